package corpus_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/pejl/pejl/cmd/internal/corpus"
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

func TestSystemsObeyTheSchema(t *testing.T) {
	var ids inputs.IDs
	phases := map[string]int{}
	for i := range 300 {
		documents, problems := inputs.Read(corpus.Name(i), corpus.System(i))
		if len(problems) > 0 {
			t.Fatalf("system %d: %v\n%s", i, problems, corpus.System(i))
		}
		if len(documents) != 1 || documents[0].Kind != inputs.System {
			t.Fatalf("system %d: got %d documents, want one System", i, len(documents))
		}
		if problem := ids.Add(documents[0]); problem != nil {
			t.Errorf("system %d: %v", i, problem)
		}
		if phase, ok := documents[0].Lookup([]any{"lifecycle", "phase"}); ok {
			phases[phase.Text]++
		}
	}
	for _, phase := range []string{"behovsopgoerelse", "anskaffelse", "kontraktopfoelgning", "exit"} {
		if phases[phase] < 10 {
			t.Errorf("phase %s: %d systems of 300, want at least 10", phase, phases[phase])
		}
	}
}

func TestSystemsAreOfBelievableSize(t *testing.T) {
	const n = 300
	lines, size := 0, 0
	for i := range n {
		text := corpus.System(i)
		lines += bytes.Count(text, []byte("\n"))
		size += len(text)
	}
	if lines/n < 190 || lines/n > 240 {
		t.Errorf("%d lines a system, want 190 to 240", lines/n)
	}
	if size/n < 4500 || size/n > 7000 {
		t.Errorf("%d bytes a system, want 4,500 to 7,000", size/n)
	}
}

func TestWriteGivesTheSameFilesAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "registry")
	const n = 5
	for range 2 {
		if err := corpus.Write(dir, n); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != n+1 || entries[0].Name() != corpus.OrganisationName {
		t.Fatalf("got %d files (%v), want the Organisation and %d systems", len(entries), err, n)
	}
	for i, entry := range entries[1:] {
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if entry.Name() != corpus.Name(i) || !bytes.Equal(text, corpus.System(i)) {
			t.Errorf("file %s is not system %d", entry.Name(), i)
		}
	}
}

func TestOrganisationObeysTheSchema(t *testing.T) {
	documents, problems := inputs.Read(corpus.OrganisationName, corpus.Organisation())
	if len(problems) > 0 || len(documents) != 1 || documents[0].Kind != inputs.Organisation {
		t.Fatalf("%d documents, %v", len(documents), problems)
	}
}

// TestOrganisationAnswersWhatSystemsAsk wants no system to wait for an answer of the municipality:
// tools that know no third value would judge it otherwise.
func TestOrganisationAnswersWhatSystemsAsk(t *testing.T) {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	options, err := corpus.Options(loaded)
	if err != nil {
		t.Fatal(err)
	}
	session, err := loaded.Begin(t.Context(), time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC), options)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close(t.Context())
	for i := range 100 {
		documents, _ := inputs.Read(corpus.Name(i), corpus.System(i))
		got, err := session.Check(t.Context(), documents[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range got.Results {
			for _, f := range r.Findings {
				if f.OfOrganisation {
					t.Errorf("%s: %s waits for %s", got.ID, r.Rule.ID, f.Where())
				}
			}
		}
	}
}
