package inputs

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// wayOfReading is what one of the two readers of YAML makes of a file.
type wayOfReading struct {
	taken    bool
	docs     []plainDocument
	problems Problems
}

func newTestBuilder(src []byte) *builder {
	out := &collector{src: newSource(src)}
	return &builder{slabs: newSlabs(len(src)), src: out.src, out: out}
}

func readPlain(src []byte) wayOfReading {
	b := newTestBuilder(src)
	docs := b.plainDocuments()
	return wayOfReading{docs != nil, docs, b.out.list}
}

func readParsed(src []byte) wayOfReading {
	b := newTestBuilder(src)
	r := wayOfReading{taken: true}
	b.parsedDocuments(func(root *Value, at int32) { r.docs = append(r.docs, plainDocument{root, at}) })
	r.problems = b.out.list
	return r
}

// checkPlain holds the plain reader against the parser, and tells whether it took the file.
func checkPlain(t *testing.T, src []byte) bool {
	t.Helper()
	if code, _, _ := refusal(src, false); code != "" {
		return false
	}
	plain := readPlain(src)
	if len(plain.problems) > 0 {
		t.Fatalf("the plain reader reports %v\n%q", plain.problems, src)
	}
	if !plain.taken {
		return false
	}
	parsed := readParsed(src)
	if len(parsed.problems) > 0 {
		t.Fatalf("the parser reports\n%v\n%q", parsed.problems, src)
	}
	if len(plain.docs) != len(parsed.docs) {
		t.Fatalf("%d documents, the parser has %d\n%q", len(plain.docs), len(parsed.docs), src)
	}
	for i, d := range plain.docs {
		if d.at != parsed.docs[i].at {
			t.Fatalf("document %d begins at %d, to the parser at %d\n%q", i, d.at, parsed.docs[i].at, src)
		}
		if diff := treeDifference(d.root, parsed.docs[i].root, "root"); diff != "" {
			t.Fatalf("%s\n%q", diff, src)
		}
	}
	return true
}

// treeDifference is where two trees differ in anything, first the plain reader's and then the parser's.
func treeDifference(a, b *Value, path string) string {
	scalar := func(v *Value) Value { c := *v; c.Members, c.Items = nil, nil; return c }
	if !reflect.DeepEqual(scalar(a), scalar(b)) {
		return fmt.Sprintf("%s: %+v, to the parser %+v", path, scalar(a), scalar(b))
	}
	if len(a.Members) != len(b.Members) || len(a.Items) != len(b.Items) {
		return fmt.Sprintf("%s: %d members and %d items, to the parser %d and %d",
			path, len(a.Members), len(a.Items), len(b.Members), len(b.Items))
	}
	for i := range a.Members {
		x, y := a.Members[i], b.Members[i]
		x.Value, y.Value = nil, nil
		if x != y {
			return fmt.Sprintf("%s: %+v, to the parser %+v", path, x, y)
		}
		if diff := treeDifference(a.Members[i].Value, b.Members[i].Value, path+"."+x.Key); diff != "" {
			return diff
		}
	}
	for i := range a.Items {
		if diff := treeDifference(a.Items[i], b.Items[i], fmt.Sprintf("%s[%d]", path, i)); diff != "" {
			return diff
		}
	}
	return ""
}

// yamlFiles are the examples and the fixtures.
func yamlFiles(t testing.TB, patterns ...string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no files match %s: %v", pattern, err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = src
		}
	}
	return files
}

// TestPlainExamples wants the plain reader to take at least four of five documents of the examples.
func TestPlainExamples(t *testing.T) {
	taken, all := 0, 0
	for name, src := range yamlFiles(t, "../examples/*/*.yaml", "../examples/*/*/*.yaml") {
		n := len(readParsed(src).docs)
		all += n
		if checkPlain(t, src) {
			taken += n
		} else {
			t.Logf("%s goes to the parser", name)
		}
	}
	if taken*5 < all*4 {
		t.Errorf("%d of %d documents taken", taken, all)
	}
}

// TestPlainVariants reads the fixtures and examples, also with other line breaks, without the last one, cut off
// anywhere, and with lines left out or moved.
func TestPlainVariants(t *testing.T) {
	files := yamlFiles(t, "testdata/regions/*.yaml", "../examples/*/*.yaml", "../examples/*/*/*.yaml")
	files["case"] = []byte(plainSample)
	random := rand.New(rand.NewPCG(3, 4))
	for _, src := range files {
		text := string(src)
		checkPlain(t, src)
		checkPlain(t, []byte(strings.TrimRight(text, "\n")))
		checkPlain(t, []byte(strings.ReplaceAll(text, "\n", "\r\n")))
		checkPlain(t, []byte("\ufeff"+text))
		checkPlain(t, []byte(text+"---\n"+text))
		for range 30 {
			checkPlain(t, src[:random.IntN(len(src)+1)])
			lines := strings.SplitAfter(text, "\n")
			i, j := random.IntN(len(lines)), random.IntN(len(lines))
			lines[i], lines[j] = lines[j], lines[i]
			checkPlain(t, []byte(strings.Join(lines, "")))
			lines[i] = strings.Repeat(" ", random.IntN(5)) + lines[i]
			checkPlain(t, []byte(strings.Join(lines, "")))
		}
	}
}

// TestPlainGenerated reads generated documents, in all the ways that people write texts.
func TestPlainGenerated(t *testing.T) {
	for seed := range uint64(200) {
		g := generator{rand: rand.New(rand.NewPCG(seed, 5)), fault: float64(seed%3) / 100, share: 0.5}
		root := g.value(SchemaOf(DocumentKinds()[seed%4]).root)
		checkPlain(t, []byte(block(root, 0)))
		if text := plainBlock(root, 0); !checkPlain(t, []byte(text)) {
			t.Errorf("seed %d is not taken:\n%s", seed, text)
		}
	}
}

// TestPlainLimits wants what is beyond a limit to be given up, and what is within one to be taken.
func TestPlainLimits(t *testing.T) {
	deep := func(n int) string { return indented(n-1) + strings.Repeat(" ", n-1) + "a: b\n" }
	brackets := func(n int) string { return "a: " + strings.Repeat("[", n-1) + strings.Repeat("]", n-1) + "\n" }
	items := func(n int) string { return "a:\n" + strings.Repeat("- b\n", n-2) }
	tests := map[string]struct {
		src  string
		want bool
	}{
		"deep":             {deep(maxDepth), true},
		"too deep":         {deep(maxDepth + 1), false},
		"brackets":         {brackets(maxDepth), true},
		"too many":         {brackets(maxDepth + 1), false},
		"dashes":           {strings.Repeat("- ", maxDepth) + "a", true},
		"too many dashes":  {strings.Repeat("- ", maxDepth+1) + "a", false},
		"very deep":        {indented(4000) + "b", false},
		"values":           {items(maxValues), true},
		"too many values":  {items(maxValues + 1), false},
		"values of a file": {strings.Repeat("---\n"+items(maxValues), maxFileValues/maxValues), true},
		"too many in all":  {strings.Repeat("---\n"+items(maxValues), maxFileValues/maxValues) + "---\na:\n", false},
		"long key":         {strings.Repeat("k", maxPlainKey-1) + ": 1", true},
		"longer key":       {strings.Repeat("k", 1025) + ": 1", false},
	}
	for name, test := range tests {
		if got := checkPlain(t, []byte(test.src)); got != test.want {
			t.Errorf("%s: taken %v", name, got)
		}
	}
}

// TestPlainTime wants 9 MiB of anything, or 1 MiB within something, to be read or given up in time that grows with the size only.
func TestPlainTime(t *testing.T) {
	for name, piece := range map[string]string{
		"lines": "- a: 1\n  b: [x, y]\n", "one line": "æ ", "spaces": " ", "empty lines": "\n", "quotes": `\"`, "colons": ":a",
		"comments": "# a\n", "hashes": " #", "brackets": "[", "dashes": "- ", "deeper": "a:\n ", "texts": "- |\n  a\n",
		"pairs": "a, ", "openings": "---\n",
	} {
		for _, begin := range []string{"", "a: ", "a: \"", "a: [", "a: |\n  ", "- "} {
			size := 1 << 20
			if begin == "" {
				size *= 9
			}
			src := []byte(begin + strings.Repeat(piece, size/len(piece)))
			began := time.Now()
			readPlain(src)
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("%s after %q took %v", name, begin, took)
			}
		}
	}
}

// TestPlainAllocations holds the reader to what it is for: far fewer allocations than values.
func TestPlainAllocations(t *testing.T) {
	src := descriptor()
	if got := testing.AllocsPerRun(10, func() { Read("a.yaml", src) }); got > 60 {
		t.Errorf("%v allocations", got)
	}
}

// FuzzFastYAML throws anything at the plain reader: what it takes must be what the parser reads.
func FuzzFastYAML(f *testing.F) {
	for _, src := range yamlFiles(f, "testdata/regions/*.yaml", "../examples/*/*/*.yaml") {
		f.Add(src[:min(len(src), 1500)])
	}
	f.Add([]byte(plainSample))
	for _, c := range plainCases {
		f.Add([]byte(c.src))
		f.Add([]byte("a:\n  b:\n  - c\n  - " + strings.ReplaceAll(c.src, "\n", "\n    ") + "\nd: e"))
	}
	f.Fuzz(func(t *testing.T, src []byte) { checkPlain(t, src) })
}
