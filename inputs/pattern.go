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
	if !isWhole(steps) {
		f.refuse(name, "bad-pattern")
		return
	}
	base, steps := fixedPart(steps)
	if info, err := os.Stat(base); err != nil || !info.IsDir() {
		f.refuse(name, "no-match")
		return
	}
	ext := path.Ext(name)
	m := matcher{finder: f, anyFile: len(ext) > 1 && !isPattern(ext), seen: map[string]bool{}}
	before, left := len(f.problems), f.left
	m.match(base, steps)
	if !m.found && len(f.problems) == before {
		f.refuse(name, nothing("no-match", left != f.left))
	}
}

// isWhole tells whether every step of a pattern can be read.
func isWhole(steps []string) bool {
	for _, step := range steps {
		if _, err := path.Match(step, ""); err != nil {
			return false
		}
	}
	return true
}

// fixedPart gives the folder that a pattern begins with, and the steps after it, the first of
// which can match more than one name; none where the pattern spells everything out.
func fixedPart(steps []string) (folder string, rest []string) {
	folder = "."
	if steps[0] == "" {
		folder, steps = "/", steps[1:]
	}
	for len(steps) > 0 && !isPattern(steps[0]) {
		folder, steps = join(folder, steps[0]), steps[1:]
	}
	return folder, steps
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
		m.refuse(folder, "unreadable", SystemReason(err))
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
		if info, err := os.Stat(name); err == nil && info.IsDir() && !strings.HasPrefix(entry.Name(), ".") && !m.leavesOut(name) {
			m.anywhere(name, steps)
		}
	}
}

// leavesOut tells whether what was found by a pattern is left out.
func (m *matcher) leavesOut(name string) bool {
	if len(m.excluded) == 0 {
		return false
	}
	folder, ok := m.real(path.Dir(name))
	if !ok || m.leaveOut(filepath.Join(folder, path.Base(name))) {
		return true
	}
	real, ok := m.real(name)
	return !ok || m.leaveOut(real)
}

// visit goes on with what the step before has matched.
func (m *matcher) visit(name string, steps []string) {
	info, err := os.Stat(name)
	switch {
	case err != nil || m.leavesOut(name):
	case info.IsDir():
		m.match(name, steps)
	case len(steps) == 0 && (m.anyFile && !ownFile(path.Base(name)) || isDescriptorName(path.Base(name))):
		m.take(name)
		m.found = true
	}
}
