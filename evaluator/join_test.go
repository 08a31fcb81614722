package evaluator_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
)

// strategyOf is the pack of another strategy than "test", with one rule and a helper of its own in
// lib, which other packs have too.
func strategyOf(id, prefix, rule, helper string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, file := range pack(map[string]string{"ark_001": rule}) {
		text := strings.NewReplacer("TX-", prefix+"-", "prefix: TX", "prefix: "+prefix, "package test.", "package "+id+".").Replace(string(file.Data))
		fsys[strings.Replace(name, "test/", id+"/", 1)] = &fstest.MapFile{Data: []byte(text)}
	}
	fsys["lib/own.rego"] = &fstest.MapFile{Data: []byte("package pejl.own\n\n" + helper)}
	return fsys
}

const usesHelper = "met if data.pejl.own.fits\n"

// Each pack's helpers are its own, though they have the same name as another's.
func TestJoinedPoliciesAreApart(t *testing.T) {
	first := loadFS(t, strategyOf("aarup", "AA", usesHelper, `fits if input.metadata.name == "X"`))
	second := loadFS(t, strategyOf("bogense", "BB", usesHelper, `fits if input.metadata.name == "Y"`))
	for _, packs := range [][]*evaluator.Policies{{first, second}, {second, first}} {
		joined, err := evaluator.Join(packs...)
		if err != nil {
			t.Fatal(err)
		}
		got := verdicts(t, begin(t, joined, evaluator.Options{}), system(t, ""))
		if got["AA-ARK-001"] != "pass" || !strings.HasPrefix(got["BB-ARK-001"], "fail/violated") {
			t.Errorf("outcomes %v", got)
		}
		if e := joined.Edition(); e == first.Edition() || e == second.Edition() {
			t.Errorf("edition %s is that of one of the packs", e)
		}
		if joined.Source("bogense") == nil || joined.Source("nowhere") != nil {
			t.Error("sources of strategies")
		}
	}
}

func TestJoinRefusesWhatClashes(t *testing.T) {
	one := loadFS(t, strategyOf("aarup", "AA", usesHelper, `fits if input.metadata.name`))
	same := loadFS(t, strategyOf("aarup", "CC", usesHelper, `fits if input.metadata.name`))
	prefix := loadFS(t, strategyOf("bogense", "AA", usesHelper, `fits if input.metadata.name`))
	_, err := evaluator.Join(one, same, prefix)
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"the strategy aarup is in two policy packs", "the strategies aarup and bogense both begin their rules' ids with AA"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q lacks %q", err, want)
		}
	}
}

func TestJoinOfNothing(t *testing.T) {
	joined, err := evaluator.Join()
	if err != nil || len(joined.Strategies()) > 0 || len(joined.Rules()) > 0 || joined.Source("aarup") != nil {
		t.Errorf("joined %+v, error %v", joined, err)
	}
}

func TestLoadRefusesWhatIsNotAPacks(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"a package in place of the run": {"test/x.rego", "package run\n\ndate := \"2026-01-01\"\n", `test/x.rego:1:1: a package cannot begin with "run"`},
		"a package in place of systems": {"lib/x.rego", "package portfolio.systems\n", `lib/x.rego:1:1: a package cannot begin with "portfolio"`},
		"data of no strategy":           {"lib/data.yaml", "a: 1\n", "lib holds data, but is no strategy"},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := pack(map[string]string{"ark_001": "met if input.metadata.id\n"})
			fsys[c.file] = &fstest.MapFile{Data: []byte(c.text)}
			if _, err := evaluator.Load(fsys); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}
