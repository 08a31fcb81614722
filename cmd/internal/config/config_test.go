package config

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs"
)

// written gives all that a file sets: "key=value@line:column".
func written(f *File) string {
	var out []string
	for _, s := range Settings() {
		for _, v := range f.Values(s.Key) {
			out = append(out, fmt.Sprintf("%s=%s@%d:%d", s.Key, v.Text, v.Pos.Line, v.Pos.Column))
		}
	}
	return strings.Join(out, " ")
}

func codes(problems inputs.Problems) string {
	var out []string
	for _, p := range problems {
		out = append(out, fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Column, p.Code))
	}
	return strings.Join(out, ", ")
}

func TestRead(t *testing.T) {
	for name, tt := range map[string]struct{ src, values, problems string }{
		"nothing":         {"", "", ""},
		"comments":        {"# rules: [A]\n", "", ""},
		"a bare document": {"---\n", "", ""},
		"empty values":    {"phase:\nrules: []\nnames: ~\n", "", ""},
		"values":          {"phase: exit\nnames: true\ndate: 2026-11-01\nlang: en\n", "phase=exit@1:8 date=2026-11-01@3:7 lang=en@4:7 names=true@2:8", ""},
		"lists":           {"rules:\n  - A\n  - B\nareas: [C]\n", "areas=C@4:9 rules=A@2:5 rules=B@3:5", ""},
		"pairs":           {"severities: [{severity: note, rule: A}]\n", "severities=A=note@1:37", ""},
		"paths": {"outputs: [text, html=r.html, json=../x/r.json, sarif=/abs]\nexclude: [a/*, /b]\ndata: [{name: units, file: ./u.yaml}]\ndocs: o.html\n",
			"data=units=sub/u.yaml@3:15 outputs=text@1:11 outputs=html=sub/r.html@1:17 outputs=json=x/r.json@1:30 outputs=sarif=/abs@1:48 docs=o.html@4:7 exclude=sub/a/*@2:11 exclude=/b@2:16", ""},
		"an empty path":       {"outputs: [html=]", "outputs=html=@1:11", ""},
		"unknown key":         {"fase: exit\nrules: [A]\n", "rules=A@2:9", "1:1 unknown-key"},
		"wrong values":        {"phase: drift\nrules: A\nlang: en\nnames: ja\nseverities: [{rule: A}]\ndata: [{name: a, file: b, c: d}]\n", "lang=en@3:7", "1:8 not-allowed, 2:8 not-list, 4:8 not-boolean, 5:15 missing-key, 6:27 unknown-key"},
		"repeated":            {"phase: exit\nphase: exit\n", "phase=exit@1:8", "2:1 duplicate-key"},
		"numbers":             {"rules: [1]\n", "", "1:9 needs-quotes"},
		"faults behind alias": {"fase: &x [{rule: A}]\nseverities: *x\n", "", "1:1 unknown-key, 1:12 missing-key"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.Mkdir("sub", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile("sub/pejl.yaml", []byte(tt.src), 0o644); err != nil {
				t.Fatal(err)
			}
			f, problems := Read("sub/pejl.yaml")
			if got := codes(problems); got != tt.problems {
				t.Errorf("problems %s, want %s", got, tt.problems)
			}
			if got := written(f); got != tt.values || f.Path != "sub/pejl.yaml" {
				t.Errorf("%s: got  %s\nwant %s", f.Path, got, tt.values)
			}
		})
	}
}

// A source that is a folder is one from wherever it is looked at.
func TestSourcesOfPolicies(t *testing.T) {
	setting := Settings()[0]
	for _, c := range []struct{ folder, value, want string }{
		{"sub", "../regler", "regler"},
		{"../above", "regler", "../above/regler"},
		{".", "./regler", "regler"},
		{"sub", "/abs/regler", "/abs/regler"},
		{"sub", "builtin", "builtin"},
		{"sub", "./builtin", "sub/builtin"},
		{".", "./builtin", "./builtin"},
		{"sub", "../builtin", "./builtin"},
		{".", "./git@a.dk:x", "./git@a.dk:x"},
		{"sub", "git::https://a.dk/b.git//c?ref=v1", "git::https://a.dk/b.git//c?ref=v1"},
		{"sub", "git@a.dk:b", "git@a.dk:b"},
		{"sub", "https://a.dk/b.zip", "https://a.dk/b.zip"},
		{"sub", "http://a.dk/b.zip", "http://a.dk/b.zip"}, // which is told of where it is used
		{"sub", "", ""},
	} {
		if got := setting.seenFrom(c.folder, c.value); got != c.want {
			t.Errorf("%s in %s: %s, want %s", c.value, c.folder, got, c.want)
		}
	}
}

func TestReadNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("syntax.yaml", []byte("rules: [\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{"syntax.yaml": "yaml-syntax", "missing.yaml": "not-found", ".": "is-folder"} {
		if f, problems := Read(path); f != nil || len(problems) != 1 || problems[0].Code != want {
			t.Errorf("%s: %v, %v", path, f, problems)
		}
	}
	if _, problems := Read("."); !strings.Contains(problems.In("en"), "--config") {
		t.Errorf("no advice: %v", problems)
	}
}

// TestSchemaHasTheSettings sees that the table and the schema speak of the same keys, each with
// its words in both languages.
func TestSchemaHasTheSettings(t *testing.T) {
	var known []string
	for _, field := range Schema().Fields() {
		if top, _, below := strings.Cut(field.Path, "[]."); below {
			i := slices.IndexFunc(Settings(), func(s Setting) bool { return s.Key == top })
			if i < 0 || !slices.Contains(Settings()[i].Fields, field.Path[len(top)+3:]) {
				t.Errorf("%s is in no setting", field.Path)
			}
		} else {
			known = append(known, field.Path)
		}
		for _, text := range []inputs.Text{field.Title, field.Question} {
			if text.DA == "" || text.EN == "" {
				t.Errorf("%s: %+v", field.Path, text)
			}
		}
	}
	var keys []string
	for _, s := range Settings() {
		keys = append(keys, s.Key)
		for _, field := range s.Fields {
			if _, ok := Schema().Field(s.Key + "[]." + field); !ok {
				t.Errorf("the schema lacks %s of %s", field, s.Key)
			}
		}
	}
	if !slices.Equal(known, keys) {
		t.Errorf("the schema has %v, the table %v", known, keys)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("severities: [{rule: A, severity: note}]\nfase: &x [{}, 1]\ndata: *x\noutputs: {a: b}")
	f.Fuzz(func(t *testing.T, src string) {
		path := filepath.Join(t.TempDir(), FileName)
		if err := os.WriteFile(path, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		if file, problems := Read(path); file == nil && len(problems) == 0 {
			t.Error("neither settings nor a problem")
		}
	})
}
