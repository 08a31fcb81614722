package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/policies"
)

// Version is the version of the program: that of the module where it was installed by version,
// else "devel".
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

func newVersion(lang string) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: say(lang, textVersionShort),
		Args:  atMost(0, lang),
		RunE: func(cmd *cobra.Command, _ []string) error {
			loaded, err := evaluator.Load(policies.FS)
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "pejl %s\n", Version())
			for _, s := range loaded.Strategies() {
				fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", s.ID, s.Document)
			}
			fmt.Fprintln(cmd.OutOrStdout(), loaded.Edition())
			return nil
		},
	}
}
