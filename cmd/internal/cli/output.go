package cli

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports"
)

// target is one report and where it goes.
type target struct {
	format reports.Format
	path   string // empty: standard output
	report reports.Report
	temp   *os.File // what becomes the file at path
}

// targets are the reports of one run. They are written whole or not at all: files come into
// place only once every one of them is complete.
type targets []*target

// parseTargets reads the -o flags, "format" or "format=path"; none asks for text.
func parseTargets(lang string, flags []string) (targets, error) {
	if len(flags) == 0 {
		flags = []string{reports.Formats()[0].Name}
	}
	var out targets
	var errs []error
	taken := map[string]string{}
	for _, flag := range flags {
		name, path, toFile := strings.Cut(flag, "=")
		format, ok := reports.Find(name)
		if !ok {
			errs = append(errs, usageError(lang, texts.badFormat, flag, reports.Names()))
			continue
		}
		if toFile && path == "" {
			errs = append(errs, usageError(lang, texts.emptyPath, flag))
			continue
		}
		key := path
		if toFile {
			key = filepath.Clean(path)
		}
		first, clash := taken[key]
		switch {
		case clash && toFile:
			errs = append(errs, usageError(lang, texts.samePath, path))
		case clash:
			errs = append(errs, usageError(lang, texts.twoToStdout, first, name))
		}
		taken[key] = name
		out = append(out, &target{format: format, path: path})
	}
	return out, errors.Join(errs...)
}

// open readies every report, and a temporary file beside each file to be written, so that a
// path that cannot be written is known before the work begins.
func (ts targets) open(lang string, o reports.Options) error {
	var errs []error
	for _, t := range ts {
		own := o
		if t.path != "" {
			own.Color, own.Width = false, 0
			temp, err := createBeside(t.path)
			if err != nil {
				errs = append(errs, usageError(lang, texts.noWrite, t.path, cause(err)))
				continue
			}
			t.temp = temp
		}
		t.report = t.format.New(own)
	}
	return errors.Join(errs...)
}

func createBeside(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, errors.New("is a directory")
	}
	return os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
}

// cause strips a path error of what the message says already.
func cause(err error) error {
	var pathError *os.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

func (ts targets) add(d *result.Descriptor) error {
	for _, t := range ts {
		if err := t.report.Add(d); err != nil {
			return err
		}
	}
	return nil
}

// finish writes the files, puts them into place, and last writes to standard output.
func (ts targets) finish(lang string, run *result.Run, stdout io.Writer) error {
	for _, t := range ts {
		if t.path == "" {
			continue
		}
		if err := t.write(t.temp, run); err != nil {
			return usageError(lang, texts.noWrite, t.path, cause(err))
		}
	}
	for _, t := range ts {
		if t.path == "" {
			continue
		}
		if err := os.Rename(t.temp.Name(), t.path); err != nil {
			return usageError(lang, texts.noWrite, t.path, cause(err))
		}
		t.temp = nil
	}
	for _, t := range ts {
		if t.path == "" {
			if err := t.write(stdout, run); err != nil {
				return usageError(lang, texts.noWrite, "stdout", cause(err))
			}
		}
	}
	return nil
}

func (t *target) write(w io.Writer, run *result.Run) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	err := t.report.Finish(buffered, run)
	if err == nil {
		err = buffered.Flush()
	}
	if file, ok := w.(*os.File); ok && file == t.temp {
		err = errors.Join(err, file.Chmod(0o644), file.Close())
	}
	return err
}

// close gives back what the reports hold and removes what did not come into place.
func (ts targets) close() {
	for _, t := range ts {
		if t.report != nil {
			_ = t.report.Close()
		}
		if t.temp != nil {
			_ = t.temp.Close()
			_ = os.Remove(t.temp.Name())
		}
	}
}

// files lists the files that were written.
func (ts targets) files() []string {
	var out []string
	for _, t := range ts {
		if t.path != "" {
			out = append(out, t.path)
		}
	}
	return out
}
