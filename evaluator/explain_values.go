package evaluator

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// candidate is a value that a fact could have.
type candidate struct {
	edit
	fact fact
	told result.NewValue
}

// How many values are tried.
const (
	mostPlaces    = 60 // of one fact in lists
	mostItems     = 12 // of a list
	mostReferents = 12 // dates, numbers or texts that a value is compared with
	mostOffsets   = 3
	mostIDs       = 2 // of the registry's systems
	mostOfList    = 2 // texts of a list
)

// candidates lists values to be tried of every fact that the rule reads and that the papers could tell; of
// other systems, those that the verdict points at.
func (x *explainer) candidates(by papers, m material) []candidate {
	var out []candidate
	for _, f := range x.factsInOrder() {
		switch {
		case f.path == "metadata.id", f.path == phaseFact && x.s.options.Phase != "":
			continue
		case f.origin == fromPortfolio:
			for _, id := range slices.Sorted(maps.Keys(x.cited)) {
				out = append(out, x.candidatesIn(by.systems[id], f, id, m)...)
			}
		default:
			out = append(out, x.candidatesIn(by.home(f.origin, ""), f, "", m)...)
		}
	}
	return out
}

// candidatesIn lists values of one fact in one document.
func (x *explainer) candidatesIn(home *inputs.Document, f fact, system string, m material) []candidate {
	path := f.path
	if f.origin == fromPortfolio {
		path = strings.TrimPrefix(path, systemsFact+"[].")
	}
	if home == nil || path == systemsFact {
		return nil
	}
	var out []candidate
	places := occurrences(home.Root, path)
	for _, o := range places[:min(len(places), mostPlaces)] {
		if schemaPath(o.path) == path { // else the list is absent, which has its own values
			v := valuer{x: x, m: m, fact: f, field: schemaAt(f.origin, x.r.Kind).fields[f.path], system: system, at: o}
			out = append(out, v.values()...)
		}
	}
	return out
}

// valuer makes values for one place of a fact.
type valuer struct {
	x      *explainer
	m      material
	fact   fact
	field  field
	system string // of the portfolio; else empty
	at     occurring
	out    []candidate
}

func (v *valuer) values() []candidate {
	valued := v.x.r.reads.valued[v.fact] || v.x.r.reads.ranked[v.fact] || v.fact.path == phaseFact
	switch {
	case v.field.list:
		v.lists()
	case v.field.typ == inputs.TypeBoolean:
		v.add(&inputs.Value{Kind: inputs.Bool, Text: "true"}, result.Text{})
		v.add(&inputs.Value{Kind: inputs.Bool, Text: "false"}, result.Text{})
	case v.field.typ == inputs.TypeEnum && (valued || v.at.value == nil):
		for _, known := range v.field.fact.Values {
			v.add(textValue(known.Code), result.Text{})
		}
	case v.field.typ == inputs.TypeDate && valued:
		v.dates()
	case (v.field.typ == inputs.TypeInteger || v.field.typ == inputs.TypeNumber) && valued:
		v.numbers()
	case v.field.typ == inputs.TypeText && valued:
		v.texts()
	}
	if v.at.value == nil {
		v.anything()
	} else {
		v.out = append(v.out, candidate{
			edit: edit{v.fact.origin, v.system, v.at.path, nil}, fact: v.fact,
			told: result.NewValue{Shown: result.Text{DA: "ikke oplyst", EN: "not given"}},
		})
	}
	return v.out
}

func textValue(s string) *inputs.Value { return &inputs.Value{Kind: inputs.String, Text: s} }

// add takes a value in, unless it is what is there or is in already.
func (v *valuer) add(value *inputs.Value, relation result.Text) {
	raw := value.AppendJSON(nil)
	if v.at.value != nil && string(v.at.value.AppendJSON(nil)) == string(raw) {
		return
	}
	if slices.ContainsFunc(v.out, func(c candidate) bool { return string(c.told.Value) == string(raw) }) {
		return
	}
	v.out = append(v.out, candidate{
		edit: edit{v.fact.origin, v.system, v.at.path, value}, fact: v.fact,
		told: result.NewValue{Value: raw, Shown: show(value, v.field), Relation: relation},
	})
}

// anything is a value of which it matters only that it is there.
func (v *valuer) anything() {
	var value *inputs.Value
	var shown result.Text
	switch v.field.typ {
	case inputs.TypeText:
		value, shown = textValue("Tekst"), result.Text{DA: "en tekst", EN: "a text"}
		if v.field.personal {
			shown = result.Text{DA: "et navn", EN: "a name"}
		}
	case inputs.TypeDate:
		value, shown = textValue(v.x.s.date), result.Text{DA: "en dato", EN: "a date"}
	case inputs.TypeInteger, inputs.TypeNumber:
		value, shown = &inputs.Value{Kind: inputs.Number, Text: "1"}, result.Text{DA: "et tal", EN: "a number"}
	default:
		return
	}
	if v.x.r.reads.valued[v.fact] || v.x.r.reads.ranked[v.fact] {
		n := len(v.out)
		if v.add(value, result.Text{}); len(v.out) > n {
			told := &v.out[n].told.Shown
			*told = result.Text{DA: "fx " + told.DA, EN: "e.g. " + told.EN}
		}
		return
	}
	v.out = []candidate{{
		edit: edit{v.fact.origin, v.system, v.at.path, value}, fact: v.fact,
		told: result.NewValue{Value: value.AppendJSON(nil), Shown: shown, Any: true},
	}}
}

func (v *valuer) numbers() {
	add := func(n float64, relation result.Text) {
		if n >= 0 {
			v.add(&inputs.Value{Kind: inputs.Number, Text: strconv.FormatFloat(n, 'f', -1, 64)}, relation)
		}
	}
	for _, r := range v.m.numbers {
		n, err := strconv.ParseFloat(r.value, 64)
		if err != nil || r.path == result.PathText(v.at.path) {
			continue
		}
		for _, step := range []float64{0, -1, 1} {
			var relation result.Text
			if r.name.DA != "" && step == 0 {
				relation = result.Text{DA: "lig med " + r.name.DA, EN: "equal to " + r.name.EN}
			}
			add(n+step, relation)
		}
	}
	add(0, result.Text{})
	add(1, result.Text{})
	if v.at.value != nil {
		if n, err := strconv.ParseFloat(v.at.value.Text, 64); err == nil {
			add(n+1, result.Text{})
			add(n-1, result.Text{})
		}
	}
}

func (v *valuer) texts() {
	withheld := v.field.personal && !v.x.s.options.Names
	for _, r := range v.m.texts {
		if r.path == result.PathText(v.at.path) || r.personal && !v.field.personal {
			continue
		}
		var relation result.Text
		switch {
		case r.name.DA != "" && r.path == "":
			relation = r.name
		case r.name.DA != "":
			relation = result.Text{DA: "det samme som " + r.name.DA, EN: "the same as " + r.name.EN}
		}
		n := len(v.out)
		if v.add(textValue(r.value), relation); len(v.out) > n && withheld {
			told := &v.out[n].told
			told.Value, told.Personal, told.Shown = nil, true, result.Text{DA: "et navn", EN: "a name"}
		}
	}
	n := len(v.out)
	if v.add(textValue("Tekst"), result.Text{}); len(v.out) > n {
		v.out[n].told.Shown = result.Text{DA: "en anden tekst", EN: "another text"}
		if v.at.value == nil && n == 0 {
			v.out[n].told.Shown = result.Text{DA: "fx »Tekst«", EN: "e.g. “Tekst”"}
		}
	}
}

// lists are the list with an element more or less, empty, and with all the values that there are.
func (v *valuer) lists() {
	if v.at.value != nil {
		for i, item := range v.at.value.Items[:min(len(v.at.value.Items), mostItems)] {
			items := slices.Delete(slices.Clone(v.at.value.Items), i, i+1)
			name := v.itemName(item, i)
			if len(items) > 0 {
				v.list(items, result.Text{DA: "uden " + name.DA, EN: "without " + name.EN})
			}
		}
	}
	v.list(nil, result.Text{})
	v.elements()
	var all, have []*inputs.Value
	if v.at.value != nil {
		have = v.at.value.Items
	}
	for _, item := range v.items() {
		if slices.ContainsFunc(have, func(h *inputs.Value) bool { return h.Text == item.Text }) {
			continue
		}
		all = append(all, item)
		name := show(item, v.field)
		v.list(append(slices.Clone(have), item), result.Text{DA: name.DA + " tilføjet", EN: name.EN + " added"})
	}
	if len(all) > 1 && v.field.fact.Values != nil {
		v.list(append(slices.Clone(have), all...), result.Text{DA: "alle værdier", EN: "every value"})
	}
}

// list adds a list; the relation says in what it differs from the one that is there.
func (v *valuer) list(items []*inputs.Value, relation result.Text) {
	n := len(v.out)
	v.add(&inputs.Value{Kind: inputs.List, Items: items}, relation)
	if len(v.out) > n && relation.DA != "" && v.at.value != nil {
		v.out[n].told.Shown, v.out[n].told.Relation = relation, result.Text{}
	}
}

// items are what an element could be, where elements are values.
func (v *valuer) items() []*inputs.Value {
	var out []*inputs.Value
	switch v.field.item {
	case inputs.TypeEnum:
		for _, known := range v.field.fact.Values {
			out = append(out, textValue(known.Code))
		}
	case inputs.TypeText:
		for _, r := range v.m.texts {
			if r.path != result.PathText(v.at.path) && r.personal == v.field.personal {
				out = append(out, textValue(r.value))
			}
		}
		if len(out) == 0 || v.at.value == nil {
			out = append(out, textValue("Tekst"))
		}
	}
	return out
}

func (v *valuer) itemName(item *inputs.Value, i int) result.Text {
	if item.Kind != inputs.Object {
		return show(item, v.field)
	}
	name, _ := nameOf(item)
	if name == "" {
		name = "nr. " + strconv.Itoa(i+1)
		return result.Text{DA: name, EN: "no. " + strconv.Itoa(i+1)}
	}
	return result.Text{DA: "»" + name + "«", EN: "“" + name + "”"}
}
