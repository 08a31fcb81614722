package scaffold

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// caseDay is the day that cases are judged on where they name none; see policies/lib/testing.rego.
const caseDay = "2026-11-01"

// finish makes the cases: met, not met, each fact unanswered, not applicable.
func (s *shape) finish(d *draft) {
	if s.fact == nil {
		return
	}
	if d.EffectiveFrom > caseDay {
		s.Date = d.EffectiveFrom
	}
	lang := d.language()
	name := func(text result.Text, args ...any) string { return format(text, args...).In(lang) }
	s.base = s.at(s.fact.good)
	for _, f := range s.others() {
		put(s.base, strings.Split(f.Path, "."), f.good)
	}
	if d.Kind == inputs.System && len(d.Phases) > 0 {
		put(s.base, []string{"lifecycle", "phase"}, string(d.Phases[0]))
	}
	s.add(testCase{Name: name(caseMet), Input: "_met", Outcome: "pass"})
	for i, bad := range s.faulty {
		s.add(testCase{Name: name(bad.name), Input: s.changed(s.at(bad.value)), Outcome: "violated", Path: s.found(s.Violations[i].Path)})
	}
	open := "not_assessed"
	if d.Unanswered == result.Fail {
		open = "undocumented"
	}
	input := s.without(s.fact.Path)
	if len(s.loops) > 0 {
		input = s.changed(s.at(nil))
	}
	s.add(testCase{Name: name(caseUnanswered, s.fact.Path), Input: input, Outcome: open, Missing: []string{s.where()}})
	if s.before != nil {
		s.add(testCase{Name: name(caseUnanswered, s.before.Path), Input: s.without(s.before.Path), Outcome: open, Missing: []string{s.before.Path}})
	}
	for _, f := range s.when {
		bad := map[string]any{}
		put(bad, strings.Split(f.Path, "."), f.bad)
		s.add(testCase{Name: name(caseNotApplicable, f.Path), Input: s.changed(bad), Outcome: "not_applicable"})
		s.add(testCase{Name: name(caseUnanswered, f.Path), Input: s.without(f.Path), Outcome: "not_assessed", Missing: []string{f.Path}})
	}
	for i, l := range s.loops {
		outer := shape{loops: s.loops[:i], last: l.own()}
		s.add(testCase{Name: name(caseEmpty, l.path), Input: s.changed(outer.at([]any{})), Outcome: "not_applicable"})
		input := s.without(l.path)
		if i > 0 {
			input = s.changed(outer.at(nil))
		}
		s.add(testCase{Name: name(caseUnanswered, l.path), Input: input, Outcome: "not_assessed", Missing: []string{strings.ReplaceAll(l.path, "[]", "[0]")}})
	}
}

// others are the facts beside the one that decides.
func (s *shape) others() []fact {
	out := slices.Clone(s.when)
	if s.before != nil {
		out = append(out, *s.before)
	}
	return out
}

func (s *shape) add(c testCase) { s.Cases = append(s.Cases, c) }

// changed is the input that fits, with something else in it.
func (s *shape) changed(to map[string]any) string { return "object.union(_met, " + literal(to) + ")" }

// without is the input that fits without a fact outside of lists.
func (s *shape) without(path string) string {
	return "json.remove(_met, [" + literal(strings.ReplaceAll(path, ".", "/")) + "])"
}

// found is a violation's path with the first item of each list.
func (s *shape) found(path string) string {
	for _, l := range s.loops {
		path = strings.Replace(path, ", "+l.index+",", ", 0,", 1)
	}
	return path
}
