package deviation

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

// scene is a run of a few descriptors with deviations of their own and in documents.
type scene struct {
	today       string
	policy      Policy
	descriptors []*result.Descriptor
	own         [][]*result.Deviation
	documents   []*result.Deviation
}

func pick[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// scribble makes up a scene; the same number gives the same one.
func scribble(seed uint64) scene {
	r := rand.New(rand.NewPCG(seed, 1))
	s := scene{
		today: pick(r, "2026-03-29", "2026-06-15", "2026-10-25", "2026-12-31", "2028-02-29"),
		policy: Policy{
			MaxDays: pick(r, 0, 1, 90, 365), WarnDays: pick(r, 0, 30, 400),
			NotWaivable: pick(r, nil, nil, []string{"should"}, []string{ruleMust.ID}),
		},
	}
	for i := range 1 + r.IntN(4) {
		d := &result.Descriptor{Kind: pick(r, "System", "System", "Hardware"), ID: fmt.Sprintf("d%d", i)}
		for _, rule := range runRules {
			if rule.Kind == d.Kind {
				d.Results = append(d.Results, scribbleResult(r, rule))
			}
		}
		var own []*result.Deviation
		for line := range r.IntN(4) {
			own = append(own, scribbleDeviation(r, d.ID, d.ID+".yaml", line))
		}
		s.descriptors, s.own = append(s.descriptors, d), append(s.own, own)
	}
	for line := range r.IntN(8) {
		file := pick(r, "a.yaml", "d1.yaml", "z.yaml")
		s.documents = append(s.documents, scribbleDeviation(r, fmt.Sprintf("d%d", r.IntN(5)), file, 10+line))
	}
	return s
}

func scribbleResult(r *rand.Rand, rule *result.Rule) result.Result {
	outcomes := append(result.Outcomes(), result.Fail, result.Fail, result.Fail, result.Fail)
	outcomes = slices.DeleteFunc(outcomes, func(o result.Outcome) bool { return o == result.Waived })
	out := result.Result{Rule: rule, Outcome: pick(r, outcomes...)}
	switch out.Outcome {
	case result.Fail:
		out.Reason = pick(r, result.Violated, result.Undocumented)
	case result.NotAssessed:
	default:
		return out
	}
	for _, f := range []result.Finding{esdh, sapa, third, owner, ofSystem("sapa-sag"), hostileFinding("a].b")} {
		if r.IntN(3) == 0 {
			out.Findings = append(out.Findings, f)
		}
	}
	return out
}

func scribbleDeviation(r *rand.Rand, about, file string, line int) *result.Deviation {
	days := []string{"2025-12-31", "2026-03-28", "2026-03-29", "2026-06-14", "2026-06-15", "2026-10-25", "2026-12-31", "2028-02-29", "2029-01-01", "", "x"}
	return deviating(line, inFile(file), by(about),
		from(pick(r, ruleMust.ID, ruleMust.ID, ruleMust.ID, ruleShould.ID, ruleHardware.ID, ruleOver.ID, ruleLeftOut.ID, "TX-ARK-01")),
		path(pick(r, "", "", "", "architecture", "architecture.integrations[ESDH]", "architecture.integrations[1].protocol",
			"ownership", "portfolio.systems.sapa-sag", "a[", " ", "list[3]")),
		reason(pick(r, "fordi", "fordi", "fordi", " ", "")),
		approvedBy(pick(r, "direktør", "direktør", "direktør", "")),
		approved(pick(r, append(days, "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01")...)),
		expires(pick(r, append(days, "2029-06-30", "2029-06-30", "2029-06-30")...)))
}

// play runs the scene with its descriptors in the order.
func (s scene) play(order []int, whole bool) []result.DeviationRemark {
	b := NewBook(moment(s.today), s.policy, allRules, runRules)
	b.add(s.documents)
	for _, i := range order {
		b.Apply(s.descriptors[i], s.own[i])
	}
	return b.Remarks(nil, whole)
}

func ascending(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

const scenes = 4000

func TestOnlyFailsAreWaivedAndOnlyWhereAllIsCovered(t *testing.T) {
	kinds := map[string]int{}
	for seed := range uint64(scenes) {
		before, s := scribble(seed), scribble(seed)
		s.play(ascending(len(s.descriptors)), true)
		for i, d := range s.descriptors {
			for j := range d.Results {
				checkResult(t, seed, s, &before.descriptors[i].Results[j], d, &d.Results[j], kinds)
			}
		}
	}
	for _, kind := range []string{"whole", "part", "nothing", "no findings"} {
		if kinds[kind] < 50 {
			t.Errorf("only %d results of which %s is covered: the scenes prove too little", kinds[kind], kind)
		}
	}
}

// checkResult wants nothing changed but fails, and those as their findings are marked; and every mark rightly
// given, by a reading of the rules that shares nothing with the code.
func checkResult(t *testing.T, seed uint64, s scene, was *result.Result, d *result.Descriptor, r *result.Result, kinds map[string]int) {
	t.Helper()
	if was.Outcome != result.Fail {
		if !reflect.DeepEqual(was, r) {
			t.Fatalf("scene %d: %s of %s: %s has become %+v", seed, r.Rule.ID, d.ID, was.Outcome, r)
		}
		return
	}
	var valid []*result.Deviation
	for _, one := range slices.Concat(s.documents, s.own[slices.Index(s.descriptors, d)]) {
		if one.Descriptor == d.ID && one.Rule == r.Rule.ID && plainlyHolds(s, r.Rule, one) {
			valid = append(valid, one)
		}
	}
	coveredBy := func(f *result.Finding) bool {
		return slices.ContainsFunc(valid, func(one *result.Deviation) bool {
			place, err := result.ParsePlace(one.Path)
			return err == nil && (f == nil && one.Path == "" || f != nil && f.Within(place))
		})
	}
	all, some := true, false
	for i := range r.Findings {
		is := coveredBy(&r.Findings[i])
		if all, some = all && is, some || is; is != (r.Findings[i].Waiver != nil) {
			t.Fatalf("scene %d: %s of %s: %s: covered %v, marked %v", seed, r.Rule.ID, d.ID, r.Findings[i].Where(), is, !is)
		}
	}
	if len(r.Findings) == 0 {
		all = coveredBy(nil)
		kinds["no findings"]++
	}
	kinds[map[bool]string{true: "whole", false: map[bool]string{true: "part", false: "nothing"}[some]}[all]]++
	switch {
	case all != (r.Outcome == result.Waived), all != (len(r.Waivers) > 0), all != (r.Reason == ""):
		t.Fatalf("scene %d: %s of %s: all covered %v, but %s (%s) under %d", seed, r.Rule.ID, d.ID, all, r.Outcome, r.Reason, len(r.Waivers))
	case !all && r.Reason != was.Reason:
		t.Fatalf("scene %d: %s of %s: the reason of the fail is lost", seed, r.Rule.ID, d.ID)
	case !slices.IsSortedFunc(r.Waivers, byPlace):
		t.Fatalf("scene %d: %s of %s: the waivers are not in order", seed, r.Rule.ID, d.ID)
	}
	for _, one := range r.Waivers {
		if !slices.Contains(valid, one) {
			t.Fatalf("scene %d: %s of %s: waived under %+v, which does not hold", seed, r.Rule.ID, d.ID, one)
		}
	}
}

// plainlyHolds reads the conditions by comparing ISO dates as texts.
func plainlyHolds(s scene, rule *result.Rule, d *result.Deviation) bool {
	written := len(d.ApprovedOn) == 10 && len(d.ExpiresOn) == 10 && d.Reason == "fordi" && d.ApprovedBy != ""
	if !written || d.Path == "a[" || d.ApprovedOn > s.today || s.today > d.ExpiresOn {
		return false
	}
	if n := s.policy.MaxDays; n > 0 && s.today > moment(d.ApprovedOn).AddDate(0, 0, n).Format("2006-01-02") {
		return false
	}
	return !slices.Contains(s.policy.NotWaivable, rule.ID) && !slices.Contains(s.policy.NotWaivable, string(rule.Modality))
}

func TestNoDeviationIsSilent(t *testing.T) {
	for seed := range uint64(scenes) {
		s := scribble(seed)
		spoken := map[*result.Deviation]bool{}
		for _, m := range s.play(ascending(len(s.descriptors)), true) {
			spoken[m.Deviation] = true
			if m.Message.DA == "" || m.Message.EN == "" {
				t.Fatalf("scene %d: %s of %+v without words", seed, m.Fault, m.Deviation)
			}
		}
		for _, d := range s.descriptors {
			for _, r := range d.Results {
				for _, one := range r.Waivers {
					spoken[one] = true
				}
				for _, f := range r.Findings {
					spoken[f.Waiver] = true
				}
			}
		}
		for _, one := range slices.Concat(slices.Concat(s.own...), s.documents) {
			leftOut := one.Rule == ruleLeftOut.ID || one.Rule == ruleOver.ID && s.today <= ruleOver.EffectiveTo
			if !spoken[one] && !leftOut {
				t.Fatalf("scene %d: nothing is said of %+v", seed, one)
			}
		}
	}
}

func TestTheOrderOfDescriptorsChangesNothing(t *testing.T) {
	for seed := range uint64(scenes) {
		a, b := scribble(seed), scribble(seed)
		order := rand.New(rand.NewPCG(seed, 2)).Perm(len(b.descriptors))
		first, second := a.play(ascending(len(a.descriptors)), seed%2 == 0), b.play(order, seed%2 == 0)
		if !reflect.DeepEqual(first, second) {
			t.Fatalf("scene %d: in the order %v\n%s\nand not\n%s", seed, order, describe(nil, second), describe(nil, first))
		}
		if !reflect.DeepEqual(a.descriptors, b.descriptors) {
			t.Fatalf("scene %d: the results depend on the order %v", seed, order)
		}
		if !slices.IsSortedFunc(first, compareRemarks) {
			t.Fatalf("scene %d: the remarks are not in order\n%s", seed, describe(nil, first))
		}
	}
}
