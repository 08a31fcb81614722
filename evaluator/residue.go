package evaluator

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// residue is what partial evaluation leaves of a condition. Each query left is one way for the
// condition to hold.
type residue struct {
	open    bool
	givenUp bool    // partial evaluation did not get to the end
	chosen  []int   // the gaps that were unknown
	ways    [][]int // the gaps that each query left refers to
	plain   []bool  // of each way: it fails as soon as one of its gaps is absent
	// exact says that a way holds only if every gap that it refers to is known, so that the ways
	// tell which gaps are needed.
	exact bool
	left  []ast.Body // the queries themselves
}

func newResidue(left []ast.Body, support []*ast.Module, refs []ast.Ref, chosen []int) residue {
	r := residue{open: len(left) > 0, chosen: chosen, exact: len(support) == 0, left: left}
	whole := slices.DeleteFunc(slices.Clone(chosen), func(i int) bool { return isSymbol(refs[i]) })
	everywhere := map[int]bool{}
	for _, m := range support {
		mentions(m, refs, whole, everywhere)
	}
	for _, query := range left {
		way := maps.Clone(everywhere)
		mentions(query, refs, whole, way)
		r.ways = append(r.ways, slices.Sorted(maps.Keys(way)))
		plain := plainlyNeeds(query)
		r.plain, r.exact = append(r.plain, plain), r.exact && plain
	}
	return r
}

// plainlyNeeds says whether the query fails as soon as anything that it refers to is absent: so
// it does unless something is negated, collected or looped over.
func plainlyNeeds(query ast.Body) bool {
	plain := true
	ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.Expr:
			plain = plain && !x.Negated
		case *ast.Every, *ast.Not, *ast.SetComprehension, *ast.ArrayComprehension, *ast.ObjectComprehension:
			plain = false
		case ast.Ref: // one that loops may find something else
			plain = plain && x.IsGround()
		}
		return !plain
	}).Walk(query)
	return plain
}

// needed lists the gaps of one of the ways, or of what several have in common: a smallest set that
// leaves the condition open, where the ways are exact. Of several such sets it is the one whose
// gaps come first.
func (r residue) needed() []int {
	if len(r.ways) == 1 || len(r.chosen) > manyGaps {
		return r.mentioned()
	}
	small := smallest{tries: len(r.chosen) * len(r.chosen), open: func(known []int) bool {
		return slices.ContainsFunc(r.ways, func(way []int) bool { return subset(way, known) })
	}}
	return small.of(nil, r.mentioned())
}

// manyGaps is how many absent facts are so many that no way is chosen among several.
const manyGaps = 150

// manyWays is how many queries left are so many that they are not compared with each other.
const manyWays = 1000

// mentioned lists the gaps that what is left refers to. A way that needs all that another needs,
// and more, asks for nothing new.
func (r residue) mentioned() []int {
	needed := map[int]bool{}
	for i, way := range r.ways {
		if !r.asksMore(i) {
			for _, g := range way {
				needed[g] = true
			}
		}
	}
	if len(needed) == 0 {
		return r.chosen // decided by their being there at all
	}
	return slices.Sorted(maps.Keys(needed))
}

// asksMore says whether a way needs all that another one needs, and more.
func (r residue) asksMore(i int) bool {
	if len(r.ways) > manyWays {
		return false
	}
	for j, other := range r.ways {
		if r.plain[j] && len(other) < len(r.ways[i]) && subset(other, r.ways[i]) {
			return true
		}
	}
	return false
}

// subset says whether all of a, which like b is in ascending order, are in b.
func subset(a, b []int) bool {
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); !ok {
			return false
		}
	}
	return true
}

// mentions notes the gaps that a query left by partial evaluation, or a module made to support
// it, refers to: a symbol by itself, one of whole also by what it belongs to, or by what a loop
// may find there.
func mentions(x any, refs []ast.Ref, whole []int, found map[int]bool) {
	ast.WalkRefs(x, func(ref ast.Ref) bool {
		if len(ref) > 2 && isSymbol(ref[:3]) {
			if i, err := strconv.Atoi(strings.Trim(ref[2].String(), `"`)); err == nil {
				found[i] = true
			}
			return false
		}
		for _, i := range whole {
			if overlap(ref, refs[i]) {
				found[i] = true
			}
		}
		return false
	})
}

// overlap says whether one of the references may lead to, or through, what the other does.
func overlap(ref, want ast.Ref) bool {
	for i := range min(len(ref), len(want)) {
		if _, loops := ref[i].Value.(ast.Var); i > 0 && !loops && !ref[i].Equal(want[i]) || i == 0 && !ref[0].Equal(want[0]) {
			return false
		}
	}
	return true
}
