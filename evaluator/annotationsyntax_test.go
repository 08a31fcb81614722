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
		{"a list for a text", "title: Krav TX-ARK-001", "title: [Krav]", "2:1 annotation-malformed"},
		{"a text for a group", "description: Beskrivelse\n# custom:", "custom: ja\n# x:", "3:1 annotation-malformed"},
		{"a text for a list", "# custom:", "# related_resources: https://example.dk\n# custom:", "4:1 annotation-malformed"},
		{"a link that is none", "# custom:", "# related_resources:\n#   - ref: vejledning.pdf\n# custom:", "4:3 link-malformed"},
		{"a link", "# custom:", "# related_resources:\n#   - ref: https://example.dk/vejledning.pdf\n# custom:", ""},
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

// TestPlacementOfMetadata puts METADATA where it is not read, or values in it that are not.
func TestPlacementOfMetadata(t *testing.T) {
	const rule = "package test.rules.ark_001\nmet if input.ai.uses_ai\n"
	with := func(replace ...string) string { return annotationOf("TX-ARK-001", "System", replace...) + rule }
	for _, tt := range []struct{ name, source, want string }{
		{"a blank line in between", with("#   modality", "\n#   modality"), "9:1 annotation-divided"},
		{"a blank line at the top", with("# METADATA\n", "# METADATA\n\n"), "3:1 annotation-divided"},
		{"a line that is no comment's text", with("#   modality", "#\n#   modality"), ""},
		{"a comment before it", "# Om reglen: kort\n\n" + with(), ""},
		{"misspelt", with("METADATA", "METADTA"), "1:1 annotation-heading"},
		{"in small letters", with("METADATA", "metadata:"), "1:1 annotation-heading"},
		{"none", rule, "1:1 annotation-missing"},
		{"below package", rule + "\n" + annotationOf("TX-ARK-001", "System") + "applies if input.ai.uses_ai\n", "4:1 annotation-misplaced"},
		{"two rules in a file", with() + "\n" + annotationOf("TX-ARK-002", "System") + "applies if input.ai.uses_ai\n", "24:1 annotation-misplaced"},
		{"a helper's", with() + "\n# METADATA\n# description: Whether it applies.\napplies if input.ai.uses_ai\n", ""},
		{"lists and texts confused", with("modality: must", "modality: [must]", "phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]", "phases: exit", "section: Afsnit", "section: 3.2"),
			"8:5 annotation-malformed 11:5 annotation-malformed 16:7 annotation-malformed"},
		{"a text for a group", with("source:\n#     document: Strategi\n#     section: Afsnit\n#     quote: Ordlyd", "source: Strategi"), "14:5 annotation-malformed"},
		{"a date without quotation marks", with("  source:", "  effective_from: 2026-11-01\n#   source:"), "14:5 date-unquoted"},
		{"no kind", with("#   kind: System\n", ""), "4:3 annotation-missing"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := pack(map[string]string{"ark_001": rule})
			fsys["test/rules/ark/ark_001.rego"].Data = []byte(tt.source)
			if got := places(t, fsys); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if _, err := evaluator.Load(fsys); (err != nil) != (tt.want != "") {
				t.Errorf("loading gives %v", err)
			}
		})
	}
}
