package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
)

func workbook(t *testing.T, run *result.Run, lang string, rows int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, run, lang, rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// reading gives what a workbook shows, a line for each row.
func reading(t *testing.T, data []byte) []byte {
	t.Helper()
	f := open(t, data)
	var b bytes.Buffer
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "## %s\n", sheet)
		for _, row := range rows {
			b.WriteString(strings.ReplaceAll(strings.Join(row, " | "), "\n", "⏎") + "\n")
		}
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		for name, run := range map[string]*result.Run{"compared": reporttest.Compared(), "clean": reporttest.Clean()} {
			reporttest.Golden(t, name+"."+lang+".txt", reading(t, workbook(t, run, lang, mostRows)))
		}
	}
}

func TestSameBytes(t *testing.T) {
	first := workbook(t, reporttest.Compared(), "da", mostRows)
	for range 5 { // the library's own order of parts is chance
		if !bytes.Equal(first, workbook(t, reporttest.Compared(), "da", mostRows)) {
			t.Fatal("the same run gives other bytes")
		}
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, part := range z.File {
		names = append(names, part.Name)
	}
	if !slices.IsSorted(names) || names[0] != "[Content_Types].xml" {
		t.Errorf("parts %v", names)
	}
}

// parts gives the XML of the parts whose names begin so.
func parts(t *testing.T, data []byte, lead string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, part := range z.File {
		if !strings.HasPrefix(part.Name, lead) {
			continue
		}
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		src, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[part.Name] = string(src)
	}
	return all
}

func TestPropertiesNameNobody(t *testing.T) {
	data := workbook(t, reporttest.Run(), "da", mostRows)
	core := parts(t, data, "docProps/core.xml")["docProps/core.xml"]
	for _, want := range []string{
		">pejl</dc:creator>", ">pejl</cp:lastModifiedBy>", ">2026-11-01T00:00:00Z</dcterms:created>", ">2026-11-01T00:00:00Z</dcterms:modified>", ">da-DK</dc:language>",
	} {
		if !strings.Contains(strings.ReplaceAll(core, "<lastModifiedBy>pejl</lastModifiedBy>", "<cp:lastModifiedBy>pejl</cp:lastModifiedBy>"), want) {
			t.Errorf("no %s in %s", want, core)
		}
	}
	for name, src := range parts(t, data, "") {
		if strings.Contains(src, "xuri") || strings.Contains(src, "Excelize") {
			t.Errorf("%s names the library or its author", name)
		}
	}
}

var hostile = []string{
	"=1+1", "=HYPERLINK(\"https://x.dk\",\"x\")", "+1", "-1", "@SUM(A1)", "\t=1+1", "＝1+1", "https://example.dk/", "file:///etc/passwd",
	"<b>&amp;\"'</b>", "to\nlinjer\r\ntre", "\x00\x1b[31m\u202e", "_x000D_ _x003D_", "æøå 🦉", "001234", "1E5", "2026-11-01", "\xff\ufffe", " rum ", "",
}

// TestHostileTexts wants every text to come back as it was, as a string, and no cell to compute or link.
func TestHostileTexts(t *testing.T) {
	for _, text := range hostile {
		run := reporttest.Compared()
		for _, d := range run.Descriptors {
			d.Name, d.Unit, d.File = text, text, text
			for i := range d.Results {
				for j := range d.Results[i].Findings {
					d.Results[i].Findings[j].Message = result.Text{DA: text}
				}
			}
		}
		run.Warnings, run.Since, run.Date = []result.Text{{DA: text}}, text, text
		*run.Remarks[0].Deviation = result.Deviation{Reason: text, ApprovedBy: text, ApprovedOn: text, Until: text, Measure: text, File: text, Path: text}
		data := workbook(t, run, "da", mostRows)
		for name, src := range parts(t, data, "xl/") {
			if strings.Contains(src, "<f>") || strings.Contains(src, "<f ") || strings.Contains(src, "hyperlink") && !strings.Contains(name, "styles") {
				t.Errorf("%q: %s has a formula or a link", text, name)
			}
		}
		f := open(t, data)
		systems, err := f.GetRows("Systemer")
		if err != nil {
			t.Fatal(err)
		}
		want := strings.ReplaceAll((&book{}).text(text), "\ufffe", "\ufffd") // XML has no place for it
		for i, row := range systems[1:] {
			if row[1] != want || row[3] != want {
				t.Errorf("%q is %q, %q; want %q", text, row[1], row[3], want)
			}
			if kind, _ := f.GetCellType("Systemer", fmt.Sprintf("B%d", i+2)); text != "" && kind != excelize.CellTypeInlineString {
				t.Errorf("%q is a cell of type %d", text, kind)
			}
		}
	}
}

func TestTexts(t *testing.T) {
	b := &book{}
	for text, want := range map[string]string{
		"to\r\nlinjer\ntre": "to\nlinjer\ntre", "\x00\u202e": "\ufffd\ufffd", "a\tb": "a b", "\xff": "\ufffd", "=1+1": "=1+1",
	} {
		if got := b.text(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestLongTextsAreCut(t *testing.T) {
	const most = excelize.TotalCellChars
	statement := textCut.DA
	for text, isCut := range map[string]bool{
		strings.Repeat("æ", most): false, strings.Repeat("æ", most+1): true,
		strings.Repeat("🦉", most/2): false, strings.Repeat("🦉", most/2+1): true, "a" + strings.Repeat("🦉", most): true,
	} {
		got := cut(text, statement)
		n := len(utf16.Encode([]rune(got)))
		if (got != text) != isCut || n > most || strings.HasSuffix(got, statement) != isCut || strings.ContainsRune(got, '\ufffd') {
			t.Errorf("%.5q…: %d units, ends %q", text, n, got[len(got)-80:])
		}
		if isCut && n < most-1 {
			t.Errorf("%d units, room for %d", n, most)
		}
	}
	run := reporttest.Clean()
	run.Descriptors[0].Name = strings.Repeat("x", most+1)
	if rows, err := open(t, workbook(t, run, "da", mostRows)).GetRows("Systemer"); err != nil || !strings.HasSuffix(rows[1][1], statement) {
		t.Errorf("the cell does not say that it was cut: %v", err)
	}
}

func TestLongSheetsAreCut(t *testing.T) {
	for limit, want := range map[int]int{10: 10, 13: 13, 12: 12, 14: 13} {
		rows, err := open(t, workbook(t, reporttest.Many(12), "da", limit)).GetRows("Systemer")
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != want {
			t.Errorf("room for %d rows, %d written, want %d", limit, len(rows), want)
		}
		said := strings.Contains(rows[len(rows)-1][0], "rækker til kunne ikke være i arket")
		if said != (limit < 13) {
			t.Errorf("room for %d rows: last row %q", limit, rows[len(rows)-1])
		}
		if limit == 10 && !strings.HasPrefix(rows[9][0], "4 rækker til") {
			t.Errorf("8 of 12 systems are shown; the last row says %q", rows[9][0])
		}
	}
}

func TestManySystems(t *testing.T) {
	run := reporttest.Many(300)
	f := open(t, workbook(t, run, "en", mostRows))
	want := 0
	for _, d := range run.Descriptors {
		for _, r := range d.Results {
			if r.Outcome != result.Pass && r.Outcome != result.NotApplicable {
				want += max(1, len(r.Findings))
			}
		}
	}
	for sheet, want := range map[string]int{"Systems": 301, "Findings": want + 1} {
		if rows, err := f.GetRows(sheet); err != nil || len(rows) != want {
			t.Errorf("%s: %d rows, want %d; %v", sheet, len(rows), want, err)
		}
		if size, err := f.GetSheetDimension(sheet); err != nil || !strings.HasSuffix(size, fmt.Sprint(want)) {
			t.Errorf("%s: size %s; %v", sheet, size, err)
		}
	}
}

func TestEmptyRun(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		f := open(t, workbook(t, &result.Run{}, lang, mostRows))
		if sheets := f.GetSheetList(); len(sheets) != 5 {
			t.Errorf("sheets %v", sheets)
		}
		for _, sheet := range f.GetSheetList()[1:] {
			if rows, err := f.GetRows(sheet); err != nil || len(rows) != 1 {
				t.Errorf("%s: %d rows, want the headings alone; %v", sheet, len(rows), err)
			}
		}
	}
}

func TestNarrowWriter(t *testing.T) {
	full := errors.New("full")
	for _, room := range []int{0, 1000, 8000} {
		if err := Write(&reporttest.Narrow{Room: room, Err: full}, reporttest.Run(), Options{}); !errors.Is(err, full) {
			t.Errorf("room for %d: %v", room, err)
		}
	}
}
