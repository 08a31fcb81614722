package policies_test

import (
	"context"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// today is the day that the examples are judged on.
const today = "2026-11-01"

// fallsAway lists, rule by rule, the facts that only a comparison needs, and only where they are
// present: without them the comparison falls away, and a rule that it failed is met.
var fallsAway = map[string][]string{
	"HJ-ARK-001":  {"contract.signed_on"},
	"HJ-EJER-005": {"contract.signed_on"},
	"HJ-EXIT-001": {"contract.notice_period_days", "exit.lead_time_days"},
	"HJ-EXIT-002": {"contract.expires_on"},
	"HJ-FKI-008":  {"contract.signed_on"},
	"HJ-GDPR-002": {"procurement.requirements_issued_on", "contract.signed_on"},
	"HJ-GDPR-003": {"privacy.dpa.signed_on", "contract.signed_on"},
	"HJ-GDPR-004": {"privacy.dpa.signed_on", "contract.signed_on"},
	"HJ-GDPR-005": {"privacy.dpa.signed_on", "contract.signed_on"},
	"HJ-INDK-001": {"lifecycle.status"}, // a system whose status is not given is not taken for retired
	"HJ-INDK-003": {"procurement.effectuated_on", "contract.signed_on"},
	"HJ-INDK-004": {"lifecycle.dates.anskaffelse_started_on"},
	"HJ-INDK-006": {"contract.signed_on"},
	"HJ-INDK-008": {"lifecycle.dates.taken_into_use_on", "contract.signed_on"},
	"HJ-KONT-008": {"contract.signed_on"},
	"HJ-MAAL-006": {"contract.signed_on"},
	"HJ-ORG-006":  {"ownership.system_owner.unit"}, // about units that are given; HJ-EJER-001 asks for those that are not
	"HJ-PORT-003": {"lifecycle.dates.last_changed_on"},
	"HJ-SIK-006":  {"lifecycle.dates.taken_into_use_on"},
	"HJ-SIK-013":  {"security.local_measures"}, // about measures that are given; the owner is asked for those that are not
}

// TestAbsenceNeverPasses deletes each value of each example in turn, groups and list elements
// left alone, and sees that no outcome turns into pass.
func TestAbsenceNeverPasses(t *testing.T) {
	e := readExamples(t)
	session := e.begin(t, evaluator.Options{Organisation: e.organisation, Portfolio: e.portfolio(t, nil)})
	defer session.Close(context.Background())
	deleted := 0
	for _, doc := range e.all {
		before := outcomes(t, session, doc)
		for _, path := range leaves(doc.Root, nil) {
			if len(path) < 2 || path[0] == "metadata" && len(path) == 2 {
				continue // what every descriptor must have
			}
			deleted++
			comparePasses(t, doc, path, before, outcomes(t, session, without(doc, path)))
		}
	}
	if deleted < 3500 {
		t.Errorf("only %d values deleted; the examples are poorer than expected", deleted)
	}
}

// TestAbsenceInTheOrganisationNeverPasses deletes each value of the Organisation in turn, and
// the Organisation itself, and sees that no outcome of another descriptor turns into pass.
func TestAbsenceInTheOrganisationNeverPasses(t *testing.T) {
	e := readExamples(t)
	judge := func(organisation *inputs.Document, rules []string) []map[string]result.Outcome {
		return e.judge(t, evaluator.Options{Organisation: organisation, Portfolio: e.portfolio(t, nil), Rules: rules})
	}
	before := judge(e.organisation, nil)
	e.compare(t, e.organisation, []any{"kind"}, before, judge(nil, nil))
	readers, deleted := e.readers(t, "organisation"), 0
	for _, path := range leaves(e.organisation.Root, nil) {
		if rules := readers.of(path); len(rules) > 0 {
			deleted++
			e.compare(t, e.organisation, path, before, judge(without(e.organisation, path), rules))
		}
	}
	if deleted < 40 {
		t.Errorf("only %d values deleted; do rules no longer read the Organisation?", deleted)
	}
}

// TestAbsenceInThePortfolioNeverPasses deletes each value that a rule reads of all systems in
// turn, and the portfolio itself, and sees that no outcome of another descriptor turns into pass.
func TestAbsenceInThePortfolioNeverPasses(t *testing.T) {
	e := readExamples(t)
	judge := func(portfolio *evaluator.Portfolio, rules []string) []map[string]result.Outcome {
		return e.judge(t, evaluator.Options{Organisation: e.organisation, Portfolio: portfolio, Rules: rules})
	}
	before := judge(e.portfolio(t, nil), nil)
	e.compare(t, e.organisation, []any{"portfolio", "systems"}, before, judge(nil, nil))
	readers, deleted := e.readers(t, "portfolio"), 0
	for _, doc := range e.registry {
		for _, path := range leaves(doc.Root, nil) {
			rules := readers.of(append([]any{"systems", 0}, path...))
			if doc.Kind != inputs.System || len(rules) == 0 || path[0] == "metadata" {
				continue
			}
			deleted++
			e.compare(t, doc, path, before, judge(e.portfolio(t, without(doc, path)), rules))
		}
	}
	if deleted < 60 {
		t.Errorf("only %d values deleted; do rules no longer read the portfolio?", deleted)
	}
}

// examples are the descriptors that come with the project.
type examples struct {
	loaded       *evaluator.Policies
	all          []*inputs.Document
	registry     []*inputs.Document // those of the registry
	organisation *inputs.Document
}

func readExamples(t *testing.T) *examples {
	t.Helper()
	e := &examples{loaded: load(t)}
	files, problems := inputs.Find([]string{"../examples"})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, file := range files {
		docs, problems := inputs.ReadFile(filepath.FromSlash(file))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		e.all = append(e.all, docs...)
		if strings.Contains(filepath.ToSlash(file), "/registry/") {
			e.registry = append(e.registry, docs...)
		}
	}
	at := slices.IndexFunc(e.registry, func(d *inputs.Document) bool { return d.Kind == inputs.Organisation })
	if at < 0 {
		t.Fatal("the registry has no Organisation")
	}
	e.organisation = e.registry[at]
	return e
}

// portfolio gives the registry's systems, one of them in another version if there is one.
func (e *examples) portfolio(t *testing.T, other *inputs.Document) *evaluator.Portfolio {
	t.Helper()
	documents := map[string]*inputs.Document{}
	out := e.loaded.NewPortfolio(func(_, id string) (*inputs.Document, error) { return documents[id], nil })
	for _, doc := range e.registry {
		if other != nil && doc.ID == other.ID {
			doc = other
		}
		documents[doc.ID] = doc
		out.Add(doc)
	}
	return out
}

func (e *examples) begin(t *testing.T, options evaluator.Options) *evaluator.Session {
	t.Helper()
	date, err := time.Parse(time.DateOnly, today)
	if err != nil {
		t.Fatal(err)
	}
	session, err := e.loaded.Begin(t.Context(), date, options)
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// judge gives the outcomes of all descriptors of the registry.
func (e *examples) judge(t *testing.T, options evaluator.Options) []map[string]result.Outcome {
	t.Helper()
	session := e.begin(t, options)
	defer session.Close(context.Background())
	var out []map[string]result.Outcome
	for _, doc := range e.registry {
		out = append(out, outcomes(t, session, doc))
	}
	return out
}

// compare is comparePasses for what judge gives.
func (e *examples) compare(t *testing.T, doc *inputs.Document, path []any, before, after []map[string]result.Outcome) {
	t.Helper()
	for i := range after {
		comparePasses(t, doc, path, before[i], after[i])
	}
}

// readers are the rules that read one of the things beside the descriptor, by the group of facts.
type readers map[string][]string

// readers lists the rules by what they read of the Organisation or the portfolio, and sees that
// no rule that mentions it is left out.
func (e *examples) readers(t *testing.T, origin string) readers {
	t.Helper()
	out, rules := readers{}, 0
	for _, rule := range e.loaded.Rules() {
		reads := false
		for _, fact := range e.loaded.NeededFacts(rule.ID) {
			if path, ok := strings.CutPrefix(fact, origin+":"); ok {
				group := groupOf(strings.Split(path, "."))
				out[group] = append(out[group], rule.ID)
				reads = true
			}
		}
		if reads {
			rules++
		}
	}
	mentioned, err := fs.Glob(policies.FS, "*/rules/*/*.rego")
	if err != nil {
		t.Fatal(err)
	}
	mentioned = slices.DeleteFunc(mentioned, func(file string) bool {
		src, err := fs.ReadFile(policies.FS, file)
		return err != nil || strings.HasSuffix(file, "_test.rego") || !strings.Contains(string(src), "data."+origin+".")
	})
	if rules != len(mentioned) {
		t.Errorf("%d rules need facts of the %s, but %d mention it: %v", rules, origin, len(mentioned), mentioned)
	}
	return out
}

// of lists the rules that read something of the group that the path is in.
func (r readers) of(path []any) []string {
	var names []string
	for _, step := range path {
		if name, ok := step.(string); ok {
			names = append(names, name)
		}
	}
	return r[groupOf(names)]
}

// groupOf names the group of a fact of the Organisation by two steps, of the portfolio by three.
func groupOf(names []string) string {
	steps := 2
	if strings.TrimSuffix(names[0], "[]") == "systems" {
		steps = 3
	}
	group := strings.Join(names[:min(steps, len(names))], ".")
	return strings.ReplaceAll(group, "[]", "")
}

func comparePasses(t *testing.T, doc *inputs.Document, path []any, before, after map[string]result.Outcome) {
	for id, outcome := range after {
		if outcome != result.Pass || before[id] == result.Pass {
			continue
		}
		if !slices.Contains(fallsAway[id], result.PathText(path)) {
			t.Errorf("%s: without %s, %s turns from %s into pass", doc.ID, result.PathText(path), id, before[id])
		}
	}
}

func outcomes(t *testing.T, session *evaluator.Session, doc *inputs.Document) map[string]result.Outcome {
	t.Helper()
	d, err := session.Check(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]result.Outcome{}
	for _, r := range d.Results {
		out[r.Rule.ID] = r.Outcome
	}
	return out
}

// leaves lists the paths of all scalars and lists below v.
func leaves(v *inputs.Value, path []any) [][]any {
	var out [][]any
	switch v.Kind {
	case inputs.Object:
		for _, m := range v.Members {
			out = append(out, leaves(m.Value, append(slices.Clone(path), m.Key))...)
		}
		return out
	case inputs.List:
		for i, item := range v.Items {
			if item.Kind == inputs.Object {
				out = append(out, leaves(item, append(slices.Clone(path), i))...)
			}
		}
	}
	return append(out, path)
}

// without gives the descriptor less the value at the path.
func without(doc *inputs.Document, path []any) *inputs.Document {
	changed := *doc
	changed.Root = cut(doc.Root, path)
	return &changed
}

// cut copies what leads to the value at the path, and leaves that out.
func cut(v *inputs.Value, path []any) *inputs.Value {
	out := *v
	switch step := path[0].(type) {
	case string:
		at := slices.IndexFunc(v.Members, func(m inputs.Member) bool { return m.Key == step })
		out.Members = slices.Clone(v.Members)
		if len(path) == 1 {
			out.Members = slices.Delete(out.Members, at, at+1)
		} else {
			out.Members[at].Value = cut(v.Members[at].Value, path[1:])
		}
	case int:
		out.Items = slices.Clone(v.Items)
		out.Items[step] = cut(v.Items[step], path[1:])
	}
	return &out
}
