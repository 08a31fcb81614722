package acceptance

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/inputs"
)

// schema compiles what "pejl schema <name>" prints, as a schema of the draft that it names.
func schema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	printed := mustPejl(t, "schema", name)
	address := name + ".json"
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(address, jsonValue(t, []byte(printed))); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(address)
	if err != nil {
		t.Fatalf("pejl schema %s: %v", name, err)
	}
	return compiled
}

func reportSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	return schema(t, "report")
}

func jsonValue(t *testing.T, src []byte) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func validate(t *testing.T, s *jsonschema.Schema, name string, value any) {
	t.Helper()
	if err := s.Validate(value); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

// documents decodes every document of a file as other tools do, but for dates, which JSON
// does not know: they stay text.
func documents(t *testing.T, path string) []any {
	t.Helper()
	if filepath.Ext(path) == ".json" {
		return []any{jsonValue(t, read(t, path))}
	}
	var out []any
	for decoder := yaml.NewDecoder(bytes.NewReader(read(t, path))); ; {
		var node yaml.Node
		if err := decoder.Decode(&node); err != nil {
			break
		}
		datesToText(&node)
		var value any
		if err := node.Decode(&value); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		out = append(out, value)
	}
	return out
}

func datesToText(node *yaml.Node) {
	if node.Tag == "!!timestamp" {
		node.Tag = "!!str"
	}
	for _, child := range node.Content {
		datesToText(child)
	}
}

func TestReportsObeyTheirSchema(t *testing.T) {
	compiled := reportSchema(t)
	for _, e := range examples {
		for _, lang := range []string{"da", "en"} {
			for _, failOn := range []string{"error", "never"} {
				printed := mustPejl(t, e.checkArgs("--lang", lang, "-o", "json", "--fail-on", failOn)...)
				validate(t, compiled, e.name+" "+lang+" "+failOn, jsonValue(t, []byte(printed)))
			}
		}
	}
}

func TestReportSchemaRefusesOtherThings(t *testing.T) {
	compiled := reportSchema(t)
	report, ok := jsonValue(t, []byte(mustPejl(t, examples[0].checkArgs("-o", "json")...))).(map[string]any)
	if !ok {
		t.Fatal("the report is no object")
	}
	for _, key := range []string{"run", "summary", "results"} {
		part := report[key]
		delete(report, key)
		if compiled.Validate(report) == nil {
			t.Errorf("a report without %q obeys the schema", key)
		}
		report[key] = part
	}
	report["extra"] = true
	if compiled.Validate(report) == nil {
		t.Error("a report with an unknown key obeys the schema")
	}
}

func TestExamplesObeyTheSchemaOfTheirKind(t *testing.T) {
	schemas := map[string]*jsonschema.Schema{}
	seen := map[string]bool{}
	for _, kind := range inputs.Kinds() {
		schemas[string(kind)] = schema(t, string(kind))
	}
	for _, path := range descriptors(t) {
		found := documents(t, path)
		if len(found) == 0 {
			t.Errorf("%s holds no document", path)
		}
		for _, document := range found {
			object, _ := document.(map[string]any)
			kind, _ := object["kind"].(string)
			if schemas[kind] == nil {
				t.Errorf("%s: kind %q", path, kind)
				continue
			}
			seen[kind] = true
			validate(t, schemas[kind], path, document)
		}
	}
	for kind := range schemas {
		if !seen[kind] {
			t.Errorf("no example of kind %s", kind)
		}
	}
}

var schemaLine = regexp.MustCompile(`^# yaml-language-server: \$schema=(\S+)\n`)

// Editors complete and check a descriptor by the schema that its first line names.
func TestExamplesNameTheirSchemaForEditors(t *testing.T) {
	for _, path := range descriptors(t) {
		if filepath.Ext(path) == ".json" {
			continue // JSON has no comments, and a descriptor no key for it
		}
		found := schemaLine.FindSubmatch(read(t, path))
		if found == nil {
			t.Errorf("%s:1: the line \"# yaml-language-server: $schema=…\" is missing", path)
			continue
		}
		named := string(found[1])
		target := filepath.Join(filepath.Dir(path), named)
		if strings.Contains(named, ":") || filepath.IsAbs(named) {
			t.Errorf("%s:1: %q is no relative path", path, named)
		} else if _, err := os.Stat(target); err != nil {
			t.Errorf("%s:1: %v", path, err)
		} else if object, _ := documents(t, path)[0].(map[string]any); mustPejl(t, "schema", object["kind"].(string)) != string(read(t, target)) {
			t.Errorf("%s:1: %s is not the schema of kind %v", path, target, object["kind"])
		}
	}
}
