package acceptance

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pejl/pejl/reports"
)

// multitool is the validator that npm ci in .ci installs.
var multitool = filepath.Join(".ci", "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool")

// validatorLog is what is read of the validator's own SARIF.
type validatorLog struct {
	Runs []struct {
		Results []struct {
			RuleID  string `json:"ruleId"`
			Level   string `json:"level"`
			Message struct {
				Arguments []string `json:"arguments"`
			} `json:"message"`
			Locations []struct {
				PhysicalLocation struct {
					Region struct {
						StartLine int `json:"startLine"`
					} `json:"region"`
				} `json:"physicalLocation"`
			} `json:"locations"`
		} `json:"results"`
		Invocations []struct {
			ExecutionSuccessful bool `json:"executionSuccessful"`
		} `json:"invocations"`
	} `json:"runs"`
}

// sarifFormats are the formats that the validator knows, each with the sorts of its rules that hold
// for it: its own of the standard, GitHub's, and those of GitHub Advanced Security for Azure DevOps.
// It has none of GitLab's.
var sarifFormats = map[string]string{
	"sarif":        "Sarif;Ghas",
	"sarif-github": "Sarif;Ghas",
	"sarif-azure":  "Sarif;GHAzDO",
	"sarif-gitlab": "Sarif;Ghas",
}

func TestSARIFHoldsBeforeItsSDKAndThePlatforms(t *testing.T) {
	need(t, "Sarif.Multitool, by npm ci in .ci", multitool)
	dir, logs := keep(t), t.TempDir()
	large := example{"portfolio", portfolio(t, 2*spilling)}
	validated := 0
	for _, format := range reports.Formats() {
		kinds, known := sarifFormats[format.Name]
		if !known {
			if strings.HasPrefix(format.Name, "sarif") {
				t.Errorf("no rules are named for %s", format.Name)
			}
			continue
		}
		validated++
		if format.Name != "sarif" { // there is more than a platform takes
			t.Run(format.Name+"/"+large.name, func(t *testing.T) {
				t.Parallel()
				report := large.report(t, format.Name, "da", dir)
				if !bytes.Contains(read(t, report), []byte("pejl/cut:1")) {
					t.Error("the report is not cut")
				}
				validateSARIF(t, report, kinds, filepath.Join(logs, large.name+format.Name))
			})
		}
		for _, e := range examples {
			for _, lang := range []string{"da", "en"} {
				t.Run(format.Name+"/"+e.name+"/"+lang, func(t *testing.T) {
					t.Parallel()
					validateSARIF(t, e.report(t, format.Name, lang, dir), kinds, filepath.Join(logs, e.name+lang+format.Name))
				})
			}
		}
	}
	if validated != len(sarifFormats) {
		t.Errorf("%d formats validated, want %d", validated, len(sarifFormats))
	}
}

// TestGoldenSARIFHoldsToo validates what no example has, such as a baseline.
func TestGoldenSARIFHoldsToo(t *testing.T) {
	need(t, "Sarif.Multitool, by npm ci in .ci", multitool)
	files, err := filepath.Glob(filepath.Join("reports", "sarif", "testdata", "*.da.sarif"))
	if err != nil || len(files) < 8 {
		t.Fatalf("%d golden files: %v", len(files), err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			kinds := "Sarif" // to GitHub a result that is gone since the baseline has no place
			if parts := strings.Split(name, "."); len(parts) == 4 {
				kinds = sarifFormats["sarif-"+parts[1]]
			} else if parts[0] == "report" {
				kinds = sarifFormats["sarif"]
			}
			validateSARIF(t, file, kinds, filepath.Join(t.TempDir(), "log"))
		})
	}
}

// validateSARIF runs the validator, with these sorts of its rules and the schema, over a report and
// wants neither errors nor warnings.
func validateSARIF(t *testing.T, report, kinds, log string) {
	t.Helper()
	cmd := exec.Command(multitool, "validate", report, "--output", log,
		"--config", filepath.Join(".ci", "multitool.xml"),
		"--rule-kind", kinds, "--level", "Error;Warning", "--kind", "Fail")
	cmd.Env = append(os.Environ(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("Sarif.Multitool: %v\n%s", err, out)
	}
	var found validatorLog
	if err := json.Unmarshal(read(t, log), &found); err != nil {
		t.Fatalf("%s: %v", log, err)
	}
	if len(found.Runs) != 1 || len(found.Runs[0].Invocations) != 1 || !found.Runs[0].Invocations[0].ExecutionSuccessful {
		t.Fatalf("Sarif.Multitool did not finish its run: %s", read(t, log))
	}
	for _, r := range found.Runs[0].Results {
		at := report
		if len(r.Locations) > 0 {
			at = fmt.Sprintf("%s:%d", report, r.Locations[0].PhysicalLocation.Region.StartLine)
		}
		t.Errorf("%s: %s %s: %q", at, cmp.Or(r.Level, "warning"), r.RuleID, r.Message.Arguments)
	}
}
