//go:build unix

package fetch_test

import (
	"errors"
	"os"
	"syscall"
	"testing"

	"github.com/pejl/pejl/inputs/fetch"
)

// Nobody waits for a pipe in the place of a tree to be written to.
func TestPipeInTheCache(t *testing.T) {
	c, s, pin, dir := cached(t)
	if err := errors.Join(os.RemoveAll(dir), syscall.Mkfifo(dir, 0o644)); err != nil {
		t.Fatal(err)
	}
	_, err := c.Open(s, pin)
	var refused *fetch.SourceError
	if !errors.As(err, &refused) || refused.Reason != fetch.NotFetched {
		t.Errorf("%v", err)
	}
}
