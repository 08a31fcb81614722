package cli

// The words of pejl policy docs, and of the flag by which reports link to what it writes.
var (
	textDocsUse   = both("docs [tilvalg]", "docs [flags]")
	textDocsShort = both("Skriv et opslagsværk over strategiens krav", "Write a reference work on the strategy's requirements")
	textDocsLong  = both(
		`Skriver et opslagsværk over strategiens krav som én HTML-side, der kan læses uden netværk:
kravene efter fase, ansvarlig og område, og for hvert krav strategiens ordlyd, hvad der skal
svares på, hvordan kravet opfyldes, og et eksempel, hvor det er opfyldt, og et, hvor det ikke er.
Med er også det, strategien selv siger på dagen: en tjekliste til hver fase, roller, behov, mål og
enheder.
Eksemplerne kommer fra reglernes egne test og kontrolleres, før siden skrives.

Hvert krav har sit eget sted på siden, fx opslag.html#HJ-ARK-001. Med pejl check --docs henviser
rapporterne dertil.`,
		`Writes a reference work on the strategy's requirements as one HTML page that can be read without a
network: the requirements by phase, responsible role and area, and for each the strategy's wording,
what to answer, how to meet it, an example that meets it and one that does not.
It also has what the strategy itself says on the day: a checklist for each phase, roles, needs,
goals and units.
The examples come from the rules' own tests and are checked before the page is written.

Each requirement has its own place on the page, e.g. reference.html#HJ-ARK-001. With
pejl check --docs the reports link there.`)

	textFlagDocsOutput = both("`form` og fil: html=opslag.html, eller html til et rør", "`format` and file: html=reference.html, or html to a pipe")
	textFlagDocsDate   = both("`dag`, hvis udgaver af strategiens faser, roller og lister vises, fx 2026-11-01 (standard: i dag i Danmark)", "`day` whose editions of the strategy's phases, roles and lists are shown, e.g. 2026-11-01 (default: today in Denmark)")
	textDocsNoOutput   = both("angiv, hvor opslagsværket skal skrives: -o html=opslag.html, eller -o html til et rør, fx pejl policy docs -o html | gzip", "say where to write the reference work: -o html=reference.html, or -o html to a pipe, e.g. pejl policy docs -o html | gzip")

	textFlagDocs = both("`adresse` på opslagsværket fra pejl policy docs; rapporterne henviser dertil, krav for krav: en side, fx https://intranet/opslag.html, eller en fil set fra rapporten", "`address` of the reference work by pejl policy docs; the reports link to it, requirement by requirement: a page, e.g. https://intranet/reference.html, or a file as seen from the report")
	textBadDocs  = both("%q kan rapporterne ikke henvise til; skriv en adresse uden #, der begynder med https:// eller http://, eller en fil set fra rapporten med / mellem mapperne, fx ../opslag.html", "%q is nothing that reports can link to; write an address without # that begins with https:// or http://, or a file as seen from the report with / between folders, e.g. ../reference.html")
)
