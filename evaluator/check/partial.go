package check

import (
	"fmt"
	"path/filepath"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/changed"
)

// partial narrows a run down to what changed since a revision, and what depends on that: the
// Organisation, which portfolio rules judge by all systems, and of the other descriptors those
// rules that look at more than one system. A nil one narrows nothing.
type partial struct {
	since    string
	changes  *changed.Changes
	homes    map[string]bool // files that hold the Organisation
	wholly   int             // descriptors judged by all rules
	partly   int             // judged by rules that look at other systems only
	left     int             // files left out
	affected bool            // anything changed at all
}

// extent is how much of a descriptor is judged.
type extent int

const (
	all extent = iota
	dependent
	none
)

// narrow decides what a run keeps to; nil where it keeps to nothing, since no revision was given or
// something changed that all descriptors depend on. That file is named then.
func narrow(req *Request, files []string, registry *registry) (p *partial, because string) {
	if req.Changes == nil {
		return nil, ""
	}
	p = &partial{since: req.Since, changes: req.Changes, homes: map[string]bool{}}
	shared := append([]string{}, req.Shared...)
	for _, set := range req.Options.Data {
		shared = append(shared, set.File)
	}
	if registry.organisation != nil {
		shared = append(shared, registry.organisation.File)
		p.homes[registry.organisation.File] = true
	}
	for _, document := range registry.deviations {
		shared = append(shared, document.File)
	}
	if req.BaselineFile != "" {
		shared = append(shared, req.BaselineFile)
	}
	for _, file := range shared {
		if req.Changes.Has(file) {
			return nil, file
		}
	}
	p.affected = len(req.Changes.Deleted()) > 0
	for _, file := range files {
		if req.Changes.Has(file) {
			p.affected = true
			return p, ""
		}
	}
	return p, ""
}

// of says how much of the documents of a kind in a file are judged.
func (p *partial) of(file string, kind inputs.Kind) extent {
	switch {
	case p == nil || p.changes.Has(file):
		return all
	case !p.affected:
		return none
	case kind == inputs.Organisation:
		return all
	case kind == inputs.System:
		return dependent
	}
	return none
}

// skips says whether nothing in the file is judged, so that it need not be read again.
func (p *partial) skips(file string, dependents bool) bool {
	return p != nil && !p.changes.Has(file) && (!p.affected || !dependents && !p.homes[file])
}

// remark says what a run kept to.
func (p *partial) remark() result.Text {
	short := p.changes.Revision[:min(12, len(p.changes.Revision))]
	if !p.affected {
		return result.Text{
			DA: fmt.Sprintf("Intet er ændret siden %s (%s), så ingen beskrivelser er kontrolleret.", p.since, short),
			EN: fmt.Sprintf("Nothing has changed since %s (%s), so no descriptor was checked.", p.since, short),
		}
	}
	return result.Text{
		DA: fmt.Sprintf("Kun det, der er ændret siden %s (%s), og det, der afhænger af det, er kontrolleret: %d beskrivelser helt, %d kun efter de krav, der ser på flere systemer. I %d andre filer er intet kontrolleret.",
			p.since, short, p.wholly, p.partly, p.left),
		EN: fmt.Sprintf("Only what has changed since %s (%s) and what depends on it was checked: %d descriptors wholly, %d by those requirements alone that look at several systems. In %d other files nothing was checked.",
			p.since, short, p.wholly, p.partly, p.left),
	}
}

// checkedAll says why a run that should keep to changes did not.
func checkedAll(since, because string) result.Text {
	because = filepath.ToSlash(because)
	return result.Text{
		DA: fmt.Sprintf("Alt er kontrolleret, for %s er ændret siden %s, og det har betydning for alle beskrivelser.", because, since),
		EN: fmt.Sprintf("Everything was checked, since %s has changed since %s, which matters to all descriptors.", because, since),
	}
}
