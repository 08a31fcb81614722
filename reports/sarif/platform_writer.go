package sarif

import (
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/spool"
)

// platformWriter turns a run into the SARIF that a platform reads: no taxonomies, artifacts,
// kinds or properties, which it ignores.
type platformWriter struct {
	builder
	platform Platform
	limits   limits
	pipeline Pipeline
	rules    []*result.Rule
	broken   []candidate     // the first results whose rule broke
	own      []*sarif.Result // results that say something of the report itself
	cut      string          // what the report says of what it left out; empty where it is whole
}

// encodeInto encodes the results until the file would be larger than the platform takes, and says
// how many that was.
func (p *platformWriter) encodeInto(w *spool.Spool, kept []candidate) (written int, err error) {
	m := newMeter(p.limits.gzip)
	start, err := head(p.runObject())
	if err != nil {
		return 0, err
	}
	m.add(start)
	m.reserve(roomForOwn)
	out := lines{w: w}
	for i := range kept {
		c := &kept[i]
		encoded, err := encode(p.result(c.d, &c.r))
		if err != nil {
			return i, fmt.Errorf("rule %q on %q: %w", c.r.Rule.ID, c.d.ID, err)
		}
		m.add(encoded)
		if m.size() > p.limits.bytes {
			return i, nil
		}
		if err := out.put(encoded); err != nil {
			return i, err
		}
	}
	return len(kept), nil
}

// roomForOwn is more than the results and notifications about the report itself take.
const roomForOwn = 64 << 10

// write writes the log: the results about the report itself, then those that wait.
func (p *platformWriter) write(w io.Writer, waiting *spool.Spool, some bool) error {
	start, err := head(p.runObject())
	if err != nil {
		return err
	}
	if _, err := w.Write(start); err != nil {
		return err
	}
	out := lines{w: w}
	for _, r := range p.own {
		if err := out.write(r); err != nil {
			return err
		}
	}
	if some && out.some {
		if _, err := io.WriteString(w, ","); err != nil {
			return err
		}
	}
	if _, err := waiting.WriteTo(w); err != nil {
		return err
	}
	_, err = io.WriteString(w, tail)
	return err
}

func (p *platformWriter) runObject() *sarif.Run {
	run := p.newRun().
		WithTool(sarif.NewTool().WithDriver(p.driver())).
		WithAutomationDetails(p.automation()).
		AddInvocation(p.invocation())
	if len(p.run.Packs) > 0 { // not in the invocation, whose properties tell a full report from this one
		run.WithProperties(sarif.NewPropertyBag().Add("packs", packs(p.run)))
	}
	if p.platform == Azure {
		run.WithAutomationDetails(p.pipeline.automation(p.run.Strategies))
		if v := p.pipeline.provenance(); v != nil {
			run.AddVersionControlProvenance(v)
		}
	}
	return run
}

func (p *platformWriter) driver() *sarif.ToolComponent {
	driver := p.tool()
	if driver.FullName == nil {
		driver.WithFullName(*driver.Name) // Azure DevOps wants one
	}
	for _, r := range p.rules {
		driver.AddRule(p.rule(r))
	}
	for i := range ownRules {
		driver.AddRule(ownRules[i].descriptor(p.lang))
	}
	return driver
}

func (p *platformWriter) rule(r *result.Rule) *sarif.ReportingDescriptor {
	title, description := r.Title.In(p.lang), r.Description.In(p.lang)
	if description == "" {
		description = title
	}
	help := p.help(r)
	if p.platform == GitLab {
		help.Markdown = nil
	}
	rule := sarif.NewReportingDescriptor().
		WithID(r.ID).
		WithName(fit(title, maxName, nil)).
		WithShortDescription(text(fit(title, maxShort, nil))).
		WithFullDescription(text(fit(description, p.limits.full, nil))).
		WithHelp(help).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(level(r.Severity))).
		WithProperties(ruleGrade(r))
	if uri := p.helpURI(r); uri != "" && len(uri) <= maxURI {
		rule.WithHelpURI(uri)
	}
	return rule
}

// securityAreas are the areas whose requirements are about information security. GitHub and GitLab
// read security-severity, GitHub only where the tag security stands beside it.
var securityAreas = []string{"SIK", "ADG"}

// ruleGrade grades a rule for GitHub, which orders alerts by problem.severity and precision: what is
// found stands in the descriptor, so the precision is as high as it can be.
func ruleGrade(r *result.Rule) *sarif.PropertyBag {
	grade := level(r.Severity)
	problem := grade
	if grade == sarif.LevelNote {
		problem = "recommendation"
	}
	bag := sarif.NewPropertyBag().Add("precision", "very-high").Add("problem.severity", problem)
	tags := []string{r.Strategy, r.Area, string(r.Modality)}
	if slices.Contains(securityAreas, r.Area) {
		bag.Add("security-severity", fmt.Sprintf("%.1f", ranks[grade]/10))
		tags = append(tags, "security")
	}
	slices.Sort(tags)
	return bag.WithTags(slices.DeleteFunc(slices.Compact(tags), func(tag string) bool { return tag == "" }))
}

// ranks grade the levels from 0 to 100 (3.27.25), within what GitLab calls high, medium and low. Nothing
// is critical: the strategy knows no such requirement.
var ranks = map[string]float64{sarif.LevelError: 80, sarif.LevelWarning: 55, sarif.LevelNote: 25}

func (p *platformWriter) result(d *result.Descriptor, r *result.Result) *sarif.Result {
	plainText, _ := p.sentences(r)
	out := p.newResult(r.Rule.ID, level(r.Rule.Severity), fit(strings.Join(plainText, " "), p.limits.message, plain)).
		AddLocation(p.primary(d, r)).
		WithPartialFingerprints(map[string]string{githubName: result.Fingerprint(d, r) + ":1"})
	if p.platform == Azure && r.Change != "" { // the tab Scans filters by it
		out.WithBaselineState(string(r.Change))
	}
	return out
}

func (p *platformWriter) newResult(rule, level, words string) *sarif.Result {
	out := sarif.NewResult().WithRuleID(rule).WithLevel(level).WithMessage(message(words))
	if i, known := p.ruleIndex[rule]; known {
		out.WithRuleIndex(i)
	}
	if p.platform == GitLab {
		out.WithRank(ranks[level])
	}
	return out
}

// primary is the one place that a platform shows: the first finding of the descriptor's own that no
// deviation covers, else where the descriptor begins. A fact of the Organisation is no good place:
// to GitLab all results of a rule in one place are the same.
func (p *platformWriter) primary(d *result.Descriptor, r *result.Result) *sarif.Location {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.File == d.File && f.Start.Line > 0 && f.Waiver == nil {
			return platformPlace(d, f.Start, f.End)
		}
	}
	return platformPlace(d, d.Start, result.Position{})
}

// platformPlace is a place in the descriptor's file, the first line where none is known.
func platformPlace(d *result.Descriptor, start, end result.Position) *sarif.Location {
	name := d.File
	if name == "" {
		name = d.Kind + "/" + d.ID
	}
	region := sarif.NewRegion().
		WithStartLine(max(start.Line, 1)).
		WithStartColumn(max(start.Column, 1)).
		WithEndLine(max(start.Line, end.Line, 1))
	if end.Line >= start.Line && end.Column > 0 {
		region.WithEndColumn(end.Column)
	}
	return sarif.NewLocation().WithPhysicalLocation(
		sarif.NewPhysicalLocation().WithArtifactLocation(platformFile(name)).WithRegion(region))
}

// platformFile is a file as a platform finds it: relative to the root. An absolute name on this
// machine stays a file:// URI, which GitHub makes relative by the folder that was checked out; of
// another address, which GitHub refuses, the server and the path are left.
func platformFile(name string) *sarif.ArtifactLocation {
	uri, relative := fileURI(name)
	if u, err := url.Parse(uri); err == nil && u.IsAbs() && u.Scheme != "file" {
		uri, relative = fileURI(u.Host + u.Path)
	}
	l := sarif.NewArtifactLocation().WithURI(uri)
	if relative {
		l.WithURIBaseID(rootID)
	}
	return l
}

// invocation tells how the run went: the verdict, the first rules that broke, warnings, and what
// the report leaves out.
func (p *platformWriter) invocation() *sarif.Invocation {
	out := p.verdict().WithExecutionSuccessful(p.run.Complete && len(p.broken) == 0)
	for i := range p.broken {
		c := &p.broken[i]
		n := p.ruleError(c.d, &c.r)
		n.Locations = []*sarif.Location{platformPlace(c.d, c.d.Start, result.Position{})}
		out.AddToolExecutionNotification(n)
	}
	p.addWarnings(out)
	if p.cut != "" {
		out.AddToolExecutionNotification(sarif.NewNotification().
			WithDescriptor(noticeReference(cutID)).
			WithLevel(sarif.LevelWarning).
			WithMessage(message(p.cut)))
	}
	return out
}
