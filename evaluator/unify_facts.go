package evaluator

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// place is where in a descriptor a value stands, as the schemas write paths, or in the Organisation's.
type place struct {
	path         string
	organisation bool
}

var organisationRef = ast.MustParseRef("data.organisation")

// placeOf is where in a descriptor a reference leads to. Where policies put something in place of input or
// data it is not known.
func (s *step) placeOf(ref ast.Ref) (p place, ok bool) {
	if s.replaces {
		return p, false
	}
	switch head := ref[0].Value.(ast.Var); {
	case head == ast.InputRootDocument.Value:
		ref = ref[1:]
	case ref.HasPrefix(organisationRef):
		p.organisation, ref = true, ref[len(organisationRef):]
	default:
		if p, ok = s.env.places[head]; !ok {
			return p, false
		}
		ref = ref[1:]
	}
	for _, step := range ref {
		key, text := step.Value.(ast.String)
		switch {
		case !text:
			p.path += "[]"
		case p.path == "":
			p.path = string(key)
		default:
			p.path += "." + string(key)
		}
	}
	return p, true
}

// isSingle says whether what stands at a place is one text, number or truth value in descriptors of all kinds, as far
// as they have the place.
func (p place) isSingle() bool {
	kinds := []string{string(inputs.Organisation)}
	if !p.organisation {
		kinds = slices.Collect(maps.Keys(schemaIndexes))
	}
	single := false
	for _, kind := range kinds {
		schema := schemaOf(kind)
		list, element := strings.CutSuffix(p.path, "[]")
		switch f := schema.fields[list]; {
		case !schema.known(p.path):
		case !element && schema.isFact(p.path) && !f.list,
			element && f.list && f.item != inputs.TypeList && f.item != inputs.TypeObject:
			single = true
		default:
			return false
		}
	}
	return single
}

// replacing says whether any policy puts something in place of input or data.
func replacing(compiler *ast.Compiler) bool {
	found := false
	for _, module := range compiler.Modules {
		ast.WalkWiths(module, func(*ast.With) bool {
			found = true
			return true
		})
	}
	return found
}
