package xlsx

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/pejl/pejl/reports/words"
)

// table is a sheet with one heading row and rows below it.
type table struct {
	name    string
	columns []column
	rows    int
	row     func(i int) []any // values for cells, one for each column
	printed int               // so many columns are printed; 0: all
}

// column is a heading and a width in characters.
type column struct {
	title string
	width float64
}

// writeTable writes a sheet row by row.
func (b *book) writeTable(s *table) error {
	shown := min(s.rows, b.rows-1)
	if err := b.setUp(s.name, len(s.columns), shown+1); err != nil {
		return err
	}
	if err := b.printSet(s); err != nil {
		return err
	}
	out, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	}); err != nil {
		return err
	}
	headings := make([]any, len(s.columns))
	for i, c := range s.columns {
		if err := out.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
		headings[i] = worded{c.title, lookHeader}
	}
	if err := b.writeRow(out, 1, s.columns, headings); err != nil {
		return err
	}
	for i := range shown {
		values := []any{worded{b.rowsCut(s.rows - shown + 1), lookHeading}}
		if i < shown-1 || shown == s.rows {
			values = s.row(i)
		}
		if err := b.writeRow(out, i+2, s.columns, values); err != nil {
			return err
		}
	}
	if err := b.file.AutoFilter(s.name, area(len(s.columns), shown+1), nil); err != nil {
		return err
	}
	return out.Flush()
}

// writeRow writes a row that is high enough for its texts: not every program sees to that.
func (b *book) writeRow(out *excelize.StreamWriter, number int, columns []column, values []any) error {
	cells := make([]any, len(values))
	lines := 1
	for i, v := range values {
		c := b.cell(v)
		cells[i] = c
		if text, ok := c.Value.(string); ok && c.StyleID != b.styles[lookTitle] && c.StyleID != b.styles[lookHeading] {
			lines = max(lines, linesOf(text, columns[i].width))
		}
	}
	height := float64(lines*lineHeight + 2)
	if len(cells) > 0 && cells[0].(excelize.Cell).StyleID == b.styles[lookTitle] {
		height = titleHeight
	}
	return out.SetRow(fmt.Sprintf("A%d", number), cells, excelize.RowOpts{Height: min(height, excelize.MaxRowHeight)})
}

// Heights in points.
const (
	lineHeight  = 15
	titleHeight = 26
)

// mostLines are as many as the highest row shows.
const mostLines = excelize.MaxRowHeight / lineHeight

// linesOf is how many lines a text takes in a column so wide: widths count figures, which are a
// little wider than letters.
func linesOf(text string, width float64) int {
	room := max(1, int(width))
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		if lines += 1; len(line) <= room {
			continue
		}
		if len(line) > mostLines*room*utf8.UTFMax {
			return mostLines
		}
		lines--
		for _, row := range words.Wrap(line, room, room) {
			lines += 1 + (utf8.RuneCountInString(row)-1)/room // a word can be longer than the line
		}
	}
	return min(lines, mostLines)
}

// rowsCut says that so many rows did not fit.
func (b *book) rowsCut(n int) string {
	return strings.Replace(b.say(sheetCut), "{n}", words.Number(n, b.lang), 1)
}

// setUp sets the sheet's size and how it is printed: A4 across, as many pages long as it takes,
// with page numbers.
func (b *book) setUp(name string, columns, rows int) error {
	fit, landscape, a4, one, any := true, "landscape", 9, 1, 0
	if err := b.file.SetSheetDimension(name, area(columns, rows)); err != nil {
		return err
	}
	if err := b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := b.file.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &landscape, FitToWidth: &one, FitToHeight: &any,
	}); err != nil {
		return err
	}
	side, foot := 0.4, 0.7
	if err := b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &side, Bottom: &foot}); err != nil {
		return err
	}
	return b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: b.footer()})
}

// footer has the day, the sheet and the page. It holds no foreign text, which could hold codes.
func (b *book) footer() string {
	left := b.say(title)
	if _, ok := day(b.run.Date); ok {
		left = words.StatusAsOf.In(b.lang) + " " + words.Date(b.run.Date, b.lang)
	}
	return "&L" + left + "&C&A&R" + b.say(pageOf)
}

// printSet repeats the heading row on every page, and leaves out columns for which paper is too narrow.
func (b *book) printSet(s *table) error {
	if err := b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("'%s'!$1:$1", s.name), Scope: s.name,
	}); err != nil || s.printed == 0 {
		return err
	}
	last, _ := excelize.ColumnNumberToName(s.printed)
	return b.file.SetDefinedName(&excelize.DefinedName{
		Name:     "_xlnm.Print_Area",
		RefersTo: fmt.Sprintf("'%s'!$A$1:$%s$%d", s.name, last, min(s.rows, b.rows-1)+1), Scope: s.name,
	})
}

// area is a range of cells from the first one on.
func area(columns, rows int) string {
	last, _ := excelize.CoordinatesToCellName(columns, rows)
	return "A1:" + last
}
