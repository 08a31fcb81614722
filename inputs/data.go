package inputs

import (
	"bytes"
	"fmt"
	"path/filepath"
	"unicode/utf8"
)

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
	d, problems := s.ReadDocument(name, src)
	if len(problems) > 0 {
		return nil, problems
	}
	return d.Root, nil
}

// ReadDocument reads as Read does and gives the file as a document, which knows the place of
// every value. It has no kind, ID or name. With problems, the document comes along where the file
// holds one that can be read as far as its form goes, so that what is right in it can be used too.
func (s *Schema) ReadDocument(name string, src []byte) (*Document, Problems) {
	var docs []*Document
	problems := readTrees(name, src, func(out *collector, root *Value, at int32) {
		docs = append(docs, &Document{File: out.file, Root: root, src: out.src})
		switch {
		case len(docs) > 1:
			out.add(at, "second-document")
		case root.empty():
			out.add(at, "empty-document")
		default:
			c := checker{out: out, schema: s}
			c.object(root, s.root, root.first())
		}
	})
	if len(docs) == 0 {
		return nil, problems
	}
	return docs[0], problems
}

// ReadDocumentFile reads a file as ReadDocument does. What is no regular file and what is too
// large is refused unread.
func (s *Schema) ReadDocumentFile(path string) (*Document, Problems) {
	src, problem := load(path)
	if problem != nil {
		return nil, Problems{*problem}
	}
	return s.ReadDocument(path, src)
}

// ReadFile reads a file as Read does. What is no regular file and what is too large is refused unread.
func (s *Schema) ReadFile(path string) (*Value, Problems) {
	d, problems := s.ReadDocumentFile(path)
	if len(problems) > 0 {
		return nil, problems
	}
	return d.Root, nil
}

// CheckForm tells what is wrong with a file as YAML or JSON, whatever it should hold.
func CheckForm(name string, src []byte) Problems {
	return readTrees(name, src, func(out *collector, root *Value, _ int32) {
		c := checker{out: out}
		c.form(root)
	})
}

// ReadText reads a file of plain text, without a byte order mark. What is no regular file, too
// large or not UTF-8 is refused as for a descriptor.
func ReadText(path string) (string, Problems) {
	src, problem := load(path)
	if problem != nil {
		return "", Problems{*problem}
	}
	out := collector{file: filepath.ToSlash(path)}
	if len(src) > MaxFileSize {
		out.addAt(Position{}, "too-large", MaxFileSize>>20)
		return "", out.list
	}
	for off := 0; off < len(src); {
		r, size := utf8.DecodeRune(src[off:])
		if r == utf8.RuneError && size == 1 {
			out.src = newSource(src[:off])
			if bytes.HasPrefix(src, []byte{0xFF, 0xFE}) || bytes.HasPrefix(src, []byte{0xFE, 0xFF}) {
				out.add(0, "utf-16")
			} else {
				out.add(int32(off), "not-utf-8", src[off])
			}
			return "", out.list
		}
		off += size
	}
	return string(bytes.TrimPrefix(src, byteOrderMark)), nil
}
