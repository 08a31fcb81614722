package cli

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"go.yaml.in/yaml/v3"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/reports/words"
)

// yamlLine is how the YAML library begins a message about a line.
var yamlLine = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)

// syntaxFaults puts what the YAML library says against a file into words, one problem a line.
func syntaxFaults(file string, err error) inputs.Problems {
	details := []string{err.Error()}
	var several *yaml.TypeError
	if errors.As(err, &several) {
		details = several.Errors
	}
	var out inputs.Problems
	for _, detail := range details {
		var pos inputs.Position
		if match := yamlLine.FindStringSubmatch(detail); match != nil {
			pos.Line, _ = strconv.Atoi(match[1]) // digits, as the pattern says
			pos.Column = 1
			detail = detail[len(match[0]):]
		}
		out = append(out, newProblem(file, pos, "data-syntax", textBadYAML, strings.TrimPrefix(detail, "yaml: ")))
	}
	return out
}

// dataFaults puts what a schema says against a file into words, with the places in the file,
// sorted by place.
func dataFaults(file string, root *yaml.Node, err *jsonschema.ValidationError) inputs.Problems {
	var out inputs.Problems
	var visit func(*jsonschema.ValidationError)
	visit = func(e *jsonschema.ValidationError) {
		for _, cause := range e.Causes {
			visit(cause)
		}
		if len(e.Causes) == 0 {
			out = append(out, dataFault(file, root, e)...)
		}
	}
	visit(err)
	slices.SortFunc(out, func(a, b inputs.Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column),
			cmp.Compare(a.Message.DA, b.Message.DA))
	})
	return out
}

// dataFault is one thing that the schema says: one problem, or one for each key that it names.
func dataFault(file string, root *yaml.Node, e *jsonschema.ValidationError) inputs.Problems {
	at := func(text result.Text, args ...any) inputs.Problems {
		return inputs.Problems{newProblem(file, nodeAt(root, e.InstanceLocation), "data-schema", text, args...)}
	}
	switch k := e.ErrorKind.(type) {
	case *kind.Required:
		var out inputs.Problems
		for _, key := range k.Missing {
			out = append(out, at(textDataMissing, key)...)
		}
		return out
	case *kind.AdditionalProperties:
		var out inputs.Problems
		for _, key := range k.Properties {
			pos := nodeAt(root, append(slices.Clone(e.InstanceLocation), key))
			out = append(out, newProblem(file, pos, "data-schema", textDataUnknown, key))
		}
		return out
	case *kind.Enum:
		names := make([]string, len(k.Want))
		for i, value := range k.Want {
			names[i] = fmt.Sprint(value)
		}
		return at(textDataEnum, both(words.List(names, "da"), words.List(names, "en")))
	case *kind.Type:
		return at(textDataType, typeNames[k.Want[0]])
	case *kind.MinLength, *kind.MinItems:
		return at(textDataEmpty)
	case *kind.Format:
		if k.Want == "date" {
			return at(textDataDate)
		}
	}
	return at(textDataOther, e.ErrorKind.LocalizedString(message.NewPrinter(language.English)))
}

// nodeAt finds the place of a value by its path from the top; of a value of an object, its key.
func nodeAt(root *yaml.Node, path []string) inputs.Position {
	at, place := root, root
	for at.Kind == yaml.DocumentNode && len(at.Content) > 0 {
		at, place = at.Content[0], at.Content[0]
	}
	for _, step := range path {
		for at.Kind == yaml.AliasNode {
			at = at.Alias
		}
		var next *yaml.Node
		switch at.Kind {
		case yaml.SequenceNode:
			if i, err := strconv.Atoi(step); err == nil && i < len(at.Content) {
				next = at.Content[i]
				place = next
			}
		case yaml.MappingNode:
			for i := 0; i+1 < len(at.Content); i += 2 {
				if at.Content[i].Value == step {
					place, next = at.Content[i], at.Content[i+1]
				}
			}
		}
		if next == nil {
			break
		}
		at = next
	}
	return inputs.Position{Line: place.Line, Column: place.Column}
}
