package deviation

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/pejl/pejl/evaluator/result"
)

// Policy is what the configuration asks of deviations.
type Policy struct {
	// MaxDays is for how many days after its approval a deviation holds at the most: one approved on
	// 2026-01-01 with 365 holds to and including 2027-01-01. 0 sets no limit.
	MaxDays int
	// WarnDays is how many days before its last day it is said that a deviation ends; with 0 on the
	// last day itself.
	WarnDays int
	// NotWaivable are the rules that nobody may depart from: ids, and modalities for all rules of
	// theirs (must, should, prefer, may).
	NotWaivable []string
}

// UnknownError names an entry of Policy.NotWaivable that is neither a rule nor a modality.
type UnknownError struct {
	Name    string
	Nearest string // the most alike of those known; empty where none is
}

func (e *UnknownError) Error() string {
	if e.Nearest != "" {
		return fmt.Sprintf("not waivable: unknown rule or modality %q, perhaps %q", e.Name, e.Nearest)
	}
	return fmt.Sprintf("not waivable: unknown rule or modality %q; write the id of a rule or one of must, should, prefer, may", e.Name)
}

// Check says what is wrong with the policy, all at once: a negative number of days, and an
// *UnknownError for each name that fits none of the rules, which are those of all packs.
func (p Policy) Check(rules []*result.Rule) error {
	var errs []error
	for _, days := range []struct {
		what string
		n    int
	}{{"longest time of a deviation", p.MaxDays}, {"warning before a deviation ends", p.WarnDays}} {
		if days.n < 0 {
			errs = append(errs, fmt.Errorf("%s: %d days; give 0 or more", days.what, days.n))
		}
	}
	var known []string
	for _, m := range result.Modalities() {
		known = append(known, string(m))
	}
	for _, r := range rules {
		known = append(known, r.ID)
	}
	for _, name := range p.NotWaivable {
		if !slices.Contains(known, name) {
			errs = append(errs, &UnknownError{Name: name, Nearest: nearest(name, known)})
		}
	}
	return errors.Join(errs...)
}

// forbids says whether nobody may depart from the rule, and whether that is for its modality.
func (p Policy) forbids(r *result.Rule) (forbidden, byModality bool) {
	if slices.Contains(p.NotWaivable, r.ID) {
		return true, false
	}
	byModality = slices.Contains(p.NotWaivable, string(r.Modality))
	return byModality, byModality
}

// nearest is the known name most like the one given; empty where none is near.
func nearest(name string, known []string) string {
	const longest = 64 // the comparison takes time with the square of the length
	n := utf8.RuneCountInString(name)
	if n > longest {
		return ""
	}
	best, least := "", min(3, 1+n/3)
	for _, candidate := range known {
		d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(candidate))
		if d < least || d == least && best != "" && cmp.Less(candidate, best) {
			best, least = candidate, d
		}
	}
	return best
}
