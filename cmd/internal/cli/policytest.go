package cli

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs/watch"
	report "github.com/pejl/pejl/reports/tests"
	"github.com/pejl/pejl/reports/words"
)

type policyTestOptions struct {
	lang      string
	outputs   []string
	run       string
	rules     []string
	threshold string
	verbose   bool
	watch     bool
}

func newPolicyTest(lang string) *cobra.Command {
	o := &policyTestOptions{lang: lang}
	cmd := &cobra.Command{
		Use:   say(lang, textTestUse),
		Short: say(lang, textTestShort),
		Long:  say(lang, textTestLong),
		Example: `  pejl policy test
  pejl policy test policies --rule HJ-DRIFT-001 --watch
  pejl policy test --threshold 95 -o text -o junit=test.xml`,
		Args: atMost(1, lang),
		RunE: o.execute,
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringArrayVarP(&o.outputs, "output", "o", nil, say(lang, textFlagOutput, words.List(testFormats(), lang)))
	f.StringArrayVar(&o.rules, "rule", nil, say(lang, textFlagTestRule))
	f.StringVar(&o.run, "run", "", say(lang, textFlagTestRun))
	f.StringVar(&o.threshold, "threshold", "", say(lang, textFlagThreshold))
	f.BoolVarP(&o.verbose, "verbose", "v", false, say(lang, textFlagVerbose))
	f.BoolVar(&o.watch, "watch", false, say(lang, textFlagWatch))
	complete(cmd, "output", testFormats()...)
	return cmd
}

// testFormats lists the formats of tests, the default first.
func testFormats() []string {
	var out []string
	for _, f := range report.Formats() {
		out = append(out, f.Name)
	}
	return out
}

func (o *policyTestOptions) execute(cmd *cobra.Command, args []string) error {
	_, outputErr := parseTargets(o.lang, o.outputs, testFormats())
	options, optionsErr := o.options(cmd)
	if err := errors.Join(outputErr, optionsErr); err != nil {
		return err
	}
	pack, err := findPack(o.lang, args)
	if err != nil {
		return err
	}
	spendMemory()
	tester := evaluator.NewTester(pack.fs)
	if !o.watch {
		tests, err := o.test(cmd, pack, tester, options)
		if err == nil && !tests.Passed() {
			err = exitError{result.ExitFails}
		}
		return err
	}
	return watch.Each(cmd.Context(), pack.folder, func() error {
		o.again(cmd, pack, tester, options)
		return nil
	})
}

// options are which tests are run.
func (o *policyTestOptions) options(cmd *cobra.Command) (evaluator.TestOptions, error) {
	out := evaluator.TestOptions{Rules: o.rules, Coverage: cmd.Flags().Changed("threshold")}
	var errs []error
	if out.Coverage {
		percent, err := strconv.ParseFloat(strings.Replace(o.threshold, ",", ".", 1), 64)
		if err != nil || !(percent >= 0 && percent <= 100) {
			errs = append(errs, badValue(o.lang, "threshold", o.threshold, textBadThreshold, o.threshold))
		}
		out.Threshold = percent
	}
	if out.Coverage && o.run != "" {
		errs = append(errs, usageError(o.lang, textThresholdOfSome))
	}
	if o.run != "" {
		var err error
		if out.Run, err = regexp.Compile(o.run); err != nil {
			errs = append(errs, badValue(o.lang, "run", o.run, textBadRun, o.run, err))
		}
	}
	return out, errors.Join(errs...)
}

// test runs the tests and writes the reports, whole or not at all.
func (o *policyTestOptions) test(cmd *cobra.Command, pack ownPack, tester *evaluator.Tester, options evaluator.TestOptions) (*result.Tests, error) {
	targets, err := parseTargets(o.lang, o.outputs, testFormats())
	if err != nil {
		return nil, err
	}
	tests, err := tester.Run(cmd.Context(), options)
	if err != nil {
		return nil, pack.named(err)
	}
	tests.Below(pack.folder)
	defer targets.close()
	if err := targets.create(o.lang); err != nil {
		return nil, err
	}
	err = targets.finish(o.lang, cmd.OutOrStdout(), func(t *target, w io.Writer) error {
		own := report.Options{Lang: o.lang, Verbose: o.verbose}
		if t.path == "" {
			own.Width = terminal(cmd.OutOrStdout(), o.lang).Width
		}
		i := slices.Index(testFormats(), t.format)
		return report.Formats()[i].Write(w, tests, own)
	})
	if err == nil && !o.watch {
		targets.tell(o.lang, cmd.ErrOrStderr())
	}
	return tests, err
}

// again runs the tests that a change may have touched. What is wrong is told, and may be mended while
// pejl waits.
func (o *policyTestOptions) again(cmd *cobra.Command, pack ownPack, tester *evaluator.Tester, options evaluator.TestOptions) {
	if _, screen := terminalWidth(cmd.OutOrStdout()); screen {
		fmt.Fprint(cmd.OutOrStdout(), "\x1b[H\x1b[2J\x1b[3J")
	}
	tests, err := o.test(cmd, pack, tester, options)
	switch {
	case cmd.Context().Err() != nil:
		return
	case err != nil:
		fmt.Fprintln(cmd.ErrOrStderr(), explain(o.lang, err))
	case tests.Reused > 0:
		fmt.Fprintln(cmd.ErrOrStderr(), say(o.lang, textReused, words.Number(tests.Reused, o.lang)))
	}
	fmt.Fprintln(cmd.ErrOrStderr(), say(o.lang, textWatching, pack.folder))
}

// named puts the folder before the names of the policies' files in errors about them.
func (p ownPack) named(err error) error {
	if p.folder == "." {
		return err
	}
	return evaluator.NamedBelow(err, p.folder+"/")
}
