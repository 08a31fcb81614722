// Package baseline compares a run with an earlier one, and writes the file that keeps one.
//
// A gate stops what is new and wrong and leaves what is known. Known are the results of outcome
// fail and not_assessed of the earlier run, each with the fingerprints of its findings. A finding
// under a deviation is not known: it comes back as new on the day the deviation ends.
//
// Nothing here opens a file, reads a clock or decides what a run checks.
package baseline

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/pejl/pejl/evaluator/result"
)

// Baseline holds the fails and the results not assessed of an earlier run. It does not change
// once it is read or finished, and may then be used from several goroutines.
type Baseline struct {
	date, edition string
	entries       map[descriptor][]entry // sorted by rule and outcome, no two alike
}

type descriptor struct{ kind, id string }

// entry is one result. Its findings are sorted, no two alike; there may be none.
type entry struct {
	rule     string
	outcome  result.Outcome
	findings []fingerprint
}

// fingerprint is what result.FindingFingerprint gives, as a number.
type fingerprint uint64

const fingerprintDigits = 16

func (f fingerprint) String() string {
	s := strconv.FormatUint(uint64(f), 16)
	return "0000000000000000"[:fingerprintDigits-len(s)] + s
}

// parseFingerprint takes 16 hexadecimal digits in lower case.
func parseFingerprint(s string) (f fingerprint, ok bool) {
	if len(s) != fingerprintDigits {
		return 0, false
	}
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && (s[i] < 'a' || s[i] > 'f') {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(s, 16, 64)
	return fingerprint(n), err == nil
}

// Date is the ISO date that the earlier run stood for; empty where a report does not say.
func (b *Baseline) Date() string { return b.date }

// Edition is the digest of the rules then; it may be empty.
func (b *Baseline) Edition() string { return b.edition }

// Len is the number of results that the baseline holds.
func (b *Baseline) Len() int {
	n := 0
	for _, list := range b.entries {
		n += len(list)
	}
	return n
}

// add takes in a result; settle must follow before anything is looked up.
func (b *Baseline) add(d descriptor, e entry) {
	if b.entries == nil {
		b.entries = map[descriptor][]entry{}
	}
	b.entries[d] = append(b.entries[d], e)
}

// settle sorts what was added and merges entries of the same rule and outcome.
func (b *Baseline) settle() {
	for d, list := range b.entries {
		slices.SortStableFunc(list, entry.compare)
		merged := list[:1]
		for _, e := range list[1:] {
			if last := &merged[len(merged)-1]; last.compare(e) == 0 {
				last.findings = append(last.findings, e.findings...)
			} else {
				merged = append(merged, e)
			}
		}
		for i := range merged {
			merged[i].findings = sorted(merged[i].findings)
		}
		b.entries[d] = slices.Clip(merged)
	}
}

func (e entry) compare(o entry) int {
	return cmp.Or(cmp.Compare(e.rule, o.rule), cmp.Compare(e.outcome, o.outcome))
}

// index finds a result among the entries of its descriptor; -1 for none.
func index(list []entry, rule string, outcome result.Outcome) int {
	i, found := slices.BinarySearchFunc(list, entry{rule: rule, outcome: outcome}, entry.compare)
	if !found {
		return -1
	}
	return i
}

// sorted sorts in place and drops what is there twice.
func sorted(list []fingerprint) []fingerprint {
	slices.Sort(list)
	return slices.Compact(list)
}

// common gives what both lists have; both are sorted, and so is the result.
func common(a, b []fingerprint) []fingerprint {
	var both []fingerprint
	for _, f := range a {
		if _, found := slices.BinarySearch(b, f); found {
			both = append(both, f)
		}
	}
	return both
}

// compared says whether results of the outcome are compared and kept.
func compared(o result.Outcome) bool { return o == result.Fail || o == result.NotAssessed }

// entryOf is a result as a baseline keeps it, without the findings that deviations cover.
func entryOf(d *result.Descriptor, r *result.Result) entry {
	e := entry{rule: r.Rule.ID, outcome: r.Outcome}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Waiver != nil {
			continue
		}
		if n, ok := parseFingerprint(result.FindingFingerprint(d, r, f)); ok {
			e.findings = append(e.findings, n)
		}
	}
	e.findings = sorted(e.findings)
	return e
}
