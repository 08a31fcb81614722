package acceptance

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
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

func TestSARIFHoldsBeforeItsSDKAndGitHub(t *testing.T) {
	need(t, "Sarif.Multitool, by npm ci in .ci", multitool)
	dir, logs := keep(t), t.TempDir()
	for _, e := range examples {
		for _, lang := range []string{"da", "en"} {
			t.Run(e.name+"/"+lang, func(t *testing.T) {
				validateSARIF(t, e.report(t, "sarif", lang, dir), filepath.Join(logs, e.name+lang))
			})
		}
	}
}

// validateSARIF runs the validator over a report and wants neither errors nor warnings.
func validateSARIF(t *testing.T, report, log string) {
	t.Helper()
	cmd := exec.Command(multitool, "validate", report, "--output", log,
		"--config", filepath.Join(".ci", "multitool.xml"),
		"--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--kind", "Fail")
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
