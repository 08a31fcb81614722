package cli

// The words of the commands about rules, Danish and English side by side.
var (
	textPolicyShort = both("Kommandoer om reglerne selv", "Commands about the rules themselves")

	textCoverageUse   = both("coverage [tilvalg]", "coverage [flags]")
	textCoverageShort = both("Vis, hvilke sætninger i strategien der er krav, og hvorfor resten ikke er det", "Show which sentences of the strategy are requirements, and why the others are not")
	textCoverageLong  = both(
		`Viser strategien afsnit for afsnit: hver sætning med de krav, den er kilde til, eller grunden til,
at den ikke kan kontrolleres maskinelt. Sætninger, der kun beskriver, tælles. Til sidst står, hvad
der ikke stemmer: sætninger, der ikke er gjort rede for, og krav, der ikke har deres sætning.

Med --source sammenholdes det med strategiens egen tekst, gemt som ren tekst i UTF-8: hvilke
sætninger og citater der er ændret, og hvilke sætninger der er nye. Gentages --source, er filerne
afskrifter af samme dokument: en sætning skal stå ordret i én af dem.

Exitkoder:
  0  der er gjort rede for alle sætninger og krav
  1  noget skal rettes
  2  det kunne ikke undersøges: forkert brug eller filer, der ikke kan læses`,
		`Shows the strategy section by section: each sentence with the requirements that it is the source
of, or the reason why no machine can check it. Sentences that only describe are counted. Last comes
what does not agree: sentences that are not accounted for, requirements that lack their sentence.

With --source it is compared with the strategy's own text, saved as plain text in UTF-8: which
sentences and quotations have changed, and which sentences are new. Where --source is repeated, the
files are transcriptions of one document: a sentence must stand word for word in one of them.

Exit codes:
  0  all sentences and requirements are accounted for
  1  something must be corrected
  2  it could not be examined: wrong usage, or files that cannot be read`)

	textFlagOneStrategy = both("kun denne `strategi` (standard: alle)", "only this `strategy` (default: all)")
	textFlagSource      = both("`fil` med strategiens tekst; kan gentages med flere afskrifter af den", "`file` with the strategy's text; repeatable with further transcriptions of it")
	textFlagAll         = both("vis også sætninger, der kun beskriver", "show sentences that only describe too")
	textSourceOfWhich   = both("--source hører til én strategi; angiv hvilken med --strategy", "--source belongs to one strategy; say which with --strategy")
)
