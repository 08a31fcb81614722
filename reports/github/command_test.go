package github

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/words"
)

// parsed is a command as the runner reads it (actions/runner, ActionCommand.TryParseV2).
type parsed struct {
	name       string
	properties map[string]string
	data       string
}

// registered are the runner's commands.
var registered = strings.Fields("error warning notice debug group endgroup set-output set-env save-state add-path " +
	"add-mask add-matcher remove-matcher echo stop-commands internal-set-repo-path")

func parse(line string) (c parsed, ok bool) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t\v\f\u0085\u00a0"), "::")
	if !ok {
		return c, false
	}
	info, data, ok := strings.Cut(rest, "::")
	if !ok {
		return c, false
	}
	name, list, _ := strings.Cut(info, " ")
	if !slices.Contains(registered, strings.ToLower(name)) {
		return c, false
	}
	c = parsed{name: name, properties: map[string]string{}, data: unescape(data, "%0D", "\r", "%0A", "\n", "%25", "%")}
	for pair := range strings.SplitSeq(strings.TrimSpace(list), ",") {
		// .NET drops empty entries, and with them the separators between.
		key, value, _ := strings.Cut(strings.TrimLeft(pair, "="), "=")
		if value = strings.TrimLeft(value, "="); value != "" {
			c.properties[key] = unescape(value, "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%")
		}
	}
	return c, true
}

// unescape replaces one after the other, as the runner does.
func unescape(s string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, pairs[i], pairs[i+1])
	}
	return s
}

var windows = regexp.MustCompile(`^[A-Za-z]:`)

// faults lists what the runner or GitHub would drop or change of the command (ActionCommandManager.cs).
func (c *parsed) faults() []string {
	var faults []string
	say := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if !slices.Contains([]string{"error", "warning", "notice"}, c.name) {
		say("the command %s is not ours", c.name)
	}
	for name := range c.properties {
		if !slices.Contains([]string{"file", "line", "endLine", "col", "endColumn", "title"}, name) {
			say("the property %s", name)
		}
	}
	number := func(name string) int {
		n, err := strconv.Atoi(c.properties[name])
		if c.properties[name] != "" && (err != nil || n < 1) {
			say("%s is %q", name, c.properties[name])
		}
		return n
	}
	line, endLine, col, endColumn := number("line"), number("endLine"), number("col"), number("endColumn")
	file := c.properties["file"]
	switch {
	case line > 0 && file == "", endLine > 0 && line == 0, col > 0 && line == 0, endColumn > 0 && col == 0:
		say("a place without a file, a line or a column")
	case endLine < line || endColumn < col || col > 0 && endLine != line:
		say("the place ends before it begins, or has columns of two lines")
	}
	if strings.HasPrefix(file, "/") || strings.HasPrefix(file, "../") || strings.Contains(file, `\`) || windows.MatchString(file) {
		say("GitHub cannot place the file %q", file)
	}
	if c.properties["title"] == "" || len([]rune(c.properties["title"])) > longestTitle {
		say("the title has %d characters", len([]rune(c.properties["title"])))
	}
	if strings.TrimSpace(c.data) == "" || len(c.data) > 64<<10 {
		say("the message has %d bytes", len(c.data))
	}
	return faults
}

// A checker that finds nothing wrong in what is wrong proves nothing.
func TestFaultsAreFound(t *testing.T) {
	const good = "::error file=a.yaml,line=1,endLine=1,col=2,endColumn=3,title=t::m"
	if c, ok := parse(good); !ok || len(c.faults()) > 0 {
		t.Fatalf("%v %v", ok, c.faults())
	}
	for _, bad := range []string{
		"error::m", "::error", "::fail::m", "::set-output name=a::b",
		"::error file=a.yaml::m", "::error title=t::", "::error title=t,other=x::m", "::error line=1,title=t::m",
		"::error file=a.yaml,endLine=1,title=t::m", "::error file=a.yaml,col=1,title=t::m", "::error file=a.yaml,line=1,endLine=1,endColumn=2,title=t::m",
		"::error file=a.yaml,line=2,endLine=1,title=t::m", "::error file=a.yaml,line=1,endLine=2,col=1,endColumn=2,title=t::m",
		"::error file=a.yaml,line=0,title=t::m", "::error file=a.yaml,line=x,title=t::m", "::error file=/a.yaml,title=t::m", "::error file=C%3A/a.yaml,title=t::m",
		"::error file=../a.yaml,title=t::m", "::error title=" + strings.Repeat("t", 256) + "::m", "::error title=t::" + strings.Repeat("m", 70000),
	} {
		if c, ok := parse(bad); ok && len(c.faults()) == 0 {
			t.Errorf("%q goes unnoticed", bad)
		}
	}
}

// wantBack wants the runner to read what the annotation means.
func wantBack(t *testing.T, a *annotation) {
	t.Helper()
	line := a.command()
	if strings.ContainsAny(line, "\r\n") || !strings.HasPrefix(line, "::"+string(a.level)+" ") {
		t.Fatalf("not one line with one command: %q", line)
	}
	c, ok := parse(line)
	if !ok || c.name != string(a.level) {
		t.Fatalf("read as %v: %q", c, line)
	}
	if want := words.Clean(a.title); !strings.HasPrefix(strings.TrimSpace(want), strings.TrimSuffix(c.properties["title"], " […]")) {
		t.Errorf("title %q, want %q", c.properties["title"], want)
	}
	var lines []string
	for _, l := range a.lines {
		lines = append(lines, words.Clean(l))
	}
	if want := strings.Join(lines, "\n"); c.data != want {
		t.Errorf("message %q, want %q", c.data, want)
	}
	if c.properties["file"] != a.fileName() {
		t.Errorf("file %q, want %q", c.properties["file"], a.fileName())
	}
	if want := strconv.Itoa(a.start.Line); a.fileName() != "" && a.start.Line > 0 && c.properties["line"] != want {
		t.Errorf("line %s, want %s", c.properties["line"], want)
	}
	if want := strconv.Itoa(a.start.Column); c.properties["col"] != "" && c.properties["col"] != want {
		t.Errorf("column %s, want %s", c.properties["col"], want)
	}
}

func TestCommand(t *testing.T) {
	pos := func(line, column int) result.Position { return result.Position{Line: line, Column: column} }
	for _, tt := range []struct {
		a    annotation
		want string
	}{
		{annotation{level: levelError, file: "./a/b,c:d%.yaml", start: pos(3, 4), end: pos(3, 9), title: "50%: a, b", lines: []string{"100%: a, b", "c"}},
			"::error file=a/b%2Cc%3Ad%25.yaml,line=3,endLine=3,col=4,endColumn=9,title=50%25%3A a%2C b::100%25: a, b%0Ac"},
		{annotation{level: levelWarning, file: "a.yaml", start: pos(3, 4), end: pos(5, 2), title: "t", lines: []string{"m\r\n::set-output name=a::b"}},
			"::warning file=a.yaml,line=3,endLine=5,title=t::m  ::set-output name=a::b"},
		{annotation{level: levelNotice, file: "a.yaml", start: pos(3, 4), title: "t", lines: []string{"m"}},
			"::notice file=a.yaml,line=3,endLine=3,col=4,endColumn=4,title=t::m"},
		{annotation{level: levelNotice, file: "a.yaml", title: "t", lines: []string{"m"}}, "::notice file=a.yaml,title=t::m"},
		{annotation{level: levelNotice, file: "../a.yaml", start: pos(1, 1), title: "t", lines: []string{"m"}}, "::notice title=t::m"},
		{annotation{level: levelNotice, file: "/a.yaml", start: pos(1, 1), title: "t", lines: []string{"m"}}, "::notice title=t::m"},
		{annotation{level: levelNotice, file: "C:/a.yaml", start: pos(1, 1), title: "t", lines: []string{"m"}}, "::notice title=t::m"},
	} {
		if got := tt.a.command(); got != tt.want {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}

func FuzzCommand(f *testing.F) {
	f.Add("a.yaml", "titel", "besked", 1, 2, 3, 4)
	f.Add(reporttest.HostileText, reporttest.HostileText, reporttest.HostileText, 3, 1, 1, 0)
	f.Add("%0A::error::x", "::error::", "\n::set-output name=x::y", 0, 0, 0, 0)
	f.Add(`\`, "", "", 1, 1, 1, 1)
	f.Add("a,line=9", " =x", "\r::stop-commands::x", -1, 5, 2, -3)
	f.Fuzz(func(t *testing.T, file, title, text string, line, column, endLine, endColumn int) {
		a := annotation{
			level: levelError, file: file, title: "HJ-ARK-001 · " + title, lines: []string{"Ikke opfyldt: " + text, text},
			start: result.Position{Line: line, Column: column}, end: result.Position{Line: endLine, Column: endColumn},
		}
		wantBack(t, &a)
		c, _ := parse(a.command())
		for _, fault := range c.faults() {
			if !strings.HasPrefix(fault, "the message has") {
				t.Errorf("%s: %q", fault, a.command())
			}
		}
	})
}
