package sarif

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// ownRule is a rule of pejl's own: it says something of the report, where a platform shows
// results and nothing else.
type ownRule struct {
	id, name, level string
	what            result.Text
}

const (
	cutRule        = "pejl/cut"
	incompleteRule = "pejl/incomplete"
)

var ownRules = []ownRule{
	{cutRule, "ReportCut", sarif.LevelWarning, notices[noticeIndex(cutID)].what},
	{incompleteRule, "CheckIncomplete", sarif.LevelError, notices[noticeIndex(ruleErrorID)].what},
}

func (o *ownRule) descriptor(lang string) *sarif.ReportingDescriptor {
	return sarif.NewReportingDescriptor().
		WithID(o.id).
		WithName(o.name).
		WithShortDescription(text(o.what.In(lang))).
		WithFullDescription(text(o.what.In(lang))).
		WithHelp(text(o.what.In(lang))).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(o.level)).
		WithProperties(sarif.NewPropertyBag().WithTags([]string{"pejl"}))
}

// sayCut makes the report say, where it is seen, that it shows some fails of all.
func (p *platformWriter) sayCut(shown, all *result.Counts, first *result.Descriptor) {
	var left []string
	for _, c := range []struct {
		n        int
		severity result.Severity
	}{
		{all.Fails.Error - shown.Fails.Error, result.SeverityError},
		{all.Fails.Warning - shown.Fails.Warning, result.SeverityWarning},
		{all.Fails.Note - shown.Fails.Note, result.SeverityNote},
	} {
		if c.n > 0 {
			left = append(left, words.SeverityCount(c.n, c.severity, p.lang))
		}
	}
	p.cut = fmt.Sprintf(cutText.In(p.lang), words.Number(shown.Fail, p.lang), words.Number(all.Fail, p.lang),
		p.limits.label, words.List(left, p.lang))
	p.say(cutRule, sarif.LevelWarning, p.cut, first)
}

// sayIncomplete makes the report say that rules broke: their alerts are missing, and the platform
// takes the old ones for corrected.
func (p *platformWriter) sayIncomplete(n int, broken []candidate) {
	var which []string
	for i := range broken {
		which = append(which, broken[i].r.Rule.ID+" ("+broken[i].d.ID+")")
	}
	if n > len(broken) {
		which = append(which, "…")
	}
	said := fmt.Sprintf(incompleteText.In(p.lang), words.Count(n, words.CouldNotBeChecked, p.lang), strings.Join(which, ", "))
	p.say(incompleteRule, sarif.LevelError, fit(said, p.limits.message, plain), broken[0].d)
}

// say adds a result about the report itself, on the first line of a descriptor's file.
func (p *platformWriter) say(rule, level, what string, d *result.Descriptor) {
	r := p.newResult(rule, level, what).
		AddLocation(platformPlace(d, result.Position{}, result.Position{})).
		WithPartialFingerprints(map[string]string{githubName: rule + ":1"})
	if p.platform == Azure && p.run.Baseline != nil {
		r.WithBaselineState(string(result.New)) // as on all results or none (3.27.24)
	}
	p.own = append([]*sarif.Result{r}, p.own...)
}

// fit cuts a text to a number of characters, after escape (nil for none) has made it what is
// written; a text that was cut ends with "…".
func fit(s string, limit int, escape func(string) string) string {
	if escape == nil {
		escape = func(s string) string { return s }
	}
	written := escape(s)
	length := utf8.RuneCountInString(written)
	if length <= limit {
		return written
	}
	characters := []rune(s)
	for n := min(len(characters), limit) - 1; n > 0; n -= max(length-limit, 1) {
		written = escape(strings.TrimRight(string(characters[:n]), " \n") + "…")
		if length = utf8.RuneCountInString(written); length <= limit {
			return written
		}
	}
	return "…"
}
