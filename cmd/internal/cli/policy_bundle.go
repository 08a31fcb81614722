package cli

import (
	"bufio"
	"errors"
	"fmt"
	"path"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/policies"
)

type bundleOptions struct {
	lang     string
	output   string
	revision string
}

func newPolicyBundle(lang string) *cobra.Command {
	o := &bundleOptions{lang: lang}
	cmd := &cobra.Command{
		Use:   say(lang, textBundleUse),
		Short: say(lang, textBundleShort),
		Long:  say(lang, textBundleLong),
		Example: `  pejl policy bundle -o bundle.tar.gz
  pejl policy bundle policies -o bundle.tar.gz --revision 1.4.0
  opa run --server -b bundle.tar.gz`,
		Args: atMost(1, lang),
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, args) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "", say(lang, textFlagBundleOutput))
	f.StringVar(&o.revision, "revision", "", say(lang, textFlagRevision))
	return cmd
}

func (o *bundleOptions) run(cmd *cobra.Command, args []string) error {
	if o.output == "" {
		return usageError(o.lang, textBundleNoOutput)
	}
	pack := ownPack{fs: policies.FS}
	if len(args) > 0 {
		var err error
		if pack, err = findPack(o.lang, args); err != nil {
			return err
		}
	}
	loaded, err := evaluator.Load(pack.fs)
	if err != nil {
		return pack.named(err)
	}
	file, err := createFile(o.output)
	if err != nil {
		return o.noWrite(err)
	}
	defer file.discard()
	buffered := bufio.NewWriter(file)
	var refused *evaluator.BundleError
	switch err := loaded.Bundle(buffered, o.revision); {
	case errors.As(err, &refused):
		return o.explainRefused(pack.folder, refused)
	case err != nil:
		return err
	}
	if err := errors.Join(buffered.Flush(), file.complete()); err != nil {
		return o.noWrite(err)
	}
	if err := file.commit(); err != nil {
		return o.noWrite(err)
	}
	fmt.Fprintln(cmd.ErrOrStderr(), say(o.lang, textWrote, o.output))
	return nil
}

func (o *bundleOptions) noWrite(err error) error {
	return usageError(o.lang, textNoWrite, o.output, say(o.lang, reason(err)))
}

// explainRefused says what keeps rules out of a bundle, a line for each.
func (o *bundleOptions) explainRefused(folder string, refused *evaluator.BundleError) error {
	var errs []error
	for _, p := range refused.Problems {
		where := path.Join(folder, p.File)
		if p.Line > 0 {
			where = fmt.Sprintf("%s:%d", where, p.Line)
		}
		errs = append(errs, placedError{where + ": " + p.Message.In(o.lang)})
	}
	return errors.Join(errs...)
}
