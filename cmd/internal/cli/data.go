package cli

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/policies"
)

// dataSchemas are the schemas of the embedded data sets, by name; embedded files can be read.
var dataSchemas = sync.OnceValue(func() map[string][]byte {
	schemas, _ := evaluator.DataSchemas(policies.FS)
	return schemas
})

// shortNames are the data sets as the command line writes them, sorted: without the strategy,
// as long as one strategy alone has a data set of the name.
func shortNames(schemas map[string][]byte) []string {
	known := slices.Sorted(maps.Keys(schemas))
	out := make([]string, len(known))
	for i, name := range known {
		_, short, _ := strings.Cut(name, ".")
		if out[i] = name; fullName(known, short) == name {
			out[i] = short
		}
	}
	slices.Sort(out)
	return out
}

// completeData lets the shell complete the name in "name=file"; the file it completes itself.
func completeData(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if strings.Contains(typed, "=") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	names := shortNames(dataSchemas())
	for i := range names {
		names[i] += "="
	}
	return names, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// readData reads the --data flags, "name=file", where the name may leave out its strategy as
// long as one strategy alone has such a data set. All that is wrong is reported at once.
func readData(lang string, loaded *evaluator.Policies, flags []string) (map[string]evaluator.Dataset, error) {
	out := map[string]evaluator.Dataset{}
	known := loaded.DataSets()
	var errs []error
	for _, flag := range flags {
		short, file, _ := strings.Cut(flag, "=")
		name := fullName(known, short)
		_, twice := out[name]
		switch {
		case file == "":
			errs = append(errs, badValue(lang, "data", flag, textDataForm, flag, known[0]))
			continue
		case twice:
			errs = append(errs, badValue(lang, "data", flag, textDataTwice, name))
		}
		schema, err := loaded.DataSchema(name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		content, problems := schema.ReadFile(file)
		errs = append(errs, problems.Err())
		out[name] = evaluator.Dataset{File: file, Content: content}
	}
	return out, errors.Join(errs...)
}

func fullName(known []string, short string) string {
	var found []string
	for _, name := range known {
		if name == short || strings.HasSuffix(name, "."+short) {
			found = append(found, name)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return short
}
