package cli

// The words about departures from rules.
var (
	textFlagMaxDays     = both("`dage`, en dispensation højst gælder efter sin godkendelse; 0 er ingen grænse (standard: 0)", "`days` for which a waiver holds at the most after its approval; 0 is no limit (default: 0)")
	textFlagWarnDays    = both("`dage`, før en dispensation udløber, hvor der advares (standard: %d)", "`days` before a waiver expires in which it is warned of (default: %d)")
	textFlagNotWaivable = both("`krav`, som der ikke kan dispenseres fra: et id eller %s; kan gentages", "`requirement` that cannot be waived: an id or %s; repeatable")
	textBadCount        = both("--%s %q: skriv et helt tal fra 0 til %d", "--%s %q: write a whole number from 0 to %d")
	textNoSuchWaivable  = both("--not-waivable %q: der er intet sådant krav; skriv et krav-id, fx HJ-ARK-001, eller must, should, prefer eller may", "--not-waivable %q: there is no such requirement; write an id, e.g. HJ-ARK-001, or must, should, prefer or may")
	textNearWaivable    = both("--not-waivable %q: der er intet sådant krav; mente du %q?", "--not-waivable %q: there is no such requirement; did you mean %q?")
)

// waivableText says what is wrong with a requirement that cannot be waived.
func waivableText(lang, name, near string) string {
	text, args := textNoSuchWaivable, []any{name}
	if near != "" {
		text, args = textNearWaivable, append(args, near)
	}
	return say(lang, text, args...)
}
