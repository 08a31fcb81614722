package fetch

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// blob is a file of a commit.
type blob struct {
	name, hash string
	size       int64
}

// read reads the files of the source's folder in a commit.
func (g *repository) read(ctx context.Context, commit string) (Tree, error) {
	root := commit
	if sub := g.source.sub; sub != "" {
		out, err := g.run(ctx, "", "--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--", sub)
		if err != nil {
			return Tree{}, err
		}
		entry, _, _ := strings.Cut(out, "\x00")
		fields := strings.Fields(entry)
		if len(fields) < 3 || fields[1] != "tree" {
			return Tree{}, &SourceError{Source: g.source.text, Reason: NoFolder, Detail: sub}
		}
		root = fields[2]
	}
	c := newCollector(g.source, g.limits)
	blobs, err := g.list(ctx, root, c)
	if err != nil {
		return Tree{}, err
	}
	if len(c.bad) == 0 {
		if err := g.contents(ctx, blobs, c); err != nil {
			return Tree{}, err
		}
	}
	return c.tree()
}

// list lists the files that are part of the tree. It stops git where there are too many: a few
// objects can stand for any number of files.
func (g *repository) list(ctx context.Context, root string, c *collector) ([]blob, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var blobs []blob
	err := g.pipe(ctx, nil, func(r io.Reader) error {
		in := bufio.NewReader(r)
		for {
			line, err := readEntry(in)
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			head, name, _ := strings.Cut(line, "\t")
			fields := strings.Fields(head)
			if len(fields) != 4 {
				return fmt.Errorf("git ls-tree gives %q", said(line))
			}
			keep, err := c.entry(name, gitType(fields[0]))
			if err != nil {
				return err
			}
			if keep {
				size, err := strconv.ParseInt(fields[3], 10, 64)
				if err != nil {
					return err
				}
				blobs = append(blobs, blob{name, fields[2], size})
			}
		}
	}, "ls-tree", "-r", "-z", "-l", "--full-tree", root)
	return blobs, err
}

// readEntry reads up to a NUL, but no line that is longer than any name that git can carry about.
func readEntry(in *bufio.Reader) (string, error) {
	const longest = 1 << 20
	var line []byte
	for {
		part, err := in.ReadSlice(0)
		line = append(line, part...)
		switch {
		case err == nil:
			return string(line[:len(line)-1]), nil
		case err == io.EOF && len(line) > 0:
			return "", io.ErrUnexpectedEOF
		case err != bufio.ErrBufferFull:
			return "", err
		case len(line) > longest:
			return "", errTooLong
		}
	}
}

func gitType(mode string) entryType {
	switch mode {
	case "100644", "100755", "100664":
		return regular
	case "120000":
		return link
	case "160000":
		return submodule
	}
	return special
}

// contents reads the files one after the other.
func (g *repository) contents(ctx context.Context, blobs []blob, c *collector) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var total int64
	var asked strings.Builder
	for _, b := range blobs {
		if b.size > c.limits.FileBytes {
			return c.over(TooLargeFile, b.name)
		}
		if total += b.size; total > c.limits.Bytes {
			return c.over(TooManyBytes, "")
		}
		asked.WriteString(b.hash + "\n")
	}
	return g.pipe(ctx, strings.NewReader(asked.String()), func(r io.Reader) error {
		in := bufio.NewReader(r)
		for _, b := range blobs {
			head, err := in.ReadString('\n')
			if err != nil {
				return err
			}
			if head != fmt.Sprintf("%s blob %d\n", b.hash, b.size) {
				return fmt.Errorf("git cat-file gives %q", said(head))
			}
			if err := c.put(b.name, b.size, io.LimitReader(in, b.size)); err != nil {
				return err
			}
			if int64(len(c.files[b.name])) != b.size {
				return io.ErrUnexpectedEOF
			}
			if _, err := in.Discard(1); err != nil {
				return err
			}
		}
		return nil
	}, "cat-file", "--batch")
}
