// Package spool keeps bytes that belong after bytes which are not known yet.
//
// A report that is written while descriptors are still being evaluated has its counts and
// its verdict at the top, and its results below. The results wait here: a few megabytes in
// memory, the rest in a temporary file, so that memory stays flat however many there are.
package spool

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// Limit is how many bytes wait in memory before they go to the temporary file.
const Limit = 4 << 20

// Spool is an append-only store of bytes. The zero Spool is empty and ready; Close it after
// use. It is not safe for use by several goroutines at once.
type Spool struct {
	buf      []byte
	limit    int // 0 means Limit
	file     *os.File
	fileSize int64
	unlinked bool
}

// Write appends p. It fails only where the temporary file cannot be made or written.
func (s *Spool) Write(p []byte) (int, error) {
	limit := s.limit
	if limit == 0 {
		limit = Limit
	}
	if len(s.buf)+len(p) > limit {
		if err := s.flush(); err != nil {
			return 0, err
		}
	}
	s.buf = append(s.buf, p...)
	return len(p), nil
}

// flush moves what waits in memory to the temporary file.
func (s *Spool) flush() error {
	if len(s.buf) == 0 {
		return nil
	}
	if s.file == nil {
		if err := s.create(); err != nil {
			return err
		}
	}
	n, err := s.file.WriteAt(s.buf, s.fileSize)
	if err != nil {
		return fmt.Errorf("write temporary file %q, set TMPDIR to a folder with room: %w", s.file.Name(), err)
	}
	s.fileSize += int64(n)
	s.buf = s.buf[:0]
	return nil
}

func (s *Spool) create() error {
	f, err := os.CreateTemp("", "pejl-*.tmp")
	if err != nil {
		return fmt.Errorf("create temporary file, set TMPDIR to a folder that can be written: %w", err)
	}
	// Where the system allows it the name goes at once, so that nothing is left behind even
	// if the process is killed. Elsewhere Close removes it.
	s.unlinked = os.Remove(f.Name()) == nil
	s.file = f
	return nil
}

// WriteTo writes everything appended so far to w and keeps it, so that it can be written again.
func (s *Spool) WriteTo(w io.Writer) (int64, error) {
	var n int64
	if s.file != nil {
		copied, err := io.Copy(w, io.NewSectionReader(s.file, 0, s.fileSize))
		n = copied
		if err != nil {
			return n, err
		}
	}
	m, err := w.Write(s.buf)
	return n + int64(m), err
}

// Close frees the memory and removes the temporary file. It may be called more than once.
func (s *Spool) Close() error {
	s.buf = nil
	f := s.file
	if f == nil {
		return nil
	}
	s.file, s.fileSize = nil, 0
	err := f.Close()
	if !s.unlinked {
		err = errors.Join(err, os.Remove(f.Name()))
	}
	return err
}
