package evaluator

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"

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
	add := func(list *[]referent, r referent) {
		if len(*list) < mostReferents && !slices.ContainsFunc(*list, func(o referent) bool { return o.value == r.value }) {
			*list = append(*list, r)
		}
	}
	if x.r.reads.day {
		add(&m.dates, referent{value: x.s.date, name: result.Text{DA: "den dag, forklaringen står for", EN: "the day that the explanation stands for"}})
	}
	for _, f := range x.r.reads.all() {
		doc := by.home(f.origin, "")
		if doc == nil {
			continue
		}
		field := schemaAt(f.origin, x.r.Kind).fields[f.path]
		for _, o := range occurrences(doc.Root, f.path) {
			if o.value == nil {
				continue
			}
			named := referent{
				value: o.value.Text, name: result.Text{DA: "»" + field.fact.Title.DA + "«", EN: "“" + field.fact.Title.EN + "”"},
				path: result.PathText(o.path), personal: field.personal,
			}
			switch field.typ {
			case inputs.TypeDate:
				add(&m.dates, named)
			case inputs.TypeInteger, inputs.TypeNumber:
				add(&m.numbers, named)
			case inputs.TypeText:
				add(&m.texts, named)
			case inputs.TypeList:
				if field.item == inputs.TypeText {
					for _, item := range o.value.Items[:min(len(o.value.Items), mostOfList)] {
						add(&m.texts, referent{value: item.Text, personal: field.personal, name: result.Text{
							DA: "fra listen " + named.name.DA, EN: "from the list " + named.name.EN,
						}})
					}
				}
			}
		}
	}
	texts, numbers := x.r.constants()
	for _, text := range texts {
		if !x.isCode(text) {
			add(&m.texts, referent{value: text})
		}
		if _, err := time.Parse(time.DateOnly, text); err == nil {
			add(&m.dates, referent{value: text})
		}
	}
	for _, number := range numbers {
		add(&m.numbers, referent{value: number})
	}
	m.addDifferences()
	if p := x.s.options.Portfolio; p != nil && x.r.readsFrom(fromPortfolio) {
		for _, id := range slices.Sorted(slices.Values(p.ids))[:min(mostIDs, len(p.ids))] {
			add(&m.texts, referent{value: id, name: result.Text{DA: "id'et på et system i registeret", EN: "the id of a system of the registry"}})
		}
	}
	for _, n := range m.numbers {
		if i, err := strconv.Atoi(n.value); err == nil && i > 0 && i <= 4000 && len(m.offsets) < mostOffsets {
			m.offsets = append(m.offsets, i)
		}
	}
	return m
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

// dates are the days around those that the fact may be compared with, the nearest to what is there first.
func (v *valuer) dates() {
	for _, r := range v.m.dates {
		day, err := time.Parse(time.DateOnly, r.value)
		if err != nil || r.path == result.PathText(v.at.path) {
			continue
		}
		name := r.name
		if name.DA == "" {
			name = result.Text{DA: "datoen i reglen", EN: "the date in the rule"}
		}
		of := result.Text{DA: name.DA + ", " + show(textValue(r.value), dateField).DA, EN: name.EN + ", " + r.value}
		for days := -1; days <= 1; days++ {
			v.day(day.AddDate(0, 0, days), daysFrom(days, of))
		}
		for _, n := range v.m.offsets {
			for _, sign := range []int{-1, 1} {
				for days := -1; days <= 1; days++ {
					v.day(day.AddDate(0, 0, sign*n+days), daysFrom(sign*n+days, of))
				}
				if n <= mostMonths {
					v.periods(day, sign*n, of)
				}
			}
		}
	}
	if v.at.value != nil {
		now := v.at.value.Text
		slices.SortStableFunc(v.out, func(a, b candidate) int { return cmp.Compare(apart(a.value, now), apart(b.value, now)) })
	}
}

// mostMonths is how large a number is at most that may be one of months or years.
const mostMonths = 60

// daysFrom says how a day stands to another: "3 dage før …".
func daysFrom(days int, of result.Text) result.Text {
	n := max(days, -days)
	switch {
	case days == 0:
		return result.Text{DA: "samme dag som " + of.DA, EN: "the same day as " + of.EN}
	case days == -1:
		return result.Text{DA: "dagen før " + of.DA, EN: "the day before " + of.EN}
	case days == 1:
		return result.Text{DA: "dagen efter " + of.DA, EN: "the day after " + of.EN}
	case days < 0:
		return result.Text{DA: fmt.Sprintf("%d dage før %s", n, of.DA), EN: fmt.Sprintf("%d days before %s", n, of.EN)}
	}
	return result.Text{DA: fmt.Sprintf("%d dage efter %s", n, of.DA), EN: fmt.Sprintf("%d days after %s", n, of.EN)}
}

// periods adds the days around the one that is n months and n years from a day.
func (v *valuer) periods(day time.Time, n int, of result.Text) {
	word := result.Text{DA: "efter", EN: "after"}
	if n < 0 {
		word = result.Text{DA: "før", EN: "before"}
	}
	amount := max(n, -n)
	for _, period := range []struct {
		day  time.Time
		name result.Text
	}{
		{day.AddDate(0, n, 0), result.Text{DA: "måneder", EN: "months"}}, {day.AddDate(n, 0, 0), result.Text{DA: "år", EN: "years"}},
	} {
		from := result.Text{
			DA: fmt.Sprintf("%d %s %s %s", amount, period.name.DA, word.DA, of.DA), EN: fmt.Sprintf("%d %s %s %s", amount, period.name.EN, word.EN, of.EN),
		}
		v.day(period.day, from)
		v.day(period.day.AddDate(0, 0, -1), result.Text{DA: "dagen før " + from.DA, EN: "the day before " + from.EN})
		v.day(period.day.AddDate(0, 0, 1), result.Text{DA: "dagen efter " + from.DA, EN: "the day after " + from.EN})
	}
}

func (v *valuer) day(day time.Time, relation result.Text) {
	if day.Year() >= 1900 && day.Year() <= 2200 {
		v.add(textValue(day.Format(time.DateOnly)), relation)
	}
}

var dateField = field{typ: inputs.TypeDate}

// apart is how many days a date is from another.
func apart(value *inputs.Value, other string) time.Duration {
	if value == nil {
		return 0
	}
	a, errA := time.Parse(time.DateOnly, value.Text)
	b, errB := time.Parse(time.DateOnly, other)
	if errA != nil || errB != nil {
		return 0
	}
	return a.Sub(b).Abs()
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
	if v.add(textValue("Tekst"), result.Text{}); len(v.out) > n && v.at.value != nil {
		v.out[n].told.Shown = result.Text{DA: "en anden tekst", EN: "another text"}
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
