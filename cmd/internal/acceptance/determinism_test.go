package acceptance

import (
	"path/filepath"
	"runtime"
	"testing"

	"github.com/pejl/pejl/reports"
)

// The same inputs, rules and date give the same bytes, whatever the number of workers.
func TestSameBytesOnAnyNumberOfCores(t *testing.T) {
	subjects := append([]example{{"portfolio", portfolio(t, 100)}}, examples...)
	for _, subject := range subjects {
		t.Run(subject.name, func(t *testing.T) {
			one := onCores(t, 1, subject)
			for range 2 {
				many := onCores(t, 8, subject)
				for _, format := range reports.Formats() {
					a, b := one[format.Name], many[format.Name]
					if a == "" {
						t.Fatalf("%s: the report is empty", format.Name)
					}
					if a != b {
						t.Fatalf("%s: not the same bytes on 1 and 8 cores, from byte %d", format.Name, firstDifference(a, b))
					}
				}
			}
		})
	}
}

// onCores is the report of each format, all written by one run.
func onCores(t *testing.T, n int, e example) map[string]string {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
	s := stage{out: t.TempDir()}
	mustPejl(t, e.checkArgs(s.everyFormat()...)...)
	all := map[string]string{}
	for _, format := range reports.Formats() {
		all[format.Name] = string(read(t, filepath.Join(s.out, "report."+format.Name)))
	}
	return all
}

func firstDifference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}
