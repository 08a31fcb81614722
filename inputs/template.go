package inputs

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Wanted is a fact that a template asks for, and the rules that the answer serves.
type Wanted struct {
	Path  string // in the form of Field.Path
	Rules []string
}

// TemplateOptions say how a template looks. The zero value is Danish.
type TemplateOptions struct {
	Lang string
	// Head holds the comment lines at the top, without "#"; they are not wrapped.
	Head []string
	// Notes are comments for facts that have a value, by path.
	Notes map[string]string
}

// Template writes a descriptor for a person to fill in: YAML in the schema's order that reads without
// a fault as it is. What content answers stands with its value; what is wanted and not answered
// stands without one, below a comment with its question, the form of the answer and the rules. Of a
// list of groups that is not answered one element is shown, commented out. A value that is null or
// blank is no answer, and left out unless it is wanted. Content is as YAML takes it.
func (s *Schema) Template(content map[string]any, wanted []Wanted, o TemplateOptions) ([]byte, error) {
	t := templater{options: o, rules: map[string][]string{}, wants: map[string]bool{}, told: map[string]bool{}}
	for _, w := range wanted {
		t.rules[w.Path] = w.Rules
		t.wants[w.Path] = true
		for i := range w.Path { // a fact of a list's elements wants the list
			if strings.HasPrefix(w.Path[i:], "[]") {
				t.wants[w.Path[:i]] = true
			}
		}
	}
	root, err := t.object(s.root, content, 0)
	if err != nil {
		return nil, fmt.Errorf("write template: %w", err)
	}
	root.HeadComment = comment(o.Head)
	return encode(root)
}

// templater puts a template together.
type templater struct {
	options TemplateOptions
	rules   map[string][]string
	wants   map[string]bool // the wanted facts, and the lists that they lie in
	told    map[string]bool // facts whose question was written: of many elements the first alone has it
}

// object turns a group of fields into a node, which is empty where nothing in it is answered or wanted.
// Indent is how far the keys are moved to the right, which the width of comments depends on.
func (t *templater) object(n *node, content map[string]any, indent int) (*yaml.Node, error) {
	out := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	for _, p := range n.props {
		key := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: p.name}
		value, err := t.member(key, p.node, content[p.name], indent)
		if err != nil {
			return nil, err
		}
		if value != nil {
			out.Content = append(out.Content, key, value)
		}
	}
	return out, nil
}

// member gives the value of a key and puts comments to the key; nil for nothing at all.
func (t *templater) member(key *yaml.Node, n *node, value any, indent int) (*yaml.Node, error) {
	switch {
	case n.want == wantObject:
		return t.group(key, n, value, indent)
	case !unanswered(value):
		key.HeadComment = comment(wrap(t.options.Notes[n.path], indent))
		if items, ok := value.([]any); ok && n.items.want == wantObject && len(items) > 0 {
			return t.elements(n.items, items, indent)
		}
		return writtenNode(value, n)
	case t.wants[n.path]:
		return t.question(key, n, indent)
	}
	return nil, nil
}

// unanswered says whether a value is no answer: null, or blank text.
func unanswered(value any) bool {
	text, ok := value.(string)
	return value == nil || ok && strings.TrimSpace(text) == ""
}

func (t *templater) group(key *yaml.Node, n *node, value any, indent int) (*yaml.Node, error) {
	content, _ := value.(map[string]any)
	out, err := t.object(n, content, indent+2)
	if err != nil || len(out.Content) == 0 {
		return nil, err
	}
	title := n.title.In(t.options.Lang)
	if indent > 0 {
		key.HeadComment = comment(wrap(title, indent))
	} else {
		key.HeadComment = "\n# ===== " + title + " ====="
	}
	return out, nil
}

// elements writes the elements of a list of groups, each with what is wanted of it.
func (t *templater) elements(n *node, items []any, indent int) (*yaml.Node, error) {
	out := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
	for _, item := range items {
		content, _ := item.(map[string]any)
		element, err := t.object(n, content, indent+4)
		if err != nil {
			return nil, err
		}
		if len(element.Content) == 0 {
			element.Style = yaml.FlowStyle
		}
		out.Content = append(out.Content, element)
	}
	return out, nil
}

// question leaves the value open below its question.
func (t *templater) question(key *yaml.Node, n *node, indent int) (*yaml.Node, error) {
	if !t.told[n.path] {
		t.told[n.path] = true
		key.HeadComment = comment(t.questionLines(n, indent))
	}
	if n.want == wantList && n.items.want == wantObject {
		element, err := t.exampleElement(n.items, indent)
		if err != nil {
			return nil, err
		}
		key.FootComment = element
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}, nil
}

// exampleElement is one element of a list of groups as a comment: without its "# " it is part of
// the list. YAML takes a list that is not indented beyond its key. Where the elements begin with a
// text, that is what they are called, which is asked for in any case: nobody can fill in a list of
// things without names.
func (t *templater) exampleElement(n *node, indent int) (string, error) {
	if first := n.props[0].node; typeOf(first) == TypeText {
		t.wants[first.path] = true
	}
	list, err := t.elements(n, []any{nil}, indent)
	if err != nil {
		return "", err
	}
	src, err := encode(list)
	if err != nil {
		return "", err
	}
	var lines []string
	for line := range strings.Lines(string(src)) {
		if line = strings.TrimRight(line, "\n"); line != "" {
			lines = append(lines, line)
		}
	}
	return comment(lines), nil
}
