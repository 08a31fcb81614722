package reporttest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// FollowsSchema wants the JSON files of the package's testdata that hold to be what the schema describes, and a
// schema that refuses members that it does not know, at the top and in each kind of object.
func FollowsSchema(t *testing.T, schema []byte, patterns ...string) {
	t.Helper()
	compiled := compile(t, schema)
	checked := 0
	for _, pattern := range patterns {
		files, err := filepath.Glob(filepath.Join("testdata", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc := document(t, src)
			if err := compiled.Validate(doc); err != nil {
				t.Errorf("%s: %v", file, err)
			}
			for _, at := range objects("", doc) {
				at.object["unknown"] = 1
				if compiled.Validate(doc) == nil {
					t.Errorf("%s: an unknown member at %s is taken", file, at.path)
				}
				delete(at.object, "unknown")
			}
			checked++
		}
	}
	if checked == 0 {
		t.Errorf("no file fits %s", strings.Join(patterns, ", "))
	}
}

func compile(t *testing.T, schema []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", document(t, schema)); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func document(t *testing.T, src []byte) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

type placed struct {
	path   string
	object map[string]any
}

// objects are the objects of a document but those below "value", which may be anything.
func objects(path string, v any) []placed {
	var out []placed
	switch v := v.(type) {
	case map[string]any:
		out = append(out, placed{path + "/", v})
		for key, member := range v {
			if key != "value" {
				out = append(out, objects(path+"/"+key, member)...)
			}
		}
	case []any:
		for _, item := range v {
			out = append(out, objects(path+"/[]", item)...)
		}
	}
	return out
}
