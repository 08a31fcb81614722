// Package config finds and reads pejl.yaml, the settings of a registry. It knows the name of the
// flag that each setting stands in for, and neither flags themselves nor what values mean.
package config

import (
	_ "embed"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/fetch"
)

// FileName is what the file of settings is called.
const FileName = "pejl.yaml"

//go:embed schema.json
var schemaJSON []byte

// SchemaJSON is the JSON Schema 2020-12 of pejl.yaml as it is published.
func SchemaJSON() []byte { return schemaJSON }

// Schema is the compiled schema of pejl.yaml. It panics where the embedded schema is at fault,
// which the tests rule out.
var Schema = sync.OnceValue(func() *inputs.Schema {
	s, err := inputs.CompileSchema(schemaJSON)
	if err != nil {
		panic(err)
	}
	return s
})

// File is a pejl.yaml that was read.
type File struct {
	// Path is the file as it was named, with forward slashes.
	Path   string
	values map[string][]Value
}

// Value is one value of a setting as its flag takes it, paths being relative to the current
// folder, and where it stands.
type Value struct {
	Text string
	Pos  inputs.Position
}

// Values are the values of a key in their order; none where the file does not set it.
func (f *File) Values(key string) []Value { return f.values[key] }

// Read reads a file of settings. An empty file sets nothing. With problems, the settings come
// along that they are not about, as far as the file could be read at all; nil else.
func Read(path string) (*File, inputs.Problems) {
	doc, problems := Schema().ReadDocumentFile(path)
	f := &File{Path: filepath.ToSlash(path), values: map[string][]Value{}}
	if len(problems) == 1 {
		switch p := &problems[0]; p.Code {
		case "empty-file", "empty-document":
			return f, nil
		case "is-folder":
			p.Message = inputs.Text{
				DA: "er en mappe og ikke en fil med indstillinger; giv mappen et andet navn, eller angiv en fil med --config",
				EN: "is a folder and not a file of settings; give the folder another name, or name a file with --config",
			}
		}
	}
	if doc == nil {
		return nil, problems
	}
	for _, s := range Settings() {
		if v := doc.Root.Get(s.Key); v != nil && !about(problems, doc, s.Key) {
			f.values[s.Key] = s.values(doc, v, filepath.Dir(path))
		}
	}
	return f, problems
}

// about tells whether any problem lies in the key or its value.
func about(problems inputs.Problems, doc *inputs.Document, key string) bool {
	name, _ := doc.KeyRegion([]any{key})
	value := doc.Region([]any{key})
	return slices.ContainsFunc(problems, func(p inputs.Problem) bool {
		return !p.Pos.Before(name.Start) && !value.End.Before(p.Pos)
	})
}

// values takes the values of a setting, which fit the schema, out of the document.
func (s *Setting) values(doc *inputs.Document, v *inputs.Value, folder string) []Value {
	var out []Value
	add := func(text string, path ...any) {
		out = append(out, Value{s.seenFrom(folder, text), doc.Region(append([]any{s.Key}, path...)).Start})
	}
	switch v.Kind {
	case inputs.Null:
	case inputs.List:
		for i, item := range v.Items {
			if len(s.Fields) == 0 {
				add(item.Text, i)
				continue
			}
			name, value := item.Get(s.Fields[0]), item.Get(s.Fields[1])
			if name != nil && value != nil { // what lacks one is a problem, wherever that is told
				add(name.Text+"="+value.Text, i, s.Fields[0])
			}
		}
	default:
		add(v.Text)
	}
	return out
}

// seenFrom makes the path in a value, which is relative to the folder, relative to the current folder.
func (s *Setting) seenFrom(folder, value string) string {
	join := func(path string) string {
		if path == "" || filepath.IsAbs(path) {
			return path
		}
		return filepath.Join(folder, path)
	}
	switch s.Path {
	case SourcePath:
		if !isFolder(value) {
			return value
		}
		if joined := join(value); isFolder(joined) {
			return joined
		}
		return "./" + join(value) // a folder with the name of something else
	case WholePath:
		return join(value)
	case PathInValue:
		if name, path, ok := cut(value); ok {
			return name + "=" + join(path)
		}
	}
	return value
}

// isFolder tells whether the source of a policy pack is a folder.
func isFolder(source string) bool {
	parsed, err := fetch.Parse(source)
	return err == nil && parsed.Kind() == fetch.Folder && source != packs.BuiltIn
}

func cut(value string) (before, after string, ok bool) { return strings.Cut(value, "=") }
