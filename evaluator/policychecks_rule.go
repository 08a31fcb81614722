package evaluator

// ruleChecks are the faults of what a rule does with facts, and of its violations.
var ruleChecks = map[string]policyCheck{
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
		mend:    inBoth("ret dem, eller del dem op i flere regler", "correct them, or part them into several rules")},
	"condition-outside": {
		warns:   true,
		about:   inBoth("Det, der afgør kravet, kan forekomme, hvor kravet gælder.", "What decides the requirement can be where the requirement applies."),
		message: inBoth("hvor dette er tilfældet, gælder kravet aldrig: applies udelukker det ved %s", "where this is so, the requirement never applies: applies excludes it by %s"),
		mend:    inBoth("ret betingelsen eller applies", "correct the condition, or applies")},
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
	"key-unknown": {
		about:   inBoth("Nøgler, der slås op i reglens egne tabeller, findes dér.", "Keys that are looked up in the policy's own tables are there."),
		message: inBoth("tabellen har ingen nøgle %q; den har %s", "the table has no key %q; it has %s"),
		mend:    inBoth("ret navnet", "correct the name")},
	"data-field-unknown": {
		about:   inBoth("Felter, der læses i daterede data, findes i datasættets skema.", "Fields that are read of dated data are in the data set's schema."),
		message: inBoth("læser data.%s, som datasættets skema ikke kender", "reads data.%s, which the data set's schema does not know"),
		mend:    inBoth("ret navnet, eller tilføj feltet i schema.json", "correct the name, or add the field in schema.json")},
}
