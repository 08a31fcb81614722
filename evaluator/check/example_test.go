package check_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/policies"
	"github.com/pejl/pejl/reports/sarif"
)

// A registry is checked as pejl check does, and written down as SARIF.
func ExampleRun() {
	folder, err := os.MkdirTemp("", "registry")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	descriptor := []byte("apiVersion: pejl/v1\nkind: System\nmetadata: {id: madservice, name: Madservice}\n")
	if err := os.WriteFile(filepath.Join(folder, "madservice.yaml"), descriptor, 0o600); err != nil {
		fmt.Println(err)
		return
	}
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	request := check.Request{
		Args:    []string{folder},
		Date:    time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC),
		FailOn:  string(result.SeverityError),
		Options: evaluator.Options{Areas: []string{"EJER"}},
	}
	var descriptors []*result.Descriptor
	run, err := check.Run(context.Background(), loaded, request, func(d *result.Descriptor) error {
		descriptors = append(descriptors, d)
		return nil
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	run.Descriptors = descriptors // a large registry goes into a report one by one instead; see reports.Report
	var report bytes.Buffer
	if err := sarif.Write(&report, run, sarif.Options{Lang: "en"}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("exit code", run.ExitCode)
	fmt.Println(run.Summary.Counts.Fail, "requirements not met,", run.Summary.Counts.NotAssessed, "not assessed")
	fmt.Println("SARIF:", bytes.Contains(report.Bytes(), []byte(`"version": "2.1.0"`)))
	// Output:
	// exit code 1
	// 1 requirements not met, 6 not assessed
	// SARIF: true
}
