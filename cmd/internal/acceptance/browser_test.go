package acceptance

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A browser opens the pages as people do: no violation of WCAG that axe-core can see, nothing
// wider than the window, no request to anywhere, a filter that works. Pictures and PDF are kept.
func TestHTMLPagesInABrowser(t *testing.T) {
	chromium := cmp.Or(os.Getenv("CHROMIUM"), "/usr/bin/chromium")
	need(t, "Chromium", chromium)
	need(t, "Node", "node")
	need(t, "axe-core, by npm ci in .ci", filepath.Join(".ci", "node_modules", "axe-core"))
	dir := keep(t)
	pages := map[string]func(t *testing.T, lang string) string{
		"opslag": func(t *testing.T, lang string) string {
			path := filepath.Join(dir, "opslag."+lang+".html")
			mustPejl(t, "policy", "docs", "--lang", lang, "-o", "html="+path)
			return path
		},
	}
	for _, e := range examples {
		pages[e.name] = func(t *testing.T, lang string) string {
			return e.report(t, "html", lang, dir, "--docs", "opslag."+lang+".html")
		}
	}
	for name, page := range pages {
		for _, lang := range []string{"da", "en"} {
			t.Run(name+"/"+lang, func(t *testing.T) {
				t.Parallel()
				cmd := exec.CommandContext(untilNearlyOver(t), "node", filepath.Join(".ci", "axe.mjs"), page(t, lang), dir)
				cmd.Env = append(os.Environ(), "CHROMIUM="+chromium)
				if out, err := cmd.CombinedOutput(); err != nil {
					t.Errorf("axe.mjs: %v\n%s", err, out)
				}
				wantPictures(t, dir, name+"."+lang)
			})
		}
	}
}

// wantPictures fails unless the screenshots and the PDF show more than an empty page.
func wantPictures(t *testing.T, dir, name string) {
	t.Helper()
	for _, suffix := range []string{"-desktop.png", "-narrow.png", ".pdf"} {
		info, err := os.Stat(filepath.Join(dir, name+suffix))
		if err != nil {
			t.Error(err)
		} else if info.Size() < 10_000 {
			t.Errorf("%s: only %d bytes", info.Name(), info.Size())
		}
	}
}
