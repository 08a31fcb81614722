package inputs

import (
	"cmp"
	"fmt"
	"strings"
)

// Problem is one thing that is wrong with a file, and what to do about it.
type Problem struct {
	// File is the path as it was named, with forward slashes; a folder or a pattern where that is at fault.
	File string
	// Pos is zero where the whole file is meant.
	Pos Position
	// Code is the sort of problem, in kebab-case; it stays the same from version to version.
	Code string
	// Message says what is wrong and what to do, without the place.
	Message Text
}

// In writes the problem as "file:line:column: message" in the language, as Text.In chooses it.
func (p Problem) In(lang string) string {
	if p.Pos == (Position{}) {
		return p.File + ": " + p.Message.In(lang)
	}
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Pos.Line, p.Pos.Column, p.Message.In(lang))
}

// String is In("da").
func (p Problem) String() string { return p.In("da") }

func (p *Problem) compare(q *Problem) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Pos.Line, q.Pos.Line),
		cmp.Compare(p.Pos.Column, q.Pos.Column),
		cmp.Compare(p.Code, q.Code),
		cmp.Compare(p.Message.DA, q.Message.DA),
	)
}

// Problems is what is wrong with one or more files, sorted by file and place.
type Problems []Problem

// Error gives one problem a line, in Danish.
func (p Problems) Error() string { return p.In("da") }

// In gives one problem a line, in the language.
func (p Problems) In(lang string) string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].In(lang)
	}
	return strings.Join(lines, "\n")
}

// Err is the problems as an error, nil where there are none.
func (p Problems) Err() error {
	if len(p) == 0 {
		return nil
	}
	return p
}

// maxProblems bounds what is told about one file; nobody reads more.
const maxProblems = 1000

// collector gathers the problems of one file.
type collector struct {
	file string
	src  *source
	list Problems
}

// add notes a problem at a byte of the file. An argument of type Text is put in each language's own words.
func (c *collector) add(off int32, code string, args ...any) {
	c.addAt(c.src.position(off), code, args...)
}

func (c *collector) addAt(pos Position, code string, args ...any) {
	if c.full() {
		return
	}
	c.list = append(c.list, newProblem(c.file, pos, code, args...))
	if c.full() {
		c.list = append(c.list, newProblem(c.file, pos, "too-many-problems", maxProblems))
	}
}

// full tells that nothing more will be noted, so that there is no use in looking.
func (c *collector) full() bool { return len(c.list) >= maxProblems }

func newProblem(file string, pos Position, code string, args ...any) Problem {
	form := messages[code]
	return Problem{File: file, Pos: pos, Code: code, Message: Text{
		DA: fill(form.DA, "da", args),
		EN: fill(form.EN, "en", args),
	}}
}

func fill(form, lang string, args []any) string {
	if len(args) == 0 {
		return form
	}
	put := make([]any, len(args))
	for i, arg := range args {
		if t, ok := arg.(Text); ok {
			arg = t.In(lang)
		}
		put[i] = arg
	}
	return fmt.Sprintf(form, put...)
}
