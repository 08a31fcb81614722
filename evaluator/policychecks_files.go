package evaluator

// fileChecks are the faults of files, Rego and data, whatever they say.
var fileChecks = map[string]policyCheck{
	"rego-syntax": {
		about:   inBoth("Hver fil kan læses som Rego.", "Every file reads as Rego."),
		message: inBoth("filen kan ikke læses som Rego: %s", "the file does not read as Rego: %s"),
		mend:    inBoth("ret stedet", "correct it there")},
	"rego-letter": {
		about:   inBoth("Uden for tekster og kommentarer står kun de tegn, Rego kender.", "Outside of texts and comments there are only the signs that Rego knows."),
		message: inBoth("tegnet %s kan ikke stå her", "the sign %s cannot stand here"),
		mend:    inBoth(`skriv navne med a-z, 0-9 og _, fx aa for å, og tekst i lige anførselstegn: "…"`, `write names in a-z, 0-9 and _, such as aa for å, and text in straight quotation marks: "…"`)},
	"file-empty": {
		about:   inBoth("Ingen fil er tom.", "No file is empty."),
		message: inBoth("filen er tom eller har kun kommentarer", "the file is empty or has comments only"),
		mend:    inBoth("skriv package og regler i den, eller slet den", "write package and rules in it, or delete it")},
	"file-link": {
		about:   inBoth("Et regelsæts filer ligger i dets egne mapper.", "The files of a pack lie in its own folders."),
		message: inBoth("dette er en genvej (et link), som ikke følges", "this is a link, which is not followed"),
		mend:    inBoth("læg filerne her i stedet", "put the files here instead")},
	"file-encoding": {
		about:   inBoth("Filer er gemt som UTF-8.", "Files are saved as UTF-8."),
		message: inBoth("tegnet her er ikke gemt som UTF-8, formentlig et æ, ø eller å i en ældre tegnkodning", "the character here is not saved as UTF-8, probably a letter such as æ, ø or å in an older encoding"),
		mend:    inBoth("gem filen som UTF-8", "save the file as UTF-8")},
	"file-utf-16": {
		about:   inBoth("Ingen fil er gemt som UTF-16.", "No file is saved as UTF-16."),
		message: inBoth("filen er gemt som UTF-16", "the file is saved as UTF-16"),
		mend:    inBoth("gem den som UTF-8", "save it as UTF-8")},
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
	"key-repeated": {
		about:   inBoth("Intet objekt har samme nøgle to gange; Rego beholder den ene, og den anden går tabt.", "No object has a key twice; Rego keeps one, and the other is lost."),
		message: inBoth("nøglen %s står to gange i samme objekt, første gang i linje %d, og kun den ene tæller", "the key %s stands twice in one object, first on line %d, and only one of them counts"),
		mend:    inBoth("giv den ene et andet navn", "give one of them another name")},
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
	"rego-assigned": {
		about:   inBoth("Ingen variabel får en værdi to gange.", "No variable is given a value twice."),
		message: inBoth("%s har allerede en værdi ovenfor", "%s has a value above already"),
		mend:    inBoth("sammenlign med ==, eller vælg et andet navn", "compare with ==, or choose another name")},
	"rego-conflict": {
		about:   inBoth("Regler af samme navn er skrevet på samme måde.", "Rules of one name are written in one way."),
		message: inBoth("%s er skrevet på flere måder, der ikke kan gælde sammen", "%s is written in several ways that do not go together"),
		mend:    inBoth("skriv dem ens: navn if …, navn contains … if … eller navn := …", "write them alike: name if …, name contains … if … or name := …")},
	"rego-unsafe": {
		about:   inBoth("Alle variable har en værdi.", "Every variable has a value."),
		message: inBoth("%s er hverken en regel eller en variabel, der får en værdi", "%s is neither a rule nor a variable that is given a value"),
		mend:    inBoth("ret navnet, eller giv den en værdi med := eller some", "correct the name, or give it a value with := or some")},
	"package-reserved": {
		about:   inBoth("Ingen pakke står i vejen for det, kontrollen selv giver reglerne.", "No package stands where a run gives rules their data."),
		message: inBoth("en pakke kan ikke begynde med %v, som kontrollen selv giver reglerne", "a package cannot begin with %v, which a run gives to rules"),
		mend:    inBoth("kald den noget andet", "name it otherwise")},
	"package-strayed": {
		about:   inBoth("Kun reglernes egne filer har en regels pakke.", "Only the rules' own files have the package of a rule."),
		message: inBoth("filen har en regels pakke, men ligger ikke i %s", "the file has the package of a rule, but does not lie in %s"),
		mend:    inBoth("flyt den dertil, eller giv den en anden package", "move it there, or give it another package")},
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
}
