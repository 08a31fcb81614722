// Package inputs reads descriptors of IT systems, hardware and organisations.
//
// Reading is strict and lossless. A value that tools might understand in different ways is
// refused with advice instead of being guessed at, every problem of a file is reported at
// once with its place, and the literal of each number and text is kept as it was written.
// Every value knows where it stands in the file, for YAML and JSON alike.
//
// The JSON Schemas in the folder schema are the one definition of a descriptor; they drive
// the checks here and are what editors, policies and forms use.
//
// Nothing here judges a descriptor against a strategy, follows a network address or looks at
// the clock. Read and everything that it returns may be used from many goroutines.
package inputs

import "sort"

// Text is one sentence or label in both languages that users read.
type Text struct {
	DA, EN string
}

// In gives the text in English for "en" and in Danish for everything else.
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.EN
	}
	return t.DA
}

// Kind is the sort of thing that a document is about, as its key "kind" says it.
type Kind string

// The kinds of documents. Deviations holds approved departures from rules by the descriptors of the
// registry; it describes nothing that could be judged.
const (
	System       Kind = "System"
	Hardware     Kind = "Hardware"
	Organisation Kind = "Organisation"
	Deviations   Kind = "Deviations"
)

// Kinds lists the kinds of descriptors in the order in which users are shown them.
func Kinds() []Kind { return []Kind{System, Hardware, Organisation} }

// DocumentKinds lists the kinds of descriptors and, last, Deviations.
func DocumentKinds() []Kind { return append(Kinds(), Deviations) }

// Position is a place in a file. Line and Column count from 1, columns in Unicode code points
// (an emoji and a tab are one column each, a byte order mark none); the zero Position means the file as a whole.
type Position struct {
	Line, Column int
}

// Before tells whether p stands before q.
func (p Position) Before(q Position) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Column < q.Column
}

// Region is a stretch of a file; End is the place just after its last character.
type Region struct {
	Start, End Position
}

// Document is one descriptor, or one collection of deviations. It is not changed after Read has returned it.
type Document struct {
	Kind Kind
	// ID and Name are metadata.id and metadata.name, empty where the document lacks them.
	ID, Name string
	// File is the path as it was named, with forward slashes.
	File string
	// Root is the object that holds the whole descriptor.
	Root *Value

	src *source
}

// Lookup finds the value at a path of keys (string) and list indices from 0 (int).
// An empty path is the root. A key that is there without a value gives a Value of kind Null.
func (d *Document) Lookup(path []any) (*Value, bool) {
	at := d.trace(path)
	return at.value, at.steps == len(path)
}

// Start is the place of the descriptor's first key.
func (d *Document) Start() Position {
	return d.src.position(d.Root.first())
}

// Region is the place of the value at the path, without the anchor that may stand before it.
// For an alias that is the place of the value it stands for, since that is what must be edited.
// A key without a value, and a path that leads nowhere, give the key itself or the key of the nearest parent that
// exists; where that parent has no key, being the root or in a list, its first key, and if it is empty all of it.
func (d *Document) Region(path []any) Region {
	at := d.trace(path)
	start, end := at.value.start, int32(0)
	switch {
	case at.steps == len(path) && !at.value.empty():
		end = d.src.valueEnd(at.value)
	case at.member != nil:
		start, end = at.member.start, d.src.keyEnd(at.member)
	case at.value.Kind == Object && len(at.value.Members) > 0:
		first := &at.value.Members[0]
		start, end = first.start, d.src.keyEnd(first)
	default:
		end = d.src.valueEnd(at.value)
	}
	return Region{Start: d.src.position(start), End: d.src.position(end)}
}

// KeyRegion is the place of the key whose value the path leads to, at its use where the value is an alias.
// False where the path leads nowhere or ends at the root or in a list.
func (d *Document) KeyRegion(path []any) (Region, bool) {
	at := d.trace(path)
	if at.steps != len(path) || at.member == nil {
		return Region{}, false
	}
	return Region{Start: d.src.position(at.member.start), End: d.src.position(d.src.keyEnd(at.member))}, true
}

// place is how far a path leads: the deepest value, its member where a key led to it, and the steps taken.
type place struct {
	value  *Value
	member *Member
	steps  int
}

func (d *Document) trace(path []any) place {
	at := place{value: d.Root}
	for _, step := range path {
		next := at
		switch s := step.(type) {
		case string:
			next.member = at.value.member(s)
			if next.member == nil {
				return at
			}
			next.value = next.member.Value
		case int:
			if s < 0 || s >= len(at.value.Items) {
				return at
			}
			next.member, next.value = nil, at.value.Items[s]
		default:
			return at
		}
		next.steps++
		at = next
	}
	return at
}

// sortProblems puts problems in the order of file, place and wording, and drops repetitions, which
// come from a value that several aliases stand for.
func sortProblems(list Problems) Problems {
	sort.SliceStable(list, func(i, j int) bool { return list[i].compare(&list[j]) < 0 })
	kept := list[:0]
	for i := range list {
		if i == 0 || list[i] != list[i-1] {
			kept = append(kept, list[i])
		}
	}
	return kept
}
