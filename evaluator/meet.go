package evaluator

import (
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// meetInCall looks at the arguments of a builtin that compares.
func (a *analysis) meetInCall(name string, args []value) {
	switch {
	case comparisons[name] && len(args) == 2:
		a.meet(args[0], args[1])
	case name == "internal.member_2" && len(args) == 2:
		a.meet(args[0], a.parts(args[1]))
	case name == "internal.member_3" && len(args) == 3:
		a.meet(args[1], a.parts(args[2]))
	case setOperations[name] && len(args) == 2:
		a.meet(a.parts(args[0]), a.parts(args[1]))
	}
}

var setOperations = map[string]bool{"minus": true, "and": true, "or": true}

// meet looks at two values that are compared: a fact is only ever equal to values that its schema gives it.
func (a *analysis) meet(x, y value) {
	if !a.more {
		return
	}
	a.judgeLiterals(x, y)
	a.judgeLiterals(y, x)
}

// judgeLiterals judges the literals that facts are compared with.
func (a *analysis) judgeLiterals(facts, literals value) {
	if len(facts.places) == 0 || facts.texts != nil || facts.elems != nil || facts.other || literals.known == nil && literals.texts == nil {
		return
	}
	types, codes := map[inputs.FieldType]bool{}, []string{}
	for _, p := range facts.places {
		typ, values := a.schema(p.origin).answer(p.path)
		if typ == "" {
			return // a group, which is told of elsewhere
		}
		types[typ] = true
		codes = append(codes, values...)
	}
	first := facts.places[0]
	only := func(typ inputs.FieldType) bool { return len(types) == 1 && types[typ] }
	for _, text := range literals.texts {
		at := literals.textPlace(text)
		if at == nil {
			at = a.loc()
		}
		switch {
		case types[inputs.TypeText]:
		case only(inputs.TypeEnum):
			if !slices.Contains(codes, text) {
				a.failNear(at, nearest(text, codes), "value-unknown", text, describe(first), strings.Join(codes, ", "))
			}
		case only(inputs.TypeDate):
			if _, err := time.Parse(time.DateOnly, text); err != nil {
				a.fail(at, "value-no-date", text, describe(first))
			}
		case !types[inputs.TypeEnum] && !types[inputs.TypeDate]:
			a.fail(at, "value-type", describe(first), typeName(types), quotedText(text))
		}
	}
	if literals.known == nil {
		return
	}
	if at, there := literals.known.kinds[aBoolean]; there && !types[inputs.TypeBoolean] {
		a.fail(at, "value-type", describe(first), typeName(types), "true/false")
	}
	if at, there := literals.known.kinds[aNumber]; there && !types[inputs.TypeInteger] && !types[inputs.TypeNumber] {
		a.fail(at, "value-type", describe(first), typeName(types), "0, 1, 2 …")
	}
}

func (v value) textPlace(text string) *ast.Location {
	if v.known == nil {
		return nil
	}
	return v.known.texts[text]
}

func quotedText(text string) string { return `"` + text + `"` }

func typeName(types map[inputs.FieldType]bool) string {
	var names []string
	for typ := range types {
		names = append(names, string(typ))
	}
	slices.Sort(names)
	return strings.Join(names, "/")
}

// answer is the type of the values at a path, and the codes of those that are chosen among; a group has no type.
func (s *schemaIndex) answer(path string) (inputs.FieldType, []string) {
	list, ofList := strings.CutSuffix(path, "[]")
	f, ok := s.fields[list]
	if !ok || s.groups[path] {
		return "", nil
	}
	typ := f.typ
	if ofList {
		typ = f.item
	}
	var codes []string
	if typ == inputs.TypeEnum {
		for _, v := range f.fact.Values {
			codes = append(codes, v.Code)
		}
	}
	return typ, codes
}
