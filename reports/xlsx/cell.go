package xlsx

import (
	"math"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
	"github.com/pejl/pejl/reports/worklist"
)

// share is a part of a whole, from 0 to 1.
type share float64

// worded is a text with the look of what it names.
type worded struct {
	text string
	look look
}

// beside is a number with the look of one that a note explains.
type beside struct {
	number any
	look   look
}

// cell makes a cell of a value: a string, an int, a worklist.Date, a share, a worded or a beside.
func (b *book) cell(value any) excelize.Cell {
	switch v := value.(type) {
	case int:
		return b.styled(lookNumber, v)
	case share:
		return b.styled(lookShare, float64(v))
	case beside:
		return b.styled(v.look, v.number)
	case worded:
		return b.styled(v.look, b.text(v.text))
	case worklist.Date:
		if t, ok := day(string(v)); ok {
			return b.styled(lookDate, t)
		}
		return b.cell(string(v))
	case string:
		if v != "" {
			return b.styled(lookText, b.text(v))
		}
	}
	return b.styled(lookText, nil)
}

func (b *book) styled(l look, value any) excelize.Cell {
	return excelize.Cell{StyleID: b.styles[l], Value: value}
}

// text is a text that a cell can hold: its line breaks stay, other characters that do not show go.
func (b *book) text(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = words.Clean(line)
	}
	return cut(strings.Join(lines, "\n"), b.say(textCut))
}

// cut shortens a text to what a cell can hold, counted in UTF-16 as Excel does, and says so.
func cut(s, statement string) string {
	const most = excelize.TotalCellChars
	if utf8.RuneCountInString(s) <= most/2 { // whatever the characters
		return s
	}
	units := utf16.Encode([]rune(s))
	if len(units) <= most {
		return s
	}
	end := most - len(utf16.Encode([]rune(statement)))
	if utf16.IsSurrogate(rune(units[end])) && utf16.IsSurrogate(rune(units[end-1])) &&
		utf16.DecodeRune(rune(units[end-1]), rune(units[end])) != utf8.RuneError {
		end-- // no half of a character
	}
	return string(utf16.Decode(units[:end])) + statement
}

// day reads an ISO date that Excel can show: its days count from 1900, and it believes in a
// 29 February of that year.
func day(iso string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	return t, err == nil && !t.Before(time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC))
}

// shareMet is the share of requirements met as reports show it, or the dash where there is none:
// rounded to one decimal, but never up to all or down to nothing what is not.
func shareMet(c result.Counts) any {
	percent, ok := c.Share()
	if !ok {
		return words.Nothing
	}
	tenths := math.Round(percent * 10)
	switch {
	case tenths == 1000 && percent < 100:
		tenths = 999
	case tenths == 0 && percent > 0:
		tenths = 1
	}
	return share(tenths / 1000)
}

func (b *book) outcome(o result.Outcome) worded {
	return worded{words.Label(words.Outcome(o, b.lang)), outcomeLook(o)}
}

func (b *book) severity(s result.Severity) worded {
	return worded{words.Label(words.Severity(s, b.lang)), severityLook(s)}
}
