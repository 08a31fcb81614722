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
		Short:     say(lang, texts.schemaShort),
		Long:      say(lang, texts.schemaLong),
		ValidArgs: names,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError(lang, texts.tooMany, strings.Join(args[1:], " "))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			name := choice{value: names[0], allowed: names, lang: lang, flag: "schema"}
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
