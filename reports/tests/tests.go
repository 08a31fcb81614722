// Package tests writes down what a policy pack's own tests said of it: for those who write rules, and
// for the test views of build servers. How long a test took is left out, so that the same result gives
// the same bytes.
package tests

import (
	"io"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/junit"
)

// Options are what a reader may choose. The zero value gives Danish, 80 wide, with what failed only.
type Options struct {
	Lang    string // "da" or "en"; anything else is Danish
	Width   int    // columns to wrap at; 0 is 80, and less than 40 is 40
	Verbose bool   // list tests that passed too, and all coverage; JSON and JUnit always do
}

// Format is one way to write the result of tests down.
type Format struct {
	Name  string // what follows -o
	Write func(w io.Writer, tests *result.Tests, o Options) error
}

// Formats lists the formats, the default first.
func Formats() []Format { return slices.Clone(formats) }

var formats = []Format{{"text", WriteText}, {"json", WriteJSON}, {"junit", func(w io.Writer, tests *result.Tests, o Options) error {
	return junit.WriteTests(w, tests, junit.Options{Lang: o.Lang})
}}}
