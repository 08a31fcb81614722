package baseline

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/pejl/pejl/evaluator/result"
)

// Read reads a baseline from a file called name: the file that Write writes, or a whole report in
// JSON or SARIF. It tells them apart by their content. Results that occur twice are merged. What is
// held grows with the results that are kept, not with the file. An error names file, line and column.
func Read(name string, r io.Reader) (*Baseline, error) {
	in := &reader{scanner: newScanner(name, r), names: map[string]string{}}
	if err := in.file(); err != nil {
		return nil, err
	}
	in.out.settle()
	return &in.out, nil
}

// reader reads one file of any form.
type reader struct {
	*scanner
	out   Baseline
	names map[string]string // of rules and kinds that are kept, so that each is held once
	found found             // the result that is being read

	// What is known of a report in SARIF so far; see sarifResult.
	anyListed bool
	unlisted  place // zero: none
}

// found is one result of a file, as far as it is read.
type found struct {
	descriptor descriptor
	entry      entry
	listed     bool  // it has a list of findings
	bare       place // of the first finding without a fingerprint; zero: none
}

func (r *reader) file() error {
	token, err := r.next()
	var syntax *json.SyntaxError
	switch {
	case err == io.EOF:
		return r.errorf("the file is empty")
	case errors.As(err, &syntax):
		return r.errorf("neither a baseline nor a report of pejl: it is not JSON")
	case err != nil:
		return err
	case token != json.Delim('{') || !r.more():
		return r.errorf("neither a baseline nor a report of pejl")
	}
	if token, err = r.inside(); err != nil {
		return err
	}
	switch key, _ := token.(string); key {
	case "schema":
		err = r.schema()
	case "version", "$schema", "runs":
		err = r.sarif(key)
	default:
		return r.errorf("neither a baseline nor a report of pejl: the first member is %.40q, not \"schema\" or \"version\"", key)
	}
	if err != nil {
		return err
	}
	if _, err = r.next(); err == nil {
		return r.errorf("something follows after the end")
	} else if err != io.EOF {
		return err
	}
	return nil
}

// schema reads what names its schema: a baseline or a report in JSON.
func (r *reader) schema() error {
	uri, err := r.text("schema")
	if err != nil {
		return err
	}
	switch {
	case uri == SchemaURI:
		return r.own()
	case uri == reportURI:
		return r.report()
	case strings.HasPrefix(uri, "https://pejl.dk/schema/"):
		return r.errorf("this version of pejl does not compare with files of the schema %.80q", uri)
	}
	return r.errorf("neither a baseline nor a report of pejl: the schema is %.80q", uri)
}

// own reads the file that Write writes.
func (r *reader) own() error {
	f := form{what: "the baseline", names: []string{"schema", "date", "edition", "results"}, need: 4, strict: true}
	f.take = func(i int) error {
		if f.names[i] == "results" {
			return r.list("results", func(int) error { return r.ownResult() })
		}
		return r.head(f.names[i])
	}
	return r.members(f, 1)
}

func (r *reader) ownResult() error {
	r.begin()
	e, d := &r.found.entry, &r.found.descriptor
	f := form{what: "the result", names: []string{"rule", "kind", "descriptor", "outcome", "findings"}, need: 5, strict: true}
	f.take = func(i int) error {
		switch f.names[i] {
		case "rule":
			return r.identity(&e.rule, "rule")
		case "kind":
			return r.identity(&d.kind, "kind")
		case "descriptor":
			return r.identity(&d.id, "descriptor")
		case "outcome":
			if err := r.outcome(); err != nil {
				return err
			}
			if !compared(e.outcome) {
				return r.errorf("results of outcome %q do not belong in a baseline, only fail and not_assessed", e.outcome)
			}
			return nil
		}
		return r.fingerprints()
	}
	if err := r.object(f); err != nil {
		return err
	}
	r.keep()
	return nil
}

// begin starts on another result.
func (r *reader) begin() {
	r.found = found{entry: entry{findings: r.found.entry.findings[:0]}}
}

// keep takes in the result if results of its outcome are compared.
func (r *reader) keep() {
	e, d := r.found.entry, r.found.descriptor
	if !compared(e.outcome) {
		return
	}
	e.rule, d.kind = r.once(e.rule), r.once(d.kind)
	e.findings = slices.Clone(e.findings)
	r.out.add(d, e)
}

// once gives the first text that was the same.
func (r *reader) once(text string) string {
	if first, known := r.names[text]; known {
		return first
	}
	r.names[text] = text
	return text
}

// head reads the date or the edition.
func (r *reader) head(name string) error {
	text, err := r.text(name)
	if err != nil {
		return err
	}
	if name == "edition" {
		r.out.edition = text
		return nil
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return r.errorf("%.40q is not a date as in 2026-11-01", text)
	}
	r.out.date = text
	return nil
}

// identity reads the name of a rule, a kind or a descriptor.
func (r *reader) identity(into *string, what string) error {
	text, err := r.text(what)
	if err != nil {
		return err
	}
	if text == "" {
		return r.errorf("%s is empty", what)
	}
	*into = text
	return nil
}

func (r *reader) outcome() error {
	text, err := r.text("outcome")
	if err != nil {
		return err
	}
	if !slices.Contains(result.Outcomes(), result.Outcome(text)) {
		return r.errorf("unknown outcome %.40q", text)
	}
	r.found.entry.outcome = result.Outcome(r.once(text))
	return nil
}

// fingerprints reads a list of fingerprints of findings.
func (r *reader) fingerprints() error {
	r.found.listed = true
	return r.list("findings", func(int) error {
		f, err := r.fingerprint()
		r.found.entry.findings = append(r.found.entry.findings, f)
		return err
	})
}

func (r *reader) fingerprint() (fingerprint, error) {
	text, err := r.text("a fingerprint")
	if err != nil {
		return 0, err
	}
	f, ok := parseFingerprint(text)
	if !ok {
		return 0, r.errorf("%.40q is no fingerprint of a finding, which is %d digits of 0-9a-f", text, fingerprintDigits)
	}
	return f, nil
}
