package reporttest

import "github.com/pejl/pejl/evaluator/result"

// deviationsFile holds the deviations that do not stand in a descriptor.
const deviationsFile = "register/dispensationer & øvrigt.yaml"

// noticeWaiver is why a requirement on the journal is waived; it ends within a month of the run.
var noticeWaiver = &result.Deviation{
	Rule: "HJ-KONT-003", Descriptor: "omsorgsjournal",
	Reason:     "Leverandøren <A/S> & kommunen forhandler stadig om varslet; =SUM(1) og *stjerner* er ikke formler eller fed skrift.",
	ApprovedBy: "direktør", ApprovedOn: "2026-02-01", ExpiresOn: "2026-11-30", Until: "2026-11-30",
	Measure: "Kontrakten gennemgås hvert kvartal.",
	File:    journalFile,
	Start:   result.Position{Line: 120, Column: 5}, End: result.Position{Line: 126, Column: 44},
}

// usableWaiver covers one of the two findings of a requirement, which is a fail all the same.
var usableWaiver = &result.Deviation{
	Rule: "HJ-BORG-002", Descriptor: "omsorgsjournal", Path: "citizen_facing.target_group.usable_confirmed",
	Reason:     "Brugertesten er udskudt til efteråret.",
	ApprovedBy: "kontorchef", ApprovedOn: "2026-06-01", ExpiresOn: "2027-03-31", Until: "2027-03-31",
	File:  deviationsFile,
	Start: result.Position{Line: 4, Column: 5}, End: result.Position{Line: 10, Column: 26},
}

// remarks are what the run says of its deviations.
func remarks() []result.DeviationRemark {
	expired := &result.Deviation{
		Rule: "HJ-EJER-001", Descriptor: "tegn-og-maal",
		Reason: "Enheden var ved at blive lagt sammen.", ApprovedBy: "kontorchef",
		ApprovedOn: "2025-10-01", ExpiresOn: "2026-10-31", Until: "2026-10-31",
		File: deviationsFile, Start: result.Position{Line: 12, Column: 5}, End: result.Position{Line: 17, Column: 26},
	}
	orphaned := &result.Deviation{
		Rule: "HJ-ARK-099", Descriptor: "madservice", Reason: "Kravet fandtes engang.", ApprovedBy: "direktør",
		ApprovedOn: "2026-01-01", ExpiresOn: "2026-12-31",
		File: deviationsFile, Start: result.Position{Line: 19, Column: 5}, End: result.Position{Line: 24, Column: 26},
	}
	return []result.DeviationRemark{
		{Fault: result.DeviationExpired, Deviation: expired, Message: result.Text{
			DA: "Dispensationen udløb den 31-10-2026, så kravet tæller igen; forny den, eller fjern den.",
			EN: "The waiver expired on 2026-10-31, so the requirement counts again; renew it, or remove it.",
		}},
		{Fault: result.DeviationOrphaned, Deviation: orphaned, Message: result.Text{
			DA: "Kravet HJ-ARK-099 findes ikke; ret id'et, eller fjern dispensationen.",
			EN: "There is no requirement HJ-ARK-099; correct the id, or remove the waiver.",
		}},
		{Fault: result.DeviationExpiring, Deviation: noticeWaiver, Message: result.Text{
			DA: "Dispensationen udløber den 30-11-2026, om 29 dage; opfyld kravet inden da, eller forny den.",
			EN: "The waiver expires on 2026-11-30, in 29 days; meet the requirement before then, or renew it.",
		}},
	}
}

// waived says that the deviation covers the finding.
func waived(f result.Finding, d *result.Deviation) result.Finding {
	f.Waiver = d
	return f
}

// Compared returns the run of Run as it is compared with a baseline: of the fails and of what is
// not assessed the first is new, the second has changed, and the others were there before. Two results
// of the baseline are gone. Only what changed since a revision was checked.
func Compared() *result.Run {
	run := Run()
	baseline := &result.Baseline{
		File: "register/pejl-baseline.json", Date: "2026-10-01", Edition: "sha256:1111",
		Gone: []result.Gone{
			{Rule: "HJ-FKI-001", Title: run.Rules[ruleIndex(run, "HJ-FKI-001")].Title, Kind: "System",
				Descriptor: "omsorgsjournal", Was: result.Fail, Now: result.Pass},
			{Rule: "HJ-ARK-001", Title: run.Rules[ruleIndex(run, "HJ-ARK-001")].Title, Kind: "System",
				Descriptor: "udfaset-system", Was: result.NotAssessed},
		},
	}
	counts := map[result.Outcome][]*int{
		result.Fail:        {&baseline.New, &baseline.Updated, &baseline.Unchanged},
		result.NotAssessed: {&baseline.NewOpen, &baseline.UpdatedOpen, &baseline.UnchangedOpen},
	}
	changes := []result.Change{result.New, result.Updated, result.Unchanged}
	seen := map[result.Outcome]int{}
	run.Summary = result.Summary{}
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			if counts[r.Outcome] == nil {
				continue
			}
			n := min(seen[r.Outcome], 2)
			seen[r.Outcome]++
			*counts[r.Outcome][n]++
			r.Change = changes[n]
		}
		run.Summary.Add(d)
	}
	run.Baseline, run.Since = baseline, "origin/main"
	run.ExitCode = run.Summary.Counts.ExitCode(run.FailOn)
	return run
}

func ruleIndex(run *result.Run, id string) int {
	for i, r := range run.Rules {
		if r.ID == id {
			return i
		}
	}
	panic("reporttest: no rule " + id)
}
