package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/reports/json"
)

func newSchema(lang string) *cobra.Command {
	names := []string{}
	for _, kind := range inputs.Kinds() {
		names = append(names, string(kind))
	}
	names = append(names, "report")
	return &cobra.Command{
		Use:       "schema [" + strings.Join(names, "|") + "]",
		Short:     say(lang, textSchemaShort),
		Long:      say(lang, textSchemaLong),
		ValidArgs: names,
		Args:      atMost(1, lang),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := choice{value: names[0], allowed: names, lang: lang}
			if len(args) == 1 {
				if err := name.Set(args[0]); err != nil {
					return err
				}
			}
			schema := json.Schema()
			if name.value != "report" {
				schema = inputs.SchemaJSON(inputs.Kind(name.value))
			}
			_, err := cmd.OutOrStdout().Write(schema)
			return err
		},
	}
}
