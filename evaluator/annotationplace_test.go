package evaluator

import (
	"encoding/json"
	"reflect"
	"testing"
)

// TestReadDirectly fills every field of an annotation, and then spoils it in turn: what is not read
// directly is left to JSON.
func TestReadDirectly(t *testing.T) {
	var want annotation
	fillFields(reflect.ValueOf(&want).Elem(), "custom")
	full := func() map[string]any {
		raw, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var out map[string]any
		if err := json.Unmarshal(raw, &out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	if got, ok := readDirectly(full()); !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, %v; want %+v", got, ok, want)
	}
	var r rule
	if got, faults := r.readByJSON(full()); len(faults) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("read by JSON %+v, %v; want %+v", got, faults, want)
	}
	if got, ok := readDirectly(map[string]any{"phases": []any{}}); !ok || got.Phases == nil {
		t.Errorf("an empty list is read as %v, %v", got.Phases, ok)
	}
	for name, spoil := range map[string]func(map[string]any){
		"key":                   func(c map[string]any) { c["colour"] = "red" },
		"key in other letters":  func(c map[string]any) { c["ID"] = "TX-ARK-001" },
		"key in a group":        func(c map[string]any) { c["remedy"].(map[string]any)["de"] = "Bitte" },
		"group as a dotted key": func(c map[string]any) { c["remedy.da"] = "Ret det" },
		"number for a text":     func(c map[string]any) { c["id"] = 1 },
		"nothing for a text":    func(c map[string]any) { c["id"] = nil },
		"text for a list":       func(c map[string]any) { c["phases"] = "exit" },
		"text for a group":      func(c map[string]any) { c["source"] = "Strategi" },
		"list for a group":      func(c map[string]any) { c["source"] = []any{} },
		"number in a list":      func(c map[string]any) { c["phases"] = []any{"exit", 1} },
		"number in a group":     func(c map[string]any) { c["source"].(map[string]any)["quote"] = 1 },
	} {
		c := full()
		if spoil(c); reflect.DeepEqual(c, full()) {
			t.Fatalf("%s: nothing is spoilt", name)
		}
		if got, ok := readDirectly(c); ok {
			t.Errorf("%s: read directly as %+v", name, got)
		}
	}
}

// fillFields gives each text in a struct one of its own.
func fillFields(v reflect.Value, name string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(name)
	case reflect.Slice:
		v.Set(reflect.ValueOf([]string{name + " 1", name + " 2"}))
	default:
		for field, inner := range v.Fields() {
			fillFields(inner, name+" "+field.Name)
		}
	}
}
