package inputs

import "strings"

// IDs finds descriptors that share an id. Ids are unique over all descriptors of a run, whatever their kinds, and a
// run has at most one Organisation. The zero value is ready; it is not safe for concurrent use, and the first of two
// descriptors is the one that was added first.
type IDs struct {
	places       map[string]idPlace
	organisation *idPlace
}

// idPlace is where an id stands, without holding on to the document.
type idPlace struct {
	file         string
	line, column int32
	kind         Kind
}

// Add notes a descriptor and gives the problem where its id is taken or a second Organisation comes, else nil.
// A document without an id is let through: Deviations have none, and Read has refused all others.
func (s *IDs) Add(d *Document) *Problem {
	pos := d.Region([]any{"metadata", "id"}).Start
	at := idPlace{file: d.File, line: int32(pos.Line), column: int32(pos.Column), kind: d.Kind}
	first, taken := s.places[d.ID]
	switch {
	case d.ID == "":
	case taken:
		p := newProblem(d.File, pos, "duplicate-id", d.ID, first.file, first.line, first.column)
		return &p
	default:
		if s.places == nil {
			s.places = map[string]idPlace{}
		}
		s.places[strings.Clone(d.ID)] = at
	}
	if d.Kind != Organisation {
		return nil
	}
	pos = d.Region([]any{"kind"}).Start
	if first := s.organisation; first != nil {
		p := newProblem(d.File, pos, "second-organisation", first.file, first.line, first.column)
		return &p
	}
	s.organisation = &idPlace{file: d.File, line: int32(pos.Line), column: int32(pos.Column)}
	return nil
}

// Kind is that of the descriptor that has the id, if one was added.
func (s *IDs) Kind(id string) (Kind, bool) {
	at, ok := s.places[id]
	return at.kind, ok
}
