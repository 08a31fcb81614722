package evaluator

import (
	"strconv"

	"github.com/pejl/pejl/inputs"
)

// nameKeys are the keys that say what an element of a list is called. Of several that it has the first counts.
var nameKeys = []string{"name", "id", "counterpart", "version"}

// nameOf is what an element of a list is called, and the key that says so; empty where it says nothing.
func nameOf(element *inputs.Value) (name, key string) {
	for _, key := range nameKeys {
		if v := member(element, key); v != nil && v.Kind == inputs.String && v.Text != "" {
			return v.Text, key
		}
	}
	return "", ""
}

// placeOf turns a path into a place, see result.Finding; doc is nil where there is none to look into.
func placeOf(doc *inputs.Document, path []any) []string {
	out := make([]string, len(path))
	for i, step := range path {
		switch s := step.(type) {
		case string:
			out[i] = s
		case int:
			out[i] = "[" + elementLabel(doc, path[:i], s) + "]"
		}
	}
	return out
}

// elementLabel tells an element of the list at the path from the others: by its name where no other has it
// and it cannot be mistaken for an index, else by its index.
func elementLabel(doc *inputs.Document, list []any, index int) string {
	number := strconv.Itoa(index)
	if doc == nil {
		return number
	}
	v, ok := doc.Lookup(list)
	if !ok || index < 0 || index >= len(v.Items) {
		return number
	}
	name, _ := nameOf(v.Items[index])
	if _, err := strconv.Atoi(name); err == nil || name == "" {
		return number
	}
	for i, other := range v.Items {
		if same, _ := nameOf(other); i != index && same == name {
			return number
		}
	}
	return name
}
