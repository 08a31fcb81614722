package inputs

import (
	"strings"
	"testing"
)

const listSchema = `{
	"title": "Liste", "x-en": {"title": "List"}, "type": "object", "additionalProperties": false, "required": ["items"],
	"properties": {
		"illustrative": {"type": ["boolean", "null"]},
		"items": {"type": "array", "title": "Ting", "items": {
			"type": "object", "additionalProperties": false, "required": ["name"],
			"properties": {
				"name": {"type": "string", "minLength": 1, "title": "Navn", "x-en": {"title": "Name"}},
				"track": {"type": ["integer", "null"], "minimum": 1, "maximum": 3},
				"since": {"type": ["string", "null"], "format": "date"},
				"marks": {"type": ["array", "null"], "minItems": 1, "items": {"type": "string"}}
			}}}
	}}`

func TestSchemaRead(t *testing.T) {
	schema, err := CompileSchema([]byte(listSchema))
	if err != nil {
		t.Fatal(err)
	}
	if schema.Title() != (Text{"Liste", "List"}) {
		t.Errorf("title %v", schema.Title())
	}
	for _, tt := range []struct{ src, want string }{
		{"items: []", ""},
		{"items:\n  - {name: A, track: 1, since: 2026-01-01}\n  - {name: B, track: 3}\n", ""},
		{`{"items": [{"name": "A"}]}`, ""},
		{"items:\n  - {name: A, track: 0}", "2:22: \"items[].track\" cannot be 0; write a number from 1 to 3"},
		{"items:\n  - {name: A, track: 4}", "2:22: \"items[].track\" cannot be 4; write a number from 1 to 3"},
		{"items:\n  - {name: A, since: 2026-02-30}", "2:22:"},
		{"items:\n  - {track: 1}", "2:6: the key \"items[].name\" is missing; add it (Name)"},
		{"items:\n  - {nam: A}", "did you mean"},
		{"items:\n  - {name: A, marks: [x]}", ""},
		{"items:\n  - {name: A, marks: null}", ""},
		{"items:\n  - {name: A, marks: []}", "2:22: the list \"items[].marks\" is empty; write at least one value in it"},
		{"illustrative: ja\nitems: []", "1:15:"},
		{"illustrative: true", "the key \"items\" is missing"},
		{"items: []\n---\nitems: []\n", "the file may hold one document only"},
		{"", "empty"},
	} {
		value, problems := schema.Read("list.yaml", []byte(tt.src))
		switch {
		case tt.want == "" && (len(problems) > 0 || value == nil):
			t.Errorf("%q: %s", tt.src, problems.In("en"))
		case tt.want != "" && (!strings.Contains(problems.In("en"), tt.want) || value != nil):
			t.Errorf("%q: %q, want %q and no value", tt.src, problems.In("en"), tt.want)
		}
	}
}

func TestCompileSchemaRefuses(t *testing.T) {
	for _, tt := range []struct{ schema, want string }{
		{`{`, "schema"},
		{`{"type": "array", "items": {"type": "string"}}`, "the root must be an object"},
		{`{"type": "object", "additionalProperties": false, "properties": {"a": {"type": ["integer", "null"], "minimum": 1}}}`, "go together"},
		{`{"type": "object", "additionalProperties": false, "properties": {"a": {"type": ["string", "null"], "maxLength": 1}}}`, "unknown keyword"},
		{`{"type": "object", "additionalProperties": false, "properties": {"a": {"type": ["array", "null"], "minItems": 2, "items": {"type": "string"}}}}`, "minItems can be 1 only"},
		{`{"type": "object", "additionalProperties": false, "properties": {"a": {"type": ["string", "null"], "minItems": 1}}}`, "another type than a list"},
	} {
		if _, err := CompileSchema([]byte(tt.schema)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.schema, err, tt.want)
		}
	}
}
