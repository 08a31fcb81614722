package inputs

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// bridge is a small made-up schema with every sort of field.
func bridge(t *testing.T) *Schema {
	t.Helper()
	src, err := os.ReadFile("testdata/template/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := CompileSchema(src)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// everyFact wants all that the schema has, but for its id.
func everyFact(s *Schema) []Wanted {
	var out []Wanted
	for _, f := range s.Fields() {
		if !f.Required {
			out = append(out, Wanted{f.Path, []string{"X-BRO-001", "X-BRO-002"}})
		}
	}
	return out
}

func TestTemplates(t *testing.T) {
	schema := bridge(t)
	long := Wanted{Path: "structure.movable"}
	for range 60 {
		long.Rules = append(long.Rules, "X-BRO-001")
	}
	named := TemplateOptions{Head: []string{"To linjer", "foroven."}, Notes: map[string]string{"id": "Udskift id'et."}}
	for name, test := range map[string]struct {
		content string
		wanted  []Wanted
		options TemplateOptions
	}{
		"all":     {"id: x", everyFact(schema), named},
		"all_en":  {"id: x", everyFact(schema), TemplateOptions{Lang: "en"}},
		"nothing": {"id: x\nstructure: {load: {}}\nuses: {streets: ' '}\n", nil, TemplateOptions{}},
		// What is answered stands; of lists each element is asked, the first with the question.
		"some": {"id: x\nstructure: {material: oak, opened_on: 1931-05-02, movable: null, load: {tonnes: 12.50}}\n" +
			"uses:\n  streets: [Kaj]\n  by: [cars]\n  spans: [{name: A, length: 3}, {name: B, bearings: []}, {name: C}]\n",
			everyFact(schema), TemplateOptions{}},
		// The name of an element comes along though nobody wants it; so many rules are counted.
		"element": {"id: x", []Wanted{{"uses.spans[].length", []string{"X-BRO-001"}}, long}, TemplateOptions{}},
	} {
		t.Run(name, func(t *testing.T) {
			content := contentOf(t, schema, test.content)
			got, err := schema.Template(content, test.wanted, test.options)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Join("testdata", "template", name+".yaml"), string(got))
			if _, problems := schema.Read("template.yaml", got); len(problems) > 0 {
				t.Errorf("the template is at fault: %v", problems)
			}
			if _, problems := schema.Read("template.yaml", uncommented(got)); len(problems) > 0 {
				t.Errorf("the template without # before its elements is at fault: %v", problems)
			}
			for line := range strings.Lines(string(got)) {
				if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > commentWidth {
					t.Errorf("%d columns: %s", n, line)
				}
			}
		})
	}
}

// contentOf is a text of YAML as a template takes it, blank texts included.
func contentOf(t *testing.T, schema *Schema, src string) map[string]any {
	t.Helper()
	var content map[string]any
	readTrees("content.yaml", []byte(src), func(_ *collector, root *Value, _ int32) {
		content, _ = root.Content().(map[string]any)
	})
	if content == nil {
		t.Fatalf("no content: %s", src)
	}
	return content
}

var elementLines = regexp.MustCompile(`(?m)^( *)# (- |  )`)

// uncommented takes the elements that a template shows out of their comments, one list in another too.
func uncommented(src []byte) []byte {
	for {
		next := uncommentOnce(src)
		if bytes.Equal(next, src) {
			return src
		}
		src = next
	}
}

func uncommentOnce(src []byte) []byte {
	var out []string
	inside := false
	for line := range strings.Lines(string(src)) {
		found := elementLines.FindStringSubmatch(line)
		inside = found != nil && (inside || found[2] == "- ")
		if inside {
			line = found[1] + strings.TrimPrefix(line, found[1]+"# ")
		}
		out = append(out, line)
	}
	return []byte(strings.Join(out, ""))
}
