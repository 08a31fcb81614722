package evaluator

import (
	"fmt"

	"github.com/pejl/pejl/evaluator/result"
)

// testMessages are the texts of the faults that tests find, by their code: what is wrong, then what to do.
var testMessages = map[string]result.Text{
	"rego-false":     {DA: "dette er ikke sandt:", EN: "this is not true:"},
	"rego-not-false": {DA: "dette er ikke sandt, for det, der står efter not, holder:", EN: "this is not true, since what follows not holds:"},
	"rego-undefined": {DA: "testen holder ikke", EN: "the test does not hold"},
	"rego-error":     {DA: "Rego gik i stå: %s", EN: "Rego broke down: %s"},
	"rego-timeout":   {DA: "testen var ikke færdig efter %d sekunder; gør den mindre", EN: "the test was not done after %d seconds; make it smaller"},
	"rego-empty": {DA: "testen prøvede ingen tilfælde, så den kan ikke slå fejl; giv dens tabel en række, eller fjern den",
		EN: "the test tried no case, so that it cannot fail; give its table a row, or remove it"},

	"case-differs": {DA: "en kontrol kommer til noget andet; ret reglen eller tilfældet:",
		EN: "a check comes to something else; correct the rule or the case:"},
	"case-error":      {DA: "tilfældet kan ikke afgøres: %s", EN: "the case cannot be judged: %s"},
	"case-input":      {DA: "%s", EN: "%s"},
	"case-unreadable": {DA: "rækken kan ikke læses: %s; en række har input, outcome og efter behov organisation, portfolio, data, date, paths og missing", EN: "the row cannot be read: %s; a row has input, outcome and as needed organisation, portfolio, data, date, paths and missing"},
	"case-date":       {DA: "datoen %q findes ikke; skriv den som 2026-01-31", EN: "there is no date %q; write it as 2026-01-31"},
	"case-outcome": {DA: "udfaldet %q findes ikke; skriv pass, violated, undocumented, not_assessed eller not_applicable",
		EN: "there is no outcome %q; write pass, violated, undocumented, not_assessed or not_applicable"},
	"case-paths": {DA: "udfaldet er %s; et tilfælde har paths, når og kun når udfaldet er violated. Skriv, hvor kravet er overtrådt, eller fjern paths",
		EN: "the outcome is %s; a case has paths when and only when the outcome is violated. Write where it is violated, or remove paths"},
	"case-missing": {DA: "udfaldet er %s; et tilfælde har missing, når og kun når udfaldet er undocumented eller not_assessed. Skriv, hvilke oplysninger der mangler, eller fjern missing",
		EN: "the outcome is %s; a case has missing when and only when the outcome is undocumented or not_assessed. Write which facts are missing, or remove missing"},
	"case-person": {DA: "reglens meddelelse gengiver %s, som er navnet på en person; lad meddelelsen nøjes med, hvad der er galt",
		EN: "the rule's message repeats %s, which is the name of a person; let the message say only what is wrong"},
	"case-no-value": {DA: "overtrædelsen peger på %s, hvor der ingen værdi er; peg på den værdi, der er i strid med kravet",
		EN: "the violation points at %s, where there is no value; point at the value that contradicts the requirement"},
	"case-no-message": {DA: "overtrædelsen ved %s mangler en meddelelse på dansk eller engelsk; giv den begge",
		EN: "the violation at %s lacks a message in Danish or English; give it both"},

	"case-repeated": {DA: "nøglen %s står to gange i samme objekt, første gang i linje %d, og kun den ene prøves; giv den ene et andet navn",
		EN: "the key %s stands twice in one object, first on line %d, and only one of them is tried; give one of them another name"},

	"cases-unreadable":  {DA: "tabellen cases kan ikke læses: %s; den er et objekt med en række for hvert tilfælde", EN: "the table cases cannot be read: %s; it is an object with a row for each case"},
	"exempt-unreadable": {DA: `exempt kan ikke læses: %s; skriv exempt := {"not_applicable": "grunden", "missing": {"oplysningen": "grunden"}}`, EN: `exempt cannot be read: %s; write exempt := {"not_applicable": "the reason", "missing": {"the fact": "the reason"}}`},

	"no-test":     {DA: "reglen har ingen test; skriv %s i samme mappe med package %s og tabellen cases", EN: "the rule has no test; write %s in the same folder with package %s and the table cases"},
	"no-cases":    {DA: `testen mangler tabellen cases; skriv cases := {"tilfældets navn": {"input": {…}, "outcome": "pass"}, …}`, EN: `the test lacks the table cases; write cases := {"the case's name": {"input": {…}, "outcome": "pass"}, …}`},
	"no-pass":     {DA: `intet tilfælde er opfyldt; skriv et med "outcome": "pass"`, EN: `no case is met; write one with "outcome": "pass"`},
	"no-violated": {DA: `intet tilfælde er i strid med kravet, selv om reglen har violation; skriv et med "outcome": "violated" og "paths"`, EN: `no case contradicts the requirement, though the rule has violation; write one with "outcome": "violated" and "paths"`},
	"no-fail":     {DA: `intet tilfælde er ikke opfyldt; skriv et med "outcome": "violated" og "paths", eller "undocumented" og "missing"`, EN: `no case fails; write one with "outcome": "violated" and "paths", or "undocumented" and "missing"`},
	"no-missing":  {DA: `intet tilfælde mangler en oplysning; skriv et uden en oplysning, som reglen læser, med "outcome": "undocumented" eller "not_assessed" og "missing"`, EN: `no case lacks a fact; write one without a fact that the rule reads, with "outcome": "undocumented" or "not_assessed" and "missing"`},
	"no-not-applicable": {DA: `reglen har applies, men intet tilfælde falder udenfor; skriv et med "outcome": "not_applicable", eller, hvis ingen oplysninger kan gøre det, exempt := {"not_applicable": "grunden"}`,
		EN: `the rule has applies, but no case falls outside it; write one with "outcome": "not_applicable" or, if no facts can do that, exempt := {"not_applicable": "the reason"}`},
	"fact-not-missing": {DA: `reglen læser %s, men oplysningen mangler ikke i noget tilfælde; skriv et, der har den i "missing", eller, hvis reglen aldrig spørger om den, exempt := {"missing": {%[1]q: "grunden"}}`,
		EN: `the rule reads %s, but no case lacks that fact; write one that has it in "missing" or, if the rule never asks for it, exempt := {"missing": {%[1]q: "the reason"}}`},

	"exempt-no-applies":     {DA: "exempt nævner not_applicable, men reglen har ikke applies; fjern not_applicable", EN: "exempt names not_applicable, but the rule has no applies; remove not_applicable"},
	"exempt-not-applicable": {DA: "exempt siger, at reglen altid gælder, men et tilfælde er not_applicable; fjern not_applicable fra exempt", EN: "exempt says that the rule always applies, but a case is not_applicable; remove not_applicable from exempt"},
	"exempt-fact-missing":   {DA: "exempt siger, at reglen aldrig spørger om %s, men et tilfælde har den i missing; fjern den fra exempt", EN: "exempt says that the rule never asks for %s, but a case has it in missing; remove it from exempt"},
	"exempt-no-reason":      {DA: "exempt nævner %s uden en grund; skriv, hvorfor reglen aldrig spørger om den", EN: "exempt names %s without a reason; write why the rule never asks for it"},
	"exempt-fact-unknown":   {DA: "exempt nævner %s, som reglen ikke læser i applies eller met; fjern den, eller ret navnet", EN: "exempt names %s, which the rule does not read in applies or met; remove it, or correct the name"},
}

// testMessage is the text of a fault in both languages.
func testMessage(code string, args ...any) result.Text {
	text := testMessages[code]
	if len(args) == 0 {
		return text
	}
	return result.Text{DA: fmt.Sprintf(text.DA, args...), EN: fmt.Sprintf(text.EN, args...)}
}
