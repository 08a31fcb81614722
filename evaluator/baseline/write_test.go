package baseline_test

import (
	"bytes"
	"errors"
	"path"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/result"
)

func compileSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(baseline.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	if err := c.AddResource(baseline.SchemaURI, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(baseline.SchemaURI)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func valid(s *jsonschema.Schema, text string) error {
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

// hostile are texts that a writer must escape.
const hostile = "\"\\\x00\x1f\x7f\u2028</script>&\r\n=1+1 æøå 𝄞"

func TestWrittenFollowsTheSchemaAndReadsBack(t *testing.T) {
	s := compileSchema(t)
	odd := runOf(system(hostile, fails("R1", hostile), fails(hostile, "a")))
	odd.Edition = hostile
	for name, run := range map[string]*result.Run{"earlier": earlier(), "empty": runOf(), "hostile texts": odd} {
		t.Run(name, func(t *testing.T) {
			text := written(t, taken(run))
			if err := valid(s, text); err != nil {
				t.Error(err)
			}
			if again := written(t, read(t, text)); again != text {
				t.Errorf("wrote %s\nread  %s", text, again)
			}
			if !strings.HasSuffix(text, "]\n}\n") || strings.HasSuffix(text, "\n\n") {
				t.Errorf("ends with %q", text[max(0, len(text)-10):])
			}
			if lines := strings.Count(text, "{\"rule\":"); strings.Count(text, "\n    {\"rule\":") != lines {
				t.Error("results do not stand on lines of their own")
			}
		})
	}
}

func TestWriteSortsAndSaysWhatFails(t *testing.T) {
	text := written(t, taken(runOf(
		system("b", fails("R2", "a")), system("a", fails("R9", "a"), open("R1", "a")), earlier().Descriptors[1],
	)))
	var order []string
	for l := range strings.Lines(text) {
		if f := strings.Split(l, `"`); strings.Contains(l, `{"rule"`) {
			order = append(order, f[7]+" "+f[11]+" "+f[3])
		}
	}
	if got := strings.Join(order, ", "); got != "Hardware skærm R7, System a R1, System a R9, System b R2" {
		t.Errorf("order: %s", got)
	}
	full := errors.New("no space")
	if err := baseline.Write(failing{full}, taken(earlier())); !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestSchemaIsACopy(t *testing.T) {
	baseline.Schema()[0] = 'x'
	if baseline.Schema()[0] != '{' {
		t.Error("a caller can change the schema")
	}
}

// The file does not name the recipe of its fingerprints; the version of its schema stands for it.
func TestRecipeAndSchemaHaveOneVersion(t *testing.T) {
	if _, version := path.Split(result.FingerprintName); path.Base(path.Dir(baseline.SchemaURI)) != version {
		t.Errorf("fingerprints %s, schema %s: with another recipe the schema needs another version", result.FingerprintName, baseline.SchemaURI)
	}
}

// The reader of pejl's own file and its schema refuse the same.
func TestStrictAsTheSchema(t *testing.T) {
	s := compileSchema(t)
	good := written(t, taken(earlier()))
	for name, edit := range map[string][2]string{
		"nothing":               {"", ""},
		"other version":         {"/v1/", "/v2/"},
		"unknown member":        {`"date"`, `"extra": 1, "date"`},
		"no date":               {`"date": "2026-11-01",`, ""},
		"impossible date":       {"2026-11-01", "2026-11-31"},
		"date in Danish":        {"2026-11-01", "01-11-2026"},
		"no edition":            {`"edition": "sha256:4f0c",`, ""},
		"empty edition":         {`"sha256:4f0c"`, `""`},
		"results an object":     {`"results": [`, `"results": {}, "x": [`},
		"results null":          {`"results": [`, `"results": null, "x": [`},
		"a result's extra":      {`{"rule":"R7"`, `{"line":1,"rule":"R7"`},
		"a result's rule":       {`"rule":"R7",`, ""},
		"a result's kind":       {`"kind":"Hardware",`, ""},
		"a result's descriptor": {`"descriptor":"skærm",`, ""},
		"a result's outcome":    {`"outcome":"fail",`, ""},
		"a result's findings":   {`,"findings":["1f6844359f53f40d"]`, ""},
		"empty rule":            {`"R7"`, `""`},
		"numeric rule":          {`"R7"`, `7`},
		"outcome pass":          {`"not_assessed"`, `"pass"`},
		"outcome unknown":       {`"not_assessed"`, `"maybe"`},
		"short fingerprint":     {"1f6844359f53f40d", "1f6844359f53f40"},
		"capital fingerprint":   {"1f6844359f53f40d", "1F6844359f53f40d"},
		"sign in a fingerprint": {"1f6844359f53f40d", "+f6844359f53f40d"},
		"numeric fingerprint":   {`"1f6844359f53f40d"`, "1"},
		"same finding twice":    {`"1f6844359f53f40d"`, `"1f6844359f53f40d","1f6844359f53f40d"`},
		"a result that is null": {"[\n    {", "[\n    null,{"},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(good, edit[0], edit[1], 1)
			if text == good && name != "nothing" {
				t.Fatal("edits nothing")
			}
			_, err := baseline.Read("b.json", strings.NewReader(text))
			if want := valid(s, text); (err == nil) != (want == nil) {
				t.Errorf("reader: %v\nschema: %v", err, want)
			}
		})
	}
}
