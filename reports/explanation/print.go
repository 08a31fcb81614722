package explanation

import (
	"strconv"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
)

const separator = " · "

// printer writes an explanation; its first error comes back on Flush.
type printer struct {
	screen.Printer
	e *result.Explanation
}

// at is a place in a file, as editors and terminals make it a link; the file alone where no place is known.
func at(file string, start result.Position) string {
	if start == (result.Position{}) {
		return file
	}
	return file + ":" + number(start.Line) + ":" + number(start.Column)
}

func number(n int) string { return strconv.Itoa(n) }
