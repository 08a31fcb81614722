package cli

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/pejl/pejl/evaluator"
)

// ownPack is a folder of policies that an author works on.
type ownPack struct {
	// folder is the folder as it was named, with forward slashes: errors about the policies' files
	// begin with it.
	folder string
	fs     fs.FS
}

// packFolder is where policy new puts a pack, in the folder that it is for.
const packFolder = "policies"

// mostUp is how many folders up a pack is looked for.
const mostUp = 10

// findPack gives the pack in the folder that was named, or in policies there. Where none was named it is the one
// here, else that of the nearest folder above, as git finds its repository. A pack is a folder that holds the
// folders of its strategies.
func findPack(lang string, args []string) (ownPack, error) {
	if len(args) > 0 {
		folder := filepath.ToSlash(filepath.Clean(args[0]))
		if info, err := os.Stat(folder); err != nil {
			return ownPack{}, usageError(lang, textNoPackFolder, folder, say(lang, readReason(err)))
		} else if pack, found := packIn(folder); found && info.IsDir() {
			return pack, nil
		}
		return ownPack{}, usageError(lang, textNoPack, folder)
	}
	folder := "."
	for range mostUp {
		if pack, found := packIn(folder); found {
			return pack, nil
		}
		folder = path.Join(folder, "..")
	}
	return ownPack{}, usageError(lang, textNoPackHere)
}

// packIn gives the pack that a folder is, or that it has in policies.
func packIn(folder string) (ownPack, bool) {
	for _, candidate := range []string{folder, path.Join(folder, packFolder)} {
		if holdsStrategy(candidate) {
			return ownPack{candidate, os.DirFS(candidate)}, true
		}
	}
	return ownPack{}, false
}

func holdsStrategy(folder string) bool {
	ids, err := evaluator.StrategyFolders(os.DirFS(folder))
	return err == nil && len(ids) > 0
}
