package evaluator_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
)

// TestRepeatedKeys writes objects in which a key stands twice, and what only looks like it.
func TestRepeatedKeys(t *testing.T) {
	for _, tt := range []struct{ name, table, want string }{
		{"twice", "t := {\"a\": 1, \"b\": 2, \"a\": 3}\n", "23:23 key-repeated"},
		{"on lines of their own", "t := {\n\t# \"a\": 0\n\t\"å\": 1,\n\t\"b\": {\"å\": 1},\n\t\"å\": 3,\n}\n", "27:2 key-repeated"},
		{"three times", "t := {\"a\": 1, \"a\": 2, \"a\": 3}\n", "23:15 key-repeated 23:23 key-repeated"},
		{"within a list", "t := [{\"a\": [{\"b\": 1, \"b\": 2}]}, {\"a\": 1}]\n", "23:23 key-repeated"},
		{"behind a text with brackets", "t := {\"a\": \"}, \\\"a\\\": {\", \"b\": `\"a\": }`, \"a\": 2}\n", "23:42 key-repeated"},
		{"values and sets", "t := {\"a\": \"b\", \"b\": \"a\", \"c\": {\"a\", \"b\", \"a\"}}\n", ""},
		{"other objects", "t := [{\"a\": 1}, {\"a\": 2}]\n", ""},
		{"a comprehension", "t := {x: \"a\" | some x in [\"a\", \"a\"]}\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := places(t, pack(map[string]string{"ark_001": "met if count(t) == input.classification.users.expected\n" + tt.table})); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestACaseThatIsLost sees that tests do not pass where a row of their table is never tried.
func TestACaseThatIsLost(t *testing.T) {
	fsys := pack(map[string]string{"ark_001": "met if input.ai.uses_ai\n"})
	fsys["test/rules/ark/ark_001_test.rego"] = &fstest.MapFile{Data: []byte(`package test.rules.ark_001_test

cases := {
	"yes": {"input": {"ai": {"uses_ai": true}}, "outcome": "pass"},
	"no": {"input": {"ai": {"uses_ai": false}}, "outcome": "undocumented", "missing": ["ai.uses_ai"]},
	"yes": {"input": {"ai": {"uses_ai": true}}, "outcome": "violated"},
	"yes": {"input": {"ai": {"uses_ai": true}}, "outcome": "pass"},
}
`)}
	run, err := evaluator.NewTester(fsys).Run(t.Context(), evaluator.TestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, test := range run.Tests {
		for _, f := range test.Faults {
			if f.Code == "case-repeated" {
				got = append(got, fmt.Sprintf("%d %s", f.Line, f.Message.EN))
			}
		}
	}
	if len(got) != 2 || got[0][:2] != "6 " || got[1][:2] != "7 " {
		t.Errorf("got %q", got)
	}
}
