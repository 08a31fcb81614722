package html

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// status is counts as the page shows them.
type status struct {
	Counts  result.Counts
	Words   string // "3 ikke opfyldt, 2 ikke vurderet og 7 opfyldt"
	Bar     []segment
	Share   string // in percent, or the dash
	Formula string // the share's calculation with its numbers; empty without a share
	Lines   []statusLine
}

// statusLine is one outcome of a status.
type statusLine struct {
	Outcome result.Outcome
	Count   int
	Detail  string // of fails: how many of each severity
}

// segment is one piece of a bar; lengths are SVG percentages of the bar.
type segment struct {
	Outcome          result.Outcome
	X, Width, Middle string
	Label            string // the count, where the segment has room for it
}

// statusRow is the status of one area or phase.
type statusRow struct {
	Name   string
	Code   string // of an area
	Detail string
	Next   string // what the next phase will ask, in words
	status
}

// labelFrom is the width in percent from which a segment has room for its count.
const labelFrom = 5

func newStatus(run *result.Run, lang string) status {
	return statusOf(run.Summary.Counts, lang)
}

func statusOf(c result.Counts, lang string) status {
	s := status{Counts: c, Share: words.ShareOf(c, lang), Bar: bar(c, lang)}
	var parts []string
	for _, o := range result.Outcomes() {
		n := c.Of(o)
		if n > 0 {
			parts = append(parts, page.Must(count(string(o), n, lang)))
		}
		line := statusLine{Outcome: o, Count: n}
		if o == result.Fail {
			line.Detail = severities(c, lang)
		}
		if n > 0 || o != result.Waived && o != result.Error {
			s.Lines = append(s.Lines, line)
		}
	}
	s.Words = words.List(parts, lang)
	if _, ok := c.Share(); ok {
		s.Formula = page.Must(say("shareIs", lang,
			page.Must(count("metRequirements", c.Pass, lang)), page.Must(count("requirements", c.Total(), lang)),
			words.Number(c.NotApplicable, lang), s.Share))
	}
	return s
}

// severities says how many fails there are of each severity: "1 alvorlig og 5 advarsler".
func severities(c result.Counts, lang string) string {
	var parts []string
	for i, n := range []int{c.Fails.Error, c.Fails.Warning, c.Fails.Note} {
		if n > 0 {
			parts = append(parts, words.SeverityCount(n, result.Severities()[i], lang))
		}
	}
	return words.List(parts, lang)
}

// bar draws the counts without what is not applicable: met first, then most urgent first.
func bar(c result.Counts, lang string) []segment {
	all := c.Total() - c.NotApplicable
	var segments []segment
	x := 0.0
	for _, o := range []result.Outcome{result.Pass, result.Waived, result.NotAssessed, result.Error, result.Fail} {
		n := c.Of(o)
		if n == 0 {
			continue
		}
		width := 100 * float64(n) / float64(all)
		s := segment{Outcome: o, X: percent(x), Width: percent(width), Middle: percent(x + width/2)}
		if width >= labelFrom {
			s.Label = words.Number(n, lang)
		}
		segments = append(segments, s)
		x += width
	}
	return segments
}

// percent writes a length for SVG.
func percent(p float64) string { return strconv.FormatFloat(p, 'f', 3, 64) + "%" }

// byArea gives the status of each area that the run asked about, in the strategy's order.
func byArea(run *result.Run, lang string) []statusRow {
	type area struct{ strategy, code string }
	of := func(r *result.Rule) area { return area{r.Strategy, r.Area} }
	counts := map[area]*result.Counts{}
	var rules []*result.Rule // one of each area
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := d.Results[i].Rule
			if counts[of(r)] == nil {
				counts[of(r)] = &result.Counts{}
				rules = append(rules, r)
			}
			counts[of(r)].Add(&d.Results[i])
		}
	}
	slices.SortFunc(rules, func(a, b *result.Rule) int {
		return cmp.Or(cmp.Compare(a.Strategy, b.Strategy), cmp.Compare(a.AreaRank, b.AreaRank), cmp.Compare(a.Area, b.Area))
	})
	var rows []statusRow
	for _, r := range rules {
		rows = append(rows, statusRow{Name: words.Area(r, lang), Code: r.Area, status: statusOf(*counts[of(r)], lang)})
	}
	return rows
}

// byPhase gives the status of the descriptors in each phase, those without one last.
func byPhase(systems []*system, lang string) []statusRow {
	var rows []statusRow
	for _, phase := range append(result.Phases(), "") {
		var c, next result.Counts
		var names []string
		for _, s := range systems {
			if s.Phase != phase {
				continue
			}
			names = append(names, s.Name)
			c.Merge(s.Counts)
			for _, e := range s.Next {
				next.Add(&e.Result)
			}
		}
		if len(names) == 0 {
			continue
		}
		row := statusRow{Name: page.Must(say("noPhase", lang)), Detail: few(names, lang), status: statusOf(c, lang)}
		if phase != "" {
			row.Name = words.Phase(phase, lang)
		}
		if n := next.Total(); n > 0 {
			row.Next = page.Must(say("nextAsks", lang, words.Phase(phase.Next(), lang), page.Must(count("awaits", n, lang))))
		}
		rows = append(rows, row)
	}
	return rows
}

// few names up to three things and counts the rest: "a, b, c og 9 andre".
func few(names []string, lang string) string {
	const most = 3
	if len(names) > most+1 {
		rest := page.Must(say("others", lang, words.Number(len(names)-most, lang)))
		names = append(slices.Clone(names[:most]), rest)
	}
	return words.List(names, lang)
}
