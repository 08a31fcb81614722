package sarif_test

import (
	"bytes"
	"compress/gzip"
	stdjson "encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pejl/pejl/reports/sarif"
)

// This is what the platforms document, written down a second time and apart from the writer:
// GitHub, "SARIF support for code scanning"; GitLab, "SARIF reports"; Azure DevOps, the rules
// GHAzDO1011–2012 of Microsoft's SARIF Multitool.

type platformLog struct {
	Schema  string `json:"$schema"`
	Version string
	Runs    []platformRun
}

type platformRun struct {
	Tool struct {
		Driver struct {
			Name, FullName, Version string
			Rules                   []platformRule
		}
	}
	AutomationDetails struct {
		ID         string
		Properties map[string]any
	}
	Invocations []struct {
		ToolExecutionNotifications []struct {
			Descriptor struct{ ID string }
			Message    struct{ Text string }
		}
	}
	Results []platformResult
}

type platformRule struct {
	ID, Name, HelpURI                 string
	ShortDescription, FullDescription struct{ Text string }
	Help                              struct{ Text string }
	DefaultConfiguration              struct{ Level string }
	Properties                        map[string]any
}

type platformResult struct {
	RuleID, Kind, Level, BaselineState string
	Rank                               *float64
	RuleIndex                          *int
	Message                            struct{ Text string }
	Suppressions                       []any
	Locations                          []struct {
		PhysicalLocation *struct {
			ArtifactLocation struct{ URI string }
			Region           *struct{ StartLine, StartColumn, EndLine, EndColumn int }
		}
	}
	PartialFingerprints map[string]string
}

// violations lists what a platform would refuse, drop, cut or misread in a log.
func violations(p sarif.Platform, data []byte) []string {
	c := &checker{platform: p}
	var log platformLog
	if err := stdjson.Unmarshal(data, &log); err != nil {
		return []string{err.Error()}
	}
	c.want(log.Version == "2.1.0" && strings.Contains(log.Schema, "sarif-schema-2.1.0"), "version and schema")
	c.want(len(log.Runs) == 1, "one run")
	c.want(c.size(data) <= 10_000_000, "size")
	for i := range log.Runs {
		c.run(&log.Runs[i])
	}
	return c.found
}

type checker struct {
	platform sarif.Platform
	found    []string
}

func (c *checker) want(ok bool, what string, of ...any) {
	if !ok {
		c.found = append(c.found, strings.TrimSuffix(what+" "+fmt.Sprintln(of...), "\n"))
	}
}

// size is that under gzip where the platform measures so.
func (c *checker) size(data []byte) int {
	if c.platform == sarif.GitLab {
		return len(data)
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Len()
}

func (c *checker) run(r *platformRun) {
	driver := &r.Tool.Driver
	c.want(driver.Name != "", "driver name")
	c.want(len(driver.Rules) <= 25000, "number of rules")
	c.want(len(r.Results) <= 5000, "number of results")
	c.want(len(r.Invocations) == 1, "one invocation")
	if c.platform == sarif.Azure {
		c.want(driver.FullName != "", "driver full name")
		c.pipeline(r.AutomationDetails.ID, r.AutomationDetails.Properties)
	} else {
		c.want(strings.HasSuffix(r.AutomationDetails.ID, "/"), "category", r.AutomationDetails.ID)
	}
	ids := map[string]int{}
	for i := range driver.Rules {
		_, twice := ids[driver.Rules[i].ID]
		c.want(!twice, "rule twice", driver.Rules[i].ID)
		ids[driver.Rules[i].ID] = i
		c.rule(&driver.Rules[i])
	}
	prints, places := map[string]bool{}, map[string]bool{}
	rank := 0
	for i := range r.Results {
		out := &r.Results[i]
		index, known := ids[out.RuleID]
		c.want(known && out.RuleIndex != nil && *out.RuleIndex == index, "rule of a result", out.RuleID)
		c.result(out)
		print := out.PartialFingerprints["primaryLocationLineHash"]
		c.want(print != "" && !prints[print], "fingerprint", out.RuleID, print)
		prints[print] = true
		place := out.RuleID + " " + placeOf(out)
		c.want(c.platform != sarif.GitLab || !places[place], "the same finding to GitLab", place)
		places[place] = true
		if !strings.HasPrefix(out.RuleID, "pejl/") {
			now := slices.Index([]string{"error", "warning", "note"}, out.Level)
			c.want(now >= rank, "order", out.RuleID, out.Level)
			rank = now
		}
	}
}

func placeOf(r *platformResult) string {
	if len(r.Locations) == 0 || r.Locations[0].PhysicalLocation == nil || r.Locations[0].PhysicalLocation.Region == nil {
		return ""
	}
	p := r.Locations[0].PhysicalLocation
	return fmt.Sprint(p.ArtifactLocation.URI, ":", p.Region.StartLine, ":", p.Region.EndLine)
}

var guid = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

func (c *checker) pipeline(id string, properties map[string]any) {
	const prefix = "azuredevops/pipeline/build/"
	c.want(strings.HasPrefix(id, prefix) && strings.Count(id, "/") >= 8 && !strings.Contains(id, "//"), "automation id", id)
	text := func(name string) string {
		s, _ := properties[prefix+name].(string)
		return s
	}
	n, err := strconv.Atoi(text("buildDefinitionId"))
	c.want(err == nil && (n > 0 || n == -1), "buildDefinitionId")
	c.want(text("buildDefinitionName") != "", "buildDefinitionName")
	phase := text("phaseId")
	c.want(guid.MatchString(phase) && strings.Trim(phase, "0-") != "", "phaseId")
	c.want(text("phaseName") != "", "phaseName")
}

func (c *checker) rule(r *platformRule) {
	full := 1024
	if c.platform == sarif.GitLab {
		full = 2048
	}
	c.text("rule id", r.ID, 255)
	c.text("name", r.Name, 255)
	c.text("shortDescription", r.ShortDescription.Text, 1024)
	c.text("fullDescription", r.FullDescription.Text, full)
	c.want(r.Help.Text != "", "help", r.ID)
	c.want(slices.Contains([]string{"error", "warning", "note"}, r.DefaultConfiguration.Level), "default level", r.ID)
	if r.HelpURI != "" {
		u, err := url.Parse(r.HelpURI)
		c.want(err == nil && u.IsAbs() && len(r.HelpURI) <= 2048, "helpUri", r.ID)
	}
	tags, _ := r.Properties["tags"].([]any)
	seen := map[any]bool{}
	for _, tag := range tags {
		c.want(tag != "" && !seen[tag], "tag", r.ID, tag)
		seen[tag] = true
	}
	c.want(len(tags) <= 10, "number of tags", r.ID)
	if score, there := r.Properties["security-severity"]; there {
		s, _ := score.(string)
		n, err := strconv.ParseFloat(s, 64)
		c.want(err == nil && n > 0 && n <= 10, "security-severity", r.ID, score)
		c.want(seen["security"], "security-severity without the tag", r.ID)
	}
}

// text wants a text that is there and no longer than the limit.
func (c *checker) text(what, s string, limit int) {
	n := utf8.RuneCountInString(s)
	c.want(n > 0 && n <= limit, what, n, "characters")
}

func (c *checker) result(r *platformResult) {
	limit := 1024
	if c.platform == sarif.GitLab {
		limit = 2048
	}
	c.text("message of "+r.RuleID, r.Message.Text, limit)
	c.want(r.RuleID != "", "ruleId")
	c.want(r.Kind == "" || r.Kind == "fail", "kind", r.Kind)
	c.want(slices.Contains([]string{"error", "warning", "note"}, r.Level), "level", r.RuleID, r.Level)
	c.want(len(r.Suppressions) == 0, "suppressed", r.RuleID)
	if c.platform == sarif.GitLab {
		bounds := map[string][2]float64{"error": {70, 90}, "warning": {40, 70}, "note": {10, 40}}[r.Level]
		c.want(r.Rank != nil && *r.Rank >= bounds[0] && *r.Rank < bounds[1], "rank", r.RuleID, r.Level)
	}
	c.want(len(r.Locations) == 1 && r.Locations[0].PhysicalLocation != nil, "location", r.RuleID)
	for _, l := range r.Locations {
		if l.PhysicalLocation == nil {
			continue
		}
		u, err := url.Parse(l.PhysicalLocation.ArtifactLocation.URI)
		c.want(err == nil && u.Path != "" && (u.Scheme == "" || u.Scheme == "file") && !strings.HasPrefix(u.String(), "/"),
			"uri", l.PhysicalLocation.ArtifactLocation.URI)
		g := l.PhysicalLocation.Region
		c.want(g != nil && g.StartLine > 0 && g.StartColumn > 0 && g.EndLine >= g.StartLine, "region", r.RuleID)
	}
}
