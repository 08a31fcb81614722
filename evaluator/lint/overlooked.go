package lint

import (
	"io/fs"
	"path"
	"strings"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// Why a file is not read.
var (
	besidePack = text("regler ligger i en strategis mappe, og det, de deler, i lib", "rules lie in the folder of a strategy, and what they share in lib")
	otherCase  = text("navnet skal ende på .rego med små bogstaver", "the name must end in .rego in small letters")
)

// overlooked finds Rego files that lie beside the folders of the pack, or are named so that nobody reads them.
func (e *examination) overlooked() {
	tell := func(file string, why result.Text) {
		e.add(file, "", "file-overlooked", result.Position{}, result.Position{}, why)
	}
	entries, _ := fs.ReadDir(e.fsys, ".") // what cannot be read was told of before
	for _, entry := range entries {
		if !entry.IsDir() && path.Ext(entry.Name()) == ".rego" {
			tell(entry.Name(), besidePack)
		}
	}
	folders, _ := evaluator.Folders(e.fsys)
	for _, folder := range folders {
		_ = fs.WalkDir(e.fsys, folder, func(file string, entry fs.DirEntry, err error) error {
			switch ext := path.Ext(file); {
			case err != nil || strings.HasPrefix(path.Base(file), "."):
			case !entry.IsDir() && ext != ".rego" && strings.EqualFold(ext, ".rego"):
				tell(file, otherCase)
			}
			return nil
		})
	}
}
