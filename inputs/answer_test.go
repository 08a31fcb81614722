package inputs

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestSetPutsAnswersInPlace(t *testing.T) {
	for _, test := range []struct {
		path, answer string
		want         any
	}{
		{"citizen_facing.is_citizen_facing", "true", true},
		{"citizen_facing.is_citizen_facing", " Nej ", false},
		{"citizen_facing.is_citizen_facing", "yes", true},
		{"ownership.system_owner.name", "no", "no"}, // a text is a text
		{"ownership.system_owner.name", `"A": [b] # c`, `"A": [b] # c`},
		{"contract.signed_on", "2026-03-01", "2026-03-01"},
		{"procurement.type", "add_on", "add_on"},
		{"classification.users.expected", "1250", json.Number("1250")},
		{"economy.follow_up_costs.operating", "85.10", json.Number("85.10")},
		{"citizen_facing.types", "self_service, data_display", []any{"self_service", "data_display"}},
		{"citizen_facing.types", "[]", []any{}},
		{"exit.open_elements", `["a, b", c]`, []any{"a, b", "c"}},
		{"exit.open_elements", `Ærø`, []any{"Ærø"}},
		{"metadata.id", "a", "a"},
	} {
		content := map[string]any{}
		if problems := SchemaOf(System).Set(content, test.path, test.answer); len(problems) > 0 {
			t.Errorf("%s=%s: %v", test.path, test.answer, problems)
			continue
		}
		var got any = content
		for key := range strings.SplitSeq(test.path, ".") {
			got = got.(map[string]any)[key]
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s=%s: got %#v, want %#v", test.path, test.answer, got, test.want)
		}
	}
}

func TestSetKeepsWhatIsThere(t *testing.T) {
	content := map[string]any{"privacy": nil, "ai": map[string]any{"uses_ai": true}}
	for path, answer := range map[string]string{"privacy.dpia.need": "required", "ai.uses_rpa": "false"} {
		if problems := SchemaOf(System).Set(content, path, answer); len(problems) > 0 {
			t.Fatal(problems)
		}
	}
	want := map[string]any{
		"privacy": map[string]any{"dpia": map[string]any{"need": "required"}},
		"ai":      map[string]any{"uses_ai": true, "uses_rpa": false},
	}
	if !reflect.DeepEqual(content, want) {
		t.Errorf("got %v", content)
	}
}

func TestSetRefuses(t *testing.T) {
	for _, test := range []struct{ path, answer, code, says string }{
		{"citizen_facing.is_citizen_facin", "true", "answer-path", `"citizen_facing.is_citizen_facing"`},
		{"is_citizen_facing", "true", "answer-path", `"citizen_facing.is_citizen_facing"`},
		{"privcy.dpia.need", "required", "answer-path", `"privacy.dpia.need"`},
		{"x", "true", "answer-path", "ret stien"},
		{"", "true", "answer-path", "ret stien"},
		{"procurement.type.x", "true", "answer-path", `"procurement.type"`},
		{"kind", "System", "answer-fixed", "kind"},
		{"citizen_facing", "true", "answer-group", `"citizen_facing.is_citizen_facing"`},
		{"common_solutions.relevant", "x", "answer-in-list", `"common_solutions.relevant"`},
		{"common_solutions.relevant.used", "x", "answer-in-list", `"common_solutions.relevant"`},
		{"common_solutions.relevant[].used", "x", "answer-in-list", `"common_solutions.relevant"`},
		{"procurement.type", " ", "answer-empty", "="},
		{"procurement.type", "addon", "not-allowed", `"add_on"`},
		{"citizen_facing.types", "self_service,portal", "not-allowed", `"portal"`},
		{"citizen_facing.types", "[self_service", "yaml-syntax", "]"},
		{"citizen_facing.is_citizen_facing", "måske", "not-boolean", "måske"},
		{"classification.users.expected", "1.250", "not-integer", "1250"},
		{"economy.follow_up_costs.operating", "1.250", "thousands", "1.250"},
		{"economy.follow_up_costs.operating", "1\nkind: x", "not-number", "kind"},
		{"contract.signed_on", "2026-02-30", "no-such-day", "2026-02-30"},
		{"metadata.id", "æ", "pattern", "a-z"},
		{"metadata.name", "\xff", "not-utf-8", "UTF-8"},
	} {
		content := map[string]any{}
		problems := SchemaOf(System).Set(content, test.path, test.answer)
		if len(problems) != 1 || problems[0].Code != test.code || problems[0].Pos != (Position{}) {
			t.Errorf("%s=%s: got %v, want %s", test.path, test.answer, problems, test.code)
			continue
		}
		if !strings.Contains(problems[0].Message.DA, test.says) {
			t.Errorf("%s=%s: %s", test.path, test.answer, problems[0].Message.DA)
		}
		if len(content) > 0 {
			t.Errorf("%s=%s: the content is changed: %v", test.path, test.answer, content)
		}
	}
}
