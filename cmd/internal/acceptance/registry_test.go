package acceptance

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// update rewrites what is expected of the registry: go test ./cmd/internal/acceptance -update.
var update = flag.Bool("update", false, "write the golden file anew")

const (
	registryFolder = "examples/registry"
	registryGolden = "examples/registry/expected/2026-11-01.txt"
)

// judged is what the tests read of a JSON report.
type judged struct {
	Run     struct{ Complete bool }
	Results []verdict
}

type verdict struct {
	Rule       string
	Descriptor struct{ Kind, ID string }
	Outcome    string
	Reason     string
	Severity   string
	Findings   []struct{ Path string }
}

// word is the outcome or, of a fail, its reason.
func (v verdict) word() string {
	if v.Outcome == "fail" {
		return v.Reason
	}
	return v.Outcome
}

// area and number are the two parts of a rule's id that tell it from the strategy's others.
func (v verdict) area() string   { return strings.Split(v.Rule, "-")[1] }
func (v verdict) number() string { return strings.Split(v.Rule, "-")[2] }

// words are the outcomes in the order of the golden file.
var words = []string{"pass", "violated", "undocumented", "not_assessed", "not_applicable", "waived", "error"}

// judgeRegistry checks the example registry on that day by the strategy that it is written for.
func judgeRegistry(t *testing.T, date string) judged {
	t.Helper()
	var report judged
	out := mustPejl(t, "check", registryFolder, "--strategy", "hjoerring", "--date", date, "-o", "json")
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	if !report.Run.Complete {
		t.Errorf("the run of %s is not complete", date)
	}
	return report
}

// The golden file lies with the registry, so that its readers see what to expect of it; its
// name keeps it from being taken for a descriptor.
func TestRegistryGivesWhatIsExpected(t *testing.T) {
	var golden bytes.Buffer
	golden.WriteString("# What pejl check examples/registry --date 2026-11-01 says, in short: totals, then each descriptor.\n" +
		"# go test ./cmd/internal/acceptance -run Registry -update writes it anew.\n")
	results := judgeRegistry(t, day).Results
	writeTotals(&golden, "area", results, verdict.area)
	writeTotals(&golden, "kind", results, func(v verdict) string { return v.Descriptor.Kind })
	writeSeverities(&golden, results)
	for len(results) > 0 {
		of := results[0].Descriptor
		end := slices.IndexFunc(results, func(v verdict) bool { return v.Descriptor != of })
		if end < 0 {
			end = len(results)
		}
		fmt.Fprintf(&golden, "\n%s %s\n", of.Kind, of.ID)
		writeVerdicts(&golden, results[:end])
		results = results[end:]
	}
	if *update {
		write(t, registryGolden, golden.String())
	}
	sameLines(t, registryGolden, strings.Split(golden.String(), "\n"))
}

// sameLines compares the lines with those of a file and shows the first that differ, each under
// the line without indentation that it belongs to.
func sameLines(t *testing.T, path string, got []string) {
	t.Helper()
	want := strings.Split(string(read(t, path)), "\n")
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("%s differs from line %d, %q; -update accepts it\ngot  %q\nwant %q",
				path, i+1, heading(got, i), from(got, i), from(want, i))
		}
	}
}

func heading(lines []string, at int) string {
	for i := min(at, len(lines)-1); i > 0; i-- {
		if lines[i] != "" && lines[i][0] != ' ' {
			return lines[i]
		}
	}
	return ""
}

func from(lines []string, i int) []string {
	return lines[min(i, len(lines)):min(i+3, len(lines))]
}

// writeTotals counts the outcomes by a property of the results, a row for each of its values.
func writeTotals(b *bytes.Buffer, what string, results []verdict, of func(verdict) string) {
	counts := map[string]map[string]int{}
	var order []string
	for _, v := range results {
		if counts[of(v)] == nil {
			counts[of(v)] = map[string]int{}
			order = append(order, of(v))
		}
		counts[of(v)][v.word()]++
	}
	slices.Sort(order)
	fmt.Fprintf(b, "\n%-12s", what)
	for _, word := range words {
		fmt.Fprintf(b, " %14s", word)
	}
	for _, value := range order {
		fmt.Fprintf(b, "\n%-12s", value)
		for _, word := range words {
			fmt.Fprintf(b, " %14d", counts[value][word])
		}
	}
	b.WriteString("\n")
}

// writeSeverities counts what is not met.
func writeSeverities(b *bytes.Buffer, results []verdict) {
	counts := map[string]int{}
	for _, v := range results {
		if v.Outcome == "fail" {
			counts[v.Severity]++
		}
	}
	b.WriteString("\nnot met     ")
	for _, severity := range []string{"error", "warning", "note"} {
		fmt.Fprintf(b, " %s %d", severity, counts[severity])
	}
	b.WriteString("\n")
}

// writeVerdicts writes one descriptor's results: what is met or does not apply by area, the
// rest with the paths of the findings.
func writeVerdicts(b *bytes.Buffer, results []verdict) {
	for _, word := range []string{"pass", "not_applicable"} {
		numbers := map[string][]string{}
		for _, v := range results {
			if v.word() == word {
				numbers[v.area()] = append(numbers[v.area()], v.number())
			}
		}
		for _, area := range slices.Sorted(maps.Keys(numbers)) {
			fmt.Fprintf(b, "  %-14s %s %s\n", word, area, strings.Join(numbers[area], " "))
		}
	}
	for _, v := range results {
		if v.word() == "pass" || v.word() == "not_applicable" {
			continue
		}
		fmt.Fprintf(b, "  %-14s %s %s", v.word(), v.area(), v.number())
		for _, finding := range v.Findings {
			b.WriteString(" " + finding.Path)
		}
		b.WriteString("\n")
	}
}

// Three of the registry's dates lie on a boundary; around them nothing else changes.
func TestRegistryTurnsOnItsBoundaryDays(t *testing.T) {
	before, on, after := outcomesOn(t, "2026-10-31"), outcomesOn(t, day), outcomesOn(t, "2026-11-02")
	wantChanges(t, before, on, map[string]string{
		// The last day on which a contract that ends on 30 April can be given 180 days' notice.
		"loensystem HJ-EXIT-001": "not_applicable, undocumented",
		// A risk assessment of 31 October last year is a day too old.
		"boernesager HJ-SIK-007": "pass, violated",
	})
	wantChanges(t, on, after, map[string]string{
		// One of 1 November last year held on the day itself.
		"samarbejdsplatform HJ-SIK-007": "pass, violated",
	})
}

func outcomesOn(t *testing.T, date string) map[string]string {
	t.Helper()
	outcomes := map[string]string{}
	for _, v := range judgeRegistry(t, date).Results {
		outcomes[v.Descriptor.ID+" "+v.Rule] = v.word()
	}
	return outcomes
}

func wantChanges(t *testing.T, from, to, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	for key := range from {
		if from[key] != to[key] {
			got[key] = from[key] + ", " + to[key]
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("changed: %v\nwant %v", got, want)
	}
}

// neverMet lists the rules that no descriptor of the registry meets, and why. They are about the
// municipality, of which there is one.
var neverMet = map[string]string{
	"HJ-ORG-006":    "the website's owner is in a unit that was closed down",
	"HJ-PORT-005":   "a contract is about a system that nobody registered",
	"HJ-SAM-002":    "the nearest leaders were not asked about one forum",
	"HJ-SIK-013":    "a local measure names a rule that is no more",
	"HJ-STOTTE-001": "one administration lacks people for two tasks",
}

// Whoever adds a rule sees it met in the registry.
func TestRegistryMeetsEveryRule(t *testing.T) {
	met := map[string]bool{}
	for _, v := range judgeRegistry(t, day).Results {
		met[v.Rule] = met[v.Rule] || v.Outcome == "pass"
	}
	for _, rule := range slices.Sorted(maps.Keys(met)) {
		if why, known := neverMet[rule]; known == met[rule] {
			t.Errorf("%s: met %t, listed as never met %t: %s", rule, met[rule], known, why)
		}
	}
	for rule := range neverMet {
		if _, judged := met[rule]; !judged {
			t.Errorf("%s is listed as never met, but is not among the rules", rule)
		}
	}
}
