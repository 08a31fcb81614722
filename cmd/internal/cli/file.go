package cli

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
)

// pendingFile is a file on its way: what is written goes to a temporary file beside it, which
// commit puts into its place. Until then whatever was there stays.
type pendingFile struct {
	path string
	temp *os.File // nil once the file is in place
	old  fs.FileInfo
}

// createFile readies a file to be written, so that a path that cannot be written is known at
// once. A file that is there keeps its permissions, and a link to it stays a link. What is no
// regular file, such as a device or a pipe, is written to directly.
func createFile(path string) (*pendingFile, error) {
	info, err := os.Stat(path)
	switch {
	case os.IsNotExist(err):
		temp, err := createBeside(path, 0o666)
		return &pendingFile{path: path, temp: temp}, err
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, syscall.EISDIR
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil || !info.Mode().IsRegular() {
		return &pendingFile{path: path, temp: file}, err
	}
	if err := file.Close(); err != nil {
		return nil, err
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return nil, err
	}
	temp, err := createBeside(path, info.Mode().Perm())
	return &pendingFile{path: path, temp: temp, old: info}, err
}

// createBeside creates a file in the folder of path; the process's umask holds for it.
func createBeside(path string, perm fs.FileMode) (*os.File, error) {
	for {
		name := fmt.Sprintf(".%s.%08x", filepath.Base(path), rand.Uint32())
		file, err := os.OpenFile(filepath.Join(filepath.Dir(path), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if !os.IsExist(err) {
			return file, err
		}
	}
}

func (f *pendingFile) Write(p []byte) (int, error) { return f.temp.Write(p) }

// direct says that there is no temporary file.
func (f *pendingFile) direct() bool { return f.temp.Name() == f.path }

// complete ends the writing; what was written is then on the disk.
func (f *pendingFile) complete() error {
	if f.direct() {
		return f.temp.Close()
	}
	if f.old != nil {
		if err := f.temp.Chmod(f.old.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := f.temp.Sync(); err != nil {
		return err
	}
	return f.temp.Close()
}

// commit puts a complete file into its place.
func (f *pendingFile) commit() error {
	if !f.direct() {
		if err := os.Rename(f.temp.Name(), f.path); err != nil {
			return err
		}
	}
	f.temp = nil
	return nil
}

// discard removes what did not come into place.
func (f *pendingFile) discard() {
	if f.temp == nil {
		return
	}
	_ = f.temp.Close()
	if !f.direct() {
		_ = os.Remove(f.temp.Name())
	}
}
