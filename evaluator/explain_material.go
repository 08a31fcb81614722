package evaluator

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// material is what values are made of: what the rule and the facts it reads compare with.
type material struct {
	texts, dates, numbers []referent
	offsets               []int // numbers of the rule and of facts, as days, months and years
}

// referent is a value that others are compared with, and what it is called.
type referent struct {
	value string
	name  result.Text // empty for a constant of the rule
	path  string      // of the fact that it is the value of
	// personal says that it names a person: it is only tried where another may stand.
	personal bool
}

// material gathers what values are made of from the rule and the papers.
func (x *explainer) material(by papers) material {
	var m material
	if x.r.reads.day {
		addReferent(&m.dates, referent{value: x.s.date, name: result.Text{DA: "den dag, forklaringen står for", EN: "the day that the explanation stands for"}})
	}
	for _, f := range x.r.reads.all() {
		if doc := by.home(f.origin, ""); doc != nil {
			field := schemaAt(f.origin, x.r.Kind).fields[f.path]
			for _, o := range occurrences(doc.Root, f.path) {
				m.addFact(field, o)
			}
		}
	}
	texts, numbers := x.r.constants()
	for _, text := range texts {
		if !x.isCode(text) {
			addReferent(&m.texts, referent{value: text})
		}
		if _, err := time.Parse(time.DateOnly, text); err == nil {
			addReferent(&m.dates, referent{value: text})
		}
	}
	for _, number := range numbers {
		addReferent(&m.numbers, referent{value: number})
	}
	if p := x.s.options.Portfolio; p != nil && x.r.readsFrom(fromPortfolio) {
		for _, id := range slices.Sorted(slices.Values(p.ids))[:min(mostIDs, len(p.ids))] {
			addReferent(&m.texts, referent{value: id, name: result.Text{DA: "id'et på et system i registeret", EN: "the id of a system of the registry"}})
		}
	}
	for _, n := range m.numbers {
		if i, err := strconv.Atoi(n.value); err == nil && i > 0 && i <= mostDays && len(m.offsets) < mostOffsets {
			m.offsets = append(m.offsets, i)
		}
	}
	m.addDifferences()
	return m
}

// mostDays is how large a number is at most that may be one of days.
const mostDays = 4000

func addReferent(list *[]referent, r referent) {
	if len(*list) < mostReferents && !slices.ContainsFunc(*list, func(o referent) bool { return o.value == r.value }) {
		*list = append(*list, r)
	}
}

// addFact adds what stands at one place of a fact.
func (m *material) addFact(field field, at occurring) {
	if at.value == nil {
		return
	}
	named := referent{
		value: at.value.Text, name: result.Text{DA: "»" + field.fact.Title.DA + "«", EN: "“" + field.fact.Title.EN + "”"},
		path: result.PathText(at.path), personal: field.personal,
	}
	switch {
	case field.typ == inputs.TypeDate:
		addReferent(&m.dates, named)
	case field.typ == inputs.TypeInteger, field.typ == inputs.TypeNumber:
		addReferent(&m.numbers, named)
	case field.typ == inputs.TypeText:
		addReferent(&m.texts, named)
	case field.item == inputs.TypeText:
		for _, item := range at.value.Items[:min(len(at.value.Items), mostOfList)] {
			addReferent(&m.texts, referent{value: item.Text, personal: field.personal, name: result.Text{
				DA: "fra listen " + named.name.DA, EN: "from the list " + named.name.EN,
			}})
		}
	}
}

// addDifferences adds how many days lie between the dates that facts give.
func (m *material) addDifferences() {
	n := 0
	for i, a := range m.dates {
		for _, b := range m.dates[i+1:] {
			first, errA := time.Parse(time.DateOnly, a.value)
			second, errB := time.Parse(time.DateOnly, b.value)
			if n >= mostOffsets || errA != nil || errB != nil || a.name.DA == "" || b.name.DA == "" {
				continue
			}
			n++
			m.numbers = append(m.numbers, referent{
				value: strconv.Itoa(int(second.Sub(first).Abs().Hours() / 24)),
				name:  result.Text{DA: "antal dage mellem " + a.name.DA + " og " + b.name.DA, EN: "the number of days between " + a.name.EN + " and " + b.name.EN},
			})
		}
	}
}

// isCode says whether a text is a code of one of the facts that the rule reads.
func (x *explainer) isCode(text string) bool {
	return slices.ContainsFunc(x.r.reads.all(), func(f fact) bool {
		return f.origin != fromData && slices.ContainsFunc(schemaAt(f.origin, x.r.Kind).fields[f.path].fact.Values, func(v result.Value) bool { return v.Code == text })
	})
}

// constants lists the texts and numbers that the rule's own conditions compare with.
func (r *rule) constants() (texts, numbers []string) {
	for _, def := range r.compiler.GetRulesWithPrefix(r.ref) {
		visitor := ast.NewGenericVisitor(func(node any) bool {
			switch v := node.(type) {
			case ast.Ref:
				return true // its keys are names
			case ast.Object:
				return true // messages, mostly
			case ast.String:
				if !strings.Contains(string(v), "%") {
					texts = append(texts, string(v))
				}
			case ast.Number:
				numbers = append(numbers, v.String())
			}
			return false
		})
		visitor.Walk(def.Body)
		if def.Head.RuleKind() != ast.MultiValue && def.Head.Value != nil {
			visitor.Walk(def.Head.Value)
		}
	}
	return texts, numbers
}
