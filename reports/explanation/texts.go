package explanation

import "github.com/pejl/pejl/evaluator/result"

// The words that only this report has; those it shares are in package words.
var (
	phaseLabel = result.Text{DA: "Fase:", EN: "Phase:"}
	noPhase    = result.Text{DA: "Fase ikke oplyst", EN: "Phase not given"}

	headWhy     = result.Text{DA: "Derfor", EN: "Why"}
	headRule    = result.Text{DA: "I reglen", EN: "In the rule"}
	headReads   = result.Text{DA: "Oplysninger, som reglen læser", EN: "Facts that the rule reads"}
	headChanges = result.Text{DA: "Hvad ville ændre udfaldet?", EN: "What would change the outcome?"}
	headTrace   = result.Text{DA: "Evalueringen trin for trin", EN: "The evaluation step by step"}

	appliesBecause = result.Text{DA: "Kravet gælder her, fordi:", EN: "The requirement applies here because:"}
	notBecause     = result.Text{DA: "Kravet gælder ikke her, fordi:", EN: "The requirement does not apply here because:"}
	notAtAll       = result.Text{
		DA: "Kravet gælder ikke her, og ingen oplysning, der mangler, kan ændre det.",
		EN: "The requirement does not apply here, and no fact that is missing can change that.",
	}
	metBecause    = result.Text{DA: "Kravet er opfyldt, fordi:", EN: "The requirement is met because:"}
	metAnyway     = result.Text{DA: "Dermed er kravet også opfyldt.", EN: "With that the requirement is met, too."}
	cannotBecause = result.Text{
		DA: "Kravet kan ikke være opfyldt, hvad de manglende oplysninger end viser sig at være, fordi:",
		EN: "The requirement cannot be met, whatever the missing facts turn out to be, because:",
	}
	cannotAtAll = result.Text{
		DA: "Kravet kan ikke være opfyldt, hvad de manglende oplysninger end viser sig at være.",
		EN: "The requirement cannot be met, whatever the missing facts turn out to be.",
	}
	contradicts    = result.Text{DA: "Oplysningerne er i strid med kravet:", EN: "The information contradicts the requirement:"}
	settledBy      = result.Text{DA: "Det afgøres også af:", EN: "What also decides:"}
	undocumented   = result.Text{DA: "Kravet skal dokumenteres, og der mangler:", EN: "The requirement must be documented, and this is missing:"}
	notAssessed    = result.Text{DA: "Kravet kan ikke vurderes, fordi der mangler:", EN: "The requirement cannot be assessed because this is missing:"}
	unknownWhether = result.Text{DA: "Det kan ikke afgøres, om kravet gælder her, fordi der mangler:", EN: "Whether the requirement applies here cannot be decided because this is missing:"}
	broke          = result.Text{DA: "Reglen kunne ikke evalueres:", EN: "The rule could not be evaluated:"}
	isWaived       = result.Text{DA: "Der er givet dispensation:", EN: "A waiver has been granted:"}

	onePhase      = result.Text{DA: "Kravet stilles ikke i fasen {phase}. Det stilles i fasen {phases}.", EN: "The requirement is not asked in the phase {phase}. It is asked in the phase {phases}."}
	severalPhases = result.Text{DA: "Kravet stilles ikke i fasen {phase}. Det stilles i faserne {phases}.", EN: "The requirement is not asked in the phase {phase}. It is asked in the phases {phases}."}
	insteadPhase  = result.Text{DA: "(der forklares for fasen {phase})", EN: "(explained for the phase {phase})"}
	phaseChosen   = result.Text{DA: "Fasen er valgt til forklaringen; beskrivelsen kan angive en anden.", EN: "The phase was chosen for the explanation; the descriptor may give another."}

	doesHold    = result.Text{DA: "holder", EN: "holds"}
	doesNotHold = result.Text{DA: "holder ikke", EN: "does not hold"}

	ofDescriptor   = result.Text{DA: "Fra beskrivelsen", EN: "From the descriptor"}
	ofOrganisation = result.Text{DA: "Fra organisationen", EN: "From the organisation"}
	ofPortfolio    = result.Text{DA: "Fra registerets systemer", EN: "From the registry's systems"}
	ofDataset      = result.Text{DA: "Fra daterede data", EN: "From dated data"}
	edition        = result.Text{DA: "udgave", EN: "edition"}
	inForceFrom    = result.Text{DA: "gælder fra", EN: "in force from"}
	embedded       = result.Text{DA: "følger med regelsættet", EN: "comes with the policy pack"}
	noOrganisation = result.Text{DA: "Ingen fil: der er ingen beskrivelse af organisationen.", EN: "No file: there is no descriptor of the organisation."}
	addRegistry    = result.Text{
		DA: "Angiv registerets mappe efter beskrivelsen, så læses organisationen og de andre systemer også.",
		EN: "Name the registry's folder after the descriptor, and the organisation and the other systems are read too.",
	}

	wouldApply = map[result.Outcome]result.Text{
		result.Pass:        {DA: "Kravet gælder og er opfyldt, hvis:", EN: "The requirement applies and is met if:"},
		result.Fail:        {DA: "Kravet gælder og er ikke opfyldt, hvis:", EN: "The requirement applies and is not met if:"},
		result.NotAssessed: {DA: "Kravet kan ikke vurderes, hvis:", EN: "The requirement cannot be assessed if:"},
	}
	would = map[result.Outcome]result.Text{
		result.Pass:          {DA: "Kravet bliver opfyldt, hvis:", EN: "The requirement becomes met if:"},
		result.NotApplicable: {DA: "Kravet gælder ikke, hvis:", EN: "The requirement does not apply if:"},
		result.Fail:          {DA: "Kravet er ikke opfyldt, hvis:", EN: "The requirement is not met if:"},
		result.NotAssessed:   {DA: "Kravet kan ikke vurderes, hvis:", EN: "The requirement cannot be assessed if:"},
	}
	together        = result.Text{DA: "Alle disse sammen:", EN: "All of these together:"}
	now             = result.Text{DA: "nu", EN: "now"}
	or              = result.Text{DA: "eller", EN: "or"}
	theOrganisation = result.Text{DA: "Organisationen", EN: "The organisation"}
	nothingMeets    = result.Text{DA: "Ingen af de ændringer, der er prøvet, gør kravet opfyldt.", EN: "None of the changes that were tried makes the requirement met."}
	nothingChanges  = result.Text{DA: "Ingen af de ændringer, der er prøvet, ændrer udfaldet.", EN: "None of the changes that were tried changes the outcome."}
	onlyTrue        = result.Text{
		DA: "Forslagene viser, hvad reglen ser efter. Skriv kun det, der er rigtigt.",
		EN: "The suggestions show what the rule looks for. Write only what is true.",
	}
	tried = result.Text{DA: "Ændringer, der er prøvet: {n}.", EN: "Changes that were tried: {n}."}

	partial   = result.Text{DA: "delvis evaluering, som afgør, om delen endnu kan komme til at holde", EN: "partial evaluation, which decides whether the part may still come to hold"}
	unknowns  = result.Text{DA: "Oplysninger, der regnes for ukendte:", EN: "Facts that are taken to be unknown:"}
	residue   = result.Text{DA: "Det, der står tilbage, kan endnu komme til at holde:", EN: "What is left may still come to hold:"}
	noResidue = result.Text{DA: "Der står intet tilbage: delen kan ikke komme til at holde.", EN: "Nothing is left: the part cannot come to hold."}
	noTrace   = result.Text{DA: "Reglen er ikke evalueret: kravet stilles ikke i fasen.", EN: "The rule was not evaluated: the requirement is not asked in the phase."}
)
