package sarif

import (
	"cmp"
	"io"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/spool"
	"github.com/pejl/pejl/reports/words"
)

// Platform is what a report is written for.
type Platform string

// The platforms. For all but Full the report holds open fails only, since a platform makes an alert
// of every result: most severe first, then what the baseline does not have, then in the order of the
// run. What the baseline has is listed too: a platform keeps its own history, and closes an alert
// that is not in the report. What does not fit within the limits is left out, from the end, and
// the first result says so.
const (
	Full   Platform = ""
	GitHub Platform = "github" // GitHub code scanning
	Azure  Platform = "azure"  // Azure DevOps: GitHub Advanced Security, and the tab Scans
	GitLab Platform = "gitlab" // GitLab's SARIF reports
)

// limits are what a platform takes. Lengths are in characters (Unicode code points).
type limits struct {
	label   string // the platform's name for people
	results int    // kept of one run
	rules   int    // of one run
	bytes   int    // of the file
	gzip    bool   // bytes are those of the file under gzip
	message int    // message.text
	full    int    // fullDescription.text
}

// The lengths that all platforms share.
const (
	maxName  = 255  // of a rule's name
	maxShort = 1024 // of shortDescription.text
	maxURI   = 2048 // of helpUri
)

// platforms are the platforms' limits as documented in November 2026:
//
//   - GitHub: "SARIF support for code scanning". It takes 25,000 results and keeps 5,000.
//   - Azure DevOps documents no limits; its service is built on GitHub's format, so GitHub's hold.
//   - GitLab: "SARIF reports", Limits. A result with a text that is too long is skipped, and with
//     more than half of them the report is refused. Whether the 10 MB are meant under gzip it does
//     not say, so they are not.
//
// Megabytes are decimal here, and somewhat fewer than documented.
var platforms = map[Platform]limits{
	GitHub: {label: "GitHub", results: 5000, rules: 25000, bytes: 9_500_000, gzip: true, message: 1024, full: 1024},
	Azure:  {label: "Azure DevOps", results: 5000, rules: 25000, bytes: 9_500_000, gzip: true, message: 1024, full: 1024},
	GitLab: {label: "GitLab", results: 5000, rules: 25000, bytes: 9_500_000, message: 2048, full: 2048},
}

// maxBroken bounds the notifications of rules that broke.
const maxBroken = 100

// candidate is a result that may be written, with its descriptor's own members and its place in the run.
type candidate struct {
	d     *result.Descriptor
	r     result.Result
	place int
}

// Stream writes a report for a platform whose descriptors come one by one: Add each, then Finish.
// It holds no more results than twice those that the platform keeps.
type Stream struct {
	options Options
	limits  limits
	kept    []candidate
	seen    result.Counts // all that was added
	first   *result.Descriptor
	broken  []candidate // the first results whose rule broke
}

// New starts a report for o.For, which must not be Full.
func New(o Options) *Stream {
	return &Stream{options: o, limits: platforms[o.For]}
}

// Add takes the next descriptor. It keeps nothing of it but its open fails. The error is always nil.
func (s *Stream) Add(d *result.Descriptor) error {
	own := *d
	own.Results, own.Next = nil, nil
	if s.first == nil {
		s.first = &own
	}
	for i := range d.Results {
		r := d.Results[i]
		s.seen.Add(&r)
		switch r.Outcome {
		case result.Fail:
			s.kept = append(s.kept, candidate{&own, r, s.seen.Fail})
		case result.Error:
			if len(s.broken) < maxBroken {
				s.broken = append(s.broken, candidate{d: &own, r: r})
			}
		}
	}
	if len(s.kept) >= 2*s.limits.results {
		s.keep(s.limits.results)
	}
	return nil
}

// keep sorts what is kept and lets go of all but the first n.
func (s *Stream) keep(n int) {
	known := func(r *result.Result) int {
		if r.Change == result.Unchanged {
			return 1
		}
		return 0
	}
	slices.SortFunc(s.kept, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(a.r.Rule.Severity.Rank(), b.r.Rule.Severity.Rank()),
			cmp.Compare(known(&a.r), known(&b.r)),
			cmp.Compare(a.place, b.place))
	})
	if len(s.kept) > n {
		clear(s.kept[n:])
		s.kept = s.kept[:n]
	}
}

// Finish writes the whole report, with run but for its descriptors, which it does not read.
func (s *Stream) Finish(w io.Writer, run *result.Run) (err error) {
	extra := 0 // results that say something of the report itself
	if s.seen.Error > 0 {
		extra++
	}
	if s.seen.Fail > s.limits.results-extra {
		extra++
	}
	s.keep(s.limits.results - extra)
	p := s.writer(run)
	var waiting spool.Spool
	defer func() {
		if closeErr := waiting.Close(); err == nil {
			err = closeErr
		}
	}()
	written, err := p.encodeInto(&waiting, s.kept)
	if err != nil {
		return err
	}
	var shown result.Counts
	for i := range s.kept[:written] {
		shown.Add(&s.kept[i].r)
	}
	if s.seen.Error > 0 {
		p.sayIncomplete(s.seen.Error, s.broken)
	}
	if written < s.seen.Fail {
		p.sayCut(&shown, &s.seen, s.first)
	}
	return p.write(w, &waiting, written > 0)
}

// Close is there for those that close every report; a Stream holds nothing but memory.
func (s *Stream) Close() error { return nil }

// writer makes what turns results into SARIF.
func (s *Stream) writer(run *result.Run) *platformWriter {
	p := &platformWriter{
		builder:  builder{run: run, lang: words.Lang(s.options.Lang), ruleIndex: map[string]int{}},
		platform: s.options.For, limits: s.limits, pipeline: s.options.Pipeline,
		broken: s.broken,
	}
	p.rules = run.Rules
	if room := s.limits.rules - len(ownRules); len(p.rules) > room {
		used := map[*result.Rule]bool{}
		for i := range s.kept {
			used[s.kept[i].r.Rule] = true
		}
		p.rules = slices.DeleteFunc(slices.Clone(p.rules), func(r *result.Rule) bool { return !used[r] })
	}
	for i, r := range p.rules {
		p.ruleIndex[r.ID] = i
	}
	for i := range ownRules {
		p.ruleIndex[ownRules[i].id] = len(p.rules) + i
	}
	return p
}

func writePlatform(w io.Writer, run *result.Run, o Options) error {
	s := New(o)
	for _, d := range run.Descriptors {
		if err := s.Add(d); err != nil {
			return err
		}
	}
	return s.Finish(w, run)
}
