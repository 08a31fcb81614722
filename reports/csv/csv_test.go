package csv_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/csv"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/worklist"
)

func write(t *testing.T, run *result.Run, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := csv.Write(&b, run, csv.Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// table reads a report as a spreadsheet does, and wants the form that the package promises.
func table(t *testing.T, report []byte, lang string) [][]string {
	t.Helper()
	body, marked := bytes.CutPrefix(report, []byte("\xef\xbb\xbf"))
	if !marked {
		t.Error("no byte order mark")
	}
	lines := bytes.Count(body, []byte("\n"))
	if crlf := bytes.Count(body, []byte("\r\n")); crlf != lines {
		t.Errorf("%d lines, %d end with CRLF", lines, crlf)
	}
	r := stdcsv.NewReader(bytes.NewReader(body))
	if r.Comma = ','; lang == "da" {
		r.Comma = ';'
	}
	records, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(records) != lines {
		t.Errorf("%d records on %d lines", len(records), lines)
	}
	return records
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		reporttest.Golden(t, "compared."+lang+".csv", write(t, reporttest.Compared(), lang))
	}
}

func TestRows(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		if got := table(t, write(t, reporttest.Clean(), lang), lang); len(got) != 1 {
			t.Errorf("%s: %d records of a clean run, want the headings alone", lang, len(got))
		}
		if got := table(t, write(t, &result.Run{}, lang), lang); len(got) != 1 {
			t.Errorf("%s: %d records of an empty run, want the headings alone", lang, len(got))
		}
		one := len(table(t, write(t, reporttest.Many(3), lang), lang)) - 1
		if got := len(table(t, write(t, reporttest.Many(300), lang), lang)) - 1; got != 100*one {
			t.Errorf("%s: %d rows of 300 systems, %d of three", lang, got, one)
		}
	}
}

func TestSameBytes(t *testing.T) {
	run := reporttest.Compared()
	first := write(t, run, "da")
	slices.Reverse(run.Warnings)
	if !bytes.Equal(first, write(t, run, "da")) || !bytes.Equal(first, write(t, reporttest.Compared(), "da")) {
		t.Error("the same run gives other bytes")
	}
}

func TestNarrowWriter(t *testing.T) {
	full := errors.New("full")
	for _, room := range []int{0, 2, 200} {
		if err := csv.Write(&reporttest.Narrow{Room: room, Err: full}, reporttest.Run(), csv.Options{}); !errors.Is(err, full) {
			t.Errorf("room for %d: %v", room, err)
		}
	}
}

// hostile are texts, and how they must stand in a cell.
var hostile = map[string]string{
	"":                   "",
	"Madservice":         "Madservice",
	"=1+1":               "'=1+1",
	"+45 12 34 56 78":    "'+45 12 34 56 78",
	"-2+3":               "'-2+3",
	"@SUM(A1)":           "'@SUM(A1)",
	"\t=1+1":             "' =1+1",
	"\tx":                "' x",
	"\rx":                "' x",
	"\nx":                "' x",
	"  =1+1":             "'  =1+1",
	"\u00a0=1+1":         "'\u00a0=1+1",
	"\u200b=1+1":         "'\u200b=1+1",
	"\ufeff=1+1":         "'\ufeff=1+1",
	"\x00=1+1":           "'\ufffd=1+1",
	`"=1+1"`:             `'"=1+1"`,
	"'=1+1":              "''=1+1",
	"＝1+1":               "'＝1+1",
	"＋1":                 "'＋1",
	"－1":                 "'－1",
	"＠SUM(A1)":           "'＠SUM(A1)",
	"=cmd|' /C calc'!A0": "'=cmd|' /C calc'!A0",
	"1=1":                "1=1",
	"a;b,c\"d\"":         "a;b,c\"d\"",
	"to\nlinjer\r\ntre":  "to linjer  tre",
	"\u202eomvendt":      "\ufffdomvendt",
	"æøå 🦉 <b>&amp;":     "æøå 🦉 <b>&amp;",
	"\xff":               "\ufffd",
}

func TestHostileTexts(t *testing.T) {
	for text, want := range hostile {
		for _, lang := range []string{"da", "en"} {
			run := reporttest.Clean()
			d := run.Descriptors[0]
			d.Name, d.Unit, d.File = text, text, text
			d.Results[0].Outcome, d.Results[0].Err = result.Error, text
			got := table(t, write(t, run, lang), lang)
			if len(got) != 2 {
				t.Fatalf("%q: %d records", text, len(got))
			}
			for _, key := range []string{"name", "unit", "file"} {
				if cell := got[1][index(key)]; cell != want {
					t.Errorf("%s of %q is %q, want %q", key, text, cell, want)
				}
			}
			if cell := got[1][index("line")]; cell != "1" {
				t.Errorf("the line is %q", cell)
			}
			if cell := got[1][index("found")]; text != "" && cell != want {
				t.Errorf("the error %q is %q, want %q", text, cell, want)
			}
		}
	}
}

func index(key string) int {
	return slices.IndexFunc(worklist.FindingColumns(), func(c worklist.Column[*worklist.Finding]) bool { return c.Key == key })
}

func TestPersonalValuesStayOut(t *testing.T) {
	run := reporttest.Run()
	f := &run.Descriptors[0].Results[0].Findings
	for i := range run.Descriptors[0].Results {
		if r := &run.Descriptors[0].Results[i]; len(r.Findings) > 0 {
			f = &r.Findings
			break
		}
	}
	(*f)[0].Value, (*f)[0].Personal = []byte(`"Køkkenchef B"`), true
	if out := write(t, run, "da"); strings.Contains(string(out), "Køkkenchef B") {
		t.Error("a personal value is written")
	}
}
