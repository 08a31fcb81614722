package cli

// The words of policy lint.
var (
	textLintUse   = both("lint [mappe] [tilvalg]", "lint [folder] [flags]")
	textLintShort = both("Undersøg et regelsæt for fejl, før det bruges", "Examine a policy pack for faults before it is used")
	textLintLong  = both(
		`Undersøger alle filer i et regelsæt og viser alt, der skal rettes, på én gang, hver ting med fil,
linje og hvad der skal gøres: Rego, som ikke kan læses eller oversættes; oplysninger, som skemaet
ikke kender, også bag funktioner, i lister og i stien til et brud; værdier og datoer, som en
oplysning aldrig har; betingelser, som udelukker hinanden eller altid gælder; mangler og ukendte
nøgler i METADATA; id'er, faser, roller, områder og afsnit, som ikke findes; regler uden test og regler, der
siger det samme; filer, der ikke er formateret.

Mappen er den, der har strategiens mappe i sig; angives ingen, undersøges den aktuelle mappe, mappen
policies i den eller den nærmeste ovenover, der har et regelsæt.
Med --source sammenholdes citaterne med strategiens egen tekst, gemt som ren tekst i UTF-8; gentages
den, er filerne afskrifter af samme dokument. --fix formaterer filerne, som opa fmt gør det, og
undersøger dem derefter. En advarsel om noget tilsigtet springes over med en kommentar på linjen
eller over den, og en om hele filen hvor som helst i den: # pejl ignore: kode og så begrundelsen.

Exitkoder:
  0  intet alvorligt at rette; der kan være advarsler
  1  noget skal rettes
  2  det kunne ikke undersøges: forkert brug eller filer, der ikke kan læses`,
		`Examines all files of a policy pack and shows all that must be mended at once, each thing with file,
line and what to do: Rego that does not read or compile; facts that the schema does not know, also
behind functions, in lists and in the path of a violation; values and dates that a fact never has;
conditions that exclude each other or always hold; gaps and unknown keys in METADATA; ids, phases,
roles, areas and sections that do not exist; rules without a test and rules that say the same; files that
are not formatted.

The folder is the one that holds the strategy's folder; where none is named, this one, policies in it or
the nearest above that has a pack is examined.
With --source quotations are compared with the strategy's own text, saved as plain text in UTF-8; where it
is repeated, the files are transcriptions of one document. --fix formats the files as opa fmt does it, and
examines them then. A warning that is meant so is passed over by a comment on its line or above it,
and one about the whole file anywhere in it: # pejl ignore: code and then the reason.

Exit codes:
  0  nothing severe to mend; there may be warnings
  1  something must be mended
  2  it could not be examined: wrong usage, or files that cannot be read`)

	textFlagFix          = both("formatér filerne, før de undersøges", "format the files before they are examined")
	textFixed            = both("Formaterede %s", "Formatted %s")
	textFlagLintStrategy = both("den `strategi`, som --source er teksten til", "the `strategy` that --source is the text of")
)
