package evaluator_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/policies"
)

func TestBundleHoldsWhatItMust(t *testing.T) {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	b := bundled(t, loaded)
	m := b.Manifest
	if m.Revision != loaded.Edition() || m.RegoVersion == nil || *m.RegoVersion != 1 || m.Roots == nil || !slices.Equal(*m.Roots, []string{"hjoerring", "pejl"}) {
		t.Errorf("manifest %+v", m)
	}
	about, _ := m.Metadata["pejl"].(map[string]any)
	if about["entrypoint"] != evaluator.BundleEntrypoint || about["edition"] != loaded.Edition() {
		t.Errorf("metadata %v", m.Metadata)
	}
	rules, entrypoints := 0, 0
	for _, module := range b.Modules {
		if strings.HasSuffix(module.Path, "_test.rego") {
			t.Errorf("%s is a test", module.Path)
		}
		if strings.HasPrefix(module.Path, "/hjoerring/rules/") {
			rules++
		}
		entrypoints += strings.Count(string(module.Raw), "# entrypoint: true")
	}
	if rules != len(loaded.Rules()) || entrypoints != 1 {
		t.Errorf("%d rules and %d entrypoints, want %d and 1", rules, entrypoints, len(loaded.Rules()))
	}
}

func TestBundleIsTheSameEachTime(t *testing.T) {
	write := func(revision string) []byte {
		loaded, err := evaluator.Load(policies.FS)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := loaded.Bundle(&out, revision); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	if !bytes.Equal(write("1.0"), write("1.0")) {
		t.Error("the same policies and revision give other bytes")
	}
	if bytes.Equal(write("1.0"), write("1.1")) {
		t.Error("another revision gives the same bytes")
	}
}

// TestBundleRefusesWhatItCannotAnswer sees that rules which the bundle's own rules cannot stand for keep it from
// being written, each with its place.
func TestBundleRefusesWhatItCannotAnswer(t *testing.T) {
	for body, want := range map[string]string{
		"uses[name] := true if { name := input.privacy.dpia.need }\nmet if uses.required\n":              "22: uses[…] is an object made of rules",
		"met if { {\"a\": need} = {\"a\": input.privacy.dpia.need}; need == \"required\" }\n":            "22: ",
		"met if { walk({\"a\": input.ai.uses_ai}, [path, value]); value; path == [\"a\"] }\n":            "22: ",
		"met if input.ai.uses_ai\nviolation contains {\"path\": path} if walk({\"ai\": 1}, [path, 1])\n": "", // no absent fact matters there
	} {
		loaded := loadPack(t, map[string]string{"ark_001": body})
		var out bytes.Buffer
		err := loaded.Bundle(&out, "")
		if want == "" {
			if err != nil {
				t.Errorf("%s\n%v", body, err)
			}
			continue
		}
		var refused *evaluator.BundleError
		if !errors.As(err, &refused) || out.Len() > 0 {
			t.Errorf("%s\nis not refused: %v, %d bytes", body, err, out.Len())
			continue
		}
		if !strings.Contains(err.Error(), "test/rules/ark/ark_001.rego:"+want) {
			t.Errorf("%s\n%v", body, err)
		}
		for _, p := range refused.Problems {
			if p.Message.DA == "" || p.Message.EN == "" || p.Line == 0 {
				t.Errorf("%s\n%+v", body, p)
			}
		}
	}
}

func TestBundleRefusesNamesOfItsOwn(t *testing.T) {
	fsys := pack(map[string]string{"ark_001": "import data.pejl.main\nmet if main.ok(input.ai.uses_ai)\n"})
	fsys["lib/main.rego"] = &fstest.MapFile{Data: []byte("package pejl.main\n\nok(x) if x\n")}
	err := loadFS(t, fsys).Bundle(new(bytes.Buffer), "")
	if err == nil || !strings.Contains(err.Error(), "lib/main.rego:1: the package data.pejl.main is one of every bundle's own") {
		t.Error(err)
	}
}

func TestBundleOfJoinedPoliciesIsRefused(t *testing.T) {
	other := fstest.MapFS{}
	for name, file := range pack(map[string]string{"ark_001": "met if input.ai.uses_ai\n"}) {
		text := strings.NewReplacer("test.", "other.", "TX-", "OX-", "prefix: TX", "prefix: OX").Replace(string(file.Data))
		other[strings.Replace(name, "test/", "other/", 1)] = &fstest.MapFile{Data: []byte(text)}
	}
	joined, err := evaluator.Join(loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n"}), loadFS(t, other))
	if err != nil {
		t.Fatal(err)
	}
	if err := joined.Bundle(new(bytes.Buffer), ""); err == nil {
		t.Error("several packs are bundled as one")
	}
}

// TestBundleSaysWhatIsWrongWithAQuestion asks what is no question.
func TestBundleSaysWhatIsWrongWithAQuestion(t *testing.T) {
	server := inPlainOPA(t, loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n"}))
	system := map[string]any{"kind": "System"}
	for want, input := range map[string]any{
		"input.descriptor must be a descriptor whose kind is System, Hardware or Organisation.": map[string]any{"date": "2026-11-01", "descriptor": map[string]any{"kind": "Car"}},
		"input.date must be the day that the check stands for, written as 2026-11-01.":          map[string]any{"date": "2026-13-01", "descriptor": system},
		"input.phase must be one of behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit.":  map[string]any{"date": "2026-11-01", "descriptor": system, "phase": "x"},
		"input.organisation must be a descriptor whose kind is Organisation.":                   map[string]any{"date": "2026-11-01", "descriptor": system, "organisation": system},
		`input.portfolio must be {"systems": {id: descriptor}}.`:                                map[string]any{"date": "2026-11-01", "descriptor": system, "portfolio": map[string]any{}},
		"input.data: there is no data set test.x.":                                              map[string]any{"date": "2026-11-01", "descriptor": system, "data": map[string]any{"test.x": nil}},
	} {
		got := server.ask(t, input)
		if len(got.Errors) != 1 || got.Errors[0].EN != want || got.Errors[0].DA == "" || got.Results != nil {
			t.Errorf("%v\ngives %+v, want %q", input, got, want)
		}
	}
	if got := server.ask(t, "nonsense"); len(got.Errors) == 0 {
		t.Errorf("nonsense gives %+v", got)
	}
	got := server.ask(t, map[string]any{"date": "2026-11-01", "descriptor": system, "phase": "exit"})
	if len(got.Results) != 1 || got.Descriptor.Phase != "exit" || got.Results[0].Outcome != "fail" || !slices.Equal(got.Results[0].Absent, []string{"ai.uses_ai"}) {
		t.Errorf("a question gives %+v", got)
	}
}
