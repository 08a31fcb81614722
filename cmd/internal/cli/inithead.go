package cli

import (
	"strings"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/reports/words"
)

// head is the comment at the top of a template.
func (o *initOptions) head(doc *inputs.Document, rules []*result.Rule, needs *evaluator.Needs) []string {
	var lines []string
	if o.schema != "" {
		lines = append(lines, schemaLine(o.schema))
	}
	lines = append(lines, o.about(doc, rules), say(o.lang, textTemplateHow), say(o.lang, textTemplateCheck))
	if n := len(needs.OfOrganisation); n > 0 {
		lines = append(lines, words.Count(n, words.UseOrganisation, o.lang)+say(o.lang, textTemplateOrganisation))
	}
	if len(needs.Facts) == 0 {
		lines = append(lines, say(o.lang, textTemplateNothing))
	}
	if o.schema == "" {
		file := strings.ToLower(string(doc.Kind))
		lines = append(lines, say(o.lang, textTemplateEditor, doc.Kind, file), "  # "+schemaLine(file+".json"))
	}
	return lines
}

// schemaLine is the comment by which editors find the schema of a YAML file.
func schemaLine(path string) string { return "yaml-language-server: $schema=" + path }

// about says what the template asks, for whom and in which phase.
func (o *initOptions) about(doc *inputs.Document, rules []*result.Rule) string {
	var strategies []string
	for _, r := range rules {
		if name := words.Strategy(r, o.lang); len(strategies) == 0 || strategies[len(strategies)-1] != name {
			strategies = append(strategies, name)
		}
	}
	kind, asks := words.Kind(string(doc.Kind), o.lang), words.List(strategies, o.lang)
	phase := ""
	if v, ok := doc.Lookup([]any{"lifecycle", "phase"}); ok {
		phase = v.Text
	}
	switch {
	case doc.Kind != inputs.System:
		return say(o.lang, textTemplateOther, kind, asks)
	case phase == "":
		return say(o.lang, textTemplateAll, kind, asks)
	}
	return say(o.lang, textTemplatePhase, kind, words.Phase(result.Phase(phase), o.lang), asks)
}
