package scaffold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// quoted is a text as YAML and Rego take it in double quotation marks.
func quoted(text string) string { return strconv.Quote(text) }

// lineWidth is how long the lines of annotations and data are at most, unless a word is longer.
const lineWidth = 110

// folded is a text as a block that YAML folds: ">-" and the lines, each after the margin.
func folded(margin, text string) string {
	var b strings.Builder
	b.WriteString(">-")
	width := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if width == 0 || width+1+n > lineWidth {
			b.WriteString("\n" + margin + word)
			width = utf8.RuneCountInString(margin) + n
			continue
		}
		b.WriteString(" " + word)
		width += 1 + n
	}
	return b.String()
}

// literal is a value as Rego writes it on one line; keys are sorted.
func literal(value any) string {
	switch v := value.(type) {
	case map[string]any:
		var members []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			members = append(members, literal(key)+": "+literal(v[key]))
		}
		return "{" + strings.Join(members, ", ") + "}"
	case []any:
		return "[" + literals(v) + "]"
	case []string:
		return "[" + literals(v) + "]"
	case json.Number:
		return v.String()
	case string:
		var b bytes.Buffer
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(v); err != nil {
			panic(err) // a text can always be written
		}
		return strings.TrimSuffix(b.String(), "\n")
	}
	return fmt.Sprint(value)
}

// literals are values on one line, with commas between.
func literals[T any](values []T) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = literal(v)
	}
	return strings.Join(parts, ", ")
}

// put sets the value that the keys lead to; groups on the way are made.
func put(to map[string]any, keys []string, value any) {
	for _, key := range keys[:len(keys)-1] {
		next, ok := to[key].(map[string]any)
		if !ok {
			next = map[string]any{}
			to[key] = next
		}
		to = next
	}
	to[keys[len(keys)-1]] = value
}
