package check_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
	"github.com/pejl/pejl/reports/explanation"
)

// stride is how many pairs of a rule and a descriptor are passed over: all of them would take minutes. It
// divides neither number, so that every rule and every descriptor has its turn.
const stride = 31

// portfolioRule is the one rule about systems that reads other systems.
const portfolioRule = "HJ-EXIT-006"

// readsSystems are rules about the Organisation that judge it by all systems.
var readsSystems = []string{"HJ-ORG-006", "HJ-SIK-013"}

// examples are the example registry and the proposal beside it.
type examples struct {
	policies     *evaluator.Policies
	organisation *inputs.Document
	all          []*inputs.Document
}

func readExamples(t *testing.T) *examples {
	t.Helper()
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	out := &examples{policies: loaded}
	files, missing := inputs.Find([]string{"../../examples/registry"}, "pejl*", ".pre-commit-config.yaml", "expected")
	if missing != nil {
		t.Fatal(missing)
	}
	for _, file := range append(files, "../../examples/proposal/madservice.yaml") {
		docs, problems := inputs.ReadFile(file)
		if problems != nil {
			t.Fatal(problems)
		}
		for _, doc := range docs {
			if doc.Kind == inputs.Organisation {
				out.organisation = doc
			}
			out.all = append(out.all, doc)
		}
	}
	return out
}

// session begins a run with an Organisation, and systems in place of the registry's own of their ids.
// Without rules it is a run of all.
func (e *examples) session(t *testing.T, names bool, organisation *inputs.Document, systems []*inputs.Document, rules ...string) *evaluator.Session {
	t.Helper()
	docs := map[string]*inputs.Document{}
	portfolio := e.policies.NewPortfolio(func(_, id string) (*inputs.Document, error) { return docs[id], nil })
	for _, doc := range e.all[:len(e.all)-1] {
		if doc.Kind != inputs.System {
			continue
		}
		if i := slices.IndexFunc(systems, func(s *inputs.Document) bool { return s.ID == doc.ID }); i >= 0 {
			doc = systems[i]
		}
		docs[doc.ID] = doc
		portfolio.Add(doc)
	}
	session, err := e.policies.Begin(t.Context(), runDate, evaluator.Options{Organisation: organisation, Portfolio: portfolio, Names: names, Rules: rules})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close(t.Context()) })
	return session
}

// TestEveryChangeToldIsTrue applies each change that an explanation tells to the descriptor as a file, and wants
// of a check the outcome that was promised.
func TestEveryChangeToldIsTrue(t *testing.T) {
	e := readExamples(t)
	session := e.session(t, true, e.organisation, nil)
	checked := map[*inputs.Document]*result.Descriptor{}
	explained, changes, better := 0, 0, 0
	turn := 0
	for _, doc := range e.all {
		for _, rule := range session.Rules() {
			turn++
			if rule.Kind != string(doc.Kind) || turn%stride != 0 && !(slices.Contains(readsSystems, rule.ID) && doc.Kind == inputs.Organisation) {
				continue
			}
			got, err := session.Explain(t.Context(), rule.ID, doc)
			if err != nil {
				t.Fatal(err)
			}
			if checked[doc] == nil {
				if checked[doc], err = session.Check(t.Context(), doc); err != nil {
					t.Fatal(err)
				}
			}
			if want := resultOf(checked[doc], rule.ID); verdictOf(want) != verdictOf(got.Result()) {
				t.Errorf("%s on %s: explained %s, checked %s", rule.ID, doc.File, verdictOf(got.Result()), verdictOf(want))
			}
			explained++
			for i := range got.Changes {
				c := &got.Changes[i]
				if c.Outcome == got.Result().Outcome {
					t.Errorf("%s on %s: a change to %s, which it is", rule.ID, doc.File, c.Outcome)
				}
				if c.Outcome == result.Pass {
					better++
				}
				changes += e.proveChange(t, rule.ID, doc, c)
			}
		}
	}
	t.Logf("%d verdicts explained, %d changes proven, %d of them lead to a requirement that is met", explained, changes, better)
	if explained < 70 || changes < 400 || better < 20 {
		t.Errorf("only %d verdicts explained, %d changes proven, %d to the better", explained, changes, better)
	}
}

// proveChange judges the descriptor after every way to make the change, and says how many there were.
func (e *examples) proveChange(t *testing.T, rule string, doc *inputs.Document, c *result.OutcomeChange) int {
	t.Helper()
	ways := len(c.Sets[0].Values)
	plain := e.session(t, true, e.organisation, nil, rule)
	for way := range ways {
		changed := map[*inputs.Document]map[string]any{}
		for i := range c.Sets {
			s := &c.Sets[i]
			if len(c.Sets) > 1 && len(s.Values) != 1 {
				t.Fatalf("%s on %s: several facts, and one with %d values", rule, doc.File, len(s.Values))
			}
			home := e.home(s, doc)
			if changed[home] == nil {
				changed[home] = home.Root.Content().(map[string]any)
			}
			v := s.Values[min(way, len(s.Values)-1)]
			changed[home] = edited(t, changed[home], s.Now.Path, v.Value).(map[string]any)
		}
		after, organisation, systems := doc, e.organisation, []*inputs.Document{}
		for home, content := range changed {
			now := written(t, home, content)
			if home == doc {
				after = now
			}
			if home == e.organisation {
				organisation = now
			}
			systems = append(systems, now)
		}
		session := plain
		if organisation != e.organisation || rule == portfolioRule || doc == e.organisation {
			session = e.session(t, true, organisation, systems, rule)
		}
		checked, err := session.Check(t.Context(), after)
		if err != nil {
			t.Fatal(err)
		}
		if got := resultOf(checked, rule); got.Outcome != c.Outcome || got.Reason != c.Reason {
			t.Errorf("%s on %s: %s becomes %s; promised %s %s", rule, doc.File, tell(c, way), verdictOf(got), c.Outcome, c.Reason)
		}
	}
	return ways
}

// home is the document that a change is about.
func (e *examples) home(s *result.FactChange, doc *inputs.Document) *inputs.Document {
	switch s.Origin {
	case result.OfOrganisation:
		return e.organisation
	case result.OfPortfolio:
		return e.all[slices.IndexFunc(e.all, func(d *inputs.Document) bool { return d.ID == s.Now.System })]
	}
	return doc
}

func tell(c *result.OutcomeChange, way int) string {
	var parts []string
	for i := range c.Sets {
		s := &c.Sets[i]
		parts = append(parts, s.Name.EN+" = "+s.Values[min(way, len(s.Values)-1)].Shown.EN)
	}
	return strings.Join(parts, " and ")
}

// edited gives the content with the value of JSON at the path, or without anything there.
func edited(t *testing.T, content any, path []any, raw []byte) any {
	t.Helper()
	if len(path) == 0 {
		decoder := json.NewDecoder(bytes.NewReader(raw))
		decoder.UseNumber()
		var value any
		if err := decoder.Decode(&value); err != nil {
			t.Fatal(err)
		}
		return value
	}
	if i, ok := path[0].(int); ok {
		list := content.([]any)
		list[i] = edited(t, list[i], path[1:], raw)
		return list
	}
	object, _ := content.(map[string]any)
	if object == nil {
		object = map[string]any{}
	}
	key := path[0].(string)
	if len(path) == 1 && raw == nil {
		delete(object, key)
		return object
	}
	object[key] = edited(t, object[key], path[1:], raw)
	return object
}

// written is a descriptor as it is read from a file with the content.
func written(t *testing.T, doc *inputs.Document, content map[string]any) *inputs.Document {
	t.Helper()
	text, err := inputs.SchemaOf(doc.Kind).YAML(content)
	if err != nil {
		t.Fatal(err)
	}
	docs, problems := inputs.Read("changed.yaml", text)
	if problems != nil {
		t.Fatalf("%s\n%s", problems, text)
	}
	return docs[0]
}

func resultOf(d *result.Descriptor, rule string) *result.Result {
	return &d.Results[slices.IndexFunc(d.Results, func(r result.Result) bool { return r.Rule.ID == rule })]
}

func verdictOf(r *result.Result) string {
	text := string(r.Outcome) + " " + string(r.Reason) + " " + r.Err
	for _, f := range r.Findings {
		text += " " + f.Where() + " " + f.Message.DA
	}
	return text
}

// TestExplanationsNameNobody wants no name of a person in any form of an explanation, its trace included.
func TestExplanationsNameNobody(t *testing.T) {
	e := readExamples(t)
	session := e.session(t, false, e.organisation, nil)
	turn, written := 0, 0
	for _, doc := range e.all {
		names := namesIn(doc)
		for _, rule := range session.Rules() {
			personal := slices.ContainsFunc(rule.Facts, func(path string) bool {
				f, ok := inputs.SchemaOf(doc.Kind).Field(path)
				return ok && f.Personal
			})
			if turn++; rule.Kind != string(doc.Kind) || turn%stride != 0 && (!personal || turn%3 != 0) {
				continue
			}
			got, err := session.Explain(t.Context(), rule.ID, doc)
			if err != nil {
				t.Fatal(err)
			}
			if got.Traces, err = session.Trace(t.Context(), rule.ID, doc); err != nil {
				t.Fatal(err)
			}
			for _, format := range explanation.Formats() {
				var out bytes.Buffer
				if err := format.Write(&out, got, explanation.Options{Width: 1000}); err != nil {
					t.Fatal(err)
				}
				for _, name := range names {
					if written++; strings.Contains(out.String(), name) {
						t.Errorf("%s on %s: %s names %q", rule.ID, doc.File, format.Name, name)
					}
				}
			}
		}
	}
	if written < 100 {
		t.Errorf("only %d looked for", written)
	}
}

// namesIn lists the names of persons in a descriptor.
func namesIn(doc *inputs.Document) []string {
	var out []string
	for _, f := range inputs.SchemaOf(doc.Kind).Fields() {
		if !f.Personal || strings.Contains(f.Path, "[]") {
			continue
		}
		var path []any
		for key := range strings.SplitSeq(f.Path, ".") {
			path = append(path, key)
		}
		if v, ok := doc.Lookup(path); ok && v.Kind == inputs.String && v.Text != "" {
			out = append(out, v.Text)
		}
	}
	return out
}

// TestExplainChooses wants the descriptor that is meant, or an error that helps to choose.
func TestExplainChooses(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const system = "apiVersion: pejl/v1\nkind: System\nmetadata: {id: %, name: X}\n"
	named := func(id string) string { return strings.Replace(system, "%", id, 1) }
	one := write("one.yaml", named("one"))
	two := write("two.yaml", named("a")+"---\n"+named("b"))
	town := write("town.yaml", "apiVersion: pejl/v1\nkind: Organisation\nmetadata: {id: town, name: T}\n")
	loaded := loadRules(t, "001")
	for _, c := range []struct {
		name, file, id, want string
	}{
		{"the only one", one, "", "one"},
		{"one of two", two, "b", "b"},
		{"two", two, "", "several descriptors; choose one by its id: a, b"},
		{"an id that is not there", two, "c", `no descriptor has the id "c"; there are a, b`},
		{"another kind", town, "", "rule TX-ARK-001 is about descriptors of kind System, not Organisation"},
		{"a folder of which one fits", dir, "one", "one"},
		{"a folder", dir, "", "several descriptors; choose one by its id: a, b, one"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := check.Explain(t.Context(), loaded, check.ExplainRequest{Rule: "tx-ark-001", Descriptor: c.file, ID: c.id, Date: runDate})
			switch {
			case err != nil && err.Error() != c.want:
				t.Error(err)
			case err == nil && got.Descriptor.ID != c.want:
				t.Errorf("%s, want %s", got.Descriptor.ID, c.want)
			}
		})
	}
}
