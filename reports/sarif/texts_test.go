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

func TestSentence(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{" Dato: 01-03-2026 ", "Dato: 01-03-2026."},
		{"Hvem ejer systemet?", "Hvem ejer systemet?"},
		{"Færdig.", "Færdig."},
		{"»Færdig.«", "»Færdig.«"},
		{"»Færdig«", "»Færdig«."},
		{"(se bilag)", "(se bilag)."},
	}
	for _, tt := range tests {
		if got := sentence(tt.in); got != tt.want {
			t.Errorf("sentence(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestEscapeMarkdown(t *testing.T) {
	tests := []struct{ in, want string }{
		{"æøå, »citat« – 66,7 %", "æøå, »citat« – 66,7 %"},
		{"<script>alert(1)</script>", `\<script\>alert(1)\</script\>`},
		{"a_b*c`d|e~f#g&amp;", "a\\_b\\*c\\`d\\|e\\~f\\#g\\&amp;"},
		{`[x](y) ![z]`, `\[x\](y) !\[z\]`},
		{`\`, `\\`},
		{"to\n\n  linjer\r\nher", "to linjer her"},
		{"- punkt", `\- punkt`},
		{"1. punkt", `1\. punkt`},
		{"01-03-2026", `01\-03-2026`},
	}
	for _, tt := range tests {
		if got := escapeMarkdown(tt.in); got != tt.want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
