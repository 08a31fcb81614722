package cli

import (
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/catalog"
)

type docsOptions struct {
	lang       string
	outputs    []string
	date       string
	strategies []string
	packs      packChoice
	settings   settings
}

func newPolicyDocs(lang string) *cobra.Command {
	o := &docsOptions{lang: lang, packs: packChoice{lang: lang}, settings: settings{lang: lang, shared: true}}
	cmd := &cobra.Command{
		Use:   say(lang, textDocsUse),
		Short: say(lang, textDocsShort),
		Long:  say(lang, textDocsLong),
		Example: `  pejl policy docs -o html=opslag.html
  pejl check examples/registry -o html=rapport.html --docs opslag.html`,
		Args: atMost(0, lang),
		RunE: func(cmd *cobra.Command, _ []string) error { return o.settings.locate(o.run(cmd)) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(lang, textFlagDocsOutput))
	bindDate(f, &o.date, say(lang, textFlagDocsDate))
	f.StringArrayVar(&o.strategies, "strategy", nil, say(lang, textFlagStrategy))
	o.packs.bind(cmd)
	o.settings.bind(cmd)
	complete(cmd, "output", docsFormats...)
	return cmd
}

// docsFormats are the forms that the reference work comes in.
var docsFormats = []string{"html"}

func (o *docsOptions) run(cmd *cobra.Command) error {
	settingsErr := o.settings.apply(cmd, nil)
	targets, err := parseTargets(o.lang, o.outputs, docsFormats)
	if err := errors.Join(err, settingsErr); err != nil {
		return err
	}
	if _, screen := terminalWidth(cmd.OutOrStdout()); len(o.outputs) == 0 || screen && slices.ContainsFunc(targets, func(t *target) bool { return t.path == "" }) {
		return usageError(o.lang, textDocsNoOutput)
	}
	day, err := readDay(o.lang, o.date)
	if err != nil {
		return err
	}
	catalogue, err := o.catalogue(cmd.Context(), day)
	if err != nil {
		return err
	}
	defer targets.close()
	if err := targets.create(o.lang); err != nil {
		return err
	}
	err = targets.finish(o.lang, cmd.OutOrStdout(), func(_ *target, w io.Writer) error {
		return catalog.Write(w, catalogue, catalog.Options{Lang: o.lang})
	})
	if err != nil {
		return err
	}
	targets.tell(o.lang, cmd.ErrOrStderr())
	return nil
}

// catalogue describes the strategies' rules, and what their dated data says on the day.
func (o *docsOptions) catalogue(ctx context.Context, day time.Time) (*result.Catalogue, error) {
	loaded, _, err := o.packs.load(&o.settings)
	if err != nil {
		return nil, err
	}
	c, err := loaded.Catalogue(ctx, o.strategies)
	if err != nil {
		return nil, err
	}
	for i := range c.Strategies {
		s := &c.Strategies[i]
		if s.Reference, err = loaded.Reference(s.ID, day, nil); err != nil {
			return nil, err
		}
	}
	c.ToolVersion = Version()
	return c, nil
}
