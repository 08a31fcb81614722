package sarif

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestPrune(t *testing.T) {
	tests := []struct{ in, want string }{
		{`{}`, `{}`},
		{`[]`, `[]`},
		{`-1`, `-1`},
		{`""`, `""`},
		{`{"a":[]}`, `{}`},
		{`{"a":-1,"b":1}`, `{"b":1}`},
		{`{"a":1,"b":{}}`, `{"a":1}`},
		{`{"a":1,"b":[],"c":2}`, `{"a":1,"c":2}`},
		{`{"a":[],"b":{},"c":-1}`, `{}`},
		{`{"a":{"b":{"c":-1}},"d":0}`, `{"d":0}`},
		{`{"a":{"b":{"c":-1},"e":true}}`, `{"a":{"e":true}}`},
		{`[[],{},-1,{"a":[]},1]`, `[[],{},-1,{},1]`},
		{`{"a":[-1,{}],"b":-10,"c":"-1","d":"[]"}`, `{"a":[-1,{}],"b":-10,"c":"-1","d":"[]"}`},
		{`{"a,\"{":"},\\","b\\":[],"c":"\"[]"}`, `{"a,\"{":"},\\","c":"\"[]"}`},
		{`[{"a":1,"b":-1},{"a":-1,"b":{"c":[]}},{"b":null}]`, `[{"a":1},{},{"b":null}]`},
	}
	for _, tt := range tests {
		if got := string(prune([]byte(tt.in))); got != tt.want {
			t.Errorf("prune(%s) = %s, want %s", tt.in, got, tt.want)
		}
	}
}

func FuzzPrune(f *testing.F) {
	f.Add(`{"a":{"b":[{}],"c":[-1,-1.0]},"":{"":{"":-1}},"d":[[],{"e":{}}]}`)
	f.Add(`{"a\"":"\\\"","\\":{}}`)
	f.Fuzz(func(t *testing.T, in string) {
		var v any
		if json.Unmarshal([]byte(in), &v) != nil {
			return
		}
		compact, err := json.Marshal(v) // one member of a name, as the library writes
		if err != nil {
			return
		}
		var got any
		out := prune(append([]byte{}, compact...))
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatalf("%v: %s from %s", err, out, compact)
		}
		if want := slowPrune(v); !reflect.DeepEqual(got, want) {
			t.Errorf("prune(%s) = %s", compact, out)
		}
	})
}

// slowPrune does what prune does to decoded JSON.
func slowPrune(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = slowPrune(v[i])
		}
	case map[string]any:
		for key, member := range v {
			member = slowPrune(member)
			v[key] = member
			if empty(member) {
				delete(v, key)
			}
		}
	}
	return v
}

func empty(v any) bool {
	switch v := v.(type) {
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	case float64:
		return v == -1
	}
	return false
}
