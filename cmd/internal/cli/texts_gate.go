package cli

// The words about departures from rules, and about what was there before.
var (
	textBaselineUse   = both("baseline <fil, mappe eller mønster>... [tilvalg]", "baseline <file, folder or glob>... [flags]")
	textBaselineShort = both("Skriv et sammenligningsgrundlag: det, der allerede er kendt", "Write a baseline: what is known already")
	textBaselineLong  = both(
		`Kontrollerer som "pejl check" og skriver det, der ikke er opfyldt eller ikke kan vurderes, til en fil.
Med "pejl check --baseline fil" standser derefter kun det, der er nyt; resten vises som kendt.

Findes filen, kan den kun blive mindre: det, der er kommet på plads, går ud, og nyt kommer ikke med,
medmindre --grow er givet. Krav med dispensation er ikke kendte: de kommer igen, når den udløber.
Exitkoden er 0, eller 2 hvis filen ikke kunne skrives.`,
		`Checks as "pejl check" does and writes what is not met or cannot be assessed to a file.
With "pejl check --baseline file" only what is new stops the gate from then on; the rest shows as known.

A file that exists can only shrink: what has been mended goes out, and nothing new comes in unless
--grow is given. Waived requirements are not known: they come back when the waiver expires.
The exit code is 0, or 2 if the file could not be written.`)
	textFlagBaseline   = both("`fil` med det, der var kendt i forvejen, fra pejl baseline eller en tidligere rapport (json, sarif): kun nyt er hindringer", "`file` with what was known before, from pejl baseline or an earlier report (json, sarif): only what is new is an obstacle")
	textFlagSince      = both("kontrollér kun det, der er ændret siden denne `revision` i git, fx origin/main, og det, der afhænger af det", "check only what has changed since this git `revision`, e.g. origin/main, and what depends on it")
	textBaselineOutput = both("`fil` at skrive (standard: %s)", "`file` to write (default: %s)")
	textBaselineGrow   = both("tag også det nye med", "take in what is new as well")
	textNoBaseline     = both("sammenligningsgrundlaget %q kan ikke læses: %s; skriv et med pejl baseline, eller ret stien", "cannot read the baseline %q: %s; write one with pejl baseline, or correct the path")
	textBadBaseline    = both("sammenligningsgrundlaget kan ikke bruges: %s", "the baseline cannot be used: %s")
	textNoFile         = both("filen findes ikke", "the file does not exist")
	textBaselinePhase  = both("--phase kan ikke bruges her: sammenligningsgrundlaget gælder hvert systems egen fase; udelad det", "--phase cannot be used here: the baseline is about each system's own phase; leave it out")
	textBaselineWrote  = both("Skrev %s: %d kendte resultater.", "Wrote %s: %d known results.")
	textBaselineGone   = both("Udgået, fordi de er kommet på plads: %d.", "Gone, since they have been mended: %d.")
	textBaselineAdded  = both("Nye, der er taget med: %d.", "New ones taken in: %d.")
	textBaselineLeft   = both("Nye, der ikke er taget med: %d. Ret dem, eller tag dem med med --grow.", "New ones left out: %d. Correct them, or take them in with --grow.")

	textFlagMaxDays     = both("`dage`, en dispensation højst gælder efter sin godkendelse; 0 er ingen grænse (standard: 0)", "`days` for which a waiver holds at the most after its approval; 0 is no limit (default: 0)")
	textFlagWarnDays    = both("`dage`, før en dispensation udløber, hvor der advares (standard: %d)", "`days` before a waiver expires in which it is warned of (default: %d)")
	textFlagNotWaivable = both("`krav`, som der ikke kan dispenseres fra: et id eller %s; kan gentages", "`requirement` that cannot be waived: an id or %s; repeatable")
	textBadCount        = both("%q: skriv et helt tal fra 0 til %d", "%q: write a whole number from 0 to %d")
	textNoSuchWaivable  = both("--not-waivable %q: der er intet sådant krav; skriv et krav-id, fx HJ-ARK-001, eller must, should, prefer eller may", "--not-waivable %q: there is no such requirement; write an id, e.g. HJ-ARK-001, or must, should, prefer or may")
	textNearWaivable    = both("--not-waivable %q: der er intet sådant krav; mente du %q?", "--not-waivable %q: there is no such requirement; did you mean %q?")
)

// What git could not say of --changed-since.
var (
	textNoGit       = both("--changed-since: programmet git mangler; installér det, eller udelad tilvalget, så kontrolleres alt", "--changed-since: git is not installed; install it, or leave the flag out to check everything")
	textBadRevision = both("--changed-since %q er ingen revision; skriv en gren, et mærke eller en commit, fx origin/main", "--changed-since %q is no revision; name a branch, a tag or a commit, e.g. origin/main")
	textNoWorkTree  = both("--changed-since: %q ligger ikke i et git-arbejdstræ; kør pejl i en klon, eller udelad tilvalget, så kontrolleres alt", "--changed-since: %q is in no git work tree; run pejl in a clone, or leave the flag out to check everything")
	textOtherOwner  = both("--changed-since: git læser ikke %q, som en anden bruger ejer; stoler du på mappen, så kør: git config --global --add safe.directory <mappens fulde sti>", "--changed-since: git does not read %q, which another user owns; if you trust it, run: git config --global --add safe.directory <its full path>")
	textNearRef     = both("--changed-since %q findes ikke; mente du %q?", "unknown revision --changed-since %q; did you mean %q?")
	textNoRef       = both("--changed-since %q findes ikke her; %s", "unknown revision --changed-since %q; %s")
	textNoAncestor  = both("--changed-since %q og HEAD har ingen fælles commit; %s", "--changed-since %q and HEAD have no commit in common; %s")
	textFetch       = both("hent den først: git fetch origin", "fetch it first: git fetch origin")
	textOtherRef    = both("angiv en revision, som HEAD bygger på", "name a revision that HEAD builds on")
	textUnshallow   = both("klonen har kun en del af historikken, så hent resten: git fetch --unshallow, eller fetch-depth: 0 (actions/checkout), GIT_DEPTH: 0 (GitLab), fetchDepth: 0 (Azure Pipelines)", "the clone is shallow, so fetch the rest: git fetch --unshallow, or fetch-depth: 0 (actions/checkout), GIT_DEPTH: 0 (GitLab), fetchDepth: 0 (Azure Pipelines)")
	textGitFailed   = both("--changed-since: git %s mislykkedes: %s", "--changed-since: git %s failed: %s")
)
