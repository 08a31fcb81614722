package cli

import (
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
		values := []string{f.Value.String()}
		if list, ok := f.Value.(pflag.SliceValue); ok {
			values = list.GetSlice()
		}
		for _, value := range values {
			flags = append(flags, "--"+f.Name+"="+value)
		}
	})
	flags = append(flags, more...)
	if len(out) > 1 && out[1] == "--" { // what follows it is no flag
		return slices.Concat(out[:1], flags, out[1:])
	}
	return append(out, flags...)
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
