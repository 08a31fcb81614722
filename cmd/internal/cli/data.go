package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/util"

	"github.com/pejl/pejl/evaluator"
)

// readData reads the --data flags, "name=file", where the name may leave out its strategy as
// long as one strategy alone has such a data set.
func readData(lang string, loaded *evaluator.Policies, flags []string) (map[string]evaluator.Dataset, error) {
	out := map[string]evaluator.Dataset{}
	var errs []error
	for _, flag := range flags {
		short, file, ok := strings.Cut(flag, "=")
		if !ok || file == "" {
			errs = append(errs, usageError(lang, texts.dataset, flag, strings.Join(loaded.DataSets(), ", ")))
			continue
		}
		name := fullName(loaded.DataSets(), short)
		content, err := readDataset(loaded, name, file)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out[name] = evaluator.Dataset{File: file, Content: content}
	}
	return out, errors.Join(errs...)
}

func fullName(known []string, short string) string {
	i := slices.IndexFunc(known, func(name string) bool { return name == short || strings.HasSuffix(name, "."+short) })
	if i < 0 {
		return short
	}
	return known[i]
}

func readDataset(loaded *evaluator.Policies, name, file string) (map[string]any, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var content any
	if err := util.Unmarshal(src, &content); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if err := loaded.CheckData(name, content); err != nil {
		var unknown *evaluator.UnknownError
		if errors.As(err, &unknown) {
			return nil, err
		}
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	object, _ := content.(map[string]any)
	return object, nil
}
