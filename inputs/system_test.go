package inputs_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/pejl/pejl/inputs"
)

func TestSystemReason(t *testing.T) {
	dir := t.TempDir()
	_, missing := os.Open(filepath.Join(dir, "nowhere"))
	_, folder := os.ReadFile(dir)
	for _, c := range []struct {
		err      error
		da, path string
	}{
		{missing, "findes ikke", filepath.Join(dir, "nowhere")},
		{folder, "det er en mappe", dir},
		{fmt.Errorf("write: %w", &fs.PathError{Op: "open", Path: "a", Err: syscall.EACCES}), "adgang nægtet", "a"},
		{&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.ENOSPC}, "disken er fuld", "b"},
		{&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EXDEV}, syscall.EXDEV.Error(), "b"},
		{&fs.PathError{Op: "open", Path: "a", Err: syscall.EIO}, syscall.EIO.Error(), "a"},
		{fs.ErrInvalid, fs.ErrInvalid.Error(), ""},
	} {
		if got := inputs.SystemReason(c.err); got.DA != c.da || got.EN == "" || strings.Contains(got.EN, dir) {
			t.Errorf("%v: %+v, want %q", c.err, got, c.da)
		}
		if got := inputs.SystemPath(c.err); got != c.path {
			t.Errorf("%v: path %q, want %q", c.err, got, c.path)
		}
	}
}
