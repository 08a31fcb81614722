// Package xlsx writes a run as an Excel workbook (Office Open XML, ECMA-376): an overview, what is to
// be acted on, the systems, the facts that are missing, and the waivers.
//
// Every text is a string: no cell holds a formula or a link, and texts have the format "text", so that
// they stay texts when somebody edits the cell. Numbers and dates are numbers and dates. What Excel
// cannot hold is cut, and the cell or the last row says so. The same run gives the same bytes: nothing
// in the file comes from a clock.
package xlsx

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"github.com/pejl/pejl/evaluator/result"
)

// Options are what the reader wants.
type Options struct {
	Lang string // "da" or "en"
}

// mostRows is how many rows a sheet of Excel can have, the heading among them.
const mostRows = excelize.TotalRows

// Write writes the workbook. The error is the writer's, or that of a temporary file: large sheets
// wait in some until they are complete.
func Write(w io.Writer, run *result.Run, o Options) error {
	return write(w, run, o.Lang, mostRows)
}

func write(w io.Writer, run *result.Run, lang string, rows int) (err error) {
	b, err := newBook(run, lang, rows)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := b.file.Close(); err == nil {
			err = closeErr
		}
	}()
	sheets := b.tables()
	if err := b.addSheets(sheets); err != nil {
		return err
	}
	if err := b.writeOverview(); err != nil {
		return err
	}
	for _, s := range sheets {
		if err := b.writeTable(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newArchive(w) })
	return b.file.Write(w)
}

// book is the workbook in the making.
type book struct {
	run    *result.Run
	lang   string
	rows   int // most rows of a sheet
	file   *excelize.File
	styles map[look]int
}

func newBook(run *result.Run, lang string, rows int) (*book, error) {
	b := &book{run: run, lang: lang, rows: rows, file: excelize.NewFile()}
	if err := b.makeStyles(); err != nil {
		return nil, err
	}
	created := ""
	if _, ok := day(run.Date); ok {
		created = run.Date + "T00:00:00Z"
	}
	language := "da-DK"
	if lang == "en" {
		language = "en-GB"
	}
	// The library's own values are the name of its author and a day long gone.
	err := b.file.SetDocProps(&excelize.DocProperties{
		Title: b.say(title), Creator: "pejl", LastModifiedBy: "pejl", Language: language,
		Created: created, Modified: created,
	})
	if err != nil {
		return nil, err
	}
	return b, b.file.SetAppProps(&excelize.AppProperties{Application: "pejl"})
}

// addSheets gives the workbook its sheets in their order.
func (b *book) addSheets(sheets []*table) error {
	if err := b.file.SetSheetName("Sheet1", b.say(overview)); err != nil {
		return err
	}
	for _, s := range sheets {
		if _, err := b.file.NewSheet(s.name); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) say(t result.Text) string { return t.In(b.lang) }
