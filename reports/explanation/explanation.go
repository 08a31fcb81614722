// Package explanation writes down why one requirement got its verdict on one descriptor, and what
// would change it: for the person who answers for the system, and for those who write rules.
package explanation

import (
	"io"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// Options are what a reader may choose. The zero value gives Danish without colour, 100 wide.
type Options struct {
	Lang  string // "da" or "en"; anything else is Danish
	Color bool   // write ANSI colours; text only
	Width int    // columns to wrap at; 0 is 100, and less than 40 is 40; text only
}

// Format is one way to write an explanation down.
type Format struct {
	Name  string // what follows -o
	Write func(w io.Writer, e *result.Explanation, o Options) error
}

// Formats lists the formats, the default first.
func Formats() []Format { return slices.Clone(formats) }

var formats = []Format{{"text", WriteText}, {"json", WriteJSON}}
