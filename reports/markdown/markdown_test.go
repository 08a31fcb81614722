package markdown

import (
	"bytes"
	"errors"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/words"
)

func write(t testing.TB, run *result.Run, lang string) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, run, Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for name, run := range runs() {
		for _, lang := range []string{"da", "en"} {
			if name != "empty" {
				reporttest.Golden(t, name+"."+lang+".md", []byte(write(t, run, lang)))
			}
		}
	}
}

// runs are the runs that every general promise is tested on.
func runs() map[string]*result.Run {
	return map[string]*result.Run{
		"run": reporttest.Run(), "clean": reporttest.Clean(), "compared": reporttest.Compared(), "many": reporttest.Many(260),
		"hostile": reporttest.Hostile(), "empty": {Date: "2026-11-01", FailOn: result.Never, Complete: true},
	}
}

func TestPlatformsCanShowIt(t *testing.T) {
	for name, run := range runs() {
		for _, lang := range []string{"da", "en"} {
			for _, fault := range check(t, write(t, run, lang), "") {
				t.Errorf("%s.%s: %s", name, lang, fault)
			}
		}
	}
}

const docs = "https://intranet.example.dk/a|b/(c)"

func TestRulesLinkToTheReferenceWork(t *testing.T) {
	run := reporttest.Linked(t, docs)
	out := write(t, run, "da")
	for _, fault := range check(t, out, "https://intranet.example.dk/") {
		t.Error(fault)
	}
	if links := strings.Count(out, "](<https://intranet.example.dk/a%7Cb/%28c%29#HJ-"); links < run.Summary.Counts.Fail {
		t.Errorf("%d links", links)
	}
	if out := write(t, reporttest.Linked(t, "opslag.html"), "da"); strings.Contains(out, "opslag.html") {
		t.Error("a link to a file beside the report")
	}
}

var (
	aRow    = regexp.MustCompile(`^(\| |- )`)
	headRow = regexp.MustCompile(`^\| (Krav|Alvorlighed|---) \|`)
)

// shown reads back how many rows each part has, and says it has.
func shown(t *testing.T, out string) (rows, said map[string]int) {
	t.Helper()
	rows, said = map[string]int{}, map[string]int{}
	title := ""
	heading := regexp.MustCompile(`^(?:### |<summary>)(.*) \(([\d.]+)\)(?:</summary>)?$`)
	left := regexp.MustCompile(`^\*([\d.]+) er ikke vist her`)
	number := func(s string) int {
		n, err := strconv.Atoi(strings.ReplaceAll(s, ".", ""))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for line := range strings.SplitSeq(out, "\n") {
		if m := heading.FindStringSubmatch(line); m != nil {
			title = m[1]
			said[title] = number(m[2])
		}
		if m := left.FindStringSubmatch(line); m != nil {
			rows[title] += number(m[1])
		}
		if aRow.MatchString(line) && !headRow.MatchString(line) {
			rows[title]++
		}
	}
	return rows, said
}

// Every row is shown or counted, however many there are, and the most severe are shown.
func TestCutIsStated(t *testing.T) {
	for _, n := range []int{1, 30, 100, 101, 102, 103, 260, 600} {
		out := write(t, reporttest.Many(n), "da")
		if size := length(out); size > limit {
			t.Errorf("%d systems: %d characters", n, size)
		}
		rows, said := shown(t, out)
		if !reflect.DeepEqual(rows, said) || len(rows) < 3 {
			t.Errorf("%d systems: %v rows, said to be %v", n, rows, said)
		}
		cut := strings.Contains(out, " er ikke vist her; ")
		if cut != (n >= 30) {
			t.Errorf("%d systems: cut %v", n, cut)
		}
		if cut && length(out) < limit-5000 {
			t.Errorf("%d systems: cut to %d characters", n, length(out))
		}
	}
	many := write(t, reporttest.Many(600), "da")
	if first := strings.Index(many, "| Alvorlig |"); first < 0 || strings.Contains(many, "| Advarsel |") {
		t.Error("obstacles make room for what is less severe")
	}
}

func TestLongTextsAreCut(t *testing.T) {
	run := reporttest.Run()
	long := strings.Repeat("@a ", 40_000)
	run.Strategies, run.ToolVersion, run.Since = []string{long, long}, long, long
	for _, r := range run.Rules {
		r.Title.DA, r.Remedy.DA = long, long
	}
	for _, fault := range check(t, write(t, run, "da"), "") {
		if !strings.HasPrefix(fault, "mention") { // "[…]" is ours
			t.Error(fault[:min(200, len(fault))])
		}
	}
}

func TestComparedPutsTheNewFirst(t *testing.T) {
	out := write(t, reporttest.Compared(), "da")
	rows, _ := shown(t, out)
	for title, want := range map[string]int{
		"Nye og ændrede hindringer": 1, "Under grænsen": 3, "Uændret siden sammenligningsgrundlaget": 13,
		"Bortfaldet siden sammenligningsgrundlaget": 2, "Bemærkninger til dispensationer": 3, "Dispensationer (begrundede afvigelser)": 2,
	} {
		if rows[title] != want {
			t.Errorf("%s: %d, want %d", title, rows[title], want)
		}
	}
	if strings.Index(out, "Nye og") > strings.Index(out, "<details>") {
		t.Error("what is new does not come first")
	}
}

// shownText is the text that a reader sees of an escaped one, in a cell of a table.
func shownText(t testing.TB, escaped string) string {
	t.Helper()
	var cell *html.Node
	for n := range render(t, "| a |\n| --- |\n| x"+escaped+" |\n").Descendants() {
		if n.Type == html.ElementNode && n.Data == "td" {
			cell = n
		}
	}
	if cell == nil {
		t.Fatalf("no cell from %q", escaped)
	}
	return plain(strings.TrimPrefix(textOf(cell), "x"))
}

// plain leaves out what cannot be seen.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, string(apart), "")), " ")
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"intet særligt: 66,7 %, kl. 14:30, a & b": `intet særligt: 66,7 %, kl. 14:30, a \& b`,
		"12345678":                 "12345678",
		"@bruger":                  "@&#8203;bruger",
		"https://a.example":        "https:&#8203;//a.example",
		"www.a.example":            "www&#8203;.a.example",
		"#12 og GH-12":             `\#&#8203;12 og GH-&#8203;12`,
		":smile:":                  ":&#8203;smile:",
		"1f0c1d9b7a52":             "1f0c1d&#8203;9b7a52",
		"$x$":                      "&#36;&#8203;x&#36;",
		"a\r\n/close":              "a  /close",
		"a|b":                      `a\|b`,
		strings.Repeat("ord ", 99): strings.Repeat("ord ", 74) + `ord \[…\]`,
	} {
		if got := escape(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzEscape(f *testing.F) {
	f.Add(reporttest.HostileText)
	for _, part := range strings.Fields(reporttest.HostileText) {
		f.Add(part)
	}
	f.Add("a  b\n\n* c")
	f.Add(`\\|\|&amp;&#124;`)
	f.Fuzz(func(t *testing.T, text string) {
		got := shownText(t, escape(text))
		if want := plain(words.Clip(strings.TrimSpace(words.Clean(text)), longest)); got != want {
			t.Errorf("%q is shown as %q", want, got)
		}
		report := Marker + "\n\n| a |\n| --- |\n| x " + escape(text) + " |\n\n- " + escape(text) + "\n\nx " + escape(text) + "\n"
		for _, fault := range check(t, report, "") {
			t.Errorf("%s from %q", fault, text)
		}
	})
}

func TestLeavesTheRunAlone(t *testing.T) {
	run := reporttest.Compared()
	first := write(t, run, "en")
	if !reflect.DeepEqual(run, reporttest.Compared()) {
		t.Error("the run was changed")
	}
	if write(t, run, "en") != first {
		t.Error("the same run gave other bytes")
	}
}

func TestWriteErrorComesBack(t *testing.T) {
	broken := errors.New("disk full")
	if err := Write(&reporttest.Narrow{Room: 100, Err: broken}, reporttest.Run(), Options{}); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}
