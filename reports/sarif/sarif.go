// Package sarif writes a run as SARIF 2.1.0 (OASIS, errata 01), for code scanning and viewers.
//
// Every result is written, with its kind: a viewer shows what passed and what was not assessed
// beside what failed. A rule that broke is no result; it is a notification of the invocation.
// The sections of the strategy documents are taxonomies, and rules point into them.
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
	Lang string // language of texts, "da" (also when empty) or "en"
	// FailsOnly leaves out every result but fails. GitHub code scanning ignores kinds and
	// suppressions, so there each other result would become an open alert.
	FailsOnly bool
}

// Write writes the run. The same run gives the same bytes. Results are encoded one by one, so
// that the report costs little memory beside the run itself.
func Write(w io.Writer, run *result.Run, o Options) error {
	b := newBuilder(run, o)
	head, err := b.head()
	if err != nil {
		return err
	}
	if _, err := w.Write(head); err != nil {
		return err
	}
	separator := "\n        "
	var line []byte
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			if !b.wants(r) {
				continue
			}
			encoded, err := encode(b.result(d, r))
			if err != nil {
				return fmt.Errorf("rule %q on %q: %w", r.Rule.ID, d.ID, err)
			}
			line = append(append(line[:0], separator...), encoded...)
			if _, err := w.Write(line); err != nil {
				return err
			}
			separator = ",\n        "
		}
	}
	_, err = io.WriteString(w, "\n      ]\n    }\n  ]\n}\n")
	return err
}

// builder turns the parts of a run into SARIF objects.
type builder struct {
	run        *result.Run
	lang       string
	failsOnly  bool
	ruleIndex  map[string]int // by rule id
	taxonomies []taxonomy
	artifacts  artifacts
}

func newBuilder(run *result.Run, o Options) *builder {
	b := &builder{
		run:        run,
		lang:       words.Lang(o.Lang),
		failsOnly:  o.FailsOnly,
		ruleIndex:  make(map[string]int, len(run.Rules)),
		taxonomies: taxonomiesOf(run.Rules),
		artifacts:  artifactsOf(run),
	}
	for i, r := range run.Rules {
		b.ruleIndex[r.ID] = i
	}
	return b
}

// wants says whether the report holds a result for r.
func (b *builder) wants(r *result.Result) bool {
	if b.failsOnly {
		return r.Outcome == result.Fail
	}
	return r.Outcome != result.Error
}

// head encodes the log up to the bracket that opens the results, which stand last in their run.
// The version stands first, as the standard recommends (3.13.2).
func (b *builder) head() ([]byte, error) {
	run, err := encode(b.runObject())
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
	run := sarif.NewRun().
		WithTool(sarif.NewTool().WithDriver(b.driver())).
		WithLanguage(b.lang).
		WithColumnKind("unicodeCodePoints").
		WithDefaultEncoding("utf-8").
		WithAutomationDetails(b.automation()).
		WithOriginalUriBaseIds(map[string]sarif.ArtifactLocation{rootID: *rootLocation(b.lang)}).
		WithArtifacts(b.artifacts.objects()).
		AddInvocation(b.invocation())
	for i := range b.taxonomies {
		run.AddTaxonomie(b.taxonomies[i].object())
	}
	return run
}
