package scaffold

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Rule is what is known of a rule that is begun. What is empty is guessed where the comment says how,
// and else becomes a blank.
type Rule struct {
	// ID is the rule's, e.g. HE-DRIFT-001; without the number, HE-DRIFT, it takes the area's next.
	ID          string
	Kind        inputs.Kind // empty: System
	Scope       string      // empty: system of a System, else organisation
	Title       result.Text
	Description result.Text
	Remedy      result.Text
	Modality    result.Modality
	Phases      []result.Phase // of Hardware and Organisation all, where there are none
	// Unanswered is what an unanswered fact makes of the rule. Empty: Fail of a rule that is met once
	// the fact is stated, else NotAssessed.
	Unanswered result.Outcome
	Role       string // empty: the only one that the strategy has
	Document   string // empty: the strategy's
	Section    string
	Quote      string
	// EffectiveFrom is an ISO date; empty: the day of the first edition of the strategy's roles.
	EffectiveFrom string
	Condition
	// Folder is how messages name the pack's folder; empty: not at all.
	Folder string
	Lang   string // of comments and of the names of cases: "da" or "en"; anything else is Danish
}

// Condition says when a rule applies and when it is met. Facts are paths of the descriptor schema, as
// inputs.Field has them.
type Condition struct {
	// Fact is the fact that decides: "path", met once it is stated (of a boolean, true; of a list, not
	// empty), or "path=value" with one of several values between commas (of a list, all of them).
	Fact     string
	Before   string   // a date that the fact, a date, must not be later than
	Min, Max string   // the bounds of a number, themselves allowed
	When     []string // "path=value" or "path!=value", values as above: what must all hold for the rule to apply
}

// Begun is a rule with its test.
type Begun struct {
	ID    string
	Files Files // what is new
	// Changed are files of the pack with the rule added: the strategy's list of sentences, to which
	// the quoted one is added. Unlisted names that file where the author must do it by hand.
	Changed  Files
	Unlisted string
	File     string // the rule's own
	Blanks   []Blank
}

// Blank is a place in a file that is still to be filled.
type Blank struct {
	File string
	Line int
	Text string // what belongs there
}

var rulePattern = regexp.MustCompile(`^([A-Z]+)-([A-Z]+)(?:-([0-9]{3}))?$`)

// Begin makes the rule and its test for the pack. The error is of type Problems where the answers
// are at fault.
func (r Rule) Begin(pack fs.FS) (Begun, error) {
	all, err := strategies(pack)
	if err != nil {
		return Begun{}, err
	}
	var p Problems
	d := draft{Rule: r}
	if d.strategy, err = d.place(&p, pack, all); err != nil {
		return Begun{}, err
	}
	d.complete(&p)
	d.shape = d.Condition.shape(&p, d.Kind)
	d.guess(&p)
	if len(p) > 0 {
		return Begun{}, p
	}
	d.shape.finish(&d)
	file := ruleFile(d.strategy.ID, d.area, d.Number)
	out := Begun{ID: d.ID, File: file + ".rego", Files: Files{
		file + ".rego":      render("rule.rego.tmpl", &d),
		file + "_test.rego": render("rule_test.rego.tmpl", &d),
	}}
	for _, name := range []string{file + ".rego", file + "_test.rego"} {
		out.Blanks = append(out.Blanks, blanksOf(name, out.Files[name])...)
	}
	list, content, ok, err := d.cover(pack)
	switch {
	case err != nil:
		return Begun{}, err
	case !ok:
		out.Unlisted = list
	case content != nil:
		out.Changed = Files{list: content}
	}
	return out, nil
}

// blanksOf lists the lines marked TODO.
func blanksOf(file string, content []byte) []Blank {
	var out []Blank
	line := 0
	for text := range strings.Lines(string(content)) {
		line++
		if _, what, ok := strings.Cut(strings.TrimSpace(text), "# TODO "); ok {
			out = append(out, Blank{file, line, what})
		}
	}
	return out
}

// draft is a rule on its way, as its templates take it.
type draft struct {
	Rule
	strategy strategy
	area     string
	Number   string
	shape    shape
}

func (d *draft) language() string {
	if d.Lang == "en" {
		return "en"
	}
	return "da"
}

// file names a file of the pack in messages.
func (d *draft) file(name string) string { return path.Join(d.Folder, name) }

// place finds the strategy, the area and the number of the rule.
func (d *draft) place(p *Problems, pack fs.FS, all []strategy) (strategy, error) {
	if len(all) == 0 {
		p.add("rule", textNoStrategies)
		return strategy{}, nil
	}
	var prefixes []string
	for _, s := range all {
		prefixes = append(prefixes, s.Prefix)
	}
	d.ID = strings.ToUpper(strings.TrimSpace(d.ID))
	parts := rulePattern.FindStringSubmatch(d.ID)
	if parts == nil {
		p.add("rule", textRuleID, d.ID, prefixes[0])
		return strategy{}, nil
	}
	i := slices.Index(prefixes, parts[1])
	if i < 0 {
		p.add("rule", textRulePrefix, d.ID, parts[1], listed(prefixes))
		return strategy{}, nil
	}
	s := all[i]
	d.area, d.Number = parts[2], parts[3]
	if codes := s.areaCodes(); !slices.Contains(codes, d.area) {
		if near, ok := inputs.Nearest(d.area, codes); ok {
			p.add("rule", textRuleAreaNear, d.ID, d.area, near, d.file(s.dataFile()))
		} else {
			p.add("rule", textRuleArea, d.ID, d.area, listed(codes), d.file(s.dataFile()))
		}
		return s, nil
	}
	if d.Number == "" {
		var err error
		if d.Number, err = s.nextNumber(pack, d.area); err != nil {
			return s, err
		}
		if d.Number == "" {
			p.add("rule", textNoNumber, d.ID, d.file(s.dataFile()))
		}
		d.ID += "-" + d.Number
	}
	return s, nil
}

// complete checks the annotation's answers.
func (d *draft) complete(p *Problems) {
	d.Kind = cmp.Or(d.Kind, inputs.System)
	if kinds := texts(inputs.Kinds()); !slices.Contains(kinds, string(d.Kind)) {
		p.oneOf("kind", string(d.Kind), kinds)
		near, _ := inputs.Nearest(string(d.Kind), kinds)
		d.Kind = inputs.Kind(cmp.Or(near, string(inputs.System))) // what else is wrong is told all the same
	}
	p.oneOf("scope", d.Scope, scopes)
	for _, text := range []struct {
		answer string
		value  *string
	}{
		{"title", &d.Title.DA}, {"title-en", &d.Title.EN},
		{"description", &d.Description.DA}, {"description-en", &d.Description.EN},
		{"document", &d.Document}, {"section", &d.Section}, {"quote", &d.Quote},
		{"remedy", &d.Remedy.DA}, {"remedy-en", &d.Remedy.EN}, {"role", &d.Role},
	} {
		*text.value = p.text(text.answer, *text.value)
	}
	p.oneOf("modality", string(d.Modality), texts(result.Modalities()))
	seen := map[result.Phase]bool{}
	for _, phase := range d.Phases {
		if seen[phase] {
			p.add("phase", textTwice, phase)
		}
		seen[phase] = true
		p.oneOf("phase", string(phase), texts(result.Phases()))
	}
	p.oneOf("unanswered", string(d.Unanswered), []string{string(result.Fail), string(result.NotAssessed)})
	if d.EffectiveFrom != "" {
		checkDay(p, "effective-from", d.EffectiveFrom)
	}
	d.checkRole(p)
}

var scopes = []string{"system", "contract", "portfolio", "organisation", "strategy"}

// Scopes lists what a rule can be about.
func Scopes() []string { return slices.Clone(scopes) }

func (d *draft) checkRole(p *Problems) {
	roles := d.strategy.roles
	if d.Role == "" || d.strategy.ID == "" || slices.Contains(roles, d.Role) {
		return
	}
	if near, ok := inputs.Nearest(d.Role, roles); ok {
		p.add("role", textRoleNear, d.Role, near, d.file(d.strategy.rolesFile()))
		return
	}
	p.add("role", textRoleUnknown, d.Role, listed(roles), d.file(d.strategy.rolesFile()))
}

// guess fills in what follows from other answers.
func (d *draft) guess(p *Problems) {
	if d.Scope == "" {
		d.Scope = "organisation"
		if d.Kind == inputs.System {
			d.Scope = "system"
		}
	}
	d.Phases = slices.Clone(d.Phases)
	slices.SortStableFunc(d.Phases, func(a, b result.Phase) int {
		return slices.Index(result.Phases(), a) - slices.Index(result.Phases(), b)
	})
	if len(d.Phases) == 0 && d.Kind != inputs.System {
		d.Phases = result.Phases()
	}
	if d.Role == "" && len(d.strategy.roles) == 1 {
		d.Role = d.strategy.roles[0]
	}
	d.Document = cmp.Or(d.Document, d.strategy.Document)
	d.EffectiveFrom = cmp.Or(d.EffectiveFrom, d.strategy.issuedOn)
	stated := d.shape.Met != nil && d.shape.Violations == nil
	switch {
	case stated && d.Unanswered == result.NotAssessed:
		p.add("unanswered", textOnlyStated)
	case stated:
		d.Unanswered = result.Fail
	case d.Unanswered == "":
		d.Unanswered = result.NotAssessed
	}
}

// What follows the templates call.

// Package is the rule's Rego package.
func (d *draft) Package() string { return d.strategy.ID + ".rules." + d.Name() }

// Name is the last part of the package and of the file.
func (d *draft) Name() string { return strings.ToLower(d.area) + "_" + d.Number }

// Shape is the rule's condition.
func (d *draft) Shape() shape { return d.shape }

// Line is a key of the annotation with a text in quotation marks, or blank.
func (d *draft) Line(key, blank, text string) string {
	if text == "" {
		return fmt.Sprintf(`%s: "" # TODO %s`, key, d.Blank(blank))
	}
	return key + ": " + quoted(text)
}

// Block is a key of the annotation with a folded text, or blank.
func (d *draft) Block(margin, key, blank, text string) string {
	if text == "" {
		return d.Line(key, blank, "")
	}
	return key + ": " + folded("# "+margin+"  ", text)
}

// Code is a key of the annotation with a bare word, or blank.
func (d *draft) Code(key, blank, word string) string {
	if word == "" {
		return d.Line(key, blank, "")
	}
	return key + ": " + word
}

// PhaseLine is the key of the phases, or blank.
func (d *draft) PhaseLine() string {
	if len(d.Phases) == 0 {
		return "phases: [] # TODO " + d.Blank("phases")
	}
	return "phases: [" + strings.Join(texts(d.Phases), ", ") + "]"
}

// CaseName is the name of a case that is still to be written.
func (d *draft) CaseName(name string) string {
	text := map[string]result.Text{"met": caseMet, "violated": caseViolated, "unanswered": format(caseUnanswered, "TODO")}[name]
	return literal(text.In(d.language()))
}

// Blank says what belongs into a blank.
func (d *draft) Blank(name string) string {
	text := blanks[name]
	if name == "role" {
		text = format(text, d.file(d.strategy.rolesFile()))
	}
	return text.In(d.language())
}

// texts are values as plain texts.
func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
