package reporttest

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Golden compares what a report wrote with the file of that name in testdata, and shows both
// places to look; with the flag -update it writes the file instead.
func Golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	gotLines, wantLines := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range gotLines {
		if i >= len(wantLines) || !bytes.Equal(gotLines[i], wantLines[i]) {
			t.Errorf("%s:%d differs, and perhaps more; go test -update accepts it\ngot  %s\nwant %s",
				path, i+1, gotLines[i], lineOf(wantLines, i))
			return
		}
	}
	t.Errorf("%s has %d lines, the report %d", path, len(wantLines), len(gotLines))
}

func lineOf(lines [][]byte, i int) []byte {
	if i < len(lines) {
		return lines[i]
	}
	return nil
}

// Narrow is a writer that takes Room bytes and then fails with Err.
type Narrow struct {
	Room int
	Err  error
}

func (n *Narrow) Write(p []byte) (int, error) {
	if len(p) > n.Room {
		return n.Room, n.Err
	}
	n.Room -= len(p)
	return len(p), nil
}
