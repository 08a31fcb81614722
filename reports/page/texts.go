package page

// Common are the texts that more than one page shows; those that other reports show too are in words.
var Common = Texts{
	"skip":     {DA: "Gå til indholdet", EN: "Skip to the content"},
	"contents": {DA: "Indhold", EN: "Contents"},
	"edition":  {DA: "Reglernes udgave", EN: "Edition of the rules"},
	"scope":    {DA: "Omfang", EN: "Scope"},
	"scopeIs":  {DA: "%s i %s", EN: "%s in %s"},
	"phase":    {DA: "Fase", EN: "Phase"},
	"area":     {DA: "Område", EN: "Area"},
	"role":     {DA: "Ansvarlig", EN: "Responsible"},
	"strategy": {DA: "Strategi", EN: "Strategy"},
	"document": {DA: "Dokument", EN: "Document"},
	"tool":     {DA: "Program", EN: "Program"},

	"all":         {DA: "Alle", EN: "All"},
	"reset":       {DA: "Nulstil", EN: "Reset"},
	"filter":      {DA: "Find krav", EN: "Find requirements"},
	"filterCount": {DA: "Viser {n} af {all} punkter nedenfor.", EN: "Showing {n} of the {all} entries below."},
	"filterNone":  {DA: "Ingen punkter her passer til søgningen.", EN: "No entries here match the search."},

	"guidance":    {DA: "Strategiens egen vejledning", EN: "The strategy's own guidance"},
	"section":     {DA: "Afsnit:", EN: "Section:"},
	"keySeverity": {DA: "Alvorlighed følger af, hvor stærkt strategien formulerer kravet", EN: "Severity follows from how strongly the strategy words the requirement"},
	"wordsIt":     {DA: "Strategien skriver", EN: "The strategy writes"},
}
