package evaluator

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/evaluator/result"
)

// wrong is an error of the rule's annotation; key is the dotted path to what is wrong in it, empty for the
// package as a whole. placeInAnnotation turns it into a line.
func (r *rule) wrong(code, key string, args ...any) *PolicyError {
	e := fault(r.file, code, args...)
	e.Rule, e.key = r.ID, key
	return e
}

// readCustom reads what stands below custom. Unknown keys and values of another type are errors.
func (r *rule) readCustom(a *ast.Annotations) (annotation, []*PolicyError) {
	var custom annotation
	out := r.wrongTypes(a.Custom, reflect.TypeFor[annotation](), "custom")
	raw, err := json.Marshal(a.Custom)
	if err == nil {
		err = json.Unmarshal(raw, &custom) // which passes over values of another type, and reads the others
	}
	if err != nil && out == nil {
		out = []*PolicyError{r.wrong("annotation-malformed", "custom", strings.TrimPrefix(err.Error(), "json: "))}
	}
	return custom, append(out, r.unknownKeys(a.Custom, reflect.TypeFor[annotation](), "custom")...)
}

// unknownKeys compares the keys of an object with those of the struct that it is read into.
func (r *rule) unknownKeys(object map[string]any, form reflect.Type, at string) []*PolicyError {
	known := map[string]reflect.Type{}
	var names []string
	for field := range form.Fields() {
		name := field.Tag.Get("json")
		known[name] = field.Type
		names = append(names, name)
	}
	var out []*PolicyError
	for key, value := range object {
		typ, ok := known[key]
		if !ok {
			out = append(out, r.wrong("annotation-key", at+"."+key, at+"."+key).near(nearest(key, names)))
			continue
		}
		if inner, isObject := value.(map[string]any); isObject && typ.Kind() == reflect.Struct {
			out = append(out, r.unknownKeys(inner, typ, at+"."+key)...)
		}
	}
	return out
}

// placeInAnnotation gives the errors of one file their places: of a key its line in the METADATA, of one that is
// missing that of the innermost group that is there, else that of the package. It completes and sorts them.
func placeInAnnotation(errs []*PolicyError, source string, packageRow int) {
	var root *yaml.Node
	row := 0
	for _, e := range errs {
		if e.Start.Line == 0 && e.key != "" && root == nil {
			root, row = metadataOf(source)
		}
		switch {
		case e.Start.Line > 0:
		case e.key == "" || root == nil:
			e.onLine(packageRow)
		default:
			e.Start, e.End = placeOfKey(root, row, strings.Split(e.key, "."))
		}
		e.mended()
	}
	slices.SortStableFunc(errs, func(a, b *PolicyError) int { return a.Start.Line - b.Start.Line })
}

// metadataOf reads the METADATA of a package as YAML, with the row of its first line; nil where there is
// none that reads. Its columns count from behind the number sign.
func metadataOf(source string) (root *yaml.Node, row int) {
	lines, first, end := metadataBlock(source)
	if end == 0 {
		return nil, 0
	}
	var text strings.Builder
	for _, line := range lines[first+1 : end] {
		text.WriteString(line[1:] + "\n")
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text.String()), &doc); err != nil || len(doc.Content) == 0 {
		return nil, 0
	}
	return doc.Content[0], first + 1
}

// metadataBlock finds the first METADATA of a file: the index of its first line, and of the one behind its last,
// which is 0 where there is no METADATA.
func metadataBlock(source string) (lines []string, first, end int) {
	lines = strings.Split(strings.TrimPrefix(source, byteOrderMark), "\n")
	first = slices.IndexFunc(lines, opensMetadata)
	if first < 0 {
		return lines, 0, 0
	}
	end = first + 1
	for end < len(lines) && strings.HasPrefix(lines[end], "#") {
		end++
	}
	return lines, first, end
}

func opensMetadata(line string) bool {
	text, isComment := strings.CutPrefix(line, "#")
	return isComment && strings.TrimSpace(text) == "METADATA"
}

// placeOfKey is where the value of a key stands, or the key of the innermost group that leads to it.
func placeOfKey(root *yaml.Node, row int, steps []string) (start, end result.Position) {
	at, here := root, result.Position{Line: row, Column: 1}
	end = result.Position{Line: row, Column: len("# METADATA") + 1}
	for _, step := range steps {
		if at.Kind != yaml.MappingNode {
			break
		}
		found := false
		for i := 0; i+1 < len(at.Content); i += 2 {
			if key := at.Content[i]; key.Value == step {
				here = result.Position{Line: row + key.Line, Column: key.Column + 1}
				end = result.Position{Line: here.Line, Column: here.Column + len([]rune(key.Value))}
				at, found = at.Content[i+1], true
				break
			}
		}
		if !found {
			break
		}
	}
	return here, end
}

// metadataKeys are what an annotation may have at its top (OPA, policy-language, Annotations).
var metadataKeys = []string{"scope", "title", "description", "related_resources", "authors", "organizations", "schemas", "entrypoint", "custom", "compile"}

// unknownMetadata finds the keys at the top of a package's annotation that OPA passes over.
func (r *rule) unknownMetadata(source string) []*PolicyError {
	root, row := metadataOf(source)
	if root == nil {
		return nil
	}
	var out []*PolicyError
	for i := 0; i+1 < len(root.Content); i += 2 {
		key := root.Content[i].Value
		if slices.Contains(metadataKeys, key) {
			continue
		}
		e := r.wrong("annotation-key", key, key).near(nearest(key, metadataKeys)).mended()
		e.Start, e.End = placeOfKey(root, row, []string{key})
		out = append(out, e)
	}
	return out
}
