package sarif

import "testing"

func TestFileURI(t *testing.T) {
	tests := []struct {
		name, uri string
		relative  bool
	}{
		{"a/b.yaml", "a/b.yaml", true},
		{"./a//b.yaml", "a/b.yaml", true},
		{"Ældre og Sundhed/på tværs.yaml", "%C3%86ldre%20og%20Sundhed/p%C3%A5%20tv%C3%A6rs.yaml", true},
		{"100%.yaml", "100%25.yaml", true},
		{"a#b?c.yaml", "a%23b%3Fc.yaml", true},
		{"2026:udkast.yaml", "./2026:udkast.yaml", true},
		{"<stdin>", "%3Cstdin%3E", true},
		{"a/../../b.yaml", "../b.yaml", false},
		{"..", "..", false},
		{"..a/b.yaml", "..a/b.yaml", true},
		{"/srv/register/å.yaml", "file:///srv/register/%C3%A5.yaml", false},
		{"C:/Registre/a b.yaml", "file:///C:/Registre/a%20b.yaml", false},
		{"//server/deling/a.yaml", "file://server/deling/a.yaml", false},
		{"https://example.org/%zz", "./https:/example.org/%25zz", true},
		{"https://example.org/a b.yaml", "https://example.org/a%20b.yaml", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			uri, relative := fileURI(tt.name)
			if uri != tt.uri || relative != tt.relative {
				t.Errorf("fileURI = %q, %v; want %q, %v", uri, relative, tt.uri, tt.relative)
			}
		})
	}
}
