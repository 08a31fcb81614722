package inputs

import (
	"os"
	"path"
	"path/filepath"
	"strings"
)

// exclusion is a pattern of what is left out: a real folder, and steps from there.
type exclusion struct {
	folder string
	steps  []string
}

// exclude adds a pattern. As with arguments, a name that exists counts as spelled out even where
// it looks like a pattern. A pattern below a folder that does not exist fits nothing.
func (f *finder) exclude(name string) {
	steps := strings.Split(name, "/")
	if !isWhole(steps) {
		f.refuse(name, "bad-pattern")
		return
	}
	folder := "."
	if steps[0] == "" {
		folder, steps = "/", steps[1:]
	}
	for len(steps) > 1 {
		next := join(folder, steps[0])
		if _, err := os.Lstat(next); err != nil {
			break
		}
		folder, steps = next, steps[1:]
	}
	real, err := filepath.EvalSymlinks(folder)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err == nil {
		f.excluded = append(f.excluded, exclusion{filepath.ToSlash(real), steps})
	}
}

// leaveOut tells whether a pattern fits the path, which is real but for its last name, and counts it.
func (f *finder) leaveOut(real string) bool {
	for _, e := range f.excluded {
		below, ok := strings.CutPrefix(filepath.ToSlash(real), strings.TrimSuffix(e.folder, "/")+"/")
		if ok && fits(e.steps, strings.Split(below, "/")) {
			f.left++
			return true
		}
	}
	return false
}

// fits tells whether the steps of a pattern lead from end to end through the names.
func fits(steps, names []string) bool {
	at := reached(steps, map[int]bool{0: true})
	for _, name := range names {
		next := map[int]bool{}
		for i := range at {
			switch {
			case i == len(steps):
			case steps[i] == "**":
				next[i] = true
			default:
				if ok, _ := path.Match(steps[i], name); ok || steps[i] == name {
					next[i+1] = true
				}
			}
		}
		at = reached(steps, next)
	}
	return at[len(steps)]
}

// reached adds to the steps that are reached those behind a **, which may stand for nothing.
func reached(steps []string, at map[int]bool) map[int]bool {
	for i, step := range steps {
		if at[i] && step == "**" {
			at[i+1] = true
		}
	}
	return at
}
