package cli

// The words about policy packs from elsewhere.
var (
	textFlagPolicy = both("`regelsæt` i stedet for det indbyggede: en mappe, en git-adresse (git::https://… eller git::ssh://…, evt. med ?ref=), et arkiv (https://…) eller builtin; kan gentages", "policy `pack` in place of the one that is built in: a folder, a git address (git::https://… or git::ssh://…, with ?ref= if wanted), an archive (https://…) or builtin; repeatable")
	textFlagLock   = both("`fil`, der siger, hvad hentede regelsæt skal være (standard: pejl.lock ved siden af pejl.yaml, ellers i den aktuelle mappe)", "`file` that says what fetched policy packs must be (default: pejl.lock beside pejl.yaml, else in the current folder)")
	textNoCache    = both("det vides ikke, hvor hentede regelsæt skal ligge; sæt HOME eller XDG_CACHE_HOME til en mappe, der kan skrives i", "it is not known where fetched policy packs are kept; set HOME or XDG_CACHE_HOME to a folder that can be written to")

	textFetchUse   = both("fetch [mappe] [tilvalg]", "fetch [folder] [flags]")
	textFetchShort = both("Hent regelsæt fra andre steder, og lås dem fast", "Fetch policy packs from elsewhere, and pin them")
	textFetchLong  = both(
		`Henter de regelsæt, der står under policies i pejl.yaml eller i --policy, og skriver pejl.lock ved
siden af pejl.yaml: hvilken revision hver adresse førte til, og en kontrolsum over alle filerne.
Kontroller bruger netop de filer, uden netværk, og afviser en fil, der er ændret.

Det, der er låst, hentes igen som det var, hvis det mangler på maskinen. Kun med --update ses der
efter nyt. Det, pejl.yaml ikke længere nævner, forsvinder fra pejl.lock; med --policy bliver det
stående. Gem pejl.lock i git.

Adresser:
  ../regler                                       en mappe; den låses ikke
  git::https://vært/depot.git//mappe?ref=v1.2     git over https
  git::ssh://git@vært/depot.git?ref=main          git over ssh
  https://vært/regler.tar.gz//mappe               et arkiv; evt. ?checksum=sha256:…
  builtin                                         det indbyggede`,
		`Fetches the policy packs that stand below policies in pejl.yaml or in --policy, and writes pejl.lock
beside pejl.yaml: which revision each address led to, and a checksum over all files. Checks use
exactly those files, without a network, and refuse a file that has changed.

What is locked is fetched again as it was where this machine lacks it. Only with --update is
something new looked for. What pejl.yaml no longer names leaves pejl.lock; with --policy it stays.
Keep pejl.lock in git.

Addresses:
  ../policies                                     a folder; it is not locked
  git::https://host/repo.git//folder?ref=v1.2     git over https
  git::ssh://git@host/repo.git?ref=main           git over ssh
  https://host/policies.tar.gz//folder            an archive; with ?checksum=sha256:… if wanted
  builtin                                         the pack that is built in`)
	textFlagUpdate       = both("hent det, adresserne fører til nu, også hvor noget er låst", "fetch what the addresses lead to now, also where something is locked")
	textFetchNothing     = both("der er ingen regelsæt at hente; skriv dem under policies i pejl.yaml, eller angiv dem med --policy", "there are no policy packs to fetch; write them below policies in pejl.yaml, or name them with --policy")
	textFetchInterrupted = both("afbrudt; intet er låst på ny", "interrupted; nothing was locked anew")
	textFetchKept        = both("%s er som før", "%s is as before")
	textFetchLocal       = both("Alle regelsæt er mapper eller indbyggede; der er intet at hente.", "All policy packs are folders or built in; there is nothing to fetch.")
)
