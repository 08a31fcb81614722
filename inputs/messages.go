package inputs

// messages are the texts of all problems, by their code: what is wrong, then what to do.
var messages = map[string]Text{
	// The file as a whole.
	"empty-file": {
		`filen er tom; skriv en beskrivelse i den, eller slet den`,
		`the file is empty; write a descriptor in it, or delete it`},
	"empty-document": {
		`her mangler en beskrivelse; skriv den, eller fjern den linje "---", som ikke har noget efter sig`,
		`there is no descriptor here; write it, or remove the line "---" that nothing follows`},
	"not-a-descriptor": {
		`dette er ikke en beskrivelse, for både apiVersion og kind mangler; tilføj dem, flyt filen ud af mappen, eller angiv de ønskede filer enkeltvis`,
		`this is not a descriptor, since apiVersion and kind are both missing; add them, move the file out of the folder, or name the files you want one by one`},
	"utf-16": {
		`filen er gemt som UTF-16; gem den som UTF-8`,
		`the file is saved as UTF-16; save it as UTF-8`},
	"not-utf-8": {
		`tegnet her (byte 0x%02X) er ikke gemt som UTF-8, formentlig et æ, ø eller å i en ældre tegnkodning; gem filen som UTF-8`,
		`the character here (byte 0x%02X) is not saved as UTF-8, probably a letter such as æ, ø or å in an older encoding; save the file as UTF-8`},
	"control-character": {
		`her står et usynligt styretegn (U+%04X); slet det`,
		`there is an invisible control character here (U+%04X); delete it`},
	"yaml-syntax": {
		`linjen kan ikke læses som YAML; %s (%s)`,
		`the line cannot be read as YAML; %s (%s)`},
	"json-syntax": {
		`teksten her kan ikke læses som JSON; %s (%s)`,
		`the text here cannot be read as JSON; %s (%s)`},
	"trailing-data": {
		`der står mere efter den afsluttende parentes; en JSON-fil rummer kun ét objekt, så fjern resten, eller flyt den til en fil for sig`,
		`more text follows the closing bracket; a JSON file holds one object only, so remove the rest, or move it to a file of its own`},
	"lone-surrogate": {
		`\u-koden her er kun et halvt tegn; skriv tegnet selv`,
		`the \u code here is only half a character; write the character itself`},

	// Limits.
	"too-large": {
		`filen fylder mere end %d MiB, som er det højeste; del den op`,
		`the file is larger than %d MiB, which is the most; split it up`},
	"too-deep": {
		`felter og lister er rykket ind i mere end %d niveauer; så dybt er der ingen felter, så ret indrykningen eller parenteserne`,
		`keys and lists are nested more than %d levels deep; there are no keys that deep, so correct the indentation or the brackets`},
	"too-many-values": {
		`her er flere værdier, end der læses (højst %d i en beskrivelse og %d i en fil, gentagelser med * talt med); del filen op`,
		`there are more values than are read (at most %d in a descriptor and %d in a file, repetitions with * counted); split the file up`},
	"too-many-problems": {
		`der er over %d problemer i filen, og resten vises ikke; ret disse først`,
		`there are over %d problems in the file, and the rest are not shown; correct these first`},

	// The form of the text.
	"tag": {
		`mærkater med udråbstegn (%s) bruges ikke; fjern mærkaten, og sæt værdien i anførselstegn, hvis den er tekst`,
		`tags with an exclamation mark (%s) are not used; remove it, and put the value in quotation marks if it is text`},
	"merge-key": {
		`"<<" fletter felter ind på en måde, som programmer læser forskelligt; skriv felterne helt ud`,
		`"<<" merges keys in a way that programs read differently; write the keys out`},
	"alias-cycle": {
		`*%s henviser til det felt, den selv står i; skriv værdien helt ud`,
		`*%s refers to the key that it stands in itself; write the value out`},
	"key-form": {
		`et feltnavn skal være almindelig tekst; skriv navnet, et kolon og derefter værdien`,
		`a key must be plain text; write the name, a colon and then the value`},
	"duplicate-key": {
		`feltet %s står her for anden gang (første gang i linje %d); behold kun det ene`,
		`the key %s is repeated here (first on line %d); keep only one of them`},
	"needs-quotes": {
		`%s kan læses som %s og ikke som tekst; sæt værdien i anførselstegn: "%s"`,
		`%s can be read as %s and not as text; put the value in quotation marks: "%s"`},

	// Against the schema.
	"unknown-key": {
		`ukendt felt %s; %s`,
		`unknown key %s; %s`},
	"missing-key": {
		`feltet "%s" mangler; tilføj %s`,
		`the key "%s" is missing; add %s`},
	"blank": {
		`feltet "%s" skal udfyldes; skriv en tekst`,
		`the key "%s" must be filled in; write a text`},
	"not-allowed": {
		`%s kan ikke stå i "%s"; %sskriv %s`,
		`%s is not a value of "%s"; %swrite %s`},
	"pattern": {
		`%s kan ikke stå i "%s"; %s`,
		`%s is not a value of "%s"; %s`},
	"null-item": {
		`listen "%s" har et punkt uden værdi; udfyld det, eller fjern linjen`,
		`the list "%s" has an item without a value; fill it in, or remove the line`},
	"not-object": {
		`her skal stå felter, ikke %s; skriv hvert felt på sin egen linje som "navn: værdi"%s`,
		`keys are meant here, not %s; write each key on a line of its own as "name: value"%s`},
	"not-list": {
		`"%s" skal være en liste, ikke %s; skriv hver værdi på sin egen linje med "- " foran`,
		`"%s" must be a list, not %s; write each value on a line of its own with "- " before it`},
	"empty-list": {
		`listen "%s" er tom; skriv mindst én værdi i den`,
		`the list "%s" is empty; write at least one value in it`},
	"not-text": {
		`"%s" skal være tekst, ikke %s; skriv én tekst efter kolonet`,
		`"%s" must be text, not %s; write one text after the colon`},
	"not-boolean": {
		`"%s" skal være true eller false uden anførselstegn, ikke %s; skriv true (ja) eller false (nej), eller lad feltet stå tomt, hvis svaret er ukendt`,
		`"%s" must be true or false without quotation marks, not %s; write true (yes) or false (no), or leave it empty if the answer is unknown`},
	"not-number": {
		`"%s" skal være et tal, ikke %s; skriv det med cifre uden anførselstegn og mellemrum og med punktum før decimalerne, fx 1250.5`,
		`"%s" must be a number, not %s; write it in digits without quotation marks and spaces, with a point before the decimals, as in 1250.5`},
	"out-of-bounds": {
		`"%s" kan ikke være %s; skriv et tal fra %d til %d`,
		`"%s" cannot be %s; write a number from %d to %d`},
	"not-integer": {
		`"%s" skal være et helt tal, ikke %s; skriv det med cifre alene, fx 1250`,
		`"%s" must be a whole number, not %s; write it in digits alone, as in 1250`},
	"thousands": {
		`%s kan betyde både tusinder og decimaler; skriv hele tallet uden punktum, eller skriv decimalerne, så de ikke er tre`,
		`%s may mean thousands or decimals; write the whole number without a point, or write decimals that are not three`},
	"number-range": {
		`tallet %s er for stort, for småt eller for langt til at regne med; ret det`,
		`the number %s is too large, too small or too long to reckon with; correct it`},
	"date-form": {
		`%s er ikke en dato i "%s"; skriv datoen som ÅÅÅÅ-MM-DD, fx 2026-01-31`,
		`%s is not a date in "%s"; write the date as YYYY-MM-DD, as in 2026-01-31`},
	"no-such-day": {
		`datoen %s i "%s" findes ikke; ret den`,
		`the date %s in "%s" does not exist; correct it`},

	// Answers that are given one by one.
	"answer-path": {
		`feltet %s findes ikke; %s`,
		`there is no field %s; %s`},
	"answer-group": {
		`"%s" er en gruppe af felter; angiv et af dem, fx "%s"`,
		`"%s" is a group of fields; name one of them, e.g. "%s"`},
	"answer-in-list": {
		`punkterne i listen "%s" har hver sine felter; skriv dem i en fil`,
		`the items of the list "%s" have fields of their own; write them in a file`},
	"answer-fixed": {
		`"%s" ligger fast; udelad svaret`,
		`"%s" is fixed; leave the answer out`},
	"answer-empty": {
		`svaret mangler; skriv det efter =`,
		`the answer is missing; write it after =`},

	// Finding and opening files.
	"not-found": {
		`findes ikke%s`,
		`does not exist%s`},
	"no-match": {
		`ingen filer passer til mønsteret; ret det, eller angiv en mappe`,
		`no file matches the pattern; correct it, or name a folder`},
	"bad-pattern": {
		`mønsteret kan ikke læses; luk hver "[" med "]"`,
		`the pattern cannot be read; close each "[" with "]"`},
	"empty-folder": {
		`mappen indeholder ingen beskrivelser (filer, der ender på .yaml, .yml eller .json); angiv en anden mappe, eller læg dem her`,
		`the folder holds no descriptors (files that end in .yaml, .yml or .json); name another folder, or put them here`},
	"all-excluded": {
		`alle beskrivelser her er holdt udenfor af de mønstre, der er angivet til det; ret mønstrene, eller angiv filerne enkeltvis`,
		`all descriptors here are left out by the patterns that were given for that; correct the patterns, or name the files one by one`},
	"folder-loop": {
		`genvejen fører tilbage til mappen "%s", som den selv ligger i; fjern genvejen`,
		`the link leads back to the folder "%s" that it lies in itself; remove the link`},
	"unreadable": {
		`kan ikke læses (%s); ret adgangen, eller angiv en anden fil`,
		`cannot be read (%s); correct the access, or name another file`},
	"is-folder": {
		`er en mappe og ikke en fil; angiv filerne i den`,
		`is a folder and not a file; name the files in it`},
	"not-a-file": {
		`er ikke en almindelig fil; angiv en fil med en beskrivelse`,
		`is not a regular file; name a file with a descriptor`},

	// Several descriptors together.
	"duplicate-id": {
		`id'et "%s" bruges også i %s:%d:%d; giv den ene beskrivelse et andet id`,
		`the id "%s" is also used in %s:%d:%d; give one of the descriptors another id`},
	"second-document": {
		`filen må kun have ét dokument; fjern linjen "---" og det, der står efter den`,
		`the file may hold one document only; remove the line "---" and what stands after it`},
	"second-organisation": {
		`der kan kun være én beskrivelse af typen Organisation, og den første står i %s:%d:%d; fjern den ene`,
		`there can be only one descriptor of the kind Organisation, and the first is in %s:%d:%d; remove one of them`},
}

// kindTexts name what a value is, for "a number is meant, not …".
var kindTexts = [...]Text{
	Null:   {"en tom værdi", "an empty value"},
	Bool:   {"true/false", "true/false"},
	Number: {"et tal", "a number"},
	String: {"tekst", "text"},
	List:   {"en liste", "a list"},
	Object: {"et sæt felter", "a set of keys"},
}

// patternTexts say in words what the schema's patterns ask for.
var patternTexts = map[string]Text{
	`^[A-Z]+$`: {`skriv det med store bogstaver fra A til Z alene`, `write it in capital letters from A to Z alone`},
	`\S`: {
		`skriv en tekst, eller fjern punktet fra listen`,
		`write a text, or remove the item from the list`},
	"^[A-Za-z0-9][A-Za-z0-9._-]*$": {
		`brug kun bogstaverne a-z, tal, punktum, bindestreg og understregning, og begynd med et bogstav eller et tal`,
		`use only the letters a-z, digits, points, hyphens and underscores, and begin with a letter or a digit`},
	"^[0-9a-f]{40}$": {
		`en commit skrives med 40 hexadecimale cifre (0-9 og a-f)`,
		`a commit is written with 40 hexadecimal digits (0-9 and a-f)`},
	"^sha256:[0-9a-f]{64}$": {
		`skriv sha256: og 64 hexadecimale cifre (0-9 og a-f)`,
		`write sha256: and 64 hexadecimal digits (0-9 and a-f)`},
}

// missingTexts say what to add for a required key, by its path.
var missingTexts = map[string]Text{
	"apiVersion":               {`linjen "apiVersion: pejl/v1"`, `the line "apiVersion: pejl/v1"`},
	"kind":                     {`en linje med "kind: System", "kind: Hardware", "kind: Organisation" eller "kind: Deviations"`, `a line with "kind: System", "kind: Hardware", "kind: Organisation" or "kind: Deviations"`},
	"metadata":                 {`"metadata:" med felterne "id" og "name" rykket ind under sig`, `"metadata:" with the keys "id" and "name" indented below it`},
	"metadata.id":              {`en linje med et entydigt id, fx "id: madservice"`, `a line with a unique id, as in "id: madservice"`},
	"deviations":               {`"deviations:" med en liste af dispensationer rykket ind under sig`, `"deviations:" with a list of waivers indented below it`},
	"deviations[].rule":        {`en linje med kravets id, fx "rule: HJ-ARK-001"`, `a line with the requirement's id, as in "rule: HJ-ARK-001"`},
	"deviations[].descriptors": {`en linje med id'et på de beskrivelser, den gælder for, fx "descriptors: [madservice]"`, `a line with the ids of the descriptors it is about, as in "descriptors: [madservice]"`},
	"metadata.name":            {`en linje med navnet, fx "name: Madservice"`, `a line with the name, as in "name: Madservice"`},
}

// syntaxTexts say what usually lies behind a detail of the YAML or JSON parser's message; the first that it contains counts.
var syntaxTexts = []struct {
	detail string
	cause  Text
}{
	{"tab", Text{`der er rykket ind med tabulator; brug mellemrum i stedet`, `it is indented with a tab; use spaces instead`}},
	{"mapping values are not allowed", Text{`indrykningen passer ikke med linjen før, eller en tekst indeholder kolon og mellemrum og skal i anførselstegn`,
		`the indentation does not fit the line before, or a text contains a colon and a space and needs quotation marks`}},
	{"could not find expected ':'", Text{`der mangler et kolon med mellemrum efter feltnavnet, her eller på linjen efter`,
		`a colon and a space are missing after the key, here or on the next line`}},
	{"did not find expected key", Text{`indrykningen passer ikke med linjerne før, eller der står noget efter et anførselstegn`,
		`the indentation does not fit the lines before, or something follows a quotation mark`}},
	{"expected '-' indicator", Text{`linjen hører ikke til listen før den; ret indrykningen, eller skriv "- " foran`,
		`the line is not part of the list before it; correct the indentation, or put "- " before it`}},
	{"found unexpected end of stream", Text{`et anførselstegn, der begynder her, bliver ikke afsluttet; sæt det afsluttende anførselstegn`,
		`a quotation mark that opens here is not closed; add the closing one`}},
	{"expected ',' or", Text{`der mangler et komma eller en afsluttende parentes`, `a comma or a closing bracket is missing`}},
	{"expected node content", Text{`der mangler en værdi, et komma eller en afsluttende parentes`, `a value, a comma or a closing bracket is missing`}},
	{"cannot start any token", Text{`en tekst, der begynder med %, @ eller ` + "`" + `, skal i anførselstegn`, `a text that begins with %, @ or ` + "`" + ` needs quotation marks`}},
	{"unknown anchor", Text{`stjernen henviser til et navn, som ikke er givet med & før; skriv værdien, eller sæt den i anførselstegn, hvis stjernen er tekst`,
		`the asterisk refers to a name that is not given with & before; write the value, or put it in quotation marks if the asterisk is text`}},
	{"unknown escape", Text{`omvendt skråstreg har særlig betydning mellem dobbelte anførselstegn; brug enkelte anførselstegn om teksten`,
		`a backslash has a special meaning in double quotation marks; use single ones around the text`}},
	{"invalid character '/'", Text{`JSON har ingen kommentarer; slet kommentaren`, `JSON has no comments; delete the comment`}},
	{"invalid character '\\''", Text{`brug dobbelte anførselstegn`, `use double quotation marks`}},
	{"invalid character '}' looking", Text{`der står et komma for meget før }; fjern det`, `there is a comma too many before }; remove it`}},
	{"invalid character ']' looking", Text{`der står et komma for meget før ]; fjern det`, `there is a comma too many before ]; remove it`}},
	{"unexpected end of JSON", Text{`filen slutter, før alle parenteser er afsluttet; tilføj resten`, `the file ends before all brackets are closed; add the rest`}},
	{"in string literal", Text{`en tekst i anførselstegn må ikke gå over flere linjer; skriv \n for en ny linje`, `a text in quotation marks may not span lines; write \n for a new line`}},
	{"invalid character", Text{`kontrollér kommaer, anførselstegn og parenteser her og på linjen før`, `check commas, quotation marks and brackets here and on the line before`}},
	{"", Text{`kontrollér indrykning, kolon og anførselstegn her og på linjen før`, `check indentation, colons and quotation marks here and on the line before`}},
}
