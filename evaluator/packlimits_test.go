package evaluator

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestTooDeep sees that brackets count, but for those in texts and comments.
func TestTooDeep(t *testing.T) {
	deep := strings.Repeat("[", mostBrackets+1)
	for src, want := range map[string]int{
		"x := 1\ny := " + deep:                                                    2,
		strings.Repeat("[]{}()", 1000):                                            0,
		"x := \"" + deep + "\\\"" + deep + "\"":                                   0,
		"# " + deep + "\nx := `" + deep + "\n`\n" + "y := \"\\\\\"\nz := " + deep: 5,
		"x := \"" + deep:                                                          0,
		"`" + deep:                                                                0,
		"#" + deep:                                                                0,
		"\"\n" + deep:                                                             2,
		strings.Repeat("]", 500):                                                  0,
	} {
		if got := tooDeep(src); got != want {
			t.Errorf("%.40q: line %d, want %d", src, got, want)
		}
	}
}

// TestPackLimits sees that packs which are too large are refused.
func TestPackLimits(t *testing.T) {
	many := func(n int, name string) fstest.MapFS {
		out := fstest.MapFS{}
		for i := range n {
			out[fmt.Sprintf(name, i)] = &fstest.MapFile{Data: []byte("package x\n")}
		}
		return out
	}
	one := func(name, src string) fstest.MapFS { return fstest.MapFS{name: {Data: []byte(src)}} }
	for _, tt := range []struct {
		name string
		fsys fstest.MapFS
		want string
	}{
		{"a large file", one("x/x.rego", strings.Repeat("#", mostRego+1)), "x/x.rego: is larger than 256 KiB"},
		{"large data", one("x/data.yaml", strings.Repeat("#", 10<<20+1)), "x/data.yaml: is larger than 10240 KiB"},
		{"many files", many(mostFiles+1, "x/x%d.rego"), "more than 10000 files of policies"},
		{"many other files", many(mostEntries+1, "x/x%d.txt"), "more than 100000 files and folders"},
		{"deep folders", one(strings.Repeat("x/", mostFolders+1)+"x.rego", "package x\n"), "is in more than 20 folders"},
		{"deep brackets", one("x/x.rego", "package x\ny := "+strings.Repeat("[", 500)+strings.Repeat("]", 500)), "x/x.rego:2: has brackets in brackets more than 100 deep"},
		{"a long mistake", one("x/x.rego", "package x\ny := "+strings.Repeat("1 ", 100_000)), " …"},
		{"aliases of aliases", packWith(one("x/strategy/data.yaml", bomb()), "x/x.rego", "package x\n"), "x/strategy/data.yaml:1:"},
		{"deep data", packWith(one("x/strategy/data.yaml", "a: "+strings.Repeat("[", 20_000)+strings.Repeat("]", 20_000)), "x/x.rego", "package x\n"), "x/strategy/data.yaml:1:"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.fsys["x/strategy/data.yaml"] == nil {
				packWith(tt.fsys, "x/strategy/data.yaml", "prefix: XX\n")
			}
			_, err := Load(tt.fsys)
			if err == nil || !strings.Contains(err.Error(), tt.want) || len(err.Error()) > 2*mostText {
				t.Errorf("%.300v\nlacks %q, or is longer than %d bytes", err, tt.want, 2*mostText)
			}
		})
	}
}

func packWith(fsys fstest.MapFS, name, src string) fstest.MapFS {
	fsys[name] = &fstest.MapFile{Data: []byte(src)}
	return fsys
}

// bomb is YAML of a few lines that stands for a billion values.
func bomb() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := range 9 {
		fmt.Fprintf(&b, "a%d: &a%d [%s*a%d]\n", i+1, i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 9), i)
	}
	return b.String()
}

// TestLoadingEnds sees that policies are refused which OPA takes too long to compile.
func TestLoadingEnds(t *testing.T) {
	long := "package x\ny := {1}" + strings.Repeat(" | {1}", 8000) + "\n"
	start := time.Now()
	_, err := loadWithin(Limits{Time: 100 * time.Millisecond}, packWith(fstest.MapFS{"x/x.rego": {Data: []byte(long)}}, "x/strategy/data.yaml", "prefix: XX\n"))
	if err == nil || !strings.Contains(err.Error(), "the policy pack took longer than 100ms") {
		t.Errorf("error %v", err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("took %v", took)
	}
}
