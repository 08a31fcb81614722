// Package junit writes a run as JUnit XML, for the test views of GitLab, Azure Pipelines and Jenkins.
//
// There is no standard; what is written is what those three read. GitLab's
// lib/gitlab/ci/parsers/test/junit.rb takes classname, name and file of a case and the body of what
// it holds, Azure's JunitResultReader.cs the attribute message too, and Jenkins' CaseResult.java
// splits classname at its last point and reads properties. A case therefore says what matters both in
// message and in a body, and its classname and name stay the same from run to run.
//
// A suite is a descriptor and a case a requirement; what does not apply is left out. The view is red
// exactly where the gate is shut: a failure is what gives exit code 1, an error what gives 3 (a rule
// that broke, or a requirement at or above the threshold that is not assessed). What is below the
// threshold, unchanged since the baseline or waived is skipped, with the reason as its message.
// Remarks about the deviations and about the run as a whole belong to no case; other reports have them.
package junit

import (
	"cmp"
	"encoding/xml"
	"io"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/words"
)

// Options are what a reader may choose.
type Options struct {
	Lang string // language of texts, "da" (also when empty) or "en"
}

// The elements, in the order of attributes and content that schemas of the format ask for. Nothing
// holds a time: the same run gives the same bytes.
type (
	suites struct {
		XMLName xml.Name `xml:"testsuites"`
		Name    string   `xml:"name,attr"`
		counts
	}
	counts struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
	}
	suite struct {
		XMLName xml.Name `xml:"testsuite"`
		Name    string   `xml:"name,attr"`
		ID      string   `xml:"id,attr"`
		File    string   `xml:"file,attr,omitempty"`
		counts
		Properties []property `xml:"properties>property"`
		Cases      []testCase `xml:"testcase"`
	}
	property struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	testCase struct {
		Class      string     `xml:"classname,attr"`
		Name       string     `xml:"name,attr"`
		File       string     `xml:"file,attr,omitempty"`
		Line       int        `xml:"line,attr,omitempty"`
		Properties []property `xml:"properties>property"`
		Skipped    *reason    `xml:"skipped"`
		Error      *reason    `xml:"error"`
		Failure    *reason    `xml:"failure"`
	}
	// reason is why a case did not pass. GitLab shows the attributes as data where there is no body.
	reason struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Body    string `xml:",innerxml"` // escaped; see body
	}
)

// Write writes the run. The only errors are those of w.
func Write(w io.Writer, run *result.Run, o Options) error {
	b := &builder{run: run, lang: words.Lang(o.Lang)}
	all := make([]suite, len(run.Descriptors))
	root := suites{Name: "pejl"}
	for i, d := range run.Descriptors {
		all[i] = b.suite(d)
		root.add(all[i].counts)
	}
	return encode(w, root, all)
}

func (c *counts) add(o counts) {
	c.Tests += o.Tests
	c.Failures += o.Failures
	c.Errors += o.Errors
	c.Skipped += o.Skipped
}

// builder turns the parts of a run into elements.
type builder struct {
	run  *result.Run
	lang string
}

func (b *builder) suite(d *result.Descriptor) suite {
	s := suite{
		Name: words.Clean(cmp.Or(d.Name, d.ID)), ID: words.Clean(d.ID), File: words.Clean(d.File),
		Properties: b.properties(d),
	}
	for i := range d.Results {
		r := &d.Results[i]
		if r.Outcome == result.NotApplicable {
			continue
		}
		c := b.testCase(d, r)
		s.Cases = append(s.Cases, c)
		s.Tests++
		switch {
		case c.Failure != nil:
			s.Failures++
		case c.Error != nil:
			s.Errors++
		case c.Skipped != nil:
			s.Skipped++
		}
	}
	return s
}

// properties are the facts about the check that a reader of one suite needs; the codes are those of
// the JSON report.
func (b *builder) properties(d *result.Descriptor) []property {
	all := []property{
		{"kind", d.Kind}, {"phase", string(d.Phase)}, {"unit", d.Unit},
		{"date", b.run.Date}, {"edition", b.run.Edition}, {"tool_version", b.run.ToolVersion},
		{"fail_on", b.run.FailOn}, {"since", b.run.Since},
	}
	for i := range b.run.Packs {
		all = append(all, property{"pack", words.Pack(&b.run.Packs[i], b.lang, true)})
	}
	if b.run.Baseline != nil {
		all = append(all, property{"baseline", b.run.Baseline.File})
	}
	return filled(all)
}

// filled drops the properties without a value.
func filled(all []property) []property {
	var out []property
	for _, p := range all {
		if p.Value != "" {
			out = append(out, property{p.Name, words.Clean(p.Value)})
		}
	}
	return out
}

// testCase is what one rule says of one descriptor.
func (b *builder) testCase(d *result.Descriptor, r *result.Result) testCase {
	c := testCase{
		Class: words.Clean(d.Kind + "." + d.ID),
		Name:  words.Clean(r.Rule.ID + ": " + r.Rule.Title.In(b.lang)),
		Properties: filled([]property{
			{"outcome", string(r.Outcome)}, {"severity", string(r.Rule.Severity)}, {"change", string(r.Change)},
		}),
	}
	file, line := place(d, r)
	c.File, c.Line = words.Clean(file), line
	if r.Outcome == result.Pass {
		return c
	}
	why := b.reason(r)
	switch gate.Code(r, b.run.FailOn) {
	case result.ExitFails:
		why.Type = string(r.Reason)
		c.Failure = why
	case result.ExitUndecided:
		why.Type = string(r.Outcome)
		c.Error = why
	default:
		c.Skipped = why
	}
	return c
}

// place is where the first finding stands that lies in a file and is not waived, else where the
// descriptor begins.
func place(d *result.Descriptor, r *result.Result) (file string, line int) {
	for _, f := range gate.Open(r) {
		if f.File != "" {
			return f.File, f.Start.Line
		}
	}
	return d.File, d.Start.Line
}
