package inputs

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// What a template says beside the schema's own questions.
var (
	formTexts = map[FieldType]Text{
		TypeBoolean: {"Skriv true (ja) eller false (nej).", "Write true (yes) or false (no)."},
		TypeDate:    {"Skriv datoen som ÅÅÅÅ-MM-DD, fx 2026-01-31.", "Write the date as YYYY-MM-DD, e.g. 2026-01-31."},
		TypeInteger: {"Skriv et helt tal.", "Write a whole number."},
		TypeNumber:  {"Skriv et tal, med punktum før decimalerne, hvis der er nogen.", "Write a number, with a point before the decimals, if there are any."},
		TypeEnum:    {"Skriv en af koderne:", "Write one of the codes:"},
	}
	boundedText = Text{"Skriv et helt tal fra %d til %d.", "Write a whole number from %d to %d."}
	listTexts   = map[FieldType]Text{
		TypeText:   {`Skriv en liste, fx ["det første", "det andet"]%s.`, `Write a list, e.g. ["the first", "the second"]%s.`},
		TypeEnum:   {"Skriv en liste af koder, fx [%s]%s. Koderne er:", "Write a list of codes, e.g. [%s]%s. The codes are:"},
		TypeObject: {`Fjern "# " foran linjerne under feltet, og gentag dem for hvert punkt%s.`, `Remove "# " from the lines below the key, and repeat them for each item%s.`},
	}
	noneText      = Text{"; skriv [], hvis der ingen er", "; write [] if there are none"}
	rulesText     = Text{"Krav: %s", "Requirements: %s"}
	moreRulesText = Text{" og %d andre", " and %d others"}
)

// commentWidth is how many columns a template's comments take at most, unless a word is longer.
const commentWidth = 100

// questionLines is the comment above a fact that is asked for: question, form, values, rules.
func (t *templater) questionLines(n *node, indent int) []string {
	lines := wrap(n.question.In(t.options.Lang), indent)
	lines = append(lines, wrap(answerForm(n, t.options.Lang), indent)...)
	for _, v := range fieldOf(n).Values {
		line := "  " + v.Code
		if label := v.Label.In(t.options.Lang); label != v.Code {
			line += ": " + label
		}
		lines = append(lines, line)
	}
	return append(lines, wrap(t.rulesLine(n.path), indent)...)
}

// answerForm says how the answer is written; empty for a text.
func answerForm(n *node, lang string) string {
	f := fieldOf(n)
	none := noneText.In(lang)
	if n.nonEmpty {
		none = ""
	}
	switch {
	case n.bounded > 0:
		return fmt.Sprintf(boundedText.In(lang), n.minimum, n.maximum)
	case f.Type != TypeList:
		return formTexts[f.Type].In(lang)
	case f.Item == TypeEnum:
		return fmt.Sprintf(listTexts[TypeEnum].In(lang), strings.Join(n.items.enum[:min(2, len(n.items.enum))], ", "), none)
	}
	return fmt.Sprintf(listTexts[f.Item].In(lang), none)
}

// rulesLine names the rules that a fact answers; nobody reads a hundred of them.
func (t *templater) rulesLine(path string) string {
	const most = 20
	ids := t.rules[path]
	if len(ids) == 0 {
		return ""
	}
	more := ""
	if len(ids) > most+1 {
		more = fmt.Sprintf(moreRulesText.In(t.options.Lang), len(ids)-most)
		ids = ids[:most]
	}
	return fmt.Sprintf(rulesText.In(t.options.Lang), strings.Join(ids, ", ")) + more
}

// wrap breaks a text into lines that fit into a comment which is indented so far; none for an empty text.
func wrap(text string, indent int) []string {
	width := commentWidth - indent - len("# ")
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// comment writes lines as a comment; empty for none.
func comment(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.TrimRight("# "+line, " "))
	}
	return b.String()
}
