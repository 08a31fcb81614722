package xlsx

import (
	"github.com/xuri/excelize/v2"

	"github.com/pejl/pejl/evaluator/result"
)

// look is how a cell is shown.
type look string

// The looks besides those of outcomes and severities, which go by their codes.
const (
	lookText   look = "text"
	lookHeader look = "header"
	lookNumber look = "number"
	lookDate   look = "date"
	lookShare  look = "share"
	// Beside a note numbers stand to the left, near what they are of.
	lookFigure      look = "figure"
	lookFigureShare look = "figure share"

	lookTitle   look = "title"
	lookHeading look = "heading"
	lookLabel   look = "label"
)

// paint is a background and the colour of the letters on it, which can be read there, as on paper
// without colours.
type paint struct{ fill, letters string }

func outcomeLook(o result.Outcome) look   { return look("outcome " + o) }
func severityLook(s result.Severity) look { return look("severity " + s) }

// paints colour what is worded too, most urgent first.
var paints = []struct {
	look  look
	paint paint
}{
	{outcomeLook(result.Fail), paint{"FBE0DD", "8A1C13"}},
	{outcomeLook(result.Error), paint{"EBDDF5", "4B1D7A"}},
	{outcomeLook(result.NotAssessed), paint{"FFF0C7", "664400"}},
	{outcomeLook(result.Waived), paint{"DCE9F7", "143F6B"}},
	{outcomeLook(result.Pass), paint{"DDF2E0", "14532D"}},
	{outcomeLook(result.NotApplicable), paint{"ECECEC", "444444"}},
	{severityLook(result.SeverityError), paint{"FBE0DD", "8A1C13"}},
	{severityLook(result.SeverityWarning), paint{"FFF0C7", "664400"}},
	{severityLook(result.SeverityNote), paint{"DCE9F7", "143F6B"}},
	{lookHeader, paint{"1F3A5F", "FFFFFF"}},
}

// Numbers of built-in formats (ECMA-376-1, 18.8.30).
const (
	formatNumber = 1  // 0
	formatText   = 49 // @
)

// makeStyles gives the workbook a style for each look.
func (b *book) makeStyles() error {
	dates := "dd-mm-yyyy"
	if b.lang == "en" {
		dates = "yyyy-mm-dd"
	}
	share := "0.0%"
	all := []struct {
		look  look
		style excelize.Style
	}{
		{lookText, excelize.Style{NumFmt: formatText}},
		{lookNumber, excelize.Style{NumFmt: formatNumber}},
		{lookDate, excelize.Style{CustomNumFmt: &dates, Alignment: &excelize.Alignment{Horizontal: "left"}}},
		{lookShare, excelize.Style{CustomNumFmt: &share}},
		{lookFigure, excelize.Style{NumFmt: formatNumber, Alignment: &excelize.Alignment{Horizontal: "left"}}},
		{lookFigureShare, excelize.Style{CustomNumFmt: &share, Alignment: &excelize.Alignment{Horizontal: "left"}}},
		{lookTitle, excelize.Style{NumFmt: formatText, Font: &excelize.Font{Bold: true, Size: 16}}},
		{lookHeading, excelize.Style{NumFmt: formatText, Font: &excelize.Font{Bold: true, Size: 12, Color: "1F3A5F"}}},
		{lookLabel, excelize.Style{NumFmt: formatText, Font: &excelize.Font{Bold: true}}},
	}
	for _, p := range paints {
		all = append(all, struct {
			look  look
			style excelize.Style
		}{p.look, excelize.Style{
			NumFmt: formatText,
			Font:   &excelize.Font{Bold: true, Color: p.paint.letters},
			Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{p.paint.fill}},
		}})
	}
	b.styles = map[look]int{}
	for _, s := range all {
		id, err := b.file.NewStyle(finished(s.look, s.style))
		if err != nil {
			return err
		}
		b.styles[s.look] = id
	}
	return nil
}

// finished adds what all looks have in common: wrapped text at the top of the cell, a thin line
// below it in tables.
func finished(l look, style excelize.Style) *excelize.Style {
	if style.Alignment == nil {
		style.Alignment = &excelize.Alignment{}
	}
	style.Alignment.WrapText, style.Alignment.Vertical = true, "top"
	if style.Font == nil {
		style.Font = &excelize.Font{}
	}
	if style.Font.Size == 0 {
		style.Font.Size = 11
	}
	style.Font.Family = "Calibri" // without a name, programs take what they like
	if l == lookTitle || l == lookHeading {
		style.Alignment.WrapText = false // runs on over the empty cells beside it
		return &style
	}
	style.Border = []excelize.Border{{Type: "bottom", Color: "D0D0D0", Style: 1}}
	return &style
}
