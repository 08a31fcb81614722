package evaluator

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// depends says whether what a rule gives depends on facts, or on dated data that may be lacking.
func (l *lifting) depends(r *ast.Rule) bool {
	if known, ok := l.dependent[r]; ok {
		return known
	}
	l.dependent[r] = false // while it is looked at
	found := false
	for at := r; at != nil && !found; at = at.Else {
		found = l.reads(at.Head) || l.reads(at.Body)
	}
	l.dependent[r] = found
	return found
}

// reads says whether something of a rule refers to facts, at once or through other rules.
func (l *lifting) reads(x any) bool {
	found := false
	ast.WalkRefs(x, func(ref ast.Ref) bool {
		found = found || l.refReads(ref)
		return found
	})
	return found
}

func (l *lifting) refReads(ref ast.Ref) bool {
	switch {
	case ref[0].Equal(ast.InputRootDocument):
		return true
	case !ref[0].Equal(ast.DefaultRootDocument) || len(ref) < 2:
		return false
	case ref[1].Equal(ast.StringTerm("organisation")), ref[1].Equal(ast.StringTerm("portfolio")):
		return true
	}
	for _, name := range l.policies.DataSets() {
		if overlap(ref, dataRef(name)) {
			return true
		}
	}
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		if slices.ContainsFunc(l.compiler.GetRulesExact(ref[:n]), l.depends) {
			return true
		}
	}
	return slices.ContainsFunc(l.compiler.GetRulesWithPrefix(ref.GroundPrefix()), l.depends)
}

// setOf gives the data set that the reference leads into.
func (l *lifting) setOf(ref ast.Ref) (string, bool) {
	for _, name := range l.policies.DataSets() {
		if ref.HasPrefix(dataRef(name)) {
			return name, true
		}
	}
	return "", false
}

// declared lists what may be unknown of all that something of a rule mentions, at once or through other rules,
// whether or not it gets so far as to read it: where partial evaluation takes nothing apart, that is enough to
// leave it open. It is a set in Rego, with the variables of the scope too.
func (s *liftScope) declared(x any) string {
	found := s.mentioned(x)
	ast.WalkVars(x, func(v ast.Var) bool {
		if o, ok := s.vars[v]; ok && !o.sure {
			found[o.text] = true
		}
		return false
	})
	return anyOf(found)
}

// anyOf is the set of the values of what is defined among expressions.
func anyOf(expressions map[string]bool) string {
	parts := []string{"set()"}
	for _, x := range slices.Sorted(maps.Keys(expressions)) {
		parts = append(parts, "{one | one = "+x+"}")
	}
	return strings.Join(parts, " | ")
}

// mentioned gives what declared lists, but for variables.
func (l *lifting) mentioned(x any) map[string]bool {
	found := map[string]bool{}
	seen := map[*ast.Rule]bool{}
	var walk func(x any)
	walk = func(x any) {
		ast.WalkRefs(x, func(ref ast.Ref) bool {
			if text := l.document(ref); text != "" {
				found[text] = true
			}
			for _, r := range l.rulesAt(ref) {
				for ; r != nil && !seen[r]; r = r.Else {
					seen[r] = true
					walk(r.Head)
					walk(r.Body)
				}
			}
			return false
		})
	}
	if rules, ok := x.([]*ast.Rule); ok {
		for _, r := range rules {
			for ; r != nil; r = r.Else {
				walk(r.Head)
				walk(r.Body)
			}
		}
	} else {
		walk(x)
	}
	return found
}

// rulesAt are the rules that a reference leads to.
func (l *lifting) rulesAt(ref ast.Ref) []*ast.Rule {
	if !ref[0].Equal(ast.DefaultRootDocument) {
		return nil
	}
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		if rules := l.compiler.GetRulesExact(ref[:n]); len(rules) > 0 {
			return rules
		}
	}
	return nil
}

// document is what a reference leads to in the documents in which absent facts are unknown; of a group of
// facts it is unknown as soon as one of them is. It is empty for any other reference.
func (l *lifting) document(ref ast.Ref) string {
	var root, rest ast.Ref
	var schemas []*schemaIndex
	switch {
	case ref[0].Equal(ast.InputRootDocument):
		root, rest = below(docsRef, "descriptor"), ref[1:]
		for _, index := range schemaIndexes {
			schemas = append(schemas, index())
		}
	case !ref[0].Equal(ast.DefaultRootDocument) || len(ref) < 2:
		return ""
	case ref[1].Equal(ast.StringTerm("organisation")):
		root, rest = below(docsRef, "organisation"), ref[2:]
		schemas = []*schemaIndex{schemaAt(fromOrganisation, "")}
	case ref[1].Equal(ast.StringTerm("portfolio")):
		root, rest = below(docsRef, "portfolio"), ref[2:min(len(ref), 3)]
		schemas = []*schemaIndex{portfolioIndex()}
	default:
		name, ok := l.setOf(ref)
		if !ok {
			return ""
		}
		return below(docsRef, "sets", name).String()
	}
	path := ""
	for _, step := range rest {
		key, ok := step.Value.(ast.String)
		if !ok {
			break
		}
		root = append(root, step)
		path = strings.TrimPrefix(path+"."+string(key), ".")
	}
	if slices.ContainsFunc(schemas, func(s *schemaIndex) bool { return s.isFact(path) }) {
		return root.String()
	}
	return lib + "whole(" + root.String() + ")"
}
