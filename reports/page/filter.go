package page

import (
	"cmp"
	"slices"
)

// Filter is the search of a page; the template "filter" shows it, the script makes it work.
// Its lists narrow down entries by their attribute data-<name of the list>, whose value is the
// answers that find the entry, separated by spaces.
type Filter struct {
	Title   string
	Search  string // the label of the text field
	Wide    bool   // the text field takes a whole row
	Entries string // the CSS selector of what is searched
	Lists   []List
}

// List is one list to choose from; nothing chosen finds everything.
type List struct {
	Name, Label string
	Wide        bool // its answers are long
	Options     []Option
}

// Option is one answer to choose.
type Option struct{ Value, Label string }

// Add adds an answer unless it is there already or finds nothing.
func (l *List) Add(o Option) {
	if o.Value != "" && !slices.Contains(l.Options, o) {
		l.Options = append(l.Options, o)
	}
}

// Rank sorts the answers by the rank of their values.
func (l *List) Rank(of func(value string) int) {
	slices.SortStableFunc(l.Options, func(a, b Option) int { return cmp.Compare(of(a.Value), of(b.Value)) })
}
