package cli_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/pejl/pejl/cmd/internal/cli"
)

// TestWhatIsWrittenFollowsItsSchema compares what commands write with -o json with what pejl schema prints.
func TestWhatIsWrittenFollowsItsSchema(t *testing.T) {
	t.Chdir("../../..")
	run := func(args string) []byte {
		t.Helper()
		var out, errs bytes.Buffer
		if code := cli.Main(strings.Fields(args), strings.NewReader(""), &out, &errs); code != 0 {
			t.Fatalf("%s: exit code %d: %s", args, code, &errs)
		}
		return out.Bytes()
	}
	for _, tt := range []struct{ schema, args string }{
		{"explain", "explain HJ-ARK-002 examples/proposal/madservice.yaml --trace --date 2026-11-01"},
		{"explain", "explain HJ-ADG-002 examples/registry/systems/omsorgsjournal.yaml examples/registry --date 2026-11-01"},
		{"explain", "explain HJ-SIK-013 examples/registry --date 2026-11-01"},
		{"explain", "explain HJ-KONT-005 examples/registry --id tegneprogram --lang en --date 2026-11-01"},
		{"explain", "explain HJ-FKI-008 examples/registry --id omsorgsjournal --date 2026-11-01"},
		{"lint", "policy lint policies"},
		{"test", "policy test policies --rule HJ-DRIFT-001 --threshold 0"},
		{"coverage", "policy coverage --lang en"},
		{"rules", "policy list"},
		{"rules", "policy show HJ-ARK-002 HJ-FKI-008 HJ-SIK-013"},
	} {
		c := jsonschema.NewCompiler()
		if err := c.AddResource("schema.json", parsed(t, run("schema "+tt.schema))); err != nil {
			t.Fatal(err)
		}
		if err := c.MustCompile("schema.json").Validate(parsed(t, run(tt.args+" -o json"))); err != nil {
			t.Errorf("%s: %v", tt.args, err)
		}
	}
}

func parsed(t *testing.T, src []byte) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
