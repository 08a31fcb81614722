package check

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// findOrganisation gives the registry's Organisation, which rules about systems read, before
// the systems are judged; nil where there is none. Only files that seem to hold one are decoded,
// so that a portfolio is not decoded twice.
func findOrganisation(ctx context.Context, files []string) (*inputs.Document, inputs.Problems) {
	var found *inputs.Document
	var problems inputs.Problems
	read := func(_ context.Context, file string) fileOutcome {
		if !mentionsOrganisation(file) {
			return fileOutcome{}
		}
		documents, problems := inputs.ReadFile(file)
		return fileOutcome{documents: documents, problems: problems}
	}
	err := evaluator.Ordered(ctx, files, read, func(out fileOutcome) error {
		problems = append(problems, out.problems...)
		for _, document := range out.documents {
			if document.Kind == inputs.Organisation && found == nil {
				found = document
			}
		}
		return nil
	})
	if err != nil {
		return nil, nil // the context ended; the run itself will say so
	}
	return found, problems
}

// kindOrganisation finds the key kind with the value Organisation, in YAML or JSON, as people
// and programs write it. A file that hides it better (an escape, an alias) is found out when it
// is read for good; see lateOrganisation.
var kindOrganisation = regexp.MustCompile(`kind["']?\s*:\s*["']?Organisation`)

// mentionsOrganisation says whether the file may hold an Organisation. A file that cannot be
// read may not: reading it for good reports why.
func mentionsOrganisation(file string) bool {
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > inputs.MaxFileSize {
		return false
	}
	src, err := os.ReadFile(file)
	return err == nil && bytes.Contains(src, []byte(inputs.Organisation)) && kindOrganisation.Match(src)
}

// lateOrganisation is the problem of an Organisation that was not seen before the systems were
// judged, which would then have been judged without it.
func lateOrganisation(doc *inputs.Document) inputs.Problem {
	return inputs.Problem{
		File: doc.File,
		Pos:  doc.Start(),
		Code: "late-organisation",
		Message: inputs.Text{
			DA: "organisationen blev ikke fundet i tide; skriv »kind: Organisation« på én linje uden anker eller \\u-kode",
			EN: "the organisation was not found in time; write \"kind: Organisation\" on one line without an anchor or an escape",
		},
	}
}

// withoutOrganisation warns of a registry that has no Organisation although rules ask it.
func (c *collector) withoutOrganisation(rules []*result.Rule, organisation *inputs.Document) (result.Text, bool) {
	n := 0
	for _, r := range rules {
		if r.Kind == string(inputs.Organisation) {
			n++
		}
	}
	if organisation != nil || n == 0 || c.summary.Descriptors < 2 {
		return result.Text{}, false
	}
	english := "%d requirements on the municipality itself were"
	if n == 1 {
		english = "%d requirement on the municipality itself was"
	}
	return result.Text{
		DA: fmt.Sprintf("Registeret har ingen beskrivelse af typen Organisation, så %d krav til kommunen selv er ikke kontrolleret.", n),
		EN: "The registry has no descriptor of kind Organisation, so " + fmt.Sprintf(english, n) + " not checked.",
	}, true
}
