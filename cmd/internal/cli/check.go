package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports"
	"github.com/pejl/pejl/reports/words"
)

type checkOptions struct {
	lang       string
	settings   settings
	outputs    []string
	failOn     choice
	choose     selection
	severityOf []string
	gate       gate
	exclude    []string
	docs       string
	docsGiven  bool
	names      bool
	except     []string    // files that are no descriptors, whatever their names
	ran        *result.Run // what came of it
}

func newCheck(lang string) *cobra.Command {
	o := newCheckOptions(lang)
	cmd := &cobra.Command{
		Use:   say(lang, textCheckUse),
		Short: say(lang, textCheckShort),
		Long:  say(lang, textCheckLong, formatList(lang)),
		Example: `  pejl check examples/proposal/madservice.yaml
  pejl check examples/proposal/madservice.yaml -o text -o html=rapport.html
  pejl check examples/registry -o json --date 2026-11-01 --fail-on warning`,
		Args:              atLeastOne(lang),
		ValidArgsFunction: completeDescriptors,
		RunE:              func(cmd *cobra.Command, args []string) error { return o.settings.locate(o.run(cmd, args)) },
	}
	o.bind(cmd)
	return cmd
}

// completeDescriptors lets the shell complete the names of files that can hold descriptors.
var completeDescriptors = cobra.FixedCompletions([]string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt)

func atLeastOne(lang string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageError(lang, textNoArgs, cmd.CommandPath())
		}
		return nil
	}
}

func newCheckOptions(lang string) *checkOptions {
	return &checkOptions{lang: lang, settings: settings{lang: lang}, choose: selection{lang: lang}, gate: gate{lang: lang}}
}

func (o *checkOptions) bind(cmd *cobra.Command) {
	o.failOn = choice{
		value: string(result.SeverityError), allowed: append(codes(result.Severities()), result.Never),
		lang: o.lang, flag: "fail-on",
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(o.lang, textFlagOutput, words.List(formatNames(), o.lang)))
	bindChoice(cmd, f, &o.failOn, say(o.lang, textFlagFailOn))
	o.choose.bind(cmd, textFlagDate, textFlagPhase)
	f.StringArrayVar(&o.severityOf, "severity-of", nil, say(o.lang, textFlagSeverityOf))
	f.StringArrayVar(&o.exclude, "exclude", nil, say(o.lang, textFlagExclude))
	o.gate.bindEarlier(cmd)
	o.gate.bind(cmd)
	f.StringVar(&o.docs, "docs", "", say(o.lang, textFlagDocs))
	f.BoolVar(&o.names, "names", false, say(o.lang, textFlagNames))
	o.settings.bind(cmd)
	complete(cmd, "output", formatNames()...)
	_ = cmd.RegisterFlagCompletionFunc("severity-of", completeSeverityOf) // the error would be that there is no such flag
	takesPaths(cmd)
}

func (o *checkOptions) run(cmd *cobra.Command, args []string) error {
	loaded, request, targets, err := o.prepare(cmd, args)
	if err != nil {
		return err
	}
	if err := targets.refuseBinary(o.lang, cmd.OutOrStdout()); err != nil {
		return err
	}
	if err := check.RefuseOverwriting(o.settings.read(), targets.paths()); err != nil {
		return err
	}
	defer targets.close()
	look := terminal(cmd.OutOrStdout(), o.lang)
	look.Pipeline = azurePipeline(os.Getenv)
	if err := targets.open(o.lang, look); err != nil {
		return err
	}
	progress := newProgress(cmd.ErrOrStderr())
	request.Progress = progress.show
	if !oneFile(args) {
		collectGarbage(portfolioPercent)
	}
	run, err := check.Run(cmd.Context(), loaded, request, targets.add)
	progress.clear()
	if err != nil {
		return err
	}
	o.ran = run
	finish := func(t *target, w io.Writer) error { return t.report.Finish(w, run) }
	if err := targets.finish(o.lang, cmd.OutOrStdout(), finish); err != nil {
		return err
	}
	targets.tell(o.lang, cmd.ErrOrStderr())
	if run.ExitCode != result.ExitHolds {
		return exitError{run.ExitCode}
	}
	return nil
}

// prepare reads pejl.yaml and the flags, and then the rules and the user's own data.
func (o *checkOptions) prepare(cmd *cobra.Command, args []string) (*evaluator.Policies, check.Request, targets, error) {
	settingsErr := o.settings.apply(cmd, args)
	o.docsGiven = cmd.Flags().Changed("docs")
	request, targets, err := o.request(cmd.Context(), args)
	if err := errors.Join(err, settingsErr); err != nil {
		return nil, request, nil, err
	}
	loaded, packs, err := o.choose.packs.load(&o.settings)
	if err != nil {
		return nil, request, nil, err
	}
	request.Packs = packs
	request.Shared = o.settings.read()
	request.Arguments = argumentsOf(cmd, args, o.lang, o.choose.packs.lockArgument(packs))
	request.Options.Data, err = o.choose.dataOf(loaded)
	return loaded, request, targets, err
}

// request reads the flags; all that is wrong with them is one error.
func (o *checkOptions) request(ctx context.Context, args []string) (check.Request, targets, error) {
	targets, targetsErr := parseTargets(o.lang, o.outputs, formatNames())
	date, options, optionsErr := o.choose.read()
	severities, severitiesErr := readSeverityOf(o.lang, o.severityOf)
	docs, docsErr := o.referenceWork()
	options.Names = o.names
	options.SeverityOf = severities
	options.NextPhase = options.Phase == "" && targets.wantNextPhase()
	request := check.Request{
		Args:    args,
		Exclude: o.exclude,
		Except:  o.except,
		Outputs: targets.paths(),
		Date:    date,
		FailOn:  o.failOn.value,
		Version: Version(),
		Docs:    docs,
		Options: options,
	}
	gateErr := o.gate.into(ctx, &request)
	return request, targets, errors.Join(targetsErr, optionsErr, severitiesErr, badExclude(o.lang, o.exclude), docsErr, gateErr)
}

// referenceWork is what the reports link to: nothing, or what was given.
func (o *checkOptions) referenceWork() (result.Docs, error) {
	if !o.docsGiven {
		return result.Docs{}, nil
	}
	docs, err := result.ParseDocs(o.docs)
	if err != nil {
		return docs, badValue(o.lang, "docs", o.docs, textBadDocs, o.docs)
	}
	return docs, nil
}

// badExclude finds the patterns that cannot be read.
func badExclude(lang string, patterns []string) error {
	var errs []error
	for _, pattern := range patterns {
		for step := range strings.SplitSeq(pattern, "/") {
			if _, err := path.Match(step, ""); err != nil {
				errs = append(errs, badValue(lang, "exclude", pattern, textBadExclude, pattern))
				break
			}
		}
	}
	return errors.Join(errs...)
}

func formatList(lang string) string {
	var b strings.Builder
	width := 0
	for _, name := range formatNames() {
		width = max(width, len(name))
	}
	for _, f := range reports.Formats() {
		fmt.Fprintf(&b, "  %-*s  %s\n", width, f.Name, f.About.In(lang))
	}
	return b.String()
}

// terminal says how the output may look. NO_COLOR, when set to anything, means no colours
// (https://no-color.org).
func terminal(w io.Writer, lang string) reports.Options {
	width, ok := terminalWidth(w)
	if !ok {
		return reports.Options{Lang: lang}
	}
	return reports.Options{Lang: lang, Color: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", Width: min(width, 120)}
}
