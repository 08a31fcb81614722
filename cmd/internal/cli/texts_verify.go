package cli

// The words of pejl verify.
var (
	textVerifyUse   = both("verify <rapport>", "verify <report>")
	textVerifyShort = both("Undersøg, om en rapport er, hvad filerne og reglerne giver", "Examine whether a report is what the files and the rules give")
	textVerifyLong  = both(
		`Gentager den kontrol, en rapport i JSON, SARIF eller HTML fortæller om, og sammenligner byte for
byte. Kør den fra den mappe, kontrollen blev kørt fra: rapportens stier læses derfra. Indstillinger
i pejl.yaml bruges ikke, for rapporten siger selv, hvad der blev bedt om.

Er rapporten en anden, siges det, hvad der er anderledes: programmets version, regelsættene og, for
JSON, resultaterne ét for ét.

Exitkoder:
  0  rapporten er, hvad disse filer og regler giver
  1  den er en anden
  2  det kunne ikke undersøges: filen er ingen rapport, der siger, hvordan den er lavet, eller
     kontrollen kan ikke gennemføres`,
		`Does the check again that a report in JSON, SARIF or HTML tells of, and compares byte by byte. Run
it from the folder that the check was run from: the report's paths are read from there. Settings in
pejl.yaml are not used, for the report says itself what was asked.

Where the report is another, it is said what differs: the version of the program, the policy packs
and, of JSON, the results one by one.

Exit codes:
  0  the report is what these files and rules give
  1  it is another
  2  it could not be examined: the file is no report that says how it was made, or the check cannot
     be run`)
	textVerifyArgs         = both("angiv én rapport, fx pejl verify rapport.json", "name one report, e.g. pejl verify report.json")
	textVerifyNoReport     = both("%s er ingen rapport fra pejl i JSON, SARIF eller HTML, der siger, hvordan den er lavet", "%s is no report of pejl in JSON, SARIF or HTML that says how it was made")
	textVerifyNoRead       = both("%s kan ikke læses: %s", "%s cannot be read: %s")
	textVerifyPipe         = both("det er ikke en almindelig fil; gem rapporten i en", "it is no regular file; save the report in one")
	textVerifyArguments    = both("%s fortæller om en kontrol, som denne version af pejl ikke kan gentage: %s", "%s tells of a check that this version of pejl cannot do again: %s")
	textVerifyNoRoom       = both("%s kan ikke laves igen, for der kan ikke oprettes en mappe i %s: %s; giv adgang og plads der, eller sæt TMPDIR til en anden mappe", "%s cannot be made again, since no folder can be made in %s: %s; give access and room there, or set TMPDIR to another folder")
	textVerifySame         = both("%s er, hvad disse filer og regler giver.", "%s is what these files and rules give.")
	textVerifyDifferent    = both("%s er ikke, hvad disse filer og regler giver:", "%s is not what these files and rules give:")
	textVerifyVersion      = both("Den er skrevet af pejl %s; dette er pejl %s.", "It was written by pejl %s; this is pejl %s.")
	textVerifyPack         = both("Regelsættet %s har i rapporten kontrolsummen %s og nu %s.", "The policy pack %s has the checksum %s in the report, and now %s.")
	textVerifyLine         = both("Den første forskel står i %s, linje %d.", "The first difference is in %s, line %d.")
	textVerifyOutcomesSame = both("Alle udfald er de samme; den første forskel står i %s, linje %d.", "All outcomes are the same; the first difference is in %s, line %d.")
	textVerifyResult       = both("%s, %s: %s i rapporten, %s nu.", "%s, %s: %s in the report, %s now.")
	textVerifyAbsent       = both("ikke med", "not there")
	textVerifyMore         = both("… og %d til.", "… and %d more.")
)
