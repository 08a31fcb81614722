package reporttest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

var textUse = regexp.MustCompile(`\b(?:t |[sS]ay\()"([\w-]+)"`)

// CheckTexts wants every text of the package under test in both languages and used in its
// templates or its code, and every use to have a text, its own or a common one. Texts that are
// used by a key put together are excepted.
func CheckTexts(t *testing.T, own, common map[string]result.Text, excepted func(key string) bool) {
	t.Helper()
	for key, text := range own {
		if text.DA == "" || text.EN == "" || strings.Count(text.DA, "%") != strings.Count(text.EN, "%") {
			t.Errorf("text %q is not the same in both languages", key)
		}
	}
	used := UsedTexts(t, ".")
	for key, file := range used {
		_, ours := own[key]
		if _, ok := common[key]; !ok && !ours {
			t.Errorf("%s: no text %q", file, key)
		}
	}
	for key := range own {
		if used[key] == "" && !excepted(key) {
			t.Errorf("text %q is not used", key)
		}
	}
}

// UsedTexts finds the keys of the texts that a package's templates and code show, each with a file.
func UsedTexts(t *testing.T, dir string) map[string]string {
	t.Helper()
	used := map[string]string{}
	templates, _ := filepath.Glob(filepath.Join(dir, "templates", "*.tmpl"))
	sources, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	if len(templates) == 0 || len(sources) == 0 {
		t.Fatalf("%s: no templates or no code", dir)
	}
	for _, file := range append(templates, sources...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range textUse.FindAllSubmatch(data, -1) {
			used[string(m[1])] = file
		}
	}
	return used
}
