package evaluator_test

import (
	"errors"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

const goalsSchema = `{
	"title": "Mål", "x-en": {"title": "Goals"}, "type": "object", "additionalProperties": false, "required": ["editions"],
	"properties": {
		"illustrative": {"type": ["boolean", "null"]},
		"editions": {"type": "array", "items": {"type": "object", "additionalProperties": false, "required": ["version", "issued_on", "goals"], "properties": {
			"version": {"type": "string"}, "issued_on": {"type": "string", "format": "date"},
			"goals": {"type": "array", "minItems": 1, "items": {"type": "string"}}}}}
	}}`

const goalsData = `
editions:
  - {version: "2", issued_on: "2026-06-01", goals: [coherent_it, multiple_vendors]}
  - {version: "1", issued_on: "2026-01-01", goals: [coherent_it]}
`

// reader is a rule that needs every goal in force on the run's day.
const reader = `
applies if input.ai.uses_ai
met if {
	some edition in current
	every goal in edition.goals { goal in input.exit.open_elements }
}
violation contains {"path": ["exit", "open_elements"]} if {
	some edition in current
	some goal in edition.goals
	not goal in input.exit.open_elements
	count(input.exit.open_elements) > 0
}
current := [edition |
	some edition in data.test.goals.editions
	edition.issued_on <= data.run.date
	every other in data.test.goals.editions { not_newer(other, edition) }
]
not_newer(other, edition) if other.issued_on <= edition.issued_on
not_newer(other, _) if other.issued_on > data.run.date
`

// dataPack is a pack with the data set test.goals.
func dataPack(rules map[string]string) fstest.MapFS {
	fsys := pack(rules)
	fsys["test/goals/data.yaml"] = &fstest.MapFile{Data: []byte(goalsData)}
	fsys["test/goals/schema.json"] = &fstest.MapFile{Data: []byte(goalsSchema)}
	return fsys
}

func loadData(t *testing.T, rules map[string]string) *evaluator.Policies {
	t.Helper()
	return loadFS(t, dataPack(rules))
}

// own reads a user's own data set.
func own(t *testing.T, loaded *evaluator.Policies, name, src string) map[string]evaluator.Dataset {
	t.Helper()
	schema, err := loaded.DataSchema(name)
	if err != nil {
		t.Fatal(err)
	}
	content, problems := schema.Read("own.yaml", []byte(src))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return map[string]evaluator.Dataset{name: {File: "own.yaml", Content: content}}
}

func beginOn(t *testing.T, loaded *evaluator.Policies, day string, options evaluator.Options) *evaluator.Session {
	t.Helper()
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	return beginAt(t, loaded, date, options)
}

// TestDataWithoutAnEdition sees that a rule whose data has no edition in force is left open, and
// that what decides it without the data still does.
func TestDataWithoutAnEdition(t *testing.T) {
	loaded := loadData(t, map[string]string{"ark_001": reader})
	const uses, both = "ai: {uses_ai: true}\n", "exit: {open_elements: [coherent_it, multiple_vendors]}\n"
	for _, tt := range []struct{ name, day, own, facts, want string }{
		{"the day before the first edition", "2025-12-31", "", uses + both, "not_assessed: test.goals"},
		{"the day of the first edition", "2026-01-01", "", uses + both, "pass"},
		{"the day before the second", "2026-05-31", "", uses + "exit: {open_elements: [coherent_it]}", "pass"},
		{"the day of the second", "2026-06-01", "", uses + "exit: {open_elements: [coherent_it]}", "fail/violated: exit.open_elements"},
		{"facts are absent too", "2025-12-31", "", uses, "not_assessed: test.goals"},
		{"facts are absent", "2026-06-01", "", uses, "fail/undocumented: exit.open_elements"},
		{"it does not apply", "2025-12-31", "", "ai: {uses_ai: false}", "not_applicable"},
		{"it may apply", "2025-12-31", "", both, "not_assessed: ai.uses_ai"},
		{"no editions at all", "2026-06-01", "editions: []", uses + both, "not_assessed: test.goals"},
		{"the user's own edition", "2025-12-31", `editions: [{version: "0", issued_on: 2025-01-01, goals: [multiple_vendors]}]`, uses + both, "pass"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			options := evaluator.Options{}
			if tt.own != "" {
				options.Data = own(t, loaded, "test.goals", tt.own)
			}
			session := beginOn(t, loaded, tt.day, options)
			if got := verdicts(t, session, system(t, tt.facts))["TX-ARK-001"]; got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestFindingOfMissingData(t *testing.T) {
	loaded := loadData(t, map[string]string{"ark_001": reader})
	session := beginOn(t, loaded, "2026-11-01", evaluator.Options{Data: own(t, loaded, "test.goals", "editions: []")})
	d, err := session.Check(t.Context(), system(t, "ai: {uses_ai: true}"))
	if err != nil {
		t.Fatal(err)
	}
	f := d.Results[0].Findings[0]
	if !f.Missing || !f.OfData || !f.OfOrganisation || f.File != "own.yaml" || f.Message.EN != "No edition is in force on the day: Goals" {
		t.Errorf("finding %+v", f)
	}
	if fact := session.Facts()[f.Fact]; fact.Title.DA != "Mål" || !strings.Contains(fact.Question.EN, "test.goals") {
		t.Errorf("fact %+v", fact)
	}
}

// TestDataSources sees that a run names the data its rules read, through helpers or not, and no other.
func TestDataSources(t *testing.T) {
	loaded := loadData(t, map[string]string{"ark_001": reader, "ark_002": "met if input.ai.uses_ai\n"})
	sources := func(options evaluator.Options, day string) (read, unread []result.DataSource) {
		session := beginOn(t, loaded, day, options)
		return session.DataSources(), session.UnreadData()
	}
	goals := result.Text{DA: "Mål", EN: "Goals"}
	mine := own(t, loaded, "test.goals", `{"illustrative": true, "editions": [{"version": "x", "issued_on": "2026-10-01", "goals": ["a"]}]}`)
	for _, tt := range []struct {
		name         string
		day          string
		options      evaluator.Options
		read, unread []result.DataSource
	}{
		{"all rules", "2026-11-01", evaluator.Options{}, []result.DataSource{{Name: goals, Version: "2", Date: "2026-06-01"}}, nil},
		{"before the first edition", "2025-11-01", evaluator.Options{}, []result.DataSource{{Name: goals}}, nil},
		{"a rule that reads none", "2026-11-01", evaluator.Options{Rules: []string{"TX-ARK-002"}}, nil, nil},
		{"the user's own", "2026-11-01", evaluator.Options{Data: mine},
			[]result.DataSource{{Name: goals, Version: "x", Date: "2026-10-01", File: "own.yaml", Illustrative: true}}, nil},
		{"the user's own, which nothing reads", "2026-11-01", evaluator.Options{Data: mine, Rules: []string{"TX-ARK-002"}}, nil,
			[]result.DataSource{{Name: goals, Version: "x", Date: "2026-10-01", File: "own.yaml", Illustrative: true}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			read, unread := sources(tt.options, tt.day)
			if !slices.Equal(read, tt.read) || !slices.Equal(unread, tt.unread) {
				t.Errorf("read %v, unread %v\nwant %v and %v", read, unread, tt.read, tt.unread)
			}
		})
	}
	if got := loaded.NeededFacts("TX-ARK-001"); !slices.Contains(got, "data:test.goals") {
		t.Errorf("needed %v, want data:test.goals among them", got)
	}
}

func TestFaultsOfDataSets(t *testing.T) {
	for _, tt := range []struct{ name, file, content, want string }{
		{"not of its schema", "test/goals/data.yaml", "editions: []\nedition: []\n", `test/goals/data.yaml:2:1: `},
		{"no data", "test/units/schema.json", goalsSchema, "there is no test/units/data.yaml"},
		{"a schema that is none", "test/goals/schema.json", `{"type": "array"}`, "test/goals/schema.json: schema"},
		{"not dated", "test/goals/schema.json", `{"type": "object", "additionalProperties": false, "properties": {"editions": {"type": ["string", "null"]}}}`, "test/goals/data.yaml"},
	} {
		fsys := dataPack(map[string]string{"ark_001": reader})
		fsys[tt.file] = &fstest.MapFile{Data: []byte(tt.content)}
		if _, err := evaluator.Load(fsys); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", tt.name, err, tt.want)
		}
	}
}

// TestReference reads the real data, embedded and in part the user's own.
func TestReference(t *testing.T) {
	loaded := loadFS(t, os.DirFS("../policies"))
	day := func(text string) time.Time { d, _ := time.Parse(time.DateOnly, text); return d }
	ref, err := loaded.Reference("hjoerring", day("2022-09-01"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(ref.Phases) != 4 || len(ref.Needs) != 7 || len(ref.Goals) != 5 || len(ref.Roles) != 16 || len(ref.Units) != 13 || len(ref.Sources) != 5 {
		t.Errorf("%d phases, %d needs, %d goals, %d roles, %d units from %d sources", len(ref.Phases), len(ref.Needs), len(ref.Goals), len(ref.Roles), len(ref.Units), len(ref.Sources))
	}
	for i, phase := range result.Phases() {
		if got := ref.Phases[i]; got.Phase != phase || got.Text.DA == "" || len(got.Elements) == 0 {
			t.Errorf("phase %d is %+v, want %s with its text and elements", i, got, phase)
		}
	}
	if ref.Needs[0] != (result.Named{Code: "collaboration", Name: result.Text{DA: "Styrkede samarbejdsmuligheder", EN: "Stronger possibilities for collaboration"}}) {
		t.Errorf("first need %+v", ref.Needs[0])
	}
	if before, err := loaded.Reference("hjoerring", day("2022-08-31"), nil); err != nil || before.Phases != nil || before.Sources != nil {
		t.Errorf("the day before: %+v, %v", before, err)
	}
	mine := own(t, loaded, "hjoerring.architecture_goals", `editions: [{version: "9", issued_on: 2026-01-01, goals: [{code: coherent_it, da: Sammenhæng, en: Coherence}]}]`)
	if changed, err := loaded.Reference("hjoerring", day("2026-01-01"), mine); err != nil || len(changed.Goals) != 1 || changed.Goals[0].Name.DA != "Sammenhæng" || len(changed.Needs) != 7 || changed.Sources[0].File != "own.yaml" {
		t.Errorf("with the user's own goals: %+v, %v", changed, err)
	}
	for _, wrong := range []struct {
		strategy string
		own      map[string]evaluator.Dataset
	}{{"hjørring", nil}, {"hjoerring", map[string]evaluator.Dataset{"hjoerring.goals": {}}}} {
		if _, err := loaded.Reference(wrong.strategy, day("2026-01-01"), wrong.own); !errors.Is(err, evaluator.ErrUnknown) {
			t.Errorf("%v: error %v, want ErrUnknown", wrong, err)
		}
	}
	schemas, err := evaluator.DataSchemas(os.DirFS("../policies"))
	if err != nil || !slices.Equal(slices.Sorted(maps.Keys(schemas)), loaded.DataSets()) {
		t.Errorf("schemas of %v, data sets %v (%v)", slices.Sorted(maps.Keys(schemas)), loaded.DataSets(), err)
	}
}

// TestOwnRoles sees that the user's own names of roles stand in the rules from their day on.
func TestOwnRoles(t *testing.T) {
	loaded := loadFS(t, os.DirFS("../policies"))
	mine := own(t, loaded, "hjoerring.roles", `editions: [{version: "9", issued_on: 2026-01-01, roles: [{code: iod, da: Digitaliseringsafdelingen, en: the digitalisation department}]}]`)
	for day, want := range map[string]string{"2025-12-31": "IOD (Innovation og Digitalisering)", "2026-01-01": "Digitaliseringsafdelingen"} {
		session := beginOn(t, loaded, day, evaluator.Options{Rules: []string{"HJ-ARK-007", "HJ-ARK-008"}, Data: mine})
		rules := session.Rules()
		if got := rules[0].Role.DA; got != want || rules[1].Role.DA == want {
			t.Errorf("%s: the role is %q and %q, want %q of the first", day, got, rules[1].Role.DA, want)
		}
		if s := session.DataSources(); !slices.ContainsFunc(s, func(d result.DataSource) bool { return d.File == "own.yaml" }) || session.UnreadData() != nil {
			t.Errorf("%s: data sources %v", day, s)
		}
	}
	if role := loaded.Rules()[0].Role; role.DA == "Digitaliseringsafdelingen" {
		t.Error("the run changed the policies")
	}
}
