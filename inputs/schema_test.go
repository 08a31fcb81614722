package inputs

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestEmbeddedSchemas(t *testing.T) {
	for _, kind := range DocumentKinds() {
		t.Run(string(kind), func(t *testing.T) {
			s, err := compileSchema(kind, SchemaJSON(kind)) // fails for a keyword that nobody would check
			if err != nil {
				t.Fatal(err)
			}
			if judges()[kind] == nil || SchemaOf(kind) == nil {
				t.Fatal("the schema does not compile")
			}
			var walk func(n *node)
			walk = func(n *node) {
				for _, p := range n.props {
					if readsAs(p.name) != nil || plainKind(p.name) != String {
						t.Errorf("key %q would need quotation marks", p.name)
					}
					walk(p.node)
				}
				for _, code := range n.enum {
					if readsAs(code) != nil || plainKind(code) != String {
						t.Errorf("%s: code %q would need quotation marks", n.path, code)
					}
				}
				if n.pattern != nil && patternTexts[n.pattern.String()] == (Text{}) {
					t.Errorf("%s: pattern %q has no explanation", n.path, n.pattern)
				}
				for _, r := range n.required {
					if missingTexts[n.props[r].node.path] == (Text{}) {
						t.Errorf("required %q has no explanation", n.props[r].node.path)
					}
				}
				if n.items != nil {
					walk(n.items)
				}
			}
			walk(s.root)
		})
	}
	if SchemaOf("Toaster") != nil || SchemaJSON("Toaster") != nil {
		t.Error("an unknown kind has no schema")
	}
}

func TestCompileRefuses(t *testing.T) {
	tests := map[string]string{
		"unknown keyword":     `{"type":"object","additionalProperties":false,"properties":{},"minProperties":1}`,
		"open object":         `{"type":"object","properties":{}}`,
		"two types":           `{"type":["string","integer"]}`,
		"unknown type":        `{"type":"any"}`,
		"no type":             `{"title":"x"}`,
		"unknown format":      `{"type":"object","additionalProperties":false,"properties":{"a":{"type":["string","null"],"format":"email"}}}`,
		"nullable items":      `{"type":"object","additionalProperties":false,"properties":{"a":{"type":["array","null"],"items":{"type":["string","null"]}}}}`,
		"enum without null":   `{"type":"object","additionalProperties":false,"properties":{"a":{"type":["string","null"],"enum":["x"]}}}`,
		"required is unknown": `{"type":"object","additionalProperties":false,"properties":{},"required":["a"]}`,
		"optional not null":   `{"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}}`,
		"text keyword":        `{"type":"object","additionalProperties":false,"properties":{"a":{"type":["integer","null"],"minLength":1}}}`,
		"root is a list":      `{"type":"array","items":{"type":"string"}}`,
		"no JSON":             `{`,
		"nothing":             ``,
	}
	for name, src := range tests {
		if _, err := compileSchema(System, []byte(src)); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestFields(t *testing.T) {
	const src = `{"type":"object","additionalProperties":false,"required":["a"],"properties":{
		"a":{"title":"A da","description":"Hvad?","x-en":{"title":"A en","description":"What?"},"type":"string","enum":["x","y"],"x-labels":{"x":{"da":"iks","en":"ex"}},"x-kitos":"usage.a"},
		"g":{"title":"G","type":["object","null"],"additionalProperties":false,"properties":{
			"l":{"type":["array","null"],"items":{"type":"object","additionalProperties":false,"properties":{"d":{"type":["string","null"],"format":"date"}}}},
			"c":{"type":["array","null"],"items":{"type":"string","enum":["k"]}},
			"n":{"type":["number","null"]},"i":{"type":["integer","null"]},"b":{"type":["boolean","null"]}}}}}`
	s, err := compileSchema(System, []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range s.Fields() {
		got = append(got, f.Path+":"+string(f.Type)+":"+string(f.Item))
	}
	const want = "a:enum: g.l:list:object g.l[].d:date: g.c:list:enum g.n:number: g.i:integer: g.b:boolean:"
	if strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", got, want)
	}
	a, _ := s.Field("a")
	if a.Title != (Text{"A da", "A en"}) || a.Question.In("en") != "What?" || a.Question.In("da") != "Hvad?" || !a.Required || a.Kitos != "usage.a" {
		t.Errorf("got %+v", a)
	}
	if len(a.Values) != 2 || a.Values[0] != (EnumValue{"x", Text{"iks", "ex"}}) || a.Values[1] != (EnumValue{"y", Text{"y", "y"}}) {
		t.Errorf("got %+v", a.Values)
	}
	for path, typ := range map[string]FieldType{"g": TypeObject, "g.l[]": TypeObject, "g.c[]": TypeList, "g.c": TypeList} {
		if f, ok := s.Field(path); !ok || f.Type != typ {
			t.Errorf("%s: got %+v", path, f)
		}
	}
	if _, ok := s.Field("g.x"); ok {
		t.Error("found what is not there")
	}
}

// TestMessageTable sees that both languages take the same arguments and that no text is left over.
func TestMessageTable(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, file := range files {
		if file == "messages.go" || strings.HasSuffix(file, "_test.go") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(b)
	}
	verb := regexp.MustCompile(`%(\[\d+\])?[0-9]*[a-zA-Z]`)
	for name, text := range messages {
		da, en := verb.FindAllString(text.DA, -1), verb.FindAllString(text.EN, -1)
		if strings.Join(da, " ") != strings.Join(en, " ") {
			t.Errorf("%s: %q against %q", name, da, en)
		}
		if !strings.Contains(code.String(), `"`+name+`"`) {
			t.Errorf("%s is used nowhere", name)
		}
	}
	for _, call := range regexp.MustCompile(`(?:add|addAt|refuse|newProblem)\((?:[^"()]*(?:\([^()]*\))?[^"()]*)"([a-z0-9-]+)"`).FindAllStringSubmatch(code.String(), -1) {
		if _, ok := messages[call[1]]; !ok {
			t.Errorf("%s has no text", call[1])
		}
	}
}
