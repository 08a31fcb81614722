package cli

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/inputs"
)

func TestErrorsNameTheFolder(t *testing.T) {
	fsys := fstest.MapFS{"a/b.rego": {}, "a/data.yaml": {}}
	problems := inputs.Problems{{File: "a/data.yaml", Message: inputs.Text{DA: "forkert", EN: "wrong"}}}
	err := errors.Join(fmt.Errorf("parse policies: 2 errors occurred:\na/b.rego:3: x\nother.rego:4: y"), problems)
	for folder, want := range map[string]string{
		".":    "parse policies: 2 errors occurred:\na/b.rego:3: x\nother.rego:4: y\na/data.yaml: forkert",
		"x/yz": "parse policies: 2 errors occurred:\nx/yz/a/b.rego:3: x\nother.rego:4: y\nx/yz/a/data.yaml: forkert",
	} {
		if got := (ownPack{folder, fsys}).named(err).Error(); got != want {
			t.Errorf("%s: %s", folder, got)
		}
	}
	if problems[0].File != "a/data.yaml" {
		t.Error("the error itself was changed")
	}
	if err := (ownPack{"x", fsys}).named(fmt.Errorf("run: %w", context.Canceled)); !errors.Is(err, context.Canceled) {
		t.Errorf("an interrupt is no longer one: %v", err)
	}
}
