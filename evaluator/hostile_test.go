package evaluator_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
)

// Limits that end what does not end by itself soon; those of memory leave a slow machine time. Each
// leaves room for what the other is to stop, and the rest is stopped by neither.
var (
	tightTime   = evaluator.Limits{Time: 500 * time.Millisecond, Memory: 1 << 30}
	tightMemory = evaluator.Limits{Time: time.Minute, Memory: 24 << 20}
)

// doubled is a value that holds itself twice, n levels deep: name0, name1, …
func doubled(name, seed string, n int, step string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s0 := %s\n", name, seed)
	for i := range n {
		fmt.Fprintf(&b, "\t%s%d := %s\n", name, i+1, strings.ReplaceAll(step, "x", fmt.Sprintf("%s%d", name, i)))
	}
	return b.String()
}

// TestHostileRules sees that a rule which takes too much is an error, soon and in bounded memory,
// that the others are judged all the same, and that the next descriptor gets the error at once.
func TestHostileRules(t *testing.T) {
	shared := func(name string) string { return doubled(name, "numbers.range(1, 10000)", 12, "[x, x]") }
	for _, tt := range []struct{ name, rule, want string }{
		{"loops for ever", "met if { some i in numbers.range(1, 100000); some j in numbers.range(1, 100000); i * j == -1 }", "took longer than 500ms"},
		{"loops in a violation", "met if true\nviolation contains {\"path\": [\"ai\"]} if { some i in numbers.range(1, 100000); some j in numbers.range(1, 100000); i * j == -1 }", "took longer"},
		{"loops where a fact is absent", "met if { input.privacy.dpia.need == \"required\"; some i in numbers.range(1, 100000); some j in numbers.range(1, 100000); i * j == -1 }", "took longer"},
		{"collects a product", "met if count([[i, j, k] | some i in numbers.range(1, 1000); some j in numbers.range(1, 1000); some k in numbers.range(1, 1000)]) > 1", "took more than 24 MiB of memory"},
		{"collects texts", "met if count({s | some i in numbers.range(1, 100000); s := sprintf(\"%900d\", [i])}) > 1", "took more than 24 MiB"},
		{"doubles a text", "met if {\n\t" + doubled("s", `"abcdefgh"`, 40, `concat("", [x, x])`) + "\tcount(s40) == 3\n}", "concat: may give more than 8 MiB"},
		{"doubles a list", "met if {\n\t" + doubled("s", `numbers.range(1, 100000)`, 10, `array.concat(x, x)`) + "\tcount(s10) == 3\n}", "array.concat: may give more"},
		{"writes what repeats itself", "met if {\n\t" + shared("a") + "\tcount(json.marshal(a12)) == 3\n}", "json.marshal: may give more"},
		{"prints what repeats itself", "met if {\n\t" + shared("a") + "\tcount(sprintf(\"%v\", [a12])) == 3\n}", "sprintf: may give more"},
		{"prints in a template", "met if {\n\t" + shared("a") + "\tcount($\"{a12}\") == 3\n}", "template_string: may give more"},
		{"prints wide", "met if count(sprintf(\"%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d%1000000d\", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])) == 3", "sprintf: may give more"},
		{"walks what repeats itself", "met if {\n\t" + shared("a") + "\twalk(a12, [_, 5])\n}", "walk: may give more"},
		{"counts far", "met if count(numbers.range(1, 1000000000000)) == 3", "numbers.range: may give more"},
		{"shifts far", "met if bits.lsh(1, 1000000000000) == 3", "bits.lsh: reckons with a number of more than 10000 digits"},
		{"squares", "met if {\n\t" + doubled("n", "123456789", 40, "x * x") + "\tn40 == 3\n}", "mul: reckons with a number"},
		{"writes a large number", "met if format_int(1e30000, 2) == \"x\"", "format_int: reckons"},
		{"replaces each byte", "met if {\n\t" + doubled("s", `"aaaaaaaa"`, 12, `concat("", [x, x])`) + "\tcount(replace(s12, \"a\", s12)) == 3\n}", "replace: may give more"},
		{"replaces by a pattern", "met if {\n\t" + doubled("s", `"aaaaaaaa"`, 12, `concat("", [x, x])`) + "\tcount(regex.replace(s12, \"a\", s12)) == 3\n}", "regex.replace: may give more"},
		{"replaces many", "met if {\n\t" + doubled("s", `"aaaaaaaa"`, 12, `concat("", [x, x])`) + "\tcount(strings.replace_n({\"a\": s12}, s12)) == 3\n}", "replace_n: may give more"},
		{"looks for a huge pattern", "met if {\n\t" + doubled("s", `"aaaaaaaa"`, 12, `concat("", [x, x])`) + "\tregex.match(\"(a{1,99}){1,99}b\", s12)\n}", "regex.match: looks for too involved a pattern"},
		{"splits into bytes", "met if {\n\t" + doubled("s", `"aaaaaaaa"`, 16, `concat("", [x, x])`) + "\tcount(split(s16, \"\")) == 3\n}", "split: may give more"},
		{"joins objects", "met if {\n\t" + doubled("o", `{"k": numbers.range(1, 10000)}`, 10, `object.union({"l": x}, {"r": x})`) + "\tcount(o10) == 3\n}", "object.union: may give more"},
		{"reads nested text", "met if {\n\t" + doubled("s", `"[[],"`, 20, `concat("", [x, x])`) + "\tjson.is_valid(s20)\n}", "json.is_valid: may give more"},
		{"finds too many", "met if true\nviolation contains {\"path\": [\"ai\", i]} if some i in numbers.range(1, 10001)", "it finds 10001 violations, and at most 10000"},
		{"tells too much", "met if true\nviolation contains {\"path\": [\"ai\"], \"message\": {\"da\": m, \"en\": m}} if m := sprintf(\"%20001d\", [1])", "the message of a violation takes 20001 bytes"},
		{"leads too far", "met if true\nviolation contains {\"path\": [m]} if m := sprintf(\"%20001d\", [1])", "the path of a violation takes more than 2000 bytes"},
		{"is about all", "met if true\nviolation contains m if {\n\t" + shared("a") + "\tm := a12\n}", "violation of more than 2000 bytes is not an object"},
		{"breaks at length", "met if true\nviolation contains x if { m := sprintf(\"%99999d\", [1]); x := time.parse_rfc3339_ns(m) }", " …"},
		{"doubles where a fact is absent", "met if {\n\tinput.privacy.dpia.need == \"required\"\n\t" + doubled("s", `"abcdefgh"`, 40, `concat("", [x, x])`) + "\tcount(s40) == 3\n}", "concat: may give more"},
		{"looks at the time zone", "met if time.clock([0, \"Local\"])[0] == 3", "looks up a time zone"},
		{"reads a time zone's file", "met if time.clock([0, \"Europe/Copenhagen\"])[0] == 3", "looks up a time zone"},
		{"parses by the zone", "met if time.parse_ns(\"RFC822\", \"02 Jan 06 15:04 CET\") == 3", "looks up a time zone"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			loaded := loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n", "ark_002": tt.rule + "\n", "fki_001": "met if not input.ai.uses_ai\n"})
			limits := evaluator.Limits{Time: time.Minute}
			switch {
			case strings.HasPrefix(tt.want, "took longer"):
				limits = tightTime
			case strings.HasPrefix(tt.want, "took more"):
				limits = tightMemory
			}
			session := begin(t, loaded, evaluator.Options{Limits: limits})
			runtime.GC() // growth is reckoned from here
			start := time.Now()
			peak := peakWhile(func() {
				for range 2 {
					expectHostile(t, session, tt.want)
				}
			})
			if took := time.Since(start); took > 2*time.Minute {
				t.Errorf("took %v", took)
			}
			if peak > 600<<20 {
				t.Errorf("the process grew to %d MiB", peak>>20)
			}
		})
	}
}

// TestHostileRulesOnAll sees that a rule which takes too long in all is an error from then on.
func TestHostileRulesOnAll(t *testing.T) {
	loop := "met if { some i in numbers.range(1, 100000); some j in numbers.range(1, 100000); i * j == -1 }\n"
	loaded := loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n", "ark_002": loop, "fki_001": "met if not input.ai.uses_ai\n"})
	session := begin(t, loaded, evaluator.Options{Limits: evaluator.Limits{Time: time.Hour, Total: 300 * time.Millisecond, Memory: 1 << 30}})
	for range 2 {
		expectHostile(t, session, "took longer than 300ms on all descriptors together")
	}
}

func expectHostile(t *testing.T, session *evaluator.Session, want string) {
	t.Helper()
	d, err := session.Check(t.Context(), system(t, "ai: {uses_ai: true}"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range d.Results {
		got = append(got, r.Rule.ID+" "+string(r.Outcome))
		if r.Rule.ID == "TX-ARK-002" && !strings.Contains(r.Err, want) {
			t.Errorf("error %q, want one with %q", r.Err, want)
		}
	}
	if strings.Join(got, ", ") != "TX-ARK-001 pass, TX-ARK-002 error, TX-FKI-001 fail" {
		t.Errorf("outcomes %s", strings.Join(got, ", "))
	}
}

// peakWhile is the most bytes of the heap that were seen while do was done.
func peakWhile(do func()) uint64 {
	done, stopped := make(chan struct{}), make(chan struct{})
	var peak uint64
	go func() {
		defer close(stopped)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc)
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	do()
	close(done)
	<-stopped
	return peak
}
