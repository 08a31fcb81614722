package cli

import (
	"errors"
	"strings"

	"github.com/pejl/pejl/evaluator"
)

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
			errs = append(errs, usageError(lang, textDataForm, flag, strings.Join(known, ", ")))
			continue
		case twice:
			errs = append(errs, usageError(lang, textDataTwice, name))
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
