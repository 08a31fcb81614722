package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports"
	"github.com/pejl/pejl/reports/words"
)

// target is one report and where it goes.
type target struct {
	format string
	path   string         // empty: standard output
	report reports.Report // of a run; nil for reports of other things
	file   *pendingFile   // what becomes the file at path
}

// targets are the reports of one run. They are written whole or not at all: files come into
// place only once every one of them is complete.
type targets []*target

// parseTargets reads the -o flags, "format" or "format=path", of the formats with these names;
// none asks for the first.
func parseTargets(lang string, flags, names []string) (targets, error) {
	if len(flags) == 0 {
		flags = names[:1]
	}
	var out targets
	var errs []error
	taken := map[string]string{}
	for _, flag := range flags {
		name, path, toFile := strings.Cut(flag, "=")
		if !slices.Contains(names, name) {
			errs = append(errs, badValue(lang, "output", flag, textBadFormat, flag, words.List(names, lang)))
			continue
		}
		if toFile && path == "" {
			errs = append(errs, badValue(lang, "output", flag, textEmptyPath, flag))
			continue
		}
		key := path
		if toFile {
			key = filepath.Clean(path)
		}
		first, clash := taken[key]
		switch {
		case clash && toFile:
			errs = append(errs, badValue(lang, "output", flag, textSamePath, path))
		case clash:
			errs = append(errs, badValue(lang, "output", flag, textTwoToScreen, first, name))
		}
		taken[key] = name
		out = append(out, &target{format: name, path: path})
	}
	return out, errors.Join(errs...)
}

// formatNames lists the formats of reports, the default first.
func formatNames() []string {
	var out []string
	for _, f := range reports.Formats() {
		out = append(out, f.Name)
	}
	return out
}

// refuseBinary is an error where a report that is no text would go to a terminal.
func (ts targets) refuseBinary(lang string, stdout io.Writer) error {
	if _, screen := terminalWidth(stdout); !screen {
		return nil
	}
	for _, t := range ts {
		if format, _ := reports.Find(t.format); t.path == "" && format.Binary {
			return usageError(lang, textBinaryToScreen, t.format)
		}
	}
	return nil
}

// create readies every file to be written, so that a path that cannot be written is known
// before the work begins.
func (ts targets) create(lang string) error {
	var errs []error
	for _, t := range ts {
		if t.path == "" {
			continue
		}
		file, err := createFile(t.path)
		if err != nil {
			errs = append(errs, t.noWrite(lang, err))
			continue
		}
		t.file = file
	}
	return errors.Join(errs...)
}

// open readies every file and the report of a run to be written there.
func (ts targets) open(lang string, o reports.Options) error {
	if err := ts.create(lang); err != nil {
		return err
	}
	for _, t := range ts {
		own := o
		if t.path != "" {
			own.Color, own.Width = false, 0
		}
		format, _ := reports.Find(t.format)
		t.report = format.New(own)
	}
	return nil
}

func (t *target) noWrite(lang string, err error) error {
	why := say(lang, reason(err))
	if t.path == "" {
		return usageError(lang, textNoScreen, why, t.format)
	}
	return usageError(lang, textNoWrite, t.path, why)
}

func (ts targets) add(d *result.Descriptor) error {
	for _, t := range ts {
		if err := t.report.Add(d); err != nil {
			return err
		}
	}
	return nil
}

// writer writes the report of a target.
type writer func(t *target, w io.Writer) error

// finish writes the files, puts them into place, and last writes to standard output.
func (ts targets) finish(lang string, stdout io.Writer, write writer) error {
	for _, t := range ts {
		if t.path == "" {
			continue
		}
		if err := errors.Join(t.buffered(t.file, write), t.file.complete()); err != nil {
			return t.noWrite(lang, err)
		}
	}
	for _, t := range ts {
		if t.path == "" {
			continue
		}
		if err := t.file.commit(); err != nil {
			return t.noWrite(lang, err)
		}
	}
	for _, t := range ts {
		if t.path == "" {
			if err := t.buffered(stdout, write); err != nil {
				return t.noWrite(lang, err)
			}
		}
	}
	return nil
}

func (t *target) buffered(w io.Writer, write writer) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	if err := write(t, buffered); err != nil {
		return err
	}
	return buffered.Flush()
}

// close gives back what the reports hold and removes what did not come into place.
func (ts targets) close() {
	for _, t := range ts {
		if t.report != nil {
			_ = t.report.Close()
		}
		if t.file != nil {
			t.file.discard()
		}
	}
}

// paths lists the files to be written.
func (ts targets) paths() []string {
	var out []string
	for _, t := range ts {
		if t.path != "" {
			out = append(out, t.path)
		}
	}
	return out
}

// tell says which files were written.
func (ts targets) tell(lang string, w io.Writer) {
	for _, file := range ts.paths() {
		fmt.Fprintln(w, say(lang, textWrote, file))
	}
}

// wantNextPhase says whether any report shows what the next phase will ask.
func (ts targets) wantNextPhase() bool {
	for _, t := range ts {
		if t.format == "html" || t.format == "text" {
			return true
		}
	}
	return false
}
