package github

import (
	"bufio"
	"io"
	"path"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// WriteLint writes what an examination of a policy pack found, as Write writes a run: errors, warnings, and last the
// summary. The only errors are those of w.
func WriteLint(w io.Writer, l *result.Lint, o Options) error {
	lang := words.Lang(o.Lang)
	out := bufio.NewWriter(w)
	left := map[level]int{}
	room := map[level]int{levelError: mostOfLevel, levelWarning: mostOfLevel, levelNotice: mostOfLevel - 1}
	for _, of := range levels {
		for _, f := range l.Findings {
			if levels[f.Severity.Rank()] != of {
				continue
			}
			if room[of] == 0 {
				left[of]++
				continue
			}
			room[of]--
			title := f.Code
			if f.Rule != "" {
				title = f.Rule + " · " + f.Code
			}
			a := annotation{level: of, file: path.Join(l.Folder, f.File), start: f.Start, end: f.End, title: title, lines: []string{words.Sentence(f.Message.In(lang))}}
			_, _ = out.WriteString(a.command() + "\n") // Flush gives back the first error
		}
	}
	lines := []string{words.LintCounts(l, lang)}
	if list := leftOut(left, lang); list != "" {
		lines = append(lines, strings.Replace(notShown.In(lang), "{list}", list, 1))
	}
	summary := annotation{level: levelNotice, title: "pejl policy lint", lines: lines}
	_, _ = out.WriteString(summary.command() + "\n")
	return out.Flush()
}
