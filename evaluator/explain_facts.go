package evaluator

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// mostValues is how many values of one fact an explanation holds, and of how many systems.
const mostValues = 200

// occurring is a fact in a document: its place, and what is there; nil where it is absent.
type occurring struct {
	path  []any
	value *inputs.Value
}

// occurrences lists where a fact occurs below a value, in the order of lists; below a list that is absent,
// the list itself.
func occurrences(root *inputs.Value, path string) []occurring {
	var out []occurring
	var walk func(at *inputs.Value, rest string, path []any)
	walk = func(at *inputs.Value, rest string, path []any) {
		if absent(at) {
			at = nil
		}
		if rest == "" {
			out = append(out, occurring{slices.Clone(path), at})
			return
		}
		step, rest, _ := strings.Cut(rest, ".")
		key, list := strings.CutSuffix(step, "[]")
		path = append(path, key)
		at = member(at, key)
		switch {
		case !list:
			walk(at, rest, path)
		case absent(at):
			out = append(out, occurring{slices.Clone(path), nil})
		default:
			for i, item := range at.Items {
				walk(item, rest, append(path, i))
			}
		}
	}
	walk(root, path, nil)
	return out
}

// factsInOrder lists the facts that the rule reads, with the phase where it decides: by origin, then in
// the schema's order.
func (x *explainer) factsInOrder() []fact {
	out := x.r.reads.all()
	phase := fact{fromDescriptor, phaseFact}
	if x.r.Kind == string(inputs.System) && !x.r.anyPhase && !slices.Contains(out, phase) {
		out = append(out, phase)
	}
	slices.SortStableFunc(out, func(a, b fact) int {
		if a.origin != b.origin || a.origin == fromData {
			return int(a.origin) - int(b.origin)
		}
		schema := schemaAt(a.origin, x.r.Kind)
		return schema.order(a.path) - schema.order(b.path)
	})
	return out
}

var factOrigins = map[origin]result.FactOrigin{
	fromDescriptor: result.OfDescriptor, fromOrganisation: result.OfOrganisation,
	fromPortfolio: result.OfPortfolio, fromData: result.OfDataset,
}

// readFacts finds what was there of every fact that the rule reads.
func (x *explainer) readFacts() ([]result.FactRead, error) {
	facts := x.factsInOrder()
	var out []result.FactRead
	for _, f := range facts {
		read := result.FactRead{Origin: factOrigins[f.origin], Fact: x.described(f)}
		switch f.origin {
		case fromDescriptor:
			read.Values = x.valuesOf(x.r.Kind, f.path, x.now.doc)
		case fromOrganisation:
			read.Values = x.valuesOf(string(inputs.Organisation), f.path, x.s.options.Organisation)
			for i := range read.Values {
				read.Values[i].OfOrganisation = x.s.options.Organisation != x.now.doc
			}
		case fromData:
			if x.s.lacking[f.path] {
				read.Values = []result.Finding{x.s.lackingData(gap{f, steps(f.path)})}
			}
		}
		out = append(out, read)
	}
	if err := x.readSystems(facts, out); err != nil {
		return nil, err
	}
	for i := range out {
		if n := len(out[i].Values); n > mostValues {
			out[i].More += n - mostValues
			out[i].Values = out[i].Values[:mostValues]
		}
	}
	return out, nil
}

// described is what people call the fact.
func (x *explainer) described(f fact) result.Fact {
	if f.origin == fromData {
		return result.Fact{Path: f.path, Title: result.Text(x.s.policies.schemas[f.path].Title())}
	}
	return schemaAt(f.origin, x.r.Kind).fields[f.path].fact
}

func (x *explainer) valuesOf(kind, path string, doc *inputs.Document) []result.Finding {
	var root *inputs.Value
	if doc != nil {
		root = doc.Root
	}
	var out []result.Finding
	for _, o := range occurrences(root, path) {
		if schemaPath(o.path) == path { // else the list itself is absent, which is told of the list
			out = append(out, x.s.finding(kind, path, o.path, doc))
		}
	}
	return out
}

// readSystems fills in the facts of the portfolio, of each system as many as may be.
func (x *explainer) readSystems(facts []fact, reads []result.FactRead) error {
	p := x.s.options.Portfolio
	if !x.r.readsFrom(fromPortfolio) {
		return nil
	}
	var ids []string
	if p != nil {
		ids = slices.Sorted(slices.Values(p.ids))
	}
	left := max(0, len(ids)-mostValues)
	others := reopened{portfolio: p}
	for _, id := range ids[:len(ids)-left] {
		doc, err := others.document(id)
		if err != nil {
			return err
		}
		for i, f := range facts {
			if path, ok := strings.CutPrefix(f.path, systemsFact+"[]."); ok && f.origin == fromPortfolio {
				for _, v := range x.valuesOf(string(inputs.System), path, doc) {
					reads[i].Values = append(reads[i].Values, about(id, v))
				}
			}
		}
	}
	for i, f := range facts {
		switch {
		case f.origin != fromPortfolio:
		case p == nil:
			reads[i].Values = []result.Finding{wholeRegistry()}
		case f.path == systemsFact:
			reads[i].Values = []result.Finding{countOf(len(ids), reads[i].Fact)}
		default:
			reads[i].More = left
		}
	}
	return nil
}

// countOf says how many systems the registry has.
func countOf(n int, of result.Fact) result.Finding {
	count := strconv.Itoa(n)
	return result.Finding{
		Path: []any{"portfolio", systemsFact}, Place: []string{"portfolio", systemsFact}, Fact: of.Path, Value: []byte(count),
		Message: result.Text{DA: of.Title.DA + ": " + count, EN: of.Title.EN + ": " + count},
	}
}
