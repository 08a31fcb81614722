package html

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"os"
	"testing"
)

func TestScratch(t *testing.T) {
	runs := map[string]*result.Run{"all": reporttest.Run(), "clean": reporttest.Clean(), "many": reporttest.Many(330)}
	one := reporttest.Run()
	one.Descriptors = one.Descriptors[1:2]
	one.Summary = result.Summary{}
	one.Summary.Add(one.Descriptors[0])
	one.Complete = true
	one.Warnings = nil
	runs["one"] = one
	for name, run := range runs {
		for _, l := range []string{"da", "en"} {
			f, _ := os.Create("/tmp/htmlscratch/" + name + "-" + l + ".html")
			if err := Write(f, run, Options{l}); err != nil {
				t.Error(name, err)
			}
			f.Close()
		}
	}
}
