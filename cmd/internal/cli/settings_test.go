package cli

import (
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/pejl/pejl/cmd/internal/config"
	"github.com/pejl/pejl/evaluator/result"
)

// commandOf finds a command by its names, with the flags that it has from its parents.
func commandOf(t *testing.T, names ...string) *cobra.Command {
	t.Helper()
	cmd, _, err := newRoot("da", streams{strings.NewReader(""), io.Discard, io.Discard}).Find(names)
	if err != nil {
		t.Fatal(err)
	}
	cmd.InheritedFlags()
	return cmd
}

// Every flag of a check can stand in pejl.yaml, and everything in pejl.yaml is a flag.
func TestFlagsAndSettingsAgree(t *testing.T) {
	for _, name := range []string{"check", "config"} {
		flags := map[string]*pflag.Flag{}
		commandOf(t, name).Flags().VisitAll(func(f *pflag.Flag) { flags[f.Name] = f })
		delete(flags, "help")
		delete(flags, "config")
		for _, s := range config.Settings() {
			flag := flags[s.Flag]
			if flag == nil {
				t.Errorf("%s: %s is the counterpart of --%s, which does not exist", name, s.Key, s.Flag)
				continue
			}
			delete(flags, s.Flag)
			field, _ := config.Schema().Field(s.Key)
			if isList(flag) != (field.Type == "list") {
				t.Errorf("%s: %s and --%s differ in that one of them takes a list", name, s.Key, s.Flag)
			}
		}
		for flag := range flags {
			t.Errorf("%s: --%s has no row in config.Settings", name, flag)
		}
	}
}

// The values that the schema lists for editors are those that the flags take.
func TestSchemaListsTheValues(t *testing.T) {
	severities := codes(result.Severities())
	want := map[string][]string{
		"only_severities": severities, "severities[].severity": severities,
		"fail_on": append(slices.Clone(severities), result.Never), "phase": codes(result.Phases()), "lang": {"da", "en"},
	}
	for _, field := range config.Schema().Fields() {
		var values []string
		for _, v := range field.Values {
			values = append(values, v.Code)
		}
		if !slices.Equal(values, want[field.Path]) {
			t.Errorf("%s: %v, want %v", field.Path, values, want[field.Path])
		}
		delete(want, field.Path)
	}
	for path := range maps.Keys(want) {
		t.Errorf("the schema lacks %s", path)
	}
}

// What pejl config prints of a file with every setting is read as that file is.
func TestShownSettingsAreSettings(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "pejl.yaml", `strategies: [hjoerring]
areas: [ARK]
rules: ["no", 'HJ-ARK-001 # æ']
only_severities: [error]
phase: exit
date: 2026-11-01
fail_on: never
severities: [{rule: "1", severity: note}, {rule: b, severity: error}]
data: [{name: units, file: 'a: b.yaml'}]
outputs: [text, "html=to\nlinjer.html"]
baseline: kendt.json
changed_since: origin/main
deviation_max_days: 365
deviation_warn_days: 60
not_waivable: [must]
policies: [builtin, ./here]
lock: other.lock
docs: https://x.example/a
lang: en
names: true
exclude: ["**/x.yml", '- y']
`)
	cmd := commandOf(t, "config")
	s := settings{lang: "en"}
	if err := s.apply(cmd, nil); err != nil {
		t.Fatal(err)
	}
	var lines []line
	for _, setting := range config.Settings() {
		more, err := s.lines(setting, cmd.Flags().Lookup(setting.Flag))
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, more...)
	}
	var out strings.Builder
	if err := writeAligned(&out, lines); err != nil {
		t.Fatal(err)
	}
	write(t, "again.yaml", out.String())
	again, problems := config.Read("again.yaml")
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, &out)
	}
	for _, setting := range config.Settings() {
		first, second := texts(s.file, setting.Key), texts(again, setting.Key)
		if len(first) == 0 || !slices.Equal(first, second) {
			t.Errorf("%s: %q, then %q", setting.Key, first, second)
		}
		if n := strings.Count(out.String(), "# pejl.yaml:"); n != 26 {
			t.Fatalf("%d values have an origin\n%s", n, &out)
		}
	}
}

func texts(f *config.File, key string) []string {
	var out []string
	for _, v := range f.Values(key) {
		out = append(out, v.Text)
	}
	return out
}

// Of two values that are wrong in the same way each is told at its own place.
func TestPlacesOfTheSameName(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "pejl.yaml", "rules: [X]\nseverities: [{rule: X, severity: note}]\ndate: 2026-11-01\n")
	o := newCheckOptions("da")
	cmd := &cobra.Command{}
	o.bind(cmd)
	err := o.settings.locate(o.show(cmd, nil))
	if lines := strings.Split(explain("da", err), "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], "pejl.yaml:1:9: kravet") || !strings.HasPrefix(lines[1], "pejl.yaml:2:21: kravet") {
		t.Errorf("%s", strings.Join(lines, "\n"))
	}
	if err := o.settings.locate(exitError{1}); !errors.As(err, new(exitError)) {
		t.Errorf("the verdict is lost: %v", err)
	}
}

func TestConfiguredLanguage(t *testing.T) {
	t.Chdir(t.TempDir())
	for folder, lang := range map[string]string{".": "", "en": "lang: en\nfase: x\n", "da": "lang: da\n", "wrong": "lang: fr\n"} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if lang != "" {
			write(t, filepath.Join(folder, config.FileName), lang)
		}
	}
	for args, want := range map[string]string{
		"": "da", "check": "da", "check en": "en", "check -o json en": "en", "check --fail-on note en/x.yaml": "en", "check da": "da",
		"check en --lang da": "da", "check en da": "da", "check wrong": "da", "check da --config en/pejl.yaml": "en",
		"check en --config=": "da", "check --unknown en": "da", "check en --unknown=1 --phase": "en", "check en -h": "en",
		"config en": "en", "init --config en/pejl.yaml": "en", "init en": "da", "chekc en": "da", "version": "da",
		"check missing": "da", "check en/*.yaml": "en",
	} {
		if got := languageOf(strings.Fields(args)); got != want {
			t.Errorf("%s: %s, want %s", args, got, want)
		}
	}
}
