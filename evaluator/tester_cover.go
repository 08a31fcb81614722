package evaluator

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"

	"github.com/pejl/pejl/evaluator/result"
)

// TestingPackage is that of the helpers for tables of cases, which policy new gives each pack.
var TestingPackage = ast.MustParseRef("data.pejl.testing")

// coverage tells which lines of the policies the Rego tests ran; tests themselves count for nothing, and neither does
// what tests alone use, the helpers for tables of cases.
// A line of which only some expressions ran is not covered.
func (r *testRun) coverage(o TestOptions, units []*testUnit) *result.TestCoverage {
	measured := map[string]*ast.Module{}
	for file, m := range r.modules {
		if !strings.HasSuffix(file, "_test.rego") && !m.Package.Path.Equal(TestingPackage) {
			measured[file] = m
		}
	}
	if len(o.Rules) > 0 {
		measured = map[string]*ast.Module{}
		for _, u := range units {
			measured[u.rule.file] = r.modules[u.rule.file]
		}
	}
	report := r.coverReport(measured)
	out := &result.TestCoverage{Threshold: o.Threshold}
	for _, file := range slices.Sorted(maps.Keys(measured)) {
		one := report.Files[file]
		if one == nil {
			continue
		}
		uncovered := rowsOf(one.NotCovered)
		covered := 0
		for row := range rowsOf(one.Covered) {
			if !uncovered[row] {
				covered++
			}
		}
		if covered+len(uncovered) > 0 {
			out.Files = append(out.Files, result.FileCoverage{
				File: file, Covered: covered, Uncovered: len(uncovered), Ranges: ranges(slices.Sorted(maps.Keys(uncovered))),
			})
		}
	}
	return out
}

func (r *testRun) coverReport(measured map[string]*ast.Module) cover.Report {
	if r.cover == nil { // no test was there to run
		return cover.New().Report(measured)
	}
	return r.cover.Report(measured)
}

func rowsOf(list []cover.Range) map[int]bool {
	rows := map[int]bool{}
	for _, one := range list {
		for row := one.Start.Row; row <= one.End.Row; row++ {
			rows[row] = true
		}
	}
	return rows
}

// ranges joins rows that follow each other.
func ranges(rows []int) [][2]int {
	var out [][2]int
	for _, row := range rows {
		if last := len(out) - 1; last >= 0 && out[last][1] == row-1 {
			out[last][1] = row
		} else {
			out = append(out, [2]int{row, row})
		}
	}
	return out
}
