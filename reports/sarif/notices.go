package sarif

import (
	"slices"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
)

// The ids of the notifications that pejl sends.
const (
	ruleErrorID = "RuleError"
	warningID   = "RunWarning"
	remarkID    = "DeviationRemark"
	cutID       = "ReportCut"
)

// notice describes one sort of notification.
type notice struct {
	id, name, level string
	what            result.Text
}

// notices are the sorts of notifications, in the order in which the driver describes them.
var notices = []notice{
	{ruleErrorID, "RequirementNotChecked", sarif.LevelError, result.Text{
		DA: "Et krav kunne ikke kontrolleres på grund af en teknisk fejl i reglen.",
		EN: "A requirement could not be checked because of a technical error in the rule.",
	}},
	{warningID, "RemarkOnCheck", sarif.LevelWarning, result.Text{
		DA: "En bemærkning om kontrollen som helhed.",
		EN: "A remark about the check as a whole.",
	}},
	{remarkID, "RemarkOnWaiver", sarif.LevelWarning, result.Text{
		DA: "En bemærkning om en dispensation.",
		EN: "A remark about a waiver.",
	}},
	{cutID, "NotAllShown", sarif.LevelWarning, result.Text{
		DA: "Rapporten viser ikke alle krav, der ikke er opfyldt.",
		EN: "The report does not show all requirements that are not met.",
	}},
}

// noticeReference refers to the descriptor of a notification.
func noticeReference(id string) *sarif.ReportingDescriptorReference {
	return sarif.NewReportingDescriptorReference().WithID(id).WithIndex(noticeIndex(id))
}

func noticeIndex(id string) int {
	return slices.IndexFunc(notices, func(n notice) bool { return n.id == id })
}

// describeNotices adds the descriptors of the notifications to the driver.
func describeNotices(driver *sarif.ToolComponent, lang string) {
	for _, n := range notices {
		driver.AddNotification(sarif.NewReportingDescriptor().
			WithID(n.id).
			WithName(n.name).
			WithShortDescription(text(n.what.In(lang))).
			WithFullDescription(text(n.what.In(lang))).
			WithHelp(text(n.what.In(lang))).
			WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(n.level)))
	}
}
