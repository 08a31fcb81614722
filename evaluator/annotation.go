package evaluator

import (
	"cmp"
	"maps"
	"net/url"
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

// readRules turns the annotation of each rule package into a rule, and gives all that is wrong with
// any of them. A rule whose annotation cannot be read is left out.
func (p *Policies) readRules(modules, headers map[string]*ast.Module, sources map[string]string) []*PolicyError {
	var errs []*PolicyError
	byID := map[string]string{}
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		strategy, rest, _ := strings.Cut(file, "/")
		if !strings.HasPrefix(rest, "rules/") || headers[file] == nil {
			continue
		}
		r, problems := p.readRule(modules[file], headers[file].Annotations, file, strategy)
		problems = r.placement(problems, sources[file], modules[file].Package.Location.Row)
		if first, taken := byID[r.ID]; taken && r.ID != "" {
			problems = append(problems, r.wrong("id-duplicate", "custom.id", r.ID, first))
		} else {
			byID[r.ID] = file
		}
		if len(problems) > 0 {
			placeInAnnotation(problems, sources[file], modules[file].Package.Location.Row)
		}
		errs = append(errs, problems...)
		if r.Strategy != "" { // it has an annotation
			p.rules = append(p.rules, r)
		}
	}
	p.sortRules()
	return errs
}

func (p *Policies) readRule(module *ast.Module, annotations []*ast.Annotations, file, strategyID string) (*rule, []*PolicyError) {
	r := &rule{ref: module.Package.Path, pkg: module.Package.Path.String(), file: file}
	a := packageAnnotation(annotations)
	if a == nil {
		if strings.HasSuffix(r.pkg, "_test") {
			return r, []*PolicyError{r.wrong("test-name", "")}
		}
		return r, []*PolicyError{r.wrong("annotation-missing", "", "METADATA")}
	}
	custom, malformed := r.readCustom(a)
	if malformed != nil && custom.ID == "" {
		return r, malformed
	}
	s := p.strategy(strategyID)
	responsible := s.role(custom.Role)
	r.roleCode = responsible.code
	r.Rule = result.Rule{
		ID:            custom.ID,
		Strategy:      strategyID,
		StrategyName:  s.name(),
		Title:         result.Text{DA: a.Title, EN: custom.TitleEN},
		Description:   result.Text{DA: a.Description, EN: custom.DescriptionEN},
		Modality:      result.Modality(custom.Modality),
		Severity:      result.Modality(custom.Modality).Severity(),
		Kind:          custom.Kind,
		Scope:         custom.Scope,
		Source:        result.Source{Document: custom.Source.Document, Section: custom.Source.Section, Quote: custom.Source.Quote},
		Role:          result.Text{DA: custom.Role, EN: responsible.en},
		Remedy:        result.Text{DA: custom.Remedy.DA, EN: custom.Remedy.EN},
		Link:          linkOf(a),
		EffectiveFrom: custom.EffectiveFrom,
		EffectiveTo:   custom.EffectiveTo,
	}
	for _, phase := range custom.Phases {
		r.Phases = append(r.Phases, result.Phase(phase))
	}
	r.anyPhase = len(r.Phases) == len(result.Phases())
	r.unanswered = result.Outcome(custom.Unanswered)
	for _, def := range module.Rules {
		if problem := r.partProblem(def); problem != nil {
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
	problems := slices.DeleteFunc(r.problems(s), func(e *PolicyError) bool { // of what could not be read
		return slices.ContainsFunc(malformed, func(m *PolicyError) bool {
			return m.Code == "annotation-malformed" && strings.HasPrefix(e.key+".", m.key+".")
		})
	})
	return r, append(problems, malformed...)
}

// partProblem says what is wrong with the form of applies, met or violation; empty for other
// rules. Rego allows forms that would hold whatever the facts are (an empty set is not
// undefined), or that partial evaluation would not see (else).
func (r *rule) partProblem(def *ast.Rule) *PolicyError {
	head := def.Head
	name := string(head.Ref()[0].Value.(ast.Var))
	plain := len(head.Ref()) == 1 && len(head.Args) == 0 && !def.Default && def.Else == nil
	isSet := head.RuleKind() == ast.MultiValue
	code := ""
	switch name {
	case string(partApplies), string(partMet):
		if !plain || isSet || !head.Value.Equal(ast.InternedTerm(true)) {
			code = "part-form"
		}
	case "violation":
		if !plain || !isSet {
			code = "violation-form"
		}
	}
	if code == "" {
		return nil
	}
	return r.wrong(code, "", name).at(head.Location)
}

func packageAnnotation(annotations []*ast.Annotations) *ast.Annotations {
	for _, a := range annotations {
		if a.Scope == "package" {
			return a
		}
	}
	return nil
}

func linkOf(a *ast.Annotations) string {
	if len(a.RelatedResources) == 0 {
		return ""
	}
	return a.RelatedResources[0].Ref.String()
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
func (r *rule) problems(s *Strategy) []*PolicyError {
	var out []*PolicyError
	want := func(ok bool, code, key string, args ...any) {
		if !ok {
			out = append(out, r.wrong(code, key, args...))
		}
	}
	for _, text := range []struct{ name, value string }{
		{"title", r.Title.DA}, {"custom.title_en", r.Title.EN},
		{"description", r.Description.DA}, {"custom.description_en", r.Description.EN},
		{"custom.source.document", r.Source.Document}, {"custom.source.section", r.Source.Section},
		{"custom.source.quote", r.Source.Quote}, {"custom.responsible_role", r.Role.DA},
		{"custom.remedy.da", r.Remedy.DA}, {"custom.remedy.en", r.Remedy.EN},
	} {
		want(strings.TrimSpace(text.value) != "", "annotation-missing", text.name, text.name)
		want(!strings.HasPrefix(text.value, "TODO"), "annotation-todo", text.name, text.name)
	}
	choice := func(code, key, value string, known []string, args ...any) {
		if value == "" {
			want(false, "annotation-missing", key, key)
		} else if !slices.Contains(known, value) {
			out = append(out, r.wrong(code, key, append([]any{value}, args...)...).near(nearest(value, known)))
		}
	}
	out = append(out, r.idProblems(s)...)
	choice("modality-unknown", "custom.modality", string(r.Modality), plainTexts(result.Modalities()))
	choice("kind-unknown", "custom.kind", r.Kind, kinds)
	choice("scope-unknown", "custom.scope", r.Scope, scopes, strings.Join(scopes, ", "))
	want(len(r.Phases) > 0, "phases-empty", "custom.phases")
	phases := plainTexts(result.Phases())
	for i, phase := range r.Phases {
		choice("phase-unknown", "custom.phases", string(phase), phases, strings.Join(phases, ", "))
		want(!slices.Contains(r.Phases[:i], phase), "phase-repeated", "custom.phases", phase)
	}
	choice("unanswered-unknown", "custom.unanswered", string(r.unanswered), []string{string(result.Fail), string(result.NotAssessed)})
	if s != nil && len(s.roles) > 0 && r.Role.DA != "" && r.Role.EN == "" {
		choice("role-unknown", "custom.responsible_role", r.Role.DA, s.Roles())
	}
	want(r.questions.met != nil, "met-missing", "")
	link, err := url.Parse(r.Link)
	want(r.Link == "" || err == nil && strings.HasPrefix(link.Scheme, "http") && link.Host != "", "link-malformed", "related_resources", r.Link)
	return append(out, r.periodProblems()...)
}

func (r *rule) periodProblems() []*PolicyError {
	var out []*PolicyError
	for _, day := range []struct{ key, date string }{{"effective_from", r.EffectiveFrom}, {"effective_to", r.EffectiveTo}} {
		if date, ofYAML := strings.CutSuffix(day.date, "T00:00:00Z"); ofYAML { // which reads dates as moments
			out = append(out, r.wrong("date-unquoted", "custom."+day.key, date))
		} else if _, err := time.Parse(time.DateOnly, day.date); day.date != "" && err != nil {
			out = append(out, r.wrong("date-malformed", "custom."+day.key, day.date))
		}
	}
	if out == nil && r.EffectiveTo != "" && r.EffectiveTo < r.EffectiveFrom {
		out = append(out, r.wrong("period-empty", "custom.effective_to", r.EffectiveTo, r.EffectiveFrom))
	}
	return out
}

var (
	kinds  = []string{"System", "Hardware", "Organisation"}
	scopes = []string{"system", "contract", "portfolio", "organisation", "strategy"}
)

func plainTexts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = string(item)
	}
	return out
}

// idProblems compares the id with the strategy, the package and the file.
func (r *rule) idProblems(s *Strategy) []*PolicyError {
	if !idPattern.MatchString(r.ID) {
		return []*PolicyError{r.wrong("id-form", "custom.id", r.ID)}
	}
	parts := strings.Split(r.ID, "-")
	r.Area = parts[1]
	var out []*PolicyError
	if s != nil && parts[0] != s.Prefix {
		out = append(out, r.wrong("id-prefix", "custom.id", r.ID, s.Prefix))
	}
	if !r.placeIn(s) && s != nil {
		var areas []string
		for _, a := range s.Areas {
			areas = append(areas, a.Code)
		}
		out = append(out, r.wrong("id-area", "custom.id", r.ID, r.Area).near(nearest(r.Area, areas)))
	}
	name := strings.ToLower(parts[1] + "_" + parts[2])
	if path.Base(r.file) != name+".rego" || !r.ref.Equal(ruleRef(r.Strategy, name)) {
		out = append(out, r.wrong("id-file", "custom.id", r.ID, r.Strategy, name))
	}
	return out
}

// ruleRef is the package of a rule.
func ruleRef(strategy, name string) ast.Ref {
	return ast.Ref{ast.DefaultRootDocument, ast.StringTerm(strategy), ast.InternedTerm("rules"), ast.StringTerm(name)}
}

func (p *Policies) sortRules() {
	slices.SortFunc(p.rules, func(a, b *rule) int {
		return cmp.Or(strings.Compare(a.Strategy, b.Strategy), a.AreaRank-b.AreaRank, strings.Compare(a.ID, b.ID), strings.Compare(a.file, b.file))
	})
}
