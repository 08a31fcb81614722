package inputs

import (
	"os"
	"path"
	"path/filepath"
	"strings"
)

func isPattern(name string) bool { return strings.ContainsAny(name, "*?[") }

// pattern takes what a pattern matches. A file must look like a descriptor unless the pattern spells its extension out.
func (f *finder) pattern(name string) {
	steps := strings.Split(name, "/")
	for _, step := range steps {
		if _, err := path.Match(step, ""); err != nil {
			f.refuse(name, "bad-pattern")
			return
		}
	}
	base := "."
	if steps[0] == "" {
		base, steps = "/", steps[1:]
	}
	ext := path.Ext(name)
	m := matcher{finder: f, anyFile: len(ext) > 1 && !isPattern(ext), seen: map[string]bool{}}
	before := len(f.problems)
	m.match(base, steps)
	if !m.found && len(f.problems) == before {
		f.refuse(name, "no-match")
	}
}

// matcher follows one pattern through the folders.
type matcher struct {
	*finder
	anyFile bool
	found   bool
	seen    map[string]bool // the real folders under a **, each of which is searched once
}

// match follows the steps of a pattern from a folder on.
func (m *matcher) match(folder string, steps []string) {
	if len(steps) == 0 {
		if real, ok := m.real(folder); ok && m.walk(folder, real) {
			m.found = true
		}
		return
	}
	if steps[0] == "**" {
		m.anywhere(folder, steps[1:])
		return
	}
	if !isPattern(steps[0]) {
		m.visit(join(folder, steps[0]), steps[1:])
		return
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		m.refuse(folder, "unreadable", reason(err))
		return
	}
	for _, entry := range entries {
		name := entry.Name()
		if ok, _ := path.Match(steps[0], name); ok && strings.HasPrefix(name, ".") == strings.HasPrefix(steps[0], ".") {
			m.visit(join(folder, name), steps[1:])
		}
	}
}

// anywhere follows the steps from the folder and from every folder below it.
func (m *matcher) anywhere(folder string, steps []string) {
	real, err := filepath.EvalSymlinks(folder)
	key := real + "\x00" + strings.Join(steps, "/")
	if err != nil || m.seen[key] {
		return
	}
	m.seen[key] = true
	m.match(folder, steps)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // match has told it, or the walk
	}
	for _, entry := range entries {
		name := join(folder, entry.Name())
		if info, err := os.Stat(name); err == nil && info.IsDir() && !strings.HasPrefix(entry.Name(), ".") {
			m.anywhere(name, steps)
		}
	}
}

// visit goes on with what the step before has matched.
func (m *matcher) visit(name string, steps []string) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
	case info.IsDir():
		m.match(name, steps)
	case len(steps) == 0 && (m.anyFile || isDescriptorName(path.Base(name))):
		m.take(name)
		m.found = true
	}
}
