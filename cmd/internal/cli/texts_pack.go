package cli

// The words about where policies are.
var (
	textNoPackFolder = both("regelsættets mappe %s kan ikke læses: %s", "the folder of the policy pack, %s, cannot be read: %s")
	textNoPack       = both("%s indeholder intet regelsæt: mangler <strategi>/strategy/data.yaml. Angiv den mappe, der indeholder strategiens mappe, eller begynd et regelsæt med pejl policy new --strategy NAVN", "%s holds no policy pack: it lacks <strategy>/strategy/data.yaml. Name the folder that holds the strategy's folder, or begin a pack with pejl policy new --strategy NAME")
	textNoPackHere   = both("der er intet regelsæt her, i mappen policies eller i mapperne ovenover. Angiv dets mappe, eller begynd et med pejl policy new --strategy NAVN", "there is no policy pack here, in the folder policies or in the folders above. Name its folder, or begin one with pejl policy new --strategy NAME")
)
