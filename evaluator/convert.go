package evaluator

import (
	"cmp"
	"encoding/json"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// absent says whether a value is no answer: a missing key, null, or blank text.
func absent(v *inputs.Value) bool {
	return v == nil || v.Kind == inputs.Null ||
		v.Kind == inputs.String && strings.TrimSpace(v.Text) == ""
}

// toTerm turns a descriptor's value into what Rego reads. Absent members are left out, so that
// in a rule presence is all there is to ask; numbers keep their digits. The reader refuses
// absent items of lists.
func toTerm(v *inputs.Value) *ast.Term {
	switch v.Kind {
	case inputs.Bool:
		return ast.InternedTerm(v.Text == "true")
	case inputs.Number:
		return ast.NewTerm(ast.Number(json.Number(v.Text)))
	case inputs.List:
		items := make([]*ast.Term, 0, len(v.Items))
		for _, item := range v.Items {
			items = append(items, toTerm(item)) // all, or indices would not be the descriptor's
		}
		return ast.ArrayTerm(items...)
	case inputs.Object:
		pairs := make([][2]*ast.Term, 0, len(v.Members))
		for i := range v.Members {
			if member := &v.Members[i]; !absent(member.Value) {
				pairs = append(pairs, [2]*ast.Term{keyTerm(member.Key), toTerm(member.Value)})
			}
		}
		return ast.ObjectTerm(pairs...)
	}
	return ast.StringTerm(v.Text)
}

// keyTerm shares one term per key: the schemas know a few hundred keys, a portfolio repeats
// them a million times.
func keyTerm(key string) *ast.Term {
	if t, ok := keyTerms()[key]; ok {
		return t
	}
	return ast.StringTerm(key)
}

var keyTerms = sync.OnceValue(func() map[string]*ast.Term {
	out := map[string]*ast.Term{}
	for _, index := range schemaIndexes {
		for path := range index().fields {
			for key := range strings.SplitSeq(path, ".") {
				key = strings.TrimSuffix(key, "[]")
				out[key] = ast.StringTerm(key)
			}
		}
	}
	return out
})

// withValue gives a copy of object with value at path; see patch.
func withValue(object *ast.Term, path []any, value *ast.Term) *ast.Term {
	p := &patch{}
	p.put(path, value)
	return p.apply(object)
}

// patch holds values to put into a document, by their paths. Objects on the way are made as
// needed; what a path leads through in lists must be there.
type patch struct {
	value *ast.Term
	below map[any]*patch
}

func (p *patch) put(path []any, value *ast.Term) {
	for _, step := range path {
		if p.below == nil {
			p.below = map[any]*patch{}
		}
		if p.below[step] == nil {
			p.below[step] = &patch{}
		}
		p = p.below[step]
	}
	p.value = value
}

// apply gives a copy of the term with the values put in; the term may be nil.
func (p *patch) apply(at *ast.Term) *ast.Term {
	if p.value != nil || p.below == nil {
		return cmp.Or(p.value, at)
	}
	if at != nil {
		if list, ok := at.Value.(*ast.Array); ok {
			items := make([]*ast.Term, list.Len())
			for i := range items {
				if items[i] = list.Elem(i); p.below[i] != nil {
					items[i] = p.below[i].apply(items[i])
				}
			}
			return ast.ArrayTerm(items...)
		}
	}
	object, there := termObject(at)
	var pairs [][2]*ast.Term
	for step, below := range p.below {
		key := keyTerm(step.(string))
		var child *ast.Term
		if there {
			child = object.Get(key)
		}
		pairs = append(pairs, [2]*ast.Term{key, below.apply(child)})
	}
	if there {
		object.Foreach(func(k, v *ast.Term) {
			if key, ok := k.Value.(ast.String); !ok || p.below[string(key)] == nil {
				pairs = append(pairs, [2]*ast.Term{k, v})
			}
		})
	}
	return ast.ObjectTerm(pairs...)
}

func termObject(t *ast.Term) (ast.Object, bool) {
	if t == nil {
		return nil, false
	}
	object, ok := t.Value.(ast.Object)
	return object, ok
}
