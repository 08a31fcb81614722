package text

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// printer writes the report of a run; its first error comes back on Flush.
type printer struct {
	screen.Printer
	facts map[string]result.Fact
	docs  result.Docs
}

func (p *printer) list(items []string) string { return words.List(items, p.Lang) }

func (p *printer) quote(s string) string { return words.Quote(s, p.Lang) }

// longest is how many characters of one text of a descriptor are shown.
const longest = 300

func clip(s string) string { return words.Clip(s, longest) }
