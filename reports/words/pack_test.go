package words_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

const (
	someRevision = "0123456789abcdef0123456789abcdef01234567"
	someDigest   = "sha256:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"
)

func TestPack(t *testing.T) {
	for name, c := range map[string]struct {
		pack  result.Pack
		lang  string
		whole bool
		want  string
	}{
		"built in":      {result.Pack{Digest: someDigest}, "da", false, "indbygget (kontrolsum fedcba987654)"},
		"in English":    {result.Pack{Digest: someDigest}, "en", false, "built in (checksum fedcba987654)"},
		"a folder":      {result.Pack{Source: "../regler", Digest: someDigest}, "da", false, "../regler (kontrolsum fedcba987654)"},
		"git":           {result.Pack{Source: "git@a.dk:b", Revision: someRevision, Digest: someDigest}, "da", false, "git@a.dk:b (revision 0123456789ab, kontrolsum fedcba987654)"},
		"whole":         {result.Pack{Source: "git@a.dk:b", Revision: someRevision, Digest: someDigest}, "da", true, "git@a.dk:b (revision " + someRevision + ", kontrolsum " + someDigest + ")"},
		"short already": {result.Pack{Source: "x", Revision: "abc", Digest: "sha256:1"}, "da", false, "x (revision abc, kontrolsum 1)"},
		"nothing known": {result.Pack{Source: "x"}, "da", false, "x"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := words.Pack(&c.pack, c.lang, c.whole); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestPacks(t *testing.T) {
	run := &result.Run{Packs: []result.Pack{{Digest: someDigest}, {Source: "../regler", Digest: someDigest}}}
	if got, want := words.Packs(run, "da"), "Regelsæt: indbygget (kontrolsum fedcba987654); ../regler (kontrolsum fedcba987654)"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := words.Packs(&result.Run{}, "da"); got != "" {
		t.Errorf("of no packs: %q", got)
	}
}

// odd are arguments that a shell reads otherwise where they are not quoted.
var odd = []string{"", " ", "a b", "it's", `"`, `\`, "$HOME", "`id`", "$(id)", "*", "?", "[a]", "~", "~/a", "a;b", "a&b", "a|b", "<a", ">a", "#a", "!a", "{a,b}", "linje\nto", "\t", "a\\'b", "--rule=HJ-*", "é", "git::https://a.dk/b.git?ref=v1&x=y"}

func TestCommandQuotes(t *testing.T) {
	run := &result.Run{Arguments: []string{"check", "mappe/æøå.yaml", "--date=2026-11-01", "--policy=git::https://a.dk/b.git//c?ref=v1", "it's"}}
	if got, want := words.Command(run), `pejl check mappe/æøå.yaml --date=2026-11-01 '--policy=git::https://a.dk/b.git//c?ref=v1' 'it'\''s'`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := words.Command(&result.Run{}); got != "" {
		t.Errorf("of no arguments: %q", got)
	}
}

// A shell gives the command what it was given.
func TestShellReadsTheCommand(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Fatal("sh is not there")
	}
	out, err := exec.Command(shell, "-c", "pejl() { printf '%s\\0' \"$@\"; }\n"+words.Command(&result.Run{Arguments: odd})).CombinedOutput()
	if got, want := string(out), strings.Join(odd, "\x00")+"\x00"; err != nil || got != want {
		t.Errorf("error %v, got\n%q\nwant\n%q", err, got, want)
	}
}
