package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/cmd/internal/check"
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/policies"
	"github.com/pejl/pejl/reports"
	"github.com/pejl/pejl/reports/words"
)

type checkOptions struct {
	lang       string
	outputs    []string
	date       string
	dateGiven  bool
	phase      choice
	failOn     choice
	strategies []string
	rules      []string
	areas      []string
	severities []string
	data       []string
	docs       string
	docsGiven  bool
	names      bool
}

func newCheck(lang string) *cobra.Command {
	o := &checkOptions{lang: lang}
	cmd := &cobra.Command{
		Use:   say(lang, textCheckUse),
		Short: say(lang, textCheckShort),
		Long:  say(lang, textCheckLong, formatList(lang)),
		Example: `  pejl check examples/proposal/madservice.yaml
  pejl check examples/proposal/madservice.yaml -o text -o html=rapport.html
  pejl check examples/registry -o json --date 2026-11-01 --fail-on warning`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(lang, textNoArgs)
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions([]string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dateGiven, o.docsGiven = cmd.Flags().Changed("date"), cmd.Flags().Changed("docs")
			return o.run(cmd, args)
		},
	}
	o.bind(cmd)
	return cmd
}

func (o *checkOptions) bind(cmd *cobra.Command) {
	phases := codes(result.Phases())
	o.phase = choice{allowed: phases, lang: o.lang, flag: "phase"}
	o.failOn = choice{
		value: string(result.SeverityError), allowed: append(codes(result.Severities()), result.Never),
		lang: o.lang, flag: "fail-on",
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(o.lang, textFlagOutput, words.List(formatNames(), o.lang)))
	bindChoice(cmd, f, &o.failOn, say(o.lang, textFlagFailOn))
	f.StringVar(&o.date, "date", "", say(o.lang, textFlagDate))
	bindChoice(cmd, f, &o.phase, say(o.lang, textFlagPhase, words.List(phases, o.lang)))
	f.StringArrayVar(&o.strategies, "strategy", nil, say(o.lang, textFlagStrategy))
	f.StringArrayVar(&o.areas, "area", nil, say(o.lang, textFlagArea))
	f.StringArrayVar(&o.rules, "rule", nil, say(o.lang, textFlagRule))
	f.StringArrayVar(&o.severities, "severity", nil, say(o.lang, textFlagSeverity))
	f.StringArrayVar(&o.data, "data", nil, say(o.lang, textFlagData, words.List(shortNames(dataSchemas()), o.lang)))
	f.StringVar(&o.docs, "docs", "", say(o.lang, textFlagDocs))
	f.BoolVar(&o.names, "names", false, say(o.lang, textFlagNames))
	complete(cmd, "output", formatNames()...)
	_ = cmd.RegisterFlagCompletionFunc("data", completeData) // the error would be that there is no such flag
	complete(cmd, "severity", codes(result.Severities())...)
}

// codes are the values as the command line writes them.
func codes[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

func (o *checkOptions) run(cmd *cobra.Command, args []string) error {
	request, targets, err := o.request(args)
	if err != nil {
		return err
	}
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		return err
	}
	if request.Options.Data, err = readData(o.lang, loaded, o.data); err != nil {
		return err
	}
	defer targets.close()
	if err := targets.open(o.lang, terminal(cmd.OutOrStdout(), o.lang)); err != nil {
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

// request reads the flags; all that is wrong with them is one error.
func (o *checkOptions) request(args []string) (check.Request, targets, error) {
	targets, targetsErr := parseTargets(o.lang, o.outputs, formatNames())
	date, dateErr := o.day()
	severities, severitiesErr := o.chosenSeverities()
	docs, docsErr := o.referenceWork()
	if err := errors.Join(targetsErr, dateErr, severitiesErr, docsErr); err != nil {
		return check.Request{}, nil, err
	}
	request := check.Request{
		Args:    args,
		Outputs: targets.paths(),
		Date:    date,
		FailOn:  o.failOn.value,
		Version: Version(),
		Docs:    docs,
		Options: evaluator.Options{
			Phase:      result.Phase(o.phase.value),
			Strategies: o.strategies,
			Rules:      o.rules,
			Areas:      o.areas,
			Severities: severities,
			Names:      o.names,
			NextPhase:  o.phase.value == "" && targets.wantNextPhase(),
		},
	}
	return request, targets, nil
}

// day is the day that the check stands for: today, or the one that was given.
func (o *checkOptions) day() (time.Time, error) {
	if !o.dateGiven {
		return time.Now(), nil
	}
	date, err := time.Parse(time.DateOnly, o.date)
	if err != nil {
		return date, usageError(o.lang, textBadDate, o.date)
	}
	return date, nil
}

// referenceWork is what the reports link to: nothing, or what was given.
func (o *checkOptions) referenceWork() (result.Docs, error) {
	if !o.docsGiven {
		return result.Docs{}, nil
	}
	docs, err := result.ParseDocs(o.docs)
	if err != nil {
		return docs, usageError(o.lang, textBadDocs, o.docs)
	}
	return docs, nil
}

func (o *checkOptions) chosenSeverities() ([]result.Severity, error) {
	var out []result.Severity
	var errs []error
	for _, name := range o.severities {
		severity := choice{allowed: codes(result.Severities()), lang: o.lang, flag: "severity"}
		if err := severity.Set(name); err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, result.Severity(severity.value))
	}
	return out, errors.Join(errs...)
}

func formatList(lang string) string {
	var b strings.Builder
	for _, f := range reports.Formats() {
		fmt.Fprintf(&b, "  %-6s %s\n", f.Name, f.About.In(lang))
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
