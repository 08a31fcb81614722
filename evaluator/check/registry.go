package check

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// registry is what must be known of all descriptors before any of them is judged.
type registry struct {
	organisation *inputs.Document // nil where there is none
	portfolio    *evaluator.Portfolio
	deviations   []*inputs.Document // of kind Deviations
	ids          inputs.IDs
}

// kind is that of the descriptor with the id.
func (r *registry) kind(id string) (string, bool) {
	kind, ok := r.ids.Kind(id)
	return string(kind), ok
}

// readRegistry reads every file; the error is inputs.Problems with all that is wrong with any.
func (c *collector) readRegistry(ctx context.Context, policies *evaluator.Policies, files []string) (*registry, error) {
	type content struct {
		documents []*inputs.Document
		problems  inputs.Problems
	}
	out := &registry{portfolio: policies.NewPortfolio(reopen)}
	var problems inputs.Problems
	read := func(_ context.Context, file string) content {
		documents, problems := inputs.ReadFile(file)
		return content{documents, problems}
	}
	err := evaluator.Ordered(ctx, files, read, func(file content) error {
		c.step()
		problems = append(problems, file.problems...)
		for _, document := range file.documents {
			if problem := out.ids.Add(document); problem != nil {
				problems = append(problems, *problem)
			}
			switch document.Kind {
			case inputs.Organisation:
				out.organisation = cmp.Or(out.organisation, document)
			case inputs.Deviations:
				out.deviations = append(out.deviations, document)
			}
			out.portfolio.Add(document)
		}
		return nil
	})
	return out, cmp.Or(err, problems.Err())
}

// reopen reads the descriptor with the id once more.
func reopen(file, id string) (*inputs.Document, error) {
	documents, problems := inputs.ReadFile(file)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	i := slices.IndexFunc(documents, func(d *inputs.Document) bool { return d.ID == id })
	if i < 0 {
		return nil, fmt.Errorf("%s: %q is gone since the run began; run again", file, id)
	}
	return documents[i], nil
}

// seesRegistry says whether one of the arguments is a folder that the Organisation lies in, at any
// depth: then the run sees a registry, and not just some of its files.
func seesRegistry(args []string, organisation *inputs.Document) bool {
	return organisation != nil && slices.ContainsFunc(args, func(arg string) bool {
		info, err := os.Stat(arg)
		if err != nil || !info.IsDir() {
			return false
		}
		within, err := filepath.Rel(arg, filepath.FromSlash(organisation.File))
		return err == nil && filepath.IsLocal(within)
	})
}

// seesAll says whether a descriptor that the run does not meet exists nowhere: where it sees a
// registry and, of one without an Organisation, where whole folders were named.
func seesAll(args []string, organisation *inputs.Document) bool {
	if organisation != nil {
		return seesRegistry(args, organisation)
	}
	return !slices.ContainsFunc(args, func(arg string) bool {
		info, err := os.Stat(arg)
		return err != nil || !info.IsDir()
	})
}

// withoutOrganisation warns of a registry that has no Organisation although rules ask it, and
// names those rules.
func (c *collector) withoutOrganisation(rules []*result.Rule, organisation *inputs.Document) (result.Text, bool) {
	var ids []string
	for _, r := range rules {
		if r.Kind == string(inputs.Organisation) {
			ids = append(ids, r.ID)
		}
	}
	if organisation != nil || len(ids) == 0 || c.summary.Descriptors < 2 {
		return result.Text{}, false
	}
	english := "%d requirements on the municipality itself were"
	if len(ids) == 1 {
		english = "%d requirement on the municipality itself was"
	}
	return result.Text{
		DA: fmt.Sprintf("Registeret har ingen beskrivelse af typen Organisation, så %d krav til kommunen selv er ikke kontrolleret: %s.", len(ids), strings.Join(ids, ", ")),
		EN: "The registry has no descriptor of kind Organisation, so " + fmt.Sprintf(english, len(ids)) + " not checked: " + strings.Join(ids, ", ") + ".",
	}, true
}
