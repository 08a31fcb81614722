package deviation

import (
	"github.com/pejl/pejl/evaluator/result"
)

// Why a deviation is an orphan.

func unknownRule(id, near string) result.Text {
	return unknown(id, near, result.Text{DA: "Kravet %s findes ikke", EN: "There is no requirement %s"})
}

func unknownDescriptor(id, near string) result.Text {
	return unknown(id, near, result.Text{
		DA: "Der er ingen beskrivelse med id'et %s i registret",
		EN: "The registry has no descriptor with the id %s",
	})
}

func unknown(id, near string, what result.Text) result.Text {
	what = fill(what, name(id))
	if near == "" {
		return fill(result.Text{
			DA: "%s; ret id'et, eller fjern dispensationen.",
			EN: "%s; correct the id, or remove the waiver.",
		}, what)
	}
	return fill(result.Text{
		DA: "%s; ret id'et (måske %s), eller fjern dispensationen.",
		EN: "%s; correct the id (perhaps %s), or remove the waiver.",
	}, what, name(near))
}

// ofKind and isKind name the kinds of descriptors in a sentence.
var (
	ofKind = map[string]result.Text{
		"System":       {DA: "IT-systemer", EN: "IT systems"},
		"Hardware":     {DA: "hardware", EN: "hardware"},
		"Organisation": {DA: "organisationen", EN: "the organisation"},
	}
	isKind = map[string]result.Text{
		"System":       {DA: "et IT-system", EN: "an IT system"},
		"Hardware":     {DA: "hardware", EN: "hardware"},
		"Organisation": {DA: "organisationen", EN: "the organisation"},
	}
)

func otherKind(r *result.Rule, id, kind string) result.Text {
	return fill(result.Text{
		DA: "Kravet %s stilles til %s, men %s er %s; ret kravets id, eller fjern dispensationen.",
		EN: "The requirement %s is about %s, but %s is %s; correct the requirement's id, or remove the waiver.",
	}, name(r.ID), called(ofKind, r.Kind), name(id), called(isKind, kind))
}

func called(names map[string]result.Text, kind string) result.Text {
	if t, ok := names[kind]; ok {
		return t
	}
	return name(kind)
}

func notInForce(r *result.Rule, today day) result.Text {
	if r.EffectiveFrom > today.String() {
		return fill(result.Text{
			DA: "Kravet %s gælder først fra den %s, så dispensationen har ingen virkning endnu; ret kravets id, eller vent med dispensationen.",
			EN: "The requirement %s is in force only from %s, so the waiver has no effect yet; correct the requirement's id, or wait with the waiver.",
		}, name(r.ID), isoDate(r.EffectiveFrom))
	}
	return fill(result.Text{
		DA: "Kravet %s gjaldt til og med den %s; ret kravets id, eller fjern dispensationen.",
		EN: "The requirement %s was in force until %s; correct the requirement's id, or remove the waiver.",
	}, name(r.ID), isoDate(r.EffectiveTo))
}

var modalities = map[result.Modality]result.Text{
	result.Must:   {DA: "skal", EN: "must"},
	result.Should: {DA: "bør", EN: "should"},
	result.Prefer: {DA: "som udgangspunkt", EN: "by default"},
	result.May:    {DA: "kan", EN: "may"},
}

// mayNotDepart is without advice and full stop, since the advice depends on the result.
func mayNotDepart(r *result.Rule, byModality bool) result.Text {
	if byModality {
		return fill(result.Text{
			DA: "Opsætningen tillader ikke dispensation fra krav med styrken »%s«, som %s har",
			EN: `The configuration allows no waiver of requirements of the strength "%s", which %s has`,
		}, modalities[r.Modality], name(r.ID))
	}
	return fill(result.Text{
		DA: "Opsætningen tillader ikke dispensation fra kravet %s",
		EN: "The configuration allows no waiver of the requirement %s",
	}, name(r.ID))
}

// Why a deviation is without effect.

var unusedWhen = map[standing]result.Text{
	met: {
		DA: "Kravet er opfyldt, så dispensationen er ikke nødvendig; fjern den.",
		EN: "The requirement is met, so the waiver is not needed; remove it.",
	},
	notApplicable: {
		DA: "Kravet er ikke relevant her eller ikke i denne fase, så dispensationen har ingen virkning; fjern den, hvis den heller ikke skal bruges senere.",
		EN: "The requirement does not apply here or not in this phase, so the waiver has no effect; remove it unless it is to be used later.",
	},
	nextPhase: {
		DA: "Kravet stilles først i næste fase, så dispensationen har ingen virkning endnu; fjern den, hvis kravet ikke skal fraviges til den tid.",
		EN: "The requirement comes with the next phase only, so the waiver has no effect yet; remove it unless the requirement is to be departed from then.",
	},
}

var undecided = map[standing]result.Text{
	open: {
		DA: "Kravet er ikke vurderet, så dispensationen har ingen virkning endnu; giv de oplysninger, der mangler.",
		EN: "The requirement is not assessed, so the waiver has no effect yet; give the facts that are missing.",
	},
	broken: {
		DA: "Kravet kunne ikke kontrolleres på grund af en teknisk fejl, så dispensationen har ingen virkning; kontrollér igen, når fejlen er rettet.",
		EN: "The requirement could not be checked because of a technical error, so the waiver has no effect; check again when the error has been corrected.",
	},
}

func unreadable(path string) result.Text {
	return fill(result.Text{
		DA: "Stedet %s kan ikke læses, så dispensationen dækker intet; skriv path som architecture.integrations[Navn].protocol.",
		EN: "The place %s cannot be read, so the waiver covers nothing; write path as architecture.integrations[Name].protocol.",
	}, quote(path))
}

func nothingThere(path string, places []string) result.Text {
	what := fill(result.Text{
		DA: "Kravet er ikke opfyldt, men intet af det konstaterede ligger på stedet %s",
		EN: "The requirement is not met, but nothing that was found lies at the place %s",
	}, quote(path))
	if len(places) == 0 {
		return fill(result.Text{
			DA: "%s; fjern path for at dispensere fra hele kravet, eller fjern dispensationen.",
			EN: "%s; remove path to waive the whole requirement, or remove the waiver.",
		}, what)
	}
	return fill(result.Text{
		DA: "%s; ret path til %s, eller fjern dispensationen.",
		EN: "%s; correct path to %s, or remove the waiver.",
	}, what, list(places, result.Text{DA: " eller ", EN: " or "}))
}

// What else there is to say of a deviation.

func tooWide(narrower []string) result.Text {
	if len(narrower) == 1 {
		return fill(result.Text{
			DA: "Dispensationen dækker mere end det konstaterede; afgræns den med path: %s.",
			EN: "The waiver covers more than what was found; narrow it with path: %s.",
		}, quote(narrower[0]))
	}
	return fill(result.Text{
		DA: "Dispensationen dækker mere end det konstaterede; skriv i stedet én for hvert sted med path: %s.",
		EN: "The waiver covers more than what was found; write one for each place with path: %s.",
	}, list(narrower, result.Text{DA: " og ", EN: " and "}))
}

func (b *Book) tooLong(e *entry) result.Text {
	return fill(result.Text{
		DA: "Dispensationen udløber den %s, men kan højst gælde %s efter godkendelsen, til og med den %s; ret expires_on, og få den godkendt igen, hvis den skal gælde længere.",
		EN: "The waiver expires on %s but can hold for %s after its approval at the most, until %s; correct expires_on, and have it approved again if it is to hold longer.",
	}, e.expires.date(), days(b.policy.MaxDays), e.last.date())
}

func expiring(e *entry, left int, next *entry) result.Text {
	in := fill(result.Text{DA: "om %s", EN: "in %s"}, days(left))
	advice := result.Text{
		DA: "opfyld kravet inden da, eller forny den",
		EN: "meet the requirement before then, or renew it",
	}
	if left == 0 {
		in = result.Text{DA: "i dag", EN: "today"}
		advice = result.Text{DA: "opfyld kravet, eller forny den", EN: "meet the requirement, or renew it"}
	}
	if next != nil {
		advice = fill(result.Text{
			DA: "fjern den, for dispensationen %s dækker det samme længere",
			EN: "remove it, for the waiver %s covers the same for longer",
		}, at(e, next))
	}
	return fill(result.Text{
		DA: "Dispensationen udløber den %s, %s; %s.",
		EN: "The waiver expires on %s, %s; %s.",
	}, e.last.date(), in, advice)
}

func overlapping(e *entry, on effect) result.Text {
	if on.partly {
		return fill(result.Text{
			DA: "Dispensationen dækker noget af det samme som dispensationen %s; saml dem i én, eller afgræns dem med path.",
			EN: "The waiver covers some of the same as the waiver %s; make them one, or narrow them with path.",
		}, at(e, on.overlaps))
	}
	return fill(result.Text{
		DA: "Dispensationen dækker det samme som dispensationen %s; fjern den ene.",
		EN: "The waiver covers the same as the waiver %s; remove one of them.",
	}, at(e, on.overlaps))
}
