package junit

import (
	"encoding/xml"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/words"
)

// below says why a case is skipped; {flag} is how the threshold was set.
var below = result.Text{DA: "under grænsen ({flag})", EN: "below the threshold ({flag})"}

// reason says in its message what stands in the way and why the case is skipped, and in its body
// everything that a person needs to meet the requirement.
func (b *builder) reason(r *result.Result) *reason {
	if r.Outcome == result.Waived {
		return b.waived(r)
	}
	head := words.Label(words.Outcome(r.Outcome, b.lang))
	if r.Outcome == result.Fail {
		head += " (" + words.Reason(r.Reason, b.lang) + ")"
	}
	if why := b.skipped(r); why != "" {
		head += ", " + why
	}
	lines := b.findings(r)
	first := words.Sentence(words.Clean(r.Err))
	if open := gate.Open(r); first == "" && len(open) > 0 {
		first = words.FindingLine(open[0], b.run.Facts, b.lang)
	}
	if r.Err != "" {
		lines = append(lines, first)
	}
	if r.Outcome != result.Error {
		lines = append(lines, b.remedy(r.Rule)...)
	}
	return newReason(strings.TrimSpace(words.Sentence(head+": "+first)), lines)
}

// newReason gives a reason a body where there is nothing but the message.
func newReason(message string, lines []string) *reason {
	if len(lines) == 0 {
		lines = []string{message}
	}
	return &reason{Message: message, Body: body(lines)}
}

// body escapes lines of text as XML, but leaves the breaks between them for people to read.
func body(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		_ = xml.EscapeText(&b, []byte(line)) // a strings.Builder takes everything
	}
	return b.String()
}

// skipped says why a result that is no pass leaves the gate alone; empty where it does not.
func (b *builder) skipped(r *result.Result) string {
	switch {
	case gate.Code(r, b.run.FailOn) != result.ExitHolds:
		return ""
	case gate.Known(r):
		return words.UnchangedSince.In(b.lang)
	}
	return strings.Replace(below.In(b.lang), "{flag}", "--fail-on "+words.Clean(b.run.FailOn), 1)
}

func (b *builder) waived(r *result.Result) *reason {
	var said []string
	for _, d := range r.Waivers {
		said = append(said, gate.Waiver(d, b.lang))
	}
	if len(said) == 0 {
		said = []string{words.OutcomeLegend(result.Waived, b.lang)}
	}
	return newReason(strings.Join(said, " "), append(b.findings(r), said...))
}

// findings are a line for each finding, with its place; one that a deviation covers says so where
// others are not covered.
func (b *builder) findings(r *result.Result) []string {
	var lines []string
	for i := range r.Findings {
		f := &r.Findings[i]
		line := words.FindingLine(f, b.run.Facts, b.lang)
		if at := gate.Place(f.File, f.Start); at != "" {
			line = at + ": " + line
		}
		if f.Waiver != nil && r.Outcome != result.Waived {
			line += " " + gate.Waiver(f.Waiver, b.lang)
		}
		lines = append(lines, line)
	}
	return lines
}

func (b *builder) remedy(rule *result.Rule) []string {
	var lines []string
	if remedy := rule.Remedy.In(b.lang); remedy != "" {
		lines = append(lines, words.HowToMeet.In(b.lang)+": "+words.Clean(remedy))
	}
	if role := rule.Role.In(b.lang); role != "" {
		lines = append(lines, words.Responsible.In(b.lang)+": "+words.Clean(role))
	}
	if link := b.run.Docs.Of(rule); link != "" {
		lines = append(lines, words.LookUp.In(b.lang)+": "+link)
	}
	return lines
}
