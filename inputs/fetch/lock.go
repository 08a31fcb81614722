package fetch

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/pejl/pejl/inputs"
)

// LockName is what the lock file is called.
const LockName = "pejl.lock"

// lockSchemaURI identifies the form of the file.
const lockSchemaURI = "https://pejl.dk/schema/v1/lock.json"

//go:embed lock.json
var lockSchemaJSON []byte

// LockSchemaJSON is the JSON Schema 2020-12 of the lock file as it is published. The caller owns the copy.
func LockSchemaJSON() []byte { return bytes.Clone(lockSchemaJSON) }

// lockSchema panics where the embedded schema is at fault, which the tests rule out.
var lockSchema = sync.OnceValue(func() *inputs.Schema {
	s, err := inputs.CompileSchema(lockSchemaJSON)
	if err != nil {
		panic(err)
	}
	return s
})

// Lock says what each source is held to. The zero value holds nothing. It serves one goroutine at a time.
type Lock struct {
	entries map[Source]Locked
}

// Locked is what one source is held to.
type Locked struct {
	Source Source
	Pin    Pin
	Files  int // how many the tree has
}

// Get gives what a source is held to; false where the lock does not know it.
func (l *Lock) Get(source Source) (Locked, bool) {
	locked, ok := l.entries[source]
	return locked, ok
}

// Set holds a source to a tree that was fetched, in place of what it was held to before.
func (l *Lock) Set(source Source, tree Tree) {
	l.set(Locked{Source: source, Pin: tree.Pin(), Files: tree.Files})
}

func (l *Lock) set(locked Locked) {
	if l.entries == nil {
		l.entries = map[Source]Locked{}
	}
	l.entries[locked.Source] = locked
}

// Keep drops all sources but those that are given.
func (l *Lock) Keep(sources []Source) {
	maps.DeleteFunc(l.entries, func(s Source, _ Locked) bool { return !slices.Contains(sources, s) })
}

// All lists what the sources are held to, sorted by source.
func (l *Lock) All() []Locked {
	return slices.SortedFunc(maps.Values(l.entries), func(a, b Locked) int {
		return strings.Compare(a.Source.text, b.Source.text)
	})
}

// Encode gives the lock as a file. The same lock gives the same bytes.
func (l *Lock) Encode() []byte {
	out := bytes.NewBufferString("# Written by pejl fetch; do not edit. Keep it with pejl.yaml, under version control.\n")
	fmt.Fprintf(out, "schema: %s\nsources:", lockSchemaURI)
	all := l.All()
	if len(all) == 0 {
		out.WriteString(" []")
	}
	out.WriteString("\n")
	for _, locked := range all {
		fmt.Fprintf(out, "  - source: %s\n", quoted(locked.Source.text))
		if locked.Pin.Revision != "" {
			fmt.Fprintf(out, "    revision: %s\n", quoted(locked.Pin.Revision))
		}
		fmt.Fprintf(out, "    digest: %s\n    files: %d\n", locked.Pin.Digest, locked.Files)
	}
	return out.Bytes()
}

// quoted writes a text as JSON does, which YAML reads too.
func quoted(s string) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(s) // a string can always be written
	return strings.TrimSuffix(out.String(), "\n")
}

// ReadLock reads a lock file as strictly as a descriptor is read. There is a lock only where there
// are no problems; a file that is not there is the problem "not-found".
func ReadLock(path string) (*Lock, inputs.Problems) {
	doc, problems := lockSchema().ReadDocumentFile(path)
	return lockOf(doc, problems)
}

// DecodeLock reads a lock as ReadLock does; the name serves for messages.
func DecodeLock(name string, src []byte) (*Lock, inputs.Problems) {
	doc, problems := lockSchema().ReadDocument(name, src)
	return lockOf(doc, problems)
}

func lockOf(doc *inputs.Document, problems inputs.Problems) (*Lock, inputs.Problems) {
	if len(problems) > 0 {
		for i := range problems {
			if message, ours := lockProblems[problems[i].Code]; ours {
				problems[i].Message = message
			}
		}
		return nil, problems
	}
	l := &Lock{}
	for i, item := range doc.Root.Get("sources").Items {
		locked, code, message := lockedOf(item)
		if _, twice := l.Get(locked.Source); code == "" && twice {
			code, message = "duplicate-source", lockTwice
		}
		if code != "" {
			pos := doc.Region([]any{"sources", i, "source"}).Start
			problems = append(problems, inputs.Problem{File: doc.File, Pos: pos, Code: code, Message: message})
			continue
		}
		l.set(locked)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return l, nil
}

// lockedOf takes an entry, which fits the schema, out of the file.
func lockedOf(item *inputs.Value) (locked Locked, code string, message inputs.Text) {
	source, err := Parse(strings.Clone(item.Get("source").Text))
	if err != nil {
		refused := err.(*SourceError)
		return locked, string(refused.Reason), refused.Text()
	}
	locked = Locked{Source: source, Pin: Pin{Digest: strings.Clone(item.Get("digest").Text)}}
	if v := item.Get("revision"); v != nil && v.Kind == inputs.String {
		locked.Pin.Revision = strings.Clone(v.Text)
	}
	locked.Files, err = strconv.Atoi(item.Get("files").Text)
	switch {
	case source.kind == Folder:
		return locked, string(LocalFolder), withSource(source.text, lockFolder)
	case err != nil || !locked.Pin.fits(source.kind):
		return locked, string(BadPin), withSource(source.text, lockPin)
	}
	return locked, "", inputs.Text{}
}

// WriteLock writes a lock file, whole or not at all. A link to it stays a link.
func WriteLock(path string, l *Lock) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // in vain once it is in place
	_, err = temp.Write(l.Encode())
	if err == nil {
		err = temp.Chmod(0o644)
	}
	if err == nil {
		err = temp.Sync()
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}
