package sarif_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	lib "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

var codePlatforms = []sarif.Platform{sarif.GitHub, sarif.Azure, sarif.GitLab}

// pipeline is one as Azure DevOps tells of it.
var pipeline = sarif.Pipeline{
	Organisation: "kommunen", Project: "11111111-1111-1111-1111-111111111111", DefinitionID: "1234", DefinitionName: "IT-strategi <natlig>",
	PhaseID: "22222222-2222-2222-2222-222222222222", PhaseName: "Kontrol", Branch: "refs/heads/main", BuildID: "98765",
	Repository: "https://navn:kode@dev.azure.com/kommunen/it/_git/register", Commit: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
}

func eachPlatform(t *testing.T, check func(t *testing.T, run *result.Run, o sarif.Options, log []byte)) {
	for name, run := range runs() {
		for _, p := range codePlatforms {
			for _, lang := range []string{"da", "en"} {
				t.Run(name+"/"+string(p)+"/"+lang, func(t *testing.T) {
					o := sarif.Options{Lang: lang, For: p}
					if lang == "da" {
						o.Pipeline = pipeline
					}
					check(t, run, o, write(t, run, o))
				})
			}
		}
	}
}

func TestPlatformGolden(t *testing.T) {
	for _, p := range codePlatforms {
		for _, lang := range []string{"da", "en"} {
			o := sarif.Options{Lang: lang, For: p, Pipeline: pipeline}
			reporttest.Golden(t, fmt.Sprintf("report.%s.%s.sarif", p, lang), write(t, reporttest.Run(), o))
			reporttest.Golden(t, fmt.Sprintf("compared.%s.%s.sarif", p, lang), write(t, reporttest.Compared(), o))
		}
	}
}

func TestPlatformsTakeTheLog(t *testing.T) {
	eachPlatform(t, func(t *testing.T, _ *result.Run, o sarif.Options, data []byte) {
		for _, v := range violations(o.For, data) {
			t.Error(v)
		}
		if err := parse(t, data).Validate(); err != nil {
			t.Error(err)
		}
		var raw any
		if err := stdjson.Unmarshal(data, &raw); err != nil {
			t.Fatal(err)
		}
		assertNothingEmpty(t, "log", raw)
	})
}

// TestPlatformsGetEveryOpenFail wants each fail once and nothing else but what pejl says of the report.
func TestPlatformsGetEveryOpenFail(t *testing.T) {
	eachPlatform(t, func(t *testing.T, run *result.Run, _ sarif.Options, data []byte) {
		want := map[string]int{}
		failed := map[string]bool{}
		for _, d := range run.Descriptors {
			for i := range d.Results {
				r := &d.Results[i]
				if r.Outcome == result.Fail {
					want[result.Fingerprint(d, r)+":1"]++
				}
				failed[string(r.Outcome)] = true
			}
		}
		var own []string
		for _, r := range parse(t, data).Runs[0].Results {
			if strings.HasPrefix(*r.RuleID, "pejl/") {
				own = append(own, *r.RuleID)
				continue
			}
			want[r.PartialFingerprints["primaryLocationLineHash"]]--
		}
		for print, n := range want {
			if n != 0 {
				t.Errorf("fail %s: %d too few", print, n)
			}
		}
		if incomplete := slices.Equal(own, []string{"pejl/incomplete"}); incomplete != failed["error"] || !incomplete && len(own) > 0 {
			t.Errorf("the report says %v of itself", own)
		}
	})
}

// TestNewBeforeKnown wants the severities first, and within one what the baseline does not have.
func TestNewBeforeKnown(t *testing.T) {
	run := reporttest.Compared()
	changes := []result.Change{result.Unchanged, result.New, result.Unchanged, result.Updated}
	n := 0
	for _, d := range run.Descriptors {
		for i := range d.Results {
			if r := &d.Results[i]; r.Outcome == result.Fail {
				r.Change = changes[n%len(changes)]
				n++
			}
		}
	}
	log := parse(t, write(t, run, sarif.Options{For: sarif.Azure, Pipeline: pipeline})).Runs[0]
	var order []string
	for _, r := range log.Results {
		if *r.RuleID != "pejl/incomplete" {
			order = append(order, r.Level+" "+strings.ReplaceAll(*r.BaselineState, "updated", "new"))
		}
	}
	rank := []string{"error new", "error unchanged", "warning new", "warning unchanged", "note new", "note unchanged"}
	if !slices.IsSortedFunc(order, func(a, b string) int { return slices.Index(rank, a) - slices.Index(rank, b) }) || len(order) < 5 {
		t.Errorf("order %q", order)
	}
	for _, p := range []sarif.Platform{sarif.GitHub, sarif.GitLab} {
		for _, r := range parse(t, write(t, run, sarif.Options{For: p})).Runs[0].Results {
			if r.BaselineState != nil {
				t.Errorf("%s: %s has a state", p, *r.RuleID)
			}
		}
	}
}

// TestPlaceIsTheDescriptorsOwn wants the first finding that counts and lies in the descriptor's file.
func TestPlaceIsTheDescriptorsOwn(t *testing.T) {
	run := reporttest.Clean()
	d := run.Descriptors[0]
	d.Start = result.Position{Line: 7, Column: 2}
	at := func(file string, line int) result.Finding {
		return result.Finding{File: file, Start: result.Position{Line: line, Column: 3}, End: result.Position{Line: line, Column: 9}, Missing: true}
	}
	waived := at(d.File, 11)
	waived.Waiver = &result.Deviation{Until: "2026-12-31"}
	for _, tt := range []struct {
		name     string
		findings []result.Finding
		line     int
	}{
		{"in another file first", []result.Finding{at("organisation.yaml", 9), at(d.File, 12)}, 12},
		{"waived first", []result.Finding{waived, at(d.File, 13)}, 13},
		{"only in another file", []result.Finding{at("organisation.yaml", 9)}, 7},
		{"nowhere", []result.Finding{{Missing: true}}, 7},
		{"no findings", nil, 7},
	} {
		d.Results[0].Outcome, d.Results[0].Findings = result.Fail, tt.findings
		r := parse(t, write(t, run, sarif.Options{For: sarif.GitHub})).Runs[0].Results[0]
		p := r.Locations[0].PhysicalLocation
		if *p.Region.StartLine != tt.line || len(r.Locations) != 1 {
			t.Errorf("%s: line %d, want %d", tt.name, *p.Region.StartLine, tt.line)
		}
	}
}

func TestFilesAsPlatformsFindThem(t *testing.T) {
	run := reporttest.Clean()
	d := run.Descriptors[0]
	d.Results[0].Outcome = result.Fail
	for file, want := range map[string]string{
		"Ældre/a b.yaml":                "%C3%86ldre/a%20b.yaml",
		"/srv/r/a.yaml":                 "file:///srv/r/a.yaml",
		"https://example.org/r/a b.yml": "example.org/r/a%20b.yml",
		"":                              d.Kind + "/" + d.ID,
	} {
		d.File = file
		r := parse(t, write(t, run, sarif.Options{For: sarif.GitHub})).Runs[0].Results[0]
		if got := *r.Locations[0].PhysicalLocation.ArtifactLocation.URI; got != want {
			t.Errorf("%q: %q, want %q", file, got, want)
		}
	}
}

func TestPipelineIsSaid(t *testing.T) {
	log := parse(t, write(t, reporttest.Run(), sarif.Options{For: sarif.Azure, Pipeline: pipeline})).Runs[0]
	const want = "azuredevops/pipeline/build/kommunen/11111111-1111-1111-1111-111111111111/1234/" +
		"22222222-2222-2222-2222-222222222222/refs/heads/main/98765"
	if *log.AutomationDetails.ID != want {
		t.Errorf("id %s", *log.AutomationDetails.ID)
	}
	p := log.AutomationDetails.Properties.Properties
	if p["azuredevops/pipeline/build/buildDefinitionName"] != pipeline.DefinitionName || p["azuredevops/pipeline/build/phaseName"] != "Kontrol" {
		t.Errorf("properties %v", p)
	}
	v := log.VersionControlProvenance[0]
	if *v.RepositoryURI != "https://dev.azure.com/kommunen/it/_git/register" || *v.RevisionID != pipeline.Commit {
		t.Errorf("provenance %+v", v)
	}
	bare := pipeline
	bare.Repository = "file:///c"
	log = parse(t, write(t, reporttest.Run(), sarif.Options{For: sarif.Azure, Pipeline: bare})).Runs[0]
	if len(log.VersionControlProvenance) > 0 {
		t.Error("a folder of this machine is told")
	}
}

func TestSecuritySeverityOnlyOfSecurity(t *testing.T) {
	run := reporttest.Clean()
	for i, r := range run.Rules {
		r.Area = []string{"SIK", "ARK"}[i%2]
	}
	for i, r := range parse(t, write(t, run, sarif.Options{For: sarif.GitHub})).Runs[0].Tool.Driver.Rules[:len(run.Rules)] {
		_, scored := r.Properties.Properties["security-severity"]
		if security := i%2 == 0; scored != security || slices.Contains(r.Properties.Tags, "security") != security {
			t.Errorf("%s of %s: %v %v", *r.ID, run.Rules[i].Area, r.Properties.Properties, r.Properties.Tags)
		}
	}
}

func TestStreamIsWrite(t *testing.T) {
	for _, p := range codePlatforms {
		run := reporttest.Compared()
		o := sarif.Options{For: p, Lang: "en"}
		s := sarif.New(o)
		for _, d := range run.Descriptors {
			if err := s.Add(d); err != nil {
				t.Fatal(err)
			}
		}
		head := *run
		head.Descriptors = nil
		var got bytes.Buffer
		if err := s.Finish(&got, &head); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), write(t, run, o)) {
			t.Errorf("%s: Stream and Write differ", p)
		}
		if !reflect.DeepEqual(run, reporttest.Compared()) {
			t.Errorf("%s: the run was changed", p)
		}
		want := errors.New("disk full")
		for _, room := range []int{0, got.Len() / 2, got.Len() - 1} {
			if err := sarif.Write(&reporttest.Narrow{Room: room, Err: want}, run, o); !errors.Is(err, want) {
				t.Errorf("%s with room for %d bytes: error = %v", p, room, err)
			}
		}
	}
}

func ownResult(log *lib.Report, id string) *lib.Result {
	for _, r := range log.Runs[0].Results {
		if *r.RuleID == id {
			return r
		}
	}
	return nil
}
