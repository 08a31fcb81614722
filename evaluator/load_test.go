package evaluator_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// TestReferences sees that a reference which no schema knows is an error wherever it hides.
func TestReferences(t *testing.T) {
	tests := []struct{ name, rule, want string }{
		{"direct", "met if input.privacy.dpia.nead\n", "reads input.privacy.dpia.nead, which the schema of System does not know; perhaps privacy.dpia.need"},
		{"through a variable", "met if { p := input.privacy; p.dpai.need }\n", "reads input.privacy.dpai"},
		{"in a helper rule", "met if helper\nhelper if input.privacy.dpia.nead\n", "privacy.dpia.nead"},
		{"behind a function", "met if ok(input.privacy.dpia)\nok(d) if d.nead\n", "privacy.dpia.nead"},
		{"in a list", "met if { some s in input.common_solutions.relevant; s.usd }\n", "common_solutions.relevant[].usd"},
		{"in every", "met if { every s in input.common_solutions.relevant { s.usd } }\n", "common_solutions.relevant[].usd"},
		{"behind a function in every", "met if { every s in input.common_solutions.relevant { ok(s) } }\nok(s) if s.usd\n", "common_solutions.relevant[].usd"},
		{"by index", "met if input.common_solutions.relevant[_].usd\n", "common_solutions.relevant[].usd"},
		{"in a comprehension", "met if count([1 | some s in input.common_solutions.relevant; s.usd]) > 0\n", "common_solutions.relevant[].usd"},
		{"by a constant key", "met if { some k in {\"need\", \"nead\"}; input.privacy.dpia[k] }\n", "privacy.dpia.nead"},
		{"by an unknown key", "met if { some k; input.privacy.dpia[k] }\n", "by a key that is not known before the run"},
		{"below a leaf", "met if input.privacy.dpia.need.x\n", "privacy.dpia.need.x"},
		{"of the organisation", "met if data.organisation.strategy.target_pictur.version\n", "data.organisation.strategy.target_pictur, which the schema of Organisation does not know"},
		{"of data that no run has", "met if data.systms\n", "reads data.systms, which is neither a rule nor data"},
		{"of a data set that the strategy lacks", "met if data.test.solutions.lists\n", "reads data.test.solutions.lists, which is neither"},
		{"of the run", "met if data.run.day == \"2026-11-01\"\n", "reads data.run.day, which is neither"},
		{"negated", "met if { input.ai.uses_ai; not input.privacy.dpia.nead }\n", "privacy.dpia.nead"},
		{"in a violation", "met if input.ai.uses_ai\nviolation contains {\"path\": [\"ai\"]} if input.ai.uses_a1\n", "ai.uses_a1"},
		{"by a key that may be another", "met if { some k in {\"need\", lower(\"NEAD\")}; input.privacy.dpia[k] }\n", "by a key that is not known before the run"},
		{"by a key from the descriptor", "met if { some k in {\"need\", input.metadata.name}; input.privacy.dpia[k] }\n", "by a key that is not known before the run"},
		{"in a key of an object", "met if count({input.privacy.dpia.nead: 1}) > 0\n", "privacy.dpia.nead"},
		{"in a string template", "met if $\"{input.privacy.dpia.nead}\" == \"x\"\n", "privacy.dpia.nead"},
		{"in an object of rules", "met if { some k; h[k] == \"x\" }\nh.a := input.privacy.dpia.nead\n", "privacy.dpia.nead"},
		{"a group", "met if input.privacy.dpia\n", "takes input.privacy.dpia as a whole"},
		{"a group in a pattern", "met if ok(input.privacy.dpia)\nok({\"need\": n}) if n == \"required\"\n", "takes input.privacy.dpia as a whole"},
		{"groups taken apart", "met if { [a, b] := [input.privacy.dpia, input.ai]; a.need; b.uses_ai }\n", "as a whole"},
		{"an object taken apart", "met if { {\"need\": n} = input.privacy.dpia; n == \"x\" }\n", "takes input.privacy.dpia as a whole"},
		{"walk", "met if { walk(input.privacy, [_, v]); v == \"required\" }\n", "takes input.privacy as a whole"},
		{"object.get", "met if object.get(input.privacy.dpia, \"need\", \"required\") == \"required\"\n", "takes input.privacy.dpia as a whole"},
		{"an element", "met if { some s in input.common_solutions.relevant; s != {} }\n", "as a whole"},
		{"with", "met if helper with input.ai.uses_ai as true\nhelper if input.ai.uses_ai\n", "uses with"},
		{"a misspelt part", "met if input.ai.uses_ai\naplies if input.ai.uses_rpa\n", "aplies is used by none of applies, met and violation"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := evaluator.Load(pack(map[string]string{"ark_001": tt.rule}))
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "test/rules/ark/ark_001.rego:") {
				t.Errorf("error %v\nwant one with a file, a line and %q", err, tt.want)
			}
		})
	}
}

func TestNeededFacts(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": `
applies if { p := input.procurement; p.type != "none" }
met if { every s in input.common_solutions.relevant { ok(s) }; data.organisation.strategy.target_picture.version }
ok(s) if s.used
violation contains {"path": ["contract"]} if input.contract.signed_on > "2026"
`})
	got := strings.Join(loaded.NeededFacts("TX-ARK-001"), " ")
	want := "common_solutions.relevant common_solutions.relevant[].used procurement.type organisation:strategy.target_picture.version"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestAnnotations sees that every fault of an annotation is reported, all at once.
func TestAnnotations(t *testing.T) {
	tests := []struct{ name, replace, with, want string }{
		{"title", "title: Krav TX-ARK-001\n", "title: ''\n", "annotation title is missing"},
		{"title that is still to be written", "title: Krav TX-ARK-001\n", "title: TODO titel\n", "annotation title is still TODO; write it"},
		{"English title", "title_en: Requirement TX-ARK-001", "title_en: ''", "title_en is missing"},
		{"modality", "modality: must", "modality: shall", `"shall" is not must`},
		{"kind", "kind: System", "kind: Systm", `"Systm" is not System`},
		{"scope", "scope: system", "scope: world", `"world" is unknown`},
		{"phase", "exit]", "slut]", `"slut" is no phase`},
		{"unanswered", "unanswered: fail", "unanswered: pass", `"pass" is not fail`},
		{"role", "responsible_role: systemejer", "responsible_role: ingen", `"ingen" is not in the strategy's roles`},
		{"unknown key", "modality: must", "modalitet: must", "unknown field"},
		{"id of another strategy", "id: TX-ARK-001", "id: HJ-ARK-001", "prefix"},
		{"id of no area", "id: TX-ARK-001", "id: TX-XYZ-001", "no area XYZ"},
		{"id of another file", "id: TX-ARK-001", "id: TX-ARK-002", "belongs in package test.rules.ark_002"},
		{"malformed id", "id: TX-ARK-001", "id: ark1", "not of the form"},
		{"date", "unanswered: fail", "unanswered: fail\n#   effective_from: 1. november", "not of the form 2026-01-31"},
		{"quote", "quote: Ordlyd", "quote: ''", "custom.source.quote is missing"},
		{"remedy", "en: Mend it", "en: ''", "custom.remedy.en is missing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := annotationOf("TX-ARK-001", "System", tt.replace, tt.with) + "package test.rules.ark_001\nmet if input.ai.uses_ai\n"
			_, err := evaluator.Load(pack(map[string]string{"ark_001": text}))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v\nwant one with %q", err, tt.want)
			}
		})
	}
	t.Run("all at once", func(t *testing.T) {
		bad := annotationOf("TX-ARK-001", "Sys", "modality: must", "modality: x") + "package test.rules.ark_001\nmet if true\n"
		none := "# METADATA\n# title: x\n# scope: package\npackage test.rules.ark_002\nmet if true\n"
		_, err := evaluator.Load(pack(map[string]string{"ark_001": bad, "ark_002": none, "ark_003": "applies if input.ai.uses_ai\n"}))
		for _, want := range []string{`"Sys" is not`, `"x" is not must`, "ark_002.rego:", "no rule met"} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error %v\nwant one with %q", err, want)
			}
		}
	})
}

func TestLoadFaults(t *testing.T) {
	good := "met if input.ai.uses_ai\n"
	for _, tt := range []struct {
		name string
		fsys fstest.MapFS
		want string
	}{
		{"empty", fstest.MapFS{}, "no strategy found"},
		{"no rules", fstest.MapFS{"test/strategy/data.yaml": {Data: []byte(strategyData)}}, "no .rego files found"},
		{"no strategy", fstest.MapFS{"a/x.rego": {Data: []byte("package x\n")}}, "no strategy found"},
		{"syntax", pack(map[string]string{"ark_001": "met if {\n"}), "ark_001.rego"},
		{"type", pack(map[string]string{"ark_001": "met if count(1) > 0\n"}), "compile policies"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := evaluator.Load(tt.fsys); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
	again := annotationOf("TX-ARK-001", "System") + "package test.rules.ark_002\n" + good
	if _, err := evaluator.Load(pack(map[string]string{"ark_001": good, "ark_002": again})); err == nil || !strings.Contains(err.Error(), "id TX-ARK-001 is taken by test/rules/ark/ark_001.rego") {
		t.Errorf("one id twice: %v", err)
	}
}

// TestPartForms refuses forms of a part that Rego takes and that would judge wrongly: an empty
// set or object holds, and an else is not seen while facts are absent.
func TestPartForms(t *testing.T) {
	for _, part := range []string{
		"met contains 1 if input.ai.uses_ai", "met.x if input.ai.uses_ai", "met[x] := 1 if x := input.metadata.id",
		"default met := true", "met := false if input.ai.uses_ai", "met := input.ai.uses_ai", "met(x) if x",
		"met if input.ai.uses_ai else if input.ai.uses_rpa", "default applies := false", "applies contains 1 if input.ai.uses_ai",
		"applies if input.ai.uses_ai else := true if input.ai.uses_rpa", "violation := {1} if input.ai.uses_ai", "violation if input.ai.uses_ai",
		`violation.x contains {"path": ["ai"]} if input.ai.uses_ai`,
	} {
		_, err := evaluator.Load(pack(map[string]string{"ark_001": "\n" + part + "\n"}))
		if err == nil || !strings.Contains(err.Error(), "write: ") && !strings.Contains(err.Error(), "compile policies") {
			t.Errorf("%s: error %v", part, err)
		}
	}
}

func TestEditionFollowsContent(t *testing.T) {
	edition := func(rule string) string { return loadPack(t, map[string]string{"ark_001": rule}).Edition() }
	one, two, again := edition("met if input.ai.uses_ai\n"), edition("met if input.ai.uses_rpa\n"), edition("met if input.ai.uses_ai\n")
	if one == two || one != again || !strings.HasPrefix(one, "sha256:") || len(one) != 7+64 {
		t.Errorf("editions %s, %s, %s", one, two, again)
	}
}

func TestUnknownNames(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n"})
	_, err := loaded.Begin(t.Context(), time.Now(), evaluator.Options{
		Rules: []string{"TX-ARK-002"}, Areas: []string{"ARX"}, Strategies: []string{"hjørring"}, Phase: "anskafelse",
		Data:       map[string]evaluator.Dataset{"test.nothing": {}},
		SeverityOf: map[string]result.Severity{"TX-ARK-011": result.SeverityNote, "TX-ARK-001": "fatal"},
	})
	if !errors.Is(err, evaluator.ErrUnknown) {
		t.Fatalf("error %v, want ErrUnknown", err)
	}
	for _, want := range []string{
		`unknown rule "TX-ARK-002", perhaps "TX-ARK-001"`, `unknown area "ARX", perhaps "ARK"`,
		`unknown rule "TX-ARK-011", perhaps "TX-ARK-001"`, `rule "TX-ARK-001": severity "fatal" does not exist`,
		`unknown strategy "hjørring"; known: test`, `unknown phase "anskafelse", perhaps "anskaffelse"`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %v\nwant one with %q", err, want)
		}
	}
}

func TestFilters(t *testing.T) {
	note := annotationOf("TX-FKI-001", "System", "modality: must", "modality: may", "unanswered: fail", "unanswered: fail\n#   effective_from: '2026-11-01'\n#   effective_to: '2026-11-02'") +
		"package test.rules.fki_001\nmet if input.ai.uses_ai\n"
	loaded := loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n", "ark_002": "met if input.ai.uses_ai\n", "fki_001": note})
	for _, tt := range []struct {
		name    string
		date    string
		options evaluator.Options
		want    string
	}{
		{"all", "2026-11-01", evaluator.Options{}, "TX-ARK-001 TX-ARK-002 TX-FKI-001"},
		{"one rule, whatever its case", "2026-11-01", evaluator.Options{Rules: []string{"tx-ark-002"}}, "TX-ARK-002"},
		{"an area", "2026-11-01", evaluator.Options{Areas: []string{"FKI"}}, "TX-FKI-001"},
		{"a severity", "2026-11-01", evaluator.Options{Severities: []result.Severity{result.SeverityNote}}, "TX-FKI-001"},
		{"a severity that was given", "2026-11-01", evaluator.Options{Severities: []result.Severity{result.SeverityNote}, SeverityOf: map[string]result.Severity{"tx-ark-002": result.SeverityNote, "TX-FKI-001": result.SeverityError}}, "TX-ARK-002"},
		{"a strategy", "2026-11-01", evaluator.Options{Strategies: []string{"test"}}, "TX-ARK-001 TX-ARK-002 TX-FKI-001"},
		{"the day before it takes effect", "2026-10-31", evaluator.Options{}, "TX-ARK-001 TX-ARK-002"},
		{"its last day", "2026-11-02", evaluator.Options{}, "TX-ARK-001 TX-ARK-002 TX-FKI-001"},
		{"the day after", "2026-11-03", evaluator.Options{}, "TX-ARK-001 TX-ARK-002"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			date, _ := time.Parse(time.DateOnly, tt.date)
			session, err := loaded.Begin(t.Context(), date, tt.options)
			if err != nil {
				t.Fatal(err)
			}
			defer session.Close(t.Context())
			var got []string
			for _, r := range session.Rules() {
				got = append(got, r.ID)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("got %v, want %s", got, tt.want)
			}
		})
	}
}

// TestSeverityOf sees that a severity that was given counts in the verdict, and for that run only.
func TestSeverityOf(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n", "ark_002": "met if input.ai.uses_ai\n"})
	for _, tt := range []struct {
		given map[string]result.Severity
		want  result.Levels
		code  int
	}{
		{nil, result.Levels{Error: 2}, result.ExitFails},
		{map[string]result.Severity{"TX-ARK-001": result.SeverityNote}, result.Levels{Error: 1, Note: 1}, result.ExitFails},
		{map[string]result.Severity{"TX-ARK-001": result.SeverityNote, "tx-ark-002": result.SeverityWarning}, result.Levels{Warning: 1, Note: 1}, result.ExitHolds},
		{nil, result.Levels{Error: 2}, result.ExitFails},
	} {
		session := begin(t, loaded, evaluator.Options{SeverityOf: tt.given})
		d, err := session.Check(t.Context(), system(t, "ai: {uses_ai: false}"))
		if err != nil {
			t.Fatal(err)
		}
		var counts result.Counts
		for i := range d.Results {
			counts.Add(&d.Results[i])
		}
		if code := counts.ExitCode(string(result.SeverityError)); counts.Fails != tt.want || code != tt.code {
			t.Errorf("%v: %+v and exit code %d, want %+v and %d", tt.given, counts.Fails, code, tt.want, tt.code)
		}
	}
}

func TestLoadOfTheRealPolicies(t *testing.T) {
	loaded, err := evaluator.Load(os.DirFS("../policies"))
	if err != nil {
		t.Fatal(err)
	}
	byArea := map[string]int{}
	for _, r := range loaded.Rules() {
		byArea[r.Area]++
	}
	for area, want := range map[string]int{"ARK": 8, "FKI": 9, "ETIK": 10, "BORG": 9, "INDK": 11, "EJER": 7} {
		if byArea[area] != want {
			t.Errorf("%s has %d rules, want %d", area, byArea[area], want)
		}
	}
}
