package deviation

import (
	"github.com/pejl/pejl/evaluator/result"
)

// fault is how it is told that a deviation does not hold: what is wrong, what comes of it, and what to do.
// The last two are left out where the deviation is not needed.
type fault struct{ what, so, advice result.Text }

var notHolding = result.Text{DA: "så den gælder ikke", EN: "so it does not hold"}

// What is missing.
var (
	unexplained = fault{
		what:   result.Text{DA: "Begrundelsen for dispensationen mangler", EN: "The reason for the waiver is missing"},
		so:     notHolding,
		advice: result.Text{DA: "skriv den i reason, eller fjern dispensationen", EN: "write it in reason, or remove the waiver"},
	}
	endless = fault{
		what:   result.Text{DA: "Dispensationens sidste dag mangler", EN: "The last day of the waiver is missing"},
		so:     notHolding,
		advice: result.Text{DA: "skriv den i expires_on, eller fjern dispensationen", EN: "write it in expires_on, or remove the waiver"},
	}
	unsigned = fault{
		what:   result.Text{DA: "Det er ikke oplyst, hvem der har godkendt dispensationen", EN: "It is not given who has approved the waiver"},
		so:     notHolding,
		advice: result.Text{DA: "skriv rollen i approved_by, eller fjern den", EN: "write the role in approved_by, or remove it"},
	}
	undated = fault{
		what:   result.Text{DA: "Det er ikke oplyst, hvornår dispensationen er godkendt", EN: "It is not given when the waiver was approved"},
		so:     notHolding,
		advice: result.Text{DA: "skriv dagen i approved_on, eller fjern den", EN: "write the day in approved_on, or remove it"},
	}
	unapproved = fault{
		what: result.Text{
			DA: "Det er ikke oplyst, hvem der har godkendt dispensationen og hvornår",
			EN: "It is not given who has approved the waiver and when"},
		so: notHolding,
		advice: result.Text{
			DA: "skriv rollen i approved_by og dagen i approved_on, eller fjern den",
			EN: "write the role in approved_by and the day in approved_on, or remove it"},
	}
)

// broken says that a deviation does not hold.
func (b *Book) broken(e *entry, f result.DeviationFault, on effect) result.Text {
	if f == result.DeviationNotWaivable {
		if on.useless() {
			return fill(result.Text{DA: "%s; fjern dispensationen.", EN: "%s; remove the waiver."}, e.forbidden)
		}
		return fill(result.Text{
			DA: "%s; opfyld kravet, og fjern dispensationen.",
			EN: "%s; meet the requirement, and remove the waiver.",
		}, e.forbidden)
	}
	t := b.faultOf(e, f)
	if why, useless := whyUseless(e, on); useless {
		remove := result.Text{DA: "fjern den", EN: "remove the waiver"}
		if on.standing == covered {
			remove = result.Text{DA: "fjern denne", EN: "remove this one"}
		}
		return fill(result.Text{DA: "%s, og %s; %s.", EN: "%s, and %s; %s."}, t.what, why, remove)
	}
	return fill(same("%s, %s; %s."), t.what, t.so, t.advice)
}

// faultOf is how the fault of the deviation is told; expired where it is none of the others.
func (b *Book) faultOf(e *entry, f result.DeviationFault) fault {
	approved, expires := isoDate(e.ApprovedOn), isoDate(e.ExpiresOn)
	switch f {
	case result.DeviationUnexplained:
		return unexplained
	case result.DeviationEndless:
		return endless
	case result.DeviationUnapproved:
		return approvalOf(e)
	case result.DeviationFuture:
		return fault{
			what: fill(result.Text{
				DA: "Dispensationen er godkendt den %s, som er efter den dag, kontrollen står for (%s)",
				EN: "The waiver is approved on %s, which is after the day that the check stands for (%s)",
			}, approved, b.today.date()),
			so:     result.Text{DA: "så den gælder ikke endnu", EN: "so it does not hold yet"},
			advice: result.Text{DA: "ret approved_on, hvis dagen er forkert", EN: "correct approved_on if the day is wrong"},
		}
	case result.DeviationContradictory:
		return fault{
			what: fill(result.Text{
				DA: "Dispensationen udløber den %s, før den er godkendt den %s",
				EN: "The waiver expires on %s, before it is approved on %s",
			}, expires, approved),
			so:     notHolding,
			advice: result.Text{DA: "ret dagene, eller fjern den", EN: "correct the days, or remove it"},
		}
	}
	return b.expired(e)
}

// approvalOf tells what is missing of the approval.
func approvalOf(e *entry) fault {
	_, dated := parseDay(e.ApprovedOn)
	switch {
	case dated:
		return unsigned
	case !blank(e.ApprovedBy):
		return undated
	}
	return unapproved
}

func (b *Book) expired(e *entry) fault {
	t := fault{
		what:   fill(result.Text{DA: "Dispensationen udløb den %s", EN: "The waiver expired on %s"}, e.last.date()),
		so:     result.Text{DA: "så kravet tæller igen", EN: "so the requirement counts again"},
		advice: result.Text{DA: "forny den, eller fjern den", EN: "renew it, or remove it"},
	}
	if e.cut {
		t.what = fill(result.Text{
			DA: "%s, da den højst kan gælde %s efter godkendelsen",
			EN: "%s, as it can hold for %s after its approval at the most",
		}, t.what, days(b.policy.MaxDays))
	}
	if e.neverHolds() {
		t.so = notHolding
	}
	return t
}

// whyUseless says why the deviation is not needed at all; false where it may be.
func whyUseless(e *entry, on effect) (why result.Text, useless bool) {
	switch on.standing {
	case met:
		return result.Text{DA: "kravet er opfyldt", EN: "the requirement is met"}, true
	case notApplicable:
		return result.Text{DA: "kravet er ikke relevant her", EN: "the requirement does not apply here"}, true
	case covered:
		return fill(result.Text{
			DA: "dispensationen %s dækker det samme",
			EN: "the waiver %s covers the same",
		}, at(e, on.by)), true
	case missed:
		return result.Text{DA: "den dækker intet af det konstaterede", EN: "it covers nothing that was found"}, e.expired()
	}
	return result.Text{}, false
}
