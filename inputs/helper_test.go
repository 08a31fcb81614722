package inputs

import (
	"bytes"
	"flag"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "write the golden files anew")

// head is the beginning of a valid System in YAML: five lines.
const head = "apiVersion: pejl/v1\nkind: System\nmetadata:\n  id: a\n  name: A\n"

// jsonHead is the same in JSON, without the closing brace.
const jsonHead = `{"apiVersion":"pejl/v1","kind":"System","metadata":{"id":"a","name":"A"}`

// codes writes problems as "line:column code", one a line.
func codes(problems Problems) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d %s\n", p.Pos.Line, p.Pos.Column, p.Code)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// judges are the published schemas as an independent validator understands them.
var judges = sync.OnceValue(func() map[Kind]*jsonschema.Schema {
	all := map[Kind]*jsonschema.Schema{}
	for _, kind := range DocumentKinds() {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(SchemaJSON(kind)))
		if err != nil {
			panic(err)
		}
		c := jsonschema.NewCompiler()
		c.DefaultDraft(jsonschema.Draft2020)
		c.AssertFormat()
		if err := c.AddResource(string(kind), doc); err != nil {
			panic(err)
		}
		all[kind] = c.MustCompile(string(kind))
	}
	return all
})

// judge validates the JSON form of a document.
func judge(t *testing.T, d *Document) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(d.Root.AppendJSON(nil)))
	if err != nil {
		t.Fatalf("the JSON form is no JSON: %v\n%s", err, d.Root.AppendJSON(nil))
	}
	return judges()[d.Kind].Validate(doc)
}

// visit calls f for every value of a document, parents first.
func visit(v *Value, path []any, f func(v *Value, path []any)) {
	f(v, path)
	for i := range v.Members {
		visit(v.Members[i].Value, append(path[:len(path):len(path)], v.Members[i].Key), f)
	}
	for i, item := range v.Items {
		visit(item, append(path[:len(path):len(path)], i), f)
	}
}

// cut is the text of a region.
func cut(d *Document, r Region) string {
	return string(d.src.data[d.src.offset(r.Start.Line, r.Start.Column):d.src.offset(r.End.Line, r.End.Column)])
}

// hasAlias tells whether a value or one below it came through an alias.
func hasAlias(v *Value) (found bool) {
	visit(v, nil, func(v *Value, _ []any) { found = found || v.use > 0 })
	return found
}

// leavesOut are the problems with which a value is missing from the document or is not what it says.
var leavesOut = map[string]bool{
	"key-form": true, "merge-key": true, "tag": true, "alias-cycle": true, "lone-surrogate": true,
	"too-many-values": true, "too-deep": true,
}

// checkRegions holds every region of a document against the file: inside it, not before the parent or the sibling
// before, and, parsed by itself, the value again.
func checkRegions(t *testing.T, d *Document, problems Problems) {
	t.Helper()
	partial := slices.ContainsFunc(problems, func(p Problem) bool { return leavesOut[p.Code] })
	end := d.src.position(int32(len(d.src.data)))
	visit(d.Root, nil, func(v *Value, path []any) {
		r := d.Region(path)
		if r.Start.Line < 1 || r.Start.Column < 1 || r.End.Before(r.Start) || end.Before(r.End) {
			t.Fatalf("%v: region %v outside the file, which ends at %v", path, r, end)
		}
		if partial || hasAlias(d.Root) || repeats(d.Root) {
			return
		}
		checkNesting(t, d, v, path, r)
		if v.style == styleBlock || !v.empty() && !hasBlock(v) {
			checkReparse(t, d, v, path, r)
		}
	})
}

// hasBlock tells whether there is a block scalar, whose value depends on the empty lines after its region.
func hasBlock(v *Value) (found bool) {
	visit(v, nil, func(v *Value, _ []any) { found = found || v.style == styleBlock })
	return found
}

func repeats(v *Value) (found bool) {
	visit(v, nil, func(v *Value, _ []any) {
		keys := map[string]bool{}
		for i := range v.Members {
			found = found || keys[v.Members[i].Key]
			keys[v.Members[i].Key] = true
		}
	})
	return found
}

func checkNesting(t *testing.T, d *Document, v *Value, path []any, r Region) {
	t.Helper()
	last := r.Start
	within := func(step any) {
		child := d.Region(append(path[:len(path):len(path)], step))
		if child.Start.Before(last) || r.End.Before(child.End) {
			t.Fatalf("%v[%v]: region %v after %v outside its parent's %v\n%q", path, step, child, last, r, d.src.data)
		}
		last = child.Start
	}
	for i := range v.Members {
		within(v.Members[i].Key)
	}
	for i := range v.Items {
		within(i)
	}
}

func checkReparse(t *testing.T, d *Document, v *Value, path []any, r Region) {
	t.Helper()
	text := cut(d, r)
	want := string(v.AppendJSON(nil))
	if v.style == styleBlock {
		checkBlock(t, v, path, text)
		return
	}
	if v.style == stylePlain && v.Kind != Null { // what it would be by itself depends on where it stands
		if strings.Join(strings.Fields(text), " ") != strings.Join(strings.Fields(v.Text), " ") || text != strings.Trim(text, " \t\r\n") {
			t.Fatalf("%v: the text of region %v is %q, the value %q", path, r, text, v.Text)
		}
		return
	}
	if v.style == styleIndented {
		text = strings.Repeat(" ", r.Start.Column-1) + text
	}
	if v.style == styleFlow && v.Kind == Object && text[0] != '{' {
		text = "[" + text + " ]" // a pair in a list needs no braces
		want = "[" + want + "]"
	}
	out := collector{src: newSource([]byte(text))}
	b := &builder{slabs: newSlabs(len(text)), src: out.src, out: &out}
	var got string
	use := func(root *Value, _ int32) { got = string(root.AppendJSON(nil)) }
	if v.style == styleJSON {
		b.jsonDocument(use)
	} else {
		b.yamlDocuments(use)
	}
	if got != want {
		t.Fatalf("%v: the text of region %v is\n%q\nwhich reads as\n%s\nnot as\n%s\n%q", path, r, text, got, want, d.src.data)
	}
}

// checkBlock sees that a block scalar's region holds all lines with content and none after them.
func checkBlock(t *testing.T, v *Value, path []any, text string) {
	t.Helper()
	_, body, _ := strings.Cut(strings.ReplaceAll(text, "\r", "\n"), "\n")
	if got, want := strings.Join(strings.Fields(body), " "), strings.Join(strings.Fields(v.Text), " "); got != want {
		t.Fatalf("%v: the region holds %q, the value is %q", path, got, want)
	}
	if text != strings.TrimRight(text, "\r\n") {
		t.Fatalf("%v: the region %q ends with empty lines", path, text)
	}
}

// yamlReads tells whether yaml.v3 reads an unquoted scalar as text.
func yamlReads(text string) (asText, asScalar bool) {
	var n yaml.Node
	if yaml.Unmarshal([]byte("a: "+text+"\n"), &n) != nil || len(n.Content) != 1 || len(n.Content[0].Content) != 2 {
		return false, false
	}
	v := n.Content[0].Content[1]
	return v.Tag == "!!str", v.Kind == yaml.ScalarNode && v.Style == 0 && v.Value == text
}
