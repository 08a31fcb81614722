package evaluator

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// schemaIndex answers what the rules' references need to know of one kind's schema.
type schemaIndex struct {
	kind   string
	fields map[string]field // facts: leaves and lists, by path
	groups map[string]bool  // objects and list elements
}

type field struct {
	position int
	list     bool
	item     inputs.FieldType // of a list
	fact     result.Fact
	typ      inputs.FieldType
	personal bool
}

var schemaIndexes = map[string]func() *schemaIndex{
	"System":       sync.OnceValue(func() *schemaIndex { return newSchemaIndex(inputs.System) }),
	"Hardware":     sync.OnceValue(func() *schemaIndex { return newSchemaIndex(inputs.Hardware) }),
	"Organisation": sync.OnceValue(func() *schemaIndex { return newSchemaIndex(inputs.Organisation) }),
}

// portfolioIndex is the schema of what a run knows of all systems.
var portfolioIndex = sync.OnceValue(newPortfolioIndex)

// schemaAt is the schema of the document that facts of the origin belong to, in a rule about
// descriptors of the kind.
func schemaAt(o origin, kind string) *schemaIndex {
	switch o {
	case fromOrganisation:
		return schemaOf(string(inputs.Organisation))
	case fromPortfolio:
		return portfolioIndex()
	}
	return schemaOf(kind)
}

func schemaOf(kind string) *schemaIndex { return schemaIndexes[kind]() }

func newSchemaIndex(kind inputs.Kind) *schemaIndex {
	s := &schemaIndex{kind: string(kind), fields: map[string]field{}, groups: map[string]bool{"": true}}
	for i, f := range inputs.SchemaOf(kind).Fields() {
		fact := result.Fact{Path: f.Path, Title: result.Text(f.Title), Question: result.Text(f.Question)}
		for _, v := range f.Values {
			fact.Values = append(fact.Values, result.Value{Code: v.Code, Label: result.Text(v.Label)})
		}
		s.fields[f.Path] = field{position: i, list: f.Type == inputs.TypeList, item: f.Item, fact: fact, typ: f.Type, personal: f.Personal}
		for cut := strings.LastIndexByte(f.Path, '.'); cut > 0; cut = strings.LastIndexByte(f.Path[:cut], '.') {
			s.groups[f.Path[:cut]] = true
		}
	}
	return s
}

func (s *schemaIndex) isList(path string) bool { return s.fields[path].list }

func (s *schemaIndex) isFact(path string) bool { _, ok := s.fields[path]; return ok }

// known says whether the schema has the path: a fact, a group, or the element of a list.
func (s *schemaIndex) known(path string) bool {
	return s.isFact(path) || s.groups[path] || s.isList(strings.TrimSuffix(path, "[]"))
}

// order is the position of a path in the schema.
func (s *schemaIndex) order(path string) int { return s.fields[path].position }

// near names the nearest path that the schema has; empty where none is near.
func (s *schemaIndex) near(path string) string {
	paths := slices.AppendSeq(slices.Collect(maps.Keys(s.fields)), maps.Keys(s.groups))
	slices.Sort(paths)
	return nearest(path, paths)
}

// Nearest is the known name most like the one given, as errors suggest it; empty where none is near.
func Nearest(name string, known []string) string { return nearest(name, known) }

// nearest is the known name most like the one given; empty where none is near.
func nearest(name string, known []string) string {
	best, distance := "", 1+len(name)/3
	for _, candidate := range known {
		d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(candidate))
		if d < distance {
			best, distance = candidate, d
		}
	}
	return best
}
