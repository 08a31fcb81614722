package fetch_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/fetch"
)

func TestParse(t *testing.T) {
	sum := strings.Repeat("0a", 32)
	for text, want := range map[string]struct {
		kind fetch.Kind
		ref  string
	}{
		"policies":                            {fetch.Folder, ""},
		"../IT strategi/Hjørring":             {fetch.Folder, ""},
		`C:\policies`:                         {fetch.Folder, ""},
		"-o":                                  {fetch.Folder, ""},
		"github.com/org/repo":                 {fetch.Folder, ""},
		"git::https://host/repo.git":          {fetch.Git, ""},
		"GIT::HTTPS://host/repo.git":          {fetch.Git, ""},
		"git::https://host/a/b//c/d?ref=v1.2": {fetch.Git, "v1.2"},
		"git::https://host:8443/repo?ref=feature/æble":                              {fetch.Git, "feature/æble"},
		"git::https://[2001:db8::1]:8443/repo.git":                                  {fetch.Git, ""},
		"git::https://host/repo//strategi/Hjørring by":                              {fetch.Git, ""},
		"git::ssh://git@host/repo.git?ref=pkg@1.0":                                  {fetch.Git, "pkg@1.0"},
		"ssh://host:22/repo.git":                                                    {fetch.Git, ""},
		"git::git@host:repo.git//sub?ref=main":                                      {fetch.Git, "main"},
		"git::host:a/b":                                                             {fetch.Git, ""},
		"git@host:repo":                                                             {fetch.Git, ""},
		"https://host/x.tar.gz":                                                     {fetch.Archive, ""},
		"https://host/X.TGZ//pack-1.0/policies":                                     {fetch.Archive, ""},
		"https://host/x.zip?checksum=sha256:" + sum:                                 {fetch.Archive, ""},
		"https://host/download?archive=tar.bz2":                                     {fetch.Archive, ""},
		"https://host/x.tgz//a?archive=zip&checksum=SHA256:" + strings.ToUpper(sum): {fetch.Archive, ""},
	} {
		s, err := fetch.Parse(text)
		if err != nil || s.Kind() != want.kind || s.Ref() != want.ref || s.String() != text {
			t.Errorf("%s: %s %s %v", text, s.Kind(), s.Ref(), err)
		}
		if path := s.Path(); (path == text) != (want.kind == fetch.Folder) {
			t.Errorf("%s: the path is %q", text, path)
		}
	}
}

// Every one of these is refused, for the reason beside it.
func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]fetch.Reason{
		"":                                                    fetch.EmptySource,
		" \t":                                                 fetch.EmptySource,
		strings.Repeat("a", 2001):                             fetch.TooLong,
		"a\x00b":                                              fetch.BadCharacter,
		"git::https://host/a\nb":                              fetch.BadCharacter,
		"git::https://host/\xff":                              fetch.BadCharacter,
		"git::https://host/a\u202eb":                          fetch.BadCharacter,
		"https://host/x.tgz//a\ufeffb":                        fetch.BadCharacter,
		`git::https://host\@evil.example/a`:                   fetch.BadURL,
		`git::https://host/a\..\b`:                            fetch.BadCharacter,
		"s3::https://s3.amazonaws.com/b/x":                    fetch.BadProtocol,
		"gcs::https://host/x.tgz":                             fetch.BadProtocol,
		"hg::https://host/x":                                  fetch.BadProtocol,
		"smb::smb://host/x":                                   fetch.BadProtocol,
		"file::/etc":                                          fetch.BadProtocol,
		"https::https://host/x.tgz":                           fetch.BadProtocol,
		"ext::sh -c touch% /tmp/x":                            fetch.BadProtocol,
		"git::ext::sh -c touch% x":                            fetch.BadProtocol,
		"git::git::https://host/x":                            fetch.BadProtocol,
		"git::ext::sh":                                        fetch.BadProtocol,
		"git::git@ext::sh":                                    fetch.BadProtocol,
		"ftp://host/x.tgz":                                    fetch.BadProtocol,
		"git://host/repo":                                     fetch.BadProtocol,
		"git::git://host/repo":                                fetch.BadProtocol,
		"oci://host/x":                                        fetch.BadProtocol,
		"http://host/x.tgz":                                   fetch.PlainHTTP,
		"HTTP://host/x.tgz":                                   fetch.PlainHTTP,
		"git::http://host/repo":                               fetch.PlainHTTP,
		"file:///etc/passwd":                                  fetch.FileURL,
		"git::file:///srv/repo":                               fetch.FileURL,
		"git::/srv/repo":                                      fetch.BadURL,
		"git::../repo":                                        fetch.BadURL,
		"git::https://host/%zz":                               fetch.BadURL,
		"git::https://host/a#main":                            fetch.BadURL,
		"https://host/x.tgz?a%zz=1":                           fetch.BadURL,
		"https://user:secret@host/x.tgz":                      fetch.SecretInSource,
		"git::https://secret@host/repo":                       fetch.SecretInSource,
		"git::ssh://git:secret@host/repo":                     fetch.SecretInSource,
		"git::ssh://-oProxyCommand=x/repo":                    fetch.BadHost,
		"git::ssh://-l@host/repo":                             fetch.BadHost,
		"git::ssh://git@-oProxyCommand=x/r":                   fetch.BadHost,
		"git::-oProxyCommand=x:repo":                          fetch.BadHost,
		"git::-l@host:repo":                                   fetch.BadHost,
		"git::@host:repo":                                     fetch.BadHost,
		"git::git@:repo":                                      fetch.BadHost,
		"git::--upload-pack=x:repo":                           fetch.BadHost,
		"git::https://ho%20st/repo":                           fetch.BadURL,
		"git::https://hø.example/repo":                        fetch.BadHost,
		"git::https://a..b/repo":                              fetch.BadHost,
		"git::https:///repo":                                  fetch.BadHost,
		"git::https://host:/repo":                             fetch.BadHost,
		"git::https://host:0/repo":                            fetch.BadHost,
		"git::https://host:99999/repo":                        fetch.BadHost,
		"git::https://host":                                   fetch.BadPath,
		"git::https://host/":                                  fetch.BadPath,
		"git::https://host/../repo":                           fetch.BadPath,
		"git::https://host/%2e%2e/repo":                       fetch.BadPath,
		"git::https://host/a%0ab":                             fetch.BadPath,
		"git::https://host/a%5cb":                             fetch.BadPath,
		"git::ssh://host/--upload-pack=x":                     fetch.BadPath,
		"git::git@host:-x":                                    fetch.BadPath,
		"git::git@host:../../etc":                             fetch.BadPath,
		"git::git@host:":                                      fetch.BadPath,
		"git::https://host/repo//../..":                       fetch.BadFolder,
		"git::https://host/repo//a/../b":                      fetch.BadFolder,
		"git::https://host/repo//a//b":                        fetch.BadFolder,
		"git::https://host/repo//*":                           fetch.BadFolder,
		"git::https://host/repo//.git":                        fetch.BadFolder,
		"git::https://host/repo//a/CON":                       fetch.BadFolder,
		"https://host/x.tgz///etc":                            fetch.BadFolder,
		"git::https://host/repo?ref=a&ref=b":                  fetch.BadQuery,
		"git::https://host/repo?depth=1":                      fetch.BadQuery,
		"git::https://host/repo?sshkey=abc":                   fetch.BadQuery,
		"git::https://host/repo?checksum=a":                   fetch.BadQuery,
		"git::git@host:repo?token=secret":                     fetch.BadQuery,
		"https://host/x.tgz?token=secret":                     fetch.BadQuery,
		"https://host/x.tgz?ref=v1":                           fetch.BadQuery,
		"https://host/x.tgz?filename=a":                       fetch.BadQuery,
		"git::https://host/r?ref=":                            fetch.BadRef,
		"git::https://host/r?ref=-oProxyCommand=touch":        fetch.BadRef,
		"git::https://host/r?ref=--upload-pack=touch":         fetch.BadRef,
		"git::https://host/r?ref=%2dx":                        fetch.BadRef,
		"git::https://host/r?ref=a..b":                        fetch.BadRef,
		"git::https://host/r?ref=a:b":                         fetch.BadRef,
		"git::https://host/r?ref=%2ba":                        fetch.BadRef,
		"git::https://host/r?ref=^main":                       fetch.BadRef,
		"git::https://host/r?ref=main~1":                      fetch.BadRef,
		"git::https://host/r?ref=a@{1}":                       fetch.BadRef,
		"git::https://host/r?ref=a%20b":                       fetch.BadRef,
		"git::https://host/r?ref=a%0ab":                       fetch.BadRef,
		"git::https://host/r?ref=a%00b":                       fetch.BadRef,
		"git::https://host/r?ref=$(touch+x)":                  fetch.BadRef,
		"git::https://host/r?ref=a.lock":                      fetch.BadRef,
		"git::https://host/r?ref=/a":                          fetch.BadRef,
		"git::https://host/r?ref=a/":                          fetch.BadRef,
		"git::https://host/r?ref=a/.b":                        fetch.BadRef,
		"git::https://host/r?ref=" + strings.Repeat("a", 201): fetch.BadRef,
		"https://host/x.tgz?checksum=md5:d41d8cd98f00b204e9800998ecf8427e": fetch.BadChecksum,
		"https://host/x.tgz?checksum=file:https://host/sums":               fetch.BadChecksum,
		"https://host/x.tgz?checksum=":                                     fetch.BadChecksum,
		"https://host/repo.git":                                            fetch.NoArchive,
		"https://host/x.tar.xz":                                            fetch.NoArchive,
		"https://host/x.gz":                                                fetch.NoArchive,
		"https://host/x.tgz?archive=false":                                 fetch.NoArchive,
		"https://host/tgz":                                                 fetch.NoArchive,
	} {
		_, err := fetch.Parse(text)
		var refused *fetch.SourceError
		if !errors.As(err, &refused) || refused.Reason != want {
			t.Errorf("%q: %v, want %s", text, err, want)
			continue
		}
		for _, said := range []string{refused.Text().DA, refused.Text().EN, refused.Error()} {
			if strings.Contains(said, "secret") || strings.ContainsAny(said, "\x00\n\x1b{") && want != fetch.BadRef {
				t.Errorf("%q says %q", text, said)
			}
		}
	}
}

func TestRedact(t *testing.T) {
	for text, want := range map[string]string{
		"policies":                                  "policies",
		"git::ssh://git@host/repo?ref=v1":           "git::ssh://git@host/repo?ref=v1",
		"git::https://host/repo?ref=pkg@1":          "git::https://host/repo?ref=pkg@1",
		"git::git@host:repo?ref=v1":                 "git::git@host:repo?ref=v1",
		"https://u:SECRET@host/x":                   "https://***@host/x",
		"https://SECRET@host/x":                     "https://***@host/x",
		"https://u:SEC@RET@host/x":                  "https://***@host/x",
		"https://u:SEC/RET@host/x":                  "https://***@host/x",
		"https://u:SEC?RET@host/x":                  "https://***@host/x",
		"https://u:SEC#RET@host/x":                  "https://***@host/x",
		"ssh://git:SECRET@host/x":                   "ssh://***@host/x",
		"git::u:SECRET@host:repo":                   "git::***@host:repo",
		"u:SECRET@host:repo":                        "***@host:repo",
		"https://host/x.tgz?token=SECRET":           "https://host/x.tgz?token=***",
		"https://host/x.tgz?ref=a&sshkey=SECRET":    "https://host/x.tgz?ref=a&sshkey=***",
		"https://host/x.tgz?SECRET":                 "https://host/x.tgz?***",
		"https://host/x.tgz#SECRET":                 "https://host/x.tgz#***",
		"https://host/x.tgz?ref=a?token=SECRET":     "https://host/x.tgz?ref=a?token=***",
		"a\x1b[31m\x00b":                            "a [31m b",
		"to https://u:SECRET@a/ and ssh://git@b/ ?": "to https://***@a/ and ssh://git@b/ ?",
	} {
		if got := fetch.Redact(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Every reason has its words, and no placeholder is left in what is said.
func TestTexts(t *testing.T) {
	for _, reason := range fetch.Reasons() {
		e := &fetch.SourceError{Source: "src", Reason: reason, Detail: "dtl", Name: "nm", Max: "mx"}
		for _, said := range []string{e.Text().DA, e.Text().EN} {
			if len(said) < len("src: ")+10 || strings.ContainsAny(said, "{}") {
				t.Errorf("%s: %q", reason, said)
			}
		}
	}
}

func TestTextsOfFiles(t *testing.T) {
	tree, changed := &fetch.TreeError{Source: "src", More: 3}, &fetch.ChangedError{Source: "src"}
	for _, why := range []fetch.Why{fetch.WhyLink, fetch.WhySpecial, fetch.WhySubmodule, fetch.WhyPath, fetch.WhyCharacter, fetch.WhyReserved, fetch.WhyLong, fetch.WhyTwice, fetch.WhyCase} {
		tree.Entries = append(tree.Entries, fetch.BadEntry{Name: "a", Why: why})
	}
	for _, how := range []fetch.How{fetch.Changed, fetch.Missing, fetch.Added, fetch.Unreadable} {
		changed.Files = append(changed.Files, fetch.ChangedFile{Name: "a", How: how})
	}
	for range 19 {
		changed.Files = append(changed.Files, fetch.ChangedFile{Name: "b", How: fetch.Added})
	}
	for _, text := range []inputs.Text{tree.Text(), changed.Text()} {
		for _, said := range []string{text.DA, text.EN} {
			lines := strings.Split(said, "\n")
			if !strings.HasPrefix(lines[0], "src: ") || !strings.HasSuffix(lines[0], ":") || !strings.Contains(lines[len(lines)-1], " 3 mere") && !strings.HasSuffix(lines[len(lines)-1], " 3 more") {
				t.Errorf("%q", said)
			}
			for _, line := range lines[1 : len(lines)-1] {
				if len(line) < len("  a: ")+5 {
					t.Errorf("%q says nothing", line)
				}
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("git::https://host/repo.git//sub?ref=v1")
	f.Add("git::git@host:repo.git//sub?ref=v1")
	f.Add("https://u:p@host/x.tgz?checksum=sha256:00&archive=zip")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := fetch.Parse(text)
		var refused *fetch.SourceError
		switch {
		case err == nil:
			if s.String() != text || strings.HasPrefix(s.Ref(), "-") {
				t.Errorf("%q: %+v", text, s)
			}
		case !errors.As(err, &refused) || refused.Reason == "" || refused.Text().DA == "":
			t.Errorf("%q: %v", text, err)
		}
	})
}
