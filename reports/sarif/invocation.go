package sarif

import (
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// automation names the series of runs that this one belongs to. The part before the last slash
// is GitHub's category: two strategies checked on one commit do not replace each other.
func (b *builder) automation() *sarif.RunAutomationDetails {
	return sarif.NewRunAutomationDetails().WithID("pejl/" + strings.Join(b.run.Strategies, "+") + "/")
}

// invocation tells how the run went: verdict, rules that broke, warnings, remarks on
// deviations. It has no times, for a
// report knows no clock; the day that the check stands for is a property.
func (b *builder) invocation() *sarif.Invocation {
	run := b.run
	out := b.verdict().WithProperties(b.invocationProperties())
	for _, d := range run.Descriptors {
		for i := range d.Results {
			if r := &d.Results[i]; r.Outcome == result.Error {
				out.AddToolExecutionNotification(b.ruleError(d, r))
			}
		}
	}
	b.addWarnings(out)
	for i := range run.Remarks {
		out.AddToolConfigurationNotification(b.remark(&run.Remarks[i]))
	}
	broken := len(out.ToolExecutionNotifications) > 0
	return out.WithExecutionSuccessful(run.Complete && !broken)
}

// verdict is an invocation that says how the run ended.
func (b *builder) verdict() *sarif.Invocation {
	out := sarif.NewInvocation().
		WithExitCode(b.run.ExitCode).
		WithExitCodeDescription(words.Verdict(b.run.ExitCode, b.lang))
	if len(b.run.Arguments) > 0 {
		out.WithCommandLine(words.Command(b.run)).WithArguments(b.run.Arguments) // 3.20.2, 3.20.3
	}
	return out
}

func (b *builder) addWarnings(out *sarif.Invocation) {
	for _, warning := range b.run.Warnings {
		out.AddToolConfigurationNotification(sarif.NewNotification().
			WithDescriptor(noticeReference(warningID)).
			WithLevel(sarif.LevelWarning).
			WithMessage(message(plain(words.Sentence(warning.In(b.lang))))))
	}
}

func (b *builder) invocationProperties() *sarif.PropertyBag {
	run := b.run
	bag := sarif.NewPropertyBag().
		Add("date", run.Date).
		Add("edition", run.Edition).
		Add("failOn", run.FailOn).
		Add("complete", run.Complete)
	if len(run.Strategies) > 0 {
		bag.Add("strategies", run.Strategies)
	}
	if len(run.Packs) > 0 {
		bag.Add("packs", packs(run))
	}
	if run.Phase != "" {
		bag.Add("phase", run.Phase)
	}
	if run.Since != "" {
		bag.Add("since", run.Since)
	}
	if run.Baseline != nil {
		bag.Add("baseline", baselineProperties(run.Baseline))
	}
	data := make([]map[string]any, 0, len(run.Data))
	for i := range run.Data {
		d := &run.Data[i]
		data = append(data, map[string]any{
			"name": d.Name.In(b.lang), "version": d.Version, "date": d.Date, "illustrative": d.Illustrative,
		})
	}
	return bag.Add("data", data)
}

func packs(run *result.Run) []map[string]any {
	var out []map[string]any
	for _, p := range run.Packs {
		one := map[string]any{"strategies": p.Strategies, "digest": p.Digest}
		if p.Source != "" {
			one["source"] = p.Source
		}
		if p.Revision != "" {
			one["revision"] = p.Revision
		}
		out = append(out, one)
	}
	return out
}

// ruleError is the notification that a rule broke on a descriptor.
func (b *builder) ruleError(d *result.Descriptor, r *result.Result) *sarif.Notification {
	rule := sarif.NewReportingDescriptorReference().WithID(r.Rule.ID)
	if i, known := b.ruleIndex[r.Rule.ID]; known {
		rule.WithIndex(i)
	}
	what := words.OutcomeLegend(result.Error, b.lang) + " " + r.Rule.ID + ", " + d.ID + ": " + r.Err
	return sarif.NewNotification().
		WithDescriptor(noticeReference(ruleErrorID)).
		WithAssociatedRule(rule).
		WithLevel(sarif.LevelError).
		WithMessage(message(plain(words.Sentence(what)))).
		AddLocation(b.start(d))
}
