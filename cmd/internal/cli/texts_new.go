package cli

// The words of pejl policy new, Danish and English side by side.
var (
	textNewUse   = both("new <krav-id> [mappe] | --strategy <navn> [mappe] [tilvalg]", "new <requirement id> [folder] | --strategy <name> [folder] [flags]")
	textNewShort = both("Begynd en regel med dens test, eller et helt regelsæt til en strategi", "Begin a rule with its test, or a whole policy pack for a strategy")
	textNewLong  = both(
		`Skriver en ny regel og dens test i regelsættet i mappen (standard: mappen selv, ellers policies).
Id'et er strategiens bogstaver, området og et nummer: HE-DRIFT-001. HE-DRIFT tager det næste ledige
nummer. Det, der ikke besvares, bliver et hul, der er mærket TODO og opregnes til sidst; reglen kan
først bruges, når hullerne er udfyldt. Med alle svar er regel og test færdige.

  --fact  den oplysning, kravet står og falder med, fx contract.signed_on: opfyldt, når den er
          oplyst. Ja/nej: opfyldt ved ja, eller --fact felt=nej. Koder og tekst: --fact felt=kode,kode
          eller felt!=kode. Lister: ikke tom, eller med det, der står efter =. Datoer: --before en
          anden dato. Tal: --min og --max. Ligger oplysningen i en liste (felt[].felt), gælder det
          hvert punkt i den.
  --when  hvad der skal gælde, for at kravet er relevant, fx procurement.type!=none; kan gentages

Med --strategy begynder den et helt regelsæt: strategiens områder og roller, en fil til dens
sætninger, hjælpefunktioner til test og en vejledning. Findes pejl.yaml ikke i den aktuelle mappe,
skrives den, så pejl check bruger regelsættet.

På en terminal spørges der om det, der ikke er angivet. En fil, der findes, overskrives aldrig:
enten skrives alle filer, eller ingen. Exitkoden er 0, eller 2 hvis intet blev skrevet.`,
		`Writes a new rule and its test into the policy pack in the folder (default: this folder, else
policies). The id is the strategy's letters, the area and a number: HE-DRIFT-001. HE-DRIFT takes the
next free number. What is not answered becomes a blank, marked TODO and listed at the end; the rule
can be used once the blanks are filled. With every answer, rule and test are complete.

  --fact  the fact that decides the requirement, e.g. contract.signed_on: met once it is stated.
          Yes/no: met by yes, or --fact field=no. Codes and text: --fact field=code,code or
          field!=code. Lists: not empty, or with what stands after =. Dates: --before another date.
          Numbers: --min and --max. A fact that lies in a list (field[].field) is asked of every
          item in it.
  --when  what must hold for the requirement to apply, e.g. procurement.type!=none; repeatable

With --strategy it begins a whole policy pack: the strategy's areas and roles, a file for its
sentences, helpers for tests, and a guide. Where there is no pejl.yaml in the current folder, it
writes one, so that pejl check uses the pack.

On a terminal it asks for what is not given. An existing file is never overwritten: all files are
written, or none. The exit code is 0, or 2 if nothing was written.`)

	textNewStrategy = both("begynd et regelsæt til en strategi; `navn` på dens mappe, fx herning", "begin a pack for a strategy; `name` of its folder, e.g. herning")
	textNewName     = both("strategiens `navn` på dansk", "the strategy's `name` in Danish")
	textNewNameEN   = both("strategiens `navn` på engelsk (standard: som på dansk)", "the strategy's `name` in English (default: as in Danish)")
	textNewOwner    = both("`ejer` af strategien (standard: efter navnet)", "`owner` of the strategy (default: after the name)")
	textNewPrefix   = both("`bogstaver`, som strategiens id'er begynder med (standard: de to første i mappens navn)", "`letters` that the strategy's ids begin with (default: the first two of the folder's name)")
	textNewIssuedOn = both("`dag`, som strategien gælder fra, fx 2026-01-31 (standard: i dag)", "`day` from which the strategy holds, e.g. 2026-01-31 (default: today)")
	textNewArea     = both("`kode=navn=engelsk navn` på et af strategiens områder; kendte koder, fx DRIFT, behøver intet navn; kan gentages", "`code=name=English name` of an area of the strategy; known codes, e.g. DRIFT, need no name; repeatable")
	textNewDocument = both("`dokument` og udgave, som reglerne henviser til (standard: strategiens)", "`document` and edition that rules refer to (default: the strategy's)")
	textNewRole     = both("`rolle`, der er ansvarlig; til en strategi navn=engelsk navn, og den kan gentages (standard: systemejer)", "responsible `role`; for a strategy name=English name, repeatable (default: systemejer)")

	textNewTitle         = both("kravets `titel` på dansk, som en opfordring", "the requirement's `title` in Danish, as an order")
	textNewTitleEN       = both("`titel` på engelsk", "`title` in English")
	textNewDescription   = both("`beskrivelse` på dansk: hvad kravet betyder, og hvornår det er opfyldt", "`description` in Danish: what it means, and when it is met")
	textNewDescriptionEN = both("`beskrivelse` på engelsk", "`description` in English")
	textNewModality      = both("kravets `styrke`: %s", "`strength` of the requirement: %s")
	textNewKind          = both("`type` af beskrivelse, reglen handler om: %s (standard: System)", "`kind` of descriptor that the rule is about: %s (default: System)")
	textNewScope         = both("`hvad` reglen handler om: %s (standard: efter typen)", "`what` the rule is about: %s (default: after the kind)")
	textNewPhase         = both("`fase`, kravet gælder i: %s; kan gentages", "`phase` in which it applies: %s; repeatable")
	textNewFact          = both("`oplysning`, der afgør kravet, evt. med =værdi", "`fact` that decides the requirement, perhaps with =value")
	textNewBefore        = both("`oplysning`, en dato, som den i --fact ikke må ligge efter", "`fact`, a date, that the one of --fact must not be later than")
	textNewMin           = both("mindste tilladte `tal`", "least `number` allowed")
	textNewMax           = both("største tilladte `tal`", "greatest `number` allowed")
	textNewWhen          = both("`oplysning=værdi` eller oplysning!=værdi, som kravet kræver for at være relevant; kan gentages", "`fact=value` or fact!=value that must hold for the requirement to apply; repeatable")
	textNewUnanswered    = both("`udfald`, når oplysningen mangler: fail eller not_assessed (standard: fail, hvor der kun spørges, om den er oplyst)", "`outcome` where the fact is missing: fail or not_assessed (default: fail where the fact need only be stated)")
	textNewSection       = both("`overskrifter`, der fører til sætningen, fx \"IT-arkitektur > Drift\"", "`headings` that lead to the sentence, e.g. \"IT-arkitektur > Drift\"")
	textNewQuote         = both("strategiens egne `ord`", "the strategy's own `words`")
	textNewRemedy        = both("hvad den ansvarlige skal `gøre`, på dansk", "what the one responsible must `do`, in Danish")
	textNewRemedyEN      = both("hvad den ansvarlige skal `gøre`, på engelsk", "what the one responsible must `do`, in English")
	textNewEffectiveFrom = both("`dag`, som kravet gælder fra (standard: strategiens)", "`day` from which it holds (default: the strategy's)")

	textNewWhat        = both("angiv kravets id, fx pejl policy new HE-DRIFT-001, eller begynd et regelsæt med pejl policy new --strategy NAVN", "name the requirement's id, e.g. pejl policy new HE-DRIFT-001, or begin a pack with pejl policy new --strategy NAME")
	textNewNotStrategy = both("%s er til en regel og kan ikke bruges sammen med --strategy", "%s: for a rule, and of no use with --strategy")
	textNewNotRule     = both("%s er til en strategi og kan kun bruges sammen med --strategy", "%s: for a strategy, and of use with --strategy only")
	textNewStopped     = both("afbrudt; der er ikke skrevet noget", "stopped; nothing was written")
	textNewExists      = both("%s findes allerede; der er ikke skrevet noget", "%s exists already; nothing was written")
	textNewSettled     = both("%[1]s findes allerede; den skal have policies: [%[2]s], så pejl check bruger regelsættet, og exclude: [%[2]s], så dets filer ikke læses som beskrivelser", "%[1]s exists already; it needs policies: [%[2]s], so that pejl check uses the pack, and exclude: [%[2]s], so that its files are not read as descriptors")
	textNewNext        = both("Skriv den første regel: pejl policy new %s", "Write the first rule: pejl policy new %s")
	textNewListed      = both("Føjede sætningen til %s", "Added the sentence to %s")
	textNewUnlisted    = both("Føj selv sætningen og %s til %s", "Add the sentence and %s to %s yourself")
	textNewBlanks      = both("%s kan bruges, når hullerne er udfyldt:", "%s can be used once the blanks are filled:")

	textNewAsking        = both("Tryk Enter for at springe over; det kan udfyldes senere.", "Press Enter to skip; it can be filled in later.")
	textNewNoPack        = both("Her er intet regelsæt endnu; begynd det med strategien.", "There is no pack here yet; begin it with the strategy.")
	textAskStrategy      = both("Navn på strategiens mappe, fx herning", "Name of the strategy's folder, e.g. herning")
	textAskID            = both("Kravets id, fx HE-DRIFT-001; HE-DRIFT tager det næste ledige nummer", "The requirement's id, e.g. HE-DRIFT-001; HE-DRIFT takes the next free number")
	textAskName          = both("Strategiens navn på dansk", "The strategy's name in Danish")
	textAskNameEN        = both("Navnet på engelsk", "The name in English")
	textAskDocument      = both("Dokument og udgave", "Document and edition")
	textAskPrefix        = both("Bogstaver forrest i id'erne [%s]", "Letters that begin the ids [%s]")
	textAskIssuedOn      = both("Strategien gælder fra [%s]", "The strategy holds from [%s]")
	textAskArea          = both("Områder med ; imellem, KODE=Navn=Name (kendte: %s)", "Areas with ; between, CODE=Navn=Name (known: %s)")
	textAskRoles         = both("Ansvarlige roller med ; imellem, navn=engelsk navn [systemejer]", "Responsible roles with ; between, name=English name [systemejer]")
	textAskTitle         = both("Titel på dansk", "Title in Danish")
	textAskTitleEN       = both("Titel på engelsk", "Title in English")
	textAskSection       = both("Strategiens overskrifter, fx A > B", "The strategy's headings, e.g. A > B")
	textAskQuote         = both("Strategiens egne ord", "The strategy's own words")
	textAskKind          = both("Type (%s) [System]", "Kind (%s) [System]")
	textAskFact          = both("Oplysning, der afgør kravet, evt. med =værdi", "Fact that decides the requirement, perhaps with =value")
	textAskWhen          = both("Kun relevant, når (felt=værdi, med ; imellem)", "Applies only when (field=value, with ; between)")
	textAskModality      = both("Styrke (%s)", "Strength (%s)")
	textAskPhase         = both("Faser med ; imellem (%s)", "Phases with ; between (%s)")
	textAskRole          = both("Ansvarlig rolle (%s)", "Responsible role (%s)")
	textAskDescription   = both("Beskrivelse på dansk", "Description in Danish")
	textAskDescriptionEN = both("Beskrivelse på engelsk", "Description in English")
	textAskRemedy        = both("Sådan opfyldes kravet, på dansk", "How to meet it, in Danish")
	textAskRemedyEN      = both("Sådan opfyldes kravet, på engelsk", "How to meet it, in English")
)
