package lint_test

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/lint"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/policies"
)

const ruleText = `# METADATA
# title: Krav
# description: Beskrivelse
# custom:
#   id: TX-ARK-001
#   title_en: Requirement
#   description_en: Description
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, exit]
#   unanswered: fail
#   responsible_role: systemejer
#   source:
#     document: Strategi
#     section: Krav > Drift
#     quote: Driften skal gennemgås […] hvert år.
#   remedy:
#     da: Ret det
#     en: Mend it
package test.rules.ark_001

import data.pejl.helpers

met if helpers.ok(input.ai.uses_ai)

violation contains {"path": ["ai", "uses_ai"], "message": message} if {
	input.ai.uses_ai == false
	message := {"da": "Nej.", "en": "No."}
}
`

// tidy is a pack with nothing wrong; replacements come in threes: file, old, new. An old text that is empty
// stands for the whole file, and so removes it where the new one is empty too.
func tidy(t *testing.T, replace ...string) fstest.MapFS {
	t.Helper()
	files := map[string]string{
		"test/strategy/data.yaml":          "name: {da: Prøve, en: Test}\ndocument: Strategi\nprefix: TX\nareas:\n  - {code: ARK, da: Arkitektur, en: Architecture}\n",
		"test/strategy/coverage.yaml":      "coverage:\n  - section: Krav > Drift\n    sentences:\n      - text: Driften skal gennemgås grundigt hvert år.\n        rules: [TX-ARK-001]\n",
		"test/roles/data.yaml":             "editions:\n  - version: \"1\"\n    issued_on: \"2022-09-01\"\n    roles:\n      - {code: systemejer, da: systemejer, en: system owner}\n",
		"test/rules/ark/ark_001.rego":      ruleText,
		"test/rules/ark/ark_001_test.rego": "package test.rules.ark_001_test\n\nimport data.test.rules.ark_001\n\ncases := {\"yes\": {\"input\": {\"ai\": {\"uses_ai\": true}}, \"outcome\": \"pass\"}}\n\ntest_cases if {\n\tsome case in cases\n\tark_001.met with input as case.input\n}\n",
		"lib/helpers.rego":                 "package pejl.helpers\n\nok(x) if x == true\n",
		".hidden/x.rego":                   "no rego",
	}
	for i := 0; i < len(replace); i += 3 {
		file, old, with := replace[i], replace[i+1], replace[i+2]
		switch {
		case old == "" && with == "":
			delete(files, file)
		case old == "":
			files[file] = with
		case !strings.Contains(files[file], old):
			t.Fatalf("%s has no %q", file, old)
		default:
			files[file] = strings.ReplaceAll(files[file], old, with)
		}
	}
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return fsys
}

func examine(t *testing.T, fsys fs.FS, o lint.Options) []string {
	t.Helper()
	found, err := lint.Examine(fsys, o)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, c := range found.Checks {
		known[c.Code] = true
		if c.About.DA == "" || c.About.EN == "" || c.Severity == "" {
			t.Errorf("%s is not described", c.Code)
		}
	}
	out := []string{}
	for _, f := range found.Findings {
		out = append(out, fmt.Sprintf("%s:%d %s", strings.TrimPrefix(f.File, "test/"), f.Start.Line, f.Code))
		for _, text := range []string{f.Message.DA, f.Message.EN} {
			if text == "" || strings.Contains(text, "%!") {
				t.Errorf("%s: message %q", f.Code, text)
			}
		}
		if !known[f.Code] {
			t.Errorf("%s is no check", f.Code)
		}
	}
	return out
}

func TestExamine(t *testing.T) {
	const rule, test = "test/rules/ark/ark_001.rego", "test/rules/ark/ark_001_test.rego"
	again := strings.NewReplacer("TX-ARK-001", "TX-ARK-002", "ark_001", "ark_002", "Nej.", "Nej, slet ikke.").Replace(ruleText)
	for _, tt := range []struct {
		name    string
		replace []string
		want    []string
	}{
		{"nothing wrong", nil, nil},
		{"space", []string{rule, "met if", "met  if"}, []string{"rules/ark/ark_001.rego:25 format"}},
		{"a test's space", []string{test, "\n\n", "\n\n\n"}, []string{"rules/ark/ark_001_test.rego:3 format"}},
		{"no test", []string{test, "", ""}, []string{"rules/ark/ark_001.rego:0 test-missing"}},
		{"a test without cases", []string{test, "cases := ", "others := ", test, "in cases", "in others"}, []string{"rules/ark/ark_001_test.rego:1 test-empty"}},
		{"a test of nothing", []string{"test/rules/ark/ark_003_test.rego", "", "package test.rules.ark_003_test\n"}, []string{"rules/ark/ark_003_test.rego:0 test-foreign"}},
		{"a test that does not compile", []string{test, "ark_001.met", "ark_001.mett(1)"}, []string{"rules/ark/ark_001_test.rego:9 rego-undefined"}},
		{"a test that does not parse", []string{test, "test_cases if", "test_cases iff"}, []string{"rules/ark/ark_001_test.rego:7 rego-syntax", "rules/ark/ark_001_test.rego:7 rego-syntax"}},
		{"the same rule twice", []string{"test/rules/ark/ark_002.rego", "", again, "test/strategy/coverage.yaml", "[TX-ARK-001]", "[TX-ARK-001, TX-ARK-002]"},
			[]string{"rules/ark/ark_002.rego:0 test-missing", "rules/ark/ark_002.rego:5 rule-duplicate"}},
		{"an unused helper", []string{"lib/helpers.rego", "ok(x) if", "maybe(x) if x == 1\n\nok(x) if"}, []string{"lib/helpers.rego:3 helper-unused"}},
		{"a helper that only it calls", []string{"lib/helpers.rego", "ok(x) if", "maybe(x) if maybe_not(x)\n\nmaybe_not(x) if x == 1\n\nok(x) if"}, []string{"lib/helpers.rego:3 helper-unused"}},
		{"a broken helper", []string{"lib/helpers.rego", "x == true", "y == true"}, []string{"lib/helpers.rego:3 rego-unsafe", "rules/ark/ark_001.rego:0 unexamined"}},
		{"an unused variable", []string{"lib/helpers.rego", "x == true", "{\n\ty := 1\n\tx == true\n}"}, []string{"lib/helpers.rego:4 unused-variable"}},
		{"an unused import", []string{rule, "import data.pejl.helpers", "import data.pejl.helpers\nimport data.pejl.others", "lib/others.rego", "", "package pejl.others\n"}, []string{"rules/ark/ark_001.rego:24 unused-import"}},
		{"a rule that does not parse", []string{rule, "met if", "met iff"}, []string{"rules/ark/ark_001.rego:25 rego-syntax", "rules/ark/ark_001.rego:25 rego-syntax"}},
		{"an id in no area", []string{rule, "TX-ARK-001", "TX-AKR-001"}, []string{"rules/ark/ark_001.rego:5 id-area", "rules/ark/ark_001.rego:5 id-file"}},
		{"an id twice", []string{"test/rules/ark/ark_002.rego", "", strings.ReplaceAll(ruleText, "ark_001", "ark_002")}, []string{"rules/ark/ark_002.rego:5 id-duplicate", "rules/ark/ark_002.rego:5 id-file"}},
		{"METADATA that does not read", []string{rule, "title: Krav", "title: Krav: a"}, []string{"rules/ark/ark_001.rego:2 annotation-syntax"}},
		{"a file beside the folders", []string{"ark_009.rego", "", "package x\n"}, []string{"ark_009.rego:0 file-overlooked"}},
		{"an ending in capitals", []string{"lib/more.Rego", "", "package x\n"}, []string{"lib/more.Rego:0 file-overlooked"}},
		{"a rule's package elsewhere", []string{"lib/more.rego", "", "package test.rules.ark_001\n\nmet if input.ai.uses_rpa\n"}, []string{"lib/more.rego:1 package-strayed"}},
		{"two files in a package that is taken", []string{"lib/a.rego", "", "package run.x\n\na := 1\n", "lib/b.rego", "", "package run.x\n\nb := a\n"}, []string{"lib/a.rego:1 package-reserved", "lib/b.rego:0 unexamined", "lib/b.rego:3 helper-unused"}},
		{"a test by another name", []string{"test/rules/ark/ark_001_tst.rego", "", "package test.rules.ark_001_tst_test\n\ntest_a if 1 + 1 == 2\n"}, []string{"rules/ark/ark_001_tst.rego:1 test-name"}},
		{"an area without rules", []string{"test/strategy/data.yaml", "areas:\n", "areas:\n  - {code: SIK, da: Sikkerhed, en: Security}\n"}, []string{"strategy/data.yaml:5 area-unused"}},
		{"a role without rules", []string{"test/roles/data.yaml", "roles:\n", "roles:\n      - {code: x, da: vagten, en: the guard}\n"}, []string{"roles/data.yaml:5 role-unused"}},
		{"another section", []string{rule, "Krav > Drift", "Krav > Dirft"}, []string{"rules/ark/ark_001.rego:16 section-unknown"}},
		{"another quotation", []string{rule, "skal gennemgås", "skal betales"}, []string{"rules/ark/ark_001.rego:17 quote-gone", "strategy/coverage.yaml:4 coverage"}},
		{"a quotation that ends within a word", []string{rule, "hvert år.", "hvert å"}, []string{"rules/ark/ark_001.rego:17 quote-cut"}},
		{"an unknown key at the top", []string{rule, "# custom:", "# entry: x\n# custom:"}, []string{"rules/ark/ark_001.rego:4 annotation-key"}},
		{"an unknown key within", []string{rule, "#     da: Ret det", "#     da: Ret det\n#     de: Weg"}, []string{"rules/ark/ark_001.rego:20 annotation-key"}},
		{"a rule that is never in force", []string{rule, "#   unanswered", "#   effective_from: \"2026-01-02\"\n#   effective_to: \"2026-01-01\"\n#   unanswered"}, []string{"rules/ark/ark_001.rego:13 period-empty"}},
		{"a broken list of sentences", []string{"test/strategy/coverage.yaml", "sentences", "sentense"}, []string{"strategy/coverage.yaml:3 coverage", "strategy/coverage.yaml:2 coverage"}},
		{"no list of sentences", []string{"test/strategy/coverage.yaml", "", ""}, nil},
		{"broken data", []string{"test/roles/data.yaml", "editions:", "editions"}, []string{"roles/data.yaml:2 data-malformed"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := examine(t, tidy(t, tt.replace...), lint.Options{Texts: []coverage.Text{{File: "strategi.txt", Content: "Driften skal gennemgås\ngrundigt hvert år."}}})
			slices.Sort(got)
			want := slices.Sorted(slices.Values(tt.want))
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestLoadingAndExaminingAgree sees that what keeps a pack from being loaded is found in the same words.
func TestLoadingAndExaminingAgree(t *testing.T) {
	const rule = "test/rules/ark/ark_001.rego"
	for _, replace := range [][]string{
		{rule, "uses_ai", "uses_aj"}, {rule, "modality: must", "modality: shall"}, {rule, "met if", "met iff"},
		{rule, "TX-ARK-001", "TX-ARK-002"}, {rule, "helpers.ok", "helpers.okay"}, {"lib/helpers.rego", "ok(x)", "ok(x"},
		{rule, "systemejer", "systemejr"}, {rule, "import", "default applies := true\nimport"}, {"lib/helpers.rego", "package pejl.helpers", "package run.helpers"},
		{"test/strategy/data.yaml", "prefix: TX", "prefix: TY"}, {"test/strategy/data.yaml", "", ""},
	} {
		fsys := tidy(t, replace...)
		_, err := evaluator.Load(fsys)
		if err == nil {
			t.Errorf("%q: it loads", replace)
			continue
		}
		found, examErr := lint.Examine(fsys, lint.Options{})
		if examErr != nil { // no pack at all
			if examErr.Error() != err.Error() {
				t.Errorf("%q: loading says %v, examining %v", replace, err, examErr)
			}
			continue
		}
		var said []string
		for _, f := range found.Findings {
			said = append(said, (&evaluator.PolicyError{LintFinding: f}).Error())
		}
		for line := range strings.Lines(err.Error()) {
			if line = strings.TrimSpace(line); !slices.Contains(said, line) {
				t.Errorf("%q: loading says %q, examining %q", replace, line, said)
			}
		}
	}
	if _, err := evaluator.Load(tidy(t)); err != nil {
		t.Error(err)
	}
}

func TestFixes(t *testing.T) {
	sources, err := evaluator.RegoFiles(tidy(t, "test/rules/ark/ark_001.rego", "met if", "met  if", "lib/helpers.rego", "ok(x)", "ok(x"))
	if err != nil {
		t.Fatal(err)
	}
	fixes := lint.Fixes(sources)
	if len(fixes) != 1 || fixes[0].File != "test/rules/ark/ark_001.rego" || string(fixes[0].Content) != ruleText {
		t.Errorf("%d fixes: %s", len(fixes), fixes)
	}
}

// TestOverlookedSaysWhy sees that a file which is not read is told of with the reason, in both languages.
func TestOverlookedSaysWhy(t *testing.T) {
	found, err := lint.Examine(tidy(t, "lib/more.Rego", "", "package x\n"), lint.Options{})
	if err != nil || len(found.Findings) != 1 {
		t.Fatalf("%+v, %v", found, err)
	}
	want := result.Text{
		DA: "filen læses ikke: navnet skal ende på .rego med små bogstaver; flyt den, omdøb den, eller slet den",
		EN: "the file is not read: the name must end in .rego in small letters; move it, rename it, or delete it",
	}
	if got := found.Findings[0].Message; got != want {
		t.Errorf("%+v", got)
	}
}

func TestNoPack(t *testing.T) {
	if _, err := lint.Examine(fstest.MapFS{}, lint.Options{}); err == nil {
		t.Error("an empty folder is no pack")
	}
}

// TestTheEmbeddedPackIsClean examines it with the strategy's text where that is at hand.
func TestTheEmbeddedPackIsClean(t *testing.T) {
	var texts []coverage.Text
	if folder := os.Getenv("PEJL_STRATEGIES"); folder != "" {
		for _, pattern := range []string{"000_*.txt", "001_*.txt"} {
			files, err := fs.Glob(os.DirFS(folder), pattern)
			if err != nil || len(files) != 1 {
				t.Fatalf("%s: %q, %v", pattern, files, err)
			}
			content, err := fs.ReadFile(os.DirFS(folder), files[0])
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, coverage.Text{File: files[0], Content: string(content)})
		}
	}
	if got := examine(t, policies.FS, lint.Options{Texts: texts}); len(got) > 0 {
		t.Errorf("%q", got)
	}
}
