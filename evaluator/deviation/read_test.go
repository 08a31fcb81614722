package deviation

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

const systemFile = `apiVersion: pejl/v1
kind: System
metadata:
  id: madservice
  name: Madservice
deviations:
  - rule: TX-ARK-001
    path: architecture.integrations[ESDH].protocol
    reason: |
      Leverandøren skifter i 2027:
      æøå & <b>"ja"</b>
    approved_by: " direktør "
    approved_on: 2026-01-01
    expires_on: 2026-12-31
    measure: Filerne krypteres.
  - {rule: TX-ARK-002, reason: null, approved_by: "  "}
`

const documentFile = `# Dispensationer
apiVersion: pejl/v1
kind: Deviations
deviations:
  - rule: TX-ARK-001
    descriptors: [madservice, findes-ikke]
    reason: Fordi
    approved_by: direktør
    approved_on: 2026-01-01
    expires_on: 2026-12-31
  - rule: TX-ARK-002
    descriptors:
      - madservice
`

// read reads one document that has no problems.
func read(t *testing.T, name, src string) *inputs.Document {
	t.Helper()
	docs, problems := inputs.Read(name, []byte(src))
	if len(problems) > 0 || len(docs) != 1 {
		t.Fatalf("%d documents, %v", len(docs), problems)
	}
	return docs[0]
}

func TestOfADescriptor(t *testing.T) {
	got := Of(read(t, "register/madservice.yaml", systemFile))
	want := []*result.Deviation{
		{
			Rule: "TX-ARK-001", Descriptor: "madservice", Path: "architecture.integrations[ESDH].protocol",
			Reason:     "Leverandøren skifter i 2027:\næøå & <b>\"ja\"</b>",
			ApprovedBy: "direktør", ApprovedOn: "2026-01-01", ExpiresOn: "2026-12-31", Measure: "Filerne krypteres.",
			File:  "register/madservice.yaml",
			Start: result.Position{Line: 7, Column: 5}, End: result.Position{Line: 15, Column: 32},
		},
		{
			Rule: "TX-ARK-002", Descriptor: "madservice", File: "register/madservice.yaml",
			Start: result.Position{Line: 16, Column: 5}, End: result.Position{Line: 16, Column: 56},
		},
	}
	compare(t, got, want)
}

func TestOfADocument(t *testing.T) {
	got := Of(read(t, "dispensationer.yaml", documentFile))
	first := result.Deviation{
		Rule: "TX-ARK-001", Descriptor: "madservice", Reason: "Fordi", ApprovedBy: "direktør",
		ApprovedOn: "2026-01-01", ExpiresOn: "2026-12-31", File: "dispensationer.yaml",
		Start: result.Position{Line: 5, Column: 5}, End: result.Position{Line: 10, Column: 27},
	}
	second := first
	second.Descriptor = "findes-ikke"
	compare(t, got, []*result.Deviation{&first, &second, {
		Rule: "TX-ARK-002", Descriptor: "madservice", File: "dispensationer.yaml",
		Start: result.Position{Line: 11, Column: 5}, End: result.Position{Line: 13, Column: 19},
	}})
}

func compare(t *testing.T, got, want []*result.Deviation) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d deviations, want %d", len(got), len(want))
	}
	for i := range got {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("deviation %d:\ngot  %+v\nwant %+v", i, *got[i], *want[i])
		}
	}
}

func TestOfJSONAndOfNone(t *testing.T) {
	json := `{"apiVersion":"pejl/v1","kind":"Deviations","deviations":[{"rule":"A\u000aB","descriptors":["a","a"]}]}`
	got := Of(read(t, "d.json", json))
	if len(got) != 2 || got[0] == got[1] || got[0].Rule != "A\nB" || got[0].Start.Column != 59 {
		t.Errorf("got %+v", got)
	}
	for _, list := range []string{"", "deviations:\n", "deviations: []\n"} {
		head, _, _ := strings.Cut(systemFile, "deviations:")
		if got := Of(read(t, "a.yaml", head+list)); len(got) != 0 {
			t.Errorf("%q: %d deviations", list, len(got))
		}
	}
}

// A document and the descriptor itself both speak of a rule.
func TestFilesTogether(t *testing.T) {
	b := NewBook(moment(today), Policy{WarnDays: 30}, allRules, runRules)
	b.AddDocument(read(t, "dispensationer.yaml", documentFile))
	d := &result.Descriptor{Kind: "System", ID: system, Results: []result.Result{
		{Rule: ruleMust, Outcome: result.Fail, Reason: result.Violated, Findings: []result.Finding{esdh, owner}},
		{Rule: ruleShould, Outcome: result.Pass},
	}}
	b.Apply(d, Of(read(t, "madservice.yaml", systemFile)))
	golden(t, "files.txt", []byte(describe(&d.Results[0], b.Remarks(nil, true))))
}

func TestSharedFindingsAreLeftAlone(t *testing.T) {
	shared := []result.Finding{owner}
	b := NewBook(moment(today), Policy{}, allRules, runRules)
	d := &result.Descriptor{Kind: "System", ID: system, Results: []result.Result{{Rule: ruleMust, Outcome: result.Fail, Findings: shared}}}
	b.Apply(d, one())
	if d.Results[0].Findings[0].Waiver == nil || shared[0].Waiver != nil {
		t.Errorf("marked: %v, and in what others share: %v", d.Results[0].Findings[0].Waiver, shared[0].Waiver)
	}
}

// Of a document's deviation about a descriptor that was not checked only that is said which needs no result.
func TestDescriptorsNotChecked(t *testing.T) {
	for _, tt := range []struct {
		name   string
		entry  *result.Deviation
		kind   string // of the descriptor, where it is known
		whole  bool
		faults []result.DeviationFault
	}{
		{"holds", deviating(1), "", false, nil},
		{"holds, the descriptor is known", deviating(1), "System", true, nil},
		{"no such descriptor", deviating(1), "", true, []result.DeviationFault{result.DeviationOrphaned}},
		{"no such descriptor and no reason", deviating(1, reason("")), "", true,
			[]result.DeviationFault{result.DeviationUnexplained, result.DeviationOrphaned}},
		{"no such descriptor, no such rule", deviating(1, from("x")), "", true,
			[]result.DeviationFault{result.DeviationOrphaned, result.DeviationOrphaned}},
		{"no such descriptor, a rule left out", deviating(1, from(ruleLeftOut.ID)), "", true, nil},
		{"another kind", deviating(1), "Hardware", false, []result.DeviationFault{result.DeviationOrphaned}},
		{"no such rule", deviating(1, from("x")), "", false, []result.DeviationFault{result.DeviationOrphaned}},
		{"expired", deviating(1, expires("2026-06-01")), "", false, []result.DeviationFault{result.DeviationExpired}},
		{"expiring", deviating(1, expires("2026-06-16")), "", false, []result.DeviationFault{result.DeviationExpiring}},
		{"unreadable", deviating(1, path("a[")), "", false, []result.DeviationFault{result.DeviationUnused}},
		{"a place", deviating(1, path("a")), "", false, nil},
	} {
		b := NewBook(moment(today), Policy{WarnDays: 7}, allRules, runRules)
		b.add([]*result.Deviation{tt.entry})
		b.Apply(&result.Descriptor{Kind: "System", ID: "madservic"}, nil)
		exists := func(id string) (string, bool) { return tt.kind, tt.kind != "" && id == system }
		for range 2 { // asking changes nothing
			remarks := b.Remarks(exists, tt.whole)
			var faults []result.DeviationFault
			for _, m := range remarks {
				faults = append(faults, m.Fault)
			}
			if !slices.Equal(faults, tt.faults) {
				t.Errorf("%s: %v, want %v\n%s", tt.name, faults, tt.faults, describe(nil, remarks))
			}
			if tt.name == "no such descriptor" && !strings.Contains(remarks[0].Message.DA, "måske madservic)") {
				t.Errorf("%s: no descriptor is suggested: %s", tt.name, remarks[0].Message.DA)
			}
		}
	}
}
