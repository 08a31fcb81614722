package fetch_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/fetch"
)

const lockHead = "schema: https://pejl.dk/schema/v1/lock.json\nsources:"

func hexDigits(n int) string { return strings.Repeat("a1", n/2) }

func TestLock(t *testing.T) {
	git, archive := "git::git@host:repo//a?ref=v1", `https://host/æ"<&>.tgz`
	l := &fetch.Lock{}
	if got := string(l.Encode()); !strings.HasSuffix(got, lockHead+" []\n") {
		t.Errorf("an empty lock is %s", got)
	}
	l.Set(parse(t, archive), fetch.Tree{Digest: "sha256:" + hexDigits(64), Files: 3})
	l.Set(parse(t, git), fetch.Tree{Revision: hexDigits(40), Digest: "sha256:" + hexDigits(64), Files: 1})
	l.Set(parse(t, "https://host/old.zip"), fetch.Tree{Digest: "sha256:" + hexDigits(64), Files: 1})
	l.Keep([]fetch.Source{parse(t, archive), parse(t, git)})
	want := `# Written by pejl fetch; do not edit. Keep it with pejl.yaml, under version control.
schema: https://pejl.dk/schema/v1/lock.json
sources:
  - source: "git::git@host:repo//a?ref=v1"
    revision: "` + hexDigits(40) + `"
    digest: sha256:` + hexDigits(64) + `
    files: 1
  - source: "https://host/æ\"<&>.tgz"
    digest: sha256:` + hexDigits(64) + `
    files: 3
`
	if got := string(l.Encode()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	path := filepath.Join(t.TempDir(), fetch.LockName)
	for range 2 { // the second time there is a file
		if err := fetch.WriteLock(path, l); err != nil {
			t.Fatal(err)
		}
	}
	read, problems := fetch.ReadLock(path)
	if len(problems) > 0 || !bytes.Equal(read.Encode(), l.Encode()) {
		t.Errorf("%v", problems)
	}
	locked, ok := read.Get(parse(t, git))
	if !ok || locked.Pin != (fetch.Pin{Revision: hexDigits(40), Digest: "sha256:" + hexDigits(64)}) || locked.Files != 1 {
		t.Errorf("%+v", locked)
	}
	if _, ok := read.Get(parse(t, "git::git@host:repo//a?ref=v2")); ok {
		t.Error("another ref is known")
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestReadLockRefuses(t *testing.T) {
	entry := func(source, revision string) string {
		if revision != "" {
			revision = "\n    revision: " + revision
		}
		return fmt.Sprintf("\n  - source: %s%s\n    digest: sha256:%s\n    files: 1", source, revision, hexDigits(64))
	}
	tgz := entry("https://host/x.tgz", "")
	for name, tt := range map[string]struct{ src, want string }{
		"nothing":            {"", "0:0 empty-file"},
		"an empty document":  {"---\n", "1:1 empty-document"},
		"a second document":  {lockHead + " []\n---\nx: 1\n", "3:1 second-document"},
		"a tag":              {lockHead + " !x []\n", "2:10 tag"},
		"too deep":           {lockHead + " " + strings.Repeat("[", 200) + strings.Repeat("]", 200) + "\n", "2:109 too-deep"},
		"a key in an entry":  {lockHead + tgz + "\n    schema: x", "6:5 unknown-key"},
		"another form":       {"schema: v2\nsources: []\n", "1:9 not-allowed"},
		"no sources":         {"schema: https://pejl.dk/schema/v1/lock.json\n", "1:1 missing-key"},
		"unknown key":        {lockHead + tgz + "\n    sha: 1", "6:5 unknown-key"},
		"malformed digest":   {lockHead + strings.Replace(tgz, "a1a1", "zz", 1), "4:13 pattern"},
		"malformed revision": {lockHead + entry("git::git@host:repo", "main"), "4:15 pattern"},
		"no files":           {lockHead + strings.Replace(tgz, "files: 1", "files: 0", 1), "5:12 out-of-bounds"},
		"no revision":        {lockHead + entry("git::git@host:repo", ""), "3:13 bad-pin"},
		"needless revision":  {lockHead + entry("https://host/x.tgz", `"`+hexDigits(40)+`"`), "3:13 bad-pin"},
		"a folder":           {lockHead + entry("../policies", ""), "3:13 local-folder"},
		"plain http":         {lockHead + entry("http://host/x.tgz", ""), "3:13 plain-http"},
		"twice":              {lockHead + tgz + tgz, "6:13 duplicate-source"},
		"a secret": {lockHead + entry("https://secret:secret@host/x.tgz", "") + entry("https://host/x.tgz?token=secret", ""),
			"3:13 secret-in-source, 6:13 bad-query"},
	} {
		t.Run(name, func(t *testing.T) {
			l, problems := fetch.DecodeLock("pejl.lock", []byte(tt.src))
			var got []string
			for _, p := range problems {
				got = append(got, fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Column, p.Code))
			}
			if strings.Join(got, ", ") != tt.want || l != nil {
				t.Errorf("%v, want %s; %v", got, tt.want, problems)
			}
			if said := problems.In("da") + problems.In("en"); strings.Contains(said, "beskrivelse") || strings.Contains(said, "descriptor") {
				t.Errorf("it says of a lock %s", said)
			} else if strings.Contains(said, "secret:") || strings.Contains(said, "=secret") {
				t.Errorf("it says %s", said)
			} else if strings.Contains(said, "run pejl fetch") && !strings.Contains(said, "remove") { // which reads the file too
				t.Errorf("what it says does not help: %s", said)
			}
		})
	}
	if _, problems := fetch.ReadLock(t.TempDir()); !strings.HasSuffix(problems.In("da"), "er en mappe og ikke en låsefil; giv mappen et andet navn, eller angiv en anden fil med --lock") {
		t.Errorf("%v", problems)
	}
	if _, problems := fetch.ReadLock(filepath.Join(t.TempDir(), "pejl.lock")); len(problems) != 1 || problems[0].Code != "not-found" {
		t.Errorf("%v", problems)
	}
}

// TestLockSchema sees that the schema says everything in both languages.
func TestLockSchema(t *testing.T) {
	s, err := inputs.CompileSchema(fetch.LockSchemaJSON())
	if err != nil {
		t.Fatal(err)
	}
	if s.Title().DA == "" || s.Title().EN == "" {
		t.Error("no title")
	}
	for _, field := range s.Fields() {
		for _, text := range []inputs.Text{field.Title, field.Question} {
			if text.DA == "" || text.EN == "" {
				t.Errorf("%s: %+v", field.Path, text)
			}
		}
	}
}

func FuzzDecodeLock(f *testing.F) {
	f.Add("pejl.lock", []byte(lockHead+"\n  - source: https://host/x.tgz\n    digest: sha256:"+hexDigits(64)+"\n    files: 1\n"))
	f.Add("x.json", []byte(`{"schema": "https://pejl.dk/schema/v1/lock.json", "sources": [{"source": "git::git@host:x", "revision": "`+hexDigits(40)+`"}]}`))
	f.Fuzz(func(t *testing.T, name string, src []byte) {
		l, problems := fetch.DecodeLock(name, src)
		if (l == nil) != (len(problems) > 0) {
			t.Fatal("a lock and problems, or neither")
		}
		if l == nil {
			return
		}
		again, problems := fetch.DecodeLock("pejl.lock", l.Encode())
		if len(problems) > 0 || !bytes.Equal(again.Encode(), l.Encode()) {
			t.Errorf("what is written reads otherwise: %v\n%s", problems, l.Encode())
		}
	})
}
