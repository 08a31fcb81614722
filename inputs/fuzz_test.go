package inputs

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

// FuzzRead throws anything at Read, as YAML and as JSON: it must not panic, every place it tells must lie in the file
// and hold the value, and what it accepts must be valid by an independent validator.
func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/regions/*[nl]")
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src, filepath.Ext(file) == ".json")
	}
	for _, src := range []string{
		"", "---\n---\n", head, head + "---\n" + head, "\ufeff" + head, head + "x: 1\nx: 2\n", head + "\tx: 1\n",
		head + "lifecycle: {phase: &a exit, status: *a, <<: {a: b}}\n", head + "exit: !!str 85\n? [a]\n: b\n",
		head + "  comment: \"\\x07 \\u2029\"\n", head + "  comment: |2-\n      x\n     y\n\n", head + "  description: >+\n   a\n\n   b\n\n",
		head + "support: {beyond_standard_tasks: [a, , ~, 'b', \"c\", d: e]}\n", "a: [b, {c: d, e}, - f]\r\ng: *h\n",
		head + "%YAML 1.1\n---\n", head + "  comment: 01234567\n  description: no\nlifecycle: {dates: {last_changed_on: 2026-02-30}}",
	} {
		f.Add([]byte(src), false)
	}
	for _, src := range []string{
		jsonHead + "}", jsonHead + `,"exit":{}}}`, jsonHead + `,"x":[1e3,-0.5,true,null,"\ud83d\ude00\ud83d"]}`, "{\"kind\":1,\n}", "[[[]", `"`, "nul",
	} {
		f.Add([]byte(src), true)
	}
	f.Fuzz(func(t *testing.T, src []byte, json bool) {
		name := "a.yaml"
		if json {
			name = "a.json"
		}
		docs, problems := Read(name, src)
		if len(docs) == 0 && len(problems) == 0 {
			t.Fatal("neither documents nor problems")
		}
		checkPlaces(t, src, problems)
		if !utf8.Valid(src) {
			return
		}
		checkAgainstJudge(t, docs, problems)
		for _, d := range docs {
			checkRegions(t, d, problems)
			d.Start()
		}
	})
}

func checkPlaces(t *testing.T, src []byte, problems Problems) {
	t.Helper()
	s := newSource(src)
	for i, p := range problems {
		if p.Pos != (Position{}) {
			if p.Pos.Line < 1 || p.Pos.Line > len(s.lines) || p.Pos.Column < 1 || p.Pos.Column > len(src)+1 {
				t.Fatalf("%v outside the file", p)
			}
		}
		if i > 0 && problems[i-1].compare(&problems[i]) >= 0 {
			t.Fatalf("%v before %v", problems[i-1], p)
		}
		if p.Message.DA == "" || p.Message.EN == "" || p.Code == "" {
			t.Fatalf("no text: %+v", p)
		}
	}
}

// FuzzPlain compares what is taken for text with what yaml.v3 takes for it: a scalar that it reads as anything else
// must be null, a boolean or number of JSON, or refused.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{"1", "01", "1_0", "0x1F", "0b1", "0o7", "-0o7", "1e3", "+.inf", "2026-1-1", "2026-01-01 1:00:00Z", "yes", "~", "a", "1:2", ".5", "0X1", "1.e5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		asText, asScalar := yamlReads(s)
		if asScalar && !asText && plainKind(s) == String && readsAs(s) == nil {
			t.Errorf("%q is no text to yaml.v3", s)
		}
	})
}
