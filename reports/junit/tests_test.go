package junit_test

import (
	"bytes"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/junit"
	"github.com/pejl/pejl/reports/reporttest"
)

func TestPlatformsCanReadTests(t *testing.T) {
	for name, tests := range map[string]*result.Tests{
		"failed": reporttest.PolicyTests(), "passed": reporttest.PolicyTestsPassed(), "hostile": reporttest.HostilePolicyTests(),
	} {
		for _, lang := range []string{"da", "en"} {
			var b bytes.Buffer
			if err := junit.WriteTests(&b, tests, junit.Options{Lang: lang}); err != nil {
				t.Fatal(err)
			}
			for _, fault := range check(b.Bytes()) {
				t.Errorf("%s.%s: %s", name, lang, fault)
			}
			top, err := parse(b.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			attrs := top.kids[0].attrs
			red := attrs["failures"] != "0" || attrs["errors"] != "0"
			if open := tests.Count(result.TestFailed)+tests.Count(result.TestError) > 0; red != open {
				t.Errorf("%s.%s: red %v, failures %v", name, lang, red, open)
			}
		}
	}
}
