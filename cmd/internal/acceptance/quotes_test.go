package acceptance

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/policies"
)

// transcriptions are the text files of a strategy's document, by strategy: the first words of
// their names in the folder that PEJL_STRATEGIES names. A quotation stands in one of them.
var transcriptions = map[string][]string{"hjoerring": {"000_*.txt", "001_*.txt"}}

// coverageFaults gives what is wrong with a strategy's coverage; texts may be nil.
func coverageFaults(t *testing.T, loaded *evaluator.Policies, strategy string, texts []coverage.Text) []result.Fault {
	t.Helper()
	c, err := coverage.Of(policies.FS, strategy, loaded.Rules(), texts)
	if err != nil {
		t.Fatal(err)
	}
	return c.Faults
}

// Each sentence is a rule's, or says why it is none; each rule has its sentence.
func TestEverySentenceIsAccountedFor(t *testing.T) {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, strategy := range loaded.Strategies() {
		for _, f := range coverageFaults(t, loaded, strategy.ID, nil) {
			t.Errorf("%s:%d: %s", f.File, f.Line, f.Message.EN)
		}
	}
}

// transcribed reads the transcriptions of a strategy's document in the folder.
func transcribed(t *testing.T, folder, strategy string) []coverage.Text {
	t.Helper()
	var texts []coverage.Text
	for _, pattern := range transcriptions[strategy] {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil || len(files) != 1 {
			t.Fatalf("%s: %d files, want one (%v)", filepath.Join(folder, pattern), len(files), err)
		}
		texts = append(texts, coverage.Text{File: files[0], Content: string(read(t, files[0]))})
	}
	if len(texts) == 0 {
		t.Fatalf("%s: name its documents in transcriptions", strategy)
	}
	return texts
}

// The rules' quotations and the listed sentences stand in the document, and nothing is left of it.
func TestQuotationsAndSentencesStandInTheStrategies(t *testing.T) {
	folder := given(t, "the strategies' documents", "PEJL_STRATEGIES")
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, strategy := range loaded.Strategies() {
		others := coverageFaults(t, loaded, strategy.ID, nil)
		for _, f := range coverageFaults(t, loaded, strategy.ID, transcribed(t, folder, strategy.ID)) {
			if !slices.Contains(others, f) {
				t.Errorf("%s:%d: %s", f.File, f.Line, f.Message.EN)
			}
		}
	}
}

func TestWordsOfTheDatedDataStandInTheStrategies(t *testing.T) {
	folder := given(t, "the strategies' documents", "PEJL_STRATEGIES")
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, strategy := range loaded.Strategies() {
		var texts []coverage.Wording
		for _, text := range transcribed(t, folder, strategy.ID) {
			texts = append(texts, coverage.WordingOf(text.Content))
		}
		ref, err := loaded.Reference(strategy.ID, time.Now(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for what, quote := range quotesOf(ref) {
			if !slices.ContainsFunc(texts, func(text coverage.Wording) bool { _, whole := text.Quotes(quote); return whole }) {
				t.Errorf("%s: not in the strategy: »%s«", what, quote)
			}
		}
	}
}

// quotesOf are the texts of the dated data that are the strategy's own words.
func quotesOf(ref *result.Reference) map[string]string {
	out := map[string]string{}
	for _, n := range slices.Concat(ref.Needs, ref.Goals, ref.Units) {
		out[n.Code] = n.Name.DA
	}
	for _, r := range ref.Roles {
		if r.Description.DA != "" {
			out["role "+r.Code] = r.Description.DA
		}
	}
	for _, p := range ref.Phases {
		out["phase "+string(p.Phase)] = p.Text.DA
		for _, e := range p.Elements {
			out["element "+e.Code] = e.Name.DA
		}
	}
	return out
}
