package fetch_test

import (
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/inputs/fetch"
)

// TestDigest sees that the digest alone is that of the tree, and its errors too.
func TestDigest(t *testing.T) {
	long := make([]byte, 5000)
	for name, fsys := range map[string]fstest.MapFS{
		"files":       {"b/short.rego": {Data: []byte("x")}, "a.rego": {Data: long}, "b/c/empty": {}, ".hidden": {Data: long}},
		"none":        {".hidden": {Data: long}},
		"not allowed": {"a": {Data: long}, "con.rego": {Data: long}},
	} {
		t.Run(name, func(t *testing.T) {
			tree, readErr := fetch.Read(fsys, fetch.Limits{})
			digest, err := fetch.Digest(fsys, fetch.Limits{})
			if digest != tree.Digest || (digest == "") != (name != "files") {
				t.Errorf("digest %q, the tree's is %q", digest, tree.Digest)
			}
			if (err == nil) != (name == "files") || err != nil && err.Error() != readErr.Error() {
				t.Errorf("error %v, of the tree %v", err, readErr)
			}
		})
	}
}
