package tests_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/tests"
)

func write(t *testing.T, format string, result *result.Tests, o tests.Options) []byte {
	t.Helper()
	for _, f := range tests.Formats() {
		if f.Name == format {
			var b bytes.Buffer
			if err := f.Write(&b, result, o); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	t.Fatalf("no format %s", format)
	return nil
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		for format, ending := range map[string]string{"text": "txt", "json": "json", "junit": "xml"} {
			reporttest.Golden(t, "failed."+lang+"."+ending, write(t, format, reporttest.PolicyTests(), tests.Options{Lang: lang}))
		}
		reporttest.Golden(t, "passed."+lang+".txt", write(t, "text", reporttest.PolicyTestsPassed(), tests.Options{Lang: lang}))
	}
	reporttest.Golden(t, "verbose.da.txt", write(t, "text", reporttest.PolicyTestsPassed(), tests.Options{Verbose: true}))
	reporttest.Golden(t, "narrow.en.txt", write(t, "text", reporttest.PolicyTests(), tests.Options{Lang: "en", Width: 20}))
}

func TestOfNothing(t *testing.T) {
	if got := string(write(t, "text", &result.Tests{}, tests.Options{Lang: "en"})); got != "No test fits what was asked for.\n" {
		t.Error(got)
	}
	var got map[string]any
	if err := json.Unmarshal(write(t, "json", &result.Tests{}, tests.Options{}), &got); err != nil {
		t.Fatal(err)
	}
	if list, ok := got["tests"].([]any); !ok || len(list) != 0 || got["passed"] != true || got["language"] != "da" {
		t.Errorf("%v", got)
	}
}

// TestNothingMovesTheCursor sees that what a policy says cannot command a terminal.
func TestNothingMovesTheCursor(t *testing.T) {
	for _, verbose := range []bool{false, true} {
		for _, r := range string(write(t, "text", reporttest.HostilePolicyTests(), tests.Options{Verbose: verbose})) {
			if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%U", r)
			}
		}
	}
}

// TestARegoTestIsFolded sees that a case which fails both ways is told of once.
func TestARegoTestIsFolded(t *testing.T) {
	out := string(write(t, "text", reporttest.PolicyTests(), tests.Options{Lang: "en"}))
	if strings.Contains(out, "the test does not hold") || strings.Count(out, "The Rego test test_cases fails for the case too.") != 1 {
		t.Error(out)
	}
}

func TestErrorsOfTheWriter(t *testing.T) {
	full := errors.New("full")
	for _, f := range tests.Formats() {
		if err := f.Write(&reporttest.Narrow{Room: 10, Err: full}, reporttest.PolicyTests(), tests.Options{}); !errors.Is(err, full) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}
