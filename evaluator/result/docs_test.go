package result

import (
	"errors"
	"net/url"
	"testing"
)

func TestDocs(t *testing.T) {
	rule := &Rule{ID: "HJ-ARK-001"}
	for address, want := range map[string]string{
		"https://intranet.example.dk/ddv":              "https://intranet.example.dk/ddv#HJ-ARK-001",
		"http://localhost:8080/":                       "http://localhost:8080/#HJ-ARK-001",
		"HTTPS://Værktøj.example/side?sprog=da":        "https://V%C3%A6rkt%C3%B8j.example/side?sprog=da#HJ-ARK-001",
		"opslag.html":                                  "opslag.html#HJ-ARK-001",
		"../mappe med rum/værktøjskasse & mål #1.html": "../mappe%20med%20rum/v%C3%A6rkt%C3%B8jskasse%20&%20m%C3%A5l%20%231.html#HJ-ARK-001",
		"/srv/ddv/opslag.html":                         "/srv/ddv/opslag.html#HJ-ARK-001",
		"./a:b.html":                                   "./a:b.html#HJ-ARK-001",
	} {
		d, err := ParseDocs(address)
		if err != nil {
			t.Errorf("%q: %v", address, err)
			continue
		}
		if got := d.Of(rule); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
		u, err := url.Parse(d.Of(rule))
		if err != nil || u.IsAbs() != d.Absolute() {
			t.Errorf("%q: %v, absolute %v", address, err, d.Absolute())
		}
	}
	for _, address := range []string{
		"", " ", " opslag.html", "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///srv/x.html",
		"vbscript:x", "https:", "https://", "https:///sti", "https:opslag.html", "https://x.dk/#top", "//x.dk/y", `\\x.dk\y`, `/\x.dk`, `C:\x.html`, "c:/x.html",
		"mailto:a@b.dk", ":x", "http://[::1",
	} {
		if d, err := ParseDocs(address); !errors.Is(err, ErrDocs) || d != (Docs{}) {
			t.Errorf("%q is taken: %v %v", address, d, err)
		}
	}
	if got := (Docs{}).Of(rule); got != "" {
		t.Errorf("nowhere is %q", got)
	}
}
