package evaluator

import (
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// findPlaces notes where each rule of the tests begins (under the empty key) and where the keys of
// the objects in it are: a row of a table is known by its key.
func (u *testUnit) findPlaces() {
	u.places = map[string]map[string]*ast.Location{}
	for _, m := range u.modules {
		for _, r := range m.Rules {
			name := headName(r)
			if u.places[name] == nil {
				u.places[name] = map[string]*ast.Location{"": r.Location}
			}
			keys := u.places[name]
			ast.WalkTerms(r, func(t *ast.Term) bool {
				if object, ok := t.Value.(ast.Object); ok {
					object.Foreach(func(key, _ *ast.Term) {
						if s, ok := key.Value.(ast.String); ok && keys[string(s)] == nil {
							keys[string(s)] = key.Location
						}
					})
				}
				return false
			})
		}
	}
}

// headName is the name of a rule without what follows in brackets.
func headName(r *ast.Rule) string {
	name, _, _ := strings.Cut(r.Head.Ref().String(), "[")
	return name
}

// place is where the row with that key is: in the rule of that name, else in the table of cases, else
// where the rule begins; nil where there is no such rule.
func (u *testUnit) place(rule, key string) *ast.Location {
	rule, _, _ = strings.Cut(rule, "#") // what OPA's runner appends to tell tests of one name apart
	for _, name := range []string{rule, tableName} {
		if at := u.places[name][key]; at != nil && key != "" {
			return at
		}
	}
	return u.places[rule][""]
}
