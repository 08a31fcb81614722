package corpus_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/pejl/pejl/cmd/internal/corpus"
	"github.com/pejl/pejl/inputs"
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
	if err != nil || len(entries) != n {
		t.Fatalf("got %d files (%v), want %d", len(entries), err, n)
	}
	for i, entry := range entries {
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if entry.Name() != corpus.Name(i) || !bytes.Equal(text, corpus.System(i)) {
			t.Errorf("file %s is not system %d", entry.Name(), i)
		}
	}
}
