package evaluator

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// rule is one rule ready to be evaluated.
type rule struct {
	result.Rule
	compiler   *ast.Compiler // of the policies that it came with, and of no others
	ref        ast.Ref       // of its package, e.g. data.hjoerring.rules.ark_001
	pkg        string        // the same as text
	file       string
	roleCode   string         // of the responsible role, in the strategy's data
	unanswered result.Outcome // of a rule whose facts are absent: Fail or NotAssessed
	anyPhase   bool           // it asks in every phase, so that the phase need not be known
	reads      reads
	keyTree    *keyNode
	ofSystems  map[string]bool // the groups of facts that it reads of the portfolio's systems
	questions  questions
}

// annotation is what the METADATA of a rule's package says below custom.
type annotation struct {
	ID            string   `json:"id"`
	TitleEN       string   `json:"title_en"`
	DescriptionEN string   `json:"description_en"`
	Modality      string   `json:"modality"`
	Kind          string   `json:"kind"`
	Scope         string   `json:"scope"`
	Phases        []string `json:"phases"`
	Unanswered    string   `json:"unanswered"`
	Role          string   `json:"responsible_role"`
	EffectiveFrom string   `json:"effective_from"`
	EffectiveTo   string   `json:"effective_to"`
	Replaces      []string `json:"replaces"`
	Source        struct {
		Document string `json:"document"`
		Section  string `json:"section"`
		Quote    string `json:"quote"`
	} `json:"source"`
	Remedy struct {
		DA string `json:"da"`
		EN string `json:"en"`
	} `json:"remedy"`
}

var idPattern = regexp.MustCompile(`^[A-Z]+-[A-Z]+-[0-9]{3}$`)

// readRules turns the annotation of each rule package into a rule; all that is wrong with
// any of them is reported at once, by file.
func (p *Policies) readRules(modules, headers map[string]*ast.Module) error {
	var errs []error
	byID := map[string]string{}
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		strategy, rest, _ := strings.Cut(file, "/")
		if !strings.HasPrefix(rest, "rules/") {
			continue
		}
		r, problems := p.readRule(modules[file], headers[file].Annotations, file, strategy)
		if first, taken := byID[r.ID]; taken {
			problems = append(problems, fmt.Sprintf("id %s is taken by %s", r.ID, first))
		}
		byID[r.ID] = file
		for _, problem := range problems {
			errs = append(errs, fmt.Errorf("%s:%d: %s", file, modules[file].Package.Location.Row, problem))
		}
		p.rules = append(p.rules, r)
	}
	if len(errs) == 0 {
		errs = p.readReferences()
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("read rules: %w", err)
	}
	p.sortRules()
	return nil
}

func (p *Policies) readRule(module *ast.Module, annotations []*ast.Annotations, file, strategyID string) (*rule, []string) {
	r := &rule{compiler: p.compiler, ref: module.Package.Path, pkg: module.Package.Path.String(), file: file}
	title, description, link, custom, err := packageAnnotation(annotations)
	if err != nil {
		return r, []string{err.Error()}
	}
	s := p.strategy(strategyID)
	responsible := s.role(custom.Role)
	r.roleCode = responsible.code
	r.Rule = result.Rule{
		ID:            custom.ID,
		Strategy:      strategyID,
		StrategyName:  s.name(),
		Title:         result.Text{DA: title, EN: custom.TitleEN},
		Description:   result.Text{DA: description, EN: custom.DescriptionEN},
		Modality:      result.Modality(custom.Modality),
		Severity:      result.Modality(custom.Modality).Severity(),
		Kind:          custom.Kind,
		Scope:         custom.Scope,
		Source:        result.Source{Document: custom.Source.Document, Section: custom.Source.Section, Quote: custom.Source.Quote},
		Role:          result.Text{DA: custom.Role, EN: responsible.en},
		Remedy:        result.Text{DA: custom.Remedy.DA, EN: custom.Remedy.EN},
		Link:          link,
		EffectiveFrom: custom.EffectiveFrom,
		EffectiveTo:   custom.EffectiveTo,
	}
	for _, phase := range custom.Phases {
		r.Phases = append(r.Phases, result.Phase(phase))
	}
	r.anyPhase = len(r.Phases) == len(result.Phases())
	r.unanswered = result.Outcome(custom.Unanswered)
	var malformed []string
	for _, def := range module.Rules {
		if problem := partProblem(def); problem != "" {
			malformed = append(malformed, problem)
		}
		switch name := def.Head.Ref().String(); name {
		case "applies":
			r.questions.applies = question(r.ref, name)
		case "met":
			r.questions.met = question(r.ref, name)
		case "violation":
			r.questions.violation = question(r.ref, name)
		}
	}
	return r, append(r.problems(s), malformed...)
}

// partProblem says what is wrong with the form of applies, met or violation; empty for other
// rules. Rego allows forms that would hold whatever the facts are (an empty set is not
// undefined), or that partial evaluation would not see (else).
func partProblem(def *ast.Rule) string {
	head := def.Head
	name := string(head.Ref()[0].Value.(ast.Var))
	plain := len(head.Ref()) == 1 && len(head.Args) == 0 && !def.Default && def.Else == nil
	isSet := head.RuleKind() == ast.MultiValue
	switch name {
	case string(partApplies), string(partMet):
		if !plain || isSet || !head.Value.Equal(ast.InternedTerm(true)) {
			return fmt.Sprintf("line %d: write: %s if …, without default, else or another value than true", def.Location.Row, name)
		}
	case "violation":
		if !plain || !isSet {
			return fmt.Sprintf("line %d: write: violation contains … if …, without default or else", def.Location.Row)
		}
	}
	return ""
}

func packageAnnotation(annotations []*ast.Annotations) (title, description, link string, custom annotation, err error) {
	for _, a := range annotations {
		if a.Scope != "package" {
			continue
		}
		raw, err := json.Marshal(a.Custom)
		if err != nil {
			return "", "", "", custom, err
		}
		decoder := json.NewDecoder(bytes.NewReader(raw))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&custom); err != nil {
			return "", "", "", custom, fmt.Errorf("annotation: %w", err)
		}
		if len(a.RelatedResources) > 0 {
			link = a.RelatedResources[0].Ref.String()
		}
		return a.Title, a.Description, link, custom, nil
	}
	return "", "", "", custom, errors.New("no METADATA annotation on the package")
}

// placeIn finds the rule's area in its strategy; false where there is none.
func (r *rule) placeIn(s *Strategy) bool {
	if s == nil {
		return false
	}
	r.AreaRank = slices.IndexFunc(s.Areas, func(a Area) bool { return a.Code == r.Area })
	if r.AreaRank < 0 {
		return false
	}
	r.AreaName = s.Areas[r.AreaRank].Name
	return true
}

// problems lists what is wrong with the annotation and the package.
func (r *rule) problems(s *Strategy) []string {
	var out []string
	want := func(ok bool, format string, args ...any) {
		if !ok {
			out = append(out, fmt.Sprintf(format, args...))
		}
	}
	for _, text := range []struct{ name, value string }{
		{"title", r.Title.DA}, {"custom.title_en", r.Title.EN},
		{"description", r.Description.DA}, {"custom.description_en", r.Description.EN},
		{"custom.source.document", r.Source.Document}, {"custom.source.section", r.Source.Section},
		{"custom.source.quote", r.Source.Quote}, {"custom.responsible_role", r.Role.DA},
		{"custom.remedy.da", r.Remedy.DA}, {"custom.remedy.en", r.Remedy.EN},
	} {
		want(strings.TrimSpace(text.value) != "", "annotation %s is missing", text.name)
		want(!strings.HasPrefix(text.value, "TODO"), "annotation %s is still TODO; write it", text.name)
	}
	want(idPattern.MatchString(r.ID), "custom.id %q is not of the form XX-AREA-001", r.ID)
	if parts := strings.Split(r.ID, "-"); len(parts) == 3 {
		r.Area = parts[1]
		want(s != nil && parts[0] == s.Prefix, "custom.id %s does not begin with its strategy's prefix", r.ID)
		known := r.placeIn(s)
		want(known, "custom.id %s: the strategy has no area %s", r.ID, r.Area)
		name := strings.ToLower(parts[1] + "_" + parts[2])
		want(path.Base(r.file) == name+".rego" && strings.HasSuffix(r.pkg, ".rules."+name),
			"rule %s belongs in package %s.rules.%s, file %s.rego", r.ID, r.Strategy, name, name)
	}
	want(r.Severity != "", "custom.modality %q is not must, should, prefer or may", r.Modality)
	want(slices.Contains([]string{"System", "Hardware", "Organisation"}, r.Kind), "custom.kind %q is not System, Hardware or Organisation", r.Kind)
	want(slices.Contains([]string{"system", "contract", "portfolio", "organisation", "strategy"}, r.Scope), "custom.scope %q is unknown", r.Scope)
	want(len(r.Phases) > 0, "custom.phases is empty")
	for _, phase := range r.Phases {
		want(slices.Contains(result.Phases(), phase), "custom.phases: %q is no phase", phase)
	}
	want(r.unanswered == result.Fail || r.unanswered == result.NotAssessed, "custom.unanswered %q is not fail or not_assessed", r.unanswered)
	want(r.Role.EN != "", "custom.responsible_role %q is not in the strategy's roles", r.Role.DA)
	want(r.questions.met != nil, "the package has no rule met, so it could never pass")
	for _, date := range []string{r.EffectiveFrom, r.EffectiveTo} {
		_, err := time.Parse(time.DateOnly, date)
		want(date == "" || err == nil, "annotation date %q is not of the form 2026-01-31", date)
	}
	return out
}

func (p *Policies) sortRules() {
	slices.SortFunc(p.rules, func(a, b *rule) int {
		return cmp.Or(strings.Compare(a.Strategy, b.Strategy), a.AreaRank-b.AreaRank, strings.Compare(a.ID, b.ID))
	})
}
