package inputs

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// checker holds one document against its schema.
type checker struct {
	out    *collector
	schema *Schema
	seen   []int32 // for each key of the objects being checked, the member that has it, from 1
}

// check judges a value; at is where a value that is not written is missed. Without a node, below an unknown key,
// only the form is judged. A null where none may be is the caller's to report.
func (c *checker) check(v *Value, n *node, at int32) {
	switch {
	case n == nil:
		c.form(v)
	case v.Kind == Null:
	case n.want == wantObject:
		c.object(v, n, at)
	case n.want == wantList:
		c.list(v, n)
	case n.want == wantText:
		c.text(v, n)
	case n.want == wantBoolean:
		if v.Kind != Bool {
			c.out.add(v.start, "not-boolean", n.label(), written(v))
		}
	default:
		c.number(v, n)
	}
}

// form finds the repeated keys below an unknown key.
func (c *checker) form(v *Value) {
	for _, item := range v.Items {
		c.form(item)
	}
	if len(v.Members) == 0 {
		return
	}
	first := make(map[string]int, len(v.Members))
	for i := range v.Members {
		c.repeated(v, i, first)
		c.form(v.Members[i].Value)
	}
}

// repeated reports member i if its key is in first, and else puts it there.
func (c *checker) repeated(v *Value, i int, first map[string]int) bool {
	m := &v.Members[i]
	if j, ok := first[m.Key]; ok {
		c.duplicate(m, &v.Members[j])
		return true
	}
	first[m.Key] = i
	return false
}

func (c *checker) duplicate(m, first *Member) {
	c.out.add(m.start, "duplicate-key", shown(m.Key), c.out.src.position(first.start).Line)
}

func (c *checker) object(v *Value, n *node, at int32) {
	if v.Kind != Object {
		hint := Text{}
		if v.Kind == List {
			hint = Text{` uden "- " foran`, ` without "- " before it`}
		}
		c.out.add(v.start, "not-object", written(v), hint)
		return
	}
	base := len(c.seen)
	c.seen = append(c.seen, make([]int32, len(n.props))...)
	var foreign map[string]int
	for i := range v.Members {
		m := &v.Members[i]
		p, known := n.index[m.Key]
		if !known {
			if foreign == nil {
				foreign = map[string]int{}
			}
			c.foreign(v, i, n, foreign)
			continue
		}
		m.Key = n.props[p].name // one string for all documents
		if first := c.seen[base+p]; first > 0 {
			c.duplicate(m, &v.Members[first-1])
		} else {
			c.seen[base+p] = int32(i + 1)
		}
		c.check(m.Value, n.props[p].node, m.start)
	}
	for _, r := range n.required {
		c.require(v, n.props[r].node, c.seen[base+r], at)
	}
	c.seen = c.seen[:base]
}

// foreign reports a key that the object should not have.
func (c *checker) foreign(v *Value, i int, n *node, first map[string]int) {
	m := &v.Members[i]
	if !c.repeated(v, i, first) && !n.open && !c.out.full() {
		c.out.add(m.start, "unknown-key", shown(m.Key), c.advice(m.Key, n))
	}
	c.check(m.Value, nil, m.start)
}

// require reports a required key that is absent or has no value; member counts from 1, 0 for absent.
func (c *checker) require(v *Value, n *node, member, at int32) {
	if member > 0 {
		m := &v.Members[member-1]
		if m.Value.Kind != Null {
			return
		}
		at = m.start
	}
	advice, ok := missingTexts[n.path]
	if !ok || c.schema.kind == "" {
		advice = Text{"feltet (" + n.title.DA + ")", "it (" + n.title.EN + ")"}
	}
	c.out.add(at, "missing-key", n.path, advice)
}

func (c *checker) list(v *Value, n *node) {
	if v.Kind != List {
		c.out.add(v.start, "not-list", n.label(), written(v))
		return
	}
	if n.nonEmpty && len(v.Items) == 0 {
		c.out.add(v.start, "empty-list", n.label())
	}
	for _, item := range v.Items {
		if item.Kind == Null {
			c.out.add(item.start, "null-item", n.label())
			continue
		}
		c.check(item, n.items, item.first())
	}
}

func (c *checker) text(v *Value, n *node) {
	switch {
	case v.Kind == List || v.Kind == Object:
		c.out.add(v.start, "not-text", n.label(), kindTexts[v.Kind])
	case n.date:
		if fault := dateFault(v.Text); fault != "" {
			c.out.add(v.start, fault, shown(v.Text), n.label())
		}
	case n.enum != nil && !slices.Contains(n.enum, v.Text):
		c.notAllowed(v, n)
	case v.Kind == Bool:
		c.needsQuotes(v, asBool)
	case v.Kind == Number:
		c.needsQuotes(v, asNumber)
	case v.style == stylePlain && readsAs(v.Text) != nil:
		c.needsQuotes(v, *readsAs(v.Text))
	case n.minLength > 0 && (strings.TrimSpace(v.Text) == "" || utf8.RuneCountInString(v.Text) < n.minLength):
		c.out.add(v.start, "blank", n.label())
	case n.pattern != nil && !n.pattern.MatchString(v.Text):
		c.out.add(v.start, "pattern", shown(v.Text), n.label(), patternTexts[n.pattern.String()])
	}
}

func (c *checker) needsQuotes(v *Value, as Text) {
	bare := strings.Trim(shown(v.Text), `"`)
	c.out.add(v.start, "needs-quotes", bare, as, bare)
}

func (c *checker) number(v *Value, n *node) {
	switch {
	case n.want == wantInteger && (v.Kind != Number || !isInteger(v.Text)):
		c.out.add(v.start, "not-integer", n.label(), written(v))
	case v.Kind != Number:
		c.out.add(v.start, "not-number", n.label(), written(v))
	case !inRange(v.Text):
		c.out.add(v.start, "number-range", shown(v.Text))
	case v.style == stylePlain && isThousands(v.Text):
		c.out.add(v.start, "thousands", v.Text)
	case n.bounded > 0:
		if i, err := strconv.Atoi(v.Text); err != nil || i < n.minimum || i > n.maximum {
			c.out.add(v.start, "out-of-bounds", n.label(), v.Text, n.minimum, n.maximum)
		}
	}
}

// written is a value as a message names it: a scalar by itself, a collection by its kind.
func written(v *Value) Text {
	if v.Kind == List || v.Kind == Object || v.Kind == Null {
		return kindTexts[v.Kind]
	}
	s := shown(v.Text)
	return Text{s, s}
}
