package explanation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/explanation"
	"github.com/pejl/pejl/reports/reporttest"
)

// of explains the first result of the outcome and reason in the shared run, with something of everything that
// an explanation can hold.
func of(t *testing.T, run *result.Run, outcome result.Outcome, reason result.Reason) *result.Explanation {
	t.Helper()
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			if r.Outcome != outcome || r.Reason != reason {
				continue
			}
			one := *d
			one.Results = []result.Result{*r}
			return &result.Explanation{
				Rule: r.Rule, Descriptor: &one, Date: run.Date, Facts: run.Facts, Data: run.Data, Tried: 1250,
				Decision: decision(r), Reads: reads(run, r), Changes: changes(r),
			}
		}
	}
	t.Fatalf("no result %s %s", outcome, reason)
	return nil
}

func decision(r *result.Result) result.Decision {
	there := given("contract", "signed_on")
	d := result.Decision{
		By: map[result.Outcome]result.DecidedBy{
			result.Pass: result.ByMet, result.Fail: result.ByAbsence, result.NotAssessed: result.ByAbsence, result.NotApplicable: result.ByApplies,
			result.Waived: result.ByViolation, result.Error: result.ByError,
		}[r.Outcome],
		Part: "met", Applies: []result.Finding{there},
		Because: []result.Finding{there, given("contract", "record", "id")},
		Lines: []result.RuleLine{
			{File: "hjoerring/rules/kont/kont_003.rego", Line: 38, Part: "met", Text: "every x in y {\n\t\tx.z\n\t}", Holds: true},
			{File: "hjoerring/rules/kont/kont_003.rego", Line: 41, Part: "duration_recorded", Text: "input.contract.open_ended"},
		},
	}
	if r.Reason == result.Violated {
		d.By, d.Part = result.ByViolation, "violation"
	}
	if r.Outcome == result.NotApplicable {
		d.Applies, d.Part = nil, "applies"
	}
	return d
}

func given(path ...any) result.Finding {
	return result.Finding{
		Path: path, Fact: result.PathText(path), File: "register/a.yaml", Start: result.Position{Line: 12, Column: 3}, End: result.Position{Line: 12, Column: 13},
		Value: []byte(`"2026-03-01"`), Message: result.Text{DA: "Dato for underskrift: 01-03-2026", EN: "Date of signature: 2026-03-01"},
	}
}

func reads(run *result.Run, r *result.Result) []result.FactRead {
	town, system, person := given("strategy", "status"), given("security", "level"), given("ownership", "name")
	town.OfOrganisation, system.System = true, "omsorgsjournal"
	person.Personal, person.Value, person.Message = true, []byte(`"Kontorchef A"`), result.Text{DA: "Ejer: oplyst (navnet er udeladt)", EN: "Owner: given (the name is left out)"}
	nowhere := result.Finding{Path: []any{"strategy", "version"}, Missing: true, OfOrganisation: true, Message: result.Text{DA: "Ikke oplyst: Version", EN: "Not given: Version"}}
	var many []result.Finding
	for range 20 {
		many = append(many, system)
	}
	return []result.FactRead{
		{Origin: result.OfDescriptor, Fact: result.Fact{Path: "contract.signed_on"}, Values: append([]result.Finding{given("contract", "signed_on"), person}, r.Findings...)},
		{Origin: result.OfOrganisation, Fact: result.Fact{Path: "strategy.status"}, Values: []result.Finding{town, nowhere}},
		{Origin: result.OfPortfolio, Fact: result.Fact{Path: "security.level"}, Values: many, More: 3},
		{Origin: result.OfDataset, Fact: result.Fact{Path: "hjoerring.common_solutions", Title: run.Data[0].Name}},
	}
}

func changes(r *result.Result) []result.OutcomeChange {
	day := result.FactChange{
		Origin: result.OfDescriptor, Fact: result.Fact{Path: "contract.signed_on", Question: result.Text{DA: "Hvornår?", EN: "When?"}},
		Name: result.Text{DA: "Dato for underskrift", EN: "Date of signature"}, Now: result.Finding{Missing: true, Path: []any{"contract", "signed_on"}},
		Was: result.Text{DA: "ikke oplyst", EN: "not given"},
		Values: []result.NewValue{
			{Value: []byte(`"2026-02-28"`), Shown: result.Text{DA: "28-02-2026", EN: "2026-02-28"}, Relation: result.Text{DA: "dagen før »Start«, 01-03-2026", EN: "the day before “Start”, 2026-03-01"}},
			{Value: []byte(`"2026-02-27"`), Shown: result.Text{DA: "27-02-2026", EN: "2026-02-27"}, Relation: result.Text{DA: "2 dage før »Start«, 01-03-2026", EN: "2 days before “Start”, 2026-03-01"}},
			{Value: []byte(`"2026-02-26"`), Shown: result.Text{DA: "26-02-2026", EN: "2026-02-26"}, Relation: result.Text{DA: "3 dage før »Start«, 01-03-2026", EN: "3 days before “Start”, 2026-03-01"}},
		},
	}
	town := result.FactChange{
		Origin: result.OfOrganisation, Fact: result.Fact{Path: "strategy.status"}, Name: result.Text{DA: "Status", EN: "Status"}, Now: given("strategy", "status"),
		Was:    result.Text{DA: "offentliggjort", EN: "published"},
		Values: []result.NewValue{{Value: []byte(`"draft"`), Shown: result.Text{DA: "under udvikling", EN: "being developed"}}, {Shown: result.Text{DA: "ikke oplyst", EN: "not given"}}},
	}
	name := result.FactChange{
		Origin: result.OfDescriptor, Fact: result.Fact{Path: "ownership.accepted_by"}, Name: result.Text{DA: "Ansvarlig", EN: "Responsible"}, Now: given("ownership", "accepted_by"),
		Was:    result.Text{DA: "oplyst (navnet er udeladt)", EN: "given (the name is left out)"},
		Values: []result.NewValue{{Shown: result.Text{DA: "et navn", EN: "a name"}, Relation: result.Text{DA: "det samme som »Ejer«", EN: "the same as “Owner”"}, Personal: true}},
	}
	one := day
	one.Values = day.Values[:1]
	all := []result.OutcomeChange{
		{Sets: []result.FactChange{day}, Outcome: result.Pass}, {Sets: []result.FactChange{one, name}, Outcome: result.Pass},
		{Sets: []result.FactChange{town}, Outcome: result.NotApplicable}, {Sets: []result.FactChange{town}, Outcome: result.Fail, Reason: result.Violated},
		{Sets: []result.FactChange{name}, Outcome: result.NotAssessed},
	}
	var out []result.OutcomeChange
	for _, c := range all {
		if c.Outcome != r.Outcome {
			out = append(out, c)
		}
	}
	return out
}

func write(t *testing.T, format string, e *result.Explanation, o explanation.Options) []byte {
	t.Helper()
	for _, f := range explanation.Formats() {
		if f.Name == format {
			var b bytes.Buffer
			if err := f.Write(&b, e, o); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	t.Fatalf("no format %s", format)
	return nil
}

// TestGolden shows every outcome in both languages.
func TestGolden(t *testing.T) {
	run := reporttest.Run()
	for _, c := range []struct {
		name    string
		outcome result.Outcome
		reason  result.Reason
	}{
		{"pass", result.Pass, ""}, {"violated", result.Fail, result.Violated}, {"undocumented", result.Fail, result.Undocumented},
		{"not_assessed", result.NotAssessed, ""}, {"not_applicable", result.NotApplicable, ""}, {"waived", result.Waived, ""}, {"error", result.Error, ""},
	} {
		e := of(t, run, c.outcome, c.reason)
		if c.name == "pass" {
			e.Traces = []result.Trace{
				{Part: "met", Text: "kont_003.rego:38  | Enter data.x\n"},
				{Part: "met", Partial: true, Unknowns: []string{"contract.signed_on"}, Residue: []string{"input.contract.signed_on"}, Text: "| Eval\n"},
				{Part: "applies", Partial: true, Text: "| Fail\n"},
			}
		}
		for _, lang := range []string{"da", "en"} {
			reporttest.Golden(t, c.name+"."+lang+".txt", write(t, "text", e, explanation.Options{Lang: lang, Width: 80}))
		}
		if c.name == "violated" || c.name == "waived" || c.name == "pass" {
			reporttest.Golden(t, c.name+".da.json", write(t, "json", e, explanation.Options{}))
		}
	}
}

// TestPhases tells where the requirement is asked, and that the phase was chosen.
func TestPhases(t *testing.T) {
	e := of(t, reporttest.Run(), result.NotApplicable, "")
	e.Decision, e.Changes = result.Decision{By: result.ByPhase}, nil
	e.Descriptor.Phase, e.Phase = result.PhaseExit, result.PhaseExit
	rule := *e.Rule
	for want, phases := range map[string][]result.Phase{
		"Kravet stilles ikke i fasen Exit. Det stilles i fasen Anskaffelse. Fasen er valgt til forklaringen; beskrivelsen kan angive en anden.": {result.PhaseProcurement},
		"Kravet stilles ikke i fasen Exit. Det stilles i faserne Behovsopgørelse og Anskaffelse. Fasen er valgt":                                {result.PhaseNeeds, result.PhaseProcurement},
	} {
		rule.Phases = phases
		e.Rule = &rule
		if got := string(write(t, "text", e, explanation.Options{Width: 1000})); !strings.Contains(got, want) {
			t.Errorf("%s\nlacks %q", got, want)
		}
	}
}

// TestWidth wants no line wider than asked for, but for places and lines of the rule, which are not split.
func TestWidth(t *testing.T) {
	for _, width := range []int{40, 72} {
		e := of(t, reporttest.Run(), result.Fail, result.Violated)
		for line := range strings.SplitSeq(string(write(t, "text", e, explanation.Options{Width: width})), "\n") {
			if displaywidth.String(line) > width && !strings.Contains(line, ".yaml") && !strings.Contains(line, ".rego") {
				t.Errorf("%d wide: %q", displaywidth.String(line), line)
			}
		}
	}
}

// TestColourOnlyRepeats wants the same text with colours and without.
func TestColourOnlyRepeats(t *testing.T) {
	e := of(t, reporttest.Run(), result.Fail, result.Violated)
	coloured := string(write(t, "text", e, explanation.Options{Color: true}))
	var bare strings.Builder
	for i, part := range strings.Split(coloured, "\x1b[") {
		if i > 0 {
			_, part, _ = strings.Cut(part, "m")
		}
		bare.WriteString(part)
	}
	if plain := string(write(t, "text", e, explanation.Options{})); bare.String() != plain || coloured == plain {
		t.Errorf("with colours:\n%s\nwithout:\n%s", bare.String(), plain)
	}
}

// TestHostileTexts wants no control character on the terminal, and JSON that can be read.
func TestHostileTexts(t *testing.T) {
	run := reporttest.Hostile()
	bad := result.Text{DA: reporttest.HostileText, EN: reporttest.HostileText}
	for _, c := range []struct {
		outcome result.Outcome
		reason  result.Reason
	}{{result.Fail, result.Violated}, {result.Fail, result.Undocumented}, {result.NotAssessed, ""}, {result.Waived, ""}, {result.Error, ""}} {
		e := of(t, run, c.outcome, c.reason)
		for i := range e.Changes {
			for j := range e.Changes[i].Sets {
				s := &e.Changes[i].Sets[j]
				s.Name, s.Was, s.Fact.Question, s.Values[0].Shown, s.Values[0].Relation = bad, bad, bad, bad, bad
			}
		}
		for i := range e.Reads {
			for j := range e.Reads[i].Values {
				e.Reads[i].Values[j].Message, e.Reads[i].Values[j].File = bad, reporttest.HostileText
			}
		}
		for i := range e.Decision.Lines {
			e.Decision.Lines[i].Text, e.Decision.Lines[i].File = reporttest.HostileText, reporttest.HostileText
		}
		e.Traces = []result.Trace{{Part: "met", Partial: true, Unknowns: []string{reporttest.HostileText}, Residue: []string{reporttest.HostileText}, Text: reporttest.HostileText}}
		for _, r := range string(write(t, "text", e, explanation.Options{})) {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
				t.Errorf("%s: control character %U", c.outcome, r)
			}
		}
		var got map[string]any
		if err := json.Unmarshal(write(t, "json", e, explanation.Options{}), &got); err != nil {
			t.Errorf("%s: %v", c.outcome, err)
		}
	}
}

// TestJSONLeavesNamesOut wants no value where one names a person.
func TestJSONLeavesNamesOut(t *testing.T) {
	e := of(t, reporttest.Run(), result.Pass, "")
	for _, f := range explanation.Formats() {
		if got := string(write(t, f.Name, e, explanation.Options{})); strings.Contains(got, "Kontorchef A") {
			t.Errorf("%s names a person", f.Name)
		}
	}
}

func TestErrorsOfTheWriter(t *testing.T) {
	full := errors.New("full")
	for _, f := range explanation.Formats() {
		err := f.Write(&reporttest.Narrow{Room: 10, Err: full}, of(t, reporttest.Run(), result.Pass, ""), explanation.Options{})
		if !errors.Is(err, full) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}
