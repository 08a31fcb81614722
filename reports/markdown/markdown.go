// Package markdown writes a run for the comment on a pull or merge request, and for a job's summary, in
// the Markdown that GitHub and GitLab have in common.
//
// What stops the gate stands first; what the baseline has, and what is below the threshold, is folded
// away. Texts of descriptors stand for themselves: no link, mention, reference, formula or element comes
// out of them. The first line is Marker, by which a pipeline finds its own comment to write it anew.
//
// GitHub takes 65,536 characters of a comment and 1 MiB of a summary. The report keeps below the former,
// and says of each part how much is left out.
package markdown

import (
	"io"
	"strings"
	"unicode/utf16"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Marker is the first line of the report, a comment that no reader sees.
const Marker = "<!-- pejl -->"

// limit is the report's greatest length, in UTF-16 units: no way of counting characters gives more.
const limit = 64_000

// Options are what a reader may choose.
type Options struct {
	Lang string // language of texts, "da" (also when empty) or "en"
}

// Write writes the run. The only errors are those of w.
func Write(w io.Writer, run *result.Run, o Options) error {
	b := &builder{run: run, lang: words.Lang(o.Lang)}
	_, err := io.WriteString(w, b.join(b.head(), b.sections(), b.foot()))
	return err
}

// builder turns the parts of a run into Markdown.
type builder struct {
	run  *result.Run
	lang string
}

// section is a part of the report: a table, or a list where it has no columns.
type section struct {
	title   string // ours, and without anything to escape
	folded  bool
	columns []string
	rows    []string // each ends with a line break
}

// join puts the sections between head and foot, the first with all its rows, and so on until the next
// row has no room. From there on they only say how many rows they have.
func (b *builder) join(head string, sections []section, foot string) string {
	room := limit - length(head) - length(foot)
	for i := range sections {
		room -= length(b.section(&sections[i], 0))
	}
	var out strings.Builder
	out.WriteString(head)
	cut := false
	for i := range sections {
		s := &sections[i]
		n := 0
		if len(s.rows) > 0 {
			room -= length(s.tableHead())
		}
		for !cut && n < len(s.rows) {
			size := length(s.rows[n])
			if cut = size > room; !cut {
				room -= size
				n++
			}
		}
		out.WriteString(b.section(s, n))
	}
	out.WriteString(foot)
	return out.String()
}

// length is that of a text in UTF-16 units.
func length(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// section writes the first n rows and how many more there are; nothing where there are none at all.
func (b *builder) section(s *section, n int) string {
	if len(s.rows) == 0 {
		return ""
	}
	title := s.title + " (" + words.Number(len(s.rows), b.lang) + ")"
	var out strings.Builder
	if s.folded {
		out.WriteString("\n<details>\n<summary>" + title + "</summary>\n\n")
	} else {
		out.WriteString("\n### " + title + "\n\n")
	}
	if n > 0 {
		out.WriteString(s.tableHead())
	}
	for _, row := range s.rows[:n] {
		out.WriteString(row)
	}
	if left := len(s.rows) - n; left > 0 {
		if n > 0 {
			out.WriteString("\n")
		}
		out.WriteString("*" + strings.Replace(notShown.In(b.lang), "{n}", words.Number(left, b.lang), 1) + "*\n")
	}
	if s.folded {
		out.WriteString("\n</details>\n")
	}
	return out.String()
}

func (s *section) tableHead() string {
	if len(s.columns) == 0 {
		return ""
	}
	return row(s.columns...) + "|" + strings.Repeat(" --- |", len(s.columns)) + "\n"
}

// row is a row of a table; an empty cell shows that there is nothing to show.
func row(cells ...string) string {
	var b strings.Builder
	for _, cell := range cells {
		if cell == "" {
			cell = words.Nothing
		}
		b.WriteString("| " + cell + " ")
	}
	return b.String() + "|\n"
}
