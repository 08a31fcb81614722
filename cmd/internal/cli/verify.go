package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/reports/provenance"
	"github.com/pejl/pejl/reports/words"
)

// newVerify makes a report again and compares.
func newVerify(lang string) *cobra.Command {
	v := &verification{lang: lang}
	return &cobra.Command{
		Use:   say(lang, textVerifyUse),
		Short: say(lang, textVerifyShort),
		Long:  say(lang, textVerifyLong),
		Example: `  pejl check examples/registry -o json=rapport.json
  pejl verify rapport.json`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError(lang, textVerifyArgs)
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions([]string{"json", "sarif", "html"}, cobra.ShellCompDirectiveFilterFileExt),
		RunE:              func(cmd *cobra.Command, args []string) error { return v.run(cmd, args[0]) },
	}
}

// verification is a report and what came of making it again.
type verification struct {
	lang   string
	report string
	said   provenance.Provenance
	now    *result.Run
	again  []string // the files that the report was written to again, one for each of said.Formats
}

func (v *verification) run(cmd *cobra.Command, report string) error {
	v.report = report
	if err := v.read(); err != nil {
		return err
	}
	temp, err := os.MkdirTemp("", "pejl-verify-")
	if err != nil {
		return usageError(v.lang, textVerifyNoRoom, v.report, os.TempDir(), say(v.lang, reason(err)))
	}
	defer os.RemoveAll(temp)
	if err := v.repeat(cmd, temp); err != nil {
		return err
	}
	for i, again := range v.again {
		line, err := firstDifference(v.report, again)
		switch {
		case err != nil:
			return err
		case line == 0:
			return v.tellSame(cmd.OutOrStdout())
		case i == len(v.again)-1:
			return v.tellDifferent(cmd.OutOrStdout())
		}
	}
	return nil
}

// read reads what the report says of its making.
func (v *verification) read() error {
	if info, err := os.Stat(v.report); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return usageError(v.lang, textVerifyNoRead, v.report, say(v.lang, textVerifyPipe)) // a pipe gives it only once
	}
	file, err := os.Open(v.report)
	if err == nil {
		defer file.Close()
		v.said, err = provenance.Read(file)
	}
	switch {
	case errors.Is(err, provenance.ErrNone):
		return usageError(v.lang, textVerifyNoReport, v.report)
	case err != nil:
		return usageError(v.lang, textVerifyNoRead, v.report, say(v.lang, readReason(err)))
	}
	return nil
}

// repeat makes the check that the report tells of. Other reports among the descriptors, such as those that the
// same command wrote, are none: where they keep it from being made, it is made without them.
func (v *verification) repeat(cmd *cobra.Command, folder string) error {
	except := []string{v.report}
	err := v.check(cmd, folder, except)
	if reports := reportsAmong(err); len(reports) > 0 {
		err = v.check(cmd, folder, append(except, reports...))
	}
	return err
}

// check makes the check in each format that the report can have, with no other settings than those it tells.
func (v *verification) check(cmd *cobra.Command, folder string, except []string) error {
	o, again, err := checkOf(v.said.Arguments)
	if err != nil {
		return usageError(v.lang, textVerifyArguments, v.report, words.Clean(explainOne(v.lang, err)))
	}
	again.SetContext(cmd.Context())
	if err := again.Flags().Set("config", ""); err != nil {
		return err
	}
	o.except, o.outputs, v.again = except, nil, nil
	for i, format := range v.said.Formats {
		v.again = append(v.again, filepath.Join(folder, strconv.Itoa(i)))
		o.outputs = append(o.outputs, format+"="+v.again[i])
	}
	err = o.run(again, again.Flags().Args())
	var exit exitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	v.now = o.ran
	return nil
}

// reportsAmong are the reports among the files that problems are about.
func reportsAmong(err error) []string {
	var problems inputs.Problems
	if !errors.As(err, &problems) {
		return nil
	}
	var out []string
	for _, p := range problems {
		if slices.Contains(out, p.File) {
			continue
		}
		file, err := os.Open(p.File)
		if err == nil {
			_, err = provenance.Read(file)
			file.Close()
		}
		if err == nil {
			out = append(out, p.File)
		}
	}
	return out
}

func (v *verification) tellSame(w io.Writer) error {
	fmt.Fprintln(w, say(v.lang, textVerifySame, v.report))
	if packs := words.Packs(v.now, v.lang); packs != "" {
		fmt.Fprintln(w, packs)
	}
	return nil
}

// tell says one thing that differs. What the report holds may be anybody's.
func (v *verification) tell(w io.Writer, text result.Text, args ...any) {
	fmt.Fprintln(w, "  "+words.Clean(say(v.lang, text, args...)))
}

// mostDifferences is how many results that differ are told one by one.
const mostDifferences = 20

// tellDifferent says as much as can be known of why the report is another.
func (v *verification) tellDifferent(w io.Writer) error {
	fmt.Fprintln(w, say(v.lang, textVerifyDifferent, v.report))
	if was := v.said.ToolVersion; was != "" && was != v.now.ToolVersion {
		v.tell(w, textVerifyVersion, was, v.now.ToolVersion)
	}
	v.tellPacks(w)
	where := textVerifyLine
	if v.said.Formats[0] == "json" {
		differences, err := v.differences()
		if len(differences) > 0 {
			v.tellResults(w, differences)
			return exitError{result.ExitFails}
		}
		if err == nil { // else it cannot be read to its end, e.g. because it is cut off
			where = textVerifyOutcomesSame
		}
	}
	line, err := firstDifference(v.report, v.again[0])
	if err != nil {
		return err
	}
	v.tell(w, where, v.report, line)
	return exitError{result.ExitFails}
}

// tellPacks says which policy packs are others than the report's.
func (v *verification) tellPacks(w io.Writer) {
	for i := range v.said.Packs {
		was := &v.said.Packs[i]
		j := slices.IndexFunc(v.now.Packs, func(p result.Pack) bool { return p.Source == was.Source })
		if j >= 0 && v.now.Packs[j].Digest != was.Digest {
			now := &v.now.Packs[j]
			v.tell(w, textVerifyPack, words.PackOrigin(was, v.lang), was.Digest, now.Digest)
		}
	}
}

// differences are the results that are others than the report's.
func (v *verification) differences() ([]provenance.Difference, error) {
	was, err := os.Open(v.report)
	if err != nil {
		return nil, err
	}
	defer was.Close()
	now, err := os.Open(v.again[0])
	if err != nil {
		return nil, err
	}
	defer now.Close()
	return provenance.Differences(was, now)
}

func (v *verification) tellResults(w io.Writer, differences []provenance.Difference) {
	outcome := func(o result.Outcome) string {
		if o == "" {
			return say(v.lang, textVerifyAbsent)
		}
		return words.Outcome(o, v.lang)
	}
	for i, d := range differences {
		if i == mostDifferences {
			v.tell(w, textVerifyMore, len(differences)-i)
			break
		}
		v.tell(w, textVerifyResult, d.Descriptor, d.Rule, outcome(d.Was), outcome(d.Now))
	}
}

// firstDifference is the line, from 1, on which two files first differ; 0 where they do not.
func firstDifference(one, other string) (int, error) {
	a, err := os.Open(one)
	if err != nil {
		return 0, err
	}
	defer a.Close()
	b, err := os.Open(other)
	if err != nil {
		return 0, err
	}
	defer b.Close()
	line := 1
	x, y := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, errA := io.ReadFull(a, x)
		m, errB := io.ReadFull(b, y)
		for _, err := range []error{errA, errB} {
			if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
				return 0, err
			}
		}
		if !bytes.Equal(x[:n], y[:m]) {
			same := 0
			for same < min(n, m) && x[same] == y[same] {
				same++
			}
			return line + bytes.Count(x[:same], []byte("\n")), nil
		}
		if errA != nil || n == 0 {
			return 0, nil
		}
		line += bytes.Count(x[:n], []byte("\n"))
	}
}
