package cli

// The words of pejl explain, Danish and English side by side.
var (
	textExplainUse   = both("explain <krav-id> <beskrivelse> [register]... [tilvalg]", "explain <requirement id> <descriptor> [registry]... [flags]")
	textExplainShort = both("Forklar, hvorfor et krav får sit udfald, og hvad der ville ændre det", "Explain why a requirement gets its outcome, and what would change it")
	textExplainLong  = both(
		`Forklarer ét krav for ét system: udfaldet, strategiens ordlyd, de oplysninger, der afgør det, med deres
sted i filen, linjerne i reglen, alt hvad reglen læser, og hvilke ændringer der ville give et andet
udfald. Hver af de ændringer, der nævnes, er prøvet: beskrivelsen er ændret og kontrolleret igen.

Beskrivelsen er en fil, eller en mappe eller et mønster, som den er iblandt. Er der flere,
vælger --id den, det gælder. Registret er filer og mapper ved siden af, til krav, der også læser
kommunens egne oplysninger eller andre systemer. Indstillingerne i pejl.yaml gælder som ved pejl check.

Exitkoder:
  0  udfaldet er forklaret, hvad det end er
  2  det kunne ikke forklares: forkert brug eller filer, der ikke kan læses`,
		`Explains one requirement on one system: the outcome, the strategy's wording, the facts that settle it
with their places in the file, the lines of the rule, all that the rule reads, and which changes would
give another outcome. Each change that is told was tried: the descriptor was changed and checked again.

The descriptor is a file, or a folder or a glob that it is among. Where there are several, --id
chooses the one that is meant. The registry is files and folders beside it, for requirements that also read
the municipality's own facts or other systems. The settings in pejl.yaml count as with pejl check.

Exit codes:
  0  the outcome is explained, whatever it is
  2  it could not be explained: wrong usage, or files that cannot be read`)

	textFlagExplainOutput = both("`form` at skrive: %s, med =fil til en fil; kan gentages (standard: text)", "`form` to write: %s, with =file to a file; repeatable (default: text)")
	textFlagExplainID     = both("`id` på beskrivelsen, hvor der er flere", "`id` of the descriptor where there are several")
	textFlagTrace         = both("vis også, hvordan reglen evalueres trin for trin i Rego", "show too how the rule is evaluated step by step in Rego")

	textExplainWhat    = both("angiv et krav og en beskrivelse, fx: %s HJ-ARK-002 system.yaml", "name a requirement and a descriptor, e.g.: %s HJ-ARK-002 system.yaml")
	textExplainSwapped = both("kravets id står før beskrivelsen: %s", "the requirement's id stands before the descriptor: %s")
	textExplainKind    = both("kravet %s handler om beskrivelser af typen %s, ikke %s; angiv en, som det handler om", "the requirement %s is about descriptors of kind %s, not %s; name one that it is about")
	textExplainForce   = both("kravet %s gælder ikke %s, først fra %s; vælg en anden dag med --date", "the requirement %s is not in force on %s, only from %s; choose another day with --date")
	textExplainEnded   = both("kravet %s gjaldt til og med %s; vælg en tidligere dag med --date", "the requirement %s was in force up to and including %s; choose an earlier day with --date")
	textExplainWhich   = both("der er flere beskrivelser; vælg en med --id: %s", "there are several descriptors; choose one with --id: %s")
	textExplainNoID    = both("ingen beskrivelse har id'et %q; der er %s", "no descriptor has the id %q; there are %s")
	textExplainNone    = both("der er ingen beskrivelse at forklare udfaldet for; angiv en fil med et system, hardware eller organisationen", "there is no descriptor to explain an outcome for; name a file with a system, hardware or the organisation")
)
