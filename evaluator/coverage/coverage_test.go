package coverage_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// listing is a small strategy of three sections with everything in order.
const listing = `coverage:
  - section: Indledning
    sentences:
      - text: Kommunen har mange systemer.
        background: true
      - text: Alle skal trives med deres systemer.
        reason: {da: Trivsel registreres ikke; se TX-ARK-001., en: Well-being is not recorded; see TX-ARK-001.}
  - section: Krav > Drift
    sentences:
      - text: Systemejeren skal hvert år gennemgå driften og skrive et referat.
        rules: [TX-ARK-001, TX-ARK-002]
      - text: "Driften skal have:"
        rules: [TX-ARK-003]
      - text: en plan for nedbrud
        rules: [TX-ARK-003]
      - text: et telefonnummer
        background: true
  - section: Krav > Ophør
    sentences:
      - text: Referatet gemmes i fem år.
        rules: [TX-ARK-002]
`

// text is the same strategy as it was published.
const text = `Strategi
1

Indledning

Kommunen har mange sy-
stemer. Alle skal trives med [deres systemer](https://example.org/a).

2
Drift
Systemejeren skal hvert år gennemgå driften og skrive et referat. Driften skal have:
• en plan for nedbrud
• et telefonnummer

https://example.org/a b
Ophør
Referatet gemmes i fem år.
`

// rules are those of the small strategy; replacements of their sources come in pairs.
func rules(replace ...string) []*result.Rule {
	r := strings.NewReplacer(replace...)
	var out []*result.Rule
	for i, s := range []result.Source{
		{Section: "Krav > Drift", Quote: "Systemejeren skal hvert år gennemgå driften"},
		{Section: "Krav > Drift; Krav > Ophør", Quote: "skrive et referat. […] Referatet gemmes i fem år."},
		{Section: "Krav > Drift", Quote: "Driften skal have: • en plan for nedbrud"},
	} {
		s.Section, s.Quote = r.Replace(s.Section), r.Replace(s.Quote)
		out = append(out, &result.Rule{ID: fmt.Sprintf("TX-ARK-%03d", i+1), Source: s})
	}
	return out
}

// document is the small strategy's text under a name; its title is listed nowhere else.
func document(name string, replace ...string) coverage.Text {
	return coverage.Text{File: name, Content: strings.NewReplacer(append(replace, "Strategi\n", "")...).Replace(text)}
}

// faults gives each fault as "file:line code rule".
func faults(t *testing.T, src string, rules []*result.Rule, texts ...coverage.Text) []string {
	t.Helper()
	c, err := coverage.Examine("c.yaml", []byte(src), rules, texts)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, f := range c.Faults {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s:%d %s %s", f.File, f.Line, f.Code, f.Rule)))
		for _, lang := range []string{"da", "en"} {
			if m := f.Message.In(lang); m == "" || strings.Contains(m, "%!") {
				t.Errorf("%s: message %q", f.Code, m)
			}
		}
	}
	return out
}

func TestNothingWrong(t *testing.T) {
	for name, texts := range map[string][]coverage.Text{
		"without texts": nil,
		"one text":      {document("a.txt")},
		// Each transcription has its slips; together they have every sentence.
		"two texts with slips": {
			document("a.txt", "gennemgå driften", "gennemgå diften", "Indledning\n", "Indledninq\n"),
			document("b.txt", "Referatet gemmes i fem", "Referatet gemmes ifern"),
		},
		"the list's items in another order": {document("a.txt", "• en plan for nedbrud\n", "", "telefonnummer\n", "telefonnummer\n• en plan for nedbrud\n")},
		"a table of contents":               {document("a.txt", "Indledning\n", "Indledning\t1\nDrift.....\t2\n2 Ophør 3\n\nIndledning\n")},
		"other line ends":                   {document("a.txt", "\n", "\r\n")},
	} {
		// The quotation of TX-ARK-003 spans two items, which another order parts.
		all := rules()
		if strings.Contains(name, "order") {
			all = rules("Driften skal have: •", "Driften skal have: […]")
		}
		if got := faults(t, listing, all, texts...); len(got) > 0 {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestCounts(t *testing.T) {
	c, err := coverage.Examine("c.yaml", []byte(listing), rules(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := c.Count(), (result.CoverageCounts{Sections: 3, Sentences: 7, WithRules: 4, WithReason: 1, Descriptive: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if c.Rules != 3 || c.Placed != 3 || c.Sections[1].Line != 8 || c.Sections[1].Sentences[1].Line != 12 {
		t.Errorf("%+v", c)
	}
}

func TestFaultsOfTheList(t *testing.T) {
	for _, tt := range []struct {
		name    string
		replace []string
		rules   []*result.Rule
		want    []string
	}{
		{"a section without sentences", []string{"coverage:\n", "coverage:\n  - {section: Tom, sentences: []}\n"}, rules(), []string{"c.yaml:2 section-empty"}},
		{"a section twice", []string{"Krav > Ophør", "Krav > Drift"}, rules("; Krav > Ophør", ""), []string{"c.yaml:18 section-repeated"}},
		{"neither", []string{"nedbrud\n        rules: [TX-ARK-003]", "nedbrud"}, rules(" • en plan for nedbrud", ""), []string{"c.yaml:14 sentence-open"}},
		{"background: false", []string{"background: true\n      - text: Alle", "background: false\n      - text: Alle"}, rules(), []string{"c.yaml:4 sentence-open"}},
		{"two of them", []string{"[TX-ARK-002]", "[TX-ARK-002]\n        background: true"}, rules(), []string{"c.yaml:20 sentence-twofold"}},
		{"an unknown rule", []string{"[TX-ARK-002]", "[TX-ARK-002, TX-ARK-009]"}, rules(), []string{"c.yaml:20 rule-unknown TX-ARK-009"}},
		{"a rule twice", []string{"[TX-ARK-002]", "[TX-ARK-002, TX-ARK-002]"}, rules(), []string{"c.yaml:20 rule-repeated TX-ARK-002"}},
		{"an unknown rule in a reason", []string{"see TX-ARK-001", "see TX-ARK-008"}, rules(), []string{"c.yaml:6 reason-unknown TX-ARK-008"}},
		{"an unplaced rule", []string{"[TX-ARK-001, ", "["}, rules(), []string{"c.yaml:0 rule-unplaced TX-ARK-001"}},
		{"a section that the rule does not give", nil, rules("; Krav > Ophør", ""), []string{"c.yaml:20 section-other TX-ARK-002"}},
		{"a section where nothing names the rule", nil, rules("Krav > Ophør", "Krav > Ophør; Indledning"), []string{"c.yaml:10 section-unnamed TX-ARK-002"}},
		{"a quotation elsewhere", nil, rules("gennemgå driften", "betale driften"), []string{"c.yaml:10 quote-outside TX-ARK-001"}},
		{"a quotation out of order", nil, rules("skrive et referat. […] Referatet gemmes i fem år.", "Referatet gemmes […] skrive"), []string{"c.yaml:10 quote-outside TX-ARK-002"}},
		{"a quotation across a gap", nil, rules("referat. […] Referatet", "referat. Referatet"), []string{"c.yaml:10 quote-outside TX-ARK-002"}},
		{"a sentence that is not quoted", nil, rules(" • en plan for nedbrud", ""), []string{"c.yaml:14 quote-elsewhere TX-ARK-003"}},
		{"a section that is built on, not quoted", nil, rules(" […] Referatet gemmes i fem år.", ""), []string{}},
		{"several at once", []string{"[TX-ARK-002]", "[TX-ARK-007]", "Krav > Drift", "Krav > Brug"}, rules()[:1], []string{
			"c.yaml:10 rule-unknown TX-ARK-002", "c.yaml:10 section-other TX-ARK-001", "c.yaml:10 section-unnamed TX-ARK-001",
			"c.yaml:12 rule-unknown TX-ARK-003", "c.yaml:14 rule-unknown TX-ARK-003", "c.yaml:20 rule-unknown TX-ARK-007",
		}},
	} {
		got := faults(t, strings.NewReplacer(tt.replace...).Replace(listing), tt.rules)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestFaultsOfTheDocument(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rules []*result.Rule
		texts []coverage.Text
		want  []string
	}{
		{"changed words", rules(), []coverage.Text{document("a.txt", "mange sy-\nstemer", "rigtig mange sy-\nstemer")},
			[]string{"c.yaml:4 sentence-changed"}},
		{"changed words that a rule quotes", rules(), []coverage.Text{document("a.txt", "fem år", "ti år")},
			[]string{"c.yaml:10 quote-gone TX-ARK-002", "c.yaml:20 sentence-changed"}},
		{"changed in both texts", rules(), []coverage.Text{document("a.txt", "mange sy-", "få sy-"), document("b.txt", "mange sy-", "få sy-")},
			[]string{"c.yaml:4 sentence-changed"}},
		{"gone", rules(), []coverage.Text{document("a.txt", "Alle skal trives med [deres systemer](https://example.org/a).", "")},
			[]string{"c.yaml:6 sentence-gone"}},
		{"new sentences", rules(), []coverage.Text{document("a.txt", "[deres systemer](https://example.org/a).", "deres systemer. Alt skal\nkunne slettes. Intet må glemmes.", "Ophør\n", "Indkøb\n\nOphør\n")},
			[]string{"a.txt:6 text-new", "a.txt:7 text-new", "a.txt:16 text-new"}},
		{"a new sentence with an abbreviation", rules(), []coverage.Text{document("a.txt", "Ophør\n", "Ophør\nVi har ca. 330 systemer, f.eks. Aula.\n")}, []string{"a.txt:16 text-new"}},
		{"new in both texts, with a slip", rules(), []coverage.Text{document("a.txt", "Ophør\n", "Ophør\nAlle data skal slettes.\n"), document("b.txt", "Ophør\n", "Ophør\nAlle data skal slettcs.\n")},
			[]string{"a.txt:16 text-new"}},
		{"new in both texts", rules(), []coverage.Text{document("a.txt", "Ophør\n", "Ophør\nAlt slettes.\n"), document("b.txt", "Ophør\n", "Ophør\nAlt slettes.\n")},
			[]string{"a.txt:16 text-new"}},
		{"another document", rules(), []coverage.Text{document("a.txt"), {File: "b.txt", Content: "Noget helt andet."}},
			[]string{"b.txt:0 text-foreign"}},
		{"only another document", rules(), []coverage.Text{{File: "b.txt"}}, []string{"b.txt:0 text-foreign"}},
	} {
		if got := faults(t, listing, tt.rules, tt.texts...); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestMessageOfAChange(t *testing.T) {
	c, err := coverage.Examine("c.yaml", []byte(listing), rules(), []coverage.Text{document("a.txt", "fem år", "ti\når")})
	if err != nil {
		t.Fatal(err)
	}
	want := `the sentence "Referatet gemmes i fem år." has changed; a.txt, line 16, has "Referatet gemmes i ti år.";`
	if got := c.Faults[len(c.Faults)-1].Message.EN; !strings.HasPrefix(got, want) {
		t.Errorf("%q, want %q first", got, want)
	}
}

func TestFilesOfAnotherForm(t *testing.T) {
	for _, src := range []string{"", "coverage: [", "coverage: 3", "covrage: []", strings.Replace(listing, "background", "backround", 1)} {
		_, err := coverage.Examine("c.yaml", []byte(src), rules(), nil)
		var problems inputs.Problems
		if !errors.As(err, &problems) || problems[0].File != "c.yaml" {
			t.Errorf("%q: %v", src, err)
		}
	}
}

func TestOf(t *testing.T) {
	all := rules()
	for _, rule := range all {
		rule.Strategy = "test"
	}
	all = append(all, &result.Rule{ID: "UX-ARK-001", Strategy: "other"})
	fsys := fstest.MapFS{"test/strategy/coverage.yaml": {Data: []byte(listing)}, "broken/strategy/coverage.yaml": {Data: []byte("coverage: 3")}}
	c, err := coverage.Of(fsys, "test", all, nil)
	if err != nil || len(c.Faults) > 0 || c.Rules != 3 || c.Strategy != "test" {
		t.Errorf("%+v, %v", c, err)
	}
	c, err = coverage.Of(fsys, "other", all, []coverage.Text{document("a.txt")})
	if err != nil || len(c.Faults) != 1 || c.Faults[0].File != "other/strategy/coverage.yaml" || c.Faults[0].Code != "no-file" || c.Rules != 1 {
		t.Errorf("%+v, %v", c, err)
	}
	if _, err := coverage.Of(fsys, "broken", all, nil); err == nil {
		t.Error("no error")
	}
}

func TestLettersKeepsWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Et  godt\n overblik", "Etgodtoverblik"},
		{"IT-\nsystemer og over-\n blik", "ITsystemerogoverblik"},
		{"- et\n• to\n– tre", "ettotre"},
		{"<i>Drift</i>\n 12 \nsansvar", "Driftsansvar"},
		{"1 år – ikke 2", "1årikke2"},
		{"se [Værktøjet](https://example.org/a-b) her", "seVærktøjether"},
		{"ét\nhttps://example.org/a b.pdf\nto", "étto"},
		{"„IT‑systemer“\u00a0og\u2009overblik − ‹nu›", "ITsystemerogoverbliknu"},
		{"EU’s “ord” og \\(DDV\\)", "EUsordog(DDV)"},
	} {
		if got := coverage.Letters(c.text); got != c.want {
			t.Errorf("Letters(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// TestQuotes looks for quotations in one text.
func TestQuotes(t *testing.T) {
	text := coverage.WordingOf("IT-Afdelingen skal altid\nkontaktes, før der kø-\nbes noget nyt. Afdelingen svarer.")
	for _, c := range []struct {
		quote         string
		stands, whole bool
	}{
		{"»IT‑Afdelingen« skal altid kontaktes", true, true},
		{"Afdelingen skal", true, true},
		{"skal […] kontaktes […] nyt.", true, true},
		{"skal [...] kontaktes", true, true},
		{"der købes", true, true},
		{"delingen skal", true, false},
		{"skal altid kontakt", true, false},
		{"Afdelingen sva", true, false},
		{"kontaktes […] skal", false, false},
		{"IT-afdelingen", false, false},
		{"", false, false},
	} {
		if stands, whole := text.Quotes(c.quote); stands != c.stands || whole != c.whole {
			t.Errorf("%q: stands %v, whole words %v", c.quote, stands, whole)
		}
	}
}
