// Package coverage writes down which sentences of a strategy are which rules: for auditors, and
// for those who write rules.
package coverage

import (
	"io"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// Options are what a reader may choose. The zero value gives Danish, 80 wide, with sentences that
// only describe counted.
type Options struct {
	Lang  string // "da" or "en"; anything else is Danish
	Width int    // columns to wrap at; 0 is 80, and less than 40 is 40
	All   bool   // list sentences that only describe too; JSON always does
}

// Format is one way to write coverages down.
type Format struct {
	Name  string // what follows -o
	Write func(w io.Writer, coverages []*result.Coverage, o Options) error
}

// Formats lists the formats, the default first.
func Formats() []Format { return slices.Clone(formats) }

var formats = []Format{{"text", WriteText}, {"json", WriteJSON}}
