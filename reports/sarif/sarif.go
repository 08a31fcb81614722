// Package sarif writes a run as SARIF 2.1.0 (OASIS, errata 01), for code scanning and viewers.
//
// In full, for a viewer, every result is written, with its kind: what passed and what was not
// assessed is shown beside what failed. A rule that broke is no result; it is a notification of
// the invocation. The sections of the strategy documents are taxonomies, and rules point into them.
//
// A platform for code scanning takes each result for an open alert, drops what it cannot place,
// and cuts what is too long. For a platform only open fails are written, within its limits; see Platform.
package sarif

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// schemaURI is the final schema of SARIF 2.1.0 with errata 01.
const schemaURI = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// Options are what a reader may choose.
type Options struct {
	Lang     string   // language of texts, "da" (also when empty) or "en"
	For      Platform // what reads the report; the zero Platform is Full
	Pipeline Pipeline // where the check runs; only for Azure
}

// Write writes the run. The same run gives the same bytes. Results are encoded one by one, so
// that the report costs little memory beside the run itself.
func Write(w io.Writer, run *result.Run, o Options) error {
	if o.For != Full {
		return writePlatform(w, run, o)
	}
	b := newBuilder(run, o)
	head, err := head(b.runObject())
	if err != nil {
		return err
	}
	if _, err := w.Write(head); err != nil {
		return err
	}
	results := lines{w: w}
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			if r.Outcome == result.Error {
				continue
			}
			if err := results.write(b.result(d, r)); err != nil {
				return fmt.Errorf("rule %q on %q: %w", r.Rule.ID, d.ID, err)
			}
		}
	}
	if run.Baseline != nil {
		for i := range run.Baseline.Gone {
			if err := results.write(b.absent(&run.Baseline.Gone[i])); err != nil {
				return err
			}
		}
	}
	_, err = io.WriteString(w, tail)
	return err
}

// tail ends a log after its results.
const tail = "\n      ]\n    }\n  ]\n}\n"

// lines writes results, one on a line.
type lines struct {
	w    io.Writer
	some bool // one is written
	line []byte
}

func (l *lines) write(r *sarif.Result) error {
	encoded, err := encode(r)
	if err != nil {
		return err
	}
	return l.put(encoded)
}

// put writes a result that is encoded already.
func (l *lines) put(encoded []byte) error {
	l.line = l.line[:0]
	if l.some {
		l.line = append(l.line, ',')
	}
	l.some = true
	l.line = append(append(l.line, "\n        "...), encoded...)
	_, err := l.w.Write(l.line)
	return err
}

// builder turns the parts of a run into SARIF objects.
type builder struct {
	run        *result.Run
	lang       string
	ruleIndex  map[string]int // by rule id
	taxonomies []taxonomy
	artifacts  artifacts
	replaced   map[subject]result.Outcome
}

func newBuilder(run *result.Run, o Options) *builder {
	b := &builder{
		run:        run,
		lang:       words.Lang(o.Lang),
		ruleIndex:  make(map[string]int, len(run.Rules)),
		taxonomies: taxonomiesOf(run.Rules),
		artifacts:  artifactsOf(run),
		replaced:   replaced(run.Baseline),
	}
	for i, r := range run.Rules {
		b.ruleIndex[r.ID] = i
	}
	return b
}

// head encodes the log up to the bracket that opens the results, which stand last in their run.
// The version stands first, as the standard recommends (3.13.2).
func head(object *sarif.Run) ([]byte, error) {
	run, err := encode(object)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n  \"version\": %q,\n  \"$schema\": %q,\n  \"runs\": [\n    ", sarif.NewReport().Version, schemaURI)
	if err := json.Indent(&out, run, "    ", "  "); err != nil {
		return nil, err
	}
	out.Truncate(out.Len() - len("\n    }")) // the run goes on with its results
	out.WriteString(",\n      \"results\": [")
	return out.Bytes(), nil
}

// runObject is the run without its results.
func (b *builder) runObject() *sarif.Run {
	run := b.newRun().
		WithTool(sarif.NewTool().WithDriver(b.driver())).
		WithAutomationDetails(b.automation()).
		WithArtifacts(b.artifacts.objects()).
		AddInvocation(b.invocation())
	for i := range b.taxonomies {
		run.AddTaxonomie(b.taxonomies[i].object())
	}
	return run
}

// newRun is a run with what all reports say of it.
func (b *builder) newRun() *sarif.Run {
	return sarif.NewRun().
		WithLanguage(b.lang).
		WithColumnKind("unicodeCodePoints").
		WithDefaultEncoding("utf-8").
		WithOriginalUriBaseIds(map[string]sarif.ArtifactLocation{rootID: *rootLocation(b.lang)})
}
