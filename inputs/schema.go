package inputs

import (
	"embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed schema/*.json
var schemaFiles embed.FS

// SchemaJSON is the JSON Schema 2020-12 of a kind as it is published; nil for an unknown kind.
func SchemaJSON(kind Kind) []byte {
	if !slices.Contains(DocumentKinds(), kind) {
		return nil
	}
	b, err := schemaFiles.ReadFile("schema/" + strings.ToLower(string(kind)) + ".json")
	if err != nil {
		return nil
	}
	return b
}

// Schema is the compiled definition of one kind of descriptor, or of data beside descriptors.
type Schema struct {
	kind   Kind // empty for data
	title  Text
	root   *node
	head   *node // what all kinds have in common, for a descriptor whose kind is unknown
	fields []Field
	byPath map[string]int
	homes  map[string][]string // the objects that know a key, by key
}

// schemas compiles the embedded schemas, each when it is first asked for.
var schemas = map[Kind]func() *Schema{
	System:       sync.OnceValue(func() *Schema { return mustCompile(System) }),
	Hardware:     sync.OnceValue(func() *Schema { return mustCompile(Hardware) }),
	Organisation: sync.OnceValue(func() *Schema { return mustCompile(Organisation) }),
	Deviations:   sync.OnceValue(func() *Schema { return mustCompile(Deviations) }),
}

// SchemaOf is the compiled schema of a kind; nil for an unknown kind.
func SchemaOf(kind Kind) *Schema {
	if compiled, ok := schemas[kind]; ok {
		return compiled()
	}
	return nil
}

// mustCompile panics where an embedded schema is at fault, which the tests rule out.
func mustCompile(kind Kind) *Schema {
	s, err := compileSchema(kind, SchemaJSON(kind))
	if err != nil {
		panic(err)
	}
	return s
}

// node is what the schema asks of one value.
type node struct {
	path     string // of the value, "[]" for the items of a list; empty for the root
	want     want
	nullable bool

	props    []prop
	open     bool // keys besides props are nobody's business
	index    map[string]int
	required []int
	items    *node

	enum      []string // codes allowed, with a constant as the only one
	date      bool
	minLength int
	nonEmpty  bool // of a list
	// minimum and maximum hold where both are given, which bounded counts; for whole numbers only.
	minimum, maximum, bounded int
	pattern                   *regexp.Regexp

	title, question Text
	labels          map[string]Text
	kitos           string
	personal        bool
}

type prop struct {
	name string
	node *node
}

// want is the type that a schema asks for, null aside.
type want uint8

const (
	wantText want = iota
	wantBoolean
	wantInteger
	wantNumber
	wantList
	wantObject
)

var wantNames = map[string]want{
	"string": wantText, "boolean": wantBoolean, "integer": wantInteger,
	"number": wantNumber, "array": wantList, "object": wantObject,
}

// label names the field in messages: its path, that of the list for an item.
func (n *node) label() string { return strings.TrimSuffix(n.path, "[]") }

func compileSchema(kind Kind, src []byte) (*Schema, error) {
	s, err := CompileSchema(src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", kind, err)
	}
	s.kind, s.head = kind, headOf(s.root)
	return s, nil
}

// headOf is the root with its required keys alone, saying nothing about the others.
func headOf(root *node) *node {
	head := &node{want: wantObject, open: true, index: map[string]int{}}
	for i, r := range root.required {
		head.index[root.props[r].name] = i
		head.props = append(head.props, root.props[r])
		head.required = append(head.required, i)
	}
	return head
}

// compileNode understands exactly the keywords listed here; another one is an error, so that no constraint is
// published without being checked.
func compileNode(path string, tree *Value) (*node, error) {
	n := &node{path: path}
	typed, closed := false, false
	for i := range tree.Members {
		key, v := tree.Members[i].Key, tree.Members[i].Value
		var err error
		switch key {
		case "$schema", "$id", "$comment":
		case "title":
			n.title.DA = v.Text
		case "description":
			n.question.DA = v.Text
		case "x-en":
			n.title.EN, n.question.EN = textOf(v.Get("title")), textOf(v.Get("description"))
		case "x-labels":
			n.labels = labelsOf(v)
		case "x-kitos":
			n.kitos = v.Text
		case "x-personal":
			n.personal = v.Text == "true"
		case "type":
			typed = true
			err = n.setType(v)
		case "additionalProperties":
			closed = v.Kind == Bool && v.Text == "false"
		case "properties":
			err = n.setProperties(v)
		case "required": // after the loop: it needs the properties
		case "items":
			n.items, err = compileNode(path+"[]", v)
		case "enum", "const", "format", "pattern", "minLength", "minimum", "maximum", "minItems":
			err = n.constrain(key, v)
		default:
			err = fmt.Errorf("unknown keyword %q", key)
		}
		if err != nil {
			return nil, fmt.Errorf("%q: %w", path, err)
		}
	}
	if err := n.finish(tree, typed, closed); err != nil {
		return nil, fmt.Errorf("%q: %w", path, err)
	}
	return n, nil
}

func (n *node) setType(v *Value) error {
	names := []*Value{v}
	if v.Kind == List {
		names = v.Items
	}
	known := 0
	for _, name := range names {
		if name.Text == "null" {
			n.nullable = true
			continue
		}
		w, ok := wantNames[name.Text]
		if !ok {
			return fmt.Errorf("unknown type %q", name.Text)
		}
		n.want = w
		known++
	}
	if known != 1 {
		return fmt.Errorf("one type besides null is expected, not %d", known)
	}
	return nil
}

func (n *node) setProperties(v *Value) error {
	n.index = make(map[string]int, len(v.Members))
	for i := range v.Members {
		name := v.Members[i].Key
		path := name
		if n.path != "" {
			path = n.path + "." + name
		}
		child, err := compileNode(path, v.Members[i].Value)
		if err != nil {
			return err
		}
		n.index[name] = len(n.props)
		n.props = append(n.props, prop{name, child})
	}
	return nil
}

func (n *node) constrain(key string, v *Value) (err error) {
	switch key {
	case "enum":
		for _, item := range v.Items {
			if item.Kind == String {
				n.enum = append(n.enum, item.Text)
			} else if item.Kind != Null {
				return fmt.Errorf("an enum of texts and null is expected, not %s", item.Text)
			}
		}
	case "const":
		n.enum = []string{v.Text}
		if v.Kind != String {
			err = fmt.Errorf("a text is expected as constant")
		}
	case "format":
		n.date = true
		if v.Text != "date" {
			err = fmt.Errorf("unknown format %q", v.Text)
		}
	case "pattern":
		n.pattern, err = regexp.Compile(v.Text)
	case "minLength":
		n.minLength, err = strconv.Atoi(v.Text)
	case "minimum":
		n.minimum, err = strconv.Atoi(v.Text)
		n.bounded++
	case "maximum":
		n.maximum, err = strconv.Atoi(v.Text)
		n.bounded++
	case "minItems":
		n.nonEmpty = true
		if v.Text != "1" {
			err = fmt.Errorf("minItems can be 1 only")
		}
	}
	return err
}

// finish holds the keywords of one object against each other.
func (n *node) finish(tree *Value, typed, closed bool) error {
	constant := tree.Get("const") != nil
	allowsNull := false
	if enum := tree.Get("enum"); enum != nil {
		for _, item := range enum.Items {
			allowsNull = allowsNull || item.Kind == Null
		}
		if allowsNull != n.nullable {
			return fmt.Errorf("type and enum disagree about null")
		}
	}
	textual := n.enum != nil || n.date || n.pattern != nil || n.minLength > 0
	switch {
	case !typed && !constant:
		return fmt.Errorf("a type is missing")
	case textual && n.want != wantText:
		return fmt.Errorf("a constraint on text stands at another type")
	case n.bounded == 1 || n.bounded == 2 && n.want != wantInteger:
		return fmt.Errorf("minimum and maximum go together, at whole numbers")
	case n.nonEmpty && n.want != wantList:
		return fmt.Errorf("minItems stands at another type than a list")
	case n.want == wantObject && (!closed || n.index == nil):
		return fmt.Errorf("an object needs properties and additionalProperties: false")
	case n.want == wantList && (n.items == nil || n.items.nullable):
		return fmt.Errorf("a list needs items that are not null")
	}
	if required := tree.Get("required"); required != nil {
		for _, name := range required.Items {
			i, ok := n.index[name.Text]
			if !ok {
				return fmt.Errorf("required key %q has no definition", name.Text)
			}
			n.required = append(n.required, i)
		}
	}
	for i, p := range n.props {
		if !p.node.nullable && !slices.Contains(n.required, i) {
			return fmt.Errorf("key %q is neither required nor nullable", p.name)
		}
	}
	return nil
}

func textOf(v *Value) string {
	if v == nil {
		return ""
	}
	return v.Text
}

func labelsOf(v *Value) map[string]Text {
	labels := make(map[string]Text, len(v.Members))
	for i := range v.Members {
		m := &v.Members[i]
		labels[m.Key] = Text{DA: textOf(m.Value.Get("da")), EN: textOf(m.Value.Get("en"))}
	}
	return labels
}
