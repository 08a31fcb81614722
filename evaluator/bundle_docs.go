package evaluator

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pejl/pejl/inputs"
)

// unknownFact is the value of an absent fact, as bundle/lift.rego has it.
const unknownFact = `{{"pejl"}, "unknown fact"}`

// fillNode is a step on the way to the facts that conditions read.
type fillNode struct {
	list     bool
	children map[string]*fillNode
}

// newFillTree arranges facts as a tree.
func newFillTree(facts []fact) *fillNode {
	root := &fillNode{children: map[string]*fillNode{}}
	for _, f := range facts {
		at := root
		for step := range strings.SplitSeq(f.path, ".") {
			key, list := strings.CutSuffix(step, "[]")
			next := at.children[key]
			if next == nil {
				next = &fillNode{children: map[string]*fillNode{}}
				at.children[key] = next
			}
			next.list = next.list || list
			at = next
		}
	}
	return root
}

// filler writes functions that put unknown in the place of each absent fact of a tree.
type filler struct {
	b    strings.Builder
	next int
	// coarse makes a list unknown as a whole as soon as a fact of its elements is.
	coarse bool
	within int // how many lists around
}

// object writes the function for an object at the node, and gives its name: what is there is put over what would be
// unknown, and over that the lists, whose elements have functions of their own.
func (f *filler) object(n *fillNode) string {
	layers := []string{n.objectTemplate(), "value"}
	if lists := f.lists(n, nil); lists != "" {
		layers = append(layers, lists)
	}
	name := f.name()
	fmt.Fprintf(&f.b, "\n%s(value) := object.union_n([%s])\n", name, strings.Join(layers, ", "))
	return name
}

// template is an object at the node in which all facts are unknown.
func (n *fillNode) template() string {
	if n.list || len(n.children) == 0 {
		return unknownFact
	}
	return n.objectTemplate()
}

func (n *fillNode) objectTemplate() string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(n.children)) {
		parts = append(parts, quote(key)+": "+n.children[key].template())
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// lists is an object with the lists below the node, filled; empty where there is none.
func (f *filler) lists(n *fillNode, path []string) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(n.children)) {
		child, own := n.children[key], append(slices.Clone(path), quote(key))
		filled := ""
		if child.list {
			filled = fmt.Sprintf("%s(object.get(value, [%s], %s))", f.elements(child), strings.Join(own, ", "), unknownFact)
		} else {
			filled = f.lists(child, own)
		}
		if filled != "" {
			parts = append(parts, quote(key)+": "+filled)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// elements writes the function for a list at the node. The portfolio's systems are an object.
func (f *filler) elements(n *fillNode) string {
	f.within++
	element := f.object(n)
	f.within--
	name := f.name()
	fmt.Fprintf(&f.b, "\n%s(value) := value if value == %s\n", name, unknownFact)
	list, object := "[%s(item) | some item in value]", "{id: %s(item) | some id, item in value}"
	if f.coarse && f.within == 0 {
		list, object = lib+"whole("+list+")", lib+"whole("+object+")"
	}
	fmt.Fprintf(&f.b, "\n%s(value) := "+list+" if is_array(value)\n", name, element)
	fmt.Fprintf(&f.b, "\n%s(value) := "+object+" if is_object(value)\n", name, element)
	return name
}

func (f *filler) name() string {
	f.next++
	return fmt.Sprintf("_fill_%d", f.next)
}

// documents writes the rules, named as the format says, for the documents in which the absent ones of the
// facts are unknown; the facts of descriptors are by kind.
func (f *filler) documents(format string, descriptors map[inputs.Kind][]fact, others []fact) {
	for _, kind := range slices.Sorted(maps.Keys(descriptors)) {
		fill := f.object(newFillTree(descriptors[kind]))
		fmt.Fprintf(&f.b, "\n"+format+" := %s(input) if input.kind == %s\n", "descriptor", fill, quote(string(kind)))
	}
	of := func(o origin) string {
		return f.object(newFillTree(slices.DeleteFunc(slices.Clone(others), func(x fact) bool { return x.origin != o })))
	}
	fmt.Fprintf(&f.b, "\n"+format+" := %s(data.organisation)\n", "organisation", of(fromOrganisation))
	fmt.Fprintf(&f.b, "\n"+format+" := %s(data.portfolio)\n", "portfolio", of(fromPortfolio))
}

// bundleDocs is the package with the documents in which absent facts are unknown.
func (p *Policies) bundleDocs() string {
	byKind := map[inputs.Kind][]fact{inputs.System: nil, inputs.Hardware: nil, inputs.Organisation: nil}
	var others []fact
	for _, r := range p.rules {
		for _, f := range slices.Concat(r.reads.applies, r.reads.met) {
			if f.origin == fromDescriptor {
				byKind[inputs.Kind(r.Kind)] = append(byKind[inputs.Kind(r.Kind)], f)
			} else {
				others = append(others, f)
			}
		}
	}
	f := &filler{}
	f.b.WriteString(packageLineOf(docsRef))
	f.documents("%s", byKind, others)
	for _, name := range p.DataSets() {
		ref := dataRef(name).String()
		fmt.Fprintf(&f.b, "\nsets[%s] := %s\n", quote(name), ref)
		fmt.Fprintf(&f.b, "\nsets[%s] := %sunknown if not %s\n", quote(name), lib, ref)
		fmt.Fprintf(&f.b, "\nknown_sets[%s] := %s\n", quote(name), ref)
	}
	return f.b.String()
}

// bundleCoarse is the package with the documents for the parts of rules in which symbols get lost: as in
// openByList, a list is unknown as soon as a fact that the part reads of its elements is.
func (p *Policies) bundleCoarse() string {
	f := &filler{coarse: true}
	f.b.WriteString(packageLineOf(coarseRef))
	for _, r := range p.rules {
		if !r.reads.hides {
			continue
		}
		for _, p := range []part{partApplies, partMet} {
			facts := r.reads.met
			if p == partApplies {
				facts = r.reads.applies
			}
			own := slices.DeleteFunc(slices.Clone(facts), func(x fact) bool { return x.origin != fromDescriptor })
			name := coarseName(r, p)
			f.documents(name+"[\"%s\"]", map[inputs.Kind][]fact{inputs.Kind(r.Kind): own}, facts)
			fmt.Fprintf(&f.b, "\n%s[\"sets\"] := %s\n", name, below(docsRef, "sets"))
		}
	}
	return f.b.String()
}

// coarseName is what the documents for a part of a rule are called there.
func coarseName(r *rule, p part) string {
	return strings.ToLower(strings.ReplaceAll(r.ID, "-", "_")) + "_" + string(p)
}
