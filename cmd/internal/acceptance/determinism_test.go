package acceptance

import (
	"runtime"
	"testing"

	"github.com/pejl/pejl/reports"
)

// The same inputs, rules and date give the same bytes, whatever the number of workers.
func TestSameBytesOnAnyNumberOfCores(t *testing.T) {
	subjects := append([]example{{"portfolio", portfolio(t, 100)}}, examples...)
	for _, format := range reports.Formats() {
		for _, subject := range subjects {
			t.Run(format.Name+"/"+subject.name, func(t *testing.T) {
				one := onCores(t, 1, subject, format.Name)
				if len(one) == 0 {
					t.Fatal("the report is empty")
				}
				for range 2 {
					if many := onCores(t, 8, subject, format.Name); many != one {
						t.Fatalf("not the same bytes on 1 and 8 cores, from byte %d", firstDifference(one, many))
					}
				}
			})
		}
	}
}

func onCores(t *testing.T, n int, e example, format string) string {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
	return mustPejl(t, e.checkArgs("-o", format)...)
}

func firstDifference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}
