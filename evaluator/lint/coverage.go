package lint

import (
	"errors"
	"path"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// covered compares the rules of a strategy with the list of its sentences. gone are the rules of which it is told
// already that the document lacks their quotation.
func (e *examination) covered(strategy string, texts []coverage.Text, gone map[string]bool) error {
	c, err := coverage.Of(e.fsys, strategy, e.rules(), texts)
	if problems, ok := errors.AsType[inputs.Problems](err); ok {
		for _, p := range problems {
			at := result.Position{Line: p.Pos.Line, Column: p.Pos.Column}
			e.findings = append(e.findings, result.LintFinding{
				Code: "coverage", Severity: checks["coverage"].Severity, File: path.Join(strategy, "strategy", "coverage.yaml"),
				Start: at, Message: result.Text{DA: p.Message.DA, EN: p.Message.EN},
			})
		}
		return nil
	}
	if err != nil {
		return err
	}
	unknown := e.sections(c)
	for _, f := range c.Faults {
		told := gone[f.Rule] && (f.Code == "quote-gone" || f.Code == "quote-cut") || unknown[f.Rule] && strings.HasPrefix(f.Code, "section-") ||
			e.doubts(strategy, f.Rule)
		if told {
			continue
		}
		at := result.Position{Line: f.Line}
		if f.Line > 0 {
			at.Column = 1
		}
		e.findings = append(e.findings, result.LintFinding{
			Code: "coverage", Severity: checks["coverage"].Severity, File: f.File, Start: at, Rule: f.Rule, Message: f.Message,
		})
	}
	return nil
}

// sections sees that the section of each rule is one of the document's, and gives the rules of which it is not.
func (e *examination) sections(c *result.Coverage) (unknown map[string]bool) {
	unknown = map[string]bool{}
	var known []string
	for _, s := range c.Sections {
		known = append(known, s.Path)
	}
	for _, rule := range e.rules() {
		if rule.Source.Section == "" {
			unknown[rule.ID] = true // which is told of by itself
		}
		if rule.Strategy != c.Strategy || unknown[rule.ID] {
			continue
		}
		for section := range strings.SplitSeq(rule.Source.Section, "; ") {
			if slices.Contains(known, section) {
				continue
			}
			unknown[rule.ID] = true
			file, start, end := e.atKey(rule, "custom.source.section")
			e.add(file, rule.ID, "section-unknown", start, end, section, c.File)
			e.suggest(evaluator.Nearest(section, known))
		}
	}
	return unknown
}

// suggest adds the name that was probably meant to the newest finding.
func (e *examination) suggest(name string) {
	if name == "" {
		return
	}
	f := &e.findings[len(e.findings)-1]
	f.Message.DA += "; måske »" + name + "«"
	f.Message.EN += `; perhaps "` + name + `"`
}
