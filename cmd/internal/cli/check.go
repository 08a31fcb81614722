package cli

import (
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
)

type checkOptions struct {
	lang       string
	outputs    []string
	date       string
	phase      choice
	failOn     choice
	strategies []string
	rules      []string
	areas      []string
	severities []string
	data       []string
}

func newCheck(lang string) *cobra.Command {
	o := &checkOptions{lang: lang}
	cmd := &cobra.Command{
		Use:   say(lang, texts.checkUse),
		Short: say(lang, texts.checkShort),
		Long:  say(lang, texts.checkLong, formatList(lang)),
		Example: `  pejl check examples/proposal/madservice.yaml
  pejl check examples/proposal/madservice.yaml -o text -o html=rapport.html
  pejl check examples/registry -o json --date 2026-11-01 --fail-on warning`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(lang, texts.noArgs)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, args) },
	}
	o.bind(cmd)
	return cmd
}

func (o *checkOptions) bind(cmd *cobra.Command) {
	phases := []string{}
	for _, phase := range result.Phases() {
		phases = append(phases, string(phase))
	}
	o.phase = choice{allowed: phases, lang: o.lang, flag: "--phase"}
	o.failOn = choice{value: string(result.SeverityError), lang: o.lang, flag: "--fail-on"}
	for _, severity := range result.Severities() {
		o.failOn.allowed = append(o.failOn.allowed, string(severity))
	}
	o.failOn.allowed = append(o.failOn.allowed, result.Never)
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(o.lang, texts.flagOutput, reports.Names()))
	f.Var(&o.failOn, "fail-on", say(o.lang, texts.flagFailOn))
	f.StringVar(&o.date, "date", "", say(o.lang, texts.flagDate))
	f.Var(&o.phase, "phase", say(o.lang, texts.flagPhase, strings.Join(phases, ", ")))
	f.StringArrayVar(&o.strategies, "strategy", nil, say(o.lang, texts.flagStrategy))
	f.StringArrayVar(&o.areas, "area", nil, say(o.lang, texts.flagArea))
	f.StringArrayVar(&o.rules, "rule", nil, say(o.lang, texts.flagRule))
	f.StringArrayVar(&o.severities, "severity", nil, say(o.lang, texts.flagSeverity))
	f.StringArrayVar(&o.data, "data", nil, say(o.lang, texts.flagData))
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
	run, err := check.Run(cmd.Context(), loaded, request, targets.add)
	progress.clear()
	if err != nil {
		return err
	}
	if err := targets.finish(o.lang, run, cmd.OutOrStdout()); err != nil {
		return err
	}
	for _, file := range targets.files() {
		fmt.Fprintln(cmd.ErrOrStderr(), say(o.lang, texts.wrote, file))
	}
	if run.ExitCode != result.ExitHolds {
		return exitError{run.ExitCode}
	}
	return nil
}

// request reads the flags; all that is wrong with them is one error.
func (o *checkOptions) request(args []string) (check.Request, targets, error) {
	targets, err := parseTargets(o.lang, o.outputs)
	if err != nil {
		return check.Request{}, nil, err
	}
	date := time.Now()
	if o.date != "" {
		if date, err = time.Parse(time.DateOnly, o.date); err != nil {
			return check.Request{}, nil, usageError(o.lang, texts.badDate, o.date)
		}
	}
	request := check.Request{
		Args:    args,
		Date:    date,
		FailOn:  o.failOn.value,
		Version: Version(),
		Options: evaluator.Options{
			Phase:      result.Phase(o.phase.value),
			Strategies: o.strategies,
			Rules:      o.rules,
			Areas:      o.areas,
			NextPhase:  o.phase.value == "" && targets.wantNextPhase(),
		},
	}
	for _, name := range o.severities {
		severity := choice{allowed: o.failOn.allowed[:3], lang: o.lang, flag: "--severity"}
		if err := severity.Set(name); err != nil {
			return check.Request{}, nil, err
		}
		request.Options.Severities = append(request.Options.Severities, result.Severity(name))
	}
	return request, targets, nil
}

// wantNextPhase says whether any report shows what the next phase will ask.
func (ts targets) wantNextPhase() bool {
	for _, t := range ts {
		if t.format.Name == "html" || t.format.Name == "text" {
			return true
		}
	}
	return false
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
