package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/lint"
	"github.com/pejl/pejl/evaluator/result"
	report "github.com/pejl/pejl/reports/lint"
	"github.com/pejl/pejl/reports/words"
)

type lintOptions struct {
	lang     string
	outputs  []string
	strategy string
	sources  []string
	fix      bool
}

func newPolicyLint(lang string) *cobra.Command {
	o := &lintOptions{lang: lang}
	cmd := &cobra.Command{
		Use:   say(lang, textLintUse),
		Short: say(lang, textLintShort),
		Long:  say(lang, textLintLong),
		Example: `  pejl policy lint
  pejl policy lint policies --source strategi.txt
  pejl policy lint --fix -o text -o sarif=lint.sarif`,
		Args: atMost(1, lang),
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(cmd, args) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(lang, textFlagOutput, words.List(lintNames(), lang)))
	f.StringArrayVar(&o.sources, "source", nil, say(lang, textFlagSource))
	f.StringVar(&o.strategy, "strategy", "", say(lang, textFlagLintStrategy))
	f.BoolVar(&o.fix, "fix", false, say(lang, textFlagFix))
	complete(cmd, "output", lintNames()...)
	return cmd
}

// lintNames lists the formats of findings, the default first.
func lintNames() []string {
	var out []string
	for _, f := range report.Formats() {
		out = append(out, f.Name)
	}
	return out
}

func (o *lintOptions) run(cmd *cobra.Command, args []string) error {
	targets, err := parseTargets(o.lang, o.outputs, lintNames())
	if err != nil {
		return err
	}
	pack, packErr := findPack(o.lang, args)
	texts, textsErr := sourceTexts(o.sources)
	overwriteErr := check.RefuseOverwriting(o.sources, targets.paths())
	if err := errors.Join(packErr, o.oneStrategy(pack), overwriteErr, textsErr); err != nil {
		return err
	}
	defer targets.close()
	spendMemory()
	if err := targets.create(o.lang); err != nil {
		return err
	}
	if o.fix {
		if err := o.format(cmd.ErrOrStderr(), pack); err != nil {
			return err
		}
	}
	found, err := lint.Examine(pack.fs, lint.Options{Texts: texts, Strategy: o.strategy})
	if err != nil {
		return err
	}
	found.Folder, found.ToolVersion = pack.folder, Version()
	err = targets.finish(o.lang, cmd.OutOrStdout(), func(t *target, w io.Writer) error {
		i := slices.Index(lintNames(), t.format)
		return report.Formats()[i].Write(w, found, report.Options{Lang: o.lang})
	})
	if err != nil {
		return err
	}
	targets.tell(o.lang, cmd.ErrOrStderr())
	if found.Errors() > 0 {
		return exitError{result.ExitFails}
	}
	return nil
}

// oneStrategy sees that it is known whose document the texts are.
func (o *lintOptions) oneStrategy(pack ownPack) error {
	if pack.fs == nil {
		return nil
	}
	known, err := evaluator.StrategyFolders(pack.fs)
	switch {
	case err != nil:
		return err
	case o.strategy != "" && !slices.Contains(known, o.strategy):
		return &evaluator.UnknownError{What: "strategy", Name: o.strategy, Known: known}
	case o.strategy == "" && len(o.sources) > 0 && len(known) > 1:
		return usageError(o.lang, textSourceOfWhich)
	}
	return nil
}

// format writes those files anew that are not formatted, each whole or not at all, and says which.
func (o *lintOptions) format(w io.Writer, pack ownPack) error {
	sources, err := evaluator.RegoFiles(pack.fs)
	if err != nil {
		return err
	}
	for _, fix := range lint.Fixes(sources) {
		path := filepath.Join(filepath.FromSlash(pack.folder), filepath.FromSlash(fix.File))
		if err := o.replace(path, fix.Content); err != nil {
			return err
		}
		fmt.Fprintln(w, say(o.lang, textFixed, filepath.ToSlash(path)))
	}
	return nil
}

func (o *lintOptions) replace(path string, content []byte) error {
	refused := func(err error) error {
		return usageError(o.lang, textNoWrite, filepath.ToSlash(path), say(o.lang, reason(err)))
	}
	file, err := createFile(path)
	if err != nil {
		return refused(err)
	}
	defer file.discard()
	if _, err := file.Write(content); err != nil {
		return refused(err)
	}
	if err := errors.Join(file.complete(), file.commit()); err != nil {
		return refused(err)
	}
	return nil
}
