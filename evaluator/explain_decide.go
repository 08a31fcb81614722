package evaluator

import (
	"context"
	"maps"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// mostUnits is how many facts are taken away one by one in search of those that settle a verdict; of more,
// all places of one fact go together.
const mostUnits = 80

// decide finds what settled the verdict.
func (x *explainer) decide(ctx context.Context) result.Decision {
	out := result.Decision{By: x.decidedBy()}
	same := func(other situation) bool {
		return other.result.Outcome == x.now.result.Outcome && other.result.Reason == x.now.result.Reason
	}
	switch out.By {
	case result.ByPhase:
		out.Because = x.valuesOf(x.r.Kind, phaseFact, x.now.doc)
		return out
	case result.ByApplies, result.ByMet, result.ByContradiction:
		out.Because = x.because(ctx, func(other situation) bool { return same(other) && other.by() == out.By })
	case result.ByViolation:
		out.Because = x.because(ctx, func(other situation) bool {
			return same(other) && len(other.judgement.violations) == len(x.now.judgement.violations)
		})
	}
	if x.now.judgement.applies && x.r.questions.applies != nil {
		out.Applies = x.because(ctx, func(other situation) bool { return other.judgement.applies })
	}
	out.Part = x.partOf(out.By)
	out.Lines = x.lines(ctx, out.By)
	return out
}

// partOf is the part of the rule that was decided upon.
func (x *explainer) partOf(by result.DecidedBy) string {
	switch {
	case by == result.ByError, by == result.ByPhase:
		return ""
	case !x.now.judgement.applies:
		return string(partApplies)
	case by == result.ByViolation:
		return partViolation
	}
	return string(partMet)
}

// partViolation is the third part of a package.
const partViolation = "violation"

func (x *explainer) decidedBy() result.DecidedBy {
	if !x.r.asksIn(x.s.phaseOf(x.now.doc)) {
		return result.ByPhase
	}
	return x.now.by()
}

// by says what settled the verdict on a rule that asks.
func (n situation) by() result.DecidedBy {
	switch j := &n.judgement; {
	case n.result.Outcome == result.Error:
		return result.ByError
	case j.excluded():
		return result.ByApplies
	case n.phaseOpen || !j.applies:
		return result.ByAbsence
	case len(j.violations) > 0:
		return result.ByViolation
	case j.settled():
		return result.ByMet
	case !j.open:
		return result.ByContradiction
	}
	return result.ByAbsence
}

// because finds a smallest set of the facts that are there with which alone the verdict stands: it takes
// away one after the other, from the last, and leaves out those without which it still stands.
func (x *explainer) because(ctx context.Context, stands func(situation) bool) []result.Finding {
	units := x.units()
	by := x.now.papers
	var kept []unit
	for _, u := range slices.Backward(units) {
		without := u.without(by)
		other, err := x.judge(ctx, without)
		if err == nil && stands(other) {
			by = without
			continue
		}
		kept = append(kept, u)
	}
	slices.Reverse(kept)
	var out []result.Finding
	for _, u := range kept {
		for _, path := range u.paths {
			f, _, _ := x.findingOf(edit{origin: u.origin, path: path})
			out = append(out, f)
		}
	}
	return out
}

// unit is one or more places of a fact, which are taken away together.
type unit struct {
	origin origin
	paths  [][]any
}

// units lists what is there of the descriptor's and the Organisation's facts.
func (x *explainer) units() []unit {
	var single, grouped []unit
	for _, f := range x.r.reads.all() {
		doc := x.now.home(f.origin, "")
		if doc == nil {
			continue
		}
		group := unit{origin: f.origin}
		for _, o := range occurrences(doc.Root, f.path) {
			if o.value != nil {
				single = append(single, unit{f.origin, [][]any{o.path}})
				group.paths = append(group.paths, o.path)
			}
		}
		if group.paths != nil {
			grouped = append(grouped, group)
		}
	}
	if len(single) > mostUnits {
		single = grouped
	}
	position := func(u unit) int { return schemaAt(u.origin, x.r.Kind).order(schemaPath(u.paths[0])) }
	slices.SortStableFunc(single, func(a, b unit) int {
		if a.origin != b.origin {
			return int(a.origin) - int(b.origin)
		}
		return position(a) - position(b)
	})
	return single
}

// home is the document that facts of the origin stand in; nil for none.
func (by papers) home(o origin, system string) *inputs.Document {
	switch {
	case o == fromDescriptor:
		return by.doc
	case o == fromOrganisation && by.organisation != by.doc:
		return by.organisation
	case o == fromPortfolio:
		return by.systems[system]
	}
	return nil
}

// findingOf describes what stands at a place now, in whole and in the two parts of its message.
func (x *explainer) findingOf(e edit) (f result.Finding, name, value result.Text) {
	kind, home := x.r.Kind, x.now.home(e.origin, "")
	switch e.origin {
	case fromOrganisation:
		kind = string(inputs.Organisation)
	case fromPortfolio:
		kind, home = string(inputs.System), x.cited[e.system]
	}
	f, name, value = x.s.findingInParts(kind, schemaPath(e.path), e.path, home)
	f.OfOrganisation = e.origin == fromOrganisation
	return about(e.system, f), name, value
}

func (u unit) without(by papers) papers {
	for _, path := range u.paths {
		by = edit{origin: u.origin, path: path}.apply(by)
	}
	return by
}

// edit gives one place another value; a nil value takes it away.
type edit struct {
	origin origin
	system string // of the portfolio; else empty
	path   []any
	value  *inputs.Value
}

// apply gives the papers with a copy of the document that the edit is about. Where a descriptor is the run's
// Organisation itself both are changed.
func (e edit) apply(by papers) papers {
	switch {
	case e.origin == fromPortfolio:
		systems := maps.Clone(by.systems)
		systems[e.system] = e.applyTo(systems[e.system])
		by.systems = systems
	case e.origin == fromOrganisation:
		by.organisation = e.applyTo(by.organisation)
	case by.doc == by.organisation:
		by.doc = e.applyTo(by.doc)
		by.organisation = by.doc
	default:
		by.doc = e.applyTo(by.doc)
	}
	return by
}

func (e edit) applyTo(doc *inputs.Document) *inputs.Document {
	out := *doc
	out.Root = put(doc.Root, e.path, e.value)
	return &out
}

// at says whether both are about the same place.
func (e edit) at(other edit) bool {
	return e.origin == other.origin && e.system == other.system && slices.Equal(e.path, other.path)
}

// put copies a value with another one at the path; objects on the way are made as needed. A nil value
// takes away what is there.
func put(at *inputs.Value, path []any, value *inputs.Value) *inputs.Value {
	if len(path) == 0 {
		return value
	}
	out := inputs.Value{Kind: inputs.Object}
	if at != nil && (at.Kind == inputs.Object || at.Kind == inputs.List) {
		out = *at
	}
	switch step := path[0].(type) {
	case int:
		if step < len(out.Items) {
			out.Items = slices.Clone(out.Items)
			if below := put(out.Items[step], path[1:], value); below != nil {
				out.Items[step] = below
			} else {
				out.Items = slices.Delete(out.Items, step, step+1)
			}
		}
	case string:
		out.Members = slices.Clone(out.Members)
		i := slices.IndexFunc(out.Members, func(m inputs.Member) bool { return m.Key == step })
		switch {
		case i < 0 && value == nil:
			return at
		case i < 0:
			out.Members = append(out.Members, inputs.Member{Key: step, Value: put(nil, path[1:], value)})
		default:
			if below := put(out.Members[i].Value, path[1:], value); below != nil {
				out.Members[i].Value = below
			} else {
				out.Members = slices.Delete(out.Members, i, i+1)
			}
		}
	}
	return &out
}
