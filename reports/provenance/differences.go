package provenance

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// Difference is a result that two reports in JSON give differently.
type Difference struct {
	Rule       string
	Descriptor string         // its id
	Was, Now   result.Outcome // empty in the report that has no such result
}

// Differences compares the outcomes in two reports in JSON, sorted by descriptor and rule. Results
// with the same outcome are equal here whatever else they say. Little is held of reports that differ little.
func Differences(was, now io.Reader) ([]Difference, error) {
	a, b := newOutcomes(was), newOutcomes(now)
	left := map[Difference]*Difference{} // by rule and descriptor
	note := func(o outcome, set func(*Difference)) {
		key := Difference{Rule: o.Rule, Descriptor: o.Descriptor.ID}
		if left[key] == nil {
			left[key] = &Difference{Rule: key.Rule, Descriptor: key.Descriptor}
		}
		if set(left[key]); left[key].Was == left[key].Now {
			delete(left, key)
		}
	}
	for {
		x, okX := a.next()
		y, okY := b.next()
		if !okX && !okY {
			break
		}
		if okX && okY && x == y {
			continue
		}
		if okX {
			note(x, func(d *Difference) { d.Was = x.Outcome })
		}
		if okY {
			note(y, func(d *Difference) { d.Now = y.Outcome })
		}
	}
	if a.err != nil || b.err != nil {
		return nil, firstOf(a.err, b.err)
	}
	var out []Difference
	for _, d := range left {
		out = append(out, *d)
	}
	slices.SortFunc(out, func(a, b Difference) int {
		return strings.Compare(a.Descriptor+"\x00"+a.Rule, b.Descriptor+"\x00"+b.Rule)
	})
	return out, nil
}

func firstOf(errs ...error) error {
	i := slices.IndexFunc(errs, func(err error) bool { return err != nil })
	return errs[i]
}

// outcome is a result as far as it is compared.
type outcome struct {
	Rule       string              `json:"rule"`
	Descriptor struct{ ID string } `json:"descriptor"`
	Outcome    result.Outcome      `json:"outcome"`
}

// outcomes reads the results of a report one by one.
type outcomes struct {
	d     *json.Decoder
	begun bool
	err   error
}

func newOutcomes(r io.Reader) *outcomes { return &outcomes{d: json.NewDecoder(r)} }

// next gives the next result; false at the end, and where reading fails.
func (o *outcomes) next() (out outcome, ok bool) {
	if !o.begun {
		o.begun = true
		o.err = o.find()
	}
	if o.err != nil || !o.d.More() {
		return out, false
	}
	o.err = o.d.Decode(&out)
	return out, o.err == nil
}

// find goes to the first result.
func (o *outcomes) find() error {
	err := members(o.d, func(key string) error {
		if key != "results" {
			return skip(o.d)
		}
		if err := delim(o.d, '['); err != nil {
			return err
		}
		return errDone
	})
	switch {
	case errors.Is(err, errDone):
		return nil
	case err == nil:
		return ErrNone
	}
	return notNamed(err)
}
