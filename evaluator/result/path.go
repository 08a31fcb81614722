package result

import (
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
