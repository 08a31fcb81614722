package evaluator

import (
	"encoding/binary"
	"slices"
	"strings"
	"sync"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// What a rule says of a descriptor depends on nothing but the facts it reads, which are known
// from its compiled form, and on what the whole run shares. So it is remembered by those facts:
// a portfolio repeats the same few patterns, since most rules ask of a text only whether it is
// there. Rules that compare dates or names are evaluated nearly every time.

// memoryLimit bounds what is remembered of one rule, so that memory stays flat however many
// descriptors there are; what comes later is evaluated.
const memoryLimit = 256

// memory is what one session remembers of one rule. It is safe for concurrent use.
type memory struct {
	mu    sync.RWMutex
	known map[string]judgement
}

func (m *memory) recall(key []byte) (judgement, bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	j, ok := m.known[string(key)]
	return j, ok
}

func (m *memory) keep(key []byte, j judgement) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.known == nil {
		m.known = map[string]judgement{}
	}
	if len(m.known) < memoryLimit {
		m.known[string(key)] = j
	}
}

// keyNode is a step on the way to the facts that a rule reads.
type keyNode struct {
	name     string
	valued   bool // more matters of it than whether it is there
	ranked   bool // how it compares with the others that are ranked
	children []*keyNode
}

// newKeyTree arranges facts of a descriptor as a tree; valued are those of which more matters
// than whether they are there, and ranked those of which the order matters.
func newKeyTree(facts []fact, valued, ranked map[fact]bool) *keyNode {
	root := &keyNode{}
	for _, f := range facts {
		at := root
		for step := range strings.SplitSeq(f.path, ".") {
			at = at.child(strings.TrimSuffix(step, "[]"))
		}
		at.valued, at.ranked = valued[f], ranked[f] && !valued[f]
	}
	return root
}

func (n *keyNode) child(name string) *keyNode {
	i := slices.IndexFunc(n.children, func(c *keyNode) bool { return c.name == name })
	if i >= 0 {
		return n.children[i]
	}
	c := &keyNode{name: name}
	n.children = append(n.children, c)
	return c
}

// memoryKey writes down what the rule's answer depends on: the phase, and the value or the
// presence of each fact, with the lengths of lists; of facts that are only compared with each
// other, how they are ordered. Rego compares texts, and so days, byte by byte as Go does.
func memoryKey(b []byte, tree *keyNode, doc *inputs.Document, phase result.Phase) []byte {
	b = append(b, phase...)
	var ranked []string
	for _, c := range tree.children {
		b = c.append(b, member(doc.Root, c.name), &ranked)
	}
	return appendRanks(b, ranked)
}

// appendRanks writes how the values that are compared with each other are ordered.
func appendRanks(b []byte, values []string) []byte {
	if len(values) == 0 {
		return b
	}
	order := slices.Compact(slices.Sorted(slices.Values(values)))
	for _, v := range values {
		rank, _ := slices.BinarySearch(order, v)
		b = binary.AppendUvarint(b, uint64(rank))
	}
	return b
}

func (n *keyNode) append(b []byte, v *inputs.Value, ranked *[]string) []byte {
	if absent(v) {
		return append(b, 0)
	}
	b = append(b, 1)
	switch v.Kind {
	case inputs.List:
		b = binary.AppendUvarint(b, uint64(len(v.Items)))
		for _, item := range v.Items {
			if n.valued && item.Kind != inputs.Object {
				b = appendScalar(b, item)
			}
			for _, c := range n.children {
				b = c.append(b, member(item, c.name), ranked)
			}
		}
	case inputs.Object:
		for _, c := range n.children {
			b = c.append(b, member(v, c.name), ranked)
		}
	default:
		switch {
		case n.valued:
			b = appendScalar(b, v)
		case n.ranked:
			*ranked = append(*ranked, v.Text)
		}
	}
	return b
}

func appendScalar(b []byte, v *inputs.Value) []byte {
	b = append(b, byte(v.Kind))
	b = binary.AppendUvarint(b, uint64(len(v.Text)))
	return append(b, v.Text...)
}
