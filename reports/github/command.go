package github

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// level is a workflow command that makes an annotation.
type level string

const (
	levelError   level = "error"
	levelWarning level = "warning"
	levelNotice  level = "notice"
)

// levels are the levels by the rank of a severity, most severe first.
var levels = []level{levelError, levelWarning, levelNotice}

// annotation is one remark in the view of a pull request. Without a file, or with one that GitHub
// cannot place, it is about the whole job.
type annotation struct {
	level      level
	file       string // relative to the root of the repository
	start, end result.Position
	title      string   // one line
	lines      []string // of the message
}

var (
	// As @actions/core escapes (packages/core/src/command.ts) and the runner reads (ActionCommand.cs).
	data     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	drive    = regexp.MustCompile(`^[A-Za-z]:`)
)

// longestTitle is how many characters GitHub takes of an annotation's title.
const longestTitle = 255

// command writes the annotation as one line. The runner drops columns where the lines differ, so they
// are left out there; the end column is exclusive, as linters write it.
func (a *annotation) command() string {
	var properties []string
	set := func(name, value string) {
		if value != "" {
			properties = append(properties, name+"="+property.Replace(value))
		}
	}
	if file := a.fileName(); file != "" {
		set("file", file)
		if a.start.Line > 0 {
			set("line", strconv.Itoa(a.start.Line))
			end := max(a.end.Line, a.start.Line)
			set("endLine", strconv.Itoa(end))
			if end == a.start.Line && a.start.Column > 0 {
				set("col", strconv.Itoa(a.start.Column))
				set("endColumn", strconv.Itoa(max(a.end.Column, a.start.Column)))
			}
		}
	}
	set("title", words.Clip(strings.TrimSpace(words.Clean(a.title)), longestTitle-len(" […]")))
	lines := make([]string, len(a.lines))
	for i, line := range a.lines {
		lines[i] = words.Clean(line)
	}
	return "::" + string(a.level) + " " + strings.Join(properties, ",") + "::" + data.Replace(strings.Join(lines, "\n"))
}

// fileName is the file as GitHub names it; empty for a file that is not below the folder in which the
// check was run, since an annotation there is shown nowhere.
func (a *annotation) fileName() string {
	file := path.Clean(a.file)
	outside := file == ".." || strings.HasPrefix(file, "../") || path.IsAbs(file) || drive.MatchString(file)
	// The runner drops equals signs that a value begins with, and takes a backslash for a slash.
	changed := strings.HasPrefix(file, "=") || strings.Contains(file, `\`) || strings.TrimSpace(words.Clean(file)) != file
	if a.file == "" || outside || changed {
		return ""
	}
	return file
}
