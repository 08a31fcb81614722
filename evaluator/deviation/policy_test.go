package deviation

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/pejl/pejl/evaluator/result"
)

func TestCheck(t *testing.T) {
	good := Policy{MaxDays: 365, NotWaivable: []string{"TX-ARK-001", "must", "should", "prefer", "may"}}
	if err := errors.Join(good.Check(allRules), Policy{}.Check(nil)); err != nil {
		t.Error(err)
	}
	bad := Policy{MaxDays: -1, WarnDays: -2, NotWaivable: []string{"TX-ARK-01", "skal", "Must", "", "must"}}
	want := strings.Join([]string{
		`longest time of a deviation: -1 days; give 0 or more`,
		`warning before a deviation ends: -2 days; give 0 or more`,
		`not waivable: unknown rule or modality "TX-ARK-01", perhaps "TX-ARK-001"`,
		`not waivable: unknown rule or modality "skal"; write the id of a rule or one of must, should, prefer, may`,
		`not waivable: unknown rule or modality "Must", perhaps "must"`,
		`not waivable: unknown rule or modality ""; write the id of a rule or one of must, should, prefer, may`,
	}, "\n")
	err := bad.Check(allRules)
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	var unknown *UnknownError
	if !errors.As(err, &unknown) || unknown.Name != "TX-ARK-01" || unknown.Nearest != "TX-ARK-001" {
		t.Errorf("unknown: %+v", unknown)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"TX-ARK-002", "TX-ARK-001", "must"}
	for name, want := range map[string]string{
		"TX-ARK-003":                  "TX-ARK-001", // the first in order of two that are as near
		"tx-ark-002":                  "TX-ARK-002",
		"TX-ARK":                      "",
		"m":                           "",
		strings.Repeat("TX-ARK-", 99): "",
	} {
		if got := nearest(name, known); got != want {
			t.Errorf("%.20s: %q, want %q", name, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	zone := time.FixedZone("CEST", 2*60*60)
	for _, tt := range []struct {
		moment time.Time
		want   string
	}{
		{time.Date(2026, 3, 29, 0, 30, 0, 0, zone), "2026-03-29"}, // the day before in UTC
		{time.Date(2026, 10, 25, 23, 59, 59, 0, zone), "2026-10-25"},
		{time.Date(1969, 12, 31, 23, 0, 0, 0, zone), "1969-12-31"},
		{time.Date(2028, 2, 29, 12, 0, 0, 0, time.UTC), "2028-02-29"},
	} {
		if got := dayOf(tt.moment).String(); got != tt.want {
			t.Errorf("%v: %s", tt.moment, got)
		}
	}
	for d, end := day(-800_000), day(2_900_000); d < end; d += 997 {
		iso := d.String()
		if back, ok := parseDay(iso); len(iso) == 10 && iso[0] != '-' && (!ok || back != d) {
			t.Fatalf("day %d is %s, and that day %d (%v)", d, iso, back, ok)
		}
	}
}

// What people write goes into messages on one line, cut and quoted, and never as a format.
func TestHostileTexts(t *testing.T) {
	for _, text := range []string{
		"<script>&\"'", "a\nb\r\nc\u2028d", "\x00\x1b[31m", "=1+1", "😀æøå", "%s%d%!", "\u202eabc", strings.Repeat("x", 10_000), "»«", "",
	} {
		findings := []result.Finding{esdh, {Path: []any{"l", 1}, Place: []string{"l", "[" + text + "]"}}}
		entries := []*result.Deviation{
			deviating(1, from(text), reason(text), approvedBy(text)),
			deviating(2, path(text+"x")), deviating(3, path("["+text)), deviating(4, inFile(text)), deviating(5),
			deviating(6, approved(text), expires(text)),
		}
		_, remarks := trial{entries: entries, findings: findings}.run()
		b := NewBook(moment(today), Policy{}, allRules, runRules)
		b.add([]*result.Deviation{deviating(1, by(text))})
		for _, m := range append(remarks, b.Remarks(nil, true)...) {
			for _, words := range []string{m.Message.DA, m.Message.EN} {
				bad := func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || unicode.Is(unicode.Bidi_Control, r) }
				if strings.ContainsFunc(words, bad) || strings.Contains(words, "%!") && text != "%s%d%!" ||
					strings.Contains(words, "MISSING") || strings.Contains(words, "EXTRA") || len(words) > 2000 {
					t.Errorf("%.20q: %q", text, words)
				}
			}
		}
		if len(remarks) < 5 {
			t.Errorf("%.20q: only %d remarks", text, len(remarks))
		}
	}
}
