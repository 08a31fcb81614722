package scaffold_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/evaluator/scaffold"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// said gives the problems of an error, in English.
func said(t *testing.T, err error) string {
	t.Helper()
	var problems scaffold.Problems
	if err != nil && !errors.As(err, &problems) {
		t.Fatal(err)
	}
	for _, p := range problems {
		if p.Message.DA == "" || p.Message.EN == "" || strings.Contains(p.Message.DA+p.Message.EN, "%!") {
			t.Errorf("%s: %+v", p.Answer, p.Message)
		}
	}
	return problems.Error()
}

func TestFaultsOfRules(t *testing.T) {
	to := pack(t, herning())
	for _, c := range []struct {
		name string
		rule scaffold.Rule
		want []string
	}{
		{"an id that is none", scaffold.Rule{ID: "drift-1"}, []string{`rule: "DRIFT-1" is no requirement id; write it as HE-AREA-001`}},
		{"another strategy", scaffold.Rule{ID: "XX-DRIFT"}, []string{"rule: XX-DRIFT: no strategy here begins its ids with XX; they begin with HE"}},
		{"another area", scaffold.Rule{ID: "HE-DRIVT"}, []string{"rule: HE-DRIVT: the strategy has no area DRIVT; did you mean DRIFT?"}},
		{"an area that is near to none", scaffold.Rule{ID: "HE-GDPRETIK", Folder: "x"}, []string{"rule: HE-GDPRETIK: the strategy has no area GDPRETIK; choose among DRIFT and ARK, or add the area to x/herning/strategy/data.yaml"}},
		{"everything at once", scaffold.Rule{
			ID: "HE-DRIFT-001", Kind: "Systm", Scope: "sys", Title: result.Text{DA: "TODO"}, Quote: "a\x00b", Modality: "shall",
			Phases: []result.Phase{"exitt", result.PhaseExit, result.PhaseExit}, Unanswered: "pass", Role: "systemejeren", EffectiveFrom: "1. maj",
			Condition: scaffold.Condition{Fact: "contract.signd_on", Min: "x", When: []string{"procurement.type", "ai.uses_ai=måske"}},
		}, []string{
			`kind: "Systm" does not exist; did you mean "System"?`, `scope: "sys" does not exist`, "title: is still TODO", "quote: has characters",
			`modality: "shall" does not exist`, `phase: "exitt" does not exist; did you mean "exit"?`, `phase: "exit" is given twice`,
			`unanswered: "pass" does not exist`, `effective-from: "1. maj" is not a day`, `role: "systemejeren" is none of the strategy's roles; did you mean "systemejer"?`,
			"fact: contract.signd_on: the schema of System has no such fact; did you mean contract.signed_on?",
			`when: "procurement.type": write FACT=VALUE`, `when: ai.uses_ai: "måske" is not true (yes) or false (no)`,
		}},
		{"a role of no strategy", scaffold.Rule{ID: "HE-DRIFT", Role: "xyz"}, []string{`role: "xyz" is none of the strategy's roles: systemejer and IT-Afdelingen; correct it, or add the role to herning/roles/data.yaml`}},
		{"nothing but stated", asks(scaffold.Condition{Fact: "contract.signed_on"}, result.NotAssessed), []string{"unanswered: not_assessed is no use here"}},
		{"bounds without a fact", asks(scaffold.Condition{Min: "1", Max: "2", Before: "contract.signed_on"}, ""), []string{"before: needs --fact", "min: needs --fact", "max: needs --fact"}},
		{"bounds of a text", asks(scaffold.Condition{Fact: "metadata.comment", Min: "1"}, ""), []string{"min: metadata.comment is no number"}},
		{"bounds that are none", asks(scaffold.Condition{Fact: "contract.notice_period_days", Min: "1.5"}, ""), []string{`min: "1.5" is not a whole number`}},
		{"bounds the wrong way round", asks(scaffold.Condition{Fact: "contract.notice_period_days", Min: "2", Max: "1"}, ""), []string{"max: is less than --min"}},
		{"before of no dates", asks(scaffold.Condition{Fact: "metadata.comment", Before: "contract.signed_on"}, ""), []string{"before: metadata.comment is no date"}},
		{"before no date", asks(scaffold.Condition{Fact: "contract.signed_on", Before: "metadata.comment"}, ""), []string{"before: metadata.comment is no date"}},
		{"before itself", asks(scaffold.Condition{Fact: "contract.signed_on", Before: "contract.signed_on"}, ""), []string{"before: is the same fact"}},
		{"before what lies in a list", asks(scaffold.Condition{Fact: "contract.signed_on", Before: "support.task_split.changes[].notified_on"}, ""), []string{"before: support.task_split.changes[].notified_on lies in a list"}},
		{"an unknown fact", asks(scaffold.Condition{Fact: "xyzzy"}, ""), []string{"fact: xyzzy: the schema of System has no such fact; pejl schema System shows all"}},
		{"a fact named by its end", asks(scaffold.Condition{Fact: "is_citizen_facing"}, ""), []string{"did you mean citizen_facing.is_citizen_facing?"}},
		{"a group", asks(scaffold.Condition{Fact: "contract"}, ""), []string{"fact: contract is a group of facts; choose one of them, e.g. contract.signed_on"}},
		{"what every descriptor has", asks(scaffold.Condition{Fact: "metadata.id"}, ""), []string{"fact: metadata.id stands in every descriptor"}},
		{"the phase", asks(scaffold.Condition{Fact: "lifecycle.phase"}, ""), []string{"fact: lifecycle.phase is chosen with --phase"}},
		{"deviations", asks(scaffold.Condition{Fact: "deviations[].rule"}, ""), []string{"fact: deviations[].rule: pejl itself deals"}},
		{"a code that is none", asks(scaffold.Condition{Fact: "procurement.type=add_onn"}, ""), []string{`fact: procurement.type: "add_onn" is none of the codes; did you mean "add_on"?`}},
		{"a code that is near to none", asks(scaffold.Condition{Fact: "procurement.type=?"}, ""), []string{`fact: procurement.type: "?" is none of the codes new_system, `}},
		{"no value", asks(scaffold.Condition{Fact: "procurement.type="}, ""), []string{"fact: procurement.type: write the value after the equals sign"}},
		{"a value twice", asks(scaffold.Condition{Fact: "procurement.type=none,none"}, ""), []string{`fact: "none" is given twice`}},
		{"a date compared with a value", asks(scaffold.Condition{Fact: "contract.signed_on=2026-01-01"}, ""), []string{"fact: contract.signed_on: a date, a number or a group is not compared with ="}},
		{"conditions that are none", asks(scaffold.Condition{Fact: "contract.signed_on", When: []string{
			"lifecycle.phase_tasks[].status=done", "contract.expires_on=x", "ai.uses_ai=ja", "ai.uses_ai=nej", "kind=System",
		}}, ""), []string{
			"when: lifecycle.phase_tasks[].status lies in a list", "when: contract.expires_on: a date", "when: ai.uses_ai is used already", "when: kind stands in every descriptor",
		}},
		{"a condition about the fact itself", asks(scaffold.Condition{Fact: "ai.uses_ai", When: []string{"ai.uses_ai=ja"}}, ""), []string{"when: ai.uses_ai is used already"}},
		{"a condition that always holds", asks(scaffold.Condition{When: []string{"lifecycle.phase_tasks=x"}}, ""), []string{"when: lifecycle.phase_tasks: a date, a number or a group"}},
		{"a condition about what a list lacks", asks(scaffold.Condition{When: []string{"citizen_facing.types!=self_service"}}, ""), []string{"when: citizen_facing.types: a condition can use"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.rule.Begin(to)
			got := strings.Split(said(t, err), "\n")
			if len(got) != len(c.want) {
				t.Errorf("%d problems, want %d:\n%s", len(got), len(c.want), strings.Join(got, "\n"))
			}
			for _, want := range c.want {
				if !slices.ContainsFunc(got, func(line string) bool { return strings.Contains(line, want) }) {
					t.Errorf("no %q in\n%s", want, strings.Join(got, "\n"))
				}
			}
		})
	}
}

// asks is a rule with an answer or two.
func asks(c scaffold.Condition, unanswered result.Outcome) scaffold.Rule {
	return scaffold.Rule{ID: "HE-DRIFT-001", Unanswered: unanswered, Condition: c}
}

func TestFaultsOfStrategies(t *testing.T) {
	with := func(change func(s *scaffold.Strategy)) scaffold.Strategy {
		s := herning()
		s.ID = "rebild"
		change(&s)
		return s
	}
	to := pack(t, herning())
	for _, c := range []struct {
		name     string
		strategy scaffold.Strategy
		want     string
	}{
		{"nothing at all", scaffold.Strategy{ID: "aa"}, "name: is missing and must be given\nissued-on: \"\" is not a day; write it as 2026-11-01\narea: is missing and must be given"},
		{"capitals", with(func(s *scaffold.Strategy) { s.ID = "Rebild" }), `strategy: "Rebild" cannot be the name of the strategy's folder: use small letters a-z, digits and _, e.g. herning`},
		{"a word of Rego", with(func(s *scaffold.Strategy) { s.ID = "some" }), `strategy: "some" is taken by pejl or by Rego itself; choose another name`},
		{"a digit as second letter", with(func(s *scaffold.Strategy) { s.ID = "r2" }), `prefix: "R2" cannot begin the requirements' ids: use capital letters A-Z, e.g. HE`},
		{"a prefix that is taken", with(func(s *scaffold.Strategy) { s.Prefix = "HE" }), "prefix: HE already begins the ids of strategy herning; choose another"},
		{"areas", with(func(s *scaffold.Strategy) {
			name := result.Text{DA: "A"}
			s.Areas = []scaffold.Area{{Code: "A1", Name: name}, {Code: "B"}, {Code: "C", Name: name}, {Code: "C", Name: name}}
		}), "area: \"A1\" cannot be the code of an area: use capital letters A-Z, e.g. DRIFT\narea: area B has no name; write e.g. B=Navn=Name\narea: \"C\" is given twice; remove one"},
		{"roles", with(func(s *scaffold.Strategy) {
			s.Roles = []scaffold.Role{{Name: result.Text{DA: "a"}}, {Name: result.Text{DA: "a"}}, {}}
		}), "role: \"a\" is given twice; remove one\nrole: a role without a name; write e.g. systemejer=system owner"},
		{"letters", with(func(s *scaffold.Strategy) { s.Owner, s.Name.EN = "\xff", "a\x1bb" }), "name: has characters that cannot be written in a rule; remove them\nowner: has characters that cannot be written in a rule; remove them"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.strategy.Begin(policies.FS, to)
			if got := said(t, err); got != c.want {
				t.Errorf("%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestStrategy wants a pack that loads without rules and says what was answered, or guessed.
func TestStrategy(t *testing.T) {
	to := pack(t, herning())
	s := scaffold.Strategy{ID: "rebild_kommune", Name: result.Text{DA: "Rebild Kommunes IT-strategi"}, IssuedOn: "2026-02-01", Areas: []scaffold.Area{{Code: "SIK", Name: result.Text{DA: "Sikkerhed"}}}}
	begun, err := s.Begin(policies.FS, to)
	if err != nil {
		t.Fatal(err)
	}
	add(to, begun.Own)
	loaded, err := evaluator.Load(to)
	if err != nil {
		t.Fatal(err)
	}
	got, err := loaded.Strategy("rebild_kommune")
	if err != nil {
		t.Fatal(err)
	}
	if got.Prefix != "RE" || got.Name.EN != s.Name.DA || got.Document != s.Name.DA || len(got.Areas) != 1 || got.Areas[0].Name.EN != "Sikkerhed" {
		t.Errorf("%+v", got)
	}
	if src := string(begun.Own["rebild_kommune/strategy/data.yaml"]); !strings.Contains(src, `owner: "Rebild Kommune"`) {
		t.Errorf("owner in %s", src)
	}
	if !slices.Equal(scaffold.RoleNames(to), []string{"IT-Afdelingen", "systemejer"}) {
		t.Errorf("roles %v", scaffold.RoleNames(to))
	}
}

func TestSettings(t *testing.T) {
	for folder, want := range map[string]string{
		"policies": "policies: [\"policies\"]\nexclude: [\"policies\"] # regelsættets filer er ikke beskrivelser\n",
		".":        "policies: [\".\"]\nexclude: [\"*/strategy\", \"*/roles\"] # regelsættets filer er ikke beskrivelser\n",
		"../x":     "policies: [\"../x\"]\n",
		"/x":       "policies: [\"/x\"]\n",
	} {
		if _, got, _ := strings.Cut(string(scaffold.Settings(folder)), "\n"); got != want {
			t.Errorf("%s: %s, want %s", folder, got, want)
		}
	}
}

// TestBlanks wants every blank of a rule of which nothing is known to be listed with its line, and to keep
// the rule from being loaded.
func TestBlanks(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		to := pack(t, herning())
		begun := begin(t, to, scaffold.Rule{ID: "he-ark", Lang: lang})
		if begun.ID != "HE-ARK-001" || begun.File != "herning/rules/ark/ark_001.rego" || len(begun.Files) != 2 {
			t.Fatalf("%+v", begun)
		}
		plain := func(b scaffold.Blank) string {
			return strings.TrimSpace(strings.Split(string(begun.Files[b.File]), "\n")[b.Line-1])
		}
		var keys []string
		for _, b := range begun.Blanks {
			line, what, ok := strings.Cut(plain(b), "# TODO ")
			if !ok || what != b.Text {
				t.Errorf("%v is %q", b, plain(b))
			}
			keys = append(keys, strings.Trim(line, `#:[]" `))
		}
		want := "title description title_en description_en modality phases responsible_role section quote da en  "
		if got := strings.Join(keys, " "); got != want {
			t.Errorf("blanks %q, want %q", got, want)
		}
		_, err := evaluator.Load(to)
		if err == nil {
			t.Fatal("the blanks were loaded")
		}
		for _, key := range []string{"title", "title_en", "description", "description_en", "modality", "phases", "responsible_role", "section", "quote", "remedy.da", "remedy.en"} {
			if !strings.Contains(err.Error(), key) {
				t.Errorf("no word of %s in %v", key, err)
			}
		}
		if lang == "en" == strings.Contains(string(begun.Files[begun.File]), "strategiens egne ord") {
			t.Errorf("%s: %s", lang, begun.Files[begun.File])
		}
	}
}

// TestBlankCondition wants a rule that lacks only its condition not to load either.
func TestBlankCondition(t *testing.T) {
	to := pack(t, herning())
	begun := begin(t, to, full("HE-DRIFT-007", inputs.System, scaffold.Condition{}))
	if len(begun.Blanks) != 2 {
		t.Errorf("blanks %v", begun.Blanks)
	}
	_, err := evaluator.Load(to)
	if err == nil || !strings.Contains(err.Error(), "herning/rules/drift/drift_007.rego:") || !strings.Contains(err.Error(), "TODO") {
		t.Errorf("%v", err)
	}
	plain := fstest.MapFS{}
	for name, file := range to {
		if !strings.Contains(name, "/rules/") {
			plain[name] = file
		}
	}
	plainOPA(t, plain)
}

func TestNextNumber(t *testing.T) {
	to := pack(t, herning())
	for _, want := range []string{"HE-DRIFT-001", "HE-DRIFT-002"} {
		if begun := begin(t, to, scaffold.Rule{ID: "HE-DRIFT"}); begun.ID != want {
			t.Errorf("%s, want %s", begun.ID, want)
		}
	}
	to["herning/rules/drift/drift_041.rego"] = &fstest.MapFile{}
	if begun := begin(t, to, scaffold.Rule{ID: "HE-DRIFT"}); begun.ID != "HE-DRIFT-042" {
		t.Errorf("%s, want HE-DRIFT-042", begun.ID)
	}
	to["herning/rules/drift/drift_999.rego"] = &fstest.MapFile{}
	_, err := scaffold.Rule{ID: "HE-DRIFT"}.Begin(to)
	if got := said(t, err); got != "rule: HE-DRIFT: all numbers up to 999 are used; add an area to herning/strategy/data.yaml" {
		t.Error(got)
	}
}
