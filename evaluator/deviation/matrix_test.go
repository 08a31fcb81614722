package deviation

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

// trial is one row of the matrix: deviations and what the rule says.
type trial struct {
	name     string
	entries  []*result.Deviation
	outcome  result.Outcome // Fail where it is empty
	findings []result.Finding
	rule     *result.Rule // ruleMust where it is nil
	today    string       // today where it is empty
	policy   Policy
	next     bool // the rule would fail in the next phase
	silent   bool // a deviation that the run does not judge
}

// run applies the trial's deviations, and gives the result and the remarks.
func (c trial) run() (*result.Result, []result.DeviationRemark) {
	if c.outcome == "" {
		c.outcome = result.Fail
	}
	if c.rule == nil {
		c.rule = ruleMust
	}
	if c.today == "" {
		c.today = today
	}
	d := &result.Descriptor{Kind: "System", ID: system, Results: []result.Result{{Rule: c.rule, Outcome: c.outcome, Findings: c.findings}}}
	if c.outcome == result.Fail {
		d.Results[0].Reason = result.Violated
	}
	if c.next {
		d.Next = []result.Result{{Rule: c.rule, Outcome: result.Fail}}
	}
	b := NewBook(moment(c.today), c.policy, allRules, runRules)
	b.Apply(d, c.entries)
	return &d.Results[0], b.Remarks(nil, true)
}

var (
	esdh   = found("architecture.integrations[ESDH].protocol", 0)
	sapa   = found("architecture.integrations[SAPA].protocol", 1)
	third  = found("architecture.integrations[2].protocol", 2)
	owner  = found("ownership.system_owner.unit")
	incomp = []change{reason(" \u200b\n"), approvedBy(""), approved(""), expires("")}
)

func one(changes ...change) []*result.Deviation {
	return []*result.Deviation{deviating(10, changes...)}
}

func two(a, b []change) []*result.Deviation {
	return []*result.Deviation{deviating(10, a...), deviating(20, b...)}
}

func changes(list ...change) []change { return list }

// year allows a deviation 365 days.
var year = Policy{MaxDays: 365, WarnDays: 30}

var matrix = slices.Concat(aloneTrials, datedTrials, pathTrials, pairTrials)

// aloneTrials have one fault each, on each outcome where the outcome matters.
var aloneTrials = []trial{
	{name: "holds and is used", entries: one(), findings: []result.Finding{owner}},
	{name: "a fail without findings", entries: one()},
	{name: "expired", entries: one(expires("2026-06-14"))},
	{name: "expired, the requirement is met", entries: one(expires("2026-06-14")), outcome: result.Pass},
	{name: "expired, it does not apply", entries: one(expires("2026-06-14")), outcome: result.NotApplicable},
	{name: "expired, not assessed", entries: one(expires("2026-06-14")), outcome: result.NotAssessed},
	{name: "expired, its place has no finding", entries: one(expires("2026-06-14"), path("security")), findings: []result.Finding{owner}},
	{name: "no approver", entries: one(approvedBy("\t "))},
	{name: "no day of approval", entries: one(approved(""))},
	{name: "neither", entries: one(approvedBy(""), approved(""))},
	{name: "neither, the requirement is met", entries: one(approvedBy(""), approved("")), outcome: result.Pass},
	{name: "neither, its place has no finding", entries: one(approvedBy(""), approved(""), path("security")), findings: []result.Finding{owner}},
	{name: "a day of approval that is none", entries: one(approved("2026-02-30"))},
	{name: "future", entries: one(approved("2026-06-16"))},
	{name: "no reason", entries: one(reason(""))},
	{name: "no reason, it comes in the next phase", entries: one(reason("")), outcome: result.NotApplicable, next: true},
	{name: "no end", entries: one(expires(""))},
	{name: "contradictory", entries: one(approved("2026-05-02"), expires("2026-05-01"))},
	{name: "not waivable by id", entries: one(), policy: Policy{NotWaivable: []string{ruleMust.ID}}},
	{name: "not waivable by modality", entries: one(), policy: Policy{NotWaivable: []string{"must"}}},
	{name: "not waivable, the requirement is met", entries: one(), policy: Policy{NotWaivable: []string{"must"}}, outcome: result.Pass},
	{name: "another modality is not waivable", entries: one(), policy: Policy{NotWaivable: []string{"should", "prefer", "may"}}},
	{name: "unknown rule with one near", entries: one(from("tx-ark-001"))},
	{name: "unknown rule with none near", entries: one(from("HR-KONT-099"))},
	{name: "rule of another kind", entries: one(from(ruleHardware.ID))},
	{name: "rule that is over", entries: one(from(ruleOver.ID))},
	{name: "rule to come", entries: one(from(ruleToCome.ID))},
	{name: "rule that the run left out", entries: one(from(ruleLeftOut.ID), reason("")), silent: true},
	{name: "unused: met", entries: one(), outcome: result.Pass},
	{name: "unused: does not apply", entries: one(), outcome: result.NotApplicable},
	{name: "unused: comes in the next phase", entries: one(), outcome: result.NotApplicable, next: true},
	{name: "undecided", entries: one(), outcome: result.NotAssessed, findings: []result.Finding{owner}},
	{name: "the rule broke", entries: one(), outcome: result.Error},
}

// datedTrials go over the days before, on and after each limit.
var datedTrials = slices.Concat(
	around("first day", "2026-03-29", one(approved("2026-03-29")), Policy{}),
	around("first day in autumn", "2026-10-25", one(approved("2026-10-25"), expires("2027-06-30")), Policy{}),
	around("last day in spring", "2026-03-29", one(expires("2026-03-29")), Policy{}),
	around("last day in autumn", "2026-10-25", one(expires("2026-10-25")), Policy{}),
	around("last day of the year", "2026-12-31", one(), Policy{}),
	around("last day is a leap day", "2028-02-29", one(expires("2028-02-29")), Policy{}),
	around("longest time", "2027-01-01", one(expires("2027-01-02")), Policy{MaxDays: 365}),
	around("longest time over a leap day", "2028-02-29", one(approved("2027-03-01"), expires("2030-01-01")), Policy{MaxDays: 365}),
	around("longest time over both changes of the clock", "2026-10-25", one(approved("2026-03-29"), expires("2026-12-01")), Policy{MaxDays: 210}),
	around("warning", "2026-12-01", one(), year),
	around("warning across the year's end", "2026-12-31", one(expires("2027-01-01")), Policy{WarnDays: 1}),
	[]trial{
		{name: "exactly the longest time", entries: one(expires("2027-01-01")), policy: year},
		{name: "longest time of a thousand days", entries: one(expires("2030-01-01")), policy: Policy{MaxDays: 1095}},
		{name: "no warning in days that are negative", entries: one(expires(today)), policy: Policy{WarnDays: -1}},
		{name: "the largest numbers of days", entries: one(), policy: Policy{MaxDays: 1<<63 - 1, WarnDays: 1<<63 - 1}},
		{name: "the first and the last day of all", entries: one(approved("0000-01-01"), expires("9999-12-31"))},
	},
)

// around is three trials: the day before, the day itself and the day after.
func around(name, iso string, entries []*result.Deviation, p Policy) []trial {
	var out []trial
	limit, _ := parseDay(iso)
	for i, when := range []string{"the day before", "the day", "the day after"} {
		copied := *entries[0]
		on := (limit + day(i-1)).String()
		out = append(out, trial{name: name + " " + iso + ", " + when, entries: []*result.Deviation{&copied}, today: on, policy: p})
	}
	return out
}

var pathTrials = []trial{
	{name: "at its place", entries: one(path("ownership.system_owner.unit")), findings: []result.Finding{owner}},
	{name: "above its place", entries: one(path("ownership")), findings: []result.Finding{owner}},
	{name: "one of two findings", entries: one(path("ownership")), findings: []result.Finding{esdh, owner}},
	{name: "by index", entries: one(path("architecture.integrations[1].protocol")), findings: []result.Finding{sapa}},
	{name: "by name", entries: one(path("architecture.integrations[SAPA]")), findings: []result.Finding{sapa}},
	{name: "elsewhere", entries: one(path("architecture.integrations[Sapa]")), findings: []result.Finding{esdh, sapa, third, owner}},
	{name: "elsewhere, with many findings", entries: one(path("x")), findings: numbered(7)},
	{name: "elsewhere, with six findings", entries: one(path("x")), findings: numbered(6)},
	{name: "elsewhere, without findings", entries: one(path("architecture"))},
	{name: "nothing but white space", entries: one(path(" ")), findings: []result.Finding{owner}},
	{name: "unreadable", entries: one(path("architecture.integrations[")), findings: []result.Finding{sapa}},
	{name: "unreadable, the requirement is met", entries: one(path("a..b")), outcome: result.Pass},
	{name: "unreadable, not assessed", entries: one(path("a..b")), outcome: result.NotAssessed},
	{name: "unreadable and expired", entries: one(path("a..b"), expires("2026-06-14"))},
	{name: "too wide: one element", entries: one(), findings: []result.Finding{esdh}},
	{name: "too wide: two elements", entries: one(path("architecture.integrations")), findings: []result.Finding{esdh, sapa}},
	{name: "not too wide: a finding outside lists", entries: one(), findings: []result.Finding{esdh, owner}},
	{name: "not too wide: an element without a name", entries: one(), findings: []result.Finding{esdh, third}},
	{name: "not too wide: a name that cannot be written", entries: one(), findings: []result.Finding{hostileFinding("a].b")}},
	{name: "too wide: one system of the registry", entries: one(), findings: []result.Finding{ofSystem("sapa-sag")}},
	{name: "not too wide: the system itself", entries: one(path("portfolio.systems.sapa-sag")), findings: []result.Finding{ofSystem("sapa-sag")}},
}

func numbered(n int) []result.Finding {
	var out []result.Finding
	for i := range n {
		out = append(out, found(fmt.Sprintf("architecture.integrations[System %d]", i+1), i))
	}
	return out
}

// hostileFinding lies in an element of that name.
func hostileFinding(name string) result.Finding {
	return result.Finding{Path: []any{"list", 3, "value"}, Place: []string{"list", "[" + name + "]", "value"}}
}

// ofSystem is a finding about another system of the registry.
func ofSystem(id string) result.Finding {
	f := found("ownership.system_owner.unit")
	f.System, f.Place = id, append([]string{"portfolio", "systems", id}, f.Place...)
	return f
}

var pairTrials = []trial{
	{name: "everything missing", entries: one(incomp...)},
	{name: "everything missing, rule unknown", entries: one(append(incomp, from("x"))...)},
	{name: "unapproved and expired", entries: one(approvedBy(""), expires("2026-06-14"))},
	{name: "undated approval and expired", entries: one(approved(""), expires("2026-06-14"))},
	{name: "unapproved and too long", entries: one(approvedBy(""), expires("2027-06-14")), policy: year},
	{name: "future and too long", entries: one(approved("2026-06-16"), expires("2028-06-14")), policy: year},
	{name: "contradictory and expired and to come", entries: one(approved("2026-06-20"), expires("2026-06-10"))},
	{name: "too long and expiring", entries: one(approved("2025-07-01"), expires("2027-01-01")), policy: year},
	{name: "too long and expired", entries: one(approved("2024-07-01"), expires("2027-01-01")), policy: year},
	{name: "too long and not waivable", entries: one(expires("2028-01-01")), policy: Policy{MaxDays: 365, NotWaivable: []string{"must"}}},
	{name: "expired and orphaned", entries: one(from("TX-ARK-009"), expires("2026-06-14"))},
	{name: "expiring and unused", entries: one(expires("2026-06-20")), policy: year, outcome: result.Pass},
	{name: "too long and unused", entries: one(expires("2028-06-20")), policy: year, outcome: result.Pass},
	{name: "expiring and undecided", entries: one(expires("2026-06-16")), policy: year, outcome: result.NotAssessed},
	{name: "expiring and too wide", entries: one(expires("2026-06-15")), policy: year, findings: []result.Finding{esdh}},
	{name: "expiring, another covers the same for longer", entries: two(changes(expires("2026-06-20")), nil), policy: year},
	{name: "two that cover all", entries: two(nil, nil), findings: []result.Finding{owner}},
	{name: "two that cover all, in two files", entries: two(changes(inFile("a.yaml")), nil)},
	{name: "the narrow one first", entries: two(changes(path("architecture.integrations[ESDH].protocol")), nil), findings: []result.Finding{esdh, sapa}},
	{name: "the wide one first", entries: two(nil, changes(path("architecture.integrations[ESDH].protocol"))), findings: []result.Finding{esdh, sapa}},
	{name: "side by side", entries: two(changes(path("architecture")), changes(path("ownership"))), findings: []result.Finding{owner, third}},
	{name: "side by side, a finding is left", entries: two(changes(path("architecture.integrations[ESDH]")), changes(path("ownership"))), findings: []result.Finding{owner, sapa, esdh}},
	{name: "expired, another covers the same", entries: two(changes(expires("2026-06-14")), nil)},
	{name: "expired, another covers part of it", entries: two(changes(expires("2026-06-14")), changes(path("ownership"))), findings: []result.Finding{owner, third}},
	{name: "unapproved, another covers the same", entries: two(changes(approvedBy("")), changes(inFile("dispensationer.yaml")))},
	{name: "two that are expired", entries: two(changes(expires("2026-06-14")), changes(expires("2026-06-13")))},
}

func TestMatrix(t *testing.T) {
	var b strings.Builder
	seen := map[string]bool{}
	for _, c := range matrix {
		if seen[c.name] {
			t.Errorf("two trials are called %q", c.name)
		}
		seen[c.name] = true
		r, remarks := c.run()
		fmt.Fprintf(&b, "%s\n%s\n", c.name, describe(r, remarks))
		if len(remarks) == 0 && len(r.Waivers) == 0 && !c.silent {
			used := slices.ContainsFunc(r.Findings, func(f result.Finding) bool { return f.Waiver != nil })
			if !used {
				t.Errorf("%s: neither used nor remarked upon", c.name)
			}
		}
	}
	golden(t, "matrix.txt", []byte(b.String()))
	for _, f := range result.DeviationFaults() {
		if !strings.Contains(b.String(), " "+string(f)+"\n") {
			t.Errorf("no trial shows the fault %s", f)
		}
	}
}
