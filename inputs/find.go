package inputs

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Find lists the files that the arguments name, each once, in the byte order of their paths.
//
// A folder stands for the files in it and below it that end in .yaml, .yml or .json, whatever their case; names that
// begin with a point and pejl's own pejl.yaml and pejl-baseline.json are left out. Links to folders are followed. A pattern may
// hold *, ?, [a-z] and, as a step of its own, ** for any number of folders; it stands for what it matches, folders
// included and those two files left out. Any other argument is a file, whatever its extension. Paths come back cleaned, with forward slashes, and
// relative where the argument is.
//
// An argument that leads to no file is a problem, so that a misspelt one cannot pass for an empty registry.
//
// What lies below a folder, or is matched by a pattern, is left out where one of the patterns of
// exclude fits it, and so is everything in a folder that one fits. Such a pattern may match
// nothing; it fits a link by its own place and by that of what it leads to. What an argument
// names outright is taken in any case.
func Find(args []string, exclude ...string) (files []string, problems Problems) {
	f := finder{entered: map[string]*folder{}, names: map[string]string{}}
	for _, pattern := range exclude {
		f.exclude(filepath.ToSlash(filepath.Clean(pattern)))
	}
	for _, arg := range args {
		if arg == "" { // which Clean would take for the current folder
			f.refuse(`""`, "not-found", nearFiles(""))
			continue
		}
		f.argument(filepath.ToSlash(filepath.Clean(arg)))
	}
	for _, name := range f.names {
		files = append(files, name)
	}
	slices.Sort(files)
	return files, sortProblems(f.problems)
}

// finder gathers files under their real paths, so that one file named in two ways counts once.
type finder struct {
	names    map[string]string  // the real path of each file, and its first name in byte order
	entered  map[string]*folder // the folders walked, by real path
	excluded []exclusion
	left     int // how many files and folders were left out
	problems Problems
}

// folder is what is known of a folder that was entered.
type folder struct {
	open  bool // being walked
	found bool // holds a descriptor, at any depth
	name  string
}

func (f *finder) refuse(name, code string, args ...any) {
	f.problems = append(f.problems, newProblem(name, Position{}, code, args...))
}

func (f *finder) argument(name string) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		left := f.left
		if real, ok := f.real(name); ok && !f.walk(name, real) && !f.faulty(name) {
			f.refuse(name, nothing("empty-folder", left != f.left))
		}
	case err == nil:
		f.take(name)
	case isPattern(name):
		f.pattern(name)
	case errors.Is(err, fs.ErrNotExist):
		f.refuse(name, "not-found", nearFiles(name))
	default:
		f.refuse(name, "unreadable", SystemReason(err))
	}
}

// nothing is the code for an argument that leads to no file: the one given, unless files were left out.
func nothing(code string, excluded bool) string {
	if excluded {
		return "all-excluded"
	}
	return code
}

// faulty tells whether something in the folder was reported already, which explains that nothing was found.
func (f *finder) faulty(name string) bool {
	return slices.ContainsFunc(f.problems, func(p Problem) bool {
		return p.File == name || strings.HasPrefix(p.File, strings.TrimSuffix(name, "/")+"/") || name == "."
	})
}

func (f *finder) real(name string) (string, bool) {
	real, err := filepath.EvalSymlinks(name)
	if err == nil {
		real, err = filepath.Abs(real)
	}
	if err != nil {
		f.refuse(name, "unreadable", SystemReason(err))
	}
	return real, err == nil
}

func (f *finder) take(name string) {
	if real, ok := f.real(name); ok {
		f.keep(name, real)
	}
}

func (f *finder) keep(name, real string) {
	if known, ok := f.names[real]; !ok || name < known {
		f.names[real] = name
	}
}

// walk takes the descriptors of a folder and tells whether there are any. Each folder is entered once, by whatever
// link, so that links cannot multiply the work.
func (f *finder) walk(name, real string) bool {
	if at, ok := f.entered[real]; ok {
		if at.open {
			f.refuse(name, "folder-loop", at.name)
		}
		return at.found || at.open
	}
	at := &folder{open: true, name: name}
	f.entered[real] = at
	defer func() { at.open = false }()
	entries, err := os.ReadDir(name)
	if err != nil {
		f.refuse(name, "unreadable", SystemReason(err))
		return true
	}
	for _, entry := range entries {
		if f.entry(join(name, entry.Name()), filepath.Join(real, entry.Name()), entry.Type()) {
			at.found = true
		}
	}
	return at.found
}

// entry takes what lies in a folder, if it is a descriptor or a folder with descriptors.
func (f *finder) entry(name, real string, mode fs.FileMode) bool {
	base := filepath.Base(name)
	if strings.HasPrefix(base, ".") || f.leaveOut(real) {
		return false
	}
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(name)
		if err != nil {
			if isDescriptorName(base) {
				f.refuse(name, "not-found", Text{"; genvejen fører ingen steder hen, så fjern den", "; the link leads nowhere, so remove it"})
			}
			return false
		}
		var ok bool
		if real, ok = f.real(name); !ok || f.leaveOut(real) {
			return false
		}
		mode = info.Mode()
	}
	switch {
	case mode.IsDir():
		return f.walk(name, real)
	case isDescriptorName(base):
		f.keep(name, real)
		return true
	}
	return false
}

// ownFile tells whether a file is pejl's own settings or baseline, which only an argument that names it
// outright leads to.
func ownFile(base string) bool { return base == "pejl.yaml" || base == "pejl-baseline.json" }

// isDescriptorName tells whether a file found in a folder is taken for a descriptor.
func isDescriptorName(base string) bool {
	switch strings.ToLower(filepath.Ext(base)) {
	case ".yaml", ".yml", ".json":
		return !ownFile(base)
	}
	return false
}

// join puts a name in a folder, with the cleaned path that Find promises.
func join(folder, name string) string {
	switch {
	case folder == ".":
		return name
	case strings.HasSuffix(folder, "/"):
		return folder + name
	}
	return folder + "/" + name
}
