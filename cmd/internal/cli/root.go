// Package cli is the command line of pejl: flags in, library calls, bytes out.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator/result"
)

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Main runs the command with the arguments that follow its name and gives the exit code.
// Results go to stdout, everything else to stderr.
func Main(args []string, in io.Reader, out, errs io.Writer) int {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400) // a run lives for seconds and makes much garbage
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
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
	fmt.Fprintln(errs, explain(lang, err))
	return result.ExitNoVerdict
}

// languageOf finds the language before the flags are parsed, since help and errors need it.
func languageOf(args []string) string {
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok && value == "en" {
			return "en"
		}
	}
	return "da"
}

func newRoot(lang string, s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "pejl",
		Short:         say(lang, texts.rootShort),
		Long:          say(lang, texts.rootLong),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError(lang, texts.unknownCommand, args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.PersistentFlags().Var(&choice{value: "da", allowed: []string{"da", "en"}, lang: lang, flag: "--lang"}, "lang", say(lang, texts.flagLang))
	root.SetUsageTemplate(usageTemplate(lang))
	root.AddCommand(newCheck(lang), newSchema(lang), newVersion(lang))
	localise(root, lang)
	return root
}

// localise puts cobra's own words into the language.
func localise(root *cobra.Command, lang string) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Short = say(lang, texts.helpShort)
		case "completion":
			cmd.Short = say(lang, texts.completionShort)
		}
	}
	for _, cmd := range append(root.Commands(), root) {
		cmd.Flags().BoolP("help", "h", false, say(lang, texts.flagHelp))
	}
}

func usageTemplate(lang string) string {
	return say(lang, texts.usage) + `{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} [command]{{end}}{{if .HasExample}}

` + say(lang, texts.examples) + `
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + say(lang, texts.commands) + `{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + say(lang, texts.flags) + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

` + say(lang, texts.globalFlags) + `
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

` + say(lang, texts.more, "{{.CommandPath}}") + `{{end}}
`
}

// choice is a flag value out of a fixed set; an unknown one is an error that lists them.
type choice struct {
	value   string
	allowed []string
	lang    string
	flag    string
}

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return strings.Join(c.allowed, "|") }

func (c *choice) Set(value string) error {
	if !slices.Contains(c.allowed, value) {
		return usageError(c.lang, texts.badChoice, c.flag, value, strings.Join(c.allowed, ", "))
	}
	c.value = value
	return nil
}
