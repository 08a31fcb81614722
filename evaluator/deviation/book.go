package deviation

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Book holds the deviations of a run and gathers what is to be said of them. It keeps no results, so that
// a run may stream its descriptors. It is not safe for concurrent use.
type Book struct {
	today   day
	policy  Policy
	rules   map[string]*result.Rule        // every rule by id
	ids     []string                       // of all rules
	chosen  map[string]bool                // ids of the run's rules
	entries map[string][]*result.Deviation // of documents, by descriptor
	checked map[string]bool                // ids of the descriptors that Apply has seen
	remarks []result.DeviationRemark
}

// NewBook begins a run as of the day on which the moment falls where its clock stands (its time of day
// does not matter). All are the rules of all packs, whatever the day; inRun are those of the run.
func NewBook(date time.Time, p Policy, all, inRun []*result.Rule) *Book {
	b := &Book{
		today: dayOf(date), policy: p, rules: map[string]*result.Rule{}, chosen: map[string]bool{},
		entries: map[string][]*result.Deviation{}, checked: map[string]bool{},
	}
	for _, r := range all {
		b.rules[r.ID] = r
		b.ids = append(b.ids, r.ID)
	}
	for _, r := range inRun {
		b.chosen[r.ID] = true
	}
	return b
}

// inForce says whether the rule is in force on the run's day.
func (b *Book) inForce(r *result.Rule) bool {
	today := b.today.String()
	return r.EffectiveFrom <= today && (r.EffectiveTo == "" || today <= r.EffectiveTo)
}

// AddDocument takes the deviations of a document of kind Deviations. All such documents come before
// the first descriptor.
func (b *Book) AddDocument(doc *inputs.Document) { b.add(Of(doc)) }

func (b *Book) add(list []*result.Deviation) {
	for _, d := range list {
		b.entries[d.Descriptor] = append(b.entries[d.Descriptor], d)
	}
}

// Apply turns those fails of the descriptor into waived that its own deviations and those of the documents
// cover, marks the findings that are covered, and sets the deviations' Until. A fail of which not every finding is
// covered stays one. It is called once for each descriptor, with its results complete; what Next holds is left as
// it is. Findings are marked in copies, since results may share them.
func (b *Book) Apply(d *result.Descriptor, own []*result.Deviation) {
	b.checked[strings.Clone(d.ID)] = true
	list := slices.Concat(b.entries[d.ID], own)
	if len(list) == 0 {
		return
	}
	slices.SortStableFunc(list, byPlace)
	byRule := map[string][]*entry{}
	for _, one := range list {
		byRule[one.Rule] = append(byRule[one.Rule], b.assess(one, descriptor{kind: d.Kind}))
	}
	for i := range d.Results {
		r := &d.Results[i]
		entries := byRule[r.Rule.ID]
		if len(entries) == 0 {
			continue
		}
		delete(byRule, r.Rule.ID)
		for i, on := range judge(entries, d, r) {
			b.remarks = append(b.remarks, b.remarksOn(entries[i], on)...)
		}
	}
	for _, entries := range byRule { // no result: the rule is not the descriptor's, or not the run's
		for _, e := range entries {
			b.remarks = append(b.remarks, b.remarksOn(e, effect{})...)
		}
	}
}

// Remarks gives what is to be said of the deviations, sorted by file, place, descriptor and fault, after
// the last descriptor. exists knows the descriptors of the registry that the run has read, by id, with
// their kind; nil knows none. Whole says that this is the whole registry: only then is a deviation about a
// descriptor that does not exist an orphan. Of a deviation about a descriptor that was not checked
// everything is said that needs no result, since the document itself was among the run's files.
func (b *Book) Remarks(exists func(id string) (kind string, ok bool), whole bool) []result.DeviationRemark {
	out := slices.Clone(b.remarks)
	ids := slices.Sorted(maps.Keys(b.checked))
	for id, list := range b.entries {
		if b.checked[id] {
			continue
		}
		var about descriptor
		known := false
		if exists != nil {
			about.kind, known = exists(id)
		}
		if !known && whole {
			about = descriptor{gone: true, near: nearest(id, ids)}
		}
		for _, d := range list {
			out = append(out, b.remarksOn(b.assess(d, about), effect{})...)
		}
	}
	slices.SortFunc(out, compareRemarks)
	return out
}

// byPlace orders deviations by where they stand.
func byPlace(a, b *result.Deviation) int {
	return cmp.Or(
		strings.Compare(a.File, b.File),
		cmp.Compare(a.Start.Line, b.Start.Line),
		cmp.Compare(a.Start.Column, b.Start.Column),
	)
}

func compareRemarks(a, b result.DeviationRemark) int {
	rank := func(r result.DeviationRemark) int { return slices.Index(result.DeviationFaults(), r.Fault) }
	return cmp.Or(
		byPlace(a.Deviation, b.Deviation),
		strings.Compare(a.Deviation.Descriptor, b.Deviation.Descriptor),
		cmp.Compare(rank(a), rank(b)),
		strings.Compare(a.Message.DA, b.Message.DA),
	)
}
