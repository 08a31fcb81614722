package sarif

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPlain(t *testing.T) {
	tests := []struct{ in, want string }{
		{"intet særligt", "intet særligt"},
		{"{0} og {a}", "{{0}} og {{a}}"},
		{"udeladt […] tekst", "udeladt […] tekst"},
		{"[her](3)", `\[her\](3)`},
	}
	for _, tt := range tests {
		if got := plain(tt.in); got != tt.want {
			t.Errorf("plain(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestFit(t *testing.T) {
	for _, tt := range []struct {
		in    string
		limit int
		want  string
	}{
		{"", 3, ""},
		{"æøå", 3, "æøå"},
		{"æøåæ", 3, "æø…"},
		{"😀😀😀😀", 3, "😀😀…"},
		{"to ord", 4, "to…"},
		{"{{{", 4, "{{…"},
		{"{{{", 2, "…"},
		{"a{b", 4, "a{{b"},
		{"a{{b", 5, "a{{…"},
		{"[x](1)", 6, "[x]…"},
	} {
		if got := fit(tt.in, tt.limit, plain); got != tt.want {
			t.Errorf("fit(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
		}
	}
}

func FuzzFit(f *testing.F) {
	f.Add("{0} [l](1) æ😀", 5)
	f.Add(strings.Repeat("](", 40), 7)
	f.Fuzz(func(t *testing.T, in string, limit int) {
		if limit < 1 || limit > 5000 {
			return
		}
		got := fit(in, limit, plain)
		if n := utf8.RuneCountInString(got); n > limit {
			t.Errorf("fit(%q, %d) has %d characters", in, limit, n)
		}
		if got != plain(in) && !strings.HasSuffix(got, "…") {
			t.Errorf("fit(%q, %d) = %q does not say that it is cut", in, limit, got)
		}
		if utf8.ValidString(in) && !utf8.ValidString(got) {
			t.Errorf("fit(%q, %d) cuts within a character", in, limit)
		}
	})
}
