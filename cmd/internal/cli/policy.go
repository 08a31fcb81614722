package cli

import "github.com/spf13/cobra"

// newPolicy holds the commands about the rules themselves.
func newPolicy(lang string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "policy",
		Short: say(lang, textPolicyShort),
	}
	onlyCommands(lang, cmd)
	cmd.AddCommand(
		newPolicyBundle(lang), newPolicyCoverage(lang), newPolicyDocs(lang), newPolicyLint(lang), newPolicyList(lang),
		newPolicyNew(lang), newPolicyShow(lang), newPolicyTest(lang),
	)
	return cmd
}
