package inputs

import (
	"fmt"
	"os"
	"path/filepath"
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

func TestSchemaReadDocumentKnowsPlaces(t *testing.T) {
	schema, err := CompileSchema([]byte(listSchema))
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := schema.ReadDocument("list.yaml", []byte("items:\n  - {name: A}\n  - name: B\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if at := doc.Region([]any{"items", 1, "name"}).Start; doc.File != "list.yaml" || at != (Position{Line: 3, Column: 11}) {
		t.Errorf("%s: %v", doc.File, at)
	}
	for src, readable := range map[string]bool{"items: 3": true, "items: [": false, "": false} {
		if doc, problems := schema.ReadDocument("list.yaml", []byte(src)); (doc != nil) != readable || len(problems) != 1 {
			t.Errorf("%q: %v, %v", src, doc, problems)
		}
	}
}

func TestReadText(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct{ name, src, want, problem string }{
		{"plain.txt", "én\r\n\fto\n", "én\r\n\fto\n", ""},
		{"mark.txt", "\xEF\xBB\xBFén", "én", ""},
		{"empty.txt", "", "", ""},
		{"latin1.txt", "to\n\xE6n", "", "latin1.txt:2:1: the character here (byte 0xE6) is not saved as UTF-8"},
		{"utf16.txt", "\xFF\xFEa\x00", "", "utf16.txt:1:1: the file is saved as UTF-16"},
	} {
		path := filepath.Join(dir, tt.name)
		if err := os.WriteFile(path, []byte(tt.src), 0o644); err != nil {
			t.Fatal(err)
		}
		text, problems := ReadText(path)
		if text != tt.want || !strings.Contains(problems.In("en"), tt.problem) || (tt.problem == "") != (len(problems) == 0) {
			t.Errorf("%s: %q, %q", tt.name, text, problems.In("en"))
		}
	}
	for _, path := range []string{dir, filepath.Join(dir, "missing.txt")} {
		if _, problems := ReadText(path); len(problems) != 1 {
			t.Errorf("%s: %v", path, problems)
		}
	}
}

// TestCheckForm looks at files of no schema.
func TestCheckForm(t *testing.T) {
	for source, want := range map[string]string{
		"a: 1\nb: {c: [2026-13-45, 007]}\n": "",
		"a: 1\nb:\n  c: 1\n  c: 2\n":        "4:3 duplicate-key",
		"a: b: c\n":                         "1:1 yaml-syntax",
	} {
		var got []string
		for _, p := range CheckForm("x.yaml", []byte(source)) {
			got = append(got, fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Column, p.Code))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}
