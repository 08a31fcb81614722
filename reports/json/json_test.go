package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/json"
	"github.com/pejl/pejl/reports/reporttest"
)

func TestGolden(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		t.Run(lang, func(t *testing.T) {
			reporttest.Golden(t, "report."+lang+".json", write(t, reporttest.Run(), lang))
			reporttest.Golden(t, "compared."+lang+".json", write(t, reporttest.Compared(), lang))
		})
	}
}

// runs are the runs that every general promise is tested on.
func runs() map[string]*result.Run {
	noPlace := reporttest.Run()
	for i := range noPlace.Descriptors[0].Results {
		r := &noPlace.Descriptors[0].Results[i]
		for j := range r.Findings {
			r.Findings[j].Start, r.Findings[j].End = result.Position{}, result.Position{}
		}
	}
	asked := reporttest.Run()
	asked.Phase = result.PhaseExit
	return map[string]*result.Run{
		"all outcomes":  reporttest.Run(),
		"compared":      reporttest.Compared(),
		"fixture":       reporttest.Hostile(),
		"clean":         reporttest.Clean(),
		"no place":      noPlace,
		"phase asked":   asked,
		"hostile texts": hostile("\"\\\x00\x1f\x7f\u2028\u2029\xff\xc3(é𝄞</script>\r\n"),
		"empty": {
			Date: "2026-11-01", FailOn: "never",
		},
		"nothing assessed": {
			Date: "2026-11-01", FailOn: "note", ExitCode: 3, Complete: true,
			Summary: result.Summary{Descriptors: 1, Counts: result.Counts{NotAssessed: 2}},
		},
	}
}

// hostile is the run of the fixture with the text in every place that holds free text.
func hostile(text string) *result.Run {
	run := reporttest.Run()
	both := result.Text{DA: text, EN: text + "en"}
	run.Edition, run.ToolVersion, run.Warnings = text, text, []result.Text{both}
	run.Data[0].Name, run.Data[0].Version = both, text
	quoted, _ := stdjson.Marshal(map[string]string{text: text})
	for _, d := range run.Descriptors {
		d.ID, d.File = "id"+text, "file"+text
		for i := range d.Results {
			r := &d.Results[i]
			r.Err = text
			for j := range r.Findings {
				f := &r.Findings[j]
				f.Path = []any{text, 3, 0, text, "x" + text}
				f.Message = both
				if !f.Missing {
					f.Value = quoted
				}
			}
		}
	}
	rule := run.Rules[0]
	rule.Source = result.Source{Document: text, Section: text, Quote: text}
	rule.Role, rule.Remedy, rule.Description = both, both, both
	return run
}

func TestReportsFollowTheSchema(t *testing.T) {
	s := compileSchema(t)
	for name, run := range runs() {
		for _, lang := range []string{"da", "en"} {
			t.Run(name+" "+lang, func(t *testing.T) {
				if err := s.Validate(decode(t, write(t, run, lang))); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	s := compileSchema(t)
	tests := []struct{ name, old, new string }{
		{"unknown member", `"summary": {`, `"more": 1, "summary": {`},
		{"unknown outcome", `"outcome":"pass"`, `"outcome":"passed"`},
		{"pass with a reason", `"outcome":"pass"`, `"outcome":"pass","reason":"violated"`},
		{"fail without a reason", `"outcome":"fail","reason":"violated"`, `"outcome":"fail"`},
		{"waived with a reason", `"outcome":"waived"`, `"outcome":"waived","reason":"violated"`},
		{"error without its text", `"outcome":"error"`, `"outcome":"not_assessed"`},
		{"missing fact with a value", `"missing":true`, `"missing":true,"value":null`},
		{"missing as false", `"missing":true`, `"missing":false`},
		{"waiver without an end", `"until":"2026-11-30",`, ""},
		{"pass with a waiver", `"outcome":"waived"`, `"outcome":"pass"`},
		{"waived with a change", `"outcome":"waived"`, `"outcome":"waived","change":"new"`},
		{"finding that is not waived", `"waived":true`, `"waived":false`},
		{"finding without a fingerprint", `"fingerprint":`, `"print":`},
		{"fingerprint of another form", `"fingerprint":"`, `"fingerprint":"x`},
		{"unknown fault", `"fault":"expired"`, `"fault":"late"`},
		{"unknown change", `"change":"updated"`, `"change":"absent"`},
		{"gone that was met", `"was":"fail"`, `"was":"pass"`},
		{"baseline without counts", `"fail": {"new":`, `"fail": {"news":`},
		{"column 0", `"column":`, `"column":0,"x":`},
		{"impossible date", `"date": "2026-11-01"`, `"date": "2026-02-30"`},
		{"another version", "v1/report.json", "v2/report.json"},
	}
	report := string(write(t, reporttest.Compared(), "da"))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := strings.Replace(report, tt.old, tt.new, 1)
			if changed == report {
				t.Fatalf("the report has no %s", tt.old)
			}
			if s.Validate(decode(t, []byte(changed))) == nil {
				t.Errorf("accepted")
			}
		})
	}
}

func TestOneResultOnALine(t *testing.T) {
	for name, run := range runs() {
		results := 0
		for _, d := range run.Descriptors {
			results += len(d.Results)
		}
		report := string(write(t, run, "da"))
		lines := 0
		for line := range strings.Lines(report) {
			if strings.HasPrefix(line, `    {"rule":`) {
				lines++
				line = strings.TrimSuffix(strings.TrimSpace(line), ",")
				if !stdjson.Valid([]byte(line)) {
					t.Errorf("%s: not a whole result: %s", name, line)
				}
			}
		}
		if lines != results {
			t.Errorf("%s: %d result lines for %d results", name, lines, results)
		}
	}
}

func TestShareMet(t *testing.T) {
	tests := []struct {
		name   string
		counts result.Counts
		want   string
	}{
		{"nothing", result.Counts{}, "null"},
		{"nothing assessed", result.Counts{NotAssessed: 3, Error: 1}, "null"},
		{"only what does not apply", result.Counts{NotApplicable: 3}, "null"},
		{"two thirds", result.Counts{Pass: 2, Fail: 1}, "66.7"},
		{"not assessed counts", result.Counts{Pass: 1, NotAssessed: 1}, "50.0"},
		{"all", result.Counts{Pass: 7, NotApplicable: 1}, "100.0"},
		{"nearly all", result.Counts{Pass: 9999, Waived: 1}, "99.9"},
		{"nearly none", result.Counts{Pass: 1, Fail: 9999}, "0.1"},
		{"none", result.Counts{Fail: 1}, "0.0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			run := &result.Run{Summary: result.Summary{Counts: tt.counts}}
			if got := string(write(t, run, "da")); !strings.Contains(got, `"share_met": `+tt.want+"\n") {
				t.Errorf("no share_met %s in %s", tt.want, got)
			}
		})
	}
}

func TestStreamSpillsToAFileAndCleansUp(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	run := reporttest.Run()
	one := run.Descriptors
	for range 400 { // some 5 MiB of results
		run.Descriptors = append(run.Descriptors, one...)
	}
	s := json.New(json.Options{})
	for _, d := range run.Descriptors {
		if err := s.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	var got bytes.Buffer
	head := *run
	head.Descriptors = nil
	if err := s.Finish(&got, &head); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got.Len() < 5<<20 {
		t.Errorf("%d bytes do not leave memory", got.Len())
	}
	if !bytes.Equal(got.Bytes(), write(t, run, "da")) {
		t.Error("Stream and Write differ")
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestAddRefusesAValueThatIsNotJSON(t *testing.T) {
	run := reporttest.Clean()
	d := run.Descriptors[0]
	d.Results[0].Findings = []result.Finding{{Path: []any{"exit", "plan"}, Value: []byte(`{"a":`)}}
	err := json.Write(io.Discard, run, json.Options{})
	if err == nil {
		t.Fatal("accepted")
	}
	for _, part := range []string{d.ID, d.Results[0].Rule.ID, "exit.plan", "not JSON"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q does not name %q", err, part)
		}
	}
}

func TestWriteReportsAWriterThatFails(t *testing.T) {
	want := errors.New("disk full")
	total := len(write(t, reporttest.Run(), "da"))
	for _, room := range []int{0, 500, total - 1} {
		w := &reporttest.Narrow{Room: room, Err: want}
		if err := json.Write(w, reporttest.Run(), json.Options{}); !errors.Is(err, want) {
			t.Errorf("with room for %d bytes: error = %v, want %v", room, err, want)
		}
	}
}

func TestSchemaIsACopy(t *testing.T) {
	first := json.Schema()
	want := slices.Clone(first)
	clear(first)
	if !bytes.Equal(json.Schema(), want) {
		t.Error("a caller can change the schema")
	}
}

func write(t testing.TB, run *result.Run, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Write(&b, run, json.Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func decode(t testing.TB, report []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(report))
	if err != nil {
		t.Fatalf("%v in\n%s", err, report)
	}
	return v
}

func compileSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(json.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	if err := c.AddResource(json.SchemaURI, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(json.SchemaURI)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
