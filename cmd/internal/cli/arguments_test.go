package cli

import (
	"reflect"
	"slices"
	"testing"

	"github.com/spf13/pflag"
)

// valuesFor are values that a flag takes, odd ones where it takes any.
func valuesFor(f *pflag.Flag) []string {
	switch value := f.Value.(type) {
	case *choice:
		return value.allowed[len(value.allowed)-1:]
	case *count:
		return []string{"7"}
	case pflag.SliceValue:
		return []string{"a,b", "", `-x="y"`, " Ærø\n"}
	}
	switch {
	case f.Value.Type() == "bool":
		return []string{"true"}
	case f.Name == "docs":
		return []string{""}
	}
	return []string{"--date=2026-01-01"}
}

// Whatever is asked of a check stands in its arguments, and they ask for the same: every flag that
// there is, and every name of a file.
func TestArgumentsAskForTheSame(t *testing.T) {
	for name, args := range map[string][]string{
		"plain":                   {"examples/a.yaml", "mappe med mellemrum"},
		"like flags":              {"--lang=en", "-", "--", "-x"},
		"none":                    nil,
		"nothing":                 {""},
		"a dash after other ones": {"a", "-b"},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := commandOf(t, "check")
			cmd.Flags().VisitAll(func(f *pflag.Flag) {
				if f.Name == "help" || f.Name == "lang" {
					return
				}
				for _, value := range valuesFor(f) {
					if err := cmd.Flags().Set(f.Name, value); err != nil {
						t.Fatalf("--%s=%q: %v", f.Name, value, err)
					}
				}
			})
			arguments := argumentsOf(cmd, args, "da", []string{"--lock=x.lock"})
			o, again, err := checkOf(arguments)
			if err != nil {
				t.Fatalf("%q: %v", arguments, err)
			}
			if got := again.Flags().Args(); !slices.Equal(got, args) {
				t.Errorf("%q: paths %q", arguments, got)
			}
			if o.lang != "da" || o.choose.packs.lock != "x.lock" {
				t.Errorf("%q: language %s, lock %s", arguments, o.lang, o.choose.packs.lock)
			}
			said := slices.Clone(unsaid)
			again.Flags().VisitAll(func(f *pflag.Flag) {
				was := cmd.Flags().Lookup(f.Name)
				switch {
				case f.Name == "date": // said by itself
				case slices.Contains(unsaid, f.Name):
					return
				case !f.Changed:
					t.Errorf("%q lack --%s", arguments, f.Name)
				}
				said = append(said, f.Name)
				if !reflect.DeepEqual(flagValues(f), flagValues(was)) {
					t.Errorf("--%s: %q, was %q", f.Name, flagValues(f), flagValues(was))
				}
			})
			cmd.Flags().VisitAll(func(f *pflag.Flag) {
				if !slices.Contains(said, f.Name) {
					t.Errorf("a check has --%s, and verify knows of none", f.Name)
				}
			})
		})
	}
}

// What is not said is a flag, and each for a reason: a name that is gone would hide one that comes.
func TestUnsaidAreFlags(t *testing.T) {
	cmd := commandOf(t, "check")
	cmd.InitDefaultHelpFlag()
	for _, name := range unsaid {
		if cmd.Flags().Lookup(name) == nil {
			t.Errorf("a check has no --%s", name)
		}
	}
}

func TestLanguageIn(t *testing.T) {
	for _, c := range []struct {
		want      string
		arguments []string
	}{
		{"da", []string{"check"}},
		{"da", []string{"check", "a", "--lang=da"}},
		{"en", []string{"check", "a", "--lang=en"}},
		{"en", []string{"check", "--lang=en", "--", "-x"}},
		{"da", []string{"check", "--lang=da", "--", "--lang=en"}},
	} {
		if got := languageIn(c.arguments); got != c.want {
			t.Errorf("%q: %s, want %s", c.arguments, got, c.want)
		}
	}
}
