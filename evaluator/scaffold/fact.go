package scaffold

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/pejl/pejl/inputs"
)

// fact is a fact of the schema with what an answer says about it.
type fact struct {
	inputs.Field
	values []any // what it is compared with; none: it is to be stated
	not    bool  // the values are those that it must not have
	// samples of what a descriptor may say: one that fits, and one that does not; nil where there is none.
	good, bad any
}

// What samples say where any text or day would do.
const (
	someText, otherText         = "eksempel", "andet"
	earlyDay, someDay, laterDay = "2025-02-01", "2025-03-01", "2025-04-01"
)

// readFact reads "path", "path=value,value" or "path!=value,value" of an answer; false where it is at fault.
func readFact(p *Problems, answer, given string, kind inputs.Kind) (fact, bool) {
	path, values, compared := strings.Cut(given, "=")
	path, not := strings.CutSuffix(path, "!")
	f := fact{not: not && compared}
	var ok bool
	if f.Field, ok = findFact(p, answer, strings.TrimSpace(path), kind); !ok {
		return f, false
	}
	if !compared {
		f.sampleStated()
		return f, true
	}
	if strings.TrimSpace(values) == "" {
		p.add(answer, textValueNone, f.Path)
		return f, false
	}
	for value := range strings.SplitSeq(values, ",") {
		read, ok := f.readValue(p, answer, strings.TrimSpace(value))
		if !ok {
			return f, false
		}
		if slices.Contains(f.values, read) {
			p.add(answer, textTwice, value)
			return f, false
		}
		f.values = append(f.values, read)
	}
	f.sampleCompared()
	return f, true
}

// findFact finds a fact that a rule may ask about.
func findFact(p *Problems, answer, path string, kind inputs.Kind) (inputs.Field, bool) {
	schema := inputs.SchemaOf(kind)
	f, ok := schema.Field(path)
	var name string
	if ok {
		name = f.Path
	}
	switch {
	case !ok:
		refuseUnknown(p, answer, path, kind)
	case name == "lifecycle.phase" && kind == inputs.System:
		p.add(answer, textFactPhase)
	case name == "deviations" || strings.HasPrefix(name, "deviations["):
		p.add(answer, textFactDeviations, path)
	case f.Type == inputs.TypeObject:
		p.add(answer, textFactGroup, path, below(schema, strings.TrimSuffix(name, "[]")))
	case f.Required:
		p.add(answer, textFactGiven, path)
	default:
		return f, true
	}
	return f, false
}

// below is the first fact of a group.
func below(schema *inputs.Schema, group string) string {
	for _, f := range schema.Fields() {
		if rest, ok := strings.CutPrefix(f.Path, group); ok && rest != "" && strings.ContainsAny(rest[:1], ".[") {
			return f.Path
		}
	}
	return group
}

// refuseUnknown says which fact may be meant: the one with the same last key, or one that is spelt alike.
func refuseUnknown(p *Problems, answer, path string, kind inputs.Kind) {
	last := path[strings.LastIndexByte(path, '.')+1:]
	var paths, same []string
	for _, f := range inputs.SchemaOf(kind).Fields() {
		paths = append(paths, f.Path)
		if f.Path == last || strings.HasSuffix(f.Path, "."+last) {
			same = append(same, f.Path)
		}
	}
	near, ok := inputs.Nearest(path, paths)
	if len(same) == 1 {
		near, ok = same[0], true
	}
	if ok {
		p.add(answer, textFactNear, path, kind, near)
		return
	}
	p.add(answer, textFactUnknown, path, kind)
}

// spoken are the words for a boolean, as inputs.Schema.Set has them.
var spoken = map[string]bool{"true": true, "ja": true, "yes": true, "false": false, "nej": false, "no": false}

func (f *fact) readValue(p *Problems, answer, value string) (any, bool) {
	kind := f.Type
	if kind == inputs.TypeList {
		kind = f.Item
	}
	switch kind {
	case inputs.TypeBoolean:
		read, ok := spoken[strings.ToLower(value)]
		if !ok {
			p.add(answer, textValueType, f.Path, value, typeNames["boolean"])
		}
		return read, ok
	case inputs.TypeEnum:
		codes := f.codes()
		if slices.Contains(codes, value) {
			return value, true
		}
		if near, ok := inputs.Nearest(value, codes); ok {
			p.add(answer, textValueNear, f.Path, value, near)
		} else {
			p.add(answer, textValueCode, f.Path, value, listed(codes))
		}
		return nil, false
	case inputs.TypeText:
		before := len(*p)
		value = p.text(answer, value)
		return value, len(*p) == before
	}
	p.add(answer, textValueNot, f.Path)
	return nil, false
}

func (f *fact) codes() []string {
	out := make([]string, len(f.Values))
	for i, v := range f.Values {
		out[i] = v.Code
	}
	return out
}

// sampleStated finds samples for a fact that is to be stated; of a boolean, to be true.
func (f *fact) sampleStated() {
	switch f.Type {
	case inputs.TypeBoolean:
		f.values = []any{true}
		f.good, f.bad = true, false
	case inputs.TypeEnum:
		f.good = f.Values[0].Code
	case inputs.TypeDate:
		f.good = earlyDay
	case inputs.TypeInteger, inputs.TypeNumber:
		f.good = json.Number("1")
	case inputs.TypeList:
		f.good, f.bad = []any{f.item()}, []any{}
	default:
		f.good = someText
	}
}

// item is a sample of a list's items.
func (f *fact) item() any {
	switch f.Item {
	case inputs.TypeEnum:
		return f.Values[0].Code
	case inputs.TypeDate:
		return earlyDay
	case inputs.TypeInteger, inputs.TypeNumber:
		return json.Number("1")
	case inputs.TypeBoolean:
		return true
	case inputs.TypeObject:
		return map[string]any{}
	}
	return someText
}

// sampleCompared finds samples for a fact with values.
func (f *fact) sampleCompared() {
	in, out := f.values[0], f.outside()
	if f.Type == inputs.TypeList {
		in, out = f.values, []any{}
	}
	f.good, f.bad = in, out
	if f.not {
		f.good, f.bad = out, in
	}
}

// outside is a sample beside the values; nil where they are all codes.
func (f *fact) outside() any {
	switch f.Type {
	case inputs.TypeBoolean:
		return len(f.values) == 1 && f.values[0] == false
	case inputs.TypeEnum:
		for _, code := range f.codes() {
			if !slices.Contains(f.values, any(code)) {
				return code
			}
		}
		return nil
	}
	for _, text := range []string{otherText, someText, otherText + " 2"} {
		if !slices.Contains(f.values, any(text)) {
			return text
		}
	}
	return otherText + " 3" + someText
}

var numbers = sync.OnceValue(func() map[inputs.FieldType]*regexp.Regexp {
	return map[inputs.FieldType]*regexp.Regexp{
		inputs.TypeInteger: regexp.MustCompile(`^-?(0|[1-9][0-9]{0,14})$`),
		inputs.TypeNumber:  regexp.MustCompile(`^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$`),
	}
})

// readBound reads a bound of a number; false where it is at fault or not given.
func readBound(p *Problems, answer, given string, f fact) (float64, bool) {
	if given == "" {
		return 0, false
	}
	form, ok := numbers()[f.Type]
	switch {
	case !ok:
		p.add(answer, textBoundType, f.Path)
		return 0, false
	case !form.MatchString(given):
		p.add(answer, textBound, given, typeNames[string(f.Type)])
		return 0, false
	}
	value, err := strconv.ParseFloat(given, 64)
	return value, err == nil
}

func numeral(value float64) json.Number {
	return json.Number(strconv.FormatFloat(value, 'f', -1, 64))
}
