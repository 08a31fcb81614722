package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
)

// defaultBaseline is the file that a registry keeps its baseline in. No folder's descriptor is called so.
const defaultBaseline = "pejl-baseline.json"

type baselineOptions struct {
	lang     string
	settings settings
	output   string
	grow     bool
	choose   selection
	exclude  []string
	gate     gate
}

func newBaseline(lang string) *cobra.Command {
	o := &baselineOptions{lang: lang, settings: settings{lang: lang}, choose: selection{lang: lang}, gate: gate{lang: lang}}
	cmd := &cobra.Command{
		Use:   say(lang, textBaselineUse),
		Short: say(lang, textBaselineShort),
		Long:  say(lang, textBaselineLong),
		Example: `  pejl baseline examples/registry
  pejl check examples/registry --baseline ` + defaultBaseline,
		Args:              atLeastOne(lang),
		ValidArgsFunction: completeDescriptors,
		RunE:              func(cmd *cobra.Command, args []string) error { return o.settings.locate(o.run(cmd, args)) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", defaultBaseline, say(lang, textBaselineOutput, defaultBaseline))
	f.Lookup("output").DefValue = "" // the usage says it, in the language
	f.BoolVar(&o.grow, "grow", false, say(lang, textBaselineGrow))
	o.choose.bind(cmd, textFlagDate, textFlagPhase)
	o.gate.bind(cmd)
	f.StringArrayVar(&o.exclude, "exclude", nil, say(lang, textFlagExclude))
	o.settings.bind(cmd)
	takesPaths(cmd)
	return cmd
}

func (o *baselineOptions) run(cmd *cobra.Command, args []string) error {
	settingsErr := o.settings.apply(cmd, args)
	if kept := o.settings.value("baseline"); kept != "" && !cmd.Flags().Changed("output") {
		o.output = kept
	}
	if o.choose.phase.value != "" { // what that phase does not ask would go out as mended
		return usageError(o.lang, textBaselinePhase)
	}
	date, options, optionsErr := o.choose.read()
	old, oldErr := o.old()
	if err := errors.Join(settingsErr, optionsErr, badExclude(o.lang, o.exclude), oldErr); err != nil {
		return err
	}
	loaded, packs, err := o.choose.packs.load(&o.settings)
	if err != nil {
		return err
	}
	if options.Data, err = o.choose.dataOf(loaded); err != nil {
		return err
	}
	out := &target{format: "baseline", path: o.output}
	defer targets{out}.close()
	if err := (targets{out}).create(o.lang); err != nil {
		return err
	}
	request := check.Request{
		Args: args, Exclude: o.exclude, Except: []string{o.output}, Outputs: []string{o.output}, Date: date, FailOn: result.Never,
		Version: Version(), Packs: packs, Options: options, Update: &check.Update{Old: old, Grow: o.grow},
	}
	if err := o.gate.into(cmd.Context(), &request); err != nil {
		return err
	}
	if err := judge(cmd, loaded, &request); err != nil {
		return err
	}
	write := func(_ *target, w io.Writer) error { return baseline.Write(w, request.Update.Next) }
	if err := (targets{out}).finish(o.lang, cmd.OutOrStdout(), write); err != nil {
		return err
	}
	o.tell(cmd.ErrOrStderr(), request.Update)
	return nil
}

// judge makes a run that no report is written of.
func judge(cmd *cobra.Command, loaded *evaluator.Policies, request *check.Request) error {
	progress := newProgress(cmd.ErrOrStderr())
	defer progress.clear()
	request.Progress = progress.show
	if !oneFile(request.Args) {
		collectGarbage(portfolioPercent)
	}
	_, err := check.Run(cmd.Context(), loaded, *request, func(*result.Descriptor) error { return nil })
	return err
}

// old reads the file that is to be written anew; nil where there is none.
func (o *baselineOptions) old() (*baseline.Baseline, error) {
	if _, err := os.Stat(o.output); os.IsNotExist(err) {
		return nil, nil
	}
	return readBaseline(o.lang, o.output)
}

func (o *baselineOptions) tell(w io.Writer, u *check.Update) {
	fmt.Fprintln(w, say(o.lang, textBaselineWrote, o.output, u.Next.Len()))
	if u.Old == nil {
		return
	}
	for _, line := range []struct {
		text result.Text
		n    int
	}{
		{textBaselineGone, u.Numbers.Dropped},
		{textBaselineAdded, u.Numbers.Added},
		{textBaselineLeft, u.Numbers.Refused},
	} {
		if line.n > 0 {
			fmt.Fprintln(w, say(o.lang, line.text, line.n))
		}
	}
}
