package inputs

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// MaxFileSize is the size in bytes above which a file is refused unread.
const MaxFileSize = 10 << 20

// More limits of what is read, far above any real descriptor, so that no file can exhaust time or memory.
const (
	maxDepth      = 100       // levels of objects and lists
	maxValues     = 100_000   // values of one document, with those that aliases repeat
	maxFileValues = 1_000_000 // values of all documents of a file
)

// Read reads all documents of one file, whose name serves for messages and for telling JSON (".json") from YAML.
// A name with another extension holds JSON if its first character is a brace.
//
// Problems are everything that is wrong, sorted by place. A document is complete and obeys the schema
// only where there are none; with problems, those documents come along whose kind is known.
// Read opens nothing, and takes time and memory in proportion to the size of src, whatever it holds.
func Read(name string, src []byte) ([]*Document, Problems) {
	r := reader{file: filepath.ToSlash(name)}
	problems := readTrees(name, src, r.document)
	return r.docs, problems
}

// readTrees reads the trees of one file and hands each to check, with the byte that it begins
// at, before the next is read. It gives all problems, those of check too, sorted by place.
func readTrees(name string, src []byte, check func(out *collector, root *Value, at int32)) Problems {
	out := collector{file: filepath.ToSlash(name)}
	if len(src) > MaxFileSize {
		return Problems{newProblem(out.file, Position{}, "too-large", MaxFileSize>>20)}
	}
	json := isJSON(name, src)
	if code, off, number := refusal(src, json); code != "" {
		out.src = newSource(src[:off])
		if code == "utf-16" {
			out.add(0, code)
		} else {
			out.add(int32(off), code, number)
		}
		return out.list
	}
	out.src = newSource(src)
	roots := 0
	each := func(root *Value, at int32) {
		roots++
		check(&out, root, at)
	}
	b := &builder{slabs: newSlabs(len(src)), src: out.src, out: &out}
	if json {
		b.jsonDocument(each)
	} else {
		b.yamlDocuments(each)
	}
	if roots == 0 && len(out.list) == 0 {
		out.addAt(Position{}, "empty-file")
	}
	return sortProblems(out.list)
}

// ReadFile reads a file as Read does. What is no regular file and what is too large is refused unread.
func ReadFile(path string) ([]*Document, Problems) {
	src, problem := load(path)
	if problem != nil {
		return nil, Problems{*problem}
	}
	return Read(path, src)
}

func load(path string) ([]byte, *Problem) {
	refuse := func(code string, args ...any) ([]byte, *Problem) {
		p := newProblem(filepath.ToSlash(path), Position{}, code, args...)
		return nil, &p
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refuse("not-found", nearFiles(path))
	case err != nil:
		return refuse("unreadable", SystemReason(err))
	case info.IsDir():
		return refuse("is-folder")
	case !info.Mode().IsRegular():
		return refuse("not-a-file")
	case info.Size() > MaxFileSize:
		return refuse("too-large", MaxFileSize>>20)
	}
	file, err := os.Open(path)
	if err != nil {
		return refuse("unreadable", SystemReason(err))
	}
	defer file.Close()
	// One byte more than allowed shows a file that has grown since it was looked at.
	buf := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead))
	if _, err := buf.ReadFrom(io.LimitReader(file, MaxFileSize+1)); err != nil {
		return refuse("unreadable", SystemReason(err))
	}
	return buf.Bytes(), nil
}

func isJSON(name string, src []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".json":
		return true
	case ".yaml", ".yml":
		return false
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(src, byteOrderMark), " \t\r\n")
	return len(text) > 0 && text[0] == '{'
}

// reader turns the trees of one file into documents.
type reader struct {
	file string
	docs []*Document
}

// document checks one tree that begins at a byte of the file.
func (r *reader) document(out *collector, root *Value, at int32) {
	switch {
	case root.empty():
		out.add(at, "empty-document")
		return
	case !looksLikeDescriptor(root):
		out.add(root.first(), "not-a-descriptor")
		return
	}
	kind, known := kindOf(root)
	c := checker{out: out, schema: SchemaOf(kind)}
	if !known {
		c.object(root, c.schema.head, root.first())
		return
	}
	c.object(root, c.schema.root, root.first())
	meta := root.Get("metadata")
	r.docs = append(r.docs, &Document{
		Kind: kind, ID: ownText(meta.Get("id")), Name: ownText(meta.Get("name")),
		File: r.file, Root: root, src: out.src,
	})
}

// ownText is a copy of a text, for what may outlive the document: a piece of the file would hold on to all of it.
func ownText(v *Value) string { return strings.Clone(textOf(v)) }

// looksLikeDescriptor tells whether either of the two keys that every descriptor begins with is there, in any case.
func looksLikeDescriptor(root *Value) bool {
	for i := range root.Members {
		key := root.Members[i].Key
		if strings.EqualFold(key, "apiVersion") || strings.EqualFold(key, "kind") {
			return true
		}
	}
	return false
}

// kindOf finds the kind that is written or nearly written, so that the rest can be checked too;
// false, and some kind, where none is near.
func kindOf(root *Value) (Kind, bool) {
	written := textOf(root.Get("kind"))
	names := make([]string, 0, len(DocumentKinds()))
	for _, kind := range DocumentKinds() {
		if written == string(kind) {
			return kind, true
		}
		names = append(names, string(kind))
	}
	if near, ok := nearest(written, names); ok {
		return Kind(near), true
	}
	return System, false
}
