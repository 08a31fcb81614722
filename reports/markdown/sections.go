package markdown

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/words"
)

// mostFindings is how many findings of one result are shown.
const mostFindings = 5

// sections are the parts of the report in the order in which they have a claim to its room.
func (b *builder) sections() []section {
	code := func(r *result.Result) int { return gate.Code(r, b.run.FailOn) }
	undone := func(r *result.Result) bool { return r.Outcome == result.Fail || r.Outcome == result.NotAssessed }
	title := obstacles
	if b.run.Baseline != nil {
		title = newObstacles
	}
	return []section{
		b.results(b.say(title), words.Found, true, func(r *result.Result) bool { return code(r) == result.ExitFails }),
		b.broken(),
		b.results(words.MissingFacts.In(b.lang), "", true, func(r *result.Result) bool {
			return r.Outcome == result.NotAssessed && code(r) == result.ExitUndecided
		}),
		b.remarks(),
		b.warnings(),
		b.waivers(),
		b.gone(),
		folded(b.results(b.say(below), words.Found, false, func(r *result.Result) bool {
			return undone(r) && code(r) == result.ExitHolds && !gate.Known(r)
		})),
		folded(b.results(words.Label(b.say(words.UnchangedSince)), words.Found, false, func(r *result.Result) bool { return undone(r) && gate.Known(r) })),
	}
}

func folded(s section) section {
	s.folded = true
	return s
}

// results is a table of the results that are wanted. Full ones say what to do; the others their outcome.
func (b *builder) results(title string, found words.Heading, full bool, want func(*result.Result) bool) section {
	what := b.say(lacking)
	if found != "" {
		what = found.In(b.lang)
	}
	s := section{title: title, columns: []string{
		words.SeverityScale.In(b.lang), b.say(requirement), b.say(descriptor), b.say(place), what,
	}}
	if full {
		s.columns = append(s.columns, words.HowToMeet.In(b.lang))
	} else {
		s.columns = slices.Insert(s.columns, 1, b.say(outcome))
	}
	for _, item := range gate.Select(b.run, want) {
		r := item.Result
		severity := words.Label(words.Severity(r.Rule.Severity, b.lang))
		if r.Change == result.New || r.Change == result.Updated {
			severity += ", " + words.Change(r.Change, b.lang)
		}
		places, found := b.findings(r)
		cells := []string{escape(severity), b.rule(r.Rule), name(item.Descriptor), places, found}
		if full {
			cells = append(cells, b.remedy(r.Rule))
		} else {
			cells = slices.Insert(cells, 1, words.Label(words.Outcome(r.Outcome, b.lang)))
		}
		s.rows = append(s.rows, row(cells...))
	}
	return s
}

// findings gives the places of what is open, each once, and what was found there, a line each.
func (b *builder) findings(r *result.Result) (places, found string) {
	var at, lines []string
	open := gate.Open(r)
	for i, f := range open {
		if i == mostFindings {
			lines = append(lines, words.More(len(open)-i, b.lang))
			break
		}
		if p := placeOf(f.File, f.Start); p != "" && !slices.Contains(at, p) {
			at = append(at, p)
		}
		lines = append(lines, b.finding(f))
	}
	return strings.Join(at, "<br>"), strings.Join(lines, "<br>")
}

// finding is what was found, and of what is missing the question behind it.
func (b *builder) finding(f *result.Finding) string {
	said := escape(words.Sentence(words.Clean(f.Message.In(b.lang))))
	if question := b.run.Facts[f.Fact].Question.In(b.lang); f.Missing && question != "" {
		said += " " + escape(question)
	}
	return strings.TrimSpace(said)
}

// placeOf is a place as text, file:line.
func placeOf(file string, start result.Position) string {
	if file == "" || start.Line < 1 {
		return escape(file)
	}
	return escape(file) + ":" + strconv.Itoa(start.Line)
}

func name(d *result.Descriptor) string { return escape(cmp.Or(d.Name, d.ID)) }

func (b *builder) remedy(rule *result.Rule) string {
	said := escape(rule.Remedy.In(b.lang))
	if role := escape(rule.Role.In(b.lang)); role != "" {
		said = words.Label(role) + ": " + said
	}
	return said
}

var linkSigns = strings.NewReplacer("<", "%3C", ">", "%3E", "|", "%7C", `\`, "%5C", "`", "%60", " ", "%20")

// rule names a rule, with a link to the reference work where that is on the web.
func (b *builder) rule(rule *result.Rule) string {
	id := escape(rule.ID)
	if b.run.Docs.Absolute() {
		id = "[" + id + "](<" + linkSigns.Replace(b.run.Docs.Of(rule)) + ">)"
	}
	return strings.TrimSpace(id + " " + escape(rule.Title.In(b.lang)))
}

// broken is a table of the rules that could not be checked.
func (b *builder) broken() section {
	s := section{title: words.RuleErrors.In(b.lang), columns: []string{
		b.say(requirement), b.say(descriptor), words.Label(words.Outcome(result.Error, b.lang)),
	}}
	for _, item := range gate.Select(b.run, func(r *result.Result) bool { return r.Outcome == result.Error }) {
		s.rows = append(s.rows, row(b.rule(item.Result.Rule), name(item.Descriptor), escape(item.Result.Err)))
	}
	return s
}

func (b *builder) remarks() section {
	s := section{title: b.say(remarks), columns: []string{b.say(requirement), b.say(place), b.say(remark)}}
	for _, m := range b.run.Remarks {
		s.rows = append(s.rows, row(escape(m.Deviation.Rule), placeOf(m.Deviation.File, m.Deviation.Start), escape(b.say(m.Message))))
	}
	return s
}

// warnings is a list of the remarks about the run, and of the data that are made up.
func (b *builder) warnings() section {
	s := section{title: words.Warnings.In(b.lang)}
	for _, w := range b.run.Warnings {
		s.rows = append(s.rows, "- "+escape(b.say(w))+"\n")
	}
	for _, d := range b.run.Data {
		if d.Illustrative {
			s.rows = append(s.rows, "- "+escape(b.say(d.Name))+": "+words.Illustrative.In(b.lang)+"\n")
		}
	}
	return s
}

// waivers is a table of the deviations that hold, also of those that cover only a part of a fail.
func (b *builder) waivers() section {
	s := section{title: words.Waivers.In(b.lang), columns: []string{
		b.say(requirement), b.say(descriptor), b.say(reason), b.say(until), b.say(approvedBy),
	}}
	for _, d := range b.run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			holding := slices.Clone(r.Waivers)
			for j := range r.Findings {
				if w := r.Findings[j].Waiver; w != nil && !slices.Contains(holding, w) {
					holding = append(holding, w)
				}
			}
			for _, w := range holding {
				s.rows = append(s.rows, row(b.rule(r.Rule), name(d), escape(w.Reason),
					escape(words.Date(w.Until, b.lang)), escape(w.ApprovedBy)))
			}
		}
	}
	return s
}

// gone is a table of what the baseline has and the run does not.
func (b *builder) gone() section {
	s := section{title: b.say(gone), columns: []string{b.say(requirement), b.say(descriptor), b.say(before), b.say(now)}}
	if b.run.Baseline == nil {
		return s
	}
	for _, g := range b.run.Baseline.Gone {
		is := ""
		if g.Now != "" {
			is = words.Label(words.Outcome(g.Now, b.lang))
		}
		s.rows = append(s.rows, row(strings.TrimSpace(escape(g.Rule)+" "+escape(b.say(g.Title))), escape(g.Descriptor),
			words.Label(words.Outcome(g.Was, b.lang)), is))
	}
	return s
}
