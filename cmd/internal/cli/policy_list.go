package cli

import (
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/rules"
	"github.com/pejl/pejl/reports/words"
)

type listOptions struct {
	lang     string
	outputs  []string
	packs    packChoice
	settings settings
	choose   evaluator.Options
}

func newListOptions(lang string) *listOptions {
	return &listOptions{lang: lang, packs: packChoice{lang: lang}, settings: settings{lang: lang, shared: true}}
}

func newPolicyList(lang string) *cobra.Command {
	o := newListOptions(lang)
	cmd := &cobra.Command{
		Use:   say(lang, textListUse),
		Short: say(lang, textListShort),
		Example: `  pejl policy list
  pejl policy list --area DRIFT -o json`,
		Args: atMost(0, lang),
		RunE: func(cmd *cobra.Command, _ []string) error { return o.settings.locate(o.run(cmd, rules.Options{})) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	o.bindOutput(cmd)
	f.StringArrayVar(&o.choose.Strategies, "strategy", nil, say(lang, textFlagStrategy))
	f.StringArrayVar(&o.choose.Areas, "area", nil, say(lang, textFlagArea))
	return cmd
}

func newPolicyShow(lang string) *cobra.Command {
	o := newListOptions(lang)
	cmd := &cobra.Command{
		Use:     say(lang, textShowUse),
		Short:   say(lang, textShowShort),
		Example: `  pejl policy show HJ-DRIFT-001`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(lang, textShowWhat)
			}
			return nil
		},
		ValidArgsFunction: completeRule,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.choose.Rules = args
			return o.settings.locate(o.run(cmd, rules.Options{Full: true}))
		},
	}
	cmd.Flags().SortFlags = false
	o.bindOutput(cmd)
	return cmd
}

func (o *listOptions) bindOutput(cmd *cobra.Command) {
	cmd.Flags().StringArrayVarP(&o.outputs, "output", "o", nil, say(o.lang, textFlagOutput, words.List(ruleFormats(), o.lang)))
	complete(cmd, "output", ruleFormats()...)
	o.packs.bind(cmd)
	o.settings.bind(cmd)
}

// ruleFormats lists the formats of rules, the default first.
func ruleFormats() []string {
	var out []string
	for _, f := range rules.Formats() {
		out = append(out, f.Name)
	}
	return out
}

// run writes what the rules are, to the screen and to files, whole or not at all.
func (o *listOptions) run(cmd *cobra.Command, options rules.Options) error {
	settingsErr := o.settings.apply(cmd, nil)
	targets, err := parseTargets(o.lang, o.outputs, ruleFormats())
	if err := errors.Join(err, settingsErr); err != nil {
		return err
	}
	loaded, _, err := o.packs.load(&o.settings)
	if err != nil {
		return err
	}
	catalogue, err := loaded.Describe(o.choose)
	if err != nil {
		return err
	}
	for i := range catalogue.Rules {
		catalogue.Rules[i].File = o.packs.named(catalogue.Rules[i].File)
	}
	return o.write(cmd, targets, catalogue, options)
}

func (o *listOptions) write(cmd *cobra.Command, targets targets, catalogue *result.Catalogue, options rules.Options) error {
	defer targets.close()
	if err := targets.create(o.lang); err != nil {
		return err
	}
	err := targets.finish(o.lang, cmd.OutOrStdout(), func(t *target, w io.Writer) error {
		own := options
		own.Lang = o.lang
		if t.path == "" {
			own.Width = terminal(cmd.OutOrStdout(), o.lang).Width
		}
		return rules.Formats()[slices.Index(ruleFormats(), t.format)].Write(w, catalogue, own)
	})
	if err == nil {
		targets.tell(o.lang, cmd.ErrOrStderr())
	}
	return err
}

// completeRule lists the rules for the shell.
func completeRule(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	loaded, _, err := builtIn()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, rule := range loaded.Rules() {
		out = append(out, rule.ID)
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
