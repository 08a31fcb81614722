package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/deviation"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs/changed"
	"github.com/pejl/pejl/reports/words"
)

// defaultWarnDays is how many days before its end a deviation is remarked upon.
const defaultWarnDays = 30

// gate is the flags that say which departures from rules the gate lets through.
type gate struct {
	lang        string
	baseline    string
	since       string
	maxDays     count
	warnDays    count
	notWaivable []string
}

func (g *gate) bind(cmd *cobra.Command) {
	g.maxDays = count{lang: g.lang, flag: "deviation-max-days"}
	g.warnDays = count{n: defaultWarnDays, lang: g.lang, flag: "deviation-warn-days"}
	f := cmd.Flags()
	f.Var(&g.maxDays, g.maxDays.flag, say(g.lang, textFlagMaxDays))
	f.Var(&g.warnDays, g.warnDays.flag, say(g.lang, textFlagWarnDays, defaultWarnDays))
	for _, c := range []count{g.maxDays, g.warnDays} {
		f.Lookup(c.flag).DefValue = "" // the usage says it, in the language
	}
	modalities := codes(result.Modalities())
	f.StringArrayVar(&g.notWaivable, "not-waivable", nil, say(g.lang, textFlagNotWaivable, words.List(modalities, g.lang)))
	complete(cmd, "not-waivable", modalities...)
}

// bindEarlier makes the flags that say what was there before: the baseline and the revision.
func (g *gate) bindEarlier(cmd *cobra.Command) {
	cmd.Flags().StringVar(&g.baseline, "baseline", "", say(g.lang, textFlagBaseline))
	cmd.Flags().StringVar(&g.since, "changed-since", "", say(g.lang, textFlagSince))
}

// into says in the request which departures are let through, and what of the registry is checked.
func (g *gate) into(ctx context.Context, request *check.Request) error {
	var baselineErr, sinceErr error
	request.Deviations = g.deviations()
	if g.baseline != "" {
		request.BaselineFile, request.Except = filepath.ToSlash(g.baseline), append(request.Except, g.baseline)
		request.Baseline, baselineErr = readBaseline(g.lang, g.baseline)
	}
	if g.since != "" {
		request.Since = g.since
		folder := "."
		if len(request.Args) > 0 {
			folder = folderOf(request.Args[0])
		}
		request.Changes, sinceErr = changed.Since(ctx, folder, g.since)
	}
	return errors.Join(baselineErr, sinceErr)
}

// folderOf is a folder that the files of an argument lie in or below.
func folderOf(arg string) string {
	for {
		info, err := os.Stat(arg)
		if err == nil && info.IsDir() {
			return arg
		}
		parent := filepath.Dir(arg)
		if parent == arg {
			return "."
		}
		arg = parent
	}
}

// readBaseline reads a baseline, or a report that serves as one.
func readBaseline(lang, path string) (*baseline.Baseline, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, usageError(lang, textNoBaseline, path, say(lang, readReason(err)))
	}
	defer file.Close()
	read, err := baseline.Read(filepath.ToSlash(path), file)
	if err != nil {
		return nil, usageError(lang, textBadBaseline, err)
	}
	return read, nil
}

func (g *gate) deviations() deviation.Policy {
	return deviation.Policy{MaxDays: g.maxDays.n, WarnDays: g.warnDays.n, NotWaivable: g.notWaivable}
}

// count is a whole number of 0 or more.
type count struct {
	n    int
	lang string
	flag string // without dashes
}

func (c *count) String() string { return strconv.Itoa(c.n) }
func (c *count) Type() string   { return "int" }

func (c *count) Set(value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 || n > maxCount {
		return badValue(c.lang, c.flag, value, textBadCount, value, maxCount)
	}
	c.n = n
	return nil
}

// maxCount is a hundred years of days; nobody means more.
const maxCount = 36525
