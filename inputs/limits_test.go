package inputs

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// bomb is nine levels of nine aliases each.
func bomb() string {
	var b strings.Builder
	b.WriteString(head + "x0: &x0 [lol]\n")
	for i := range 9 {
		fmt.Fprintf(&b, "x%d: &x%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*x%d,", i), 9), ","))
	}
	return b.String()
}

// TestLimits reads what is made to exhaust a reader. Each file must be judged at once and in little memory.
func TestLimits(t *testing.T) {
	const (
		size  = MaxFileSize - 1<<10
		large = size / 5 // where the size itself is not the point
	)
	full := func(start, piece, end string) string { return start + strings.Repeat(piece, size/len(piece)) + end }
	fill := func(start, piece, end string) string { return start + strings.Repeat(piece, large/len(piece)) + end }
	tests := map[string]struct{ name, src, want string }{
		"flow 10,000 deep":     {"a.yaml", head + "x: " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + "\n", "6:103 too-deep"},
		"objects 10,000 deep":  {"a.yaml", head + "x: " + strings.Repeat("{a: ", 10_001), "6:404 too-deep"},
		"flow 5,000 deep":      {"a.yaml", head + "x: " + strings.Repeat("[", 5_000) + strings.Repeat("]", 5_000), "6:103 too-deep"},
		"flow without end":     {"a.yaml", fill("", "[", ""), "too-many-values"},
		"dashes 10,000 deep":   {"a.yaml", head + "x:\n  " + strings.Repeat("- ", 10_000) + "a\n", "too-deep"},
		"keys 2,000 deep":      {"a.yaml", head + indented(2000), "106:101 too-deep"},
		"keys 4,000 deep":      {"a.yaml", head + indented(4000), "106:101 too-deep"},
		"JSON 10,000 deep":     {"a.json", jsonHead + `,"x":` + strings.Repeat("[", 10_000), "1:177 too-deep"},
		"JSON objects deep":    {"a.json", jsonHead + `,"x":` + strings.Repeat(`{"a":`, 100_000), "too-deep"},
		"exactly deep enough":  {"a.yaml", head + "x: " + strings.Repeat("[", maxDepth-1) + strings.Repeat("]", maxDepth-1) + "\n", "6:1 unknown-key"},
		"one level too deep":   {"a.yaml", head + "x: " + strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth) + "\n", "6:103 too-deep"},
		"alias bomb":           {"a.yaml", bomb(), "too-many-values"},
		"many alias bombs":     {"a.yaml", strings.Repeat(bomb()+"---\n", 1000), "too-many-values"},
		"aliases of a list":    {"a.yaml", head + "x: &x [" + strings.Repeat("1,", 1000) + "]\ny: [" + strings.Repeat("*x,", 1000) + "]\n", "too-many-values"},
		"line of 10 MiB":       {"a.yaml", full(head+"  comment: ", "æ", "\n"), ""},
		"JSON line of 10 MiB":  {"a.json", full(jsonHead+`,"exit":null,"lifecycle":{"status":"`, "æ", `"}}`), "not-allowed"},
		"words of 10 MiB":      {"a.yaml", full(head+"  comment: ", "æ ", "\n"), ""},
		"folded lines":         {"a.yaml", fill(head+"  comment: a", "\n   æ", "\n"), ""},
		"many items":           {"a.yaml", fill(head+"x: [", "1,", "]\n"), "too-many-values"},
		"many items on lines":  {"a.yaml", fill(head+"x:\n", "- \n", ""), "too-many-values"},
		"many comments":        {"a.yaml", fill(head, "- #\n", ""), "too-many-values"},
		"many keys":            {"a.yaml", fill(head, "a: 1\n", ""), "too-many-values"},
		"many keys, in limit":  {"a.yaml", head + strings.Repeat("a: 1\n", maxValues-10), "too-many-problems"},
		"different keys":       {"a.yaml", head + numbered(50_000), "too-many-problems"},
		"values on a line":     {"a.yaml", head + "x: [" + strings.Repeat("æ,", maxValues-20) + "]\n", "6:1 unknown-key"},
		"aliases on a line":    {"a.yaml", head + "x: [" + strings.Repeat("æ,", maxValues/4) + "&a æ" + strings.Repeat(",*a", maxValues/4) + "]\n", "6:1 unknown-key"},
		"problems on a line":   {"a.yaml", head + "support: {beyond_standard_tasks: [" + strings.Repeat("æ,", 40_000) + strings.Repeat("1,", 40_000) + "]}\n", "too-many-problems"},
		"many JSON items":      {"a.json", fill(jsonHead+`,"x":[`, "1,", "1]}"), "too-many-values"},
		"many empty documents": {"a.yaml", fill("", "---\n", ""), "too-many-problems"},
		"many documents":       {"a.yaml", strings.Repeat("---\n"+head, 10_000), ""},
		"many breaks":          {"a.yaml", fill(head, "\n", ""), ""},
		"many anchors":         {"a.yaml", fill(head+"x: ", "&a ", ""), "too-many-values"},
		"many tags":            {"a.yaml", fill(head+"x: ", "!a ", ""), "too-many-values"},
		"no YAML":              {"a.yaml", fill("", "\t", ""), "yaml-syntax"},
		"open quote":           {"a.yaml", fill(head+"x: \"", "a\n", ""), "6:1 yaml-syntax"},
		"wrong at the end":     {"a.yaml", fill(head, "# x\n", " x: 1\n"), "too-many-values"},
		"long unknown key":     {"a.yaml", head + strings.Repeat("k", 1000) + ": 1\n", "6:1 unknown-key"},
		"too large":            {"a.yaml", strings.Repeat(" ", MaxFileSize+1), "0:0 too-large"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			begin := time.Now()
			docs, problems := Read(test.name, []byte(test.src))
			took := time.Since(begin)
			runtime.ReadMemStats(&after)
			if got := codes(problems); !strings.Contains("\n"+got+"\n", test.want+"\n") || (test.want == "") != (got == "") {
				t.Errorf("got %.300s, want %s", got, test.want)
			}
			// A multiple of what was measured, for slow machines; what these inputs aim at takes hours and terabytes.
			if mib := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 2*time.Minute || mib > 600 {
				t.Errorf("took %v and %d MiB", took, mib)
			}
			if len(problems) > maxProblems+1 {
				t.Errorf("%d problems", len(problems))
			}
			for _, d := range docs[:min(len(docs), 3)] {
				d.Region(nil)
				d.Region([]any{"metadata", "comment"})
			}
		})
	}
}

// indented is n keys, each one column further in.
func indented(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "lifecycl%d: 1\n", i)
	}
	return b.String()
}
