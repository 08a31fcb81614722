package evaluator

import (
	"maps"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// policyCheck is a sort of fault of policies.
type policyCheck struct {
	warns   bool        // they can be used all the same
	message result.Text // what is wrong; a format
	mend    result.Text // what to do
	about   result.Text // what is examined
}

func (c policyCheck) severity() result.Severity {
	if c.warns {
		return result.SeverityWarning
	}
	return result.SeverityError
}

// PolicyChecks describes what Load and Inspect examine policies for, sorted by code.
func PolicyChecks() []result.LintCheck {
	var out []result.LintCheck
	for _, code := range slices.Sorted(maps.Keys(policyChecks)) {
		c := policyChecks[code]
		out = append(out, result.LintCheck{Code: code, Severity: c.severity(), About: c.about, Mend: c.mend})
	}
	return out
}

func inBoth(da, en string) result.Text { return result.Text{DA: da, EN: en} }

// policyChecks are all sorts of faults, by code.
var policyChecks = map[string]policyCheck{
	"rego-syntax": {
		about:   inBoth("Hver fil kan læses som Rego.", "Every file reads as Rego."),
		message: inBoth("filen kan ikke læses som Rego: %s", "the file does not read as Rego: %s"),
		mend:    inBoth("ret stedet", "correct it there")},
	"rego-compile": {
		about:   inBoth("Reglerne kan oversættes.", "The policies compile."),
		message: inBoth("reglerne kan ikke oversættes: %s", "compile policies: %s"),
		mend:    inBoth("ret stedet", "correct it there")},
	"builtin-refused": {
		about: inBoth("Ingen regel bruger netværk, ur, maskine, lod eller det, der intet loft har.", "No rule reaches network, clock, machine or chance, or what has no bound."),
		mend:  inBoth("skriv det på en anden måde", "write it otherwise")},
	"nested-too-deep": {
		about:   inBoth("Udtryk ligger ikke for dybt i hinanden.", "Comprehensions do not lie too deep in each other."),
		message: inBoth("der ligger mere end %d lag af comprehensions og every i hinanden", "has comprehensions in each other more than %d deep"),
		mend:    inBoth("giv de inderste navne som egne regler", "name the inner ones as rules of their own")},
	"grows-too-large": {
		about:   inBoth("Værdier vokser ikke uden grænse.", "Values do not grow beyond all bounds."),
		message: inBoth("værdier lægges i værdier, til de har mere end %d dele", "puts values into values until they have more than %d parts"),
		mend:    inBoth("skriv det enklere", "write it more simply")},
	"cases-broken": {
		about:   inBoth("Testens tabel over tilfælde kan læses.", "The test's table of cases can be read."),
		message: inBoth("tilfældene kan ikke læses: %s", "cases: %s"),
		mend:    inBoth("se kommentaren i lib/testing.rego", "see the comment in lib/testing.rego")},
	"rego-type": {
		about:   inBoth("Typerne passer sammen.", "Types agree."),
		message: inBoth("typerne passer ikke sammen: %s", "compile policies: %s"),
		mend:    inBoth("sammenlign med en værdi af oplysningens type", "compare with a value of the fact's type")},
	"rego-undefined": {
		about:   inBoth("De funktioner, der bruges, findes.", "Functions that are used exist."),
		message: inBoth("funktionen %s findes ikke", "there is no function %s"),
		mend:    inBoth("ret navnet, skriv den, eller importér den pakke, den er i", "correct the name, write it, or import the package that it is in")},
	"rego-arguments": {
		about:   inBoth("Funktioner får det antal argumenter, de tager.", "Functions are given as many arguments as they take."),
		message: inBoth("funktionen %s tager et andet antal argumenter", "the function %s takes another number of arguments"),
		mend:    inBoth("ret argumenterne", "correct the arguments")},
	"rego-recursive": {
		about:   inBoth("Ingen regel bygger på sig selv.", "No rule builds on itself."),
		message: inBoth("reglen bygger på sig selv: %s", "the rule builds on itself: %s"),
		mend:    inBoth("skriv den, så kæden ender", "write it so that the chain ends")},
	"rego-unsafe": {
		about:   inBoth("Alle variable har en værdi.", "Every variable has a value."),
		message: inBoth("%s er hverken en regel eller en variabel, der får en værdi", "%s is neither a rule nor a variable that is given a value"),
		mend:    inBoth("ret navnet, eller giv den en værdi med := eller some", "correct the name, or give it a value with := or some")},
	"package-reserved": {
		about:   inBoth("Ingen pakke står i vejen for det, kontrollen selv giver reglerne.", "No package stands where a run gives rules their data."),
		message: inBoth("en pakke kan ikke begynde med %v, som kontrollen selv giver reglerne", "a package cannot begin with %v, which a run gives to rules"),
		mend:    inBoth("kald den noget andet", "name it otherwise")},
	"data-malformed": {
		about:   inBoth("Datafiler følger deres skema.", "Data files follow their schema."),
		message: inBoth("%s", "%s")},
	"data-missing": {
		about:   inBoth("Ved siden af et datasæts skema ligger dets data.", "Beside the schema of a data set are its data."),
		message: inBoth("der er ingen %s, som dette er skemaet for", "there is no %s that this is the schema of"),
		mend:    inBoth("tilføj filen, eller fjern skemaet", "add the file, or remove the schema")},
	"strategy-missing": {
		about:   inBoth("Hver mappe med data hører til en strategi.", "Every folder of data belongs to a strategy."),
		message: inBoth("%s har data, men er ingen strategi: filen her mangler", "%s holds data, but is no strategy: it lacks this file"),
		mend:    inBoth("skriv den, eller begynd med pejl policy new --strategy NAVN", "write it, or begin with pejl policy new --strategy NAME")},
	"strategy-none": {
		about:   inBoth("Et regelsæt har mindst én strategi.", "A policy pack has a strategy at least."),
		message: inBoth("ingen strategi fundet", "no strategy found"),
		mend:    inBoth("en strategi har en fil <strategi>/strategy/data.yaml", "a strategy has a file <strategy>/strategy/data.yaml")},

	"annotation-missing": {
		about:   inBoth("Hver regel har sin METADATA med alle oplysninger.", "Every rule has its METADATA, complete."),
		message: inBoth("annotation %s mangler", "annotation %s is missing"),
		mend:    inBoth("skriv den i kommentaren # METADATA over package", "write it in the comment # METADATA above package")},
	"annotation-todo": {
		about:   inBoth("Ingen oplysning i METADATA er et hul, der er mærket TODO.", "Nothing in METADATA is a blank marked TODO."),
		message: inBoth("annotation %s er stadig TODO", "annotation %s is still TODO"),
		mend:    inBoth("skriv den", "write it")},
	"annotation-malformed": {
		about:   inBoth("METADATA har den form, den skal have.", "METADATA has its form."),
		message: inBoth("annotation: %s", "annotation: %s"),
		mend:    inBoth("ret den", "correct it")},
	"annotation-key": {
		about:   inBoth("METADATA har ingen ukendte nøgler; en stavefejl ville blive overset.", "METADATA has no unknown keys; a misspelt one would be overlooked."),
		message: inBoth("annotation %s: nøglen er ukendt", "annotation %s: unknown field"),
		mend:    inBoth("ret navnet, eller fjern den", "correct the name, or remove it")},
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
	"met-missing": {
		about:   inBoth("Hver regel kan være opfyldt.", "Every rule can be met."),
		message: inBoth("pakken har ingen regel met, så den kunne aldrig være opfyldt", "the package has no rule met, so it could never pass"),
		mend:    inBoth("skriv, hvornår kravet er opfyldt: met if …", "write when the requirement is met: met if …")},
	"part-form": {
		about:   inBoth("applies, met og violation har en form, som ikke holder af sig selv.", "applies, met and violation have a form that does not hold by itself."),
		message: inBoth("skriv: %[1]s if …, uden default, else eller anden værdi end true", "write: %[1]s if …, without default, else or another value than true")},
	"violation-form": {
		about:   inBoth("violation er en mængde af fund.", "violation is a set of findings."),
		message: inBoth("skriv: %[1]s contains … if …, uden default eller else", "write: %[1]s contains … if …, without default or else")},

	"reference-unknown": {
		about:   inBoth("Hver oplysning, en regel læser, findes i beskrivelsens skema, også bag funktioner og i lister.", "Every fact that a rule reads is in the descriptor's schema, also behind functions and in lists."),
		message: inBoth("læser %s, som skemaet for %s ikke kender", "reads %s, which the schema of %s does not know"),
		mend:    inBoth("ret navnet; pejl schema viser dem alle", "correct the name; pejl schema shows them all")},
	"reference-open": {
		about:   inBoth("Hvilke oplysninger en regel læser, kan ses, før den køres.", "Which facts a rule reads is known before it runs."),
		message: inBoth("læser %s med en nøgle, som ikke kendes før kontrollen", "reads %s by a key that is not known before the run"),
		mend:    inBoth("skriv stien ud", "write the path out")},
	"reference-whole": {
		about:   inBoth("En regel læser oplysninger én for én, så det kan ses, hvilke der mangler.", "A rule reads facts one by one, so that it is known which are missing."),
		message: inBoth("bruger hele %s", "takes %s as a whole"),
		mend:    inBoth("læs dens oplysninger én for én", "read its facts one by one")},
	"data-unknown": {
		about:   inBoth("Hver henvisning under data fører til regler eller til data, som en kontrol har.", "Every reference below data leads to rules or to data that a run has."),
		message: inBoth("læser %v, som hverken er en regel eller data, kontrollen giver", "reads %v, which is neither a rule nor data that a run gives"),
		mend:    inBoth("ret navnet", "correct the name")},
	"part-unused": {
		about:   inBoth("Alt i en regels pakke bruges; en stavefejl i et navn ville blive overset.", "Everything in a rule's package is used; a misspelt name would be overlooked."),
		message: inBoth("%v bruges hverken af applies, met eller violation", "%v is used by none of applies, met and violation"),
		mend:    inBoth("ret navnet, eller fjern den", "correct the name, or remove it")},
	"with-used": {
		about:   inBoth("En regel bedømmer oplysningerne, som de er.", "A rule judges the facts as they are."),
		message: inBoth("bruger with", "uses with"),
		mend:    inBoth("en regel bedømmer oplysningerne, som de er", "a rule judges the facts as they are")},
	"rule-involved": {
		about:   inBoth("En regel er enkel nok til, at det kan ses, hvad den læser.", "A rule is simple enough to see what it reads."),
		message: inBoth("er for indviklet til at se, hvilke oplysninger den læser", "is too involved to tell which facts it reads"),
		mend:    inBoth("skriv det enklere", "write it more simply")},
	"rule-deep": {
		about:   inBoth("Regler kalder ikke hinanden i dybden uden ende.", "Rules do not call each other ever deeper."),
		message: inBoth("kaldes mere end 40 regler dybt", "is called more than 40 rules deep"),
		mend:    inBoth("skriv det enklere", "write it more simply")},
	"rule-not-understood": {
		about:   inBoth("Reglens udtryk er af dem, der kan følges.", "A rule's expressions are of those that can be followed."),
		message: inBoth("%v forstås ikke", "%v is not understood"),
		mend:    inBoth("skriv det anderledes", "write it otherwise")},

	"value-unknown": {
		about:   inBoth("En oplysning sammenlignes kun med værdier, som skemaet giver den.", "A fact is compared only with values that its schema gives it."),
		message: inBoth("%q er ingen værdi af %s; værdierne er %s", "%q is no value of %s; its values are %s")},
	"value-no-date": {
		about:   inBoth("En dato sammenlignes kun med datoer.", "A date is compared only with dates."),
		message: inBoth("%q er ingen dato, men sammenlignes med %s", "%q is no date, but is compared with %s"),
		mend:    inBoth("skriv den som 2026-01-31", "write it as 2026-01-31")},
	"value-type": {
		about:   inBoth("En oplysning sammenlignes kun med værdier af sin egen type.", "A fact is compared only with values of its own type."),
		message: inBoth("%s er af typen %s og kan ikke være %s", "%s is of type %s and cannot be %s"),
		mend:    inBoth("sammenlign med en værdi af oplysningens type", "compare with a value of the fact's type")},
	"condition-constant": {
		warns:   true,
		about:   inBoth("En betingelse afhænger af oplysninger; ellers er svaret altid det samme.", "A condition depends on facts; else the answer is always the same."),
		message: inBoth("%v læser ingen oplysning, så svaret er altid det samme", "%v reads no fact, so that the answer is always the same"),
		mend:    inBoth("skriv, hvilke oplysninger der afgør det, eller fjern den", "write which facts decide it, or remove it")},
	"condition-contradiction": {
		about:   inBoth("Betingelser, der skal gælde samtidig, udelukker ikke hinanden.", "Conditions that must hold together do not exclude each other."),
		message: inBoth("betingelserne udelukker hinanden: ingen værdi af %s kan opfylde dem alle", "the conditions exclude each other: no value of %s can meet them all"),
		mend:    inBoth("ret dem, eller del dem i flere regler", "correct them, or part them into several rules")},
	"violation-object": {
		about:   inBoth("Et brud siger, hvor det er.", "A violation says where it is."),
		message: inBoth("violation er ikke et objekt", "violation is not an object"),
		mend:    inBoth(`skriv: violation contains {"path": […], "message": {"da": …, "en": …}} if …`, `write: violation contains {"path": […], "message": {"da": …, "en": …}} if …`)},
	"violation-key": {
		about:   inBoth("Et brud har kun path og message.", "A violation has path and message only."),
		message: inBoth("violation har nøglen %q, som ingen læser", "violation has the key %q, which nothing reads"),
		mend:    inBoth("ret navnet, eller fjern den", "correct the name, or remove it")},
	"path-missing": {
		about:   inBoth("Et brud har stien til den oplysning, der er i strid med kravet.", "A violation has the path to the fact that contradicts the requirement."),
		message: inBoth("violation har ingen path", "violation has no path"),
		mend:    inBoth(`skriv den som en liste: "path": ["contract", "signed_on"]`, `write it as a list: "path": ["contract", "signed_on"]`)},
	"path-form": {
		warns:   true,
		about:   inBoth("Stien i et brud er skrevet ud, så det kan ses, hvor den fører hen.", "The path of a violation is written out, so that it is known where it leads."),
		message: inBoth("stien er ikke skrevet som en liste, så det kan ikke ses, om den findes i skemaet", "the path is not written as a list, so that it is not known whether the schema has it"),
		mend:    inBoth(`skriv den ud: "path": ["contract", "signed_on"]`, `write it out: "path": ["contract", "signed_on"]`)},
	"path-unknown": {
		about:   inBoth("Stien i et brud findes i skemaet.", "The path of a violation is in the schema."),
		message: inBoth("stien i violation, %s, findes ikke i skemaet for %s", "the path of the violation, %s, is not in the schema of %s"),
		mend:    inBoth("ret navnet; pejl schema viser dem alle", "correct the name; pejl schema shows them all")},
	"path-index": {
		about:   inBoth("Stien i et brud har et nummer efter en liste.", "The path of a violation has an index after a list."),
		message: inBoth("stien i violation har et navn efter %s, som er en liste", "the path of the violation has a name after %s, which is a list"),
		mend:    inBoth("sæt elementets nummer ind: some i, x in …", "put the element's index there: some i, x in …")},
	"message-form": {
		about:   inBoth("Teksten i et brud er på dansk og engelsk.", "The message of a violation is in Danish and English."),
		message: inBoth("teksten i violation har ikke både da og en", "the message of the violation lacks da or en"),
		mend:    inBoth(`skriv begge: {"da": …, "en": …}`, `write both: {"da": …, "en": …}`)},
	"path-unread": {
		warns:   true,
		about:   inBoth("Et brud peger på en oplysning, som reglen læser.", "A violation points at a fact that the rule reads."),
		message: inBoth("violation peger på %s, som reglen ikke læser", "the violation points at %s, which the rule does not read"),
		mend:    inBoth("peg på den oplysning, der er i strid med kravet", "point at the fact that contradicts the requirement")},
	"negation-unanswered": {
		warns:   true,
		about:   inBoth("Et brud beror ikke på, at en oplysning mangler: not x gælder også, hvor x ikke er oplyst.", "A violation does not rest on a fact that is missing: not x holds also where x is not given."),
		message: inBoth("violation gælder også, hvor %s ikke er oplyst", "the violation holds also where %s is not given"),
		mend:    inBoth("skriv == false eller !=, eller læs oplysningen i en linje for sig", "write == false or !=, or read the fact on a line of its own")},
	"unused-import": {
		about:   inBoth("Alle importer bruges.", "Every import is used."),
		message: inBoth("import %s bruges ikke", "import %s is unused"),
		mend:    inBoth("fjern den", "remove it")},
	"unused-variable": {
		about:   inBoth("Alle variable og argumenter bruges; en stavefejl i et navn ville blive overset.", "Every variable and argument is used; a misspelt name would be overlooked."),
		message: inBoth("%s bruges ikke", "%s is unused"),
		mend:    inBoth("ret navnet, fjern den, eller skriv _", "correct the name, remove it, or write _")},
	"deprecated-builtin": {
		about:   inBoth("Ingen indbyggede funktioner er forældede.", "No builtin function is deprecated."),
		message: inBoth("%s er forældet", "%s is deprecated"),
		mend:    inBoth("brug den funktion, som har afløst den", "use the function that replaced it")},
	"shadowed-name": {
		about:   inBoth("Intet navn skjuler input, data eller en anden import.", "No name hides input, data or another import."),
		message: inBoth("navnet skjuler %s", "the name hides %s"),
		mend:    inBoth("vælg et andet navn", "choose another name")},
	"period-empty": {
		about:   inBoth("En regel gælder på mindst én dag.", "A rule is in force on a day at least."),
		message: inBoth("effective_to %s ligger før effective_from %s, så reglen aldrig gælder", "effective_to %s is before effective_from %s, so that the rule is never in force"),
		mend:    inBoth("ret datoerne", "correct the dates")},
	"key-unknown": {
		about:   inBoth("Nøgler, der slås op i reglens egne tabeller, findes dér.", "Keys that are looked up in the policy's own tables are there."),
		message: inBoth("tabellen har ingen nøgle %q; den har %s", "the table has no key %q; it has %s"),
		mend:    inBoth("ret navnet", "correct the name")},
	"data-field-unknown": {
		about:   inBoth("Felter, der læses i daterede data, findes i datasættets skema.", "Fields that are read of dated data are in the data set's schema."),
		message: inBoth("læser data.%s, som datasættets skema ikke kender", "reads data.%s, which the data set's schema does not know"),
		mend:    inBoth("ret navnet, eller tilføj feltet i schema.json", "correct the name, or add the field in schema.json")},
}
