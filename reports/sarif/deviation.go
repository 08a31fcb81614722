package sarif

import (
	"fmt"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// suppression is a deviation under which a result of the descriptor is waived: in the source where
// it stands in the descriptor's own file (3.35.2).
func (b *builder) suppression(d *result.Descriptor, w *result.Deviation) *sarif.Suppression {
	kind := "inSource"
	if w.File != d.File {
		kind = "external"
	}
	out := sarif.NewSuppression().WithKind(kind).WithStatus("accepted").WithJustification(b.justification(w))
	if l := b.deviationPlace(w); l != nil {
		out.WithLocation(l)
	}
	return out
}

// justification is all that an auditor asks of a deviation, as one text. It is no message, so
// braces and brackets stand for themselves (3.35.4).
func (b *builder) justification(w *result.Deviation) string {
	parts := []string{
		words.Sentence(w.Reason),
		fmt.Sprintf(approvedText.In(b.lang), w.ApprovedBy, words.Date(w.ApprovedOn, b.lang), words.Date(w.Until, b.lang)),
	}
	if w.Measure != "" {
		parts = append(parts, measureText.In(b.lang)+": "+words.Sentence(w.Measure))
	}
	return strings.Join(parts, " ")
}

// deviationPlace is where a deviation stands; nil where it has no file.
func (b *builder) deviationPlace(w *result.Deviation) *sarif.Location {
	if w.File == "" {
		return nil
	}
	return sarif.NewLocation().WithPhysicalLocation(b.artifacts.physical(w.File, w.Start, w.End))
}

// tidying are the faults that leave the verdict as it is: there is something to see to, and
// nothing is wrong.
var tidying = map[result.DeviationFault]bool{
	result.DeviationUnused: true, result.DeviationExpiring: true,
	result.DeviationUndecided: true, result.DeviationOverlapping: true,
}

// remark is the notification of what is to be said of a deviation.
func (b *builder) remark(r *result.DeviationRemark) *sarif.Notification {
	d := r.Deviation
	level := sarif.LevelWarning
	if tidying[r.Fault] {
		level = sarif.LevelNote
	}
	what := d.Rule + ", " + d.Descriptor + ": " + r.Message.In(b.lang)
	out := sarif.NewNotification().
		WithDescriptor(noticeReference(remarkID)).
		WithLevel(level).
		WithMessage(message(plain(words.Sentence(what)))).
		WithProperties(sarif.NewPropertyBag().Add("fault", r.Fault).Add("descriptorId", d.Descriptor))
	if i, known := b.ruleIndex[d.Rule]; known {
		out.WithAssociatedRule(sarif.NewReportingDescriptorReference().WithID(d.Rule).WithIndex(i))
	}
	if l := b.deviationPlace(d); l != nil {
		out.AddLocation(l)
	}
	return out
}
