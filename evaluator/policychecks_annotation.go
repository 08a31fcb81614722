package evaluator

// annotationChecks are the faults of what a rule's METADATA says.
var annotationChecks = map[string]policyCheck{
	"annotation-missing": {
		about:   inBoth("Hver regel har sin METADATA med alle oplysninger.", "Every rule has its METADATA, complete."),
		message: inBoth("annotation %s mangler", "annotation %s is missing"),
		mend:    inBoth("skriv den i kommentaren # METADATA over package", "write it in the comment # METADATA above package")},
	"annotation-syntax": {
		about:   inBoth("METADATA kan læses som YAML.", "METADATA reads as YAML."),
		message: inBoth("METADATA: %s", "METADATA: %s")},
	"annotation-todo": {
		about:   inBoth("Ingen oplysning i METADATA er et hul, der er mærket TODO.", "Nothing in METADATA is a blank marked TODO."),
		message: inBoth("annotation %s er stadig TODO", "annotation %s is still TODO"),
		mend:    inBoth("skriv den", "write it")},
	"annotation-malformed": {
		about:   inBoth("METADATA har den form, den skal have.", "METADATA has its form."),
		message: inBoth("annotation: %s", "annotation: %s")},
	"annotation-heading": {
		about:   inBoth("METADATA begynder med sin egen linje.", "METADATA begins with a line of its own."),
		message: inBoth("linjen indleder ikke METADATA", "the line does not begin METADATA"),
		mend:    inBoth("skriv den præcis sådan: # METADATA", "write it exactly so: # METADATA")},
	"annotation-divided": {
		about:   inBoth("METADATA er én kommentar uden tomme linjer.", "METADATA is one comment without blank lines."),
		message: inBoth("METADATA er slut før denne linje, som derfor overses", "METADATA ends before this line, which is overlooked therefore"),
		mend:    inBoth("fjern den tomme linje, eller skriv # på den", "remove the blank line, or write # on it")},
	"annotation-misplaced": {
		about:   inBoth("En fil er én regel, og dens METADATA står over package.", "A file is one rule, and its METADATA stands above package."),
		message: inBoth("METADATA om et krav står under package", "METADATA of a requirement stands below package"),
		mend:    inBoth("flyt den op over package, eller giv det andet krav sin egen fil", "move it above package, or give the other requirement a file of its own")},
	"annotation-key": {
		about:   inBoth("METADATA har ingen ukendte nøgler; en stavefejl ville blive overset.", "METADATA has no unknown keys; a misspelt one would be overlooked."),
		message: inBoth("annotation %s: nøglen er ukendt", "annotation %s: unknown field"),
		mend:    inBoth("ret navnet, eller fjern den", "correct the name, or remove it")},
	"test-name": {
		about:   inBoth("Navnet på en test ender på _test.rego.", "The name of a test ends in _test.rego."),
		message: inBoth("pakken hører til en test, men filens navn ender ikke på _test.rego, så den læses som en regel", "the package is that of a test, but the file's name does not end in _test.rego, so that it is read as a rule"),
		mend:    inBoth("ret filens navn", "correct the file's name")},
	"id-form": {
		about:   inBoth("Krav-id'er har formen XX-OMRÅDE-001.", "Rule ids have the form XX-AREA-001."),
		message: inBoth("custom.id %q har ikke formen XX-OMRÅDE-001", "custom.id %q is not of the form XX-AREA-001")},
	"id-prefix": {
		about:   inBoth("Et krav-id begynder med strategiens forkortelse.", "A rule id begins with its strategy's prefix."),
		message: inBoth("custom.id %s begynder ikke med strategiens forkortelse, %s", "custom.id %s does not begin with its strategy's prefix, %s"),
		mend:    inBoth("ret id'et, eller prefix i strategy/data.yaml", "correct the id, or prefix in strategy/data.yaml")},
	"id-area": {
		about:   inBoth("Området i et krav-id er et af strategiens.", "The area in a rule id is one of the strategy's."),
		message: inBoth("custom.id %s: strategien har intet område %s", "custom.id %s: the strategy has no area %s"),
		mend:    inBoth("ret id'et, eller tilføj området i strategy/data.yaml", "correct the id, or add the area in strategy/data.yaml")},
	"id-file": {
		about:   inBoth("Id, pakke og filnavn hører sammen.", "Id, package and file name agree."),
		message: inBoth("kravet %[1]s hører til i pakken %[2]s.rules.%[3]s, filen %[3]s.rego", "rule %[1]s belongs in package %[2]s.rules.%[3]s, file %[3]s.rego"),
		mend:    inBoth("ret id, package eller filnavn", "correct the id, the package or the file name")},
	"id-duplicate": {
		about:   inBoth("Hvert krav har sit eget id.", "Every rule has an id of its own."),
		message: inBoth("id %s bruges allerede i %s", "id %s is taken by %s"),
		mend:    inBoth("giv reglen det næste ledige nummer", "give the rule the next free number")},
	"modality-unknown": {
		about:   inBoth("Kravets styrke er en af de fire.", "A rule's modality is one of the four."),
		message: inBoth("custom.modality %q er ikke must, should, prefer eller may", "custom.modality %q is not must, should, prefer or may")},
	"kind-unknown": {
		about:   inBoth("Reglens type er en, der findes beskrivelser af.", "A rule's kind is one of which there are descriptors."),
		message: inBoth("custom.kind %q er ikke System, Hardware eller Organisation", "custom.kind %q is not System, Hardware or Organisation")},
	"scope-unknown": {
		about:   inBoth("Det, kravet gælder, er kendt.", "A rule's scope is known."),
		message: inBoth("custom.scope %q er ukendt; vælg mellem %s", "custom.scope %q is unknown; choose among %s")},
	"phases-empty": {
		about:   inBoth("Hver regel har faser.", "Every rule has phases."),
		message: inBoth("custom.phases er tom", "custom.phases is empty"),
		mend:    inBoth("angiv de faser, kravet stilles i", "name the phases in which the requirement is put")},
	"phase-unknown": {
		about:   inBoth("Faserne er de fire.", "Phases are of the four."),
		message: inBoth("custom.phases: %q er ingen fase; vælg mellem %s", "custom.phases: %q is no phase; choose among %s")},
	"phase-repeated": {
		about:   inBoth("Hver fase står én gang.", "Each phase stands once."),
		message: inBoth("custom.phases: %q står to gange; fjern den ene", "custom.phases: %q stands twice; remove one")},
	"unanswered-unknown": {
		about:   inBoth("Det er sagt, hvad en manglende oplysning betyder.", "It is said what a missing fact means."),
		message: inBoth("custom.unanswered %q er ikke fail eller not_assessed", "custom.unanswered %q is not fail or not_assessed")},
	"role-unknown": {
		about:   inBoth("Den ansvarlige er en af strategiens roller.", "The responsible role is one of the strategy's."),
		message: inBoth("custom.responsible_role %q er ikke blandt strategiens roller", "custom.responsible_role %q is not in the strategy's roles"),
		mend:    inBoth("ret navnet, eller tilføj rollen i roles/data.yaml", "correct the name, or add the role in roles/data.yaml")},
	"date-malformed": {
		about:   inBoth("Datoer har formen 2026-01-31.", "Dates have the form 2026-01-31."),
		message: inBoth("annotation: datoen %q har ikke formen 2026-01-31", "annotation date %q is not of the form 2026-01-31")},
	"link-malformed": {
		about:   inBoth("Et link til strategiens egen vejledning er en adresse.", "A link to the strategy's own guidance is an address."),
		message: inBoth("linket %q er ingen adresse på nettet", "the link %q is no address on the web"),
		mend:    inBoth("skriv den helt ud: https://…", "write it in full: https://…")},
	"date-unquoted": {
		about:   inBoth("Datoer i METADATA står i anførselstegn.", "Dates in METADATA are in quotation marks."),
		message: inBoth("annotation: datoen %s læses som et tidspunkt", "annotation: the date %s is read as a moment"),
		mend:    inBoth(`sæt den i anførselstegn: "2026-01-31"`, `put it in quotation marks: "2026-01-31"`)},
	"period-empty": {
		about:   inBoth("En regel gælder på mindst én dag.", "A rule is in force on a day at least."),
		message: inBoth("effective_to %s ligger før effective_from %s, så reglen aldrig gælder", "effective_to %s is before effective_from %s, so that the rule is never in force"),
		mend:    inBoth("ret datoerne", "correct the dates")},
}
