package sarif

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// WriteLint writes what an examination of a policy pack found, as SARIF 2.1.0: each check is a rule, each finding
// a result. Only Lang counts of the options. The same findings give the same bytes.
func WriteLint(w io.Writer, l *result.Lint, o Options) error {
	run := &result.Run{ToolVersion: l.ToolVersion}
	b := newBuilder(run, o)
	driver := b.tool()
	driver.Notifications = driver.Notifications[:0] // it sends none
	index := map[string]int{}
	for i, c := range l.Checks {
		index[c.Code] = i
		driver.AddRule(b.lintRule(c))
	}
	b.artifacts = artifacts{roles: map[string][]string{}, index: map[string]int{}}
	for i := range l.Findings {
		if f := &l.Findings[i]; f.File != "" {
			b.artifacts.add(lintFile(l, f), "analysisTarget")
		}
	}
	object := b.newRun().
		WithTool(sarif.NewTool().WithDriver(driver)).
		WithAutomationDetails(sarif.NewRunAutomationDetails().WithID("pejl-policy-lint/")).
		WithArtifacts(b.artifacts.objects()).
		AddInvocation(sarif.NewInvocation().WithExecutionSuccessful(true))
	head, err := head(object)
	if err != nil {
		return err
	}
	if _, err := w.Write(head); err != nil {
		return err
	}
	results := lines{w: w}
	seen := map[string]int{}
	for i := range l.Findings {
		f := &l.Findings[i]
		out := b.lintResult(l, f).WithPartialFingerprints(lintFingerprints(l, f, seen))
		if i, known := index[f.Code]; known {
			out.WithRuleIndex(i)
		}
		if err := results.write(out); err != nil {
			return fmt.Errorf("finding %q in %q: %w", f.Code, f.File, err)
		}
	}
	_, err = io.WriteString(w, tail)
	return err
}

func (b *builder) lintResult(l *result.Lint, f *result.LintFinding) *sarif.Result {
	place := sarif.NewLocation()
	if f.File != "" {
		start := f.Start
		if start.Line == 0 { // platforms drop a result without a line
			start = result.Position{Line: 1, Column: 1}
		}
		place.WithPhysicalLocation(b.artifacts.physical(lintFile(l, f), start, f.End))
	}
	if f.Rule != "" {
		place.AddLogicalLocation(logical(f.Rule, "", "member"))
	}
	return sarif.NewResult().
		WithRuleID(f.Code).
		WithKind("fail").
		WithLevel(level(f.Severity)).
		WithMessage(message(plain(words.Sentence(f.Message.In(b.lang))))).
		WithLocations([]*sarif.Location{place})
}

// lintFile is the file of a finding from where the command was run.
func lintFile(l *result.Lint, f *result.LintFinding) string { return path.Join(l.Folder, f.File) }

func (b *builder) lintRule(c result.LintCheck) *sarif.ReportingDescriptor {
	about := words.Sentence(c.About.In(b.lang))
	help := about
	if mend := c.Mend.In(b.lang); mend != "" {
		help += " " + words.Sentence(words.Label(mend))
	}
	return sarif.NewReportingDescriptor().
		WithID(c.Code).
		WithName("Policy" + pascal(c.Code)).
		WithShortDescription(text(about)).
		WithFullDescription(text(about)).
		WithHelp(text(help)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(level(c.Severity))).
		WithProperties(sarif.NewPropertyBag().WithTags([]string{"policy"}))
}

// pascal is a code in kebab-case as SARIF names rules (3.49.7); the name must be another than the id.
func pascal(code string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(code, "-") {
		b.WriteString(words.Label(part))
	}
	return b.String()
}

// lintFingerprints outlive moved lines: they are of the check, the file, the rule and the words, and count those that
// are alike.
func lintFingerprints(l *result.Lint, f *result.LintFinding, seen map[string]int) map[string]string {
	digest := sha256.Sum256([]byte(strings.Join([]string{f.Code, lintFile(l, f), f.Rule, f.Message.EN}, "\x00")))
	hash := hex.EncodeToString(digest[:16])
	seen[hash]++
	return map[string]string{githubName: fmt.Sprintf("%s:%d", hash, seen[hash])}
}
