package inputs

import "fmt"

// CompileSchema compiles the schema of data that stands beside descriptors, such as a dated
// list. It knows the keywords that the descriptors' schemas use, and refuses all others.
func CompileSchema(src []byte) (*Schema, error) {
	tree, err := parsePlainJSON(src)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	root, err := compileNode("", tree)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	if root.want != wantObject || root.nullable {
		return nil, fmt.Errorf("schema: the root must be an object")
	}
	s := &Schema{title: root.title, root: root, byPath: map[string]int{}, homes: map[string][]string{}}
	s.list(root)
	return s, nil
}

// Title names what the schema describes; empty where it does not say.
func (s *Schema) Title() Text { return s.title }

// Read reads a file that holds one object of the schema, as strictly as a descriptor is read.
// The name serves for messages and for telling JSON from YAML. There is a value only where
// there are no problems.
func (s *Schema) Read(name string, src []byte) (*Value, Problems) {
	var roots []*Value
	problems := readTrees(name, src, func(out *collector, root *Value, at int32) {
		roots = append(roots, root)
		switch {
		case len(roots) > 1:
			out.add(at, "second-document")
		case root.empty():
			out.add(at, "empty-document")
		default:
			c := checker{out: out, schema: s}
			c.object(root, s.root, root.first())
		}
	})
	if len(problems) > 0 {
		return nil, problems
	}
	return roots[0], nil
}

// ReadFile reads a file as Read does. What is no regular file and what is too large is refused unread.
func (s *Schema) ReadFile(path string) (*Value, Problems) {
	src, problem := load(path)
	if problem != nil {
		return nil, Problems{*problem}
	}
	return s.Read(path, src)
}
