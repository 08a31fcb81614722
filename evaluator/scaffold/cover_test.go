package scaffold_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/scaffold"
)

// TestCover adds rules to coverage files of many forms. Every line of the author's must still be there,
// and the sentences account for the rule; else the file stays as it is and is named.
func TestCover(t *testing.T) {
	const added = "      - text: >-\n          Det skal gøres, og # det skal gøres - ordentligt.\n        rules: [HE-DRIFT-001]\n"
	const section = "  - section: >-\n      IT-arkitektur > Drift\n    sentences:\n" + added
	for _, c := range []struct{ name, before, after string }{
		{"none yet", "# hoved\ncoverage: []\n", "# hoved\ncoverage:\n" + section},
		{"null", "coverage:\n", "coverage:\n" + section},
		{"without a last line end", "coverage: []", "coverage:\n" + section},
		{"another section", "coverage:\n  - section: A\n    sentences:\n      - text: B\n        background: true\n\n# hale\n", "coverage:\n  - section: A\n    sentences:\n      - text: B\n        background: true\n" + section + "\n# hale\n"},
		{"another section, without a last line end", "coverage:\n  - section: A\n    sentences:\n      - text: B\n        background: true", "coverage:\n  - section: A\n    sentences:\n      - text: B\n        background: true\n" + section},
		{"other margins", "coverage:\n- section: A\n  sentences:\n  - background: true\n    text: |\n      B\n\n      # C\n", "coverage:\n- section: A\n  sentences:\n  - background: true\n    text: |\n      B\n\n      # C\n" +
			"- section: >-\n    IT-arkitektur > Drift\n  sentences:\n    - text: >-\n        Det skal gøres, og # det skal gøres - ordentligt.\n      rules: [HE-DRIFT-001]\n"},
		{"its section", "coverage:\n  - section: IT-arkitektur > Drift\n    sentences:\n      - text: B\n        background: true\n  - section: Z\n    sentences:\n      - text: W\n        background: true\n", "coverage:\n  - section: IT-arkitektur > Drift\n    sentences:\n      - text: B\n        background: true\n" + added + "  - section: Z\n    sentences:\n      - text: W\n        background: true\n"},
		{"its sentence, in quotation marks", "coverage:\n  - section: IT-arkitektur > Drift\n    sentences:\n      - text: \"Det skal gøres, og # det skal gøres ordentligt. Hver dag.\"\n      - text: B\n        background: true\n", "coverage:\n  - section: IT-arkitektur > Drift\n    sentences:\n      - text: \"Det skal gøres, og # det skal gøres ordentligt. Hver dag.\"\n        rules: [HE-DRIFT-001]\n      - text: B\n        background: true\n"},
		{"its sentence, which is background", "coverage:\n  - section: IT-arkitektur > Drift\n    sentences:\n      - text: \"Det skal gøres, og # det skal gøres - ordentligt.\"\n        background: true\n", ""},
		{"all on one line", "coverage: [{section: A, sentences: [{text: B, background: true}]}]\n", ""},
		{"its section on one line", "coverage:\n  - {section: IT-arkitektur > Drift, sentences: [{text: B, background: true}]}\n", ""},
		{"a section without sentences", "coverage:\n  - section: IT-arkitektur > Drift\n    sentences: []\n", ""},
		{"no list", "coverage: 1\n", ""},
		{"no YAML", "coverage: [\n", ""},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			to := pack(t, herning())
			to["herning/strategy/coverage.yaml"] = &fstest.MapFile{Data: []byte(c.before)}
			begun, err := full("HE-DRIFT-001", "", scaffold.Condition{Fact: "ai.uses_ai"}).Begin(to)
			if err != nil {
				t.Fatal(err)
			}
			if got := string(begun.Changed["herning/strategy/coverage.yaml"]); got != c.after {
				t.Errorf("%s\nwant\n%s", got, c.after)
			}
			if unlisted := c.after == ""; unlisted != (begun.Unlisted == "herning/strategy/coverage.yaml") {
				t.Errorf("unlisted: %q", begun.Unlisted)
			}
			if c.after != "" {
				add(to, begun.Files)
				add(to, begun.Changed)
				accounted(t, to)
			}
		})
	}
}

// accounted wants the strategy's sentences to account for the rules.
func accounted(t *testing.T, to fstest.MapFS) {
	t.Helper()
	loaded, err := evaluator.Load(to)
	if err != nil {
		t.Fatal(err)
	}
	covered, err := coverage.Of(to, "herning", loaded.Rules(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(covered.Faults) > 0 {
		t.Errorf("%v", covered.Faults)
	}
}

// TestCoverTogether adds several rules to one sentence.
func TestCoverTogether(t *testing.T) {
	to := pack(t, herning())
	for range 3 {
		begin(t, to, full("HE-DRIFT", "", scaffold.Condition{Fact: "ai.uses_ai"}))
	}
	if src := string(to["herning/strategy/coverage.yaml"].Data); !strings.HasSuffix(src, "rules: [HE-DRIFT-001, HE-DRIFT-002, HE-DRIFT-003]\n") {
		t.Error(src)
	}
	accounted(t, to)
	delete(to, "herning/strategy/coverage.yaml")
	if begun := begin(t, to, full("HE-DRIFT", "", scaffold.Condition{Fact: "ai.uses_ai"})); begun.Changed != nil {
		t.Errorf("%v", begun.Changed)
	}
}

// FuzzTexts wants texts to come back from the rule as they went in, space aside, or to be refused.
func FuzzTexts(f *testing.F) {
	for _, seed := range []string{
		`a: "b" # c`, "- x\n\n  y", "'%&*!|>@`", `\n \u0041 \\`, "{a: [b]}", "Æblegrød – »ja« 👍", "---", "...", "# METADATA", "TODO", "\x00", "\u0085\u2028x", "\ufeffa",
		strings.Repeat("langt", 60), "a\u00a0b", "| a", "%YAML 1.2", "?", "~", "null",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folded := strings.Join(strings.Fields(text), " ")
		if folded == "" {
			return // what holds no text is a blank
		}
		to := pack(t, herning())
		r := full("HE-DRIFT-001", "", scaffold.Condition{Fact: "metadata.comment=" + strings.ReplaceAll(folded, ",", "")})
		r.Title.DA, r.Title.EN, r.Description.DA, r.Description.EN, r.Remedy.DA, r.Remedy.EN = text, text, text, text, text, text
		r.Document, r.Section, r.Quote = text, text, text
		begun, err := r.Begin(to)
		if err != nil {
			said(t, err)
			return
		}
		add(to, begun.Files)
		loaded, err := evaluator.Load(to)
		if err != nil {
			t.Fatalf("%q: %v\n%s", text, err, begun.Files[begun.File])
		}
		got := loaded.Rules()[0]
		for _, back := range []string{
			got.Title.DA, got.Title.EN, got.Description.DA, got.Description.EN, got.Remedy.DA, got.Remedy.EN,
			got.Source.Document, got.Source.Section, got.Source.Quote,
		} {
			if back != folded {
				t.Fatalf("%q came back as %q\n%s", folded, back, begun.Files[begun.File])
			}
		}
		plainOPA(t, to)
		if !slices.Contains(got.Facts, "metadata.comment") {
			t.Errorf("facts %v", got.Facts)
		}
	})
}
