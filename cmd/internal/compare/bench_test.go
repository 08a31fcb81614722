package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/cmd/internal/corpus"
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
	"github.com/pejl/pejl/reports/json"
)

// runDate is a day on which every rule is in force.
var runDate = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// BenchmarkRun measures what pejl check -o json does once the policies are loaded: find, read,
// judge by all rules, write the report.
func BenchmarkRun(b *testing.B) {
	loaded := load(b)
	for _, n := range []int{1, 330, 3300} {
		b.Run(fmt.Sprintf("systems=%d", n), func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "registry")
			if err := corpus.Write(dir, n); err != nil {
				b.Fatal(err)
			}
			perSystem(b, n, func() { runAll(b, loaded, dir, n) })
		})
	}
}

// BenchmarkColdStart measures the first verdict of a process: read and compile the policies,
// begin a run, judge one descriptor.
func BenchmarkColdStart(b *testing.B) {
	documents := read(b, 1)
	perSystem(b, 1, func() { judgeAll(b, load(b), documents) })
}

// BenchmarkCheck measures the judging alone, in a run of its own on one goroutine.
func BenchmarkCheck(b *testing.B) {
	const n = 330
	loaded := load(b)
	documents := read(b, n)
	perSystem(b, n, func() { judgeAll(b, loaded, documents) })
}

// BenchmarkRule measures each rule by itself over the same portfolio, to find one that takes more
// than its share.
func BenchmarkRule(b *testing.B) {
	const n = 330
	loaded := load(b)
	documents := read(b, n)
	for _, rule := range loaded.Rules() {
		b.Run(rule.ID, func(b *testing.B) {
			perSystem(b, n, func() { judgeAll(b, loaded, documents, rule.ID) })
		})
	}
}

// BenchmarkRead measures the strict reading with positions. Compare it with BenchmarkDecode,
// the YAML library alone on the same bytes.
func BenchmarkRead(b *testing.B) {
	const n = 330
	texts := systems(n)
	perSystem(b, n, func() {
		for i, text := range texts {
			if _, problems := inputs.Read(corpus.Name(i), text); len(problems) > 0 {
				b.Fatal(problems)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	const n = 330
	texts := systems(n)
	perSystem(b, n, func() {
		for _, text := range texts {
			decode(b, text)
		}
	})
}

// perSystem repeats work, which handles n systems, and reports time and memory for each.
func perSystem(b *testing.B, n int, work func()) {
	b.Helper()
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		work()
	}
	runtime.ReadMemStats(&after)
	each := float64(b.N) * float64(n)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/each, "ns/system")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/each, "B/system")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/each, "allocs/system")
}

// TestAllocationsPerSystem holds the memory traffic of a run, which is the same on every
// machine. The bounds are a quarter above what was measured when they were set.
func TestAllocationsPerSystem(t *testing.T) {
	const n = 100
	loaded := load(t)
	dir := filepath.Join(t.TempDir(), "registry")
	if err := corpus.Write(dir, n); err != nil {
		t.Fatal(err)
	}
	texts := systems(n)
	documents := read(t, n)
	for _, c := range []struct {
		name  string
		bound float64 // allocations per system
		work  func()
	}{
		{"read", maxReadAllocs, func() {
			for i, text := range texts {
				inputs.Read(corpus.Name(i), text)
			}
		}},
		{"check", maxCheckAllocs, func() { judgeAll(t, loaded, documents) }},
		{"run", maxRunAllocs, func() { runAll(t, loaded, dir, n) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := testing.AllocsPerRun(1, c.work) / n
			t.Logf("%.0f allocations per system", got)
			if got > c.bound {
				t.Errorf("%.0f allocations per system, want at most %.0f", got, c.bound)
			}
		})
	}
}

const (
	maxReadAllocs  = 3000
	maxCheckAllocs = 13000
	maxRunAllocs   = 24000 // of which the Organisation, judged by all hundred systems, takes a good third
)

func load(tb testing.TB) *evaluator.Policies {
	tb.Helper()
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return loaded
}

func systems(n int) [][]byte {
	texts := make([][]byte, n)
	for i := range texts {
		texts[i] = corpus.System(i)
	}
	return texts
}

func read(tb testing.TB, n int) []*inputs.Document {
	tb.Helper()
	var out []*inputs.Document
	for i, text := range systems(n) {
		documents, problems := inputs.Read(corpus.Name(i), text)
		if len(problems) > 0 {
			tb.Fatal(problems)
		}
		out = append(out, documents...)
	}
	return out
}

func decode(tb testing.TB, text []byte) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for {
		var node yaml.Node
		err := decoder.Decode(&node)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
}

// judgeAll judges the documents in a run of their own, by all rules or by those named.
func judgeAll(tb testing.TB, loaded *evaluator.Policies, documents []*inputs.Document, rules ...string) {
	ctx := context.Background()
	options, err := corpus.Options(loaded)
	if err != nil {
		tb.Fatal(err)
	}
	options.Rules = rules
	session, err := loaded.Begin(ctx, runDate, options)
	if err != nil {
		tb.Fatal(err)
	}
	defer session.Close(ctx)
	for _, document := range documents {
		if _, err := session.Check(ctx, document); err != nil {
			tb.Fatal(err)
		}
	}
}

// runAll checks the folder as the command does, into a JSON report that nobody reads.
func runAll(tb testing.TB, loaded *evaluator.Policies, dir string, n int) {
	report := json.New(json.Options{})
	defer report.Close()
	data, err := corpus.Data(loaded)
	if err != nil {
		tb.Fatal(err)
	}
	request := check.Request{Args: []string{dir}, Date: runDate, FailOn: result.Never, Options: evaluator.Options{Data: data}}
	run, err := check.Run(context.Background(), loaded, request, report.Add)
	if err != nil {
		tb.Fatal(err)
	}
	if run.Summary.Descriptors != n+1 { // and the Organisation
		tb.Fatalf("%d descriptors checked, want %d", run.Summary.Descriptors, n+1)
	}
	if err := report.Finish(io.Discard, run); err != nil {
		tb.Fatal(err)
	}
}
