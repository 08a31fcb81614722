// Package lint examines a policy pack for its authors: all that keeps it from being loaded, and all that a
// check would not notice and that should be mended all the same.
//
// What evaluator.Load refuses is found here too, in the same words. Beyond that, Examine looks at the formatting,
// at rules that say the same twice, at helpers, roles and areas that nothing uses, at rules without a test,
// and at quotations that the strategy's document does not have.
// Everything is told at once: a file that is broken hides nothing of the others.
package lint

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/result"
)

// Options are what may be known besides the pack itself. The zero value is enough.
type Options struct {
	// Texts are transcriptions of the document of the strategy, in which quotations must stand word for word.
	Texts []coverage.Text
	// Strategy says whose document Texts are of; empty where the pack has only one.
	Strategy string
}

// Examine examines the policy pack under the root of fsys. The error is about folders that cannot be read, or
// that hold no policies; all that is wrong with files is a finding.
func Examine(fsys fs.FS, o Options) (*result.Lint, error) {
	found, err := evaluator.Inspect(fsys)
	if err != nil {
		return nil, err
	}
	e := &examination{Inspection: found, fsys: fsys, options: o, findings: found.Findings}
	e.findDoubtful()
	var formatting sync.WaitGroup
	var unformatted []result.LintFinding
	formatting.Go(func() { unformatted = e.unformatted() })
	e.unread()
	e.duplicates()
	e.pitfalls()
	e.overlooked()
	e.tests()
	e.helpers()
	e.names()
	err = e.wordings()
	formatting.Wait()
	if err != nil {
		return nil, err
	}
	e.findings = append(e.findings, unformatted...)
	e.ignore()
	return &result.Lint{
		Files: len(found.Sources), Checks: Checks(), Findings: result.SortLintFindings(e.findings),
	}, nil
}

// examination is one pack being examined.
type examination struct {
	*evaluator.Inspection
	fsys     fs.FS
	options  Options
	findings []result.LintFinding
	doubtful map[string]bool // the files of rules of which it is not known what their ids are
}

// add notes a finding at a place. Of args a result.Text is told in the language of the message.
func (e *examination) add(file, rule, code string, start, end result.Position, args ...any) {
	c := checks[code]
	f := result.LintFinding{Code: code, Severity: c.Severity, File: file, Start: start, End: end, Rule: rule}
	f.Message.DA, f.Message.EN = c.message.DA, c.message.EN
	if len(args) > 0 {
		da, en := slices.Clone(args), slices.Clone(args)
		for i, arg := range args {
			if said, both := arg.(result.Text); both {
				da[i], en[i] = said.DA, said.EN
			}
		}
		f.Message.DA, f.Message.EN = fmt.Sprintf(f.Message.DA, da...), fmt.Sprintf(f.Message.EN, en...)
	}
	if c.Mend != (result.Text{}) {
		f.Message.DA += "; " + c.Mend.DA
		f.Message.EN += "; " + c.Mend.EN
	}
	e.findings = append(e.findings, f)
}

// unread tells of files that were not examined all through.
func (e *examination) unread() {
	for file, broken := range e.Unread {
		e.add(file, "", "unexamined", result.Position{}, result.Position{}, broken)
	}
}

// rules are the rules whose annotation could be read, each id once.
func (e *examination) rules() []*result.Rule {
	return slices.CompactFunc(e.Policies.Rules(), func(a, b *result.Rule) bool { return a.ID == b.ID })
}

// atKey is where a key of a rule's annotation stands.
func (e *examination) atKey(rule *result.Rule, key string) (file string, start, end result.Position) {
	file = e.Policies.File(rule.ID)
	start, end = e.Annotation(file, key)
	return file, start, end
}

// wordings compares sections and quotations with the strategy's document: as its coverage file has it, and as
// the texts have it.
func (e *examination) wordings() error {
	for _, s := range e.Policies.Strategies() {
		var texts []coverage.Text
		if e.options.Strategy == "" || e.options.Strategy == s.ID {
			texts = e.options.Texts
		}
		gone := e.quotations(s.ID, texts)
		if _, err := fs.Stat(e.fsys, path.Join(s.ID, "strategy", "coverage.yaml")); err != nil {
			continue // not every strategy has its sentences listed
		}
		if err := e.covered(s.ID, texts, gone); err != nil {
			return err
		}
	}
	return nil
}

// quotations looks for the quotation of each rule in the texts, and gives the rules whose stands in none.
func (e *examination) quotations(strategy string, texts []coverage.Text) (gone map[string]bool) {
	gone = map[string]bool{}
	if len(texts) == 0 {
		return gone
	}
	var wordings []coverage.Wording
	var names []string
	for _, text := range texts {
		wordings = append(wordings, coverage.WordingOf(text.Content))
		names = append(names, text.File)
	}
	for _, rule := range e.rules() {
		if rule.Strategy != strategy || rule.Source.Quote == "" {
			continue
		}
		stands, whole := false, false
		for _, wording := range wordings {
			s, w := wording.Quotes(rule.Source.Quote)
			stands, whole = stands || s, whole || w
		}
		if whole {
			continue
		}
		gone[rule.ID] = true
		file, start, end := e.atKey(rule, "custom.source.quote")
		if stands {
			e.add(file, rule.ID, "quote-cut", start, end)
		} else {
			e.add(file, rule.ID, "quote-gone", start, end, strings.Join(names, ", "))
		}
	}
	return gone
}
