package sarif

import (
	"fmt"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// kinds are the SARIF kinds of the outcomes (3.27.9). Waived is a fail that is suppressed; Error
// is no result at all.
var kinds = map[result.Outcome]string{
	result.Pass:          "pass",
	result.Fail:          "fail",
	result.Waived:        "fail",
	result.NotAssessed:   "open",
	result.NotApplicable: "notApplicable",
}

// githubName is the one fingerprint that GitHub reads.
const githubName = "primaryLocationLineHash"

func fingerprints(d *result.Descriptor, r *result.Result) map[string]string {
	hash := result.Fingerprint(d, r)
	return map[string]string{result.FingerprintName: hash, githubName: hash + ":1"}
}

// result is what one rule says of one descriptor.
func (b *builder) result(d *result.Descriptor, r *result.Result) *sarif.Result {
	out := sarif.NewResult().
		WithRuleID(r.Rule.ID).
		WithKind(kinds[r.Outcome]).
		WithLevel(sarif.LevelNone).
		WithMessage(b.resultMessage(r)).
		WithLocations(b.locations(d, r)).
		WithPartialFingerprints(fingerprints(d, r)).
		WithProperties(b.resultProperties(d, r))
	if i, known := b.ruleIndex[r.Rule.ID]; known {
		out.WithRuleIndex(i)
	}
	if out.Kind == "fail" { // any other kind must have the level none (3.27.10)
		out.WithLevel(level(r.Rule.Severity))
	}
	for _, w := range r.Waivers {
		out.AddSuppression(b.suppression(d, w))
	}
	if state := b.state(d, r); state != "" {
		out.WithBaselineState(string(state))
	}
	return out
}

func (b *builder) resultProperties(d *result.Descriptor, r *result.Result) *sarif.PropertyBag {
	bag := sarif.NewPropertyBag().
		Add("outcome", r.Outcome).
		Add("descriptorKind", d.Kind).
		Add("descriptorId", d.ID)
	if r.Outcome == result.Fail {
		bag.Add("reason", r.Reason)
	}
	if d.Phase != "" {
		bag.Add("phase", d.Phase)
	}
	switch r.Outcome {
	case result.Fail, result.Waived, result.NotAssessed: // what a later run is compared with
		bag.Add("findings", prints(d, r))
	}
	return bag
}

// prints are the fingerprints of the findings that no deviation covers: a covered one is not known
// to a later run, so that it comes back when the deviation ends.
func prints(d *result.Descriptor, r *result.Result) []string {
	out := []string{} // an empty list is left out of the file; nothing must be null there
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Waiver == nil {
			out = append(out, result.FindingFingerprint(d, r, f))
		}
	}
	return out
}

func (b *builder) resultMessage(r *result.Result) *sarif.Message {
	plainText, md := b.sentences(r)
	return message(plain(strings.Join(plainText, " "))).WithMarkdown(braces(strings.Join(md, "\n")))
}

// sentences say the outcome and the requirement first, which is all that some viewers show, and
// then what was found; md are the same as lines of Markdown.
func (b *builder) sentences(r *result.Result) (plainText, md []string) {
	outcome := words.Label(words.Outcome(r.Outcome, b.lang))
	reason := ""
	if r.Outcome == result.Fail {
		reason = " (" + words.Reason(r.Reason, b.lang) + ")"
	}
	title := words.Sentence(r.Rule.Title.In(b.lang))
	plainText = []string{outcome + reason + ": " + title}
	md = []string{"**" + words.EscapeMarkdown(outcome) + "**" + words.EscapeMarkdown(reason+": "+title)}
	if len(r.Findings) > 0 {
		md = append(md, "")
	}
	for i := range r.Findings {
		s := b.findingText(r, &r.Findings[i])
		plainText = append(plainText, s)
		md = append(md, "- "+words.EscapeMarkdown(s))
	}
	return plainText, md
}

// findingText is a finding as sentences; for a missing fact with the question to answer, and where
// only some of a fail is waived with the day until which this is.
func (b *builder) findingText(r *result.Result, f *result.Finding) string {
	s := words.Sentence(f.Message.In(b.lang))
	if f.Missing {
		if q := b.run.Facts[f.Fact].Question.In(b.lang); q != "" {
			s += " " + words.Sentence(q)
		}
	}
	if f.Waiver != nil && r.Outcome == result.Fail {
		s += " " + fmt.Sprintf(waivedUntil.In(b.lang), words.Date(f.Waiver.Until, b.lang))
	}
	return strings.TrimSpace(s)
}

// locations are the places of the findings, first one that lies in a file: GitHub and GitLab
// drop a result without. With no such finding it is the place where the descriptor begins.
func (b *builder) locations(d *result.Descriptor, r *result.Result) []*sarif.Location {
	var placed, unplaced []*sarif.Location
	for i := range r.Findings {
		f := &r.Findings[i]
		l := sarif.NewLocation()
		if path := result.PathText(f.Path); path != "" {
			l.AddLogicalLocation(logical(path, lastKey(f.Path), "property"))
		}
		if len(r.Findings) > 1 {
			l.WithMessage(message(plain(words.Sentence(f.Message.In(b.lang)))))
		}
		if f.File == "" {
			unplaced = append(unplaced, l)
			continue
		}
		placed = append(placed, l.WithPhysicalLocation(b.artifacts.physical(f.File, f.Start, f.End)))
	}
	if len(placed) == 0 {
		placed = append(placed, b.start(d))
	}
	return append(placed, unplaced...)
}

// start is the place where a descriptor begins.
func (b *builder) start(d *result.Descriptor) *sarif.Location {
	l := sarif.NewLocation().AddLogicalLocation(logical(d.Kind+"/"+d.ID, d.ID, "object"))
	if d.File != "" {
		l.WithPhysicalLocation(b.artifacts.physical(d.File, d.Start, result.Position{}))
	}
	return l
}

func logical(qualified, name, kind string) *sarif.LogicalLocation {
	l := sarif.NewLogicalLocation().WithFullyQualifiedName(qualified).WithKind(kind)
	if name != "" && name != qualified {
		l.WithName(name)
	}
	return l
}

// lastKey is the name of the innermost key on a path.
func lastKey(path []any) string {
	for i := len(path) - 1; i >= 0; i-- {
		if key, ok := path[i].(string); ok {
			return key
		}
	}
	return ""
}
