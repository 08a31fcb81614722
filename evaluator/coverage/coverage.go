// Package coverage checks that every sentence of a strategy's document is accounted for: it is
// the source of rules, or it says why it is not.
//
// A strategy's pack holds the document in a file of its own, section by section and sentence by
// sentence. Examine compares it with the rules and, where they are given, with transcriptions
// of the document itself, and reports at once all that does not agree; Of finds the file in a pack.
package coverage

import (
	"cmp"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Text is one transcription of a strategy's document.
type Text struct {
	File    string // its name in messages
	Content string
}

//go:embed schema.json
var schemaJSON []byte

var schema = sync.OnceValues(func() (*inputs.Schema, error) { return inputs.CompileSchema(schemaJSON) })

// Of examines the coverage of one strategy as Examine does: the file strategy/coverage.yaml of its
// pack below the root of fsys, against those of the rules that are the strategy's. A pack without
// the file is a fault, and nothing else is told of it.
func Of(fsys fs.FS, strategy string, rules []*result.Rule, texts []Text) (*result.Coverage, error) {
	var own []*result.Rule
	for _, rule := range rules {
		if rule.Strategy == strategy {
			own = append(own, rule)
		}
	}
	file := path.Join(strategy, "strategy", "coverage.yaml")
	src, err := fs.ReadFile(fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e := examination{cov: &result.Coverage{File: file, Rules: len(own)}}
		e.add(0, "", "no-file")
		e.cov.Strategy = strategy
		return e.cov, nil
	case err != nil:
		return nil, fmt.Errorf("read policies: %w", err)
	}
	c, err := Examine(file, src, own, texts)
	if err != nil {
		return nil, err
	}
	c.Strategy = strategy
	return c, nil
}

// Examine reads a coverage file and checks it against the strategy's rules and, where there are
// any, against texts of its document. A rule's quotation and a sentence stand in the document if
// they stand in one of the texts, since transcriptions have slips; text of the document that is
// nowhere in the file is a fault, told once. The error holds inputs.Problems where the file is not
// of the form that its schema describes. Strategy, Name and Document of what it gives are empty.
func Examine(file string, src []byte, rules []*result.Rule, texts []Text) (*result.Coverage, error) {
	s, err := schema()
	if err != nil {
		return nil, err
	}
	doc, problems := s.ReadDocument(file, src)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	e := examination{
		cov:   &result.Coverage{File: file, Rules: len(rules), Sections: sectionsOf(doc)},
		rules: map[string]*result.Rule{},
		named: map[string][]place{},
	}
	for _, rule := range rules {
		e.rules[rule.ID] = rule
	}
	e.listing()
	e.quotations(rules)
	e.open(texts)
	if len(e.texts) > 0 {
		e.document(rules)
	}
	files := []string{file}
	for _, text := range texts {
		files = append(files, text.File)
	}
	slices.SortStableFunc(e.cov.Faults, func(a, b result.Fault) int {
		return cmp.Or(slices.Index(files, a.File)-slices.Index(files, b.File), a.Line-b.Line)
	})
	return e.cov, nil
}

// examination is one coverage being checked.
type examination struct {
	cov   *result.Coverage
	rules map[string]*result.Rule
	named map[string][]place // the sentences that name a rule, in their order
	texts []*source
}

// place is a sentence by the indices of its section and of itself.
type place struct{ section, sentence int }

func (e *examination) section(p place) *result.Section { return &e.cov.Sections[p.section] }

func (e *examination) sentence(p place) *result.Sentence {
	return &e.section(p).Sentences[p.sentence]
}

// each visits the sentences in the file's order.
func (e *examination) each(visit func(p place, s *result.Sentence)) {
	for i := range e.cov.Sections {
		for j := range e.cov.Sections[i].Sentences {
			p := place{i, j}
			visit(p, e.sentence(p))
		}
	}
}

// add notes a fault at a line of the coverage file.
func (e *examination) add(line int, rule, code string, args ...any) {
	e.addIn(e.cov.File, line, rule, code, args...)
}

func (e *examination) addIn(file string, line int, rule, code string, args ...any) {
	e.cov.Faults = append(e.cov.Faults, result.Fault{Code: code, File: file, Line: line, Rule: rule, Message: message(code, args...)})
}

// sectionsOf takes what a file of the schema says.
func sectionsOf(doc *inputs.Document) []result.Section {
	line := func(path ...any) int { return doc.Region(path).Start.Line }
	var out []result.Section
	for i, section := range doc.Root.Get("coverage").Items {
		s := result.Section{Path: section.Get("section").Text, Line: line("coverage", i, "section")}
		for j, sentence := range section.Get("sentences").Items {
			one := result.Sentence{
				Text:       sentence.Get("text").Text,
				Line:       line("coverage", i, "sentences", j),
				Background: isTrue(sentence.Get("background")),
			}
			if rules := sentence.Get("rules"); rules != nil {
				for _, id := range rules.Items {
					one.Rules = append(one.Rules, id.Text)
				}
			}
			if reason := sentence.Get("reason"); reason.Get("da") != nil {
				one.Reason = result.Text{DA: reason.Get("da").Text, EN: reason.Get("en").Text}
			}
			s.Sentences = append(s.Sentences, one)
		}
		out = append(out, s)
	}
	return out
}

func isTrue(v *inputs.Value) bool { return v != nil && v.Kind == inputs.Bool && v.Text == "true" }
