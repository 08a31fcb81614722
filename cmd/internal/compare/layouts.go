package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/cmd/internal/corpus"
)

// The layouts. All hold the very rules about systems of the policies, the run's date and the
// Organisation; they differ in what asks the rules. The Organisation itself, which pejl judges too,
// takes the whole portfolio as data, which the other tools are not given.
//
//	rules       the rules as they are, without tests
//	opa         rules, and a package whose set "findings" is the decision
//	one         one namespace for conftest with every rule in it
//	areas       a namespace for each area with the area's rules in it
//	one-ref     the rules as they are, and one namespace that refers to them
//
// Measured, conftest takes the same time for "one" and "one-ref", within the noise.

// module is one rule file.
type module struct {
	name       string // ark_001
	area       string // ark
	imports    []string
	source     string // what follows the package clause and the imports
	pkg        string // data.hjoerring.rules.ark_001
	defines    []string
	id         string
	title      string
	kind       string
	phases     []string
	severe     bool // a breach is an error, not a warning
	undecided  bool // absent facts leave the rule not assessed
	hasApplies bool
	hasBreach  bool
}

func writeLayouts(policies, out, date string) error {
	if out == "" || date == "" {
		return errors.New("layouts: name the folder to write to with -o, and the day with -date")
	}
	modules, err := readModules(policies)
	if err != nil {
		return err
	}
	var areas []string
	for _, m := range modules {
		if !slices.Contains(areas, m.area) {
			areas = append(areas, m.area)
		}
	}
	files := map[string]string{
		"opa/main/main.rego":     decision(modules),
		"one-ref/main/main.rego": namespace("main", modules, byReference),
		"one/main/main.rego":     namespace("main", modules, inPlace),
	}
	for _, area := range areas {
		own := slices.DeleteFunc(slices.Clone(modules), func(m *module) bool { return m.area != area })
		files["areas/"+area+"/"+area+".rego"] = namespace(area, own, inPlace)
	}
	for _, layout := range []string{"rules", "opa", "one-ref", "one", "areas"} {
		files[layout+"/run/data.yaml"] = fmt.Sprintf("date: %q\n", date)
		files[layout+"/organisation/data.yaml"] = string(corpus.Organisation())
	}
	for name, text := range files {
		if err := writeFile(filepath.Join(out, name), []byte(text)); err != nil {
			return err
		}
	}
	for _, layout := range []string{"rules", "opa", "one-ref"} {
		if err := copyPolicies(policies, filepath.Join(out, layout), true); err != nil {
			return err
		}
	}
	for _, layout := range []string{"one", "areas"} {
		if err := copyPolicies(policies, filepath.Join(out, layout), false); err != nil {
			return err
		}
	}
	return nil
}

// readModules reads the rules below policies/STRATEGY/rules, by name.
func readModules(policies string) ([]*module, error) {
	files, err := filepath.Glob(filepath.Join(policies, "*", "rules", "*", "*.rego"))
	if err != nil {
		return nil, err
	}
	var out []*module
	for _, file := range files {
		if strings.HasSuffix(file, "_test.rego") {
			continue
		}
		m, err := readModule(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if m.kind == "System" {
			out = append(out, m)
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no rules below %q", policies)
	}
	return out, nil
}

func readModule(file string) (*module, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	parsed, err := ast.ParseModuleWithOpts(file, string(src), ast.ParserOptions{ProcessAnnotation: true})
	if err != nil {
		return nil, err
	}
	_, body, _ := strings.Cut(string(src), "\npackage ")
	_, body, _ = strings.Cut(body, "\n")
	var imports []string
	for _, i := range parsed.Imports {
		line := "import " + i.Path.String()
		if i.Alias != "" || !strings.Contains(body, line+"\n") {
			return nil, fmt.Errorf("only plain imports are provided for, not %v", i)
		}
		imports = append(imports, line)
		body = strings.Replace(body, line+"\n", "", 1)
	}
	m := &module{
		name:    strings.TrimSuffix(filepath.Base(file), ".rego"),
		area:    filepath.Base(filepath.Dir(file)),
		imports: imports,
		source:  body,
		pkg:     parsed.Package.Path.String(),
	}
	for _, rule := range parsed.Rules {
		name := rule.Head.Ref()[0].Value.String()
		m.hasApplies = m.hasApplies || name == "applies"
		m.hasBreach = m.hasBreach || name == "violation"
		if !slices.Contains(m.defines, name) {
			m.defines = append(m.defines, name)
		}
	}
	return m, m.readAnnotation(parsed.Annotations)
}

func (m *module) readAnnotation(annotations []*ast.Annotations) error {
	for _, a := range annotations {
		if a.Scope != "package" {
			continue
		}
		raw, err := json.Marshal(a.Custom)
		if err != nil {
			return err
		}
		var custom struct {
			ID         string   `json:"id"`
			Kind       string   `json:"kind"`
			Modality   string   `json:"modality"`
			Phases     []string `json:"phases"`
			Unanswered string   `json:"unanswered"`
		}
		if err := json.Unmarshal(raw, &custom); err != nil {
			return err
		}
		m.id, m.title, m.kind, m.phases = custom.ID, a.Title, custom.Kind, custom.Phases
		m.severe = custom.Modality == "must"
		m.undecided = custom.Unanswered == "not_assessed"
		return nil
	}
	return errors.New("no annotation on the package")
}

// place says how a rule's applies, met and violation are called from the namespace.
type place func(m *module, part string) string

func byReference(m *module, part string) string { return m.pkg + "." + part }
func inPlace(m *module, part string) string     { return m.name + "_" + part }

// namespace is a package for conftest: deny for errors, warn for the rest. With inPlace the
// rules stand in it too, their names made different from each other.
func namespace(name string, modules []*module, at place) string {
	var b strings.Builder
	fmt.Fprintf(&b, "package %s\n", name)
	stands := at(modules[0], "met") != byReference(modules[0], "met")
	if stands {
		var imports []string
		for _, m := range modules {
			imports = append(imports, m.imports...)
		}
		slices.Sort(imports)
		for _, line := range slices.Compact(imports) {
			b.WriteString("\n" + line + "\n")
		}
	}
	for _, m := range modules {
		head := "warn"
		if m.severe {
			head = "deny"
		}
		b.WriteString(m.findings(head, at))
	}
	if stands {
		for _, m := range modules {
			b.WriteString(m.renamed())
		}
	}
	return b.String()
}

// decision is a package for opa exec: one set of all findings.
func decision(modules []*module) string {
	var b strings.Builder
	b.WriteString("package main\n")
	for _, m := range modules {
		b.WriteString(m.findings("findings", byReference))
	}
	return b.String()
}

// findings gives the rules that put the module's breaches into the set head. What pejl calls
// violated has a path. A rule that applies and is neither met nor violated is undocumented,
// unless its annotation leaves it not assessed.
func (m *module) findings(head string, at place) string {
	asked := fmt.Sprintf("\tinput.kind == %q\n", m.kind)
	if m.kind == "System" && len(m.phases) < 4 {
		asked += fmt.Sprintf("\tinput.lifecycle.phase in {\"%s\"}\n", strings.Join(m.phases, `", "`))
	}
	if m.hasApplies {
		asked += "\t" + at(m, "applies") + "\n"
	}
	object := fmt.Sprintf(`"msg": %q, "id": %q`, m.title, m.id)
	var b strings.Builder
	none := ""
	if m.hasBreach {
		fmt.Fprintf(&b, "\n%s contains {%s, \"path\": breach.path} if {\n%s\tsome breach in %s\n}\n", head, object, asked, at(m, "violation"))
		none = "\tcount(" + at(m, "violation") + ") == 0\n"
	}
	if !m.undecided {
		fmt.Fprintf(&b, "\n%s contains {%s} if {\n%s\tnot %s\n%s}\n", head, object, asked, at(m, "met"), none)
	}
	return b.String()
}

var literal = regexp.MustCompile("\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|#[^\\n]*")

// renamed is the module's source with its name before the name of every rule that it defines.
// Texts, comments and steps of references are left alone; a local variable of the same name
// is renamed everywhere alike, which changes nothing.
func (m *module) renamed() string {
	names := regexp.MustCompile(`(^|[^\w.])(` + strings.Join(m.defines, "|") + `)\b`)
	replace := func(code string) string {
		for {
			next := names.ReplaceAllString(code, "${1}"+m.name+"_${2}")
			if next == code {
				return next
			}
			code = next
		}
	}
	var b strings.Builder
	last := 0
	for _, at := range literal.FindAllStringIndex(m.source, -1) {
		b.WriteString(replace(m.source[last:at[0]]))
		b.WriteString(m.source[at[0]:at[1]])
		last = at[1]
	}
	b.WriteString(replace(m.source[last:]))
	return b.String()
}

// copyPolicies copies the dated data, what rules share and, where wanted, the rules.
func copyPolicies(from, to string, rules bool) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		isPolicy := strings.HasSuffix(path, ".rego") && !strings.HasSuffix(path, "_test.rego")
		wanted := isPolicy && (rules || filepath.Dir(relative) == "lib")
		if !wanted && filepath.Base(path) != "data.yaml" {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if filepath.Base(filepath.Dir(path)) == "common_solutions" {
			src = corpus.Overview() // what pejl check is given with --data
		}
		return writeFile(filepath.Join(to, relative), src)
	})
}

func writeFile(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, content, 0o644)
}
