package evaluator_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
)

// inspected gives the findings about rules as "file:line code", sorted by place.
func inspected(t *testing.T, fsys fstest.MapFS) []string {
	t.Helper()
	found, err := evaluator.Inspect(fsys)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, c := range evaluator.PolicyChecks() {
		known[c.Code] = true
	}
	out := []string{}
	for _, f := range found.Findings {
		out = append(out, fmt.Sprintf("%s:%d %s", strings.TrimPrefix(f.File, "test/rules/ark/"), f.Start.Line, f.Code))
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

// TestLiterals sees that values which facts never have are found wherever they are compared. The first
// line of each rule's Rego is line 22.
func TestLiterals(t *testing.T) {
	const uses = "met if input.ai.uses_ai\n"
	for _, tt := range []struct{ name, rule, want string }{
		{"no such code", `met if input.privacy.dpia.need == "yes"`, "22 value-unknown"},
		{"no such code, the other way", `met if "yes" == input.privacy.dpia.need`, "22 value-unknown"},
		{"not equal", `met if input.privacy.dpia.need != "non"`, "22 value-unknown"},
		{"one of a set", `met if input.privacy.dpia.need in {"required", "optional"}`, "22 value-unknown"},
		{"in a list of the descriptor", `met if "borgerdk" in input.citizen_facing.exposed_on`, "22 value-unknown"},
		{"an element of a list", "met if {\n\tsome x in input.citizen_facing.exposed_on\n\tx == \"borger-dk\"\n}", "24 value-unknown"},
		{"by index", `met if input.citizen_facing.exposed_on[_] == "borger-dk"`, "22 value-unknown"},
		{"of a list of groups", "met if {\n\tevery s in input.common_solutions.relevant { s.maturity == \"gren\" }\n}", "23 value-unknown"},
		{"behind a function", "met if ok(input.privacy.dpia)\nok(d) if d.need == \"yes\"", "23 value-unknown"},
		{"as a function's argument", "met if ok(input.privacy.dpia.need)\nok(\"yes\") if input.ai.uses_ai", "23 value-unknown"},
		{"of a set beside", "met if input.privacy.dpia.need in needs\nneeds := {\"required\", \"optional\"}", "23 value-unknown"},
		{"of a table beside", "met if {\n\tevery p in parts { p.code in input.architecture.framework.assessed_parts }\n}\nparts := [{\"code\": \"goal\"}]", "25 value-unknown"},
		{"in a set difference", `met if count({"goals", "rulez"} - {p | some p in input.architecture.framework.assessed_parts}) == 0`, "22 value-unknown"},
		{"a key of a table", "met if count(names[input.privacy.dpia.need]) > 0\nnames := {\"required\": \"x\", \"unneeded\": \"y\"}", "23 value-unknown"},
		{"no key of a table", "met if {\n\tevery p in parts { p.kode in input.architecture.framework.assessed_parts }\n}\nparts := [{\"code\": \"goals\"}]", "23 key-unknown"},
		{"no date", `met if input.contract.signed_on >= "2026-13-01"`, "22 value-no-date"},
		{"half a date", `met if input.contract.signed_on > "2026"`, "22 value-no-date"},
		{"a boolean and a text", `met if input.ai.uses_ai == "true"`, "22 value-type"},
		{"a text and a boolean", `met if input.privacy.dpia.need == true`, "22 value-type"},
		{"a boolean behind a function", "met if ok(input.ai.uses_ai)\nok(x) if x == \"ja\"", "22 rego-type ark_001.rego:23 value-type"},
		{"an unknown function", "met if ok(input.ai.uses_ai)", "22 rego-undefined"},
		{"too many arguments", "met if startswith(input.contract.segment, \"A\", \"B\", \"C\")", "22 rego-arguments"},
		{"an unknown name", "met if input.ai.uses_ai == ja", "22 rego-unsafe"},
		{"a value twice", "met if {\n\tx := input.ai.uses_ai\n\tx := input.ai.uses_rpa\n\tx\n}", "24 rego-assigned"},
		{"two forms of one rule", "met if x == 1\nx := 1 if input.ai.uses_ai\nx contains 2 if input.ai.uses_rpa", "23 rego-conflict"},
		{"a rule of itself", "met if a\na if b\nb if a", "23 rego-recursive ark_001.rego:24 rego-recursive"},
		{"a number and a text", `met if input.classification.users.expected > "10"`, "22 value-type"},
		{"a date and a number", `met if input.contract.signed_on > 2026`, "22 value-type"},
		{"a list and a text", `met if input.citizen_facing.exposed_on == "borger_dk"`, "22 value-type"},
		{"what may be something else", "met if x == \"other\"\nx := input.privacy.dpia.need\nx := \"other\" if input.ai.uses_ai", ""},
		{"contradicting codes", "met if {\n\tinput.privacy.dpia.need == \"required\"\n\tinput.privacy.dpia.need == \"not_required\"\n}", "24 condition-contradiction"},
		{"contradicting sets", "met if {\n\tinput.privacy.dpia.need == \"required\"\n\tinput.privacy.dpia.need in {\"not_required\"}\n}", "24 condition-contradiction"},
		{"all codes excluded", "met if {\n\tinput.privacy.dpia.need != \"required\"\n\tinput.privacy.dpia.need != \"not_required\"\n}", "24 condition-contradiction"},
		{"yes and no", "met if {\n\tinput.ai.uses_ai\n\tinput.ai.uses_ai == false\n}", "24 condition-contradiction"},
		{"yes and not yes", "met if {\n\tinput.ai.uses_ai\n\tnot input.ai.uses_ai\n}", "24 condition-contradiction"},
		{"two texts", "met if {\n\tinput.contract.segment == \"A\"\n\tinput.contract.segment == \"B\"\n}", "24 condition-contradiction"},
		{"two dates", "met if {\n\tinput.contract.signed_on > \"2026-01-01\"\n\tinput.contract.signed_on < \"2025-01-01\"\n}", "24 condition-contradiction"},
		{"a date before itself", "met if {\n\tinput.contract.signed_on >= \"2026-01-01\"\n\t\"2026-01-01\" > input.contract.signed_on\n}", "24 condition-contradiction"},
		{"one day", "met if {\n\tinput.contract.signed_on >= \"2026-01-01\"\n\tinput.contract.signed_on <= \"2026-01-01\"\n}", ""},
		{"two numbers", "met if {\n\tinput.classification.users.expected > 100\n\tinput.classification.users.expected <= 20\n}", "24 condition-contradiction"},
		{"numbers in order", "met if {\n\tinput.classification.users.expected > 20\n\tinput.classification.users.expected <= 100\n}", ""},
		{"what applies excludes", "applies if input.privacy.dpia.need != \"required\"\nmet if {\n\tinput.privacy.dpia.need == \"required\"\n\tinput.ai.uses_ai\n}", "24 condition-outside"},
		{"a violation that applies excludes", uses + "applies if input.ai.uses_ai\nviolation contains {\"path\": [\"ai\", \"uses_ai\"]} if input.ai.uses_ai == false", "24 condition-outside"},
		{"what one of two excludes", "applies if input.privacy.dpia.need == \"required\"\napplies if input.ai.uses_ai\nmet if input.privacy.dpia.need == \"not_required\"", ""},
		{"what applies leaves", "applies if input.privacy.dpia.need != \"not_required\"\nmet if input.privacy.dpia.need == \"required\"", ""},
		{"of two elements", "met if {\n\t\"borger_dk\" in input.citizen_facing.exposed_on\n\t\"virk_dk\" in input.citizen_facing.exposed_on\n}", ""},
		{"always met", "met if true", "22 condition-constant"},
		{"one of two is always met", uses + "met if 1 == 1", "23 condition-constant"},
		{"never applies", uses + "applies if false", "23 condition-constant"},
		{"met on some days", `met if data.run.date > "2026-01-01"`, ""},
		{"a path that is none", uses + `violation contains {"path": ["citizen_facing", "portal_x"]} if input.ai.uses_ai == false`, "23 path-unknown"},
		{"a path below a leaf", uses + `violation contains {"path": ["ai", "uses_ai", "x"]} if input.ai.uses_ai == false`, "23 path-unknown"},
		{"a path through a list", uses + "violation contains {\"path\": [\"common_solutions\", \"relevant\", i, \"usd\"]} if {\n\tsome i, s in input.common_solutions.relevant\n\ts.used == false\n}", "23 path-unknown"},
		{"a path without an index", uses + "violation contains {\"path\": [\"common_solutions\", \"relevant\", \"used\"]} if {\n\tsome s in input.common_solutions.relevant\n\ts.used == false\n}", "23 path-index"},
		{"a path in a variable", uses + "violation contains {\"path\": p} if {\n\tinput.ai.uses_ai == false\n\tp := [\"ai\", \"uses_a1\"]\n}", "25 path-unknown"},
		{"a path that is computed", uses + `violation contains {"path": array.concat(["ai"], ["uses_a1"])} if input.ai.uses_ai == false`, "23 path-form"},
		{"a path by a key of several", uses + "violation contains {\"path\": [\"ai\", k]} if {\n\tinput.ai.uses_ai == false\n\tsome k in {\"uses_ai\", \"use_rpa\"}\n}", "25 path-unknown"},
		{"a path into another system", uses + "violation contains {\"path\": [\"portfolio\", \"systems\", id, \"ai\", \"uses_a1\"]} if {\n\tsome id, s in data.portfolio.systems\n\ts.ai.uses_ai == false\n}", "23 path-unknown"},
		{"no path", uses + `violation contains {"message": {"da": "x", "en": "y"}} if input.ai.uses_ai == false`, "23 path-missing"},
		{"another key", uses + `violation contains {"path": ["ai", "uses_ai"], "mesage": {"da": "x", "en": "y"}} if input.ai.uses_ai == false`, "23 violation-key"},
		{"a message in one language", uses + `violation contains {"path": ["ai", "uses_ai"], "message": {"da": "x"}} if input.ai.uses_ai == false`, "23 message-form"},
		{"a message in one language, beside", uses + "violation contains {\"path\": [\"ai\", \"uses_ai\"], \"message\": m} if input.ai.uses_ai == false\nm := {\"da\": \"x\"}", "23 message-form"},
		{"a message that is a text", uses + `violation contains {"path": ["ai", "uses_ai"], "message": "x"} if input.ai.uses_ai == false`, "23 message-form"},
		{"no object", uses + `violation contains "x" if input.ai.uses_ai == false`, "23 violation-object"},
		{"a path to what is not read", uses + `violation contains {"path": ["ai", "uses_rpa"]} if input.ai.uses_ai == false`, "23 path-unread"},
		{"a no that may be no answer", uses + `violation contains {"path": ["ai", "uses_ai"]} if not input.ai.uses_ai`, "23 negation-unanswered"},
		{"a no that is an answer", uses + "violation contains {\"path\": [\"ai\", \"uses_ai\"]} if {\n\tx := input.ai.uses_ai\n\tnot x\n}", ""},
		{"a text that is not there", uses + `violation contains {"path": ["ethics", "value_tradeoff"]} if not input.ethics.value_tradeoff`, ""},
		{"nothing wrong", uses + "violation contains {\"path\": [\"ai\", \"uses_ai\"], \"message\": m} if {\n\tinput.ai.uses_ai == false\n\tm := {\"da\": sprintf(\"%v\", [1]), \"en\": \"y\"}\n}", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.Join(inspected(t, pack(map[string]string{"ark_001": tt.rule + "\n"})), " ")
			if want := strings.TrimSuffix("ark_001.rego:"+tt.want, "ark_001.rego:"); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestOutsideNamesTheFirst has a condition by which several facts can never be as applies asks, and sees that the
// same one is named each time.
func TestOutsideNamesTheFirst(t *testing.T) {
	facts := []string{"input.privacy.dpia.need", "input.ai.uses_ai", "input.ai.uses_rpa", "input.contract.segment"}
	applies, met := "applies if {\n", "met if {\n"
	for i, value := range []string{`"required"`, "true", "true", `"A"`} {
		applies += "\t" + facts[i] + " == " + value + "\n"
		met += "\t" + facts[i] + " == " + []string{`"not_required"`, "false", "false", `"B"`}[i] + "\n"
	}
	fsys := pack(map[string]string{"ark_001": applies + "}\n" + met + "}\n"})
	for range 10 {
		found, err := evaluator.Inspect(fsys)
		if err != nil {
			t.Fatal(err)
		}
		if len(found.Findings) != 1 || !strings.Contains(found.Findings[0].Message.EN, "input.ai.uses_ai") {
			t.Fatalf("%+v", found.Findings)
		}
	}
}

// TestABrokenFileHidesNoOther puts every sort of fault into a file of its own.
func TestABrokenFileHidesNoOther(t *testing.T) {
	fsys := pack(map[string]string{
		"ark_001": "met if {\n",
		"ark_002": "met if input.ai.uses_a1\n",
		"ark_003": "met if x\n",
		"ark_004": "import data.pejl.broken\nmet if broken.ok(input.ai)\n",
		"ark_005": "met if input.ai.uses_ai\nmet if input.ai.uses_rpa == \"x\"\n",
		"ark_006": annotationOf("TX-ARK-006", "System", "modality: must", "modality: shall", "  remedy:", "  remedi:") + "package test.rules.ark_006\nmet if input.ai.uses_a1\n",
		"ark_007": annotationOf("TX-ARK-006", "System") + "package test.rules.ark_007\nmet if input.ai.uses_a1\n",
		"ark_008": strings.Replace(annotationOf("TX-ARK-008", "System"), "# title", "# : title", 1) + "package test.rules.ark_008\nmet if input.ai.uses_ai\n",
		"ark_009": "import data.pejl.works\nmet if works.ok(input.ai)\n",
	})
	fsys["lib/broken.rego"] = &fstest.MapFile{Data: []byte("package pejl.broken\nok(x) if x.y if\n")}
	fsys["lib/works.rego"] = &fstest.MapFile{Data: []byte("package pejl.works\nok(x) if x.uses_aj\n")}
	want := []string{
		"lib/broken.rego:2 rego-syntax", "lib/works.rego:2 reference-unknown",
		"ark_001.rego:23 rego-syntax", "ark_002.rego:22 reference-unknown", "ark_003.rego:22 rego-unsafe",
		"ark_005.rego:23 value-type",
		"ark_006.rego:8 modality-unknown", "ark_007.rego:5 id-duplicate", "ark_008.rego:2 annotation-syntax", "ark_006.rego:18 annotation-key", "ark_006.rego:22 reference-unknown",
	}
	got := inspected(t, fsys)
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%q is not among %q", w, got)
		}
	}
	for _, w := range got {
		if strings.HasPrefix(w, "ark_004") || strings.HasPrefix(w, "ark_009") {
			t.Errorf("%s comes of another file", w)
		}
	}
}
