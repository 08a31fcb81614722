package words

import "github.com/pejl/pejl/evaluator/result"

// Heading is a heading or label of a report.
type Heading string

// The headings of a report in their order, then the labels inside its parts.
const (
	OverallStatus Heading = "overall_status"
	StatusByArea  Heading = "status_by_area"
	SystemList    Heading = "system_list"
	NotMet        Heading = "not_met"
	Waivers       Heading = "waivers"
	Remarks       Heading = "deviation_remarks"
	Changes       Heading = "changes"
	MissingFacts  Heading = "missing_facts"
	RuleByRule    Heading = "rule_by_rule"
	Appendix      Heading = "appendix"

	Conclusion    Heading = "conclusion"
	Wording       Heading = "wording"
	Found         Heading = "found"
	HowToMeet     Heading = "how_to_meet"
	LookUp        Heading = "look_up"
	Responsible   Heading = "responsible"
	WhoCanAnswer  Heading = "who_can_answer"
	NextPhase     Heading = "next_phase"
	RulesMet      Heading = "rules_met"
	NotRelevant   Heading = "not_relevant"
	Method        Heading = "method"
	Key           Heading = "key"
	SeverityScale Heading = "severity_scale"
	Strength      Heading = "strength"
	Share         Heading = "share"
	ShareFormula  Heading = "share_formula"
	StatusAsOf    Heading = "status_as_of"
	RuleErrors    Heading = "rule_errors"
	Warnings      Heading = "warnings"
	Illustrative  Heading = "illustrative"
	Baseline      Heading = "baseline"

	// Of a waiver.
	Explanation Heading = "explanation"
	ApprovedBy  Heading = "approved_by"
	ApprovedOn  Heading = "approved_on"
	HoldsUntil  Heading = "holds_until"
	ExpiresOn   Heading = "expires_on"
	Measure     Heading = "measure"
	OnlyAt      Heading = "only_at"
	StandsIn    Heading = "stands_in"
)

var headings = map[Heading]result.Text{
	OverallStatus: {DA: "Samlet status", EN: "Overall status"},
	StatusByArea:  {DA: "Status pr. område og fase", EN: "Status by area and phase"},
	SystemList:    {DA: "Systemoversigt", EN: "List of systems"},
	NotMet:        {DA: "Krav, der ikke er opfyldt", EN: "Requirements not met"},
	Waivers:       {DA: "Dispensationer (begrundede afvigelser)", EN: "Waivers (justified departures)"},
	Remarks:       {DA: "Bemærkninger til dispensationer", EN: "Remarks about waivers"},
	Changes:       {DA: "Ændringer siden sidst", EN: "Changes since last time"},
	MissingFacts:  {DA: "Manglende oplysninger", EN: "Missing information"},
	RuleByRule:    {DA: "Kravene ét for ét", EN: "Requirement by requirement"},
	Appendix:      {DA: "Bilag", EN: "Appendix"},

	Conclusion:    {DA: "Konklusion", EN: "Verdict"},
	Wording:       {DA: "Strategiens ordlyd", EN: "The strategy's wording"},
	Found:         {DA: "Det er konstateret", EN: "What was found"},
	HowToMeet:     {DA: "Sådan opfyldes kravet", EN: "How to meet it"},
	LookUp:        {DA: "Slå op", EN: "Look up"},
	Responsible:   {DA: "Ansvarlig", EN: "Responsible"},
	WhoCanAnswer:  {DA: "Hvem kan svare", EN: "Who can answer"},
	NextPhase:     {DA: "Det bliver der spurgt om i næste fase", EN: "What the next phase will ask"},
	RulesMet:      {DA: "Opfyldte krav", EN: "Requirements met"},
	NotRelevant:   {DA: "Ikke relevante krav", EN: "Not applicable"},
	Method:        {DA: "Metode og datagrundlag", EN: "Method and data"},
	Key:           {DA: "Forklaring af ord og skalaer", EN: "Key to words and scales"},
	SeverityScale: {DA: "Alvorlighed", EN: "Severity"},
	Strength:      {DA: "Kravets styrke", EN: "Strength of the requirement"},
	Share:         {DA: "Andel opfyldt", EN: "Share met"},
	ShareFormula:  {DA: "opfyldte krav ÷ (alle krav − ikke relevante)", EN: "requirements met ÷ (all requirements − not applicable)"},
	StatusAsOf:    {DA: "Status pr.", EN: "Status as of"},
	RuleErrors:    {DA: "Krav, der ikke kunne kontrolleres", EN: "Requirements that could not be checked"},
	Warnings:      {DA: "Bemærk", EN: "Please note"},
	Illustrative:  {DA: "opdigtede værdier, ikke kommunens egne", EN: "made-up values, not the municipality's own"},
	Baseline:      {DA: "Sammenligningsgrundlag", EN: "Baseline"},

	Explanation: {DA: "Begrundelse", EN: "Reason"},
	ApprovedBy:  {DA: "Godkendt af", EN: "Approved by"},
	ApprovedOn:  {DA: "Godkendt den", EN: "Approved on"},
	HoldsUntil:  {DA: "Gælder til og med", EN: "Holds up to and including"},
	ExpiresOn:   {DA: "Udløber den, som skrevet", EN: "Expires on, as written"},
	Measure:     {DA: "Kompenserende foranstaltning", EN: "Compensating measure"},
	OnlyAt:      {DA: "Gælder kun for", EN: "Covers only"},
	StandsIn:    {DA: "Står i", EN: "Stands in"},
}

// In gives the heading in a language; an unknown one is its own key.
func (h Heading) In(lang string) string { return or(headings[h].In(lang), string(h)) }
