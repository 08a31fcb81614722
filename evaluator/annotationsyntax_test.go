package evaluator_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
)

// places inspects a pack and gives its findings as "line:column code".
func places(t *testing.T, fsys fstest.MapFS) string {
	t.Helper()
	found, err := evaluator.Inspect(fsys)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range found.Findings {
		out = append(out, fmt.Sprintf("%d:%d %s", f.Start.Line, f.Start.Column, f.Code))
		for _, text := range []string{f.Message.DA, f.Message.EN} {
			if text == "" || strings.Contains(text, "%!") {
				t.Errorf("%s: message %q", f.Code, text)
			}
		}
	}
	return strings.Join(out, " ")
}

// TestFormOfMetadata breaks METADATA as YAML is broken by hand: each fault stands at its own line.
func TestFormOfMetadata(t *testing.T) {
	for _, tt := range []struct{ name, old, new, want string }{
		{"a colon in a text", "title: Krav TX", "title: Krav: TX", "2:3 annotation-syntax"},
		{"no colon behind a key", "#   id: TX", "#   id TX", "6:5 annotation-syntax"},
		{"no closing quotation mark", "title: Krav TX-ARK-001", `title: "Krav`, "2:3 annotation-syntax"},
		{"indented too far", "#   modality", "#    modality", "8:6 annotation-syntax"},
		{"indented with a tab", "#   modality", "#\tmodality", "8:2 annotation-syntax"},
		{"a key twice", "#   kind", "#   modality: may\n#   kind", "9:5 annotation-syntax"},
		{"a list that is not closed", "exit]", "exit", "11:5 annotation-syntax"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := annotationOf("TX-ARK-001", "System", tt.old, tt.new) + "package test.rules.ark_001\nmet if input.ai.uses_ai\n"
			if got := places(t, pack(map[string]string{"ark_001": text})); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
