package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"io"
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/json"
	"github.com/pejl/pejl/reports/reporttest"
)

// object is a JSON object as encoding/json would take it.
type object = map[string]any

// reference builds the report a second time, through encoding/json and without a thought of
// speed, to compare with.
func reference(run *result.Run, lang string) object {
	head := object{
		"date": run.Date, "strategies": list(run.Strategies), "edition": run.Edition, "packs": referencePacks(run), "tool_version": run.ToolVersion,
		"language": lang, "complete": run.Complete, "fail_on": run.FailOn, "exit_code": run.ExitCode,
	}
	optional(head, "phase", string(run.Phase))
	data := []any{}
	for _, d := range run.Data {
		o := object{"name": d.Name.In(lang), "version": d.Version, "date": d.Date, "illustrative": d.Illustrative}
		optional(o, "file", d.File)
		data = append(data, o)
	}
	warnings := []any{}
	for _, w := range run.Warnings {
		warnings = append(warnings, w.In(lang))
	}
	head["data"], head["warnings"] = data, warnings
	optional(head, "since", run.Since)
	if len(run.Arguments) > 0 {
		head["arguments"] = list(run.Arguments)
	}
	referenceBaseline(head, run.Baseline, lang)
	remarks := []any{}
	for _, m := range run.Remarks {
		o := object{"fault": m.Fault, "message": m.Message.In(lang), "rule": m.Deviation.Rule, "descriptor": m.Deviation.Descriptor, "file": m.Deviation.File}
		referenceRange(o, m.Deviation.Start, m.Deviation.End)
		delete(o, "end")
		remarks = append(remarks, o)
	}
	if len(remarks) > 0 {
		head["deviation_remarks"] = remarks
	}
	rules := []any{}
	for _, r := range run.Rules {
		rules = append(rules, referenceRule(r, lang))
	}
	results := []any{}
	for _, d := range run.Descriptors {
		for _, r := range d.Results {
			results = append(results, referenceResult(d, r, lang))
		}
	}
	return object{
		"schema": json.SchemaURI, "run": head, "summary": referenceSummary(run.Summary), "rules": rules, "results": results,
	}
}

func referencePacks(run *result.Run) []any {
	packs := []any{}
	for _, p := range run.Packs {
		o := object{"strategies": list(p.Strategies), "digest": p.Digest}
		optional(o, "source", p.Source)
		optional(o, "revision", p.Revision)
		packs = append(packs, o)
	}
	return packs
}

func referenceBaseline(head object, b *result.Baseline, lang string) {
	if b == nil {
		return
	}
	gone := []any{}
	for _, g := range b.Gone {
		o := object{"rule": g.Rule, "descriptor": object{"kind": g.Kind, "id": g.Descriptor}, "was": g.Was}
		optional(o, "title", g.Title.In(lang))
		optional(o, "now", string(g.Now))
		gone = append(gone, o)
	}
	o := object{
		"file": b.File, "gone": gone,
		"fail":         object{"new": b.New, "updated": b.Updated, "unchanged": b.Unchanged},
		"not_assessed": object{"new": b.NewOpen, "updated": b.UpdatedOpen, "unchanged": b.UnchangedOpen},
	}
	optional(o, "date", b.Date)
	optional(o, "edition", b.Edition)
	head["baseline"] = o
}

func referenceRange(o object, start, end result.Position) {
	if start.Line > 0 {
		o["start"] = object{"line": start.Line, "column": start.Column}
		o["end"] = object{"line": end.Line, "column": end.Column}
	}
}

func referenceWaiver(d *result.Deviation) object {
	o := object{
		"path": d.Path, "reason": d.Reason, "approved_by": d.ApprovedBy, "approved_on": d.ApprovedOn,
		"expires_on": d.ExpiresOn, "until": d.Until, "file": d.File,
	}
	optional(o, "measure", d.Measure)
	referenceRange(o, d.Start, d.End)
	return o
}

func referenceSummary(s result.Summary) object {
	outcomes := object{}
	for _, o := range result.Outcomes() {
		outcomes[string(o)] = s.Counts.Of(o)
	}
	var share any
	if percent, ok := s.Counts.Share(); ok {
		share = math.Round(percent*10) / 10
	}
	return object{
		"descriptors": s.Descriptors, "outcomes": outcomes, "missing_facts": s.MissingFacts, "share_met": share,
		"severities": object{"error": s.Counts.Fails.Error, "warning": s.Counts.Fails.Warning, "note": s.Counts.Fails.Note},
		"reasons":    object{"violated": s.Counts.Violated, "undocumented": s.Counts.Undocumented},
	}
}

func referenceRule(r *result.Rule, lang string) object {
	o := object{
		"id": r.ID, "strategy": r.Strategy, "area": r.Area, "title": r.Title.In(lang), "description": r.Description.In(lang),
		"severity": r.Severity, "modality": r.Modality, "kind": r.Kind, "scope": r.Scope, "phases": list(r.Phases),
		"document": r.Source.Document, "section": r.Source.Section, "quote": r.Source.Quote,
		"role": r.Role.In(lang), "remedy": r.Remedy.In(lang), "facts": list(r.Facts),
	}
	optional(o, "link", r.Link)
	optional(o, "effective_from", r.EffectiveFrom)
	optional(o, "effective_to", r.EffectiveTo)
	return o
}

func referenceResult(d *result.Descriptor, r result.Result, lang string) object {
	findings := []any{}
	waivers := r.Waivers
	for _, f := range r.Findings {
		o := object{"path": result.PathText(f.Path), "message": f.Message.In(lang)}
		optional(o, "file", f.File)
		optional(o, "system", f.System)
		if f.File != "" {
			referenceRange(o, f.Start, f.End)
		}
		if f.Missing {
			o["missing"] = true
		} else if len(f.Value) > 0 {
			o["value"] = stdjson.RawMessage(f.Value)
		}
		switch r.Outcome {
		case result.Fail, result.Waived, result.NotAssessed:
			o["fingerprint"] = result.FindingFingerprint(d, &r, &f)
		}
		if f.Waiver != nil {
			o["waived"] = true
			if r.Outcome == result.Fail {
				waivers = append(waivers, f.Waiver) // the fixtures have no deviation for several findings of a fail
			}
		}
		findings = append(findings, o)
	}
	o := object{
		"rule": r.Rule.ID, "outcome": r.Outcome, "severity": r.Rule.Severity, "findings": findings,
		"descriptor": object{"kind": d.Kind, "id": d.ID, "file": d.File},
	}
	optional(o, "phase", string(d.Phase))
	optional(o, "change", string(r.Change))
	if len(waivers) > 0 {
		list := []any{}
		for _, w := range waivers {
			list = append(list, referenceWaiver(w))
		}
		o["waivers"] = list
	}
	if r.Outcome == result.Fail {
		o["reason"] = r.Reason
	}
	if r.Outcome == result.Error {
		o["error"] = r.Err
	}
	return o
}

func optional(o object, name, value string) {
	if value != "" {
		o[name] = value
	}
}

func list[S ~string](in []S) []S { return append([]S{}, in...) }

// assertSame compares the report with the reference, both as encoding/json reads them.
func assertSame(t *testing.T, run *result.Run, lang string) {
	t.Helper()
	report := write(t, run, lang)
	if !utf8.Valid(report) {
		t.Error("report is not UTF-8")
	}
	if strings.ContainsAny(string(report), "\u2028\u2029\r\x00") {
		t.Error("report has a character that ought to be escaped")
	}
	raw, err := stdjson.Marshal(reference(run, lang))
	if err != nil {
		t.Fatal(err)
	}
	var got, want any
	if err := unmarshal(report, &got); err != nil {
		t.Fatalf("%v in\n%s", err, report)
	}
	if err := unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("encoding/json writes something else\ngot  %v\nwant %v", got, want)
	}
}

// unmarshal decodes JSON with numbers as float64: 50 and 50.0 are the same share.
func unmarshal(data []byte, into *any) error {
	d := stdjson.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return err
	}
	return nil
}

func TestSameAsEncodingJSON(t *testing.T) {
	for name, run := range runs() {
		for _, lang := range []string{"da", "en"} {
			t.Run(name+" "+lang, func(t *testing.T) { assertSame(t, run, lang) })
		}
	}
}

func FuzzSameAsEncodingJSON(f *testing.F) {
	for _, s := range []string{"", "æøå", "\u2028", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x00\b\f\t", `\u0041`, "a\xe2\x80", "</script>&"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { assertSame(t, hostile(text), "en") })
}

func TestAddAllocatesNothingForAResult(t *testing.T) {
	s := json.New(json.Options{})
	defer func() { _ = s.Close() }()
	d := reporttest.Clean().Descriptors[0]
	add := func() {
		if err := s.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	for range 20 {
		add()
	}
	// The buffer grows now and then; nothing else may cost memory.
	if n := testing.AllocsPerRun(50, add); n > 1 {
		t.Errorf("%v allocations for one descriptor", n)
	}
}

func BenchmarkAdd(b *testing.B) {
	s := json.New(json.Options{})
	defer func() { _ = s.Close() }()
	ds := reporttest.Run().Descriptors
	results := 0
	for _, d := range ds {
		results += len(d.Results)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range ds {
			if err := s.Add(d); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(results), "ns/result")
}
