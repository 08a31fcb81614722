// Package json writes a run as JSON: the machine contract of pejl, described by the schema
// that Schema returns and stable within its version.
//
// Codes, dates and numbers are the same in every language; titles and messages come in the
// one language that was asked for. A run may be larger than memory: Stream takes descriptors
// one by one as they are evaluated, and the head with verdict and counts comes last but
// stands first.
package json

import (
	_ "embed"
	"fmt"
	"io"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/spool"
)

// SchemaURI identifies the form of the report; it stands in its first member, "schema".
const SchemaURI = "https://pejl.dk/schema/v1/report.json"

//go:embed schema.json
var schema []byte

// Schema gives the JSON Schema (2020-12) that every report follows. The caller owns the copy.
func Schema() []byte { return slices.Clone(schema) }

// Options are what a reader may choose.
type Options struct {
	Lang string // language of titles and messages, "da" (also when empty) or "en"
}

// Write writes a run whose descriptors are in memory. The same run gives the same bytes.
func Write(w io.Writer, run *result.Run, o Options) (err error) {
	s := New(o)
	defer func() {
		if closeErr := s.Close(); err == nil {
			err = closeErr
		}
	}()
	for _, d := range run.Descriptors {
		if err := s.Add(d); err != nil {
			return err
		}
	}
	return s.Finish(w, run)
}

// Stream writes a run whose descriptors come one by one: Add each, then Finish, then Close.
// It holds a few megabytes, whatever the number of descriptors. It is not safe for use by
// several goroutines at once.
type Stream struct {
	lang  string
	spool spool.Spool
	lines []byte // the results of one descriptor, reused
	some  bool   // a result has been added
}

// New starts a stream.
func New(o Options) *Stream {
	lang := o.Lang
	if lang != "en" {
		lang = "da"
	}
	return &Stream{lang: lang}
}

// Add encodes the results of the next descriptor and keeps nothing of it. It fails where a
// finding's value is not JSON, or the temporary file cannot be written; the report cannot be
// finished then.
func (s *Stream) Add(d *result.Descriptor) error {
	lines := s.lines[:0]
	some := s.some
	for i := range d.Results {
		r := &d.Results[i]
		if some {
			lines = append(lines, ',')
		}
		some = true
		lines = append(lines, "\n    "...)
		var err error
		if lines, err = appendResult(lines, d, r, s.lang); err != nil {
			return fmt.Errorf("rule %q on %q: %w", r.Rule.ID, d.ID, err)
		}
	}
	s.lines = lines
	s.some = some
	_, err := s.spool.Write(lines)
	return err
}

// Finish writes the whole report: the head from run, whose Descriptors it does not read, then
// the results that were added.
func (s *Stream) Finish(w io.Writer, run *result.Run) error {
	if _, err := w.Write(appendHead(nil, run, s.lang)); err != nil {
		return err
	}
	if _, err := s.spool.WriteTo(w); err != nil {
		return err
	}
	end := "]\n}\n"
	if s.some {
		end = "\n  ]\n}\n"
	}
	_, err := io.WriteString(w, end)
	return err
}

// Close frees what the stream holds. It must be called also where Add or Finish failed.
func (s *Stream) Close() error { return s.spool.Close() }
