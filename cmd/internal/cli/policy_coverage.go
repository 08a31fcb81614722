package cli

import (
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	report "github.com/pejl/pejl/reports/coverage"
	"github.com/pejl/pejl/reports/words"
)

type coverageOptions struct {
	lang     string
	outputs  []string
	strategy string
	sources  []string
	all      bool
	packs    packChoice
	settings settings
}

func newPolicyCoverage(lang string) *cobra.Command {
	o := &coverageOptions{lang: lang, packs: packChoice{lang: lang}, settings: settings{lang: lang, shared: true}}
	cmd := &cobra.Command{
		Use:   say(lang, textCoverageUse),
		Short: say(lang, textCoverageShort),
		Long:  say(lang, textCoverageLong),
		Example: `  pejl policy coverage
  pejl policy coverage --strategy hjoerring --source strategi.txt
  pejl policy coverage --all -o text -o json=coverage.json`,
		Args: atMost(0, lang),
		RunE: func(cmd *cobra.Command, _ []string) error { return o.settings.locate(o.run(cmd)) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(lang, textFlagOutput, words.List(coverageNames(), lang)))
	f.StringVar(&o.strategy, "strategy", "", say(lang, textFlagOneStrategy))
	f.StringArrayVar(&o.sources, "source", nil, say(lang, textFlagSource))
	f.BoolVar(&o.all, "all", false, say(lang, textFlagAll))
	o.packs.bind(cmd)
	o.settings.bind(cmd)
	complete(cmd, "output", coverageNames()...)
	return cmd
}

// coverageNames lists the formats of coverages, the default first.
func coverageNames() []string {
	var out []string
	for _, f := range report.Formats() {
		out = append(out, f.Name)
	}
	return out
}

func (o *coverageOptions) run(cmd *cobra.Command) error {
	settingsErr := o.settings.apply(cmd, nil)
	targets, err := parseTargets(o.lang, o.outputs, coverageNames())
	if err := errors.Join(err, settingsErr); err != nil {
		return err
	}
	loaded, _, err := o.packs.load(&o.settings)
	if err != nil {
		return err
	}
	strategies, strategiesErr := o.chosen(loaded)
	texts, textsErr := sourceTexts(o.sources)
	overwriteErr := check.RefuseOverwriting(o.sources, targets.paths())
	if err := errors.Join(strategiesErr, overwriteErr, textsErr); err != nil {
		return err
	}
	var coverages []*result.Coverage
	faults := 0
	for _, s := range strategies {
		c, err := coverage.Of(loaded.Source(s.ID), s.ID, loaded.Rules(), texts)
		if err != nil {
			return err
		}
		c.Name, c.Document = s.Name, s.Document
		coverages = append(coverages, c)
		faults += len(c.Faults)
	}
	if err := o.write(cmd, targets, coverages); err != nil {
		return err
	}
	if faults > 0 {
		return exitError{result.ExitFails}
	}
	return nil
}

// write writes the reports, whole or not at all.
func (o *coverageOptions) write(cmd *cobra.Command, targets targets, coverages []*result.Coverage) error {
	defer targets.close()
	if err := targets.create(o.lang); err != nil {
		return err
	}
	err := targets.finish(o.lang, cmd.OutOrStdout(), func(t *target, w io.Writer) error {
		own := report.Options{Lang: o.lang, All: o.all}
		if t.path == "" {
			own.Width = terminal(cmd.OutOrStdout(), o.lang).Width
		}
		i := slices.Index(coverageNames(), t.format)
		return report.Formats()[i].Write(w, coverages, own)
	})
	if err == nil {
		targets.tell(o.lang, cmd.ErrOrStderr())
	}
	return err
}

// chosen gives the strategy that was asked for, or all. Source texts belong to one.
func (o *coverageOptions) chosen(loaded *evaluator.Policies) ([]evaluator.Strategy, error) {
	all := loaded.Strategies()
	switch {
	case o.strategy != "":
		s, err := loaded.Strategy(o.strategy)
		return []evaluator.Strategy{s}, err
	case len(o.sources) > 0 && len(all) > 1:
		return nil, usageError(o.lang, textSourceOfWhich)
	}
	return all, nil
}

// sourceTexts reads the texts of a strategy's document; all that is wrong with the files is one error.
func sourceTexts(files []string) ([]coverage.Text, error) {
	var out []coverage.Text
	var errs []error
	for _, file := range files {
		content, problems := inputs.ReadText(file)
		errs = append(errs, problems.Err())
		out = append(out, coverage.Text{File: file, Content: content})
	}
	return out, errors.Join(errs...)
}
