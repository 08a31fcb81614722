// Package csv writes what is to be acted on as one table of comma-separated values (RFC 4180): a row
// for each finding of what is not met, waived, not assessed or in error, or for each such result
// without findings.
//
// The table is for people who open it in a spreadsheet; programs find all of the run, with its codes,
// in the JSON report. So headings and names of codes are words of the language, one for each code,
// and stay the same from version to version, as does the order of the columns. New columns come last.
//
//   - The first bytes are UTF-8's byte order mark, by which Excel knows the encoding.
//   - In Danish a semicolon parts the columns, as Danish Excel wants, and dates are dd-mm-yyyy; in
//     English a comma, and dates are yyyy-mm-dd.
//   - Lines end with CRLF, and a record is one line: line breaks inside a text become spaces.
//   - A text that a spreadsheet could take for a formula has an apostrophe before it. Numbers are
//     those of lines and columns in files, and are written as they are.
//
// Where only some of a result's findings are covered by a waiver, the result is not met all the same,
// and the columns of the waiver are filled in the rows that it covers.
package csv

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
	"github.com/pejl/pejl/reports/worklist"
)

// Options are what the reader wants.
type Options struct {
	Lang string // "da" or "en"
}

const byteOrderMark = "\ufeff"

// Write writes the table, in the order of worklist.Findings. The error is the writer's.
func Write(w io.Writer, run *result.Run, o Options) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if o.Lang != "en" {
		out.Comma = ';'
	}
	columns := worklist.FindingColumns()
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.Title.In(o.Lang)
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range worklist.Findings(run) {
		for i, c := range columns {
			record[i] = cell(c.Value(&row, o.Lang), o.Lang)
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func cell(value any, lang string) string {
	switch v := value.(type) {
	case int:
		return strconv.Itoa(v)
	case worklist.Date:
		return text(words.Date(string(v), lang))
	case string:
		return text(v)
	}
	return ""
}

// text is a text as it stands in a cell: on one line, and never a formula.
func text(s string) string {
	clean := words.Clean(s)
	if dangerous(s) {
		return "'" + clean
	}
	return clean
}

// dangerous says whether a spreadsheet might take the text for a formula: whether it begins with one
// of the characters that OWASP names (CSV Injection: = + - @ tab, line ends, and the full-width forms),
// also behind white space, quotation marks and characters that do not show.
func dangerous(s string) bool {
	if s == "" {
		return false
	}
	if strings.ContainsRune("\t\r\n", rune(s[0])) {
		return true
	}
	lead := strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune(`"'`, r)
	})
	for _, first := range lead {
		return strings.ContainsRune("=+-@＝＋－＠", first)
	}
	return false
}
