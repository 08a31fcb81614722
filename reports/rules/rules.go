// Package rules writes down what the rules of a strategy are, for those who write and use them: all
// of them in short, or each in full.
package rules

import (
	"io"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// Options are what a reader may choose. The zero value gives Danish, 80 wide.
type Options struct {
	Lang  string // "da" or "en"; anything else is Danish; JSON has both
	Width int    // columns to wrap at; 0 is 80, and less than 40 is 40
	Full  bool   // all that is known of each rule, without the strategies
}

// Format is one way to write rules down.
type Format struct {
	Name  string // what follows -o
	Write func(w io.Writer, c *result.Catalogue, o Options) error
}

// Formats lists the formats, the default first.
func Formats() []Format { return slices.Clone(formats) }

var formats = []Format{{"text", WriteText}, {"json", WriteJSON}}
