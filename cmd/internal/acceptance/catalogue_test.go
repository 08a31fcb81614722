package acceptance

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/policies"
)

// catalogued is what a catalogue, the specification of a strategy's rules, says of one rule.
type catalogued struct {
	ID       string         `yaml:"id"`
	TitleDA  string         `yaml:"title_da"`
	TitleEN  string         `yaml:"title_en"`
	Source   result.Source  `yaml:"source"`
	Modality string         `yaml:"modality"`
	Severity string         `yaml:"severity"`
	Scope    string         `yaml:"scope"`
	Phases   []result.Phase `yaml:"phases"`
	Unknown  string         `yaml:"unknown_means"`
	Role     string         `yaml:"responsible_role"`
	RemedyDA string         `yaml:"remediation_da"`
	RemedyEN string         `yaml:"remediation_en"`
	Facts    []struct {
		Path string `yaml:"path"`
	} `yaml:"facts"`
}

// catalogue reads <folder>/<strategy>.yaml.
func catalogue(t *testing.T, folder, strategy string) map[string]catalogued {
	t.Helper()
	var file struct {
		Rules []catalogued `yaml:"rules"`
	}
	if err := yaml.Unmarshal(read(t, filepath.Join(folder, strategy+".yaml")), &file); err != nil {
		t.Fatal(err)
	}
	rules := map[string]catalogued{}
	for _, rule := range file.Rules {
		rules[rule.ID] = rule
	}
	return rules
}

func TestRulesAgreeWithTheirCatalogue(t *testing.T) {
	folder := given(t, "the catalogues of rules", "PEJL_CATALOGUES")
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, strategy := range loaded.Strategies() {
		entries, err := loaded.Catalogue(t.Context(), []string{strategy.ID})
		if err != nil {
			t.Fatal(err)
		}
		known := catalogue(t, folder, strategy.ID)
		for i := range entries.Rules {
			entry := &entries.Rules[i]
			spec, ok := known[entry.Rule.ID]
			if !ok {
				t.Errorf("%s is not in the catalogue", entry.Rule.ID)
				continue
			}
			delete(known, entry.Rule.ID)
			agree(t, entry, spec)
		}
		for id := range known {
			t.Errorf("%s is in the catalogue only", id)
		}
	}
}

func agree(t *testing.T, entry *result.RuleEntry, spec catalogued) {
	t.Helper()
	rule := entry.Rule
	for _, c := range []struct{ what, got, want string }{
		{"title", rule.Title.DA, spec.TitleDA},
		{"English title", rule.Title.EN, spec.TitleEN},
		{"document", rule.Source.Document, spec.Source.Document},
		{"section", rule.Source.Section, spec.Source.Section},
		{"quotation", rule.Source.Quote, spec.Source.Quote},
		{"modality", string(rule.Modality), spec.Modality},
		{"severity", string(rule.Severity), spec.Severity},
		{"scope", rule.Scope, spec.Scope},
		{"outcome for what is unanswered", string(entry.Unanswered), spec.Unknown},
		{"role", rule.Role.DA, spec.Role},
		{"remedy", rule.Remedy.DA, spec.RemedyDA},
		{"English remedy", rule.Remedy.EN, spec.RemedyEN},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s %q; the catalogue has %q", rule.ID, c.what, c.got, c.want)
		}
	}
	if !slices.Equal(rule.Phases, spec.Phases) {
		t.Errorf("%s: phases %v; the catalogue has %v", rule.ID, rule.Phases, spec.Phases)
	}
	agreeOnFacts(t, rule, entry.Asks, spec)
}

// otherFacts are what a rule reads though the catalogue does not list it, or the other way
// round, and why.
var otherFacts = map[string]string{
	"HJ-BORG-004 citizen_facing.is_citizen_facing":                             "\"not citizen-facing\" settles every citizen-facing rule",
	"HJ-SIK-014 portfolio.systems[].security.risk_plan.based_on_assessment_id": "a plan that says what it builds on is a plan, though its id and day are unanswered",
	"HJ-BORG-006 citizen_facing.is_citizen_facing":                             "\"not citizen-facing\" settles every citizen-facing rule",
}

// agreeOnFacts compares the facts that a rule reads, whoever answers them, with those that the
// catalogue lists. Who reads a list has read its elements; the phase and the date are there for
// every rule.
func agreeOnFacts(t *testing.T, rule *result.Rule, asks []result.AskedFact, spec catalogued) {
	t.Helper()
	listed := []string{"lifecycle.phase", "evaluation.date"}
	for _, fact := range spec.Facts {
		listed = append(listed, fact.Path)
	}
	var reads []string
	for _, ask := range asks {
		path := ask.Path
		if ask.Registry && path != result.RegistryFact {
			path = result.RegistryFact + "[]." + path
		}
		reads = append(reads, path)
	}
	for _, read := range reads {
		within := func(path string) bool { return path == read || strings.HasPrefix(path, read+"[]") }
		if !slices.ContainsFunc(listed, within) && otherFacts[rule.ID+" "+read] == "" {
			t.Errorf("%s reads %s; the catalogue has %v", rule.ID, read, listed)
		}
	}
	for _, path := range listed[2:] {
		list, _, _ := strings.Cut(path, "[]")
		read := slices.Contains(reads, path) || slices.Contains(reads, list)
		if !read && !slices.Contains(listed[:2], path) && otherFacts[rule.ID+" "+list] == "" {
			t.Errorf("%s does not read %s, which the catalogue lists; it reads %v", rule.ID, path, reads)
		}
	}
}
