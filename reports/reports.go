// Package reports is the table of the formats in which a run can be written down.
//
// A format is a folder with one Write function, and a row here: help texts, completion and
// tests range over the table.
package reports

import (
	"io"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/csv"
	"github.com/pejl/pejl/reports/github"
	"github.com/pejl/pejl/reports/html"
	"github.com/pejl/pejl/reports/json"
	"github.com/pejl/pejl/reports/junit"
	"github.com/pejl/pejl/reports/markdown"
	"github.com/pejl/pejl/reports/sarif"
	"github.com/pejl/pejl/reports/text"
	"github.com/pejl/pejl/reports/xlsx"
)

// Options are what the reader wants; each format takes what concerns it.
type Options struct {
	Lang  string // "da" or "en"
	Color bool   // the output is a terminal that shows colours
	Width int    // of the terminal in columns; 0: not a terminal
	// Pipeline is the pipeline of Azure DevOps that the check runs in, for sarif-azure.
	Pipeline sarif.Pipeline
}

// Format is one way to write a run down.
type Format struct {
	Name  string // what follows -o
	About result.Text
	// New makes a report that takes the descriptors one by one.
	New func(Options) Report
	// Binary says that the report is no text, and so nothing for a terminal.
	Binary bool
}

// Report takes the descriptors of a run in order, then writes itself down. Finish is called
// once, with the run but for its descriptors; Close, always, gives back what the report holds.
type Report interface {
	Add(d *result.Descriptor) error
	Finish(w io.Writer, run *result.Run) error
	Close() error
}

// Formats lists the formats, the default first.
func Formats() []Format { return slices.Clone(formats) }

var formats = []Format{
	{Name: "text", About: result.Text{DA: "til læsning i terminalen", EN: "for reading in the terminal"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return text.Write(w, run, text.Options{Lang: o.Lang, Color: o.Color, Width: o.Width})
		})},
	{Name: "json", About: result.Text{DA: "til programmer; formen beskrives af pejl schema report", EN: "for programs; pejl schema report describes its form"},
		New: func(o Options) Report { return json.New(json.Options{Lang: o.Lang}) }},
	{Name: "sarif", About: result.Text{DA: "SARIF 2.1.0 med alt, til værktøjer, der viser fund i filer", EN: "SARIF 2.1.0 with everything, for viewers of findings in files"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return sarif.Write(w, run, sarif.Options{Lang: o.Lang})
		})},
	{Name: "sarif-github", About: result.Text{DA: "SARIF til GitHub code scanning: kun det, der ikke er opfyldt", EN: "SARIF for GitHub code scanning: only what is not met"}, New: code(sarif.GitHub)},
	{Name: "sarif-azure", About: result.Text{DA: "SARIF til Azure DevOps: kun det, der ikke er opfyldt", EN: "SARIF for Azure DevOps: only what is not met"}, New: code(sarif.Azure)},
	{Name: "sarif-gitlab", About: result.Text{DA: "SARIF til GitLab: kun det, der ikke er opfyldt", EN: "SARIF for GitLab: only what is not met"}, New: code(sarif.GitLab)},
	{Name: "html", About: result.Text{DA: "én side til mennesker, på skærm og papir", EN: "one page for people, on screen and paper"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return html.Write(w, run, html.Options{Lang: o.Lang})
		})},
	{Name: "junit", About: result.Text{DA: "JUnit-XML til testvisningen i GitLab, Azure Pipelines og Jenkins", EN: "JUnit XML for the test views of GitLab, Azure Pipelines and Jenkins"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return junit.Write(w, run, junit.Options{Lang: o.Lang})
		})},
	{Name: "markdown", About: result.Text{DA: "kommentar til en pull eller merge request, eller et jobs resumé", EN: "comment on a pull or merge request, or a job's summary"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return markdown.Write(w, run, markdown.Options{Lang: o.Lang})
		})},
	{Name: "github", About: result.Text{DA: "bemærkninger i GitHub Actions; kør pejl i depotets rod", EN: "annotations in GitHub Actions; run pejl in the repository's root"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return github.Write(w, run, github.Options{Lang: o.Lang})
		})},
	{Name: "csv", About: result.Text{DA: "tabel over det, der skal handles på, til regneark", EN: "table of what is to be acted on, for spreadsheets"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return csv.Write(w, run, csv.Options{Lang: o.Lang})
		})},
	{Name: "xlsx", About: result.Text{DA: "projektmappe til Excel, kun til en fil eller et rør", EN: "Excel workbook, only to a file or a pipe"}, New: whole(
		func(w io.Writer, run *result.Run, o Options) error {
			return xlsx.Write(w, run, xlsx.Options{Lang: o.Lang})
		}), Binary: true},
}

// Find gives the format of that name.
func Find(name string) (Format, bool) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// code makes reports for a platform for code scanning.
func code(platform sarif.Platform) func(Options) Report {
	return func(o Options) Report {
		return sarif.New(sarif.Options{Lang: o.Lang, For: platform, Pipeline: o.Pipeline})
	}
}

// whole makes a report of a function that needs all descriptors at once.
func whole(write func(io.Writer, *result.Run, Options) error) func(Options) Report {
	return func(o Options) Report { return &wholeReport{write: write, options: o} }
}

type wholeReport struct {
	write       func(io.Writer, *result.Run, Options) error
	options     Options
	descriptors []*result.Descriptor
}

func (r *wholeReport) Add(d *result.Descriptor) error {
	r.descriptors = append(r.descriptors, d)
	return nil
}

func (r *wholeReport) Finish(w io.Writer, run *result.Run) error {
	full := *run
	full.Descriptors = r.descriptors
	return r.write(w, &full, r.options)
}

func (r *wholeReport) Close() error { return nil }
