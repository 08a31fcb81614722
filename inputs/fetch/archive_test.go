package fetch_test

import (
	"archive/tar"
	"context"
	"encoding/base64"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs/fetch"
)

// bzipped is a tar of "./" and "./a.rego", which holds "package a\n".
const bzipped = "QlpoOTFBWSZTWZyg4h8AAGT7gMqQAQBAAfeAAEFqiN4ACAggAHQSlG1MgAPUyAaCSkAaND0QAD7h+N6oSAtqSQiDdDFwQZw8sEIc" +
	"BrMt2mrDQBIFAIRk4QcSzlRroKWPgPe4cCx88+MvZUt6rKNMmTMhED8XckU4UJCcoOIf"

// The same files have the same digest, however they are packed.
func TestFormats(t *testing.T) {
	alone(t)
	bz, err := base64.StdEncoding.DecodeString(bzipped)
	if err != nil {
		t.Fatal(err)
	}
	entries := []entry{{name: "./", kind: tar.TypeDir}, {name: "./a.rego", content: "package a\n"}, {name: "./.git/HEAD", content: "x"}}
	plain, zipped := tarOf(t, entries...), zipOf(t, entry{name: "a.rego", content: "package a\n"}, entry{name: "b/"})
	want, err := fetch.Unpack(context.Background(), stored(t, plain), parse(t, "https://host/x.tar"), fetch.Limits{})
	if err != nil || names(t, want.FS) != "a.rego" {
		t.Fatal(want, err)
	}
	for name, content := range map[string][]byte{
		"x.tar": plain, "x.tar.gz": gzipOf(t, plain), "X.TGZ": gzipOf(t, plain), "x.tar.bz2": bz, "x.tbz2": bz, "x.zip": zipped,
		"x?archive=zip": zipped, "x.zip?archive=tgz": gzipOf(t, plain), "x?archive=tar.bz2": bz,
	} {
		server := serveFile(t, content)
		tree, err := newCache(t, server).Fetch(context.Background(), parse(t, server.URL+"/"+name), fetch.Pin{})
		if err != nil || tree.Pin() != want.Pin() {
			t.Errorf("%s: %v, %v", name, tree.Pin(), err)
		}
	}
}

func stored(t testing.TB, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "archive")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Whatever the bytes, there is a tree within the limits that holds what a tree may hold, or an error.
func FuzzUnpack(f *testing.F) {
	all := []string{"tar", "tar.gz", "tar.bz2", "zip"}
	bz, _ := base64.StdEncoding.DecodeString(bzipped)
	for i, content := range [][]byte{nil, nil, bz, nil} {
		f.Add(i, "", content)
	}
	some := []entry{{name: "p/a.rego", content: "package a\n"}, {name: "p/lib/b", content: strings.Repeat("x", 2000)}}
	f.Add(0, "p", tarOf(f, some...))
	f.Add(1, "p/lib", tgzOf(f, some...))
	f.Add(3, "", zipOf(f, some...))
	limits := fetch.Limits{Bytes: 10_000, FileBytes: 5_000, Files: 20, Depth: 3, Download: 1 << 20}
	f.Fuzz(func(t *testing.T, format int, sub string, content []byte) {
		text := "https://host/x." + all[uint(format)%4]
		if sub != "" {
			text += "//" + sub
		}
		source, err := fetch.Parse(text)
		if err != nil {
			return // another folder than any
		}
		tree, err := fetch.Unpack(context.Background(), stored(t, content), source, limits)
		if err != nil {
			if tree.FS != nil {
				t.Error("a tree and an error")
			}
			return
		}
		again, err := fetch.Read(tree.FS, limits)
		if err != nil || again.Pin() != tree.Pin() || tree.Files == 0 {
			t.Errorf("%v, %v", again, err)
		}
		_ = fs.WalkDir(tree.FS, ".", func(name string, d fs.DirEntry, _ error) error {
			if name != "." && (!fs.ValidPath(name) || strings.HasPrefix(d.Name(), ".") || strings.Contains(name, `\`)) {
				t.Errorf("%q is in the tree", name)
			}
			return nil
		})
	})
}
