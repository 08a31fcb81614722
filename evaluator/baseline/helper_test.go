package baseline_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/result"
)

var waiver = &result.Deviation{Reason: "Aftalt."}

// rules are made on first use, so that the results of all tests share them.
var rules = map[string]*result.Rule{}

func rule(id string) *result.Rule {
	if rules[id] == nil {
		rules[id] = &result.Rule{ID: id, Strategy: "test", Kind: "System", Severity: result.SeverityError, Title: result.Text{DA: "Krav " + id}}
	}
	return rules[id]
}

func ruleList(ids ...string) []*result.Rule {
	var list []*result.Rule
	for _, id := range ids {
		list = append(list, rule(id))
	}
	return list
}

// says is a result with one finding for each text; "~" before it says that a deviation covers it.
func says(id string, o result.Outcome, findings ...string) result.Result {
	r := result.Result{Rule: rule(id), Outcome: o}
	for _, text := range findings {
		var f result.Finding
		if rest, waived := strings.CutPrefix(text, "~"); waived {
			text, f.Waiver = rest, waiver
		}
		f.Place = []string{"group", text}
		f.Value = fmt.Appendf(nil, "%q", text)
		r.Findings = append(r.Findings, f)
	}
	return r
}

func fails(id string, findings ...string) result.Result { return says(id, result.Fail, findings...) }

func open(id string, findings ...string) result.Result {
	return says(id, result.NotAssessed, findings...)
}

func system(id string, results ...result.Result) *result.Descriptor {
	return &result.Descriptor{Kind: "System", ID: id, File: id + ".yaml", Results: results}
}

// runOf is a run of the rules R1 to R9.
func runOf(descriptors ...*result.Descriptor) *result.Run {
	return &result.Run{
		Date: "2026-11-01", Edition: "sha256:4f0c", Descriptors: descriptors,
		Rules: ruleList("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"),
	}
}

// earlier is the run that the files in testdata tell of.
func earlier() *result.Run {
	hardware := system("skærm", fails("R7", "old"))
	hardware.Kind = "Hardware"
	return runOf(
		system("alpha", fails("R1", "a", "b"), open("R2", "m"), says("R3", result.Waived, "~x"),
			fails("R4", "p", "~q"), says("R5", result.Pass), fails("R6")),
		hardware,
	)
}

var whole = baseline.Scope{Whole: true, Rules: runOf().Rules}

// taken is the baseline of a run.
func taken(run *result.Run) *baseline.Baseline {
	u := baseline.NewUpdate(nil, false)
	for _, d := range run.Descriptors {
		u.Add(d)
	}
	b, _ := u.Finish(run, whole)
	return b
}

func compare(b *baseline.Baseline, run *result.Run, scope baseline.Scope) *result.Baseline {
	c := b.Compare("pejl-baseline.json")
	for _, d := range run.Descriptors {
		c.Add(d)
	}
	return c.Finish(run, scope)
}

func written(t testing.TB, b *baseline.Baseline) string {
	t.Helper()
	var out bytes.Buffer
	if err := baseline.Write(&out, b); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func read(t testing.TB, text string) *baseline.Baseline {
	t.Helper()
	b, err := baseline.Read("file.json", strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in\n%.2000s", err, text)
	}
	return b
}

type object = map[string]any

// report is the run as the report in JSON has it.
func report(t testing.TB, run *result.Run) string {
	results := []any{}
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			findings := []any{}
			for j := range r.Findings {
				f := object{"path": "group", "fingerprint": result.FindingFingerprint(d, r, &r.Findings[j]), "message": "Tekst"}
				if r.Findings[j].Waiver != nil {
					f["waived"] = true
				}
				findings = append(findings, f)
			}
			results = append(results, object{
				"rule": r.Rule.ID, "descriptor": object{"kind": d.Kind, "id": d.ID, "file": d.File},
				"outcome": r.Outcome, "findings": findings,
			})
		}
	}
	return `{"schema": "https://pejl.dk/schema/v1/report.json",` +
		encoded(t, object{"run": object{"date": run.Date, "edition": run.Edition}, "results": results})[1:]
}

// sarif is the run as the report in SARIF has it.
func sarif(t testing.TB, run *result.Run) string {
	results := []any{}
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			bag := object{"outcome": r.Outcome, "descriptorKind": d.Kind, "descriptorId": d.ID}
			var marks []string
			for j := range r.Findings {
				if r.Findings[j].Waiver == nil {
					marks = append(marks, result.FindingFingerprint(d, r, &r.Findings[j]))
				}
			}
			if marks != nil {
				bag["findings"] = marks
			}
			results = append(results, object{"ruleId": r.Rule.ID, "kind": "fail", "message": object{"text": "Tekst"}, "properties": bag})
		}
	}
	head := object{"date": run.Date, "edition": run.Edition}
	return encoded(t, object{"version": "2.1.0", "runs": []any{object{
		"tool":        object{"driver": object{"name": "pejl"}},
		"invocations": []any{object{"executionSuccessful": true, "properties": head}}, "results": results,
	}}})
}

func encoded(t testing.TB, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
