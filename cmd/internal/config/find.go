package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// Found is where the settings for a command's arguments stand.
type Found struct {
	// Path is the file, relative to the current folder where the argument is or where it lies
	// within that folder; empty where there is none.
	Path string
	// Folders are those that were looked into, in this order, written in the same way.
	Folders []string
}

// TwoError says that the arguments lead to settings in two files.
type TwoError struct{ First, Second string }

func (e *TwoError) Error() string {
	return fmt.Sprintf("the arguments have different settings: %s and %s; choose with --config", e.First, e.Second)
}

// Find looks for pejl.yaml from the folder of each argument upwards: a folder itself, a file's
// folder, the folder that a pattern begins with, and of a path that does not exist as much as
// does. Without arguments it is the current folder. It looks no further than the root of the git
// work tree, the first folder with .git; where there is none, than the current folder, and of what
// lies outside it than the folder itself. That there is no file is no error; it is a TwoError where arguments lead to different ones.
func Find(args []string) (Found, error) {
	if len(args) == 0 {
		args = []string{"."}
	}
	var out Found
	var first string // the real path
	looked := map[string]bool{}
	for _, arg := range args {
		folder := folderOf(arg)
		real, err := filepath.EvalSymlinks(folder)
		if err == nil {
			real, err = filepath.Abs(real)
		}
		if err != nil {
			return Found{}, fmt.Errorf("look for %s: %w", FileName, err)
		}
		for _, at := range upwards(real) {
			if !looked[at] {
				looked[at] = true
				out.Folders = append(out.Folders, shown(at, filepath.IsAbs(arg)))
			}
			file := filepath.Join(at, FileName)
			if !exists(file) {
				continue
			}
			path := shown(file, filepath.IsAbs(arg))
			switch {
			case first == "":
				first, out.Path = file, path
			case first != file:
				return Found{}, &TwoError{out.Path, path}
			}
			break
		}
	}
	return out, nil
}

// folderOf gives the folder that an argument lies in, or as much of it as exists.
func folderOf(arg string) string {
	for folder := filepath.Clean(arg); ; folder = filepath.Dir(folder) {
		if info, err := os.Stat(folder); err == nil && info.IsDir() || folder == filepath.Dir(folder) {
			return folder
		}
	}
}

// upwards lists the folder and those above it up to the root of the git work tree; without one
// up to the current folder, where that is above, else the folder alone.
func upwards(folder string) []string {
	var out []string
	for at := folder; ; at = filepath.Dir(at) {
		out = append(out, at)
		if exists(filepath.Join(at, ".git")) {
			return out
		}
		if at == filepath.Dir(at) {
			return out[:1+max(slices.Index(out, current()), 0)]
		}
	}
}

// exists tells whether something of the name is there, even if it cannot be read or leads nowhere:
// settings that are passed over in silence would be taken for heeded.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil || !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR)
}

// current is the real path of the current folder; empty where it cannot be told.
func current() string {
	folder, err := filepath.Abs(".")
	if err == nil {
		folder, err = filepath.EvalSymlinks(folder)
	}
	if err != nil {
		return ""
	}
	return folder
}

// shown is a real path as people would write it.
func shown(path string, absolute bool) string {
	current := current()
	if current == "" {
		return path
	}
	relative, err := filepath.Rel(current, path)
	outside := relative == ".." || strings.HasPrefix(relative, ".."+string(filepath.Separator))
	if err != nil || absolute && outside {
		return path
	}
	return filepath.ToSlash(relative)
}
