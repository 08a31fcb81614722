package evaluator

import (
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

// toTerm turns a descriptor's value into what Rego reads. Absent values are left out, so that
// in a rule presence is all there is to ask; numbers keep their digits.
func toTerm(v *inputs.Value) *ast.Term {
	switch v.Kind {
	case inputs.Bool:
		return ast.InternedTerm(v.Text == "true")
	case inputs.Number:
		return ast.NewTerm(ast.Number(json.Number(v.Text)))
	case inputs.List:
		items := make([]*ast.Term, 0, len(v.Items))
		for _, item := range v.Items {
			if !absent(item) {
				items = append(items, toTerm(item))
			}
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

// withValue gives a copy of object with value at path; objects on the way are made as needed,
// and what path leads through in lists must be there.
func withValue(at *ast.Term, path []any, value *ast.Term) *ast.Term {
	if len(path) == 0 {
		return value
	}
	switch step := path[0].(type) {
	case string:
		key := keyTerm(step)
		var child *ast.Term
		var pairs [][2]*ast.Term
		if object, ok := termObject(at); ok {
			child = object.Get(key)
			object.Foreach(func(k, v *ast.Term) {
				if !k.Equal(key) {
					pairs = append(pairs, [2]*ast.Term{k, v})
				}
			})
		}
		pairs = append(pairs, [2]*ast.Term{key, withValue(child, path[1:], value)})
		return ast.ObjectTerm(pairs...)
	case int:
		list, _ := at.Value.(*ast.Array)
		items := make([]*ast.Term, list.Len())
		for i := range items {
			items[i] = list.Elem(i)
		}
		items[step] = withValue(items[step], path[1:], value)
		return ast.ArrayTerm(items...)
	}
	return at
}

func termObject(t *ast.Term) (ast.Object, bool) {
	if t == nil {
		return nil, false
	}
	object, ok := t.Value.(ast.Object)
	return object, ok
}
