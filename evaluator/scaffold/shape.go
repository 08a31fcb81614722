package scaffold

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// shape is a condition as Rego, and the cases that prove it.
type shape struct {
	Applies    []string // the lines of its body; none: the rule always applies
	Met        []string // none: a blank
	Violations []violation
	Cases      []testCase
	Date       string // the day of every case; empty: as cases have it anyway

	fact   *fact
	before *fact
	when   []fact
	loops  []loop
	last   string // the fact's path within the innermost item
	base   map[string]any
	faulty []sample // what does not fit, one for each violation
}

type violation struct {
	Path string // as Rego
	Body []string
}

type sample struct {
	name  result.Text
	value any
}

// testCase is one row of the test.
type testCase struct {
	Name, Input, Outcome, Path string
	Missing                    []string
}

// loop is a list that a fact lies in.
type loop struct {
	list            string // as Rego, e.g. item.changes
	path            string // as the schema has it, e.g. "portfolio.contracts"
	variable, index string
}

// own is the list's path within the item that it lies in.
func (l loop) own() string {
	i := strings.LastIndex(l.path, "].")
	if i < 0 {
		return l.path
	}
	return l.path[i+len("]."):]
}

var loopNames = []struct{ variable, index string }{{"item", "i"}, {"part", "j"}, {"piece", "k"}, {"bit", "l"}}

// shape reads the conditions.
func (c Condition) shape(p *Problems, kind inputs.Kind) shape {
	var s shape
	if c.Fact == "" {
		for _, bound := range []struct{ answer, given string }{{"before", c.Before}, {"min", c.Min}, {"max", c.Max}} {
			if bound.given != "" {
				p.add(bound.answer, textNeedsFact)
			}
		}
	} else if f, ok := readFact(p, "fact", c.Fact, kind); ok {
		s.fact = &f
		s.place()
		s.decide(p, c, kind)
	}
	for _, given := range c.When {
		s.addWhen(p, given, kind)
	}
	if s.fact != nil {
		s.gate()
	}
	return s
}

// place finds the lists that the fact lies in.
func (s *shape) place() {
	parts := strings.Split(s.fact.Path, "[].")
	from, path := "input.", ""
	for i, part := range parts[:len(parts)-1] {
		l := loop{list: from + part, path: path + part, variable: loopNames[i].variable, index: loopNames[i].index}
		s.loops = append(s.loops, l)
		from, path = l.variable+".", l.path+"[]."
	}
	s.last = parts[len(parts)-1]
}

// term is the fact as Rego.
func (s *shape) term() string {
	if n := len(s.loops); n > 0 {
		return s.loops[n-1].variable + "." + s.last
	}
	return "input." + s.last
}

// decide fills in when the rule is met, and when it is violated.
func (s *shape) decide(p *Problems, c Condition, kind inputs.Kind) {
	term := s.term()
	switch {
	case c.Before != "":
		s.decideBefore(p, c.Before, kind)
	case c.Min != "" || c.Max != "":
		s.decideBounds(p, c)
	default:
		s.met(s.fact.holds(term)...)
		if s.fact.bad != nil {
			s.violated(caseViolated, s.fact.bad, s.fact.fails(term)...)
		}
	}
}

// holds are the lines that say that the fact has what is wanted.
func (f *fact) holds(term string) []string {
	switch {
	case f.Type == inputs.TypeBoolean:
		if f.good == true {
			return []string{term}
		}
		return []string{term + " == false"}
	case f.Type == inputs.TypeList && len(f.values) == 0:
		return []string{"count(" + term + ") > 0"}
	case f.Type == inputs.TypeList:
		return eachValue(f.values, func(value string) string { return value + " in " + term })
	case (f.Type == inputs.TypeInteger || f.Type == inputs.TypeNumber) && len(f.values) == 0:
		return []string{"is_number(" + term + ")"}
	case len(f.values) == 0:
		return []string{term}
	case f.not:
		return eachValue(f.values, func(value string) string { return term + " != " + value })
	}
	return among(term, f.values)
}

// fails are the lines that say that the fact has something else. They say nothing where it is unanswered.
func (f *fact) fails(term string) []string {
	switch {
	case f.Type == inputs.TypeBoolean && f.good == true:
		return []string{term + " == false"}
	case f.Type == inputs.TypeBoolean:
		return []string{term}
	case f.Type == inputs.TypeList && len(f.values) == 0:
		return []string{"count(" + term + ") == 0"}
	case f.Type == inputs.TypeList && len(f.values) == 1:
		return []string{"is_array(" + term + ")", "not " + literal(f.values[0]) + " in " + term}
	case f.Type == inputs.TypeList:
		return []string{"is_array(" + term + ")", "some wanted in [" + literals(f.values) + "]", "not wanted in " + term}
	case f.not:
		return among(term, f.values)
	}
	return eachValue(f.values, func(value string) string { return term + " != " + value })
}

func eachValue(values []any, line func(value string) string) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = line(literal(v))
	}
	return out
}

func among(term string, values []any) []string {
	if len(values) == 1 {
		return []string{term + " == " + literal(values[0])}
	}
	return []string{term + " in {" + literals(values) + "}"}
}

func (s *shape) decideBefore(p *Problems, path string, kind inputs.Kind) {
	before, ok := readFact(p, "before", path, kind)
	switch {
	case !ok:
		return
	case s.fact.Type != inputs.TypeDate:
		p.add("before", textBeforeType, s.fact.Path)
	case before.Type != inputs.TypeDate:
		p.add("before", textBeforeType, before.Path)
	case before.Path == s.fact.Path:
		p.add("before", textBeforeSame)
	case strings.Contains(before.Path, "[]"):
		p.add("before", textBeforeList, before.Path)
	}
	before.good = someDay
	s.before = &before
	other := "input." + before.Path
	s.met(s.term() + " <= " + other)
	s.violated(caseViolated, laterDay, s.term()+" > "+other)
}

func (s *shape) decideBounds(p *Problems, c Condition) {
	low, hasLow := readBound(p, "min", c.Min, *s.fact)
	high, hasHigh := readBound(p, "max", c.Max, *s.fact)
	if hasLow && hasHigh && high < low {
		p.add("max", textBounds)
	}
	var lines []string
	if hasLow {
		lines = append(lines, s.term()+" >= "+c.Min)
		s.fact.good = numeral(low)
		s.violated(caseBelow, numeral(low-1), s.term()+" < "+c.Min)
	}
	if hasHigh {
		lines = append(lines, s.term()+" <= "+c.Max)
		s.violated(caseAbove, numeral(high+1), s.term()+" > "+c.Max)
		s.fact.good = numeral(high)
	}
	s.met(lines...)
}

// met makes the body of met: of a fact in lists, it holds of every item.
func (s *shape) met(lines ...string) {
	for _, l := range slices.Backward(s.loops) {
		head := "every " + l.variable + " in " + l.list + " {"
		if len(lines) == 1 {
			lines = []string{head + " " + lines[0] + " }"}
			continue
		}
		inner := []string{head}
		for _, line := range lines {
			inner = append(inner, "\t"+line)
		}
		lines = append(inner, "}")
	}
	s.Met = lines
}

// violated adds a violation with a sample that has it.
func (s *shape) violated(name result.Text, bad any, lines ...string) {
	var path, body []string
	for _, l := range s.loops {
		body = append(body, "some "+l.index+", "+l.variable+" in "+l.list)
		path = append(path, steps(l.own())...)
		path = append(path, l.index)
	}
	path = append(path, steps(s.last)...)
	s.Violations = append(s.Violations, violation{Path: "[" + strings.Join(path, ", ") + "]", Body: append(body, lines...)})
	s.faulty = append(s.faulty, sample{name, bad})
}

// steps are the keys of a path as Rego's texts.
func steps(path string) []string {
	var out []string
	for key := range strings.SplitSeq(path, ".") {
		out = append(out, literal(key))
	}
	return out
}

// addWhen adds a condition of applies.
func (s *shape) addWhen(p *Problems, given string, kind inputs.Kind) {
	if !strings.Contains(given, "=") {
		p.add("when", textWhenForm, given)
		return
	}
	f, ok := readFact(p, "when", given, kind)
	if !ok {
		return
	}
	same := func(other fact) bool { return other.Path == f.Path }
	switch {
	case strings.Contains(f.Path, "[]"):
		p.add("when", textWhenList, f.Path)
	case f.Type == inputs.TypeList && f.not:
		p.add("when", textWhenType, f.Path)
	case f.good == nil:
		p.add("when", textWhenNever, f.Path)
	case f.bad == nil:
		p.add("when", textWhenAlways, f.Path)
	case slices.ContainsFunc(s.when, same), s.fact != nil && same(*s.fact), s.before != nil && same(*s.before):
		p.add("when", textWhenTwice, f.Path)
	default:
		s.when = append(s.when, f)
		s.Applies = append(s.Applies, f.holds("input."+f.Path)...)
	}
}

// gate lets a rule about the items of a list apply only where there are some: nothing is met by
// having none.
func (s *shape) gate() {
	for i, l := range s.loops {
		if i+1 < len(s.loops) {
			s.Applies = append(s.Applies, "some "+l.variable+" in "+l.list)
		} else {
			s.Applies = append(s.Applies, "count("+l.list+") > 0")
		}
	}
}

// at is the input in which the fact is so: in lists of one item each. Nil leaves it out.
func (s *shape) at(value any) map[string]any {
	inner := map[string]any{}
	if value != nil {
		put(inner, strings.Split(s.last, "."), value)
	}
	for _, l := range slices.Backward(s.loops) {
		outer := map[string]any{}
		put(outer, strings.Split(l.own(), "."), []any{inner})
		inner = outer
	}
	return inner
}

// place of the fact in those lists, as findings name it.
func (s *shape) where() string { return strings.ReplaceAll(s.fact.Path, "[]", "[0]") }

// Groups are the groups of the input that fits, the phase first.
func (s shape) Groups() []group {
	var out []group
	for _, key := range slices.Sorted(maps.Keys(s.base)) {
		g := group{key, literal(s.base[key])}
		if key == "lifecycle" {
			out = slices.Insert(out, 0, g)
			continue
		}
		out = append(out, g)
	}
	return out
}

// group is a group of an input, as Rego.
type group struct{ Key, Value string }

// body is a condition as Rego has it after if.
func body(lines []string) string {
	if len(lines) == 1 && !strings.HasPrefix(lines[0], "every ") {
		return lines[0]
	}
	return fmt.Sprintf("{\n\t%s\n}", strings.Join(lines, "\n\t"))
}
