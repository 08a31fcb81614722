package evaluator

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// cases judges every row of the packages' tables, and sees that they prove their rules.
func (r *testRun) cases(ctx context.Context, units []*testUnit) error {
	tables := make([]table, len(units))
	onAllCores(len(units), func(i int) { tables[i] = r.table(ctx, units[i]) })
	type job struct {
		unit *testUnit
		row  row
	}
	var jobs []job
	for i, u := range units {
		for _, row := range tables[i].rows {
			jobs = append(jobs, job{u, row})
		}
	}
	judged := make([]result.Test, len(jobs))
	onAllCores(len(jobs), func(i int) {
		if ctx.Err() == nil {
			judged[i] = r.judgeRow(ctx, jobs[i].unit, jobs[i].row)
		}
	})
	for i, job := range jobs {
		job.unit.tests = append(job.unit.tests, judged[i])
	}
	for i, u := range units {
		if u.rule != nil {
			u.tests = append(u.tests, r.prove(u, tables[i]))
		}
	}
	return ctx.Err()
}

// table is what a rule's test says in cases and exempt.
type table struct {
	rows   []row // sorted by name
	exempt exemptions
	faults []result.TestFault // of the table as a whole, and of exempt
}

// row is one case; faults says why it cannot be read.
type row struct {
	name   string
	Case   Case
	faults []result.TestFault
}

// table evaluates the table of cases of a rule's test and what it is exempt from.
func (r *testRun) table(ctx context.Context, u *testUnit) table {
	var out table
	if u.rule == nil {
		return out
	}
	for _, m := range u.modules {
		for _, k := range repeatedKeys(m.Package.Location.File, r.sources[m.Package.Location.File]) {
			out.faults = append(out.faults, newFault("case-repeated", k.at, k.key, k.first))
		}
	}
	raw, err := r.policies.testValue(ctx, r.compiler, u.rule, tableName)
	var rows map[string]json.RawMessage
	if err == nil && raw != nil {
		err = json.Unmarshal(raw, &rows)
	}
	if err != nil {
		out.faults = append(out.faults, u.unreadable(tableName, err))
	}
	for _, name := range slices.Sorted(maps.Keys(rows)) {
		one := row{name: name}
		if err := decodeStrictly(rows[name], &one.Case); err != nil {
			one.faults = append(one.faults, unreadFault("case-unreadable", u.place(tableName, name), err))
		} else if _, err := time.Parse(time.DateOnly, one.Case.Date); one.Case.Date != "" && err != nil {
			one.faults = append(one.faults, newFault("case-date", u.place(tableName, name), one.Case.Date))
		}
		out.rows = append(out.rows, one)
	}
	raw, err = r.policies.testValue(ctx, r.compiler, u.rule, exemptName)
	if err == nil && raw != nil {
		err = decodeStrictly(raw, &out.exempt)
	}
	if err != nil {
		out.faults = append(out.faults, u.unreadable(exemptName, err))
	}
	return out
}

// unreadable is the fault of a rule of the test that pejl reads.
func (u *testUnit) unreadable(name string, err error) result.TestFault {
	fault := errorFault(err, u.place(name, ""))
	if fault.Code == "rego-error" && strings.HasPrefix(err.Error(), "json") {
		code := map[string]string{tableName: "cases-unreadable", exemptName: "exempt-unreadable"}[name]
		return unreadFault(code, u.place(name, ""), err)
	}
	return fault
}

// judgeRow judges one case as a check would.
func (r *testRun) judgeRow(ctx context.Context, u *testUnit, row row) result.Test {
	begin := time.Now()
	at := u.place(tableName, row.name)
	test := result.Test{
		Kind: result.CaseTest, Package: u.pkg, Name: tableName, Case: row.name, Rule: u.rule.ID,
		Outcome: result.TestPassed, Faults: row.faults,
	}
	test.File, test.Line = lineOf(at)
	if len(row.faults) == 0 {
		files, err := r.policies.caseFiles(u.rule, row.Case)
		var got result.Result
		if err == nil {
			got, err = r.judging.judge(ctx, u.rule, row.Case, files)
		}
		switch {
		case err != nil:
			test.Faults = inputFaults(err, at)
		default:
			test.Faults = compareCase(row.Case, got, at)
		}
	}
	if len(test.Faults) > 0 {
		test.Outcome = result.TestFailed
	}
	test.Duration = time.Since(begin)
	return test
}

// inputFaults are the faults of a case that cannot be judged: its descriptors do not fit the schemas.
func inputFaults(err error, at *ast.Location) []result.TestFault {
	var problems inputs.Problems
	if !errors.As(err, &problems) {
		return []result.TestFault{newFault("case-error", at, err.Error())}
	}
	var out []result.TestFault
	for _, problem := range problems {
		part := "input"
		switch name := strings.TrimSuffix(problem.File, ".yaml"); {
		case name == "organisation":
			part = name
		case strings.HasPrefix(name, portfolioFolder):
			part = "portfolio." + strings.TrimPrefix(name, portfolioFolder)
		case name != "case":
			part = "data " + name
		}
		fault := newFault("case-input", at)
		fault.Message.DA = part + ": " + problem.Message.DA
		fault.Message.EN = part + ": " + problem.Message.EN
		out = append(out, fault)
	}
	return out
}

// caseOutcomes are what a case may expect.
var caseOutcomes = []string{"pass", "violated", "undocumented", "not_assessed", "not_applicable"}

// compareCase tells in what the result is another than the case expects.
func compareCase(c Case, got result.Result, at *ast.Location) []result.TestFault {
	var out []result.TestFault
	fault := func(code string, args ...any) { out = append(out, newFault(code, at, args...)) }
	if !slices.Contains(caseOutcomes, c.Outcome) {
		fault("case-outcome", c.Outcome)
		return out
	}
	if field := personNamed(c, got); field != "" {
		fault("case-person", field)
	}
	if got.Outcome == result.Error {
		fault("case-error", got.Err)
		return out
	}
	compared := compareFindings(c, got)
	if compared[0].Same() { // else there is a plainer thing to say
		out = append(out, caseShape(c, at)...)
	}
	if slices.ContainsFunc(compared, func(row result.TestComparison) bool { return !row.Same() }) {
		fault("case-differs")
		out[len(out)-1].Compared = compared
		return out
	}
	for i := range got.Findings {
		f := &got.Findings[i]
		if c.Outcome == "violated" && f.Missing {
			fault("case-no-value", result.PathText(f.Path))
		}
		if c.Outcome == "violated" && (f.Message.DA == "" || f.Message.EN == "") {
			fault("case-no-message", result.PathText(f.Path))
		}
	}
	return out
}

// caseShape sees that a case says where it is violated or what it lacks, and only then.
func caseShape(c Case, at *ast.Location) []result.TestFault {
	var out []result.TestFault
	if (c.Outcome == "violated") != (len(c.Paths) > 0) {
		out = append(out, newFault("case-paths", at, c.Outcome))
	}
	if open := c.Outcome == "undocumented" || c.Outcome == "not_assessed"; open != (len(c.Missing) > 0) {
		out = append(out, newFault("case-missing", at, c.Outcome))
	}
	return out
}

// compareFindings sets the case and the result side by side.
func compareFindings(c Case, got result.Result) []result.TestComparison {
	outcome := string(got.Outcome)
	if got.Outcome == result.Fail {
		outcome = string(got.Reason)
	}
	rows := []result.TestComparison{{What: "outcome", Expected: []string{c.Outcome}, Got: []string{outcome}}}
	paths := result.TestComparison{What: "paths"}
	for _, path := range c.Paths {
		paths.Expected = append(paths.Expected, casePath(path))
	}
	missing := result.TestComparison{What: "missing", Expected: slices.Sorted(slices.Values(c.Missing))}
	for i := range got.Findings {
		f := &got.Findings[i]
		if outcome == "violated" {
			paths.Got = append(paths.Got, f.Where())
		} else {
			missing.Got = append(missing.Got, askedFor(f))
		}
	}
	for _, list := range []*[]string{&paths.Expected, &paths.Got} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	slices.Sort(missing.Got)
	for _, row := range []result.TestComparison{paths, missing} {
		if len(row.Expected)+len(row.Got) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// askedFor names a missing fact as cases do: those of the Organisation and of dated data are marked.
func askedFor(f *result.Finding) string {
	switch {
	case f.Fact == result.RegistryFact:
	case f.OfData:
		return origins[fromData].mark + f.Where()
	case f.OfOrganisation:
		return origins[fromOrganisation].mark + f.Where()
	}
	return f.Where()
}

// casePath writes a case's path as findings do.
func casePath(path []any) string {
	steps := make([]any, len(path))
	for i, step := range path {
		steps[i] = step
		if n, ok := step.(json.Number); ok {
			index, _ := n.Int64()
			steps[i] = int(index)
		}
	}
	return result.PathText(steps)
}

// personNamed is the fact whose value, the name of a person, a message holds: reports leave it out.
func personNamed(c Case, got result.Result) string {
	if len(got.Findings) == 0 {
		return ""
	}
	for _, f := range inputs.SchemaOf(inputs.Kind(got.Rule.Kind)).Fields() {
		name, ok := atKeys(c.Input, strings.Split(f.Path, ".")).(string)
		if !f.Personal || !ok {
			continue
		}
		for _, finding := range got.Findings {
			if strings.Contains(finding.Message.DA, name) || strings.Contains(finding.Message.EN, name) {
				return f.Path
			}
		}
	}
	return ""
}

// atKeys gives what the keys lead to; nil where they lead nowhere.
func atKeys(value any, keys []string) any {
	for _, key := range keys {
		object, _ := value.(map[string]any)
		value = object[key]
	}
	return value
}
