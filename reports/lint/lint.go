// Package lint writes down what an examination of a policy pack found, for its authors, for programs, and for the
// platforms that show findings beside the code.
package lint

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/github"
	"github.com/pejl/pejl/reports/sarif"
	"github.com/pejl/pejl/reports/words"
)

// Options are what a reader may choose. The zero value gives Danish.
type Options struct {
	Lang string // "da" or "en"; anything else is Danish
}

// Format is one way to write findings down.
type Format struct {
	Name  string // what follows -o
	Write func(w io.Writer, l *result.Lint, o Options) error
}

// Formats lists the formats, the default first.
func Formats() []Format { return slices.Clone(formats) }

var formats = []Format{
	{"text", WriteText},
	{"json", WriteJSON},
	{"sarif", func(w io.Writer, l *result.Lint, o Options) error {
		return sarif.WriteLint(w, l, sarif.Options{Lang: o.Lang})
	}},
	{"github", func(w io.Writer, l *result.Lint, o Options) error {
		return github.WriteLint(w, l, github.Options{Lang: o.Lang})
	}},
}

// WriteText writes a line for each finding, "file:line:column: severity: what is wrong; what to do [code]", and last
// how many there are. The only errors are those of w.
func WriteText(w io.Writer, l *result.Lint, o Options) error {
	lang := words.Lang(o.Lang)
	out := bufio.NewWriter(w)
	for i := range l.Findings {
		f := &l.Findings[i]
		at := words.Clean(path.Join(l.Folder, f.File))
		if f.Start.Line > 0 {
			at += fmt.Sprintf(":%d:%d", f.Start.Line, f.Start.Column)
		}
		_, _ = fmt.Fprintf(out, "%s: %s: %s [%s]\n", at, words.Severity(f.Severity, lang), words.Clean(f.Message.In(lang)), f.Code)
	}
	_, _ = fmt.Fprintln(out, words.LintCounts(l, lang)) // Flush gives back the first error
	return out.Flush()
}

// The members of the JSON form. Those that are empty are left out, but for lists and counts.
type (
	report struct {
		Language string    `json:"language"`
		Folder   string    `json:"folder,omitempty"`
		Files    int       `json:"files"`
		Findings []finding `json:"findings"`
		Checks   []check   `json:"checks"`
	}
	finding struct {
		Code     string          `json:"code"`
		Severity result.Severity `json:"severity"`
		File     string          `json:"file"`
		Start    *position       `json:"start,omitempty"`
		End      *position       `json:"end,omitempty"`
		Rule     string          `json:"rule,omitempty"`
		Message  string          `json:"message"`
	}
	position struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	check struct {
		Code     string          `json:"code"`
		Severity result.Severity `json:"severity"`
		About    string          `json:"about"`
		Mend     string          `json:"mend,omitempty"`
		Fixable  bool            `json:"fixable"`
	}
)

// WriteJSON writes an object with the findings, sorted by file and place, and all checks, sorted by code. Files
// begin with the pack's folder; the end of a place is behind its last character. The only errors are those of w.
func WriteJSON(w io.Writer, l *result.Lint, o Options) error {
	lang := words.Lang(o.Lang)
	out := report{Language: lang, Folder: l.Folder, Files: l.Files, Findings: []finding{}, Checks: []check{}}
	for i := range l.Findings {
		f := &l.Findings[i]
		out.Findings = append(out.Findings, finding{
			f.Code, f.Severity, path.Join(l.Folder, f.File), placed(f.Start), placed(f.End), f.Rule, f.Message.In(lang),
		})
	}
	for _, c := range l.Checks {
		out.Checks = append(out.Checks, check{c.Code, c.Severity, c.About.In(lang), c.Mend.In(lang), c.Fixable})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

func placed(p result.Position) *position {
	if p.Line == 0 {
		return nil
	}
	return &position{p.Line, p.Column}
}
