package baseline_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/result"
)

// The three forms of the same run say the same, and that is what the run itself says.
func TestAllFormsCompareAlike(t *testing.T) {
	want := taken(earlier())
	later := func() *result.Run {
		return runOf(system("alpha", fails("R1", "b"), fails("R2", "m"), fails("R3", "x"), fails("R4", "p", "q"), fails("R6", "z"), fails("R8", "n")))
	}
	wantRun := later()
	wantBaseline := compare(want, wantRun, whole)
	for _, file := range []string{"baseline.json", "report.json", "report.sarif"} {
		t.Run(file, func(t *testing.T) {
			f, err := os.Open(filepath.Join("testdata", file))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			b, err := baseline.Read(file, f)
			if err != nil {
				t.Fatal(err)
			}
			if got := written(t, b); got != written(t, want) {
				t.Errorf("read %s", got)
			}
			if b.Date() != "2026-11-01" || b.Edition() != "sha256:4f0c" || b.Len() != 5 {
				t.Errorf("date %q, edition %q, %d results", b.Date(), b.Edition(), b.Len())
			}
			run := later()
			if got := compare(b, run, whole); !reflect.DeepEqual(got, wantBaseline) {
				t.Errorf("got  %+v\nwant %+v", got, wantBaseline)
			}
			if !reflect.DeepEqual(run, wantRun) {
				t.Error("the results' changes differ")
			}
		})
	}
}

func TestChange(t *testing.T) {
	hardware := system("alpha", fails("R1", "a"))
	hardware.Kind = "Hardware"
	tests := map[string]struct {
		d    *result.Descriptor
		want result.Change
	}{
		"same findings":                      {system("alpha", fails("R1", "b", "a")), result.Unchanged},
		"one of them mended":                 {system("alpha", fails("R1", "b")), result.Unchanged},
		"another one":                        {system("alpha", fails("R1", "a", "b", "c")), result.Updated},
		"others altogether":                  {system("alpha", fails("R1", "c")), result.Updated},
		"another one, under a deviation":     {system("alpha", fails("R1", "a", "~c")), result.Unchanged},
		"no findings now":                    {system("alpha", fails("R1")), result.Unchanged},
		"no findings then":                   {system("alpha", fails("R6", "a")), result.Updated},
		"never any findings":                 {system("alpha", fails("R6")), result.Unchanged},
		"not assessed then too":              {system("alpha", open("R2", "m")), result.Unchanged},
		"not assessed then":                  {system("alpha", fails("R2", "m")), result.New},
		"a fail then":                        {system("alpha", open("R1", "a")), result.New},
		"waived then":                        {system("alpha", fails("R3", "x")), result.New},
		"one finding under a deviation then": {system("alpha", fails("R4", "p", "q")), result.Updated},
		"met then":                           {system("alpha", fails("R5", "a")), result.New},
		"another rule":                       {system("alpha", fails("R8", "a")), result.New},
		"another descriptor":                 {system("beta", fails("R1", "a")), result.New},
		"another kind":                       {hardware, result.New},
		"met now":                            {system("alpha", says("R1", result.Pass)), ""},
		"waived now":                         {system("alpha", says("R1", result.Waived, "~a")), ""},
		"broken now":                         {system("alpha", says("R1", result.Error)), ""},
	}
	b := taken(earlier())
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b.Compare("x").Add(test.d)
			if got := test.d.Results[0].Change; got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestRenamedFileChangesNothing(t *testing.T) {
	run := earlier()
	for _, d := range run.Descriptors {
		d.File = "moved/" + d.File
	}
	got := compare(taken(earlier()), run, whole)
	if got.New+got.Updated+got.NewOpen+got.UpdatedOpen+len(got.Gone) > 0 {
		t.Errorf("%+v", got)
	}
}

func TestCounts(t *testing.T) {
	run := runOf(system("alpha", fails("R1", "a"), open("R2", "m", "n"), fails("R4", "p", "r"), fails("R6"), fails("R8", "n"), open("R9", "n")))
	got := compare(taken(earlier()), run, baseline.Scope{Rules: runOf().Rules})
	want := &result.Baseline{File: "pejl-baseline.json", Date: "2026-11-01", Edition: "sha256:4f0c",
		New: 1, Updated: 1, Unchanged: 2, NewOpen: 1, UpdatedOpen: 1}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestGone(t *testing.T) {
	old := taken(runOf(
		system("beta", fails("R1", "a"), open("R3", "m")),
		system("alpha", fails("R2", "a"), fails("R1", "a")),
	))
	all := runOf().Rules
	exists := func(kind, id string) bool { return kind == "System" && id == "beta" }
	same := []result.Result{fails("R1", "a"), fails("R2", "a")}
	beta := system("beta", fails("R1", "a"), open("R3", "m"))
	retired := &result.Rule{ID: "R1", EffectiveTo: "2026-10-31"}
	lastDay := &result.Rule{ID: "R1", EffectiveTo: "2026-11-01"}
	tests := map[string]struct {
		run   *result.Run
		rules []*result.Rule // of the run; nil: all
		scope baseline.Scope
		want  []string
	}{
		"nothing": {runOf(beta, system("alpha", same...)), nil, whole, nil},
		"met, waived, not applicable": {
			runOf(system("beta", says("R1", result.Pass), says("R3", result.Pass)), system("alpha", says("R1", result.Waived, "~a"), says("R2", result.NotApplicable))),
			nil, whole,
			[]string{"alpha R1 fail waived", "alpha R2 fail not_applicable", "beta R1 fail pass", "beta R3 not_assessed pass"},
		},
		"another outcome":                                     {runOf(beta, system("alpha", open("R1", "m"), fails("R2", "a"))), nil, whole, []string{"alpha R1 fail not_assessed"}},
		"a rule that broke":                                   {runOf(beta, system("alpha", says("R1", result.Error), fails("R2", "a"))), nil, whole, nil},
		"other findings are not gone":                         {runOf(beta, system("alpha", fails("R1", "z"), fails("R2", "a"))), nil, whole, nil},
		"a rule of another kind now":                          {runOf(beta, system("alpha", fails("R1", "a"))), nil, whole, []string{"alpha R2 fail "}},
		"a rule left out":                                     {runOf(beta, system("alpha", fails("R1", "a"))), ruleList("R1"), whole, nil},
		"a rule that exists no more":                          {runOf(beta, system("alpha", fails("R1", "a"))), ruleList("R1"), baseline.Scope{Rules: ruleList("R1", "R3")}, []string{"alpha R2 fail "}},
		"such a rule, of a descriptor that was not checked":   {runOf(beta), ruleList("R1"), baseline.Scope{Rules: ruleList("R1", "R3")}, []string{"alpha R2 fail "}},
		"a rule of the run is there, whatever the scope says": {runOf(beta, system("alpha", same...)), nil, baseline.Scope{}, nil},
		"a rule not in force any more": {runOf(beta, system("alpha", fails("R2", "a"))), ruleList("R2"),
			baseline.Scope{Rules: []*result.Rule{retired, rule("R2"), rule("R3")}}, []string{"alpha R1 fail ", "beta R1 fail "}},
		"a rule on its last day, left out": {runOf(beta, system("alpha", fails("R2", "a"))), ruleList("R2"),
			baseline.Scope{Rules: []*result.Rule{lastDay, rule("R2"), rule("R3")}}, nil},
		"a descriptor that is not checked":        {runOf(system("alpha", same...)), nil, baseline.Scope{Rules: all, Whole: true, Exists: exists}, nil},
		"a descriptor that does not exist":        {runOf(beta), nil, baseline.Scope{Rules: all, Whole: true, Exists: exists}, []string{"alpha R1 fail ", "alpha R2 fail "}},
		"the same, with its rules left out":       {runOf(beta), ruleList("R9"), baseline.Scope{Rules: all, Whole: true, Exists: exists}, []string{"alpha R1 fail ", "alpha R2 fail "}},
		"a run of some files":                     {runOf(beta), nil, baseline.Scope{Rules: all, Exists: exists}, nil},
		"nobody says what exists, in a whole run": {runOf(beta), nil, whole, []string{"alpha R1 fail ", "alpha R2 fail "}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.rules != nil {
				test.run.Rules = test.rules
			}
			var got []string
			for _, g := range compare(old, test.run, test.scope).Gone {
				got = append(got, g.Descriptor+" "+g.Rule+" "+string(g.Was)+" "+string(g.Now))
				if g.Kind != "System" {
					t.Errorf("%+v", g)
				}
			}
			if !reflect.DeepEqual(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestGoneHasTheRulesTitle(t *testing.T) {
	old := taken(runOf(system("alpha", fails("R1", "a"), fails("R2", "a"))))
	run := runOf(system("alpha", says("R1", result.Pass)))
	run.Rules = ruleList("R1")
	got := compare(old, run, baseline.Scope{Rules: run.Rules}).Gone
	want := []result.Gone{
		{Rule: "R1", Title: rule("R1").Title, Kind: "System", Descriptor: "alpha", Was: result.Fail, Now: result.Pass},
		{Rule: "R2", Kind: "System", Descriptor: "alpha", Was: result.Fail},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// A known result stops no gate, a new one does, and neither does one of which a part was mended.
func TestGate(t *testing.T) {
	for name, test := range map[string]struct {
		result result.Result
		want   int
	}{
		"known":             {fails("R1", "a", "b"), result.ExitHolds},
		"partly mended":     {fails("R1", "a"), result.ExitHolds},
		"one more":          {fails("R1", "a", "b", "c"), result.ExitFails},
		"deviation expired": {fails("R3", "x"), result.ExitFails},
		"known open":        {open("R2", "m"), result.ExitHolds},
		"new open":          {open("R8", "m"), result.ExitUndecided},
	} {
		t.Run(name, func(t *testing.T) {
			d := system("alpha", test.result)
			taken(earlier()).Compare("x").Add(d)
			var s result.Summary
			s.Add(d)
			if got := s.Counts.ExitCode("error"); got != test.want {
				t.Errorf("exit code %d, want %d", got, test.want)
			}
		})
	}
}

// What a descriptor was not asked is not gone.
func TestPartOfADescriptor(t *testing.T) {
	old := taken(runOf(system("a", fails("R1", "x"), fails("R2", "y"))))
	part := system("a", fails("R1", "x"))
	c := old.Compare("old.json")
	c.AddPart(part)
	if got := part.Results[0].Change; got != result.Unchanged {
		t.Errorf("change %q, want %q", got, result.Unchanged)
	}
	if got := c.Finish(runOf(part), baseline.Scope{Rules: ruleList("R1", "R2"), Whole: true}); len(got.Gone) != 0 {
		t.Errorf("gone: %+v", got.Gone)
	}
	mended := system("a", says("R1", result.Pass))
	c = old.Compare("old.json")
	c.AddPart(mended)
	got := c.Finish(runOf(mended), baseline.Scope{Rules: ruleList("R1", "R2"), Whole: true})
	if len(got.Gone) != 1 || got.Gone[0].Rule != "R1" {
		t.Errorf("gone: %+v, want R1 alone", got.Gone)
	}
}
