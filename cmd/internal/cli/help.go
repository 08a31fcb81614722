package cli

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/pejl/pejl/reports/words"
)

// newHelp replaces cobra's own help command, which speaks English and takes an unknown command for none.
func newHelp(lang string) *cobra.Command {
	return &cobra.Command{
		Use:   say(lang, textHelpUse),
		Short: say(lang, textHelpShort),
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			switch {
			case len(rest) > 0:
				return unknownCommand(lang, found, rest[0])
			case err != nil:
				return err
			}
			return found.Help()
		},
	}
}

// newCompletion replaces cobra's own completion command, which speaks English.
func newCompletion(lang string) *cobra.Command {
	write := map[string]func(*cobra.Command, io.Writer) error{
		"bash":       func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) },
		"zsh":        func(root *cobra.Command, w io.Writer) error { return root.GenZshCompletion(w) },
		"fish":       func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) },
		"powershell": func(root *cobra.Command, w io.Writer) error { return root.GenPowerShellCompletionWithDesc(w) },
	}
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion <" + strings.Join(shells, "|") + ">",
		Short:     say(lang, textCompletionShort),
		Long:      say(lang, textCompletionLong),
		ValidArgs: shells,
		Args:      atMost(1, lang),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			shell := choice{allowed: shells, lang: lang}
			if err := shell.Set(args[0]); err != nil {
				return err
			}
			return write[shell.value](cmd.Root(), cmd.OutOrStdout())
		},
	}
}

// localise puts cobra's own words into the language.
func localise(root *cobra.Command, lang string) {
	root.InitDefaultHelpCmd()
	root.SetUsageTemplate(usageTemplate(lang))
	root.SetVersionTemplate("pejl {{.Version}}\n")
	root.Flags().Bool("version", false, say(lang, textFlagVersion))
	localiseHelp(root, lang)
}

// localiseHelp gives a command, and all below it, the help flag in the language.
func localiseHelp(cmd *cobra.Command, lang string) {
	cmd.DisableFlagsInUseLine = true
	cmd.Flags().BoolP("help", "h", false, say(lang, textFlagHelp))
	cmd.Flags().VisitAll(alignUsage)
	for _, sub := range cmd.Commands() {
		localiseHelp(sub, lang)
	}
}

// alignUsage makes up for pflag's counting bytes where it puts usages below each other.
func alignUsage(f *pflag.Flag) {
	name, _ := pflag.UnquoteUsage(f)
	f.Usage = strings.Repeat(" ", len(name)-utf8.RuneCountInString(name)) + f.Usage
}

func usageTemplate(lang string) string {
	return say(lang, textUsage) + `{{if .HasAvailableSubCommands}}
  {{.CommandPath}} ` + say(lang, textSubcommand) + `{{else}}
  {{.UseLine}}{{end}}{{if .HasExample}}

` + say(lang, textExamples) + `
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + say(lang, textCommands) + `{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + say(lang, textFlags) + `
{{.LocalFlags.FlagUsagesWrapped 100 | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

` + say(lang, textGlobalFlags) + `
{{.InheritedFlags.FlagUsagesWrapped 100 | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

` + say(lang, textMore, "{{.CommandPath}}") + `{{end}}
`
}

// choice is a value out of a fixed set, whatever its case; an unknown one is an error that
// lists them.
type choice struct {
	value   string
	allowed []string
	lang    string
	flag    string // without dashes; empty for an argument
}

func (c *choice) String() string { return c.value }
func (c *choice) Type() string   { return "string" }

func (c *choice) Set(value string) error {
	i := slices.IndexFunc(c.allowed, func(a string) bool { return strings.EqualFold(a, value) })
	if i < 0 {
		if c.flag == "" {
			return usageError(c.lang, textBadChoice, value, words.List(c.allowed, c.lang))
		}
		return badValue(c.lang, c.flag, value, textBadChoice, value, words.List(c.allowed, c.lang))
	}
	c.value = c.allowed[i]
	return nil
}

// bindChoice makes a flag of a choice. The default stands in the usage, in the language.
func bindChoice(cmd *cobra.Command, flags *pflag.FlagSet, c *choice, usage string) {
	flags.VarPF(c, c.flag, "", usage).DefValue = ""
	complete(cmd, c.flag, c.allowed...)
}

// complete lets the shell complete a flag's value; the error would be that there is no such flag.
func complete(cmd *cobra.Command, flag string, values ...string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}
