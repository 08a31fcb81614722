package result

import (
	"cmp"
	"slices"
	"strings"
)

// Lint is what an examination of a policy pack found.
type Lint struct {
	Folder      string        // the pack's folder as it was named; empty: names count from the pack's root
	Files       int           // files that were examined
	Checks      []LintCheck   // all that the pack was examined for, sorted by code
	Findings    []LintFinding // sorted by file and place; none: all is well
	ToolVersion string
}

// LintCheck describes one sort of fault of a policy pack.
type LintCheck struct {
	Code     string   // in kebab-case; it stays the same from version to version
	Severity Severity // error: the pack misjudges or does not load; warning: it should be mended
	About    Text     // what is examined, and why
	Mend     Text     // how to mend it
	Fixable  bool     // a program can mend it without changing what the policies say
}

// LintFinding is one thing that is wrong with a file of a policy pack.
type LintFinding struct {
	Code     string // of its LintCheck
	Severity Severity
	File     string
	// Start is zero where the whole file is meant. Columns count characters from 1; End is behind the last one,
	// and zero where only the start is known.
	Start, End Position
	Rule       string // the rule's id, where the finding is about one that has an id
	Message    Text   // what is wrong and how to mend it, without the place
}

// Errors counts the findings of severity error.
func (l *Lint) Errors() int {
	n := 0
	for i := range l.Findings {
		if l.Findings[i].Severity == SeverityError {
			n++
		}
	}
	return n
}

// SortLintFindings sorts findings by file, place, code and message, and drops repetitions.
func SortLintFindings(findings []LintFinding) []LintFinding {
	slices.SortFunc(findings, func(a, b LintFinding) int {
		return cmp.Or(
			strings.Compare(a.File, b.File),
			cmp.Compare(a.Start.Line, b.Start.Line),
			cmp.Compare(a.Start.Column, b.Start.Column),
			strings.Compare(a.Code, b.Code),
			strings.Compare(a.Message.EN, b.Message.EN),
		)
	})
	return slices.CompactFunc(findings, func(a, b LintFinding) bool {
		return a.File == b.File && a.Start == b.Start && a.Code == b.Code && a.Message == b.Message
	})
}
