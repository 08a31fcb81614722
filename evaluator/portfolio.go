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
	pairs  [][2]*ast.Term
	shared map[string]*ast.Term // groups of facts, by their JSON; many systems have the same
}

// Reopen reads a system's descriptor again, by its file and id. Findings about it need the
// places of its facts, which a Portfolio does not keep.
type Reopen func(file, id string) (*inputs.Document, error)

// NewPortfolio gives an empty portfolio for the rules of p.
func (p *Policies) NewPortfolio(reopen Reopen) *Portfolio {
	var facts []fact
	for _, r := range p.rules {
		for _, f := range r.reads.all() {
			if path, ok := strings.CutPrefix(f.path, systemsFact+"[]."); ok && f.origin == fromPortfolio {
				facts = append(facts, fact{fromDescriptor, path})
			}
		}
	}
	return &Portfolio{tree: newKeyTree(facts, nil), reopen: reopen, files: map[string]string{}, shared: map[string]*ast.Term{}}
}

// Add takes a system in; descriptors of other kinds are passed over. Ids are unique, which
// inputs.IDs sees to. It is not safe for concurrent use.
func (p *Portfolio) Add(doc *inputs.Document) {
	if doc.Kind != inputs.System {
		return
	}
	var groups [][2]*ast.Term
	for _, c := range p.tree.children {
		if group := prune(c, member(doc.Root, c.name)); group != nil {
			groups = append(groups, [2]*ast.Term{keyTerm(c.name), p.share(group)})
		}
	}
	p.files[doc.ID] = doc.File
	p.pairs = append(p.pairs, [2]*ast.Term{ast.StringTerm(doc.ID), ast.ObjectTerm(groups...)})
}

func (p *Portfolio) share(v *inputs.Value) *ast.Term {
	key := string(v.AppendJSON(nil))
	term, known := p.shared[key]
	if !known {
		term = toTerm(v)
		p.shared[key] = term
	}
	return term
}

// prune copies the facts of the tree, without holding on to the file; nil where there is none.
func prune(n *keyNode, v *inputs.Value) *inputs.Value {
	if absent(v) {
		return nil
	}
	out := &inputs.Value{Kind: v.Kind, Text: strings.Clone(v.Text)}
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

// document reads the system with the id again.
func (p *Portfolio) document(id string) (*inputs.Document, error) {
	if p == nil || p.files[id] == "" {
		return nil, fmt.Errorf("violation about %q: the portfolio has no such system", id)
	}
	doc, err := p.reopen(p.files[id], id)
	if err != nil {
		return nil, fmt.Errorf("read system %q again: %w", id, err)
	}
	return doc, nil
}

// term is the portfolio as rules read it below data.
func (p *Portfolio) term() *ast.Term {
	if p == nil {
		return ast.ObjectTerm()
	}
	return ast.ObjectTerm([2]*ast.Term{ast.StringTerm(systemsFact), ast.ObjectTerm(p.pairs...)})
}

// newPortfolioIndex is the schema of the portfolio: systems, of which each has a system's facts.
func newPortfolioIndex() *schemaIndex {
	systems := schemaOf(string(inputs.System))
	s := &schemaIndex{kind: "the portfolio", fields: map[string]field{}, groups: map[string]bool{"": true, systemsFact + "[]": true}}
	s.fields[systemsFact] = field{list: true, item: inputs.TypeObject, typ: inputs.TypeList, fact: result.Fact{
		Path:  result.RegistryFact,
		Title: result.Text{DA: "Registerets systemer", EN: "The registry's systems"},
		Question: result.Text{
			DA: "Hvilke systemer har kommunen? Kontrollér hele registerets mappe, så er de alle med.",
			EN: "Which systems does the municipality have? Check the registry's whole folder, and all of them are there.",
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
