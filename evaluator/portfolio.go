package evaluator

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Portfolio is what rules see of all the registry's systems, as data.portfolio.systems: an
// object with the systems by id, each cut down to the facts that some rule reads there, so that
// a registry of any size fits into memory. It must not be added to once a run has begun with it.
type Portfolio struct {
	tree   *keyNode // the facts that rules read
	reopen Reopen
	files  map[string]string // of each system, by id
	ids    []string
	// groups holds, system by system, the facts below each child of tree as JSON; empty for none.
	groups []string
	shared map[string]string // the groups' texts; many systems have the same
}

// Reopen reads a system's descriptor again, by its file and id. Findings about it need the
// places of its facts, which a Portfolio does not keep.
type Reopen func(file, id string) (*inputs.Document, error)

// NewPortfolio gives an empty portfolio for the rules of p.
func (p *Policies) NewPortfolio(reopen Reopen) *Portfolio {
	var facts []fact
	for _, r := range p.rules {
		facts = append(facts, r.readsOfSystems()...)
	}
	return &Portfolio{tree: newKeyTree(facts, nil, nil), reopen: reopen, files: map[string]string{}, shared: map[string]string{}}
}

// Add takes a system in; descriptors of other kinds are passed over. Ids are unique, which
// inputs.IDs sees to. It is not safe for concurrent use.
func (p *Portfolio) Add(doc *inputs.Document) {
	if doc.Kind != inputs.System {
		return
	}
	p.files[doc.ID] = doc.File
	p.ids = append(p.ids, doc.ID)
	var text []byte
	for _, c := range p.tree.children {
		text = text[:0]
		if group := prune(c, member(doc.Root, c.name)); group != nil {
			text = group.AppendJSON(text)
		}
		p.groups = append(p.groups, p.share(text))
	}
}

func (p *Portfolio) share(text []byte) string {
	known, ok := p.shared[string(text)]
	if !ok {
		known = string(text)
		p.shared[known] = known
	}
	return known
}

// prune copies the facts of the tree; nil where there is none.
func prune(n *keyNode, v *inputs.Value) *inputs.Value {
	if absent(v) {
		return nil
	}
	out := &inputs.Value{Kind: v.Kind, Text: v.Text}
	for _, c := range n.children {
		if value := prune(c, member(v, c.name)); value != nil {
			out.Members = append(out.Members, inputs.Member{Key: c.name, Value: value})
		}
	}
	for _, item := range v.Items {
		out.Items = append(out.Items, prune(n, item))
	}
	return out
}

// systemsFact is the list of the portfolio's systems; it is missing where a run does not see
// the whole registry.
const systemsFact = "systems"

// inPortfolio says whether a violation is about another system than the one judged, and splits
// its path: portfolio, systems, the id, and the path in that system.
func inPortfolio(path []any) (id string, rest []any, ok bool) {
	if len(path) > 3 && path[0] == "portfolio" && path[1] == systemsFact {
		id, ok = path[2].(string)
		return id, path[3:], ok
	}
	return "", nil, false
}

// reopened reads systems of a portfolio again; it keeps the last one, since findings about one
// system mostly follow each other.
type reopened struct {
	portfolio *Portfolio
	last      *inputs.Document
}

func (o *reopened) document(id string) (*inputs.Document, error) {
	p := o.portfolio
	switch {
	case o.last != nil && o.last.ID == id:
		return o.last, nil
	case p == nil || p.files[id] == "":
		return nil, fmt.Errorf("violation about %q: the portfolio has no such system", id)
	}
	doc, err := p.reopen(p.files[id], id)
	if err != nil {
		return nil, fmt.Errorf("read system %q again: %w", id, err)
	}
	o.last = doc
	return doc, nil
}

// term is the portfolio as rules read it below data, with the groups of facts that are wanted.
// Systems that have the same facts share them.
func (p *Portfolio) term(wanted map[string]bool) (*ast.Term, error) {
	if p == nil {
		return ast.ObjectTerm(), nil
	}
	known := map[string]*ast.Term{}
	pairs := make([][2]*ast.Term, len(p.ids))
	width := len(p.tree.children)
	var key []byte
	for i, id := range p.ids {
		groups := p.groups[i*width : (i+1)*width]
		key = key[:0]
		for j, c := range p.tree.children {
			if wanted[c.name] {
				key = append(append(key, groups[j]...), 0)
			}
		}
		facts := known[string(key)]
		if facts == nil {
			var err error
			if facts, err = p.facts(groups, wanted); err != nil {
				return nil, fmt.Errorf("facts of system %q: %w", id, err)
			}
			known[string(key)] = facts
		}
		pairs[i] = [2]*ast.Term{ast.StringTerm(id), facts}
	}
	return ast.ObjectTerm([2]*ast.Term{ast.StringTerm(systemsFact), ast.ObjectTerm(pairs...)}), nil
}

func (p *Portfolio) facts(groups []string, wanted map[string]bool) (*ast.Term, error) {
	var pairs [][2]*ast.Term
	for j, c := range p.tree.children {
		if !wanted[c.name] || groups[j] == "" {
			continue
		}
		value, err := ast.ValueFromReader(strings.NewReader(groups[j]))
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, [2]*ast.Term{keyTerm(c.name), ast.NewTerm(value)})
	}
	return ast.ObjectTerm(pairs...), nil
}

// readsOfSystems lists the facts that the rule reads of the portfolio's systems, as those of a system.
func (r *rule) readsOfSystems() []fact {
	var out []fact
	for _, f := range r.reads.all() {
		if path, ok := strings.CutPrefix(f.path, systemsFact+"[]."); ok && f.origin == fromPortfolio {
			out = append(out, fact{fromDescriptor, path})
		}
	}
	return out
}

// groupsOf names the groups that the facts lie in.
func groupsOf(facts []fact) map[string]bool {
	out := map[string]bool{}
	for _, f := range facts {
		group, _, _ := strings.Cut(f.path, ".")
		out[strings.TrimSuffix(group, "[]")] = true
	}
	return out
}

// newPortfolioIndex is the schema of the portfolio: systems, of which each has a system's facts.
func newPortfolioIndex() *schemaIndex {
	systems := schemaOf(string(inputs.System))
	s := &schemaIndex{kind: "the portfolio", fields: map[string]field{}, groups: map[string]bool{"": true, systemsFact + "[]": true}}
	s.fields[systemsFact] = field{list: true, item: inputs.TypeObject, typ: inputs.TypeList, fact: result.Fact{
		Path:  result.RegistryFact,
		Title: result.Text{DA: "Registerets systemer", EN: "The registry's systems"},
		Question: result.Text{
			DA: "Hvilke systemer har kommunen? Kontrollér hele registerets mappe med organisationen, så er de alle med.",
			EN: "Which systems does the municipality have? Check the registry's whole folder with the organisation, and all of them are there.",
		},
	}}
	for _, path := range slices.Sorted(maps.Keys(systems.fields)) {
		f := systems.fields[path]
		f.position++ // systems itself comes first
		s.fields[systemsFact+"[]."+path] = f
	}
	for group := range systems.groups {
		s.groups[systemsFact+"[]."+group] = true
	}
	return s
}
