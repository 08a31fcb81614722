package lint

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// ignoreChecks are of the comments that pass over warnings.
var ignoreChecks = map[string]check{
	"ignore-unknown": fails(
		text("Kun det, der er råd, kan springes over.", "Only what is advice can be ignored."),
		text("%q kan ikke springes over; kun advarsler kan", "%q cannot be ignored; only warnings can"),
		text("skriv advarslens kode, eller fjern linjen", "write the code of a warning, or remove the line")),
	"ignore-reason": fails(
		text("Det, der springes over, har en begrundelse.", "What is ignored has a reason."),
		text("begrundelsen mangler", "the reason is missing"),
		text("skriv den efter koden: # pejl ignore: kode begrundelse", "write it behind the code: # pejl ignore: code reason")),
	"ignore-unused": warning(
		text("Intet springes over uden at være dér.", "Nothing is ignored that is not there."),
		text("her er ingen advarsel %s at springe over", "there is no warning %s to ignore here"),
		text("fjern linjen, eller flyt den til linjen over advarslen", "remove the line, or move it to the line above the warning")),
}

// An author may say that a warning is meant so: on its line, or on a comment above, stands
//
//	# pejl ignore: area-unused Reglerne kommer i 2027.
//
// A warning about the file as a whole, which has no line, may be ignored anywhere in it. What makes a check wrong, an error, cannot be ignored, and neither can the formatting, which a program mends.
var ignoreLine = regexp.MustCompile(`(?:^|\s)#\s*pejl ignore:\s*([a-z0-9-]*)[ \t]*(.*?)\s*$`)

// ignored is such a comment.
type ignored struct {
	file, code, reason string
	line, column       int
	about              int // the line that it is about
	used               bool
}

// ignore leaves out the warnings that the files say are meant so, and tells of such comments that are of no use.
func (e *examination) ignore() {
	var all []*ignored
	for _, file := range e.files() {
		all = append(all, e.ignoredIn(file)...)
	}
	if all == nil {
		return
	}
	advice := map[string]bool{}
	for _, c := range Checks() {
		advice[c.Code] = c.Severity == result.SeverityWarning && !c.Fixable
	}
	e.findings = slices.DeleteFunc(e.findings, func(f result.LintFinding) bool {
		for _, i := range all {
			if i.file == f.File && i.isAbout(f.Start.Line) && i.code == f.Code && advice[i.code] && i.reason != "" {
				i.used = true
				return true
			}
		}
		return false
	})
	for _, i := range all {
		at := result.Position{Line: i.line, Column: i.column}
		switch {
		case !advice[i.code]:
			e.add(i.file, "", "ignore-unknown", at, result.Position{}, i.code)
		case i.reason == "":
			e.add(i.file, "", "ignore-reason", at, result.Position{})
		case !i.used:
			e.add(i.file, "", "ignore-unused", at, result.Position{}, i.code)
		}
	}
}

// isAbout says whether the comment is about what is told of a line; 0 is the file as a whole.
func (i *ignored) isAbout(line int) bool { return line == 0 || line == i.about }

// files are the files of the pack that findings may be about, sorted.
func (e *examination) files() []string {
	var out []string
	for file := range e.Sources {
		out = append(out, file)
	}
	for _, s := range e.Policies.Strategies() {
		out = append(out, s.ID+"/strategy/data.yaml", s.ID+"/roles/data.yaml", s.ID+"/strategy/coverage.yaml")
	}
	for _, f := range e.findings {
		if f.Code == "file-overlooked" {
			out = append(out, f.File)
		}
	}
	slices.Sort(out)
	return out
}

func (e *examination) ignoredIn(file string) []*ignored {
	source, isRego := e.Sources[file]
	if !isRego {
		src, err := fs.ReadFile(e.fsys, file)
		if err != nil {
			return nil // told of, where it is needed
		}
		source = string(src)
	}
	if !strings.Contains(source, "pejl ignore:") {
		return nil
	}
	var out []*ignored
	lines := strings.Split(source, "\n")
	for n, line := range lines {
		m := ignoreLine.FindStringSubmatchIndex(line)
		if m == nil || isRego && !e.commented(file, n+1) {
			continue
		}
		hash := m[0] + strings.IndexByte(line[m[0]:], '#')
		i := &ignored{file: file, code: line[m[2]:m[3]], reason: line[m[4]:m[5]], line: n + 1, column: len([]rune(line[:hash])) + 1}
		i.about = n + 1
		for i.about <= len(lines) && strings.HasPrefix(strings.TrimSpace(lines[i.about-1]), "#") {
			i.about++ // to the first line behind the comment
		}
		out = append(out, i)
	}
	return out
}

// commented says whether a line of Rego has a comment, and not only a text that looks like one.
func (e *examination) commented(file string, line int) bool {
	module := e.Modules[file]
	return module != nil && slices.ContainsFunc(module.Comments, func(c *ast.Comment) bool { return c.Location.Row == line })
}
