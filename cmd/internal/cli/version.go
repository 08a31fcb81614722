package cli

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/reports/words"
)

// unreleased is the version of a build that does not know its own.
const unreleased = "0.1.0-devel"

// Version is the semantic version of the program, without a leading v: that of the module where
// it was installed or built by version, else one that marks an unreleased build.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return unreleased
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}

func newVersion(lang string) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: say(lang, textVersionShort),
		Args:  atMost(0, lang),
		RunE: func(cmd *cobra.Command, _ []string) error {
			loaded, packs, err := builtIn()
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "pejl %s\n", Version())
			for _, s := range loaded.Strategies() {
				fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", s.ID, s.Document)
			}
			fmt.Fprintln(cmd.OutOrStdout(), loaded.Edition())
			fmt.Fprintln(cmd.OutOrStdout(), words.Pack(&packs[0], lang, true))
			return nil
		},
	}
}
