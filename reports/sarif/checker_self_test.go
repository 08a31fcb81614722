package sarif_test

import (
	stdjson "encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

// TestCheckerFindsViolations breaks each documented rule once.
func TestCheckerFindsViolations(t *testing.T) {
	all := codePlatforms
	onlyGitHub, onlyAzure, onlyGitLab := all[:1], all[1:2], all[2:]
	for _, tt := range []struct {
		finds string
		on    []sarif.Platform
		spoil func(run, rule, result map[string]any)
	}{
		{"number of results", onlyGitHub, func(run, _, r map[string]any) { run["results"] = slices.Repeat([]any{r}, 5001) }},
		{"number of rules", onlyGitHub, func(run, rule, _ map[string]any) { driverOf(run)["rules"] = slices.Repeat([]any{rule}, 25001) }},
		{"rule twice", all, func(run, rule, _ map[string]any) { driverOf(run)["rules"] = []any{rule, rule} }},
		{"driver name", all, func(run, _, _ map[string]any) { delete(driverOf(run), "name") }},
		{"driver full name", onlyAzure, func(run, _, _ map[string]any) { delete(driverOf(run), "fullName") }},
		{"automation id", onlyAzure, func(run, _, _ map[string]any) { run["automationDetails"].(map[string]any)["id"] = "pejl/x/" }},
		{"buildDefinitionId", onlyAzure, pipelineProperty("buildDefinitionId", "0")},
		{"buildDefinitionName", onlyAzure, pipelineProperty("buildDefinitionName", "")},
		{"phaseId", onlyAzure, pipelineProperty("phaseId", "00000000-0000-0000-0000-000000000000")},
		{"phaseName", onlyAzure, pipelineProperty("phaseName", "")},
		{"name ", all, func(_, rule, _ map[string]any) { rule["name"] = strings.Repeat("å", 256) }},
		{"shortDescription", all, func(_, rule, _ map[string]any) { rule["shortDescription"] = textOf(1025) }},
		{"fullDescription", all, func(_, rule, _ map[string]any) { rule["fullDescription"] = textOf(2049) }},
		{"help", all, func(_, rule, _ map[string]any) { delete(rule, "help") }},
		{"helpUri", all, func(_, rule, _ map[string]any) { rule["helpUri"] = "opslag.html#x" }},
		{"default level", all, func(_, rule, _ map[string]any) { delete(rule, "defaultConfiguration") }},
		{"number of tags", all, func(_, rule, _ map[string]any) {
			rule["properties"] = map[string]any{"tags": strings.Split("a b c d e f g h i j k", " ")}
		}},
		{"security-severity without the tag", all, func(_, rule, _ map[string]any) {
			rule["properties"] = map[string]any{"tags": []any{"x"}, "security-severity": "8.0"}
		}},
		{"security-severity ", all, func(_, rule, _ map[string]any) {
			rule["properties"] = map[string]any{"tags": []any{"security"}, "security-severity": 11}
		}},
		{"message", all, func(_, _, r map[string]any) { r["message"] = textOf(2049) }},
		{"ruleId", all, func(_, _, r map[string]any) { delete(r, "ruleId") }},
		{"rule of a result", all, func(_, _, r map[string]any) { r["ruleIndex"] = 1000 }},
		{"kind", all, func(_, _, r map[string]any) { r["kind"] = "pass" }},
		{"level", all, func(_, _, r map[string]any) { r["level"] = "none" }},
		{"order", all, func(_, _, r map[string]any) { r["level"] = "note" }},
		{"suppressed", all, func(_, _, r map[string]any) { r["suppressions"] = []any{map[string]any{"kind": "inSource"}} }},
		{"rank", onlyGitLab, func(_, _, r map[string]any) { delete(r, "rank") }},
		{"fingerprint", all, func(_, _, r map[string]any) { delete(r, "partialFingerprints") }},
		{"location", all, func(_, _, r map[string]any) { delete(r, "locations") }},
		{"uri", all, func(_, _, r map[string]any) {
			placeIn(r)["artifactLocation"] = map[string]any{"uri": "https://example.org/a"}
		}},
		{"region", all, func(_, _, r map[string]any) { delete(placeIn(r), "region") }},
		{"the same finding to GitLab", onlyGitLab, func(run, _, r map[string]any) {
			twin := maps.Clone(r)
			twin["partialFingerprints"] = map[string]any{"primaryLocationLineHash": "x"}
			run["results"] = []any{r, twin}
		}},
	} {
		for _, p := range tt.on {
			run := reporttest.Clean()
			run.Descriptors = reporttest.Run().Descriptors[:2] // no rule broke
			var log map[string]any
			if err := stdjson.Unmarshal(write(t, run, sarif.Options{For: p}), &log); err != nil {
				t.Fatal(err)
			}
			object := log["runs"].([]any)[0].(map[string]any)
			tt.spoil(object, driverOf(object)["rules"].([]any)[0].(map[string]any), object["results"].([]any)[0].(map[string]any))
			data, err := stdjson.Marshal(log)
			if err != nil {
				t.Fatal(err)
			}
			found := violations(p, data)
			if !slices.ContainsFunc(found, func(v string) bool { return strings.HasPrefix(v, tt.finds) }) {
				t.Errorf("%s: the checker does not find %q, only %q", p, tt.finds, found)
			}
		}
	}
	large := []byte(`{"version":"2.1.0","$schema":"sarif-schema-2.1.0","x":"` + strings.Repeat("x", 10_000_000) + `"}`)
	if found := violations(sarif.GitLab, large); !slices.Contains(found, "size ") {
		t.Errorf("the checker finds only %q in a large file", found)
	}
}

func driverOf(run map[string]any) map[string]any {
	return run["tool"].(map[string]any)["driver"].(map[string]any)
}

func placeIn(r map[string]any) map[string]any {
	return r["locations"].([]any)[0].(map[string]any)["physicalLocation"].(map[string]any)
}

func textOf(n int) map[string]any { return map[string]any{"text": strings.Repeat("å", n)} }

func pipelineProperty(name, value string) func(run, _, _ map[string]any) {
	return func(run, _, _ map[string]any) {
		run["automationDetails"].(map[string]any)["properties"].(map[string]any)["azuredevops/pipeline/build/"+name] = value
	}
}
