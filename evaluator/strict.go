package evaluator

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// strictFaults finds what a strict compiler refuses: first in all files, tests too, then, by the schema of
// each kind of descriptor, in the rules about that kind. What is found by itself already is left out.
func (l *loading) strictFaults(tests map[string]*ast.Module) []*PolicyError {
	all := maps.Clone(l.modules)
	maps.Copy(all, tests)
	found := make([][]*PolicyError, 1+len(kinds))
	var compiling sync.WaitGroup
	compiling.Go(func() { found[0] = strictly(all, nil) })
	compiling.Go(func() {
		for i, kind := range kinds {
			found[1+i] = strictly(l.ofKind(kind), schemaSet(inputs.Kind(kind)))
		}
	})
	compiling.Wait()
	var out []*PolicyError
	for i, faults := range found {
		for _, e := range faults {
			if i == 0 || e.Code == "rego-type" && !l.toldOf(e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// ofKind are the rules about a kind of descriptor with all that is no rule.
func (l *loading) ofKind(kind string) map[string]*ast.Module {
	kindOf := map[string]string{}
	for _, r := range l.policies.rules {
		kindOf[r.file] = r.Kind
	}
	out := map[string]*ast.Module{}
	for file, module := range l.modules {
		if of, isRule := kindOf[file]; of == kind || !isRule && !strings.Contains(file, "/rules/") {
			out[file] = module
		}
	}
	return out
}

// toldOf says whether a better error says what the compiler says of a line.
func (l *loading) toldOf(e *PolicyError) bool {
	return slices.ContainsFunc(l.faults, func(own *PolicyError) bool {
		return own.File == e.File && own.Start.Line <= e.Start.Line && e.Start.Line <= max(own.Start.Line, own.End.Line) &&
			(strings.HasPrefix(own.Code, "reference-") || strings.HasPrefix(own.Code, "value-"))
	})
}

func schemaSet(kind inputs.Kind) *ast.SchemaSet {
	var schema any
	if err := json.Unmarshal(inputs.SchemaJSON(kind), &schema); err != nil {
		return nil // the schemas are part of the program, and tested
	}
	set := ast.NewSchemaSet()
	set.Put(ast.SchemaRootRef, schema)
	return set
}

// strictly compiles the modules and gives all errors. Where one keeps the compiler from a later step, the
// files that are wrong are left out and the rest is compiled again.
func strictly(modules map[string]*ast.Module, schemas *ast.SchemaSet) []*PolicyError {
	var out []*PolicyError
	modules = maps.Clone(modules)
	for {
		compiler := ast.NewCompiler().WithCapabilities(capabilities()).SetErrorLimit(0).WithStrict(true).
			WithSkipStages(ast.StageBuildRuleIndices, ast.StageBuildComprehensionIndices) // nothing is evaluated
		if schemas != nil {
			compiler.WithSchemas(schemas)
		}
		compiler.Compile(modules)
		before := len(modules)
		for _, e := range compiler.Errors {
			for _, one := range regoFaults("", ast.Errors{e}) {
				out = append(out, one.strict().mended())
				if m := modules[one.File]; m != nil {
					leaveOut(modules, one.File, m.Package.Path, nil)
				}
			}
		}
		if len(modules) == before || out[len(out)-1].Code == "rego-type" { // types are looked at last
			return out
		}
	}
}

// strictForms are the messages of the strict compiler that have a check of their own.
var strictForms = sync.OnceValue(func() []strictForm {
	return []strictForm{
		{"unused-import", regexp.MustCompile(`^import (.+) unused$`)},
		{"unused-variable", regexp.MustCompile(`^(?:declared|assigned) var (\S+) unused$`)},
		{"unused-variable", regexp.MustCompile(`^unused argument (\S+?)\.? .*$`)},
		{"deprecated-builtin", regexp.MustCompile(`^deprecated built-in function calls in expression: (.+)$`)},
		{"shadowed-name", regexp.MustCompile(`^variables must not shadow (\S+) .*$`)},
		{"shadowed-name", regexp.MustCompile(`^rules must not shadow (\S+) .*$`)},
		{"shadowed-name", regexp.MustCompile(`^import must not shadow (.+)$`)},
	}
})

type strictForm struct {
	code string
	form *regexp.Regexp
}

// strict gives an error of the strict compiler its own code and words, where there are any.
func (e *PolicyError) strict() *PolicyError {
	message := strings.TrimPrefix(e.Message.EN, "compile policies: ")
	for _, s := range strictForms() {
		if m := s.form.FindStringSubmatch(message); m != nil {
			own := fault(e.File, s.code, m[1])
			own.Start, own.End = e.Start, e.End
			return own
		}
	}
	return e
}
