// Package cli is the command line of pejl: flags in, library calls, bytes out.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Main runs the command with the arguments that follow its name and gives the exit code.
// Results go to stdout, everything else to stderr.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	collectGarbage(never)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	lang := languageOf(args)
	root := newRoot(lang, streams{in, out, errs})
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var exit exitError
	switch {
	case err == nil:
		return result.ExitHolds
	case errors.As(err, &exit):
		return exit.code
	}
	fmt.Fprintln(errs, cleanLines(explain(lang, err)))
	return result.ExitNoVerdict
}

// cleanLines replaces in each line what a terminal would obey: names of files, and what a report that is
// verified says, may be anybody's.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = words.Clean(line)
	}
	return strings.Join(lines, "\n")
}

// languageOf finds the language before the flags are parsed, since help and errors need it: that
// of --lang, else that of the pejl.yaml for the arguments, else Danish.
func languageOf(args []string) string {
	lang, given := "", false
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok {
			lang, given = value, true
		}
	}
	if !given {
		lang = configuredLanguage(args)
	}
	if strings.EqualFold(lang, "en") {
		return "en"
	}
	return "da"
}

func newRoot(lang string, s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "pejl",
		Short:         say(lang, textRootShort),
		Long:          say(lang, textRootLong),
		Version:       Version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	onlyCommands(lang, root)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(newHelp(lang))
	root.AddCommand(newCheck(lang), newBaseline(lang), newConfig(lang), newInit(lang), newExplain(lang), newVerify(lang), newFetch(lang), newPolicy(lang), newSchema(lang), newVersion(lang), newCompletion(lang))
	bindChoice(root, root.PersistentFlags(), &choice{value: "da", allowed: []string{"da", "en"}, lang: lang, flag: "lang"}, say(lang, textFlagLang))
	localise(root, lang)
	return root
}

// unknownCommand is the error for a name that is none of the parent's commands.
func unknownCommand(lang string, parent *cobra.Command, name string) error {
	if near := parent.SuggestionsFor(name); len(near) > 0 {
		return usageError(lang, textNearCommand, name, near[0])
	}
	return usageError(lang, textUnknownCommand, name, parent.CommandPath())
}

// onlyCommands makes a command one that only has commands below it: alone it shows its help.
func onlyCommands(lang string, cmd *cobra.Command) {
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(lang, cmd, args[0])
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	cmd.SuggestionsMinimumDistance = 2
}

// atMost refuses more arguments than n.
func atMost(n int, lang string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > n {
			return usageError(lang, textTooMany, strings.Join(args[n:], " "))
		}
		return nil
	}
}
