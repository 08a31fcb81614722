package evaluator_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// explained tells an explanation in short: "fail/violated by violation of violation; because a b; lines met input.a+ met input.b-".
func explained(e *result.Explanation) string {
	text := strings.TrimSuffix(verdict(result.Result{Outcome: e.Result().Outcome, Reason: e.Result().Reason}), ": ")
	d := e.Decision
	text += fmt.Sprintf(" by %s of %s", d.By, d.Part)
	text += "; because"
	for _, f := range d.Because {
		text += " " + result.PathText(f.Path)
	}
	text += "; lines"
	for _, l := range d.Lines {
		sign := "-"
		if l.Holds {
			sign = "+"
		}
		text += fmt.Sprintf(" %s %s%s", l.Part, strings.Fields(l.Text)[0], sign)
	}
	return text
}

// tells lists the changes: "pass: a=true|b=null".
func tells(e *result.Explanation) []string {
	var out []string
	for _, c := range e.Changes {
		var sets []string
		for _, s := range c.Sets {
			for _, v := range s.Values {
				value := "null"
				if v.Value != nil {
					value = string(v.Value)
				}
				sets = append(sets, result.PathText(s.Now.Path)+"="+value)
			}
		}
		out = append(out, string(c.Outcome)+": "+strings.Join(sets, " "))
	}
	return out
}

func explain(t *testing.T, body string, facts string, options evaluator.Options) *result.Explanation {
	t.Helper()
	session := begin(t, loadPack(t, map[string]string{"ark_001": body}), options)
	e, err := session.Explain(t.Context(), "tx-ark-001", system(t, facts))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

const (
	bothWays = "applies if input.citizen_facing.is_citizen_facing\n" +
		"met if input.exit.open_elements == []\nmet if {\n\tinput.contract.open_ended\n\tinput.contract.signed_on\n}\n"
	ordered = "met if input.contract.signed_on <= input.contract.expires_on\n" +
		"violation contains {\"path\": [\"contract\", \"expires_on\"]} if input.contract.expires_on < input.contract.signed_on\n"
	byHelper = "met if settled\nsettled if input.contract.open_ended == true\nsettled if input.contract.signed_on > \"2026-01-01\"\n"
	bounded  = "met if {\n\tlower(input.contract.segment) == \"a\"\n\tupper(input.contract.segment) == \"A\"\n}\n"
	broken   = "met if time.parse_ns(\"2006-01-02\", input.metadata.name) > 0\n"
)

func TestExplainDecides(t *testing.T) {
	for _, c := range []struct{ name, body, facts, want string }{
		{"what does not apply", bothWays, "citizen_facing: {is_citizen_facing: false}\ncontract: {open_ended: true}",
			"not_applicable by applies of applies; because citizen_facing.is_citizen_facing; lines applies input.citizen_facing.is_citizen_facing-"},
		{"one of two ways to be met", bothWays, "citizen_facing: {is_citizen_facing: true}\ncontract: {open_ended: true, signed_on: 2026-01-01}",
			"pass by met of met; because contract.signed_on contract.open_ended citizen_facing.is_citizen_facing; lines met input.contract.open_ended+ met input.contract.signed_on+"},
		{"a violation", ordered, "contract: {signed_on: 2026-03-01, expires_on: 2026-02-01}",
			"fail/violated by violation of violation; because contract.signed_on contract.expires_on; lines violation input.contract.expires_on+"},
		{"what contradicts", byHelper, "contract: {open_ended: false, signed_on: 2025-12-31}",
			"fail/violated by contradiction of met; because contract.signed_on contract.open_ended; lines met settled- settled input.contract.open_ended- settled input.contract.signed_on-"},
		{"what is missing", byHelper, "contract: {open_ended: false}",
			"fail/undocumented by absence of met; because; lines met settled- settled input.contract.open_ended- settled input.contract.signed_on-"},
		{"builtins within bounds", bounded, "contract: {segment: \"A\"}",
			"pass by met of met; because contract.segment; lines met lower(input.contract.segment)+ met upper(input.contract.segment)+"},
		{"what breaks", broken, "", "error by error of ; because; lines"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := explained(explain(t, c.body, c.facts, evaluator.Options{})); got != c.want {
				t.Errorf("\n%s, want\n%s", got, c.want)
			}
		})
	}
}

func TestExplainTellsChanges(t *testing.T) {
	for _, c := range []struct {
		name, body, facts string
		want              []string
	}{
		{"a yes or no", bothWays, "citizen_facing: {is_citizen_facing: true}\nexit: {open_elements: [a]}\ncontract: {open_ended: true}", []string{
			`pass: contract.signed_on="2026-11-01"`, `pass: exit.open_elements=[]`, `not_applicable: citizen_facing.is_citizen_facing=false`,
			`not_assessed: citizen_facing.is_citizen_facing=null`,
		}},
		{"the day before and the same day", ordered, "contract: {signed_on: 2026-03-01, expires_on: 2026-02-01}", []string{
			`pass: contract.signed_on="2026-02-01" contract.signed_on="2026-01-31"`, `pass: contract.expires_on="2026-03-01" contract.expires_on="2026-03-02"`,
		}},
		{"a constant of the rule", byHelper, "contract: {open_ended: false, signed_on: 2025-12-31}", []string{
			`pass: contract.signed_on="2026-01-02"`, `pass: contract.open_ended=true`,
		}},
		{"several together", "met if {\n\tinput.contract.open_ended\n\tinput.contract.notice_period_days >= 90\n\tinput.contract.signed_on\n}\n", "", []string{
			`pass: contract.signed_on="2026-11-01" contract.open_ended=true contract.notice_period_days=90`,
		}},
		{"an element of an empty list", "met if { some s in input.common_solutions.relevant; s.used }\n", "common_solutions: {relevant: []}", []string{
			`pass: common_solutions.relevant=[{"used":true}]`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tells(explain(t, c.body, c.facts, evaluator.Options{}))
			for _, want := range c.want {
				if !slices.Contains(got, want) {
					t.Errorf("lacks %s in\n%s", want, strings.Join(got, "\n"))
				}
			}
		})
	}
}

// TestExplainLeavesTheSessionAlone wants the same verdicts after explaining as before.
func TestExplainLeavesTheSessionAlone(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": bothWays, "ark_002": ordered})
	session := begin(t, loaded, evaluator.Options{})
	doc := system(t, "citizen_facing: {is_citizen_facing: true}\ncontract: {signed_on: 2026-03-01, expires_on: 2026-02-01}")
	before, content := verdicts(t, session, doc), string(doc.Root.AppendJSON(nil))
	for _, id := range []string{"TX-ARK-001", "TX-ARK-002"} {
		if _, err := session.Explain(t.Context(), id, doc); err != nil {
			t.Fatal(err)
		}
	}
	if after := verdicts(t, session, doc); fmt.Sprint(after) != fmt.Sprint(before) || string(doc.Root.AppendJSON(nil)) != content {
		t.Errorf("%v, before %v", after, before)
	}
}

func TestExplainRefuses(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": annotationOf("TX-ARK-001", "System", "#   unanswered", "#   effective_from: \"2022-01-01\"\n#   unanswered") + "package test.rules.ark_001\nmet if input.metadata.id\n"})
	var (
		unknown *evaluator.UnknownError
		force   *evaluator.NotInForceError
		kind    *evaluator.WrongKindError
	)
	explain := func(day int, id string, doc *inputs.Document) error {
		_, err := beginAt(t, loaded, time.Date(day, 1, 1, 0, 0, 0, 0, time.UTC), evaluator.Options{}).Explain(t.Context(), id, doc)
		return err
	}
	if err := explain(2026, "TX-ARK-01", system(t, "")); !errors.As(err, &unknown) || unknown.Nearest != "TX-ARK-001" {
		t.Errorf("an unknown rule: %v", err)
	}
	if err := explain(2021, "TX-ARK-001", system(t, "")); !errors.As(err, &force) {
		t.Errorf("before its day: %v", err)
	}
	if err := explain(2026, "TX-ARK-001", document(t, "Hardware", "")); !errors.As(err, &kind) {
		t.Errorf("another kind: %v", err)
	}
}

// TestTrace wants the steps of the parts, and those of the partial evaluation where a part is left open.
func TestTrace(t *testing.T) {
	session := begin(t, loadPack(t, map[string]string{"ark_001": bothWays}), evaluator.Options{})
	for _, c := range []struct{ facts, want string }{
		{"citizen_facing: {is_citizen_facing: true}\nexit: {open_elements: []}", "applies met"},
		{"citizen_facing: {is_citizen_facing: true}\nexit: {open_elements: [a]}", "applies met met?contract.signed_on,contract.open_ended=1"},
		{"citizen_facing: {is_citizen_facing: false}", "applies"},
		{"", "applies applies?citizen_facing.is_citizen_facing=1"},
	} {
		traces, err := session.Trace(t.Context(), "TX-ARK-001", system(t, c.facts))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, one := range traces {
			text := one.Part
			if one.Partial {
				text += fmt.Sprintf("?%s=%d", strings.Join(one.Unknowns, ","), len(one.Residue))
			}
			got = append(got, text)
			if !strings.Contains(one.Text, "ark_001.rego") {
				t.Errorf("the trace names no line of the rule: %s", one.Text)
			}
		}
		if text := strings.Join(got, " "); text != c.want {
			t.Errorf("%s: %s, want %s", c.facts, text, c.want)
		}
	}
}
