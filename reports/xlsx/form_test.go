package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
)

func TestSheetNamesObeyExcel(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range []result.Text{overview, findings, systems, unanswered, waivers} {
		for lang, s := range map[string]string{"da": name.DA, "en": name.EN} {
			if n := len(utf16.Encode([]rune(s))); n == 0 || n > 31 || strings.ContainsAny(s, `\/?*[]:'`) || seen[lang+s] || strings.EqualFold(s, "History") {
				t.Errorf("sheet %q", s)
			}
			seen[lang+s] = true
		}
	}
}

// TestSheetsAreReadyToUse wants what makes a sheet pleasant on the screen and on paper.
func TestSheetsAreReadyToUse(t *testing.T) {
	data := workbook(t, reporttest.Compared(), "da", mostRows)
	f := open(t, data)
	sheets := parts(t, data, "xl/worksheets/sheet")
	names := map[string]bool{}
	for _, d := range f.GetDefinedName() {
		names[d.Name+" "+d.Scope+" "+d.RefersTo] = true
	}
	for i, sheet := range f.GetSheetList() {
		src := sheets[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)]
		for _, want := range []string{`fitToPage="true"`, `orientation="landscape"`, `paperSize="9"`, `fitToHeight="0"`, "Side &amp;P af &amp;N", "Status pr. 01-11-2026"} {
			if !strings.Contains(src, want) {
				t.Errorf("%s: no %s", sheet, want)
			}
		}
		if i == 0 {
			continue
		}
		for _, want := range []string{`state="frozen"`, `ySplit="1"`, "<autoFilter ref="} {
			if !strings.Contains(src, want) {
				t.Errorf("%s: no %s", sheet, want)
			}
		}
		if !names["_xlnm.Print_Titles "+sheet+" '"+sheet+"'!$1:$1"] {
			t.Errorf("%s: the heading is not repeated: %v", sheet, names)
		}
		width, err := f.GetColWidth(sheet, "B")
		if err != nil || width < 10 {
			t.Errorf("%s: column B is %v wide; %v", sheet, width, err)
		}
	}
}

// TestNumbersAndDatesAreSuch looks at what is in the cells, not at how it is shown.
func TestNumbersAndDatesAreSuch(t *testing.T) {
	f := open(t, workbook(t, reporttest.Compared(), "da", mostRows))
	raw := func(sheet, cell string) string {
		v, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	if got := raw("Overblik", "B3"); got != "46327" { // days from 1900 to 1 November 2026
		t.Errorf("the date is %q", got)
	}
	for _, cell := range []string{"F2", "O2", "P2"} {
		v := raw("Systemer", cell)
		if _, err := strconv.ParseFloat(v, 64); err != nil {
			t.Errorf("%s is %q", cell, v)
		}
		if kind, _ := f.GetCellType("Systemer", cell); kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
			t.Errorf("%s is of type %d", cell, kind)
		}
	}
	for cell, want := range map[string]string{"G2": "01-02-2026", "H2": "30-11-2026"} {
		if got, _ := f.GetCellValue("Dispensationer", cell); got != want || raw("Dispensationer", cell) == want {
			t.Errorf("%s shows %q, want %q, and a number behind it", cell, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for iso, want := range map[string]bool{
		"2026-11-01": true, "1900-03-01": true, "1900-02-28": false, "0001-01-01": false, "2026-02-30": false, "": false, "i morgen": false, "9999-12-31": true,
	} {
		if _, ok := day(iso); ok != want {
			t.Errorf("%q: %v", iso, ok)
		}
	}
}

func TestShareIsNeverRoundedToAllOrNothing(t *testing.T) {
	for counts, want := range map[result.Counts]any{
		{}:                        "–",
		{NotAssessed: 3}:          "–",
		{Pass: 2, Fail: 1}:        share(0.667),
		{Pass: 9999, Fail: 1}:     share(0.999),
		{Pass: 1, Fail: 9999}:     share(0.001),
		{Pass: 4}:                 share(1),
		{Fail: 4}:                 share(0),
		{Pass: 1, NotAssessed: 1}: share(0.5),
	} {
		if got := shareMet(counts); got != want {
			t.Errorf("%+v: %v, want %v", counts, got, want)
		}
	}
}

// TestColoursCanBeRead wants the contrast that WCAG 2.2 asks of text (1.4.3).
func TestColoursCanBeRead(t *testing.T) {
	for _, p := range paints {
		a, b := luminance(t, p.paint.fill), luminance(t, p.paint.letters)
		if contrast := (max(a, b) + 0.05) / (min(a, b) + 0.05); contrast < 4.5 {
			t.Errorf("%s: contrast %.1f", p.look, contrast)
		}
	}
	for _, o := range result.Outcomes() {
		found := false
		for _, p := range paints {
			found = found || p.look == outcomeLook(o)
		}
		if !found {
			t.Errorf("%s has no colour", o)
		}
	}
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	rgb, err := strconv.ParseUint(colour, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	part := func(shift int) float64 {
		c := float64(rgb>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
}

func TestRowsAreHighEnough(t *testing.T) {
	for text, want := range map[string]int{
		"": 1, "kort": 1, "to\nlinjer": 2, strings.Repeat("x", 21): 3, strings.Repeat("ord ", 8): 4, strings.Repeat("a\n", 99): mostLines,
		strings.Repeat("x", 1e6): mostLines, strings.Repeat("æ ø ", 500): mostLines,
	} {
		if got := linesOf(text, 10); got != want {
			t.Errorf("%.20q: %d lines, want %d", text, got, want)
		}
	}
}
