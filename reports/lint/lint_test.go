package lint_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/lint"
	"github.com/pejl/pejl/reports/reporttest"
)

func TestGolden(t *testing.T) {
	for _, f := range lint.Formats() {
		if f.Name == "sarif" {
			continue // reports/sarif has its own
		}
		for _, lang := range []string{"da", "en"} {
			var b bytes.Buffer
			if err := f.Write(&b, reporttest.Lint(), lint.Options{Lang: lang}); err != nil {
				t.Fatal(err)
			}
			reporttest.Golden(t, f.Name+"."+lang, b.Bytes())
		}
	}
}

func TestNothingFound(t *testing.T) {
	for _, f := range lint.Formats() {
		var b bytes.Buffer
		if err := f.Write(&b, &result.Lint{Files: 1}, lint.Options{}); err != nil {
			t.Fatal(err)
		}
		if f.Name == "text" && b.String() != "1 fil undersøgt. Intet at rette.\n" {
			t.Errorf("%q", b.String())
		}
		if strings.HasPrefix(b.String(), "{") && !json.Valid(b.Bytes()) {
			t.Errorf("%s is no JSON: %s", f.Name, b.String())
		}
	}
}

// TestOneLineEach sees that no message breaks the form.
func TestOneLineEach(t *testing.T) {
	l := &result.Lint{Findings: []result.LintFinding{{Code: "x", Severity: result.SeverityError, File: "a\nb.rego", Message: result.Text{DA: "a\nb\x1b[31m"}}}}
	var b bytes.Buffer
	if err := lint.WriteText(&b, l, lint.Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.Count(b.String(), "\n") != 2 || strings.Contains(b.String(), "\x1b") {
		t.Errorf("%q", b.String())
	}
}

func TestWriteErrors(t *testing.T) {
	full := errors.New("full")
	for _, f := range lint.Formats() {
		if err := f.Write(&reporttest.Narrow{Room: 40, Err: full}, reporttest.Lint(), lint.Options{}); !errors.Is(err, full) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}
