package evaluator

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// known is what is known of a value that the policy itself writes; it is kept only where more is asked
// for than which facts a rule reads.
type known struct {
	keys   map[string]*value        // of an object
	keyAt  map[string]*ast.Location // where each of them stands
	open   bool                     // an object has keys besides that are not known
	arrays [][]item                 // that it may be, item by item
	texts  map[string]*ast.Location // where each text stands
	kinds  map[literalKind]*ast.Location
	data   map[dataPlace]bool // of dated data, which it may be
}

// dataPlace is a place in a data set, in its schema's form.
type dataPlace struct{ set, path string }

// item is one of an array.
type item struct {
	value value
	term  *ast.Term
}

// literalKind is a sort of literal that is no text.
type literalKind uint8

const (
	aBoolean literalKind = iota
	aNumber
)

func writtenText(text string, at *ast.Location) *known {
	return &known{texts: map[string]*ast.Location{text: at}}
}

func literal(t *ast.Term) *known {
	switch t.Value.(type) {
	case ast.Boolean:
		return &known{kinds: map[literalKind]*ast.Location{aBoolean: t.Location}}
	case ast.Number:
		return &known{kinds: map[literalKind]*ast.Location{aNumber: t.Location}}
	}
	return nil
}

func (a *analysis) knownItems(array *ast.Array, env *scope) *known {
	items := make([]item, 0, array.Len())
	array.Foreach(func(t *ast.Term) { items = append(items, item{a.term(t, env), t}) })
	return &known{arrays: [][]item{items}}
}

func (a *analysis) knownKeys(object ast.Object, env *scope) *known {
	k := &known{keys: map[string]*value{}, keyAt: map[string]*ast.Location{}}
	object.Foreach(func(key, item *ast.Term) {
		name, ok := key.Value.(ast.String)
		if !ok {
			k.open = true
			return
		}
		v := a.term(item, env)
		k.keys[string(name)], k.keyAt[string(name)] = &v, key.Location
	})
	return k
}

// add takes over what is known of another value that it may be; it tells whether that is new.
func (k *known) add(other *known) (changed bool) {
	for text, at := range other.texts {
		if _, there := k.texts[text]; !there {
			k.texts, changed = with(k.texts, text, at), true
		}
	}
	for kind, at := range other.kinds {
		if _, there := k.kinds[kind]; !there {
			k.kinds, changed = with(k.kinds, kind, at), true
		}
	}
	for name, v := range other.keys {
		own, merged := k.keys[name], value{}
		switch {
		case own == v:
		case own == nil:
			k.keys, k.keyAt, changed = with(k.keys, name, v), with(k.keyAt, name, other.keyAt[name]), true
		default:
			merged.add(*own)
			if merged.add(*v) {
				k.keys, changed = with(k.keys, name, &merged), true
			}
		}
	}
	for _, array := range other.arrays {
		if !slices.ContainsFunc(k.arrays, func(own []item) bool { return sameItems(own, array) }) {
			k.arrays, changed = append(slices.Clip(k.arrays), array), true
		}
	}
	for place := range other.data {
		if !k.data[place] {
			k.data, changed = with(k.data, place, true), true
		}
	}
	if other.open && !k.open {
		k.open, changed = true, true
	}
	return changed
}

func sameItems(x, y []item) bool {
	return slices.EqualFunc(x, y, func(a, b item) bool { return a.term == b.term })
}

// with is the map with one more entry; others may hold the map itself.
func with[K comparable, V any](m map[K]V, key K, v V) map[K]V {
	out := maps.Clone(m)
	if out == nil {
		out = map[K]V{}
	}
	out[key] = v
	return out
}

// underKey is what stands under the keys that a step of a reference may be. A key that comes from the
// descriptor is compared with those that are there.
func (a *analysis) underKey(v value, step value, at *ast.Location) value {
	k := v.known
	out := value{other: k.open}
	if len(step.texts) > 0 && step.pure() {
		for _, key := range step.texts {
			if found := k.keys[key]; found != nil {
				out.add(*found)
			} else if !k.open && !v.other && v.places == nil && v.elems == nil && k.data == nil {
				names := slices.Sorted(maps.Keys(k.keys))
				a.failNear(at, nearest(key, names), "key-unknown", key, strings.Join(names, ", "))
			}
		}
		return out
	}
	if len(step.places) > 0 {
		for _, key := range slices.Sorted(maps.Keys(k.keys)) {
			a.meet(value{texts: []string{key}, known: writtenText(key, k.keyAt[key])}, step)
		}
	}
	for _, v := range k.keys {
		out.add(*v)
	}
	return out
}

// dataAt is what a reference below data leads to, where that is dated data.
func (a *analysis) dataAt(ref ast.Ref, env *scope) value {
	for _, name := range a.sets {
		set := dataRef(name)
		if !ref.HasPrefix(set) {
			continue
		}
		v := inData(name, "")
		for _, step := range ref[len(set):] {
			v = a.step(v, step, env)
		}
		return v
	}
	return value{}
}

func inData(set, path string) value {
	return value{known: &known{data: map[dataPlace]bool{{set, path}: true}}}
}

// underData follows a step into dated data; a key that its schema does not know is told of.
func (a *analysis) underData(k *known, step *ast.Term, keys value) value {
	out := value{}
	for place := range k.data {
		schema := a.schemas[place.set]
		field, _ := schema.Field(place.path)
		switch {
		case field.Type == inputs.TypeList && !strings.HasSuffix(place.path, "[]"):
			out.add(inData(place.set, place.path+"[]"))
		case len(keys.texts) > 0 && keys.pure():
			for _, key := range keys.texts {
				next := strings.TrimPrefix(place.path+"."+key, ".")
				if _, ok := schema.Field(next); !ok {
					a.failNear(a.place(step), a.nearField(schema, next), "data-field-unknown", place.set+"."+next)
					continue
				}
				out.add(inData(place.set, next))
			}
		default:
			out.other = true
		}
	}
	return out
}

func (a *analysis) nearField(schema *inputs.Schema, path string) string {
	var paths []string
	for _, f := range schema.Fields() {
		paths = append(paths, f.Path)
	}
	return nearest(path, paths)
}

// pure says that the value is texts and nothing else.
func (v value) pure() bool { return v.places == nil && v.elems == nil && !v.other }

// parts are what a collection has: its elements, or those of a list of the descriptor.
func (a *analysis) parts(v value) value {
	out := value{other: v.other}
	if v.elems != nil {
		out.add(*v.elems)
	}
	if v.known != nil {
		for _, item := range v.known.keys {
			out.add(*item)
		}
	}
	if v.known != nil && v.known.data != nil {
		out.add(a.underData(v.known, ast.VarTerm("_"), value{}))
	}
	for _, p := range v.places {
		if a.schema(p.origin).isList(p.path) {
			out.places = append(out.places, fact{p.origin, p.path + "[]"})
		} else {
			out.other = true
		}
	}
	return out
}
