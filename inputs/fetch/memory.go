package fetch

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// memory is a file system of files held in memory. It serves many goroutines.
type memory struct {
	files   map[string]*memoryFile
	folders map[string][]fs.DirEntry // sorted by name
}

func newMemory(files map[string][]byte) *memory {
	m := &memory{files: make(map[string]*memoryFile, len(files)), folders: map[string][]fs.DirEntry{".": nil}}
	for name, content := range files {
		file := &memoryFile{name: path.Base(name), content: content}
		m.files[name] = file
		m.enter(path.Dir(name), fs.FileInfoToDirEntry(file))
	}
	for _, list := range m.folders {
		slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return m
}

// enter adds an entry to a folder, and the folder to those above it where it is new.
func (m *memory) enter(name string, entry fs.DirEntry) {
	if _, ok := m.folders[name]; !ok {
		m.enter(path.Dir(name), fs.FileInfoToDirEntry(memoryFolder(path.Base(name))))
	}
	m.folders[name] = append(m.folders[name], entry)
}

// Open gives a file or a folder.
func (m *memory) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if file, ok := m.files[name]; ok {
		return &openFile{Reader: bytes.NewReader(file.content), file: file}, nil
	}
	if list, ok := m.folders[name]; ok {
		return &openFolder{memoryFolder: memoryFolder(path.Base(name)), rest: list}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadFile gives a copy of a file.
func (m *memory) ReadFile(name string) ([]byte, error) {
	if file, ok := m.files[name]; ok {
		return bytes.Clone(file.content), nil
	}
	return nil, m.missing("read", name)
}

// ReadDir lists a folder.
func (m *memory) ReadDir(name string) ([]fs.DirEntry, error) {
	if list, ok := m.folders[name]; ok {
		return slices.Clone(list), nil
	}
	return nil, m.missing("readdir", name)
}

func (m *memory) missing(op, name string) error {
	err := fs.ErrInvalid
	_, file := m.files[name]
	_, folder := m.folders[name]
	if fs.ValidPath(name) && !file && !folder {
		err = fs.ErrNotExist
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}

// memoryFile is a file, and what is known of it.
type memoryFile struct {
	name    string
	content []byte
}

func (f *memoryFile) Name() string       { return f.name }
func (f *memoryFile) Size() int64        { return int64(len(f.content)) }
func (f *memoryFile) Mode() fs.FileMode  { return 0o444 }
func (f *memoryFile) ModTime() time.Time { return time.Time{} }
func (f *memoryFile) IsDir() bool        { return false }
func (f *memoryFile) Sys() any           { return nil }

// memoryFolder is what is known of a folder: its name.
type memoryFolder string

func (f memoryFolder) Name() string       { return string(f) }
func (f memoryFolder) Size() int64        { return 0 }
func (f memoryFolder) Mode() fs.FileMode  { return fs.ModeDir | 0o555 }
func (f memoryFolder) ModTime() time.Time { return time.Time{} }
func (f memoryFolder) IsDir() bool        { return true }
func (f memoryFolder) Sys() any           { return nil }

type openFile struct {
	*bytes.Reader
	file *memoryFile
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.file, nil }
func (f *openFile) Close() error               { return nil }

type openFolder struct {
	memoryFolder
	rest []fs.DirEntry
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.memoryFolder, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.Name(), Err: fs.ErrInvalid}
}

func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.rest)
	} else if len(f.rest) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.rest))
	list := slices.Clone(f.rest[:n])
	f.rest = f.rest[n:]
	return list, nil
}
