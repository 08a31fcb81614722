package words

import "testing"

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
		if got := Sentence(tt.in); got != tt.want {
			t.Errorf("Sentence(%q) = %q, want %q", tt.in, got, tt.want)
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
		if got := EscapeMarkdown(tt.in); got != tt.want {
			t.Errorf("EscapeMarkdown(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestClip(t *testing.T) {
	tests := []struct {
		in      string
		longest int
		want    string
	}{
		{"kort", 4, "kort"},
		{"blåbær og grød", 10, "blåbær og […]"},
		{"blåbærgrød", 6, "blåbær […]"},
		{"a bbbbbbbbbbbbbbb", 10, "a bbbbbbbb […]"},
	}
	for _, tt := range tests {
		if got := Clip(tt.in, tt.longest); got != tt.want {
			t.Errorf("Clip(%q, %d) = %q, want %q", tt.in, tt.longest, got, tt.want)
		}
	}
}

func TestMore(t *testing.T) {
	if da, en := More(1250, "da"), More(1, "en"); da != "og 1.250 til" || en != "and 1 more" {
		t.Errorf("%q, %q", da, en)
	}
}
