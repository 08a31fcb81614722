package inputs

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// YAML writes a descriptor or data as a person would: keys in the schema's order, those that it
// does not know last, days and numbers plain, and nothing at all where the value is null.
// Content is what encoding/json decodes with UseNumber.
func (s *Schema) YAML(content map[string]any) ([]byte, error) {
	root, err := writtenNode(content, s.root)
	if err != nil {
		return nil, fmt.Errorf("write YAML: %w", err)
	}
	return encode(root)
}

func encode(root *yaml.Node) ([]byte, error) {
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(root); err != nil {
		return nil, fmt.Errorf("write YAML: %w", err)
	}
	if err := encoder.Close(); err != nil {
		return nil, fmt.Errorf("write YAML: %w", err)
	}
	return out.Bytes(), nil
}

// writtenNode turns a value into a node; schema is nil where it says nothing of the value.
func writtenNode(value any, schema *node) (*yaml.Node, error) {
	scalar := func(tag, text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: text} }
	switch v := value.(type) {
	case nil:
		return scalar("!!null", ""), nil
	case bool:
		return scalar("!!bool", fmt.Sprint(v)), nil
	case json.Number:
		return scalar(numberTag(v.String()), v.String()), nil
	case string:
		return writtenText(v, schema != nil && schema.date), nil
	case []any:
		return writtenList(v, schema)
	case map[string]any:
		return writtenObject(v, schema)
	}
	return nil, fmt.Errorf("no value of JSON: %T", value)
}

// writtenText quotes what a tool might take for something else than text.
func writtenText(text string, date bool) *yaml.Node {
	out := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
	switch {
	case date && dateFault(text) == "":
		out.Tag = "!!timestamp"
	case plainKind(text) != String || readsAs(text) != nil:
		out.Style = yaml.DoubleQuotedStyle
	}
	return out
}

func numberTag(literal string) string {
	if strings.ContainsAny(literal, ".eE") {
		return "!!float"
	}
	return "!!int"
}

func writtenList(items []any, schema *node) (*yaml.Node, error) {
	out := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
	if len(items) == 0 {
		out.Style = yaml.FlowStyle
	}
	var of *node
	if schema != nil {
		of = schema.items
	}
	for _, item := range items {
		child, err := writtenNode(item, of)
		if err != nil {
			return nil, err
		}
		out.Content = append(out.Content, child)
	}
	return out, nil
}

func writtenObject(members map[string]any, schema *node) (*yaml.Node, error) {
	out := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	if len(members) == 0 {
		out.Style = yaml.FlowStyle
	}
	known := map[string]*node{}
	var keys []string
	if schema != nil {
		for _, p := range schema.props {
			known[p.name] = p.node
			if _, there := members[p.name]; there {
				keys = append(keys, p.name)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(members)) {
		if known[key] == nil {
			keys = append(keys, key)
		}
	}
	for _, key := range keys {
		child, err := writtenNode(members[key], known[key])
		if err != nil {
			return nil, err
		}
		out.Content = append(out.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key}, child)
	}
	return out, nil
}
