package deviation

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator/result"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with the file of that name in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; go test -update accepts it, and git diff shows it. Got\n%s", path, got)
	}
}

// The rules of the tests: one in force for each kind, one that is over, one to come, and one that the runs leave out.
var (
	ruleMust     = &result.Rule{ID: "TX-ARK-001", Kind: "System", Modality: result.Must}
	ruleShould   = &result.Rule{ID: "TX-ARK-002", Kind: "System", Modality: result.Should}
	ruleHardware = &result.Rule{ID: "TX-HW-001", Kind: "Hardware", Modality: result.Must}
	ruleOver     = &result.Rule{ID: "TX-GL-001", Kind: "System", Modality: result.Must, EffectiveTo: "2026-06-14"}
	ruleToCome   = &result.Rule{ID: "TX-NY-001", Kind: "System", Modality: result.Must, EffectiveFrom: "2026-06-16"}
	ruleLeftOut  = &result.Rule{ID: "TX-SIK-001", Kind: "System", Modality: result.Must}

	allRules = []*result.Rule{ruleMust, ruleShould, ruleHardware, ruleOver, ruleToCome, ruleLeftOut}
	runRules = []*result.Rule{ruleMust, ruleShould, ruleHardware}
)

const (
	system = "madservice"
	today  = "2026-06-15" // the day on which most tests check
)

// deviating is a deviation from ruleMust that holds today and is far from its end, changed as wanted.
func deviating(line int, changes ...func(*result.Deviation)) *result.Deviation {
	d := &result.Deviation{
		Rule: ruleMust.ID, Descriptor: system, Reason: "Leverandøren følger med i 2027.", ApprovedBy: "direktør",
		ApprovedOn: "2026-01-01", ExpiresOn: "2026-12-31",
		File: "madservice.yaml", Start: result.Position{Line: line, Column: 5}, End: result.Position{Line: line + 5, Column: 30},
	}
	for _, change := range changes {
		change(d)
	}
	return d
}

// The changes, by field.
type change = func(*result.Deviation)

func inFile(file string) change     { return func(d *result.Deviation) { d.File = file } }
func from(rule string) change       { return func(d *result.Deviation) { d.Rule = rule } }
func by(descriptor string) change   { return func(d *result.Deviation) { d.Descriptor = descriptor } }
func path(p string) change          { return func(d *result.Deviation) { d.Path = p } }
func reason(text string) change     { return func(d *result.Deviation) { d.Reason = text } }
func approvedBy(text string) change { return func(d *result.Deviation) { d.ApprovedBy = text } }
func approved(iso string) change    { return func(d *result.Deviation) { d.ApprovedOn = iso } }
func expires(iso string) change     { return func(d *result.Deviation) { d.ExpiresOn = iso } }

// found is a finding at a place such as "architecture.integrations[ESDH].protocol", where the element is the one
// of the index.
func found(place string, indices ...int) result.Finding {
	steps, err := result.ParsePlace(place)
	if err != nil {
		panic(err)
	}
	f := result.Finding{Place: steps, File: "madservice.yaml"}
	for _, step := range steps {
		if strings.HasPrefix(step, "[") {
			f.Path = append(f.Path, indices[0])
			indices = indices[1:]
		} else {
			f.Path = append(f.Path, step)
		}
	}
	return f
}

func moment(iso string) time.Time {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return t
}

// describe writes down a result and the remarks: of each deviation its last day, and of each remark both texts.
func describe(r *result.Result, remarks []result.DeviationRemark) string {
	var b strings.Builder
	if r != nil {
		fmt.Fprintf(&b, "  %s", r.Outcome)
		if r.Reason != "" {
			fmt.Fprintf(&b, " (%s)", r.Reason)
		}
		for _, d := range r.Waivers {
			fmt.Fprintf(&b, ", under %s", standsAt(d))
		}
		b.WriteByte('\n')
		for _, f := range r.Findings {
			if f.Waiver != nil {
				fmt.Fprintf(&b, "  %s: %s\n", f.Where(), standsAt(f.Waiver))
			}
		}
	}
	for _, m := range remarks {
		fmt.Fprintf(&b, "  %s %s\n    %s\n    %s\n", standsAt(m.Deviation), m.Fault, m.Message.DA, m.Message.EN)
	}
	return b.String()
}

func standsAt(d *result.Deviation) string {
	until := d.Until
	if until == "" {
		until = "never"
	}
	return fmt.Sprintf("%s:%d (%s)", d.File, d.Start.Line, until)
}
