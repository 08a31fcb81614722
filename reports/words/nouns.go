package words

import "github.com/pejl/pejl/evaluator/result"

// Noun is a countable thing. In Danish and English only the number 1 takes the singular.
type Noun struct{ one, many result.Text }

func noun(oneDA, manyDA, oneEN, manyEN string) Noun {
	return Noun{result.Text{DA: oneDA, EN: oneEN}, result.Text{DA: manyDA, EN: manyEN}}
}

// The things that reports count.
var (
	Requirements = noun("krav", "krav", "requirement", "requirements")
	Sections     = noun("afsnit", "afsnit", "section", "sections")
	Sentences    = noun("sætning", "sætninger", "sentence", "sentences")
	Faults       = noun("fejl", "fejl", "fault", "faults")
	Areas        = noun("område", "områder", "area", "areas")
)

// The statements that reports count.
var (
	// AreNotMet: "1 krav er ikke opfyldt".
	AreNotMet = noun("krav er ikke opfyldt", "krav er ikke opfyldt", "requirement is not met", "requirements are not met")
	// AreMet: "2 krav er opfyldt".
	AreMet = noun("krav er opfyldt", "krav er opfyldt", "requirement is met", "requirements are met")
	// AreNotAssessed: "2 krav er ikke vurderet".
	AreNotAssessed = noun("krav er ikke vurderet", "krav er ikke vurderet",
		"requirement is not assessed", "requirements are not assessed")
	// AreNotApplicable: "2 krav er ikke relevante", "1 krav er ikke relevant".
	AreNotApplicable = noun("krav er ikke relevant", "krav er ikke relevante",
		"requirement is not applicable", "requirements are not applicable")
	// AreWaived: "1 krav har dispensation".
	AreWaived = noun("krav har dispensation", "krav har dispensation", "requirement is waived", "requirements are waived")
	// ObstaclesAreNew: "2 hindringer er nye eller ændrede"; WereKnown, after it: "3 var kendt i forvejen".
	ObstaclesAreNew = noun("hindring er ny eller ændret", "hindringer er nye eller ændrede",
		"obstacle is new or changed", "obstacles are new or changed")
	WereKnown = noun("var kendt i forvejen", "var kendt i forvejen", "was known before", "were known before")
	// CouldNotBeChecked: "1 krav kunne ikke kontrolleres på grund af en fejl".
	CouldNotBeChecked = noun("krav kunne ikke kontrolleres på grund af en fejl", "krav kunne ikke kontrolleres på grund af fejl",
		"requirement could not be checked because of an error", "requirements could not be checked because of errors")
	// AreMissing: "3 oplysninger mangler".
	AreMissing = noun("oplysning mangler", "oplysninger mangler", "fact is missing", "facts are missing")
	// HaveRequirements, CannotBeChecked, Describe: what sentences of a strategy do, "149 har krav".
	HaveRequirements = noun("har krav", "har krav", "has requirements", "have requirements")
	CannotBeChecked  = noun("kan ikke kontrolleres maskinelt", "kan ikke kontrolleres maskinelt",
		"asks for what no machine can check", "ask for what no machine can check")
	Describe = noun("beskriver og stiller intet krav", "beskriver og stiller intet krav", "describes and asks for nothing", "describe and ask for nothing")
	// SentencesDescribe: "2 sætninger beskriver og stiller intet krav."
	SentencesDescribe = noun("sætning beskriver og stiller intet krav.", "sætninger beskriver og stiller intet krav.",
		"sentence describes and asks for nothing.", "sentences describe and ask for nothing.")
	// UseOrganisation: "3 krav bruger også kommunens egne svar".
	UseOrganisation = noun("krav bruger også kommunens egne svar", "krav bruger også kommunens egne svar",
		"requirement also uses the municipality's own answers", "requirements also use the municipality's own answers")
	// Checked: "1 system kontrolleret"; CheckedDescriptors where other kinds than systems are among them.
	Files              = noun("fil", "filer", "file", "files")
	Checked            = noun("system kontrolleret", "systemer kontrolleret", "system checked", "systems checked")
	CheckedDescriptors = noun("beskrivelse kontrolleret", "beskrivelser kontrolleret", "descriptor checked", "descriptors checked")
)

// Count writes a number and what it counts: "1 krav", "1.250 systemer".
func Count(n int, what Noun, lang string) string { return Number(n, lang) + " " + what.Name(n, lang) }

// Name gives the noun in the form that goes with the number.
func (w Noun) Name(n int, lang string) string {
	if n == 1 || n == -1 {
		return w.one.In(lang)
	}
	return w.many.In(lang)
}
