package sarif

import (
	"regexp"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// semantic is a version as Semantic Versioning 2.0.0 writes it; other versions are written too,
// but not under semanticVersion.
var semantic = regexp.MustCompile(`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)

// tool describes pejl and its notifications.
func (b *builder) tool() *sarif.ToolComponent {
	driver := sarif.NewToolComponent().
		WithName("pejl").
		WithInformationURI("https://pejl.dk").
		WithLanguage(b.lang).
		WithShortDescription(text(toolDescription.In(b.lang))).
		WithFullDescription(text(toolDescription.In(b.lang)))
	describeNotices(driver, b.lang)
	if version := b.run.ToolVersion; version != "" {
		driver.WithVersion(version).WithFullName("pejl " + version)
		if plain := strings.TrimPrefix(version, "v"); semantic.MatchString(plain) {
			driver.WithSemanticVersion(plain)
		}
	}
	return driver
}

// driver describes pejl, and with it the rules and notifications that the run refers to.
func (b *builder) driver() *sarif.ToolComponent {
	driver := b.tool()
	for i := range b.taxonomies {
		driver.AddSupportedTaxonomie(b.taxonomies[i].reference())
	}
	for _, r := range b.run.Rules {
		driver.AddRule(b.rule(r))
	}
	return driver
}

func (b *builder) rule(r *result.Rule) *sarif.ReportingDescriptor {
	title, description := r.Title.In(b.lang), r.Description.In(b.lang)
	if description == "" {
		description = title
	}
	rule := sarif.NewReportingDescriptor().
		WithID(r.ID).
		WithName(title).
		WithShortDescription(text(title)).
		WithFullDescription(text(description)).
		WithHelp(b.help(r)).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(level(r.Severity))).
		WithProperties(b.ruleProperties(r))
	if uri := b.helpURI(r); uri != "" {
		rule.WithHelpURI(uri)
	}
	for _, section := range sections(r.Source.Section) {
		if target := b.taxon(r.Source.Document, section); target != nil {
			rule.AddRelationship(sarif.NewReportingDescriptorRelationship().WithTarget(target))
		}
	}
	return rule
}

// helpURI is the entry of the reference work or else the strategy's own guidance. It must be
// absolute (3.49.12), which the entry is not where the reference work is a file beside the report.
func (b *builder) helpURI(r *result.Rule) string {
	if b.run.Docs.Absolute() {
		return b.run.Docs.Of(r)
	}
	return r.Link
}

func (b *builder) ruleProperties(r *result.Rule) *sarif.PropertyBag {
	bag := sarif.NewPropertyBag().
		Add("strategy", r.Strategy).
		Add("area", r.Area).
		Add("areaName", words.Area(r, b.lang)).
		Add("modality", r.Modality).
		Add("kind", r.Kind).
		Add("scope", r.Scope)
	if len(r.Phases) > 0 {
		bag.Add("phases", r.Phases)
	}
	if r.EffectiveFrom != "" {
		bag.Add("effectiveFrom", r.EffectiveFrom)
	}
	if r.EffectiveTo != "" {
		bag.Add("effectiveTo", r.EffectiveTo)
	}
	tags := []string{r.Strategy, r.Area, string(r.Modality)}
	return bag.WithTags(slices.DeleteFunc(tags, func(tag string) bool { return tag == "" }))
}

// level is the SARIF level of a severity; the codes are the same.
func level(s result.Severity) string {
	if slices.Contains(result.Severities(), s) {
		return string(s)
	}
	return sarif.LevelWarning
}

// help tells everything about a rule: the strategy's wording, the remedy and who acts.
func (b *builder) help(r *result.Rule) *sarif.MultiformatMessageString {
	var plainText, md strings.Builder
	part := func(heading words.Heading, body string) {
		if body == "" {
			return
		}
		plainText.WriteString("\n\n" + heading.In(b.lang) + ": " + body)
		md.WriteString("\n\n### " + heading.In(b.lang) + "\n\n" + words.EscapeMarkdown(body))
	}
	intro := words.Sentence(r.Title.In(b.lang))
	if d := r.Description.In(b.lang); d != "" {
		intro += " " + words.Sentence(d)
	}
	plainText.WriteString(intro)
	md.WriteString(words.EscapeMarkdown(intro))
	if q := r.Source.Quote; q != "" {
		source := join(r.Source.Document, r.Source.Section)
		plainText.WriteString("\n\n" + words.Wording.In(b.lang) + ": " + words.Quote(q, b.lang) + " (" + source + ")")
		md.WriteString("\n\n### " + words.Wording.In(b.lang) + "\n\n> " + words.EscapeMarkdown(q) + "\n>\n> – " + words.EscapeMarkdown(source))
	}
	part(words.HowToMeet, r.Remedy.In(b.lang))
	part(words.Responsible, r.Role.In(b.lang))
	links := []string{r.Link}
	if b.run.Docs.Absolute() {
		links = append(links, b.run.Docs.Of(r))
	}
	for _, link := range links {
		if link != "" {
			plainText.WriteString("\n\n" + link)
			md.WriteString("\n\n<" + link + ">")
		}
	}
	return text(plainText.String()).WithMarkdown(md.String())
}

func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}
