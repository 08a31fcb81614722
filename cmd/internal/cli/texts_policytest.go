package cli

// The words of pejl policy test.
var (
	textTestUse   = both("test [mappe] [tilvalg]", "test [folder] [flags]")
	textTestShort = both("Kør regelsættets egne tests", "Run the policy pack's own tests")
	textTestLong  = both(
		`Kører testene i et regelsæt: mappen, der angives, ellers den, man står i, policies i den
eller nærmeste mappe ovenover, der har et.

Testene er tre slags. Rego-tests (test_… i filer, der ender på _test.rego) køres som med opa test.
Hver række i en regels tabel cases afgøres desuden, som en kontrol ville gøre det: udfald, steder og
manglende oplysninger skal være præcis dem, rækken venter. Og hver regel skal være prøvet: et tilfælde,
der er opfyldt, et, der ikke er, et, der mangler en oplysning, og, har reglen applies, et, der falder
udenfor; og hver oplysning, reglen læser, mangler i et tilfælde. Kan det ikke lade sig gøre, skriver
testen hvorfor i exempt; se policies/lib/testing.rego.

En test kan hverken nå netværk eller ur.

Exitkoder:
  0  alle tests er bestået, og dækningen når grænsen
  1  en test slog fejl, en regel er ikke prøvet, eller dækningen er for lav
  2  testene kunne ikke køres: forkert brug, eller regler, der ikke kan oversættes`,
		`Runs the tests of a policy pack: the folder that is named, else the current one, policies
in it, or the nearest folder above that has one.

There are three sorts. Rego tests (test_… in files that end in _test.rego) run as with opa test. Each
row of a rule's table cases is besides judged as a check would judge it: outcome, places and missing
facts must be exactly those that the row expects. And each rule must be proven: a case that is met, one
that is not, one that lacks a fact and, where the rule has applies, one that falls outside it; and each
fact that the rule reads is missing in some case. Where that cannot be, the test says why in exempt; see
policies/lib/testing.rego.

A test reaches neither network nor clock.

Exit codes:
  0  all tests passed, and the coverage reaches the threshold
  1  a test failed, a rule is not proven, or the coverage is too low
  2  the tests could not be run: wrong usage, or rules that do not compile`)

	textFlagTestRule  = both("kun testene af denne regel, fx `HJ-DRIFT-001`; kan gentages", "only the tests of this rule, such as `HJ-DRIFT-001`; repeatable")
	textFlagTestRun   = both("kun tests, hvis navn passer til dette regulære `udtryk`; navnet er pakke.test/tilfælde", "only tests whose name fits this regular `expression`; the name is package.test/case")
	textFlagThreshold = both("mål, hvor mange af reglernes linjer Rego-testene kører, og kræv mindst så mange `procent`; 0 måler og kræver intet (måles ikke, når tilvalget udelades)",
		"measure how many of the rules' lines the Rego tests run, and ask for at least this `percentage`; 0 measures and asks for nothing (not measured where the flag is left out)")
	textFlagVerbose = both("vis også tests, der er bestået", "show tests that passed too")
	textFlagWatch   = both("kør igen det, der er ændret, hver gang en fil gemmes; afslut med Ctrl-C", "run again what has changed each time that a file is saved; end with Ctrl-C")

	textBadThreshold    = both("er %q; skriv en procent fra 0 til 100, fx 95", "is %q; write a percentage from 0 to 100, such as 95")
	textBadRun          = both("er %q, som ikke er et regulært udtryk: %s", "is %q, which is no regular expression: %s")
	textThresholdOfSome = both("--threshold måler alle tests, --run vælger nogle ud; udelad den ene (--rule kan bruges med --threshold)", "--threshold measures all tests, --run picks some; leave one of them out (--rule goes with --threshold)")
	textReused          = both("Resultatet af %s tests er fra før; intet af det, de bygger på, er ændret.", "The results of %s tests are from before; nothing that they build on has changed.")
	textWatching        = both("Venter på ændringer i %s; afslut med Ctrl-C.", "Waiting for changes in %s; end with Ctrl-C.")
)
