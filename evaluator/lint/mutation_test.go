package lint_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// site is a field name in the source of a policy.
type site struct {
	file       string
	start, end int // bytes
	where      string
}

// mutant is a policy with one field name misspelt.
type mutant struct {
	site
	how    string
	source string
	found  bool // by lint
	byOPA  bool
}

// mutations misspell a name.
var mutations = []struct {
	how    string
	change func(name string, seed uint32) string
}{
	{"a letter dropped", func(name string, seed uint32) string {
		i := int(seed) % len(name)
		return name[:i] + name[i+1:]
	}},
	{"two letters swapped", func(name string, seed uint32) string {
		for k := range name {
			i := (int(seed) + k) % len(name)
			if i+1 < len(name) && name[i] != name[i+1] {
				return name[:i] + string(name[i+1]) + string(name[i]) + name[i+2:]
			}
		}
		return name
	}},
	{"a letter added", func(name string, seed uint32) string {
		i := int(seed) % (len(name) + 1)
		return name[:i] + string(rune('a'+seed%26)) + name[i:]
	}},
	{"another field's name", func(name string, seed uint32) string { return fieldNames()[int(seed)%len(fieldNames())] }},
}

// fieldNames are the last steps of all fields of all schemas.
var fieldNames = sync.OnceValue(func() []string {
	names := map[string]bool{}
	for _, kind := range []inputs.Kind{inputs.System, inputs.Hardware, inputs.Organisation} {
		for _, f := range inputs.SchemaOf(kind).Fields() {
			names[f.Path[strings.LastIndexByte(f.Path, '.')+1:]] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
})

// sitesOf finds the field names of a module: every step of a reference to the descriptor, the organisation, the
// portfolio, or what a variable holds of them, also behind functions and in messages; and every key of the path of a
// violation.
func sitesOf(t *testing.T, file, source string) []site {
	t.Helper()
	module, err := ast.ParseModule(file, source)
	if err != nil {
		t.Fatal(err)
	}
	imported := map[ast.Var]bool{}
	for _, i := range module.Imports {
		imported[i.Name()] = true
	}
	var out []site
	add := func(term *ast.Term, where string) {
		name, ok := term.Value.(ast.String)
		if !ok || term.Location == nil || len(name) < 2 {
			return
		}
		at := strings.Index(source[term.Location.Offset:], string(name))
		if at < 0 || at > 1 {
			t.Fatalf("%s:%d: %s is not where it should be", file, term.Location.Row, name)
		}
		start := term.Location.Offset + at
		s := site{file, start, start + len(name), where}
		if !slices.ContainsFunc(out, func(o site) bool { return o.start == s.start }) {
			out = append(out, s)
		}
	}
	ast.WalkRefs(module, func(ref ast.Ref) bool {
		head, isVar := ref[0].Value.(ast.Var)
		steps, where := ref[1:], "behind a variable"
		switch {
		case !isVar || imported[head] || ast.BuiltinMap[ref.String()] != nil:
			return false
		case head == "input":
			where = "of the descriptor"
		case head == "data":
			if len(ref) < 3 || !slices.Contains([]string{`"organisation"`, `"portfolio"`}, ref[1].String()) {
				return false
			}
			steps, where = ref[2:], "of organisation or portfolio"
		}
		if len(ref) == 1 || ref.HasPrefix(module.Package.Path) {
			return false
		}
		for _, step := range steps {
			add(step, where)
		}
		return false
	})
	ast.WalkRules(module, func(def *ast.Rule) bool {
		ast.WalkTerms(def, func(term *ast.Term) bool {
			if object, ok := term.Value.(ast.Object); ok {
				if list := object.Get(ast.StringTerm("path")); list != nil {
					if array, ok := list.Value.(*ast.Array); ok {
						array.Foreach(func(step *ast.Term) { add(step, "in a violation's path") })
					}
				}
			}
			return false
		})
		return true
	})
	return out
}

// allWays misspells every name in every way, which takes minutes; else each is misspelt in one way, by turns.
var allWays = flag.Bool("all-ways", false, "misspell every field name in every way")

func mutate(sources map[string]string, sites []site) []*mutant {
	var out []*mutant
	for n, s := range sites {
		source := sources[s.file]
		name := source[s.start:s.end]
		for i, m := range mutations {
			if !*allWays && i != n%len(mutations) {
				continue
			}
			h := fnv.New32a()
			fmt.Fprintf(h, "%s %d %s", s.file, s.start, m.how)
			changed := m.change(name, h.Sum32())
			for changed == name { // another field that happens to be called the same
				h.Write([]byte{0})
				changed = m.change(name, h.Sum32())
			}
			out = append(out, &mutant{site: s, how: m.how, source: source[:s.start] + changed + source[s.end:]})
		}
	}
	return out
}

// bare is the embedded pack without rules and tests.
func bare(t *testing.T) (fstest.MapFS, map[string]string) {
	t.Helper()
	fsys, rules := fstest.MapFS{}, map[string]string{}
	err := fs.WalkDir(policies.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(name, "_test.rego") {
			return err
		}
		src, err := fs.ReadFile(policies.FS, name)
		if strings.Contains(name, "/rules/") {
			rules[name] = string(src)
		} else {
			fsys[name] = &fstest.MapFile{Data: src}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fsys, rules
}

var ruleName = regexp.MustCompile(`([a-z]+)_([0-9]{3})\.rego$`)

// batch puts mutants beside each other into one pack, each under an id of its own, so that the pack is loaded
// once. It gives the mutants by file.
func batch(base fstest.MapFS, mutants []*mutant) (fstest.MapFS, map[string]*mutant) {
	fsys, byFile := maps.Clone(base), map[string]*mutant{}
	number := map[string]int{}
	for _, m := range mutants {
		parts := ruleName.FindStringSubmatch(m.file)
		area := parts[1]
		number[area]++
		digits := fmt.Sprintf("%03d", number[area])
		file := path.Join(path.Dir(m.file), area+"_"+digits+".rego")
		id := strings.ToUpper(area)
		source := strings.NewReplacer("HJ-"+id+"-"+parts[2], "HJ-"+id+"-"+digits, area+"_"+parts[2], area+"_"+digits).Replace(m.source)
		fsys[file] = &fstest.MapFile{Data: []byte(source)}
		byFile[file] = m
	}
	return fsys, byFile
}

// lintBatch sees which of the mutants are reported. Checks of tests and formatting, which would tell of each of the
// copies, are left out.
func lintBatch(t *testing.T, fsys fstest.MapFS) map[string]bool {
	t.Helper()
	found, err := evaluator.Inspect(fsys)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, f := range found.Findings {
		out[f.File] = true
	}
	return out
}

// opaBatch sees which of the files "opa check --strict -s" of their kind refuses, each as if it were alone.
func opaBatch(t *testing.T, fsys fstest.MapFS, kindOf map[string]string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, kind := range []inputs.Kind{inputs.System, inputs.Hardware, inputs.Organisation} {
		modules := map[string]*ast.Module{}
		for file := range fsys {
			if !strings.HasSuffix(file, ".rego") || strings.Contains(file, "/rules/") && kindOf[file] != string(kind) {
				continue
			}
			module, err := ast.ParseModule(file, string(fsys[file].Data))
			if err != nil {
				out[file] = true
				continue
			}
			modules[file] = module
		}
		var schema any
		if err := json.Unmarshal(inputs.SchemaJSON(kind), &schema); err != nil {
			t.Fatal(err)
		}
		set := ast.NewSchemaSet()
		set.Put(ast.SchemaRootRef, schema)
		for {
			compiler := ast.NewCompiler().WithSchemas(set).WithStrict(true).WithUseTypeCheckAnnotations(true).SetErrorLimit(0)
			compiler.Compile(modules)
			before, last := len(modules), true
			for _, e := range compiler.Errors {
				out[e.Location.File] = true
				delete(modules, e.Location.File)
				last = last && e.Code == ast.TypeErr // the compiler looks at types last
			}
			if len(modules) == before || last {
				break
			}
		}
	}
	return out
}

var kindLine = regexp.MustCompile(`(?m)^#   kind: (\S+)$`)

// TestMisspeltFieldsAreFound misspells every field name of every rule and helper.
func TestMisspeltFieldsAreFound(t *testing.T) {
	base, rules := bare(t)
	var mutants []*mutant
	for _, file := range slices.Sorted(maps.Keys(rules)) {
		mutants = append(mutants, mutate(rules, sitesOf(t, file, rules[file]))...)
	}
	inRules := len(mutants)
	t.Logf("%d rules, %d mutants", len(rules), inRules)
	const together = 400
	for part := range slices.Chunk(mutants, together) {
		fsys, byFile := batch(base, part)
		kindOf := map[string]string{}
		for file, m := range byFile {
			kindOf[file] = kindLine.FindStringSubmatch(m.source)[1]
		}
		byLint, byOPA := lintBatch(t, fsys), opaBatch(t, fsys, kindOf)
		for file, m := range byFile {
			m.found, m.byOPA = byLint[file], byOPA[file]
		}
	}
	report(t, append(mutants, inHelpers(t, base, rules)...))
}

// inHelpers misspells the fields that helpers read of what rules hand them; each is linted with those rules.
func inHelpers(t *testing.T, base fstest.MapFS, rules map[string]string) []*mutant {
	var all []*mutant
	for _, name := range []string{"editions", "latest"} { // the others read no facts
		file := "lib/" + name + ".rego"
		fsys, kindOf := maps.Clone(base), map[string]string{}
		for rule, source := range rules {
			if strings.Contains(source, "import data.pejl."+name+"\n") {
				fsys[rule], kindOf[rule] = &fstest.MapFile{Data: []byte(source)}, kindLine.FindStringSubmatch(source)[1]
			}
		}
		sources := map[string]string{file: string(base[file].Data)}
		for _, m := range mutate(sources, sitesOf(t, file, sources[file])) {
			m.where = "in a helper"
			fsys[file] = &fstest.MapFile{Data: []byte(m.source)}
			m.found, m.byOPA = lintBatch(t, fsys)[file], opaBatch(t, fsys, kindOf)[file]
			all = append(all, m)
		}
	}
	return all
}

// report prints the rates, and wants lint's to be 95 % at least.
func report(t *testing.T, mutants []*mutant) {
	t.Helper()
	type rate struct{ all, lint, opa int }
	rates := map[string]*rate{}
	count := func(name string, m *mutant) {
		r := rates[name]
		if r == nil {
			r = &rate{}
			rates[name] = r
		}
		r.all++
		if m.found {
			r.lint++
		}
		if m.byOPA {
			r.opa++
		}
	}
	shown := 0
	for _, m := range mutants {
		for _, name := range []string{"all", "where: " + m.where, "how: " + m.how} {
			count(name, m)
		}
		if !m.found && shown < 20 {
			shown++
			line := 1 + strings.Count(m.source[:m.start], "\n")
			t.Logf("not found: %s:%d %s: %s", m.file, line, m.how, strings.Split(m.source, "\n")[line-1])
		}
	}
	percent := func(n, all int) float64 { return 100 * float64(n) / float64(all) }
	for _, name := range slices.Sorted(maps.Keys(rates)) {
		r := rates[name]
		t.Logf("%-36s %5d mutants: lint finds %5.1f %%, opa check --strict -s %5.1f %%", name, r.all, percent(r.lint, r.all), percent(r.opa, r.all))
	}
	if all := rates["all"]; percent(all.lint, all.all) < 95 {
		t.Errorf("lint finds %d of %d mutants, fewer than 95 %%", all.lint, all.all)
	}
}
