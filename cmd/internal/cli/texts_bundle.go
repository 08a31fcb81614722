package cli

// The words of pejl policy bundle.
var (
	textBundleUse   = both("bundle [mappe] [tilvalg]", "bundle [folder] [flags]")
	textBundleShort = both("Skriv et regelsæt som en OPA-bundle, der svarer på enhver OPA-server", "Write a policy pack as an OPA bundle that answers on any OPA server")
	textBundleLong  = both(
		`Skriver regelsættet i mappen som en OPA-bundle: reglerne uden tests, deres data, og regler, der er
lavet til bundlen og finder ud af, hvad manglende oplysninger lader stå åbent. En OPA-server, der har
indlæst den, svarer uden pejl det samme som pejl check: udfald, begrundelse og steder for hvert krav.

Uden mappe tages de regler, der følger med pejl. Samme regler og revision giver de samme bytes.

Spørg med POST til /v1/data/pejl/main/report:
  {"input": {"descriptor": {…}, "date": "2026-11-01", "organisation": {…}, "portfolio": {"systems": {"<id>": {…}}}}}
descriptor er beskrivelsen som JSON. organisation og portfolio udelades, hvor de ikke kendes. Desuden
kan phase (en anden fase end beskrivelsens) og data ({"<strategi>.<datasæt>": {…}}) angives.
OPA-serveren kontrollerer ikke beskrivelser efter skemaet; det gør pejl check. Bundlen er ikke underskrevet;
det gør opa sign.

Exitkoder:
  0  bundlen er skrevet
  2  den kunne ikke skrives: forkert brug, eller regler, som en bundle ikke kan svare med`,
		`Writes the policy pack in the folder as an OPA bundle: the rules without tests, their data, and rules
made for the bundle that find out what missing facts leave open. An OPA server that has loaded it
answers, without pejl, what pejl check does: outcome, reason and places of each requirement.

Without a folder it is the rules that come with pejl. The same rules and revision give the same bytes.

Ask with POST to /v1/data/pejl/main/report:
  {"input": {"descriptor": {…}, "date": "2026-11-01", "organisation": {…}, "portfolio": {"systems": {"<id>": {…}}}}}
descriptor is the descriptor as JSON. organisation and portfolio are left out where they are not known.
phase (another than the descriptor's) and data ({"<strategy>.<data set>": {…}}) can be given besides.
The OPA server does not check descriptors by the schema; pejl check does. The bundle is not signed;
opa sign does that.

Exit codes:
  0  the bundle is written
  2  it could not be written: wrong usage, or rules that a bundle cannot answer with`)

	textFlagBundleOutput = both("`fil`, som bundlen skrives til, fx bundle.tar.gz", "`file` to write the bundle to, e.g. bundle.tar.gz")
	textFlagRevision     = both("bundlens `revision` (standard: reglernes kontrolsum)", "the bundle's `revision` (default: the rules' checksum)")
	textBundleNoOutput   = both("angiv, hvor bundlen skal skrives: -o bundle.tar.gz", "say where to write the bundle: -o bundle.tar.gz")
)
