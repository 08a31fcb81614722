package sarif_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

func writeLint(t *testing.T, l *result.Lint, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sarif.WriteLint(&b, l, sarif.Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLint(t *testing.T) {
	hostile := reporttest.Lint()
	for i := range hostile.Findings {
		f := &hostile.Findings[i]
		f.File, f.Message.DA, f.Code = "../x/"+f.File+"#?", "{0} [l](1) \x00\n", "none"
	}
	for name, l := range map[string]*result.Lint{"lint": reporttest.Lint(), "empty": {}, "hostile": hostile} {
		for _, lang := range []string{"da", "en"} {
			log := writeLint(t, l, lang)
			report := parse(t, log)
			if err := report.Validate(); err != nil {
				t.Errorf("%s %s: %v", name, lang, err)
			}
			if n := len(report.Runs[0].Results); n != len(l.Findings) {
				t.Errorf("%s %s: %d results of %d findings", name, lang, n, len(l.Findings))
			}
			if name == "lint" {
				reporttest.Golden(t, "lint."+lang+".sarif", log)
			}
		}
	}
}

// TestLintFingerprints sees that they outlive a moved line and tell findings apart that say the same.
func TestLintFingerprints(t *testing.T) {
	prints := func(l *result.Lint) string {
		var out []string
		for _, r := range parse(t, writeLint(t, l, "da")).Runs[0].Results {
			out = append(out, r.PartialFingerprints["primaryLocationLineHash"])
		}
		return strings.Join(out, " ")
	}
	l, moved := reporttest.Lint(), reporttest.Lint()
	moved.Findings[2].Start.Line += 7
	if prints(l) != prints(moved) {
		t.Errorf("%s\n%s", prints(l), prints(moved))
	}
	moved.Findings[0] = moved.Findings[2]
	if all := strings.Fields(prints(moved)); all[0] == all[2] {
		t.Errorf("two findings have the print %s", all[0])
	}
}
