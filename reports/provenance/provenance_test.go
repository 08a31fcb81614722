package provenance_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/reports"
	"github.com/pejl/pejl/reports/provenance"
	"github.com/pejl/pejl/reports/reporttest"
)

// write writes the report of the fixture in a format.
func write(t testing.TB, format string) []byte {
	t.Helper()
	f, ok := reports.Find(format)
	if !ok {
		t.Fatalf("no format %s", format)
	}
	run := reporttest.Run()
	report := f.New(reports.Options{Lang: "da"})
	defer report.Close()
	for _, d := range run.Descriptors {
		if err := report.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := report.Finish(&out, run); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// saying are the formats of reports that say how they were made.
var saying = []string{"json", "sarif", "sarif-github", "sarif-azure", "sarif-gitlab", "html"}

func TestReportsSayHowTheyWereMade(t *testing.T) {
	want := reporttest.Run()
	for _, f := range reports.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			got, err := provenance.Read(bytes.NewReader(write(t, f.Name)))
			if !slices.Contains(saying, f.Name) {
				if !errors.Is(err, provenance.ErrNone) {
					t.Errorf("error %v, want none said", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got.Arguments, want.Arguments) || got.ToolVersion != want.ToolVersion || !slices.Contains(got.Formats, f.Name) {
				t.Errorf("read %+v", got)
			}
			if f.Name != "html" && !reflect.DeepEqual(got.Packs, want.Packs) {
				t.Errorf("packs %+v, want %+v", got.Packs, want.Packs)
			}
		})
	}
}

func TestOtherFilesSayNothing(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":               "",
		"text":                  "Ingen hindringer\n",
		"another page":          "<!doctype html><title>x</title>",
		"another schema":        `{"schema": "https://example.dk/x.json", "run": {"arguments": ["check", "."]}}`,
		"another tool's SARIF":  `{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"a": [1, {}]}]}]}`,
		"no runs":               `{"version": "2.1.0", "runs": []}`,
		"cut off":               `{"schema": "https://pejl.dk/schema/v1/report.json", "run": {"arguments": ["check"`,
		"no schema":             `{"run": {"arguments": ["check", "."]}, "results": []}`,
		"another command":       `{"schema": "https://pejl.dk/schema/v1/report.json", "run": {"arguments": ["policy", "test"]}}`,
		"arguments of no shape": `{"schema": "https://pejl.dk/schema/v1/report.json", "run": {"arguments": {"check": 1}}}`,
		"a page of no shape":    `<!doctype html><code id="again" data-arguments="nonsense">x</code>`,
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := provenance.Read(strings.NewReader(text)); !errors.Is(err, provenance.ErrNone) {
				t.Errorf("read %+v, error %v", got, err)
			}
		})
	}
}

// The members of a report may have any order: a program between that sorts or indents them changes
// nothing of what they say.
func TestMembersMayHaveAnyOrder(t *testing.T) {
	want := reporttest.Run()
	for _, format := range []string{"json", "sarif", "sarif-gitlab"} {
		t.Run(format, func(t *testing.T) {
			var members map[string]json.RawMessage
			if err := json.Unmarshal(write(t, format), &members); err != nil {
				t.Fatal(err)
			}
			names := slices.Sorted(maps.Keys(members))
			for _, reverse := range []bool{false, true} {
				if reverse {
					slices.Reverse(names)
				}
				var parts []string
				for _, name := range names {
					value := members[name]
					if name == "runs" { // its own members come sorted
						var runs any
						if err := json.Unmarshal(value, &runs); err != nil {
							t.Fatal(err)
						}
						value, _ = json.Marshal(runs)
					}
					parts = append(parts, fmt.Sprintf("%q:\n%s", name, value))
				}
				got, err := provenance.Read(strings.NewReader("{" + strings.Join(parts, ",") + "}"))
				if err != nil {
					t.Fatal(err)
				}
				if !slices.Contains(got.Formats, format) || !slices.Equal(got.Arguments, want.Arguments) ||
					got.ToolVersion != want.ToolVersion || !reflect.DeepEqual(got.Packs, want.Packs) {
					t.Errorf("reverse %v: read %+v", reverse, got)
				}
			}
		})
	}
}

// FuzzRead sees that no file makes reading fail in another way than by an error.
func FuzzRead(f *testing.F) {
	for _, format := range saying {
		f.Add(write(f, format))
	}
	f.Add([]byte(`{"run": {"arguments": ["check"]}, "schema": "https://pejl.dk/schema/v1/report.json"}`))
	f.Add([]byte(`{"runs": [{"invocations": [{"arguments": ["check"]}]}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := provenance.Read(bytes.NewReader(text))
		if err == nil && (len(got.Arguments) == 0 || len(got.Formats) == 0) {
			t.Errorf("no error, and yet nothing: %+v", got)
		}
	})
}
