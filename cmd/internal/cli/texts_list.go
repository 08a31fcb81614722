package cli

// The words of pejl policy list and pejl policy show.
var (
	textListUse   = both("list [tilvalg]", "list [flags]")
	textListShort = both("Vis reglerne: id, titel, styrke, faser og område", "List the rules: id, title, strength, phases and area")
	textShowUse   = both("show <krav-id>... [tilvalg]", "show <requirement id>... [flags]")
	textShowShort = both("Vis alt om en regel: strategiens ord, hvad den spørger om, og hvordan den opfyldes", "Show all about a rule: the strategy's words, what it asks and how to meet it")
	textShowWhat  = both("angiv kravets id, fx pejl policy show HJ-DRIFT-001; pejl policy list viser dem alle", "name the requirement's id, e.g. pejl policy show HJ-DRIFT-001; pejl policy list shows them all")
)
