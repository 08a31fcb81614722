package evaluator

import (
	"fmt"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/types"
)

// OPA cannot be stopped within a builtin, and some give far more than they are given: a value that
// holds the same part twice, forty levels deep, is small in memory and endless as text. So what a
// call may give is reckoned before it is made, from its operands, and one that could give more
// than mostBytes is an error.
//
// OPA's table of builtins belongs to the process, where others may use OPA for something else; so
// it is left as it is, and compiled policies call builtins of ours in place of OPA's, by names that
// begin with boundedPrefix. Reckoning takes a small part of the time of the call.

// boundedPrefix begins the names of the builtins that compiled policies call in place of OPA's.
const boundedPrefix = "bounded."

// bound gives the error of a call with the operands; nil where it may be made.
type bound func(args []*ast.Term) error

// bounds are the builtins that rules may call within bounds.
var bounds = map[string]bound{
	"abs": digits, "ceil": digits, "floor": digits, "round": digits, "plus": digits, "minus": digits, "mul": digits,
	"div": digits, "rem": digits, "bits.and": digits, "bits.or": digits, "bits.xor": digits, "bits.negate": digits,
	"bits.rsh": digits, "bits.lsh": shift, "format_int": digits, "sum": digitsOfAll, "product": digitsOfAll,
	"to_number": inProportion(1), "units.parse": inProportion(1), "units.parse_bytes": inProportion(1),
	"numbers.range": span, "numbers.range_step": span,

	"lower": inProportion(3), "upper": inProportion(3), "base64.encode": inProportion(2), "base64url.encode": inProportion(2),
	"base64url.encode_no_pad": inProportion(2), "hex.encode": inProportion(2), "urlquery.encode": inProportion(3),
	"urlquery.encode_object": inProportion(3), "urlquery.decode_object": inProportion(termBytes), "glob.quote_meta": inProportion(2),
	"json.marshal": inProportion(6), "json.unmarshal": inProportion(64), "json.is_valid": inProportion(64),
	"internal.template_string": inProportion(2), "strings.split_n": inProportion(termBytes), "indexof_n": inProportion(termBytes),
	"split": pieces, "concat": joined, "sprintf": printed, "replace": replaced, "strings.replace_n": replacedAll,

	"regex.match": matched, "re_match": matched, "regex.template_match": matched, "regex.find_n": matched, "regex.split": matched,
	"regex.find_all_string_submatch_n": matched, "regex.replace": rewritten, "glob.match": globbed,

	"array.concat": elements, "array.flatten": elements, "walk": inProportion(1), "object.union": inProportion(4),
	"object.union_n": inProportion(4), "net.cidr_contains_matches": pairs,

	"time.add_date": digits, "time.clock": inUTC, "time.date": inUTC, "time.diff": inUTC, "time.format": inUTC, "time.weekday": inUTC,
	"time.parse_ns": inUTC,
}

// boundedBuiltins are what compiled policies call; each query of them needs these.
var boundedBuiltins = sync.OnceValue(func() map[string]*topdown.Builtin {
	out := map[string]*topdown.Builtin{}
	for name, check := range bounds {
		decl := *ast.BuiltinMap[name]
		call := topdown.GetBuiltin(name)
		decl.Name, decl.Infix = boundedPrefix+name, ""
		out[decl.Name] = &topdown.Builtin{Decl: &decl, Func: func(bctx topdown.BuiltinContext, args []*ast.Term, iter func(*ast.Term) error) error {
			if err := check(args); err != nil {
				why := &excess{name + ": " + err.Error()}
				broken := &topdown.Error{Code: topdown.BuiltinErr, Message: why.Error(), Location: bctx.Location}
				return topdown.Halt{Err: broken.Wrap(why)}
			}
			return call(bctx, args, iter)
		}}
	}
	out[unifiedBuiltin.Name] = &topdown.Builtin{Decl: unifiedBuiltin, Func: func(bctx topdown.BuiltinContext, args []*ast.Term, iter func(*ast.Term) error) error {
		if left := mostUnified; !partsWithin(args[0], &left) {
			why := &excess{fmt.Sprintf("a key that is looked up among those that rules make, or an object with variables as keys, has more than %d parts", mostUnified)}
			broken := &topdown.Error{Code: topdown.BuiltinErr, Message: why.Error(), Location: bctx.Location}
			return topdown.Halt{Err: broken.Wrap(why)}
		}
		return iter(args[0])
	}}
	return out
})

// unifiedBuiltin gives what it is given, where that has so few parts that OPA may unify it; see unify.go.
var unifiedBuiltin = &ast.Builtin{Name: boundedPrefix + "unified", Decl: types.NewFunction(types.Args(types.A), types.A)}

// mostUnified is how many parts OPA may unify on the stack at once, which takes some four MiB.
const mostUnified = 10_000

// partsWithin counts the parts of a value down from what is left, and says whether there were as many.
func partsWithin(t *ast.Term, left *int) bool {
	*left--
	switch v := t.Value.(type) {
	case *ast.Array:
		v.Until(func(t *ast.Term) bool { return !partsWithin(t, left) })
	case ast.Set:
		v.Until(func(t *ast.Term) bool { return !partsWithin(t, left) })
	case ast.Object:
		v.Until(func(k, t *ast.Term) bool { return !partsWithin(k, left) || !partsWithin(t, left) })
	}
	return *left >= 0
}

// bindBuiltins lets compiled policies call the bounded builtins, and unify nothing large. It gives the rules that
// it has put otherwise, as they were but for the builtins.
func bindBuiltins(compiler *ast.Compiler) map[*ast.Rule]*ast.Rule {
	written := unifyLess(compiler)
	names, heads := map[string]*ast.Term{}, map[ast.Var]bool{}
	for name := range bounds {
		names[name] = ast.NewTerm(dottedRef(boundedPrefix + name))
		head, _, _ := strings.Cut(name, ".")
		heads[ast.Var(head)] = true
	}
	rebind := func(calls []*ast.Term) {
		ref, ok := calls[0].Value.(ast.Ref)
		if !ok {
			return
		}
		if head, ok := ref[0].Value.(ast.Var); ok && heads[head] {
			if own := names[ref.String()]; own != nil {
				own := *own
				own.Location = calls[0].Location
				calls[0] = &own
			}
		}
	}
	for _, module := range compiler.Modules {
		ast.NewGenericVisitor(func(x any) bool {
			switch x := x.(type) {
			case *ast.Expr:
				if terms, ok := x.Terms.([]*ast.Term); ok {
					rebind(terms)
				}
			case ast.Call:
				rebind(x)
			}
			return false
		}).Walk(module)
	}
	return written
}

// dottedRef is the reference that a name with dots stands for; parsing it would take longer.
func dottedRef(name string) ast.Ref {
	parts := strings.Split(name, ".")
	ref := ast.Ref{ast.VarTerm(parts[0])}
	for _, part := range parts[1:] {
		ref = append(ref, ast.StringTerm(part))
	}
	return ref
}
