package xlsx

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/pejl/pejl/reports/spool"
)

// archive is the zip file that a workbook is. The library hands over the parts in an order that
// changes from run to run, so they wait here until all are there and are written sorted by name;
// without times, so that the same parts give the same bytes.
type archive struct {
	w     io.Writer
	parts []*part
}

type part struct {
	name string
	spool.Spool
}

func newArchive(w io.Writer) *archive { return &archive{w: w} }

// Create adds a part; what is written to it waits.
func (a *archive) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	a.parts = append(a.parts, p)
	return p, nil
}

// AddFS is not needed for a workbook that is written anew.
func (a *archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the parts.
func (a *archive) Close() error {
	slices.SortFunc(a.parts, func(p, q *part) int { return strings.Compare(p.name, q.name) })
	out := zip.NewWriter(a.w)
	var err error
	for _, p := range a.parts {
		if err == nil {
			err = p.writeTo(out)
		}
		err = errors.Join(err, p.Close())
	}
	return errors.Join(err, out.Close())
}

func (p *part) writeTo(out *zip.Writer) error {
	w, err := out.Create(p.name)
	if err != nil {
		return err
	}
	_, err = p.WriteTo(w)
	return err
}
