package inputs

import "strings"

// FieldType is the sort of answer that a field takes.
type FieldType string

// The types of fields.
const (
	TypeText    FieldType = "text"
	TypeEnum    FieldType = "enum"
	TypeBoolean FieldType = "boolean"
	TypeInteger FieldType = "integer"
	TypeNumber  FieldType = "number"
	TypeDate    FieldType = "date"
	TypeList    FieldType = "list"
	TypeObject  FieldType = "object"
)

// EnumValue is one of the codes that a field may have, with its label.
type EnumValue struct {
	Code  string
	Label Text // the code itself where the schema has no label
}

// Field is one thing that a descriptor can tell, as the schema defines it.
type Field struct {
	// Path leads to it, with "[]" after each list that it lies in: "common_solutions.relevant[].used".
	Path string
	Type FieldType
	// Item is the type of a list's items; empty for all but lists.
	Item FieldType
	// Title names the field, Question asks a person about it; empty where the schema is silent.
	Title, Question Text
	// Values are the codes of an enum, or of a list's items.
	Values []EnumValue
	// Required tells whether a descriptor must have the field.
	Required bool
	// Kitos names the field of KITOS that the value can come from, empty for none.
	Kitos string
	// Personal tells whether the value names a person; reports leave it out unless asked for names.
	Personal bool
}

// Field finds a field or a group of fields by its path. The items of a list, "x[]", are found as the list itself
// unless they are groups.
func (s *Schema) Field(path string) (Field, bool) {
	i, ok := s.byPath[path]
	if !ok {
		i, ok = s.byPath[strings.TrimSuffix(path, "[]")]
	}
	if !ok {
		return Field{}, false
	}
	return s.fields[i], true
}

// Fields lists the leaves and the lists in the schema's order; a list of groups comes before what its groups hold.
func (s *Schema) Fields() []Field {
	var list []Field
	for _, f := range s.fields {
		if f.Type != TypeObject {
			list = append(list, f)
		}
	}
	return list
}

// list registers a node and what lies below it.
func (s *Schema) list(n *node) {
	for _, p := range n.props {
		f := fieldOf(p.node)
		for _, r := range n.required {
			f.Required = f.Required || n.props[r].node == p.node
		}
		s.register(f)
		s.homes[p.name] = append(s.homes[p.name], n.path)
		child := p.node
		if child.want == wantList && child.items.want == wantObject {
			child = child.items
			s.register(fieldOf(child))
		}
		s.list(child)
	}
}

func (s *Schema) register(f Field) {
	s.byPath[f.Path] = len(s.fields)
	s.fields = append(s.fields, f)
}

func fieldOf(n *node) Field {
	f := Field{Path: n.path, Type: typeOf(n), Title: n.title, Question: n.question, Kitos: n.kitos, Personal: n.personal}
	coded := n
	if n.want == wantList {
		f.Item = typeOf(n.items)
		coded = n.items
	}
	for _, code := range coded.enum {
		label, ok := coded.labels[code]
		if !ok {
			label, ok = n.labels[code]
		}
		if !ok {
			label = Text{code, code}
		}
		f.Values = append(f.Values, EnumValue{Code: code, Label: label})
	}
	return f
}

func typeOf(n *node) FieldType {
	switch n.want {
	case wantBoolean:
		return TypeBoolean
	case wantInteger:
		return TypeInteger
	case wantNumber:
		return TypeNumber
	case wantList:
		return TypeList
	case wantObject:
		return TypeObject
	}
	switch {
	case n.date:
		return TypeDate
	case n.enum != nil:
		return TypeEnum
	}
	return TypeText
}
