package cli

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

func sortedNames(files map[string][]byte) []string { return slices.Sorted(maps.Keys(files)) }

// writeNew writes files that are not there yet, with the folders they need, and then the one that
// changes, if any: all of them, or none and no folder either.
func writeNew(lang string, files, changed map[string][]byte) (err error) {
	var errs []error
	for _, name := range sortedNames(files) {
		if _, err := os.Lstat(name); err == nil {
			errs = append(errs, usageError(lang, textNewExists, name))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	all := maps.Clone(files)
	maps.Copy(all, changed)
	var done []string // what was made, in turn
	defer func() {
		if err != nil {
			for _, made := range slices.Backward(done) {
				_ = os.Remove(made)
			}
		}
	}()
	pending := map[string]*pendingFile{}
	defer func() {
		for _, file := range pending {
			file.discard()
		}
	}()
	for _, name := range sortedNames(all) {
		made, err := makeFolder(filepath.Dir(name))
		done = append(done, made...)
		var file *pendingFile
		if err == nil {
			file, err = readyFile(name, all[name])
		}
		if err != nil {
			return usageError(lang, textNoWrite, name, say(lang, reason(err)))
		}
		pending[name] = file
	}
	for _, name := range append(sortedNames(files), sortedNames(changed)...) {
		if err := pending[name].commit(); err != nil {
			return usageError(lang, textNoWrite, name, say(lang, reason(err)))
		}
		if changed[name] == nil {
			done = append(done, name)
		}
	}
	return nil
}

// readyFile writes a file that only has to be put into its place.
func readyFile(name string, content []byte) (*pendingFile, error) {
	file, err := createFile(name)
	if err != nil {
		return nil, err
	}
	_, err = file.Write(content)
	if err := errors.Join(err, file.complete()); err != nil {
		file.discard()
		return nil, err
	}
	return file, nil
}

// makeFolder makes a folder with those that it lies in, and gives those that it made, outermost first.
func makeFolder(folder string) (made []string, err error) {
	if _, err := os.Stat(folder); err == nil || !os.IsNotExist(err) {
		return nil, err
	}
	if made, err = makeFolder(filepath.Dir(folder)); err != nil {
		return made, err
	}
	if err := os.Mkdir(folder, 0o777); err != nil {
		return made, err
	}
	return append(made, folder), nil
}
