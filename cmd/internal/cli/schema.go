package cli

import (
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/cmd/internal/config"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/fetch"
	"github.com/pejl/pejl/reports/coverage"
	"github.com/pejl/pejl/reports/explanation"
	"github.com/pejl/pejl/reports/json"
	"github.com/pejl/pejl/reports/lint"
	"github.com/pejl/pejl/reports/rules"
	"github.com/pejl/pejl/reports/tests"
)

// outputSchemas are those of what commands write with -o json, by the name on the command line; outputNames lists
// the names in their order.
var (
	outputSchemas = map[string]func() []byte{
		"report": json.Schema, "explain": explanation.Schema, "lint": lint.Schema, "test": tests.Schema,
		"coverage": coverage.Schema, "rules": rules.Schema,
	}
	outputNames = []string{"report", "explain", "lint", "test", "coverage", "rules"}
)

func newSchema(lang string) *cobra.Command {
	names := slices.Concat(codes(inputs.DocumentKinds()), outputNames, []string{"config", "lock"})
	data := dataSchemas()
	names = append(names, shortNames(data)...)
	return &cobra.Command{
		Use:       "schema [" + strings.Join(names, "|") + "]",
		Short:     say(lang, textSchemaShort),
		Long:      say(lang, textSchemaLong),
		ValidArgs: names,
		Args:      atMost(1, lang),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := choice{value: names[0], allowed: names, lang: lang}
			if len(args) == 1 && data[args[0]] != nil {
				name.value = args[0] // a data set's full name
			} else if len(args) == 1 {
				if err := name.Set(args[0]); err != nil {
					return err
				}
			}
			_, err := cmd.OutOrStdout().Write(schemaOf(name.value, data))
			return err
		},
	}
}

// schemaOf is the schema that a name as the command line writes it stands for.
func schemaOf(name string, data map[string][]byte) []byte {
	if output := outputSchemas[name]; output != nil {
		return output()
	}
	switch name {
	case "config":
		return config.SchemaJSON()
	case "lock":
		return fetch.LockSchemaJSON()
	}
	if schema := data[fullName(slices.Collect(maps.Keys(data)), name)]; schema != nil {
		return schema
	}
	return inputs.SchemaJSON(inputs.Kind(name))
}
