package result

import (
	"fmt"
	"strconv"
	"strings"
)

// PathText writes a path as people and JSONPath-like tools do: "common_solutions.relevant[2].used".
// The empty path is the whole descriptor and gives "".
func PathText(path []any) string {
	var b strings.Builder
	for _, step := range path {
		switch s := step.(type) {
		case string:
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s)
		case int:
			b.WriteByte('[')
			b.WriteString(strconv.Itoa(s))
			b.WriteByte(']')
		}
	}
	return b.String()
}

// Where names the place of a finding within the descriptor that was judged: its path as text, and
// of a finding about another system of the registry "portfolio.systems." with its id before it.
func (f *Finding) Where() string {
	if f.System == "" {
		return PathText(f.Path)
	}
	return PathText([]any{"portfolio", "systems", f.System}) + "." + PathText(f.Path)
}

// PlaceText writes a Finding's place as people do and as deviations name it:
// "common_solutions.relevant[SAPA].used". The empty place is the whole descriptor and gives "".
func PlaceText(place []string) string {
	var b strings.Builder
	for _, step := range place {
		if b.Len() > 0 && !strings.HasPrefix(step, "[") {
			b.WriteByte('.')
		}
		b.WriteString(step)
	}
	return b.String()
}

// ParsePlace reads what PlaceText writes. The name of an element may hold points and brackets; it
// ends at the first "]" that a point, another bracket or the end follows.
func ParsePlace(text string) (place []string, err error) {
	for rest := text; rest != ""; {
		step := rest
		if rest[0] == '[' {
			end := elementEnd(rest)
			if end < 0 || end == 2 {
				return nil, fmt.Errorf("place %q: the bracket is not closed, or nothing is in it", text)
			}
			step = rest[:end]
		} else if i := strings.IndexAny(rest, ".["); i >= 0 {
			step = rest[:i]
		}
		if step == "" {
			return nil, fmt.Errorf("place %q: a key is missing", text)
		}
		place = append(place, step)
		rest = rest[len(step):]
		if strings.HasPrefix(rest, ".") {
			if rest = rest[1:]; rest == "" || rest[0] == '[' || rest[0] == '.' {
				return nil, fmt.Errorf("place %q: a key is missing after a point", text)
			}
		}
	}
	return place, nil
}

// elementEnd is the index after the bracket that closes the element that text begins with; -1 for none.
func elementEnd(text string) int {
	for i := range len(text) {
		if text[i] == ']' && (i+1 == len(text) || text[i+1] == '.' || text[i+1] == '[') {
			return i + 1
		}
	}
	return -1
}

// Within says whether the finding lies at the place or below it. Where the place gives an element of a list by
// its index, that is the index in Path.
func (f *Finding) Within(place []string) bool {
	if len(place) > len(f.Place) {
		return false
	}
	lead := len(f.Place) - len(f.Path) // steps to another system of the registry
	for i, step := range place {
		if step == f.Place[i] {
			continue
		}
		if i < lead {
			return false
		}
		index, ok := f.Path[i-lead].(int)
		if !ok || step != "["+strconv.Itoa(index)+"]" {
			return false
		}
	}
	return true
}
