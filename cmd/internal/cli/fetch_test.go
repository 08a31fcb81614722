package cli

import (
	"context"
	"io"
	"strings"
	"testing"
)

// Who interrupts a fetch is told of that, and of no report.
func TestFetchInterrupted(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	root := newRoot("da", streams{strings.NewReader(""), io.Discard, io.Discard})
	root.SetArgs([]string{"fetch", "--policy", "https://host.invalid/pack.zip"})
	if got := explain("da", root.ExecuteContext(ctx)); got != "pejl: afbrudt; intet er låst på ny" {
		t.Errorf("%q", got)
	}
}
