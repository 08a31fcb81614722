package text

import (
	"cmp"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// row is a descriptor in the table.
type row struct {
	name   string
	counts result.Counts
}

// table lists all descriptors with their counts, the worst first and then by name.
func (p *printer) table(run *result.Run) {
	rows := make([]row, len(run.Descriptors))
	for i, d := range run.Descriptors {
		rows[i].name = words.Clean(nameOf(d))
		for j := range d.Results {
			rows[i].counts.Add(&d.Results[j])
		}
	}
	words.SortFunc(rows, func(r row) string { return r.name })
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(b.counts.Fails.Error-a.counts.Fails.Error, b.counts.Fails.Warning-a.counts.Fails.Warning,
			b.counts.Fails.Note-a.counts.Fails.Note, b.counts.NotAssessed-a.counts.NotAssessed)
	})
	p.Heading(words.SystemList.In(p.Lang))
	cells := make([][]string, len(rows))
	for i, r := range rows {
		cells[i] = p.cells(r)
	}
	p.columns(p.head(), cells)
}

// head names the columns.
func (p *printer) head() []string {
	head := []string{p.Say(nameColumn)}
	for _, s := range result.Severities() {
		head = append(head, words.Label(words.Severities(s, p.Lang)))
	}
	return append(head, words.Label(words.Outcome(result.NotAssessed, p.Lang)), words.Share.In(p.Lang))
}

func (p *printer) cells(r row) []string {
	cells := []string{r.name}
	for _, s := range result.Severities() {
		cells = append(cells, words.Number(failsOf(r.counts, s), p.Lang))
	}
	return append(cells, words.Number(r.counts.NotAssessed, p.Lang), words.ShareOf(r.counts, p.Lang))
}

const (
	gap        = 2  // columns between cells
	narrowName = 12 // the least that a name is cut to
)

// columns writes rows of cells under a head of two rows, the first column to the left and cut to
// what the width leaves, the others to the right. Where the width leaves too little, each row is
// written as a paragraph with its heads.
func (p *printer) columns(head []string, rows [][]string) {
	upper, lower := make([]string, len(head)), make([]string, len(head))
	widths := make([]int, len(head))
	for i, h := range head {
		above, below, split := strings.Cut(h, " ")
		if !split {
			above, below = "", h
		}
		upper[i], lower[i] = above, below
		widths[i] = max(displaywidth.String(above), displaywidth.String(below))
		for _, cells := range rows {
			widths[i] = max(widths[i], displaywidth.String(cells[i]))
		}
	}
	rest := p.Width
	for _, w := range widths[1:] {
		rest -= w + gap
	}
	if rest < narrowName {
		p.stacked(head, rows)
		return
	}
	widths[0] = min(widths[0], rest)
	p.row(upper, widths, screen.Bold)
	p.row(lower, widths, screen.Bold)
	for _, cells := range rows {
		p.row(cells, widths, screen.Plain)
	}
}

func (p *printer) row(cells []string, widths []int, st screen.Style) {
	first := displaywidth.TruncateString(cells[0], widths[0], "…")
	line := first + strings.Repeat(" ", widths[0]-displaywidth.String(first))
	for i, cell := range cells[1:] {
		line += strings.Repeat(" ", gap+widths[i+1]-displaywidth.String(cell)) + cell
	}
	p.Line(0, screen.In(line, st))
}

func (p *printer) stacked(head []string, rows [][]string) {
	for _, cells := range rows {
		p.Text(0, cells[0], screen.Bold)
		parts := make([]string, 0, len(cells))
		for i, cell := range cells[1:] {
			parts = append(parts, head[i+1]+": "+cell)
		}
		p.Text(2, joinParts(parts), screen.Plain)
	}
}
