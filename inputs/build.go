package inputs

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// builder makes the values of one file out of what a parser gives, whatever the schema.
type builder struct {
	slabs
	src     *source
	out     *collector
	count   int // values of this document
	total   int // values of the file
	depth   int
	open    []*yaml.Node // the anchored values being built, innermost last
	stopped bool         // a limit was passed; the rest is not read
}

// admit counts a value; false where there are too many.
func (b *builder) admit(off int32) bool {
	b.count++
	b.total++
	if !b.stopped && (b.count > maxValues || b.total > maxFileValues) {
		b.out.add(off, "too-many-values", maxValues, maxFileValues)
		b.stopped = true
	}
	return !b.stopped
}

// enter goes one level down; false where that is too deep. Each enter that is true needs a leave.
func (b *builder) enter(off int32) bool {
	if b.depth == maxDepth && !b.stopped {
		b.out.add(off, "too-deep", maxDepth)
		b.stopped = true
	}
	if b.stopped {
		return false
	}
	b.depth++
	return true
}

func (b *builder) leave() { b.depth-- }

// yamlValue builds a value. An alias gives the value it stands for anew, so that each use is checked for its own place.
func (b *builder) yamlValue(n *yaml.Node) *Value {
	off := b.src.offset(n.Line, n.Column)
	if n.Kind == yaml.AliasNode {
		return b.yamlAlias(n, off)
	}
	v := b.value()
	bare := n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&^yaml.TaggedStyle == 0
	v.start = b.properties(n, off, bare)
	if !b.admit(v.start) {
		v.style = styleEmpty
		return v
	}
	if n.Kind == yaml.ScalarNode {
		b.yamlScalar(v, n)
		return v
	}
	if !b.enter(v.start) {
		return v
	}
	defer b.leave()
	if n.Anchor != "" {
		b.open = append(b.open, n)
		defer func() { b.open = b.open[:len(b.open)-1] }()
	}
	v.style = styleIndented
	if n.Style&yaml.FlowStyle != 0 {
		v.style = styleFlow
	}
	if n.Kind == yaml.SequenceNode {
		b.yamlList(v, n)
	} else {
		b.yamlObject(v, n)
	}
	return v
}

func (b *builder) yamlAlias(n *yaml.Node, off int32) *Value {
	for _, outer := range b.open {
		if outer == n.Alias {
			b.out.add(off, "alias-cycle", n.Value)
			return b.unread(off)
		}
	}
	v := b.yamlValue(n.Alias)
	v.use = off
	return v
}

// unread is what stands for a value that is refused.
func (b *builder) unread(off int32) *Value {
	v := b.value()
	v.start, v.use = off, off
	return v
}

// properties is where a node's value stands, after its anchor; it refuses a tag.
func (b *builder) properties(n *yaml.Node, off int32, bare bool) int32 {
	tagged := n.Style&yaml.TaggedStyle != 0
	if n.Anchor == "" && !tagged && (int(off) >= len(b.src.data) || b.src.data[off] != '!') {
		return off
	}
	at, tag := b.src.skipProperties(off, bare)
	if tag || tagged {
		text := n.Tag
		if int(off) < len(b.src.data) && b.src.data[off] == '!' {
			text = string(b.src.data[off:b.src.nameEnd(off)])
		}
		b.out.add(off, "tag", shown(text))
	}
	return at
}

func (b *builder) yamlScalar(v *Value, n *yaml.Node) {
	v.Kind, v.Text = String, n.Value
	switch n.Style &^ yaml.TaggedStyle {
	case yaml.DoubleQuotedStyle:
		v.style = styleDouble
		if r, found := hasControl(v.Text); found {
			b.out.add(v.start, "control-character", r)
		}
	case yaml.SingleQuotedStyle:
		v.style = styleSingle
	case yaml.LiteralStyle, yaml.FoldedStyle:
		v.style = styleBlock
	default:
		if v.Kind = plainKind(n.Value); v.Kind != Null {
			return
		}
		if v.Text = ""; n.Value == "" {
			v.style = styleEmpty
		}
	}
}

func (b *builder) yamlList(v *Value, n *yaml.Node) {
	v.Kind = List
	v.Items = b.itemList(len(n.Content))
	for _, item := range n.Content {
		if b.stopped {
			return
		}
		v.Items = append(v.Items, b.yamlValue(item))
	}
}

func (b *builder) yamlObject(v *Value, n *yaml.Node) {
	v.Kind = Object
	v.Members = b.memberList(len(n.Content) / 2)
	for i := 0; i+1 < len(n.Content) && !b.stopped; i += 2 {
		if m, ok := b.yamlKey(n.Content[i]); ok {
			m.Value = b.yamlValue(n.Content[i+1])
			v.Members = append(v.Members, m)
		}
	}
}

// yamlKey reads a key; false, with the problem noted, where it is no plain text.
func (b *builder) yamlKey(n *yaml.Node) (Member, bool) {
	off := b.src.offset(n.Line, n.Column)
	m := Member{Key: n.Value, start: off}
	if n.Kind != yaml.ScalarNode || strings.TrimSpace(n.Value) == "" {
		b.out.add(off, "key-form")
		return m, false
	}
	m.start = b.properties(n, off, false)
	switch n.Style &^ yaml.TaggedStyle {
	case yaml.DoubleQuotedStyle:
		m.style = styleDouble
	case yaml.SingleQuotedStyle:
		m.style = styleSingle
	case yaml.LiteralStyle, yaml.FoldedStyle:
		m.style = styleBlock
	default:
		if n.Value == "<<" {
			b.out.add(m.start, "merge-key")
			return m, false
		}
	}
	return m, true
}
