package lint

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/format"

	"github.com/pejl/pejl/evaluator/result"
)

// Fix is a file as it should be.
type Fix struct {
	File    string // from the root of the pack
	Content []byte
}

// Fixes gives, for Rego files by name, those that a program can mend without changing what they say, sorted: they
// are formatted as opa fmt does it. A file that does not parse is left as it is.
func Fixes(sources map[string]string) []Fix {
	names := slices.Sorted(maps.Keys(sources))
	fixed := make([][]byte, len(names))
	var formatting sync.WaitGroup
	const lanes = 4
	for lane := range lanes {
		formatting.Go(func() {
			for i := lane; i < len(names); i += lanes {
				fixed[i] = formatted(names[i], sources[names[i]])
			}
		})
	}
	formatting.Wait()
	var out []Fix
	for i, name := range names {
		if fixed[i] != nil {
			out = append(out, Fix{name, fixed[i]})
		}
	}
	return out
}

// formatted is the source as it should be; nil where it is, or does not parse.
func formatted(name, source string) []byte {
	out, err := format.Source(name, []byte(source))
	if err != nil || bytes.Equal(out, []byte(source)) {
		return nil
	}
	return out
}

// unformatted finds the files that are not formatted, each at the first line that differs.
func (e *examination) unformatted() []result.LintFinding {
	own := &examination{}
	for _, fix := range Fixes(e.Sources) {
		was, is := strings.Split(e.Sources[fix.File], "\n"), strings.Split(string(fix.Content), "\n")
		line := 0
		for line < min(len(was), len(is))-1 && was[line] == is[line] {
			line++
		}
		own.add(fix.File, "", "format", result.Position{Line: line + 1, Column: 1}, result.Position{})
	}
	return own.findings
}
