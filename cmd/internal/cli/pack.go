package cli

import (
	"io/fs"
	"os"
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

// packFolders are where an author's policies are looked for: here, and where policy new puts them.
var packFolders = []string{".", "policies"}

// findPack gives the pack in the folder that was named, or the first that is found where packs are
// usually kept. A pack is a folder that holds the folders of its strategies.
func findPack(lang string, args []string) (ownPack, error) {
	if len(args) > 0 {
		folder := filepath.ToSlash(filepath.Clean(args[0]))
		info, err := os.Stat(folder)
		switch {
		case err != nil:
			return ownPack{}, usageError(lang, textNoPackFolder, folder, say(lang, readReason(err)))
		case !info.IsDir(), !holdsStrategy(folder):
			return ownPack{}, usageError(lang, textNoPack, folder)
		}
		return ownPack{folder, os.DirFS(folder)}, nil
	}
	for _, folder := range packFolders {
		if holdsStrategy(folder) {
			return ownPack{folder, os.DirFS(folder)}, nil
		}
	}
	return ownPack{}, usageError(lang, textNoPackHere)
}

func holdsStrategy(folder string) bool {
	ids, err := evaluator.StrategyFolders(os.DirFS(folder))
	return err == nil && len(ids) > 0
}
