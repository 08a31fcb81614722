package sarif_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	lib "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

func TestGolden(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		t.Run(lang, func(t *testing.T) {
			reporttest.Golden(t, "report."+lang+".sarif", write(t, reporttest.Run(), sarif.Options{Lang: lang}))
			reporttest.Golden(t, "compared."+lang+".sarif", write(t, reporttest.Compared(), sarif.Options{Lang: lang}))
		})
	}
}

func TestLogFollowsTheSchema(t *testing.T) {
	eachRun(t, func(t *testing.T, run *result.Run, o sarif.Options, log *lib.Report) {
		if err := log.Validate(); err != nil {
			t.Error(err)
		}
		if log.Version != "2.1.0" || len(log.Runs) != 1 {
			t.Errorf("version %q with %d runs", log.Version, len(log.Runs))
		}
		var raw any
		if err := stdjson.Unmarshal(write(t, run, o), &raw); err != nil {
			t.Fatal(err)
		}
		assertNothingEmpty(t, "log", raw)
	})
}

// assertNothingEmpty wants no member that says nothing, but for results.
func assertNothingEmpty(t *testing.T, at string, v any) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, element := range v {
			assertNothingEmpty(t, at+"[]", element)
		}
	case map[string]any:
		for key, member := range v {
			assertNothingEmpty(t, at+"."+key, member)
			rv := reflect.ValueOf(member)
			empty := member == nil || member == float64(-1) ||
				(rv.Kind() == reflect.Slice || rv.Kind() == reflect.Map) && rv.Len() == 0
			if empty && key != "results" {
				t.Errorf("%s.%s is %v", at, key, member)
			}
		}
	}
}

func TestResultsSayTheOutcomes(t *testing.T) {
	kinds := map[result.Outcome]string{
		result.Pass: "pass", result.Fail: "fail", result.Waived: "fail",
		result.NotAssessed: "open", result.NotApplicable: "notApplicable",
	}
	eachRun(t, func(t *testing.T, run *result.Run, _ sarif.Options, log *lib.Report) {
		got := present(log)
		for _, d := range run.Descriptors {
			for _, r := range d.Results {
				if r.Outcome == result.Error {
					continue
				}
				if len(got) == 0 {
					t.Fatalf("no result for %s on %s", r.Rule.ID, d.ID)
				}
				out := got[0]
				got = got[1:]
				if *out.RuleID != r.Rule.ID || out.Kind != kinds[r.Outcome] {
					t.Errorf("%s is %s, want %s is %s", *out.RuleID, out.Kind, r.Rule.ID, kinds[r.Outcome])
				}
				assertGrade(t, &r, out)
				if *out.Message.Text == "" || *out.Message.Markdown == "" {
					t.Error("no message")
				}
			}
		}
		if len(got) > 0 {
			t.Errorf("%d results too many", len(got))
		}
	})
}

// present are the results of the run itself.
func present(log *lib.Report) []*lib.Result {
	return slices.DeleteFunc(slices.Clone(log.Runs[0].Results), func(r *lib.Result) bool {
		return r.BaselineState != nil && *r.BaselineState == "absent"
	})
}

// assertGrade checks level, suppression and reason of a result.
func assertGrade(t *testing.T, r *result.Result, out *lib.Result) {
	t.Helper()
	want := "none"
	if out.Kind == "fail" {
		want = string(r.Rule.Severity)
		if want == "" {
			want = "warning"
		}
	}
	if out.Level != want {
		t.Errorf("%s, %s: level %q, want %q", r.Rule.ID, r.Outcome, out.Level, want)
	}
	if waived := r.Outcome == result.Waived; len(out.Suppressions) != len(r.Waivers) || waived != (len(r.Waivers) > 0) {
		t.Errorf("%s, %s: %d suppressions", r.Rule.ID, r.Outcome, len(out.Suppressions))
	} else if waived && (*out.Suppressions[0].Status != "accepted" || *out.Suppressions[0].Justification == "") {
		t.Errorf("%s: suppression %+v", r.Rule.ID, out.Suppressions[0])
	}
	properties := out.Properties.Properties
	if properties["outcome"] != string(r.Outcome) {
		t.Errorf("%s: outcome %v, want %s", r.Rule.ID, properties["outcome"], r.Outcome)
	}
	if reason, there := properties["reason"]; there != (r.Outcome == result.Fail) || there && reason != string(r.Reason) {
		t.Errorf("%s, %s: reason %v", r.Rule.ID, r.Outcome, reason)
	}
}

func TestReferencesLeadSomewhere(t *testing.T) {
	eachRun(t, func(t *testing.T, _ *result.Run, _ sarif.Options, log *lib.Report) {
		run := log.Runs[0]
		for _, rule := range run.Tool.Driver.Rules {
			for _, rel := range rule.Relationships {
				taxonomy := run.Taxonomies[rel.Target.ToolComponent.Index]
				if *taxonomy.Name != *rel.Target.ToolComponent.Name || *taxonomy.Taxa[rel.Target.Index].ID != *rel.Target.ID {
					t.Errorf("%s relates to another section than %s", *rule.ID, *rel.Target.ID)
				}
			}
		}
		seen := map[string]bool{}
		for _, r := range present(log) {
			if id := *run.Tool.Driver.Rules[r.RuleIndex].ID; id != *r.RuleID {
				t.Errorf("rule %d is %s, want %s", r.RuleIndex, id, *r.RuleID)
			}
			print := r.PartialFingerprints["pejl/v1"]
			if key := *r.RuleID + print; print == "" || seen[key] {
				t.Errorf("%s: fingerprint %q is empty or used twice", *r.RuleID, print)
			} else {
				seen[key] = true
			}
			if len(r.Locations) == 0 || r.Locations[0].PhysicalLocation == nil {
				t.Fatalf("%s: the first location lies in no file", *r.RuleID)
			}
			for _, l := range r.Locations {
				if l.PhysicalLocation == nil {
					continue
				}
				place := l.PhysicalLocation.ArtifactLocation
				artifact := run.Artifacts[place.Index].Location
				if *artifact.URI != *place.URI || !reflect.DeepEqual(artifact.URIBaseID, place.URIBaseID) {
					t.Errorf("artifact %d is %s, want %s", place.Index, *artifact.URI, *place.URI)
				}
			}
		}
		for _, n := range slices.Concat(run.Invocations[0].ToolExecutionNotifications, run.Invocations[0].ToolConfigurationNotifications) {
			if id := *run.Tool.Driver.Notifications[n.Descriptor.Index].ID; id != *n.Descriptor.ID {
				t.Errorf("notification %d is %s, want %s", n.Descriptor.Index, id, *n.Descriptor.ID)
			}
			if n.AssociatedRule != nil && *run.Tool.Driver.Rules[n.AssociatedRule.Index].ID != *n.AssociatedRule.ID {
				t.Errorf("notification about another rule than %s", *n.AssociatedRule.ID)
			}
		}
	})
}

func TestRegionsAreTheFindings(t *testing.T) {
	run := reporttest.Run()
	log := parse(t, write(t, run, sarif.Options{}))
	got := map[string]int{}
	for _, r := range log.Runs[0].Results {
		for _, l := range r.Locations {
			if len(l.LogicalLocations) == 1 && l.PhysicalLocation != nil && l.PhysicalLocation.Region.EndLine != nil {
				g := l.PhysicalLocation.Region
				got[*r.RuleID+" "+*l.LogicalLocations[0].FullyQualifiedName]++
				if *g.StartLine < 1 || *g.StartColumn < 1 || *g.EndLine < *g.StartLine {
					t.Errorf("%s: region %+v", *r.RuleID, g)
				}
			}
		}
	}
	want := map[string]int{}
	for _, d := range run.Descriptors {
		for _, r := range d.Results {
			for _, f := range r.Findings {
				if f.File != "" && r.Outcome != result.Error {
					want[r.Rule.ID+" "+result.PathText(f.Path)]++
				}
			}
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("placed findings %v, want %v", got, want)
	}
}

func TestInvocationTellsHowTheRunWent(t *testing.T) {
	broken, clean := reporttest.Run(), reporttest.Clean()
	clean.Complete = true
	for _, run := range []*result.Run{broken, clean} {
		errorsInRun := run.Summary.Counts.Error
		invocation := parse(t, write(t, run, sarif.Options{Lang: "en"})).Runs[0].Invocations[0]
		if *invocation.ExitCode != run.ExitCode || *invocation.ExecutionSuccessful != (errorsInRun == 0) {
			t.Errorf("exit code %d, successful %v with %d rule errors", *invocation.ExitCode, *invocation.ExecutionSuccessful, errorsInRun)
		}
		if n := len(invocation.ToolConfigurationNotifications); n != len(run.Warnings)+len(run.Remarks) {
			t.Errorf("%d notifications for %d warnings and %d remarks", n, len(run.Warnings), len(run.Remarks))
		}
		if n := len(invocation.ToolExecutionNotifications); n != errorsInRun {
			t.Fatalf("%d notifications for %d rule errors", n, errorsInRun)
		}
		for _, n := range invocation.ToolExecutionNotifications {
			if n.Level != "error" || !strings.Contains(*n.Message.Text, "eval_conflict_error") {
				t.Errorf("notification %s %q", n.Level, *n.Message.Text)
			}
		}
		if p := invocation.Properties.Properties; p["date"] != run.Date || p["edition"] != run.Edition {
			t.Errorf("properties %v", p)
		}
	}
}

func TestVersionAndSeries(t *testing.T) {
	tests := []struct {
		version, semantic string
		strategies        []string
		id                string
	}{
		{"1.2.0", "1.2.0", []string{"hjoerring"}, "pejl/hjoerring/"},
		{"v1.2.0-rc.1+abc", "1.2.0-rc.1+abc", []string{"herning", "rebild"}, "pejl/herning+rebild/"},
		{"(devel)", "", nil, "pejl//"},
	}
	for _, tt := range tests {
		t.Run(tt.version, func(t *testing.T) {
			run := reporttest.Clean()
			run.ToolVersion, run.Strategies = tt.version, tt.strategies
			got := parse(t, write(t, run, sarif.Options{})).Runs[0]
			semantic := ""
			if s := got.Tool.Driver.SemanticVersion; s != nil {
				semantic = *s
			}
			if *got.Tool.Driver.Version != tt.version || semantic != tt.semantic {
				t.Errorf("version %q, semantic %q; want %q", *got.Tool.Driver.Version, semantic, tt.semantic)
			}
			if *got.AutomationDetails.ID != tt.id {
				t.Errorf("series %q, want %q", *got.AutomationDetails.ID, tt.id)
			}
		})
	}
}

func TestWriteChangesNothing(t *testing.T) {
	run := reporttest.Run()
	first := write(t, run, sarif.Options{})
	if !reflect.DeepEqual(run, reporttest.Run()) {
		t.Error("Write changed the run")
	}
	if !bytes.Equal(first, write(t, run, sarif.Options{})) {
		t.Error("the same run gives other bytes")
	}
}

func TestWriteReportsAWriterThatFails(t *testing.T) {
	want := errors.New("disk full")
	total := len(write(t, reporttest.Run(), sarif.Options{}))
	for _, room := range []int{0, total / 2, total - 1} {
		if err := sarif.Write(&reporttest.Narrow{Room: room, Err: want}, reporttest.Run(), sarif.Options{}); !errors.Is(err, want) {
			t.Errorf("with room for %d bytes: error = %v, want %v", room, err, want)
		}
	}
}
