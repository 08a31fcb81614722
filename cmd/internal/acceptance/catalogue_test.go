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
		known := catalogue(t, folder, strategy.ID)
		areas := map[string]bool{}
		for _, rule := range loaded.Rules() {
			if rule.Strategy != strategy.ID {
				continue
			}
			areas[rule.Area] = true
			spec, ok := known[rule.ID]
			if !ok {
				t.Errorf("%s is not in the catalogue", rule.ID)
				continue
			}
			delete(known, rule.ID)
			agree(t, rule, spec)
		}
		// An area is complete once its first rule is there.
		for id := range known {
			if areas[strings.Split(id, "-")[1]] {
				t.Errorf("%s is in the catalogue only", id)
			}
		}
	}
}

func agree(t *testing.T, rule *result.Rule, spec catalogued) {
	t.Helper()
	for _, c := range []struct{ what, got, want string }{
		{"title", rule.Title.DA, spec.TitleDA},
		{"English title", rule.Title.EN, spec.TitleEN},
		{"document", rule.Source.Document, spec.Source.Document},
		{"section", rule.Source.Section, spec.Source.Section},
		{"quotation", rule.Source.Quote, spec.Source.Quote},
		{"modality", string(rule.Modality), spec.Modality},
		{"severity", string(rule.Severity), spec.Severity},
		{"scope", rule.Scope, spec.Scope},
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
	agreeOnFacts(t, rule, spec)
}

// otherFacts are what a rule reads though the catalogue does not list it, or the other way
// round, and why.
var otherFacts = map[string]string{
	"HJ-ADG-002 strategy.access_model.status":           "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-ADG-002 strategy.access_model.version":          "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-ADG-003 strategy.access_model.status":           "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-BORG-004 citizen_facing.is_citizen_facing":      "\"not citizen-facing\" settles every citizen-facing rule",
	"HJ-BORG-006 citizen_facing.is_citizen_facing":      "\"not citizen-facing\" settles every citizen-facing rule",
	"HJ-DRIFT-002 strategy.operations_model.forms":      "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-FKI-008 strategy.common_solutions_lists":        "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-HW-004 strategy.document.version":               "a fact of the Organisation, which Rule.Facts does not list for Hardware",
	"HJ-KONT-005 portfolio.contract_segments":           "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-MAAL-006 strategy.target_picture.version":       "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-SAM-003 strategy.forums":                        "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-SIK-001 strategy.security_rules.version":        "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-SIK-003 strategy.technical_security.solutions":  "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-STOTTE-004 strategy.task_split_template.tasks":  "a fact of the Organisation, which Rule.Facts does not list for a System",
	"HJ-SW-005 strategy.target_picture.last_updated_on": "a fact of the Organisation, which Rule.Facts does not list for a System",
}

// agreeOnFacts compares the facts that a rule reads with those that the catalogue lists. Who
// reads a list has read its elements; the phase and the date are there for every rule.
func agreeOnFacts(t *testing.T, rule *result.Rule, spec catalogued) {
	t.Helper()
	listed := []string{"lifecycle.phase", "evaluation.date"}
	for _, fact := range spec.Facts {
		listed = append(listed, fact.Path)
	}
	for _, read := range rule.Facts {
		within := func(path string) bool { return path == read || strings.HasPrefix(path, read+"[]") }
		if !slices.ContainsFunc(listed, within) && otherFacts[rule.ID+" "+read] == "" {
			t.Errorf("%s reads %s; the catalogue has %v", rule.ID, read, listed)
		}
	}
	for _, path := range listed[2:] {
		list, _, _ := strings.Cut(path, "[]")
		read := slices.Contains(rule.Facts, path) || slices.Contains(rule.Facts, list)
		if !read && !slices.Contains(listed[:2], path) && otherFacts[rule.ID+" "+list] == "" {
			t.Errorf("%s does not read %s, which the catalogue lists; it reads %v", rule.ID, path, rule.Facts)
		}
	}
}
