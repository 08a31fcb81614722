// Package github writes a run as workflow commands of GitHub Actions, which become annotations in the
// view of a pull request.
//
// The files are named as they were given to the check, so run pejl in the root of the repository: a file
// outside of the folder gets its remark on the job as a whole. A requirement that is not met becomes an
// error, a warning or a notice by its severity; one that keeps the run from being decided, and a remark
// about a deviation, a warning. What the baseline has, what is waived and what is open without stopping
// the gate is only counted, in the last line, a notice that always comes.
//
// GitHub shows 10 annotations of each level for a step and 50 for a job, in the order in which they are
// printed (actions/toolkit, docs/problem-matchers.md). No more are written; the last line counts the rest.
package github

import (
	"bufio"
	"cmp"
	"io"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/words"
)

// Options are what a reader may choose.
type Options struct {
	Lang string // language of texts, "da" (also when empty) or "en"
}

const (
	mostOfLevel = 10 // annotations that GitHub shows of a level for one step
	mostOpen    = 5  // of them for what is not assessed, so that breaches have room
)

// Write writes the run, a command on each line: errors, warnings, notices, and last the summary. The only
// errors are those of w.
func Write(w io.Writer, run *result.Run, o Options) error {
	b := &builder{run: run, lang: words.Lang(o.Lang)}
	out := bufio.NewWriter(w)
	left := map[level]int{}
	all := b.annotations()
	for _, l := range levels {
		room := mostOfLevel
		if l == levelNotice {
			room-- // for the summary
		}
		open := mostOpen
		for i := range all {
			a := &all[i]
			if a.level != l {
				continue
			}
			if room == 0 || a.open && open == 0 {
				left[l]++
				continue
			}
			room--
			if a.open {
				open--
			}
			_, _ = out.WriteString(a.command() + "\n") // Flush gives back the first error
		}
	}
	summary := b.summary(left)
	_, _ = out.WriteString(summary.command() + "\n")
	return out.Flush()
}

// builder turns the parts of a run into annotations.
type builder struct {
	run  *result.Run
	lang string
}

// remark is an annotation; open says that it is about what is not assessed.
type remark struct {
	annotation
	open bool
}

// annotations are all that the run gives rise to, of each level in the order in which they are written.
func (b *builder) annotations() []remark {
	var all []remark
	undecided := func(r *result.Result) bool {
		return r.Outcome == result.NotAssessed && gate.Code(r, b.run.FailOn) == result.ExitUndecided
	}
	for _, item := range gate.Select(b.run, undecided) {
		all = append(all, remark{annotation: b.result(levelWarning, item), open: true})
	}
	fails := gate.Select(b.run, func(r *result.Result) bool { return r.Outcome == result.Fail && !gate.Known(r) })
	for _, item := range fails {
		all = append(all, remark{annotation: b.fail(item)})
	}
	for _, item := range gate.Select(b.run, func(r *result.Result) bool { return r.Outcome == result.Error }) {
		all = append(all, remark{annotation: b.broken(item)})
	}
	for i := range b.run.Remarks {
		all = append(all, remark{annotation: b.deviation(&b.run.Remarks[i])})
	}
	for _, warning := range b.run.Warnings {
		all = append(all, remark{annotation: annotation{
			level: levelNotice, title: words.Warnings.In(b.lang), lines: []string{warning.In(b.lang)},
		}})
	}
	return all
}

func (b *builder) fail(item gate.Item) annotation {
	a := b.result(levels[item.Result.Rule.Severity.Rank()], item)
	if remedy := item.Result.Rule.Remedy.In(b.lang); remedy != "" {
		a.lines = append(a.lines, words.HowToMeet.In(b.lang)+": "+remedy)
	}
	if link := b.run.Docs.Of(item.Result.Rule); b.run.Docs.Absolute() {
		a.lines = append(a.lines, words.LookUp.In(b.lang)+": "+link)
	}
	return a
}

func (b *builder) broken(item gate.Item) annotation {
	a := b.result(levelError, item)
	a.lines = append(a.lines, words.Clip(item.Result.Err, longestError))
	return a
}

const (
	longestError = 300 // characters of what broke in a rule
	mostFindings = 10  // findings that one annotation lists
)

// result is an annotation about a result: at its first finding that lies in a file and is not waived,
// else where the descriptor begins, with every such finding in its message.
func (b *builder) result(l level, item gate.Item) annotation {
	d, r := item.Descriptor, item.Result
	a := annotation{level: l, file: d.File, start: d.Start, end: d.Start, title: r.Rule.ID + " · " + cmp.Or(d.Name, d.ID)}
	outcome := words.Label(words.Outcome(r.Outcome, b.lang))
	if r.Outcome == result.Fail {
		outcome += " (" + words.Reason(r.Reason, b.lang) + ")"
	}
	a.lines = []string{outcome + ": " + words.Sentence(r.Rule.Title.In(b.lang))}
	open := gate.Open(r)
	for i, f := range open {
		if f.File != "" {
			a.file, a.start, a.end = f.File, f.Start, f.End
			open[0], open[i] = open[i], open[0]
			break
		}
	}
	for i, f := range open {
		if i == mostFindings {
			a.lines = append(a.lines, words.More(len(open)-i, b.lang))
			break
		}
		line := words.FindingLine(f, b.run.Facts, b.lang)
		if at := gate.Place(f.File, f.Start); at != "" {
			line = at + ": " + line
		}
		a.lines = append(a.lines, "- "+line)
	}
	return a
}

// deviation is a remark where the deviation was written down.
func (b *builder) deviation(m *result.DeviationRemark) annotation {
	d := m.Deviation
	return annotation{
		level: levelWarning, file: d.File, start: d.Start, end: d.End,
		title: d.Rule + " · " + words.Label(words.Outcome(result.Waived, b.lang)),
		lines: []string{words.Sentence(m.Message.In(b.lang))},
	}
}
