package lint

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// lineWith is the first line of a file with a word.
func (e *examination) lineWith(file, word string) result.Position {
	src, err := fs.ReadFile(e.fsys, file)
	if err != nil {
		return result.Position{}
	}
	for i, line := range strings.Split(string(src), "\n") {
		if at := strings.Index(line, word); at >= 0 {
			return result.Position{Line: i + 1, Column: len([]rune(line[:at])) + 1}
		}
	}
	return result.Position{}
}

func position(l *ast.Location) result.Position {
	if l == nil {
		return result.Position{}
	}
	return result.Position{Line: l.Row, Column: l.Col}
}

// duplicates finds rules of one strategy and kind whose conditions are written the same. Messages do not count.
func (e *examination) duplicates() {
	first := map[string]string{}
	for _, rule := range e.rules() {
		module := e.Modules[e.Policies.File(rule.ID)]
		if module == nil || len(module.Rules) == 0 {
			continue
		}
		key := rule.Kind + "\n" + conditions(module)
		if other, twice := first[key]; twice {
			file, start, end := e.atKey(rule, "custom.id")
			e.add(file, rule.ID, "rule-duplicate", start, end, rule.ID, other)
			continue
		}
		first[key] = rule.ID
	}
}

// conditions is what a module asks, in a form that is the same for modules that ask the same.
func conditions(module *ast.Module) string {
	var out []string
	for _, def := range module.Rules {
		def = def.Copy()
		if key := def.Head.Key; key != nil {
			if object, ok := key.Value.(ast.Object); ok {
				if path := object.Get(ast.InternedTerm("path")); path != nil {
					def.Head.Key = path
				}
			}
		}
		def.Annotations = nil
		def.Body = slices.DeleteFunc(def.Body, func(expr *ast.Expr) bool {
			return expr.IsAssignment() && expr.Operand(0).Equal(ast.VarTerm("message"))
		})
		if def.Head.Key == nil && len(def.Head.Args) == 0 && speaks(def.Head.Value) {
			continue // a text, not a condition
		}
		out = append(out, def.String())
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// speaks says whether a term is a message.
func speaks(t *ast.Term) bool {
	if t == nil {
		return false
	}
	object, ok := t.Value.(ast.Object)
	return ok && object.Get(ast.InternedTerm("da")) != nil && object.Get(ast.InternedTerm("en")) != nil
}

// tests sees that every rule has a test with cases, and every test something that it tests.
func (e *examination) tests() {
	for _, rule := range e.rules() {
		file := e.Policies.File(rule.ID)
		test := strings.TrimSuffix(file, ".rego") + "_test.rego"
		if _, there := e.Sources[test]; !there {
			e.add(file, rule.ID, "test-missing", result.Position{}, result.Position{}, path.Base(test))
			continue
		}
		if module := e.Modules[test]; module != nil && !hasCases(module) {
			e.add(test, rule.ID, "test-empty", position(module.Package.Location), result.Position{})
		}
	}
	for _, file := range slices.Sorted(maps.Keys(e.Sources)) {
		tested, isTest := strings.CutSuffix(file, "_test.rego")
		if !isTest {
			continue
		}
		if _, there := e.Sources[tested+".rego"]; !there {
			e.add(file, "", "test-foreign", result.Position{}, result.Position{}, path.Base(tested)+".rego")
		}
	}
}

func hasCases(module *ast.Module) bool {
	return slices.ContainsFunc(module.Rules, func(def *ast.Rule) bool {
		if def.Head.Ref().String() != "cases" {
			return false
		}
		object, isObject := def.Head.Value.Value.(ast.Object)
		return !isObject || object.Len() > 0
	})
}

// helpers finds what is defined beside the rules and used nowhere.
func (e *examination) helpers() {
	used := map[string]bool{}
	for _, module := range e.Modules {
		usedBy(module, used)
	}
	for _, file := range slices.Sorted(maps.Keys(e.Modules)) {
		module := e.Modules[file]
		if strings.HasSuffix(file, "_test.rego") || strings.Contains(file, "/rules/") {
			continue // what a rule does not use, evaluator.Inspect tells
		}
		if module.Package.Path.Equal(evaluator.TestingPackage) {
			continue // which is the same in every pack, whatever its tests need of it
		}
		if e.mayUse(strings.TrimPrefix(module.Package.Path.String(), "data.")) {
			continue
		}
		told := map[string]bool{}
		for _, def := range module.Rules {
			name := module.Package.Path.String() + "." + def.Head.Ref()[0].String()
			if !used[name] && !told[name] {
				told[name] = true
				e.add(file, "", "helper-unused", position(def.Head.Location), result.Position{}, strings.TrimPrefix(name, "data."))
			}
		}
	}
}

// mayUse says whether a file that does not parse names a package.
func (e *examination) mayUse(pkg string) bool {
	for file, source := range e.Sources {
		if e.Modules[file] == nil && strings.Contains(source, pkg) {
			return true
		}
	}
	return false
}

// usedBy notes what a module refers to, in full: of its own package and of those that it imports. What a
// definition says of itself is no use.
func usedBy(module *ast.Module, used map[string]bool) {
	imported := map[string]string{}
	for _, i := range module.Imports {
		imported[string(i.Name())] = i.Path.String()
	}
	for _, def := range module.Rules {
		own := module.Package.Path.String() + "." + def.Head.Ref()[0].String()
		note := func(name string) {
			if name != own {
				used[name] = true
			}
		}
		ast.WalkTerms(def, func(t *ast.Term) bool {
			switch v := t.Value.(type) {
			case ast.Var:
				note(module.Package.Path.String() + "." + string(v))
			case ast.Ref:
				head, _ := v[0].Value.(ast.Var)
				full := v.String()
				switch {
				case imported[string(head)] != "":
					full = imported[string(head)] + strings.TrimPrefix(full, string(head))
				case head != "data":
					full = module.Package.Path.String() + "." + full
				}
				for steps := strings.Split(full, "."); len(steps) > 1; steps = steps[:len(steps)-1] {
					note(strings.Join(steps, "."))
				}
			}
			return false
		})
	}
	for _, path := range imported {
		used[path] = true
	}
}
