package evaluator_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
)

// TestFilesThatCannotBeRead saves a rule as editors do that were told otherwise, and types what Danes type.
func TestFilesThatCannotBeRead(t *testing.T) {
	const rule = "met if input.ai.uses_ai\n"
	for _, tt := range []struct{ name, source, want string }{
		{"in an older encoding", annotationOf("TX-ARK-001", "System", "title: Krav", "title: Kr\xe6v") + "package test.rules.ark_001\n" + rule, "2:12 file-encoding"},
		{"as UTF-16", "\xff\xfep\x00a\x00", "1:1 file-utf-16"},
		{"empty", "", "0:0 file-empty"},
		{"comments only", "# METADATA\n\n# title: x\n", "0:0 file-empty"},
		{"behind a byte order mark", "\uFEFF" + annotationOf("TX-ARK-001", "System") + "package test.rules.ark_001\n" + rule, ""},
		{"a misspelt key behind a byte order mark", "\uFEFF" + annotationOf("TX-ARK-001", "System", "modality: must", "modality: shall") + "package test.rules.ark_001\n" + rule, "8:5 modality-unknown"},
		{"a Danish letter in a name", annotationOf("TX-ARK-001", "System") + "package test.rules.ark_001\nmet if _på\n_på if input.ai.uses_ai\n", "22:10 rego-letter"},
		{"a Danish letter behind one in a text", annotationOf("TX-ARK-001", "System") + "package test.rules.ark_001\nmet if input.privacy[\"å\"].å\n", "22:27 rego-letter"},
		{"pasted quotation marks", annotationOf("TX-ARK-001", "System") + "package test.rules.ark_001\nmet if input.privacy.dpia.need == “required”\n", "22:35 rego-letter"},
		{"single quotation marks", annotationOf("TX-ARK-001", "System") + "package test.rules.ark_001\nmet if input.privacy.dpia.need == 'required'\n", "22:35 rego-letter"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := pack(map[string]string{"ark_001": rule, "ark_002": rule})
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

// TestLinksAreNotFollowed has a folder of rules elsewhere: a test or lint that passed it over would say that all is well.
func TestLinksAreNotFollowed(t *testing.T) {
	folder, elsewhere := t.TempDir(), t.TempDir()
	if err := os.CopyFS(folder, pack(map[string]string{"ark_001": "met if input.ai.uses_ai\n"})); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"fki": elsewhere, "ark/ark_002.rego": filepath.Join(folder, "test/rules/ark/ark_001.rego"), ".#ark_001.rego": "an.editor"} {
		if err := os.Symlink(target, filepath.Join(folder, "test/rules", name)); err != nil {
			t.Fatal(err)
		}
	}
	found, err := evaluator.Inspect(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, f := range found.Findings {
		got = append(got, f.File+" "+f.Code)
	}
	if want := []string{"test/rules/ark/ark_002.rego file-link", "test/rules/fki file-link"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := evaluator.Load(os.DirFS(folder)); err == nil {
		t.Error("the pack is loaded")
	}
}

// TestStrategyFile reads what a strategy is as strictly as a data set.
func TestStrategyFile(t *testing.T) {
	for _, tt := range []struct{ name, old, new, want string }{
		{"as it should be", "prefix: TX", "owner: Kommunen\nprefix: TX", ""},
		{"not YAML", "document: Strategi", "document: Strategi: 2", "3:1 data-malformed"},
		{"an unknown key", "prefix: TX", "ownr: x\nprefix: TX", "4:1 data-malformed"},
		{"no prefix", "prefix: TX\n", "", "2:1 data-malformed"},
		{"no name in English", ", en: Test", "", "2:1 data-malformed"},
		{"small letters", "code: FKI", "code: fki", "7:12 data-malformed"},
		{"an area twice", "code: FKI", "code: ARK", "7:12 data-malformed"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			fsys := pack(map[string]string{"ark_001": "met if input.ai.uses_ai\n"})
			fsys["test/strategy/data.yaml"].Data = []byte(strings.Replace(strategyData, tt.old, tt.new, 1))
			if got := places(t, fsys); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
