package sarif

import "testing"

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
