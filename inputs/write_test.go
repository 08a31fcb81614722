package inputs_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs"
)

// TestYAMLReadsAsItWas writes every example anew and reads it again.
func TestYAMLReadsAsItWas(t *testing.T) {
	files, problems := inputs.Find([]string{"../examples"})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	written := 0
	for _, file := range files {
		docs, problems := inputs.ReadFile(file)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		for _, doc := range docs {
			written++
			content, _ := doc.Root.Content().(map[string]any)
			src, err := inputs.SchemaOf(doc.Kind).YAML(content)
			if err != nil {
				t.Fatal(err)
			}
			again, problems := inputs.Read("again.yaml", src)
			if len(problems) > 0 {
				t.Fatalf("%s: %v\n%s", file, problems, src)
			}
			want, _ := json.Marshal(content)
			if got, _ := json.Marshal(again[0].Root.Content()); !bytes.Equal(got, want) {
				t.Errorf("%s reads as\n%s\nwant\n%s", file, got, want)
			}
		}
	}
	if written < 6 {
		t.Errorf("only %d examples", written)
	}
}

func TestYAMLIsWrittenForPeople(t *testing.T) {
	got, err := inputs.SchemaOf(inputs.System).YAML(map[string]any{
		"zeta":     map[string]any{},
		"contract": map[string]any{"signed_on": "2026-03-01", "record": map[string]any{"id": "0123"}},
		"metadata": map[string]any{"name": "no", "id": "x"},
		"kind":     "System", "apiVersion": "pejl/v1",
		"economy":          map[string]any{"follow_up_costs": nil},
		"lifecycle":        map[string]any{"phase": "exit"},
		"citizen_facing":   map[string]any{"is_citizen_facing": false},
		"common_solutions": map[string]any{"relevant": []any{}, "count": json.Number("3")},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := strings.TrimLeft(`
apiVersion: pejl/v1
kind: System
metadata:
  id: x
  name: "no"
lifecycle:
  phase: exit
contract:
  signed_on: 2026-03-01
  record:
    id: "0123"
common_solutions:
  relevant: []
  count: 3
citizen_facing:
  is_citizen_facing: false
economy:
  follow_up_costs:
zeta: {}
`, "\n")
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if _, err := inputs.SchemaOf(inputs.System).YAML(map[string]any{"x": 3}); err == nil {
		t.Error("a Go int is taken for JSON")
	}
}
