package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	report "github.com/pejl/pejl/reports/explanation"
	"github.com/pejl/pejl/reports/words"
)

type explainOptions struct {
	lang       string
	settings   settings
	packs      packChoice
	outputs    []string
	id         string
	date       string
	phase      choice
	data       []string
	severityOf []string
	exclude    []string
	names      bool
	trace      bool
	gate       gate
}

func newExplain(lang string) *cobra.Command {
	o := &explainOptions{lang: lang, settings: settings{lang: lang}, packs: packChoice{lang: lang}, gate: gate{lang: lang}}
	cmd := &cobra.Command{
		Use:   say(lang, textExplainUse),
		Short: say(lang, textExplainShort),
		Long:  say(lang, textExplainLong),
		Example: `  pejl explain HJ-ARK-002 examples/proposal/madservice.yaml
  pejl explain HJ-ADG-002 examples/registry/systems/omsorgsjournal.yaml examples/registry
  pejl explain HJ-SIK-013 examples/registry -o json=forklaring.json`,
		Args:              ruleAndDescriptor(lang),
		ValidArgsFunction: completeDescriptors,
		RunE:              func(cmd *cobra.Command, args []string) error { return o.settings.locate(o.run(cmd, args)) },
	}
	o.bind(cmd)
	return cmd
}

func ruleAndDescriptor(lang string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return usageError(lang, textExplainWhat, cmd.CommandPath())
		}
		return nil
	}
}

func (o *explainOptions) bind(cmd *cobra.Command) {
	phases := codes(result.Phases())
	o.phase = choice{allowed: phases, lang: o.lang, flag: "phase"}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(o.lang, textFlagExplainOutput, words.List(explainNames(), o.lang)))
	f.StringVar(&o.id, "id", "", say(o.lang, textFlagExplainID))
	bindDate(f, &o.date, say(o.lang, textFlagDate))
	bindChoice(cmd, f, &o.phase, say(o.lang, textFlagPhase, words.List(phases, o.lang)))
	o.packs.bind(cmd)
	f.StringArrayVar(&o.data, "data", nil, say(o.lang, textFlagData, words.List(shortNames(dataSchemas()), o.lang)))
	f.BoolVar(&o.trace, "trace", false, say(o.lang, textFlagTrace))
	f.BoolVar(&o.names, "names", false, say(o.lang, textFlagNames))
	f.StringArrayVar(&o.exclude, "exclude", nil, say(o.lang, textFlagExclude))
	o.settings.bind(cmd)
	complete(cmd, "output", explainNames()...)
	_ = cmd.RegisterFlagCompletionFunc("data", completeData) // the error would be that there is no such flag
	// What pejl.yaml says of a verdict counts here too.
	f.StringArrayVar(&o.severityOf, "severity-of", nil, say(o.lang, textFlagSeverityOf))
	o.gate.bind(cmd)
	for _, name := range []string{"severity-of", "deviation-max-days", "deviation-warn-days", "not-waivable"} {
		_ = f.MarkHidden(name) // the error would be that there is no such flag
	}
	cmd.Annotations = map[string]string{"paths": pathsAfterFirst}
}

// explainNames lists the formats of explanations, the default first.
func explainNames() []string {
	var out []string
	for _, f := range report.Formats() {
		out = append(out, f.Name)
	}
	return out
}

// ruleID is the form of a rule's id, in any letters.
var ruleID = regexp.MustCompile(`^(?i)[a-z]+-[a-z]+-[0-9]+$`)

func (o *explainOptions) run(cmd *cobra.Command, args []string) error {
	if _, err := os.Stat(args[0]); err == nil && ruleID.MatchString(args[1]) {
		return usageError(o.lang, textExplainSwapped, strings.Join(slices.Concat([]string{cmd.CommandPath(), args[1], args[0]}, args[2:]), " "))
	}
	given := cmd.Flags().Changed("output")
	settingsErr := o.settings.apply(cmd, args)
	if !given {
		o.outputs = nil // those of pejl.yaml are reports of checks
	}
	targets, targetsErr := parseTargets(o.lang, o.outputs, explainNames())
	request, requestErr := o.request(args)
	if err := errors.Join(targetsErr, requestErr, settingsErr); err != nil {
		return err
	}
	if err := check.RefuseOverwriting(append(slices.Clone(args[1:]), o.settings.read()...), targets.paths()); err != nil {
		return err
	}
	explanation, err := o.explain(cmd.Context(), request)
	if err != nil {
		return o.inWords(err)
	}
	defer targets.close()
	if err := targets.create(o.lang); err != nil {
		return err
	}
	look := terminal(cmd.OutOrStdout(), o.lang)
	err = targets.finish(o.lang, cmd.OutOrStdout(), func(t *target, w io.Writer) error {
		own := report.Options{Lang: o.lang}
		if t.path == "" {
			own.Color, own.Width = look.Color, look.Width
		}
		i := slices.Index(explainNames(), t.format)
		return report.Formats()[i].Write(w, explanation, own)
	})
	if err == nil {
		targets.tell(o.lang, cmd.ErrOrStderr())
	}
	return err
}

// request reads the flags; all that is wrong with them is one error.
func (o *explainOptions) request(args []string) (check.ExplainRequest, error) {
	date, dateErr := readDay(o.lang, o.date)
	severities, severitiesErr := readSeverityOf(o.lang, o.severityOf)
	return check.ExplainRequest{
		Rule: args[0], Descriptor: args[1], ID: o.id, Registry: args[2:], Exclude: o.exclude, Date: date, Trace: o.trace,
		Options:    evaluator.Options{Phase: result.Phase(o.phase.value), SeverityOf: severities, Names: o.names},
		Deviations: o.gate.deviations(),
	}, errors.Join(dateErr, severitiesErr, badExclude(o.lang, o.exclude))
}

// explain loads the rules and the user's own data, and explains.
func (o *explainOptions) explain(ctx context.Context, request check.ExplainRequest) (*result.Explanation, error) {
	loaded, _, err := o.packs.load(&o.settings)
	if err != nil {
		return nil, err
	}
	if request.Options.Data, err = readData(o.lang, loaded, o.data); err != nil {
		return nil, err
	}
	explanation, err := check.Explain(ctx, loaded, request)
	if err != nil {
		return nil, err
	}
	for i := range explanation.Decision.Lines {
		line := &explanation.Decision.Lines[i]
		line.File = o.packs.named(line.File)
	}
	return explanation, nil
}

// inWords puts an error that only explanations have into words.
func (o *explainOptions) inWords(err error) error {
	const readable = 20 // more ids than these help nobody
	var (
		kind   *evaluator.WrongKindError
		force  *evaluator.NotInForceError
		choose *check.ChooseError
	)
	switch {
	case errors.As(err, &kind):
		return usageError(o.lang, textExplainKind, kind.Rule.ID, words.Kind(kind.Rule.Kind, o.lang), words.Kind(kind.Kind, o.lang))
	case errors.As(err, &force):
		from := words.Date(force.Rule.EffectiveFrom, o.lang)
		if force.Rule.EffectiveTo != "" && force.Rule.EffectiveTo < force.Date {
			return usageError(o.lang, textExplainEnded, force.Rule.ID, words.Date(force.Rule.EffectiveTo, o.lang))
		}
		return usageError(o.lang, textExplainForce, force.Rule.ID, words.Date(force.Date, o.lang), from)
	case errors.As(err, &choose):
		ids := choose.IDs
		if left := len(ids) - readable; left > 0 {
			ids = append(slices.Clone(ids[:readable]), words.More(left, o.lang))
		}
		switch {
		case len(ids) == 0:
			return usageError(o.lang, textExplainNone)
		case choose.ID != "":
			return usageError(o.lang, textExplainNoID, choose.ID, words.List(ids, o.lang))
		}
		return usageError(o.lang, textExplainWhich, words.List(ids, o.lang))
	}
	return err
}
