package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports"
)

// failing breaks in the middle of its writing.
func failing(_ *target, w io.Writer) error {
	_, err := w.Write(bytes.Repeat([]byte("half "), 1<<16))
	return errors.Join(err, errors.New("broke"))
}

// whole writes a report that can be written.
func whole(_ *target, w io.Writer) error {
	_, err := io.WriteString(w, "whole")
	return err
}

func TestFilesAreWrittenWholeOrNotAtAll(t *testing.T) {
	for _, c := range []struct {
		name   string
		second writer
		want   map[string]string
	}{
		{"both whole", whole, map[string]string{"old": "whole", "new": "whole"}},
		{"the second breaks", failing, map[string]string{"old": "before"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "old"), "before")
			ts := targets{
				{format: "first", path: filepath.Join(dir, "old")},
				{format: "second", path: filepath.Join(dir, "new")},
				{format: "third"},
			}
			if err := ts.create("da"); err != nil {
				t.Fatal(err)
			}
			if got := read(t, filepath.Join(dir, "old")); got != "before" {
				t.Errorf("%q before the run ended", got)
			}
			var stdout bytes.Buffer
			err := ts.finish("da", &stdout, func(t *target, w io.Writer) error {
				if t.format == "second" {
					return c.second(t, w)
				}
				return whole(t, w)
			})
			ts.close()
			if failed := len(c.want) == 1; failed != (err != nil) || failed != (stdout.Len() == 0) {
				t.Errorf("error %v, stdout %q", err, stdout.String())
			}
			expectFolder(t, dir, c.want)
		})
	}
}

func TestClosingEarlyLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "old"), "before")
	ts := targets{
		{format: "text", path: filepath.Join(dir, "old")},
		{format: "text", path: filepath.Join(dir, "missing", "new")},
		{format: "text", path: filepath.Join(dir, "new")},
	}
	if err := ts.open("da", reports.Options{}); err == nil {
		t.Error("no error for a missing folder")
	}
	ts.close()
	expectFolder(t, dir, map[string]string{"old": "before"})
}

func TestNoRoomOnTheScreen(t *testing.T) {
	ts := targets{{format: "text"}}
	err := ts.finish("en", brokenWriter{}, whole)
	if err == nil || err.Error() != "cannot write the report to standard output: the disk is full; write it to a file with -o text=file" {
		t.Error(err)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestReason(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "adgang nægtet"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EPERM}, "adgang nægtet"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.ENOENT}, "mappen findes ikke"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.ENOTDIR}, "noget i stien er en fil og ikke en mappe"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, "drevet er skrivebeskyttet"},
		{&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "disken er fuld"},
		{syscall.EISDIR, "det er en mappe"},
		{&fs.PathError{Op: "write", Path: "x", Err: errors.New("odd")}, "odd"},
	} {
		if got := reason(c.err).DA; got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}

func TestProgressWaitsAndClears(t *testing.T) {
	var shown bytes.Buffer
	begun := time.Now()
	p := &progress{w: &shown, since: begun}
	p.show(1, 4)
	p.clear()
	if shown.Len() > 0 {
		t.Errorf("%q in the first moments", shown.String())
	}
	p.since = begun.Add(-time.Minute)
	p.show(1, 4)
	p.show(2, 4) // too soon after the other
	p.clear()
	if got := shown.String(); got != "\r1/4 (25 %)\r\x1b[K" {
		t.Errorf("%q", got)
	}
	var pipe bytes.Buffer
	p = newProgress(&pipe)
	p.since = begun.Add(-time.Minute)
	p.show(1, 4)
	p.clear()
	if pipe.Len() > 0 {
		t.Errorf("%q in a pipe", pipe.String())
	}
}

// Every text has both languages, with the same places to fill in.
func TestLanguagesAgree(t *testing.T) {
	for name, text := range unknownKinds {
		if text.DA == "" || text.EN == "" {
			t.Errorf("%s: %+v", name, text)
		}
	}
	for _, text := range []result.Text{
		textTooMany, textUnknownCommand, textNearCommand, textUnknownFlag, textNeedsValue, textBadDate, textBadChoice,
		textBadFormat, textTwoToScreen, textBinaryToScreen, textSamePath, textEmptyPath, textUnknownNear, textUnknownOne, textUnknownKnown,
		textUnknownMany, textNoRules, textDataForm, textDataTwice, textWrote, textNoWrite, textNoScreen, textOverwrite,
		textProblems, textCheckLong, textFlagOutput, textFlagPhase, textMore, textTwoConfigs, textBadExclude,
		textSeverityForm, textSeverityTwice, textConfigRead, textConfigNone,
	} {
		if da, en := strings.Count(text.DA, "%"), strings.Count(text.EN, "%"); da == 0 || da != en {
			t.Errorf("%q and %q", text.DA, text.EN)
		}
	}
}

func expectFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if _, ok := want[entry.Name()]; !ok {
			t.Errorf("%s is left", entry.Name())
		}
	}
	for name, content := range want {
		if got := read(t, filepath.Join(dir, name)); got != content {
			t.Errorf("%s holds %q, want %q", name, got, content)
		}
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}
