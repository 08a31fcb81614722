package fetch

import (
	"archive/tar"
	"archive/zip"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// format is how an archive is packed: a tar behind a decompressor, or a zip where that is nil.
type format struct {
	unzip func(io.Reader) (io.Reader, error)
}

// formats are the archives that are read, by the end of their names. Go-getter knows more; its
// decompressors make empty files of links and devices, and do not bound what lies between files.
var formats = map[string]format{
	"tar":     {func(r io.Reader) (io.Reader, error) { return r, nil }},
	"tar.gz":  {func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
	"tgz":     {func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
	"tar.bz2": {func(r io.Reader) (io.Reader, error) { return bzip2.NewReader(r), nil }},
	"tbz2":    {func(r io.Reader) (io.Reader, error) { return bzip2.NewReader(r), nil }},
	"zip":     {},
}

func formatNames() []string { return slices.Sorted(maps.Keys(formats)) }

// unpack reads the archive of the source from a file into memory.
func unpack(ctx context.Context, path string, source Source, limits Limits) (Tree, error) {
	file, err := os.Open(path)
	if err != nil {
		return Tree{}, err
	}
	defer file.Close()
	c := newCollector(source, limits)
	c.within = source.sub
	if f := formats[source.format]; f.unzip == nil {
		err = c.zip(ctx, file)
	} else {
		err = c.tar(ctx, file, f.unzip)
	}
	if err != nil {
		return Tree{}, c.broken(ctx, err)
	}
	return c.tree()
}

// broken says that an archive cannot be read, unless the error tells of something else.
func (c *collector) broken(ctx context.Context, err error) error {
	var own *SourceError
	switch {
	case errors.As(err, &own):
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, errTooLong):
		return c.over(TooManyBytes, "")
	}
	return &SourceError{Source: c.source.text, Reason: BrokenArchive, Detail: said(err.Error()), Err: err}
}

// perFile is how many bytes of an archive a file may take besides its contents.
const perFile = 2 << 10

// tar reads a tar to its very end, so that what is cut off or damaged shows.
func (c *collector) tar(ctx context.Context, file io.Reader, unzip func(io.Reader) (io.Reader, error)) error {
	plain, err := unzip(&bounded{ctx, file, c.limits.Download})
	if err != nil {
		return err
	}
	in := &bounded{ctx, plain, c.limits.Bytes + int64(c.limits.Files)*perFile}
	r := tar.NewReader(in)
	for {
		header, err := r.Next()
		if err == io.EOF {
			_, err := io.Copy(io.Discard, in)
			return err
		}
		if err != nil {
			return err
		}
		if header.Typeflag == tar.TypeXGlobalHeader {
			if c.entries++; c.entries > c.limits.Files { // else they could go on for ever
				return c.over(TooManyFiles, "")
			}
			continue
		}
		if err := c.member(header.Name, tarType(header), header.Size, func() (io.Reader, error) { return r, nil }); err != nil {
			return err
		}
	}
}

func tarType(header *tar.Header) entryType {
	switch header.Typeflag {
	case tar.TypeReg:
		return regular
	case tar.TypeDir:
		return folder
	case tar.TypeLink, tar.TypeSymlink:
		return link
	}
	return special
}

// zip reads a zip.
func (c *collector) zip(ctx context.Context, file *os.File) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	// The list of the files is read into memory before anything can be said about it.
	in := &boundedAt{ctx: ctx, r: file, left: zipTail + int64(c.limits.Files)*perFile, bounds: true}
	r, err := zip.NewReader(in, info.Size())
	if errors.Is(err, errTooLong) {
		return c.over(TooManyFiles, "")
	}
	if err != nil {
		return err
	}
	in.bounds = false
	var total uint64
	for _, f := range r.File {
		kind := typeOf(f.Mode())
		if strings.HasSuffix(f.Name, "/") && kind == regular {
			kind = folder
		}
		if total += f.UncompressedSize64; total > uint64(c.limits.Bytes) || f.UncompressedSize64 > uint64(c.limits.Bytes) {
			return c.over(TooManyBytes, "")
		}
		if f.Flags&zipEncrypted != 0 {
			return errors.New("zip: the files are encrypted")
		}
		var content io.ReadCloser
		err := c.member(f.Name, kind, int64(f.UncompressedSize64), func() (io.Reader, error) {
			content, err = f.Open()
			return content, err
		})
		if content != nil {
			content.Close()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

const (
	zipTail      = 256 << 10 // bytes in which the end of the list is looked for, read more than once
	zipEncrypted = 1
)

// member takes what an archive holds at a name.
func (c *collector) member(name string, kind entryType, size int64, open func() (io.Reader, error)) error {
	for strings.HasPrefix(name, "./") { // as tar writes what lies in "."
		name = name[2:]
	}
	if kind == folder {
		name = strings.TrimSuffix(name, "/")
		if name == "" || name == "." {
			return nil
		}
	}
	keep, err := c.entry(name, kind)
	if err != nil || !keep || kind != regular || len(c.bad) > 0 {
		return err
	}
	if size > c.limits.FileBytes {
		return c.over(TooLargeFile, name)
	}
	r, err := open()
	if err != nil {
		return err
	}
	return c.put(name, size, r)
}

// boundedAt is bounded for what is read from anywhere; where bounds is false only the context counts.
type boundedAt struct {
	ctx    context.Context
	r      io.ReaderAt
	left   int64
	bounds bool
}

func (b *boundedAt) ReadAt(p []byte, at int64) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	if b.left -= int64(len(p)); b.bounds && b.left < 0 {
		return 0, errTooLong
	}
	return b.r.ReadAt(p, at)
}
