package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/inputs/fetch"
	"github.com/pejl/pejl/reports/words"
)

type fetchOptions struct {
	lang     string
	settings settings
	packs    packChoice
	update   bool
}

// newFetch gets the policy packs that are elsewhere.
func newFetch(lang string) *cobra.Command {
	o := &fetchOptions{lang: lang, settings: settings{lang: lang, shared: true}, packs: packChoice{lang: lang}}
	cmd := &cobra.Command{
		Use:   say(lang, textFetchUse),
		Short: say(lang, textFetchShort),
		Long:  say(lang, textFetchLong),
		Example: `  pejl fetch
  pejl fetch --policy 'git::https://git.example.dk/it/regler.git//policies?ref=v1.2'
  pejl fetch --update`,
		Args: atMost(1, lang),
		RunE: func(cmd *cobra.Command, args []string) error { return o.settings.locate(o.run(cmd, args)) },
	}
	o.packs.bind(cmd)
	cmd.Flags().SortFlags = false
	cmd.Flags().BoolVar(&o.update, "update", false, say(lang, textFlagUpdate))
	o.settings.bind(cmd)
	takesPaths(cmd)
	return cmd
}

func (o *fetchOptions) run(cmd *cobra.Command, args []string) error {
	if err := o.settings.apply(cmd, args); err != nil {
		return err
	}
	store, err := o.packs.store(&o.settings)
	if err != nil {
		return err
	}
	if len(o.packs.sources) == 0 {
		return usageError(o.lang, textFetchNothing)
	}
	_, all := o.settings.taken["policy"] // what pejl.yaml names is all that its registry uses
	locked, wrote, err := store.Fetch(cmd.Context(), o.packs.sources, packs.FetchOptions{Update: o.update, KeepOthers: !all})
	var unwritten *packs.WriteError
	if errors.As(err, &unwritten) {
		err = usageError(o.lang, textNoWrite, unwritten.LockFile, say(o.lang, reason(unwritten.Err)))
	}
	if errors.Is(err, context.Canceled) {
		err = usageError(o.lang, textFetchInterrupted)
	}
	if err != nil {
		if _, none := os.Stat(store.LockFile); none == nil {
			err = errors.Join(err, noteError{say(o.lang, textFetchKept, store.LockFile)})
		}
		return err
	}
	for _, l := range locked {
		o.tell(cmd, l)
	}
	switch {
	case wrote:
		fmt.Fprintln(cmd.ErrOrStderr(), say(o.lang, textWrote, store.LockFile))
	case len(locked) == 0:
		fmt.Fprintln(cmd.ErrOrStderr(), say(o.lang, textFetchLocal))
	}
	return nil
}

func (o *fetchOptions) tell(cmd *cobra.Command, l fetch.Locked) {
	line := l.Source.String() + "  "
	if l.Pin.Revision != "" {
		line += l.Pin.Revision + "  "
	}
	fmt.Fprintln(cmd.OutOrStdout(), line+l.Pin.Digest+"  "+words.Count(l.Files, words.Files, o.lang))
}
