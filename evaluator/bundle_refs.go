package evaluator

import (
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// ref lifts a reference.
func (s *liftScope) ref(ref ast.Ref) operand {
	head := ref[0]
	switch {
	case head.Equal(ast.InputRootDocument):
		return s.fact(below(docsRef, "descriptor"), ref[1:])
	case !head.Equal(ast.DefaultRootDocument):
		return s.steps(s.term(head), ref[1:])
	case len(ref) > 1 && ref[1].Equal(ast.StringTerm("organisation")):
		return s.fact(below(docsRef, "organisation"), ref[2:])
	case len(ref) > 1 && ref[1].Equal(ast.StringTerm("portfolio")):
		return s.portfolio(ref[2:])
	}
	if name, ok := s.setOf(ref); ok {
		set := s.let("%s", below(docsRef, "sets", name))
		return s.steps(set, ref[len(dataRef(name)):])
	}
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		if rules := s.compiler.GetRulesExact(ref[:n]); len(rules) > 0 {
			return s.ruleRef(ref, n, rules)
		}
	}
	if s.refReads(ref) {
		s.notLifted(ref[0].Location, ref)
		return operand{text: "null", sure: true}
	}
	ground := ref.GroundPrefix()
	return s.steps(operand{text: ground.String(), sure: true}, ref[len(ground):])
}

// fact is a reference into a document; on the way to a fact there are only groups, whose keys are known.
func (s *liftScope) fact(root, rest ast.Ref) operand {
	n := 0
	for n < len(rest) {
		if _, ok := rest[n].Value.(ast.String); !ok {
			break
		}
		n++
	}
	return s.steps(s.let("%s", append(root, rest[:n]...)), rest[n:])
}

// portfolio is a reference into the portfolio, whose systems may be unknown as a whole.
func (s *liftScope) portfolio(rest ast.Ref) operand {
	n := min(1, len(rest))
	return s.steps(s.fact(below(docsRef, "portfolio"), rest[:n]), rest[n:])
}

// ruleRef is a reference to rules, by its first n steps.
func (s *liftScope) ruleRef(ref ast.Ref, n int, rules []*ast.Rule) operand {
	at, rest := ref[:n], ref[n:]
	depends := false
	for _, r := range rules {
		depends = depends || s.depends(r)
	}
	if !depends {
		return s.steps(operand{text: at.String(), sure: true}, rest)
	}
	s.helper(at, rules)
	answers := liftedForm(at).String()
	if rules[0].Head.RuleKind() != ast.MultiValue {
		return s.steps(s.answerOf(at, answers), rest)
	}
	if len(rest) == 0 {
		return s.let("%sset_of([pair | some pair in %s], set())", lib, answers)
	}
	element := s.answerOf(at, answers)
	s.take(rest[0], element)
	return s.steps(element, rest[1:])
}

// answerOf is one of the values that the helper at ref may give.
func (s *liftScope) answerOf(ref ast.Ref, answers string) operand {
	all, value, flag := s.fresh(), s.fresh(), s.fresh()
	s.line("%s = %s", all, answers)
	s.line("[%s, %s] = %s[_]", value, flag, all)
	s.flags = append(s.flags, flag)
	out := s.value(value)
	out.built = s.builds[ref.String()]
	return out
}

// steps follows the rest of a reference; a variable without a value loops.
func (s *liftScope) steps(o operand, rest ast.Ref) operand {
	for _, key := range rest {
		name, isVar := key.Value.(ast.Var)
		if _, known := s.vars[name]; !isVar || known {
			o = s.step(o, s.term(key))
			continue
		}
		k := operand{text: s.fresh(), sure: o.sure}
		if o.sure {
			o = s.sure("%s[%s]", o.text, k.text)
		} else {
			o = s.let("%s[%s]", s.sure("%sloop(%s)", lib, o.text).text, k.text)
		}
		s.vars[name] = k
	}
	return o
}

// call lifts a call that stands as an expression, with or without a place for its result.
func (s *liftScope) call(e *ast.Expr, terms []*ast.Term) {
	arity := s.compiler.GetArity(calledRef(terms[0]))
	if arity < 0 || len(terms)-1 < arity {
		s.notLifted(e.Location, e)
		return
	}
	out := s.called(e.Location, terms[0], terms[1:1+arity])
	if len(terms)-1 > arity {
		s.take(terms[1+arity], out)
	} else {
		s.test(out)
	}
}

// calledRef is the function that is called. Compiled policies may call builtins by names that begin with bounded,
// which say that what they give is bounded; a bundle calls OPA's own.
func calledRef(operator *ast.Term) ast.Ref {
	ref, _ := operator.Value.(ast.Ref)
	if name, ok := strings.CutPrefix(ref.String(), "bounded."); ok {
		if builtin := ast.BuiltinMap[name]; builtin != nil {
			return builtin.Ref()
		}
	}
	return ref
}

// called is what a function gives.
func (s *liftScope) called(at *ast.Location, operator *ast.Term, args []*ast.Term) operand {
	ref := calledRef(operator)
	texts, wholes := make([]string, len(args)), make([]string, len(args))
	sure := true
	for i, arg := range args {
		o := s.term(arg)
		texts[i], wholes[i], sure = o.text, o.whole(), sure && o.sure
	}
	list := "(" + strings.Join(texts, ", ") + ")"
	if rules := s.compiler.GetRulesExact(ref); len(rules) > 0 {
		for _, r := range rules {
			sure = sure && !s.depends(r)
		}
		if sure {
			return s.sure("%s%s", ref.String(), list)
		}
		s.helper(ref, rules)
		return s.answerOf(ref, liftedForm(ref).String()+list)
	}
	name := ref.String()
	builtin, known := ast.BuiltinMap[name]
	if !known || builtin.Relation || name == "print" || len(builtin.Decl.FuncArgs().Args) != len(args) {
		s.notLifted(at, name)
		return operand{text: "null", sure: true}
	}
	switch {
	case sure:
		return s.sure("%s%s", name, list)
	case len(args) == 0:
		return s.sure("%s()", name)
	}
	s.builtins[name] = len(args)
	return s.let("%s(%s)", below(callsRef, callName(name)), strings.Join(wholes, ", "))
}
