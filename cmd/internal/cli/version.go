package cli

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/policies"
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
			opened, err := (&packs.Store{BuiltIn: policies.FS}).Open(nil)
			if err != nil {
				return err
			}
			outline, pack, err := opened[0].Outline()
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "pejl %s\n", Version())
			for _, s := range outline.Strategies {
				fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", s.ID, s.Document)
			}
			fmt.Fprintln(cmd.OutOrStdout(), outline.Edition)
			fmt.Fprintln(cmd.OutOrStdout(), words.Pack(&pack, lang, true))
			return nil
		},
	}
}
