package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/pejl/pejl/evaluator/result"
)

// unsaid are the flags of a check that change nothing in a report, or that are said by others: what
// --config leads to stands in the flags themselves.
var unsaid = []string{"output", "config", "help", "lang", "date", "lock"}

// argumentsOf writes a check as reports say it: what was asked, wherever it came from, in the order
// of the flags. The day and the language are always said.
func argumentsOf(cmd *cobra.Command, args []string, lang string, more []string) []string {
	out := []string{"check"}
	if slices.ContainsFunc(args, func(arg string) bool { return strings.HasPrefix(arg, "-") }) {
		out = append(out, "--")
	}
	out = append(out, args...)
	flags := []string{"--date=" + cmd.Flag("date").Value.String(), "--lang=" + lang}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Changed || slices.Contains(unsaid, f.Name) {
			return
		}
		for _, value := range flagValues(f) {
			flags = append(flags, "--"+f.Name+"="+value)
		}
	})
	flags = append(flags, more...)
	if len(out) > 1 && out[1] == "--" { // what follows it is no flag
		return slices.Concat(out[:1], flags, out[1:])
	}
	return append(out, flags...)
}

// flagValues are the values of a flag: of one that can be repeated any number, else one.
func flagValues(f *pflag.Flag) []string {
	if list, ok := f.Value.(pflag.SliceValue); ok {
		return list.GetSlice()
	}
	return []string{f.Value.String()}
}

// checkOf is the check of arguments that argumentsOf gave, which it prints nothing of.
func checkOf(arguments []string) (*checkOptions, *cobra.Command, error) {
	o := newCheckOptions(languageIn(arguments))
	cmd := &cobra.Command{Use: "check"}
	cmd.SetOut(io.Discard)
	cmd.SetErr(io.Discard)
	o.bind(cmd)
	cmd.Flags().String("lang", o.lang, "")
	cmd.InitDefaultHelpFlag() // which argumentsOf never gives; else a forged one would be told of in English
	return o, cmd, cmd.ParseFlags(arguments[1:])
}

// languageIn is the language that the arguments of a check ask for.
func languageIn(arguments []string) string {
	if end := slices.Index(arguments, "--"); end >= 0 {
		arguments = arguments[:end] // what follows is no flag
	}
	if slices.Contains(arguments, "--lang=en") {
		return "en"
	}
	return "da"
}

// lockArgument says which lock file was used, where any pack was held to one.
func (p *packChoice) lockArgument(all []result.Pack) []string {
	for _, pack := range all {
		if isElsewhere(pack.Source) {
			return []string{"--lock=" + p.lock}
		}
	}
	return nil
}
