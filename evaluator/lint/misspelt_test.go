package lint_test

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/pejl/pejl/evaluator/lint"
	"github.com/pejl/pejl/policies"
)

// annotated are values of annotations that are names: in each the first line of the value.
var annotated = map[string]*regexp.Regexp{
	"id":       regexp.MustCompile(`(?m)^#   id: (\S+)$`),
	"modality": regexp.MustCompile(`(?m)^#   modality: (\S+)$`),
	"kind":     regexp.MustCompile(`(?m)^#   kind: (\S+)$`),
	"scope":    regexp.MustCompile(`(?m)^#   scope: (\S+)$`),
	"phases":   regexp.MustCompile(`(?m)^#   phases: \[([a-z]+)`),
	"role":     regexp.MustCompile(`(?m)^#   responsible_role: "?([^"\n]+)"?$`),
	"section":  regexp.MustCompile(`(?m)^#     section: (?:>-\n# +)?"?(.+?)"?$`),
	"quote":    regexp.MustCompile(`(?m)^#     quote: (?:>-\n# +)?"?(\S+)`),
	"key":      regexp.MustCompile(`(?m)^#   (unanswered|source|remedy|title_en):`),
}

// TestMisspeltAnnotationsAreFound misspells one name at a time in the annotations of all rules.
func TestMisspeltAnnotationsAreFound(t *testing.T) {
	fsys := fstest.MapFS{}
	err := fs.WalkDir(policies.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		src, err := fs.ReadFile(policies.FS, name)
		fsys[name] = &fstest.MapFile{Data: src}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	keys := slices.Sorted(maps.Keys(annotated))
	rounds := 3 // a third of the keys in each rule
	if *allWays {
		rounds = len(keys)
	}
	all, found := 0, 0
	for round := range rounds {
		changed, sites := misspelt(t, fsys, keys, round)
		report, err := lint.Examine(changed, lint.Options{})
		if err != nil {
			t.Fatal(err)
		}
		told := map[string]bool{}
		for _, f := range report.Findings {
			told[f.File], told[f.Rule] = true, true
		}
		for file, how := range sites {
			all++
			if told[file] || told[firstID.FindString(string(fsys[file].Data))] { // a wrong quotation is told of where its sentence stands
				found++
				continue
			}
			t.Logf("not found: %s: %s", file, how)
		}
	}
	t.Logf("annotations: %d of %d found, %.1f %%", found, all, 100*float64(found)/float64(all))
	if found*100 < all*95 {
		t.Error("fewer than 95 %")
	}
}

// misspelt is the pack with one name misspelt in each rule's annotation, and what was done to which file.
func misspelt(t *testing.T, fsys fstest.MapFS, keys []string, round int) (changed fstest.MapFS, sites map[string]string) {
	changed, sites = maps.Clone(fsys), map[string]string{}
	for _, file := range slices.Sorted(maps.Keys(fsys)) {
		if !strings.Contains(file, "/rules/") || strings.HasSuffix(file, "_test.rego") {
			continue
		}
		i := len(sites)
		what := keys[(i+round)%len(keys)]
		source := string(fsys[file].Data)
		at := annotated[what].FindStringSubmatchIndex(source)
		if at == nil {
			t.Fatalf("%s has no %s", file, what)
		}
		name := source[at[2]:at[3]]
		spelt := mutations[i%3].change(name, uint32(i))
		if !utf8.ValidString(spelt) || spelt == name {
			spelt = name + "x"
		}
		sites[file] = what + ": " + name + " as " + spelt
		changed[file] = &fstest.MapFile{Data: []byte(source[:at[2]] + spelt + source[at[3]:])}
	}
	return changed, sites
}

var firstID = regexp.MustCompile(`HJ-[A-Z]+-[0-9]{3}`)
