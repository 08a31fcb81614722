package coverage

import (
	"fmt"

	"github.com/pejl/pejl/evaluator/result"
)

// messages are the texts of all faults, by their code: what is wrong, then what to do.
var messages = map[string]result.Text{
	"no-file": {
		DA: `regelsættet har ikke denne fil, så ingen kan se, hvilke sætninger i strategien der har krav; skriv strategiens afsnit og sætninger i den`,
		EN: `the policy pack lacks this file, so nobody can see which sentences of the strategy have requirements; write the strategy's sections and sentences in it`},
	"section-empty": {
		DA: `afsnittet %q har ingen sætninger; skriv dem, eller fjern afsnittet`,
		EN: `the section %q has no sentences; write them, or remove the section`},
	"section-repeated": {
		DA: `afsnittet %q står også i linje %d; saml dets sætninger ét sted`,
		EN: `the section %q is also on line %d; keep its sentences in one place`},
	"sentence-open": {
		DA: `der er ikke gjort rede for sætningen »%s«; angiv dens krav (rules), en grund (reason) eller background: true`,
		EN: `the sentence "%s" is not accounted for; give its requirements (rules), a reason or background: true`},
	"sentence-twofold": {
		DA: `sætningen »%s« har mere end én af rules, reason og background; behold den ene`,
		EN: `the sentence "%s" has more than one of rules, reason and background; keep one`},
	"rule-unknown": {
		DA: `kravet %s findes ikke i regelsættet; ret navnet, eller tilføj reglen`,
		EN: `there is no requirement %s in the policy pack; correct the name, or add the rule`},
	"rule-repeated": {
		DA: `kravet %s står to gange ved samme sætning; fjern det ene`,
		EN: `the requirement %s stands twice at one sentence; remove one`},
	"reason-unknown": {
		DA: `grunden henviser til kravet %s, som ikke findes i regelsættet; ret navnet, eller tilføj reglen`,
		EN: `the reason refers to the requirement %s, which is not in the policy pack; correct the name, or add the rule`},
	"rule-unplaced": {
		DA: `ingen sætning nævner kravet %s; tilføj det ved den sætning, som det citerer: »%s«`,
		EN: `no sentence names the requirement %s; add it at the sentence that it quotes: "%s"`},
	"section-other": {
		DA: `kravet %s nævnes her i afsnittet %q, men angiver selv afsnittet %q; flyt det, eller ret custom.source.section`,
		EN: `the requirement %s is named here in the section %q but gives the section %q itself; move it, or correct custom.source.section`},
	"section-unnamed": {
		DA: `kravet %s angiver også afsnittet %q, hvor ingen sætning nævner det; tilføj det dér, eller ret custom.source.section`,
		EN: `the requirement %s also gives the section %q, where no sentence names it; add it there, or correct custom.source.section`},
	"quote-outside": {
		DA: `citatet i kravet %s står ikke i rækkefølge i de sætninger, der nævner kravet; ret citatet, eller flyt kravet: »%s«`,
		EN: `the quotation of the requirement %s does not stand in order in the sentences that name it; correct it, or move the requirement: "%s"`},
	"quote-cut": {
		DA: `citatet i kravet %s begynder eller slutter midt i et ord; skriv hele ordet: »%s«`,
		EN: `the quotation of the requirement %s begins or ends in the middle of a word; write the whole word: "%s"`},
	"quote-elsewhere": {
		DA: `kravet %s citerer ikke denne sætning; fjern det her, eller udvid citatet`,
		EN: `the requirement %s does not quote this sentence; remove it here, or extend the quotation`},
	"quote-gone": {
		DA: `citatet i kravet %s står ikke i strategien: »%s« (set efter i %s); ret citatet, og se efter, om reglen stadig passer`,
		EN: `the quotation of the requirement %s is not in the strategy: "%s" (looked in %s); correct it, and see whether the rule still fits`},
	"sentence-gone": {
		DA: `sætningen »%s« står ikke i strategien (set efter i %s); fjern den, og se efter, om dens krav stadig gælder`,
		EN: `the sentence "%s" is not in the strategy (looked in %s); remove it, and see whether its requirements still hold`},
	"sentence-changed": {
		DA: `sætningen »%s« er ændret; i %s, linje %d, står »%s«; skriv den nye ordlyd, og se efter, om dens krav stadig passer`,
		EN: `the sentence "%s" has changed; %s, line %d, has "%s"; write the new wording, and see whether its requirements still fit`},
	"text-foreign": {
		DA: `kun %d af strategiens %d sætninger står i filen, så den er næppe strategien; angiv strategiens egen tekst`,
		EN: `only %d of the strategy's %d sentences are in the file, so it is hardly the strategy; name the strategy's own text`},
	"text-new": {
		DA: `»%s« står ikke i %s; tilføj sætningen dér med dens krav, en grund eller background: true`,
		EN: `"%s" is not in %s; add the sentence there with its requirements, a reason or background: true`},
}

func message(code string, args ...any) result.Text {
	form := messages[code]
	if len(args) == 0 {
		return form
	}
	return result.Text{DA: fmt.Sprintf(form.DA, args...), EN: fmt.Sprintf(form.EN, args...)}
}
