package baseline_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/pejl/pejl/evaluator/baseline"
)

func testdata(t testing.TB, file string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Each error names the file, the place and what is wrong there.
func TestReadErrors(t *testing.T) {
	const own, json, sarif = "baseline.json", "report.json", "report.sarif"
	tests := map[string]struct {
		file, old, new string
		want           string
	}{
		"empty":                     {own, "", "", "1:1: the file is empty"},
		"blank":                     {own, "", " \n ", "2:2: the file is empty"},
		"a text file":               {own, "", "hello", "1:1: neither a baseline nor a report of pejl: it is not JSON"},
		"UTF-16":                    {own, "", "\xff\xfe{\x00", "1:1: neither a baseline"},
		"a list":                    {own, "", "[]", "1:1: neither a baseline"},
		"an empty object":           {own, "", "{}", "1:1: neither a baseline"},
		"another object":            {own, "", `{"name": 1}`, `1:2: neither a baseline nor a report of pejl: the first member is "name"`},
		"another schema":            {own, "", `{"schema": "https://example.dk"}`, `1:12: neither a baseline nor a report of pejl: the schema is "https://example.dk"`},
		"newer schema":              {own, "v1", "v9", `2:13: this version of pejl does not compare with files of the schema "https://pejl.dk/schema/v9/baseline.json"`},
		"merge conflict":            {own, "    {\"rule\":\"R1\"", "<<<<<<< HEAD\n    {\"rule\":\"R1\"", "7:1: invalid character '<'"},
		"cut off":                   {own, `,"outcome":"not_assessed","findings":["82e1d28280fb490d"]},` + "\n", "\x00", ":54: the file is cut off here"},
		"something follows":         {own, "]\n}\n", "]\n}\n{}", "13:1: something follows after the end"},
		"unknown member":            {own, `"kind"`, `"Kind"`, `6:18: unknown member "Kind" in the result; it has rule, kind, descriptor, outcome, findings`},
		"member twice":              {own, `"kind"`, `"rule"`, `6:18: the result has the member "rule" twice`},
		"member missing":            {own, `"rule":"R7",`, ``, `6:93: the result that ends here has no member "rule"`},
		"column in characters":      {own, `"outcome":"fail"`, `"outcome":"æøå"`, `6:67: unknown outcome "æøå"`},
		"outcome":                   {own, `"fail"`, `"waived"`, `6:67: results of outcome "waived" do not belong in a baseline`},
		"fingerprint":               {own, "1f6844359f53f40d", "1f68", `6:86: "1f68" is no fingerprint`},
		"not a text":                {own, `"R7"`, `7`, "6:13: rule must be a text"},
		"empty text":                {own, `"R7"`, `""`, "6:13: rule is empty"},
		"not a list":                {own, `["1f6844359f53f40d"]`, `{}`, "6:85: findings must be a list"},
		"not an object":             {own, "    {", "    7, {", "6:5: the result must be an object"},
		"a long name":               {own, `"R7"`, `"` + strings.Repeat("x", 5000) + `"`, "6:13: rule is longer than 4096 bytes"},
		"a finding unmarked":        {json, `"fingerprint":"82e1d28280fb490d",`, ``, `26:182: the finding that ends here has no fingerprint: another version`},
		"a report without results":  {json, `"results"`, `"others"`, `the report that ends here has no member "results"`},
		"a report's date":           {json, `"2026-11-01"`, `"1 November"`, `4:13: "1 November" is not a date`},
		"a report's result":         {json, `"outcome":"pass",`, ``, `the result that ends here has no member "outcome"`},
		"nesting":                   {json, `-1.5e3`, strings.Repeat("[", 2000) + strings.Repeat("]", 2000), "nested deeper than 1000 levels"},
		"syntax in what is skipped": {json, `-1.5e3`, `01`, "invalid character"},
		"SARIF 2.0":                 {sarif, `"2.1.0"`, `"2.0.0"`, `2:14: the version of SARIF is "2.0.0"`},
		"SARIF without version":     {sarif, `"version": "2.1.0",`, ``, `the SARIF file that ends here has no member "version"`},
		"SARIF of another tool":     {sarif, `"properties":{"descriptorId":"alpha","descriptorKind":"System","findings":["d07be3adc92f0dc8","72bff61be9c4b0bc"],"outcome":"fail","reason":"violated"},`, ``, `24:200: the result that ends here has no member "properties": another tool or another version`},
		"SARIF of some results":     {sarif, `"outcome":"pass"`, `"level":"x"`, `has no member "outcome"`},
		"SARIF without a date":      {sarif, `"invocations": [`, `"invocations": [{}], "x": [`, `has no run of pejl`},
		"SARIF runs twice":          {sarif, "    }\n  ]\n}", "    }, {}\n  ]\n}", "the SARIF file has more than one run"},
		"SARIF run without results": {sarif, `"results"`, `"others"`, `the run that ends here has no member "results"`},
	}
	place := regexp.MustCompile(`^b\.json:\d+:\d+: .*; write a baseline with: pejl baseline$`)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := testdata(t, test.file)
			switch {
			case test.old == "":
				text = test.new
			case test.new == "\x00":
				text, _, _ = strings.Cut(text, test.old)
			case !strings.Contains(text, test.old):
				t.Fatal("edits nothing")
			default:
				text = strings.Replace(text, test.old, test.new, 1)
			}
			_, err := baseline.Read("b.json", iotest.HalfReader(strings.NewReader(text)))
			if err == nil || !place.MatchString(err.Error()) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

// A SARIF file of which no result has its findings was written by something else; one that lacks them
// beside others has none, for SARIF leaves out empty lists.
func TestSARIFWithoutFindings(t *testing.T) {
	text := regexp.MustCompile(`"findings":\[[^]]*\],`).ReplaceAllString(testdata(t, "report.sarif"), "")
	_, err := baseline.Read("r.sarif", strings.NewReader(text))
	if err == nil || !strings.Contains(err.Error(), `r.sarif:24:`) || !strings.Contains(err.Error(), "lists no fingerprints of findings") {
		t.Errorf("error %v", err)
	}
}

// Tools that sort the members of objects change nothing of SARIF, and nothing below the top of the others.
func TestOrderOfMembersDoesNotMatter(t *testing.T) {
	for _, file := range []string{"report.json", "report.sarif"} {
		text := testdata(t, file)
		var v map[string]any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		schema := ""
		if file == "report.json" {
			schema = `"schema": "https://pejl.dk/schema/v1/report.json",`
			delete(v, "schema")
		}
		if got := written(t, read(t, "{"+schema+encoded(t, v)[1:])); got != written(t, read(t, text)) {
			t.Errorf("%s: read %s", file, got)
		}
	}
}

func TestDuplicatesMerge(t *testing.T) {
	head := `{"schema":"` + baseline.SchemaURI + `","date":"2026-11-01","edition":"","results":[`
	of := func(findings string) string {
		return `{"rule":"R","kind":"System","descriptor":"a","outcome":"fail","findings":[` + findings + `]}`
	}
	one, two, three := `"0000000000000001"`, `"0000000000000002"`, `"f000000000000003"`
	got := written(t, read(t, head+of(three)+","+of(one+","+two)+","+of("")+","+of(two+","+one+","+two)+"]}"))
	if want := written(t, read(t, head+of(one+","+two+","+three)+"]}")); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestReadSaysWhatItCannotRead(t *testing.T) {
	broken := errors.New("disk is gone")
	for _, before := range []string{"", `{"schema"`, `{"version": "2.1.0", "runs"`} {
		_, err := baseline.Read("b.json", io.MultiReader(strings.NewReader(before), iotest.ErrReader(broken)))
		if !errors.Is(err, broken) || !strings.Contains(err.Error(), "b.json") {
			t.Errorf("after %q: %v", before, err)
		}
	}
}

// endless gives head, and then the same bytes again and again, up to size of them.
func endless(head, part string, size int64) io.Reader {
	return io.MultiReader(strings.NewReader(head), io.LimitReader(&loop{part: part}, size))
}

type loop struct {
	part string
	at   int
}

func (l *loop) Read(p []byte) (int, error) {
	for n := 0; n < len(p); {
		k := copy(p[n:], l.part[l.at:])
		l.at = (l.at + k) % len(l.part)
		n += k
	}
	return len(p), nil
}

func TestTooLong(t *testing.T) {
	head := `{"version":"2.1.0","x":`
	for name, r := range map[string]io.Reader{
		"text":   endless(head+`"`, "aaaaaaaaaaaaaaaa", 1<<30),
		"number": endless(head, "1111111111111111", 1<<30),
		"blanks": endless(head, "                ", 1<<30),
		"first":  endless("", "\n\n\n\n\n\n\n\n\n\n\n\n", 1<<30),
		"key":    endless(`{"`, "aaaaaaaaaaaaaaaa", 1<<30),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := baseline.Read("b.json", r)
			if err == nil || !strings.Contains(err.Error(), "longer than 16 MiB") {
				t.Errorf("error %v", err)
			}
		})
	}
}

// watched counts how much memory is in use while a file is read.
type watched struct {
	io.Reader
	calls int
	most  uint64
}

func (w *watched) Read(p []byte) (int, error) {
	if w.calls++; w.calls%200 == 0 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		w.most = max(w.most, m.HeapAlloc)
	}
	return w.Reader.Read(p)
}

// What a large report holds besides fails takes no memory, whatever its ids.
func TestMemoryGrowsWithWhatIsKept(t *testing.T) {
	var results strings.Builder
	for i := range 400 {
		if i > 0 {
			results.WriteByte(',')
		}
		results.WriteString(`{"rule":"R` + strconv.Itoa(i%100) + `","descriptor":{"kind":"System","id":"s` + strconv.Itoa(i) +
			`"},"outcome":"pass","findings":[{"path":"x","fingerprint":"0123456789abcdef","message":"` + strings.Repeat("æ", 1000) + `"}]}`)
	}
	part := results.String()
	const copies = 24
	text := io.MultiReader(
		strings.NewReader(`{"schema":"https://pejl.dk/schema/v1/report.json","run":{"date":"2026-11-01","edition":""},"results":[`),
		endless("", part+",\n", int64(copies*(len(part)+2))), strings.NewReader(part+"]}"))
	var before runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	in := &watched{Reader: text}
	b, err := baseline.Read("r.json", in)
	if err != nil {
		t.Fatal(err)
	}
	if b.Len() != 0 || in.most == 0 {
		t.Fatalf("%d results; measured %d", b.Len(), in.most)
	}
	if limit := before.HeapAlloc + 1<<20; in.most > limit {
		t.Errorf("%d bytes in use, more than %d, for a file of %d", in.most, limit, copies*len(part))
	}
}

func FuzzRead(f *testing.F) {
	for _, file := range []string{"baseline.json", "report.json", "report.sarif"} {
		f.Add([]byte(testdata(f, file)))
	}
	f.Add([]byte(`{"schema":"` + baseline.SchemaURI + `","date":"2026-11-01","edition":"","results":[{},{"rule":"R","rule":1}]}`))
	f.Add([]byte(`{"runs":[{"results":[{"properties":{"findings":[[[[` + strings.Repeat("[", 2000)))
	f.Add([]byte("{\"version\" \n\t:\"2.1.0\",\"runs\":[],\"x\":\"\\ud800\xff\"}"))
	schema := compileSchema(f)
	place := regexp.MustCompile(`^b\.json:[1-9]\d*:[1-9]\d*: `)
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := baseline.Read("b.json", bytes.NewReader(data))
		if err != nil {
			if !place.MatchString(err.Error()) {
				t.Errorf("no place in %q", err)
			}
			return
		}
		if !json.Valid(data) {
			t.Error("read what is not JSON")
		}
		text := written(t, b)
		if err := valid(schema, text); err != nil {
			t.Error(err)
		}
		if again := written(t, read(t, text)); again != text {
			t.Errorf("wrote %s\nread  %s", text, again)
		}
	})
}
