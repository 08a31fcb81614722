package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// breaches is a set of "file rule place"; the place of what is undocumented is empty.
type breaches map[string]bool

func (b breaches) add(file, id string, path []any) {
	b[strings.TrimSpace(filepath.Base(file)+" "+id+" "+pathText(path))] = true
}

// verify compares what each tool found, given as TOOL=FILE, with what pejl found.
func verify(pejl string, others []string) error {
	want, err := readPejl(pejl)
	if err != nil {
		return err
	}
	if len(want) == 0 {
		return errors.New("verify: pejl found no breach, so there is nothing to compare")
	}
	var errs []error
	for _, other := range others {
		tool, file, _ := strings.Cut(other, "=")
		read := readConftest
		if strings.HasPrefix(tool, "opa") {
			read = readOPA
		}
		got, err := read(file)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", tool, err))
			continue
		}
		if err := difference(tool, want, got); err != nil {
			errs = append(errs, err)
			continue
		}
		fmt.Printf("%s: the same %d breaches as pejl\n", tool, len(got))
	}
	return errors.Join(errs...)
}

func difference(tool string, want, got breaches) error {
	var lines []string
	for _, b := range slices.Sorted(maps.Keys(want)) {
		if !got[b] {
			lines = append(lines, "only pejl: "+b)
		}
	}
	for _, b := range slices.Sorted(maps.Keys(got)) {
		if !want[b] {
			lines = append(lines, "only "+tool+": "+b)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	total := len(lines)
	if total > 20 {
		lines = append(lines[:20], "…")
	}
	return fmt.Errorf("%s and pejl differ in %d breaches:\n  %s", tool, total, strings.Join(lines, "\n  "))
}

func readPejl(file string) (breaches, error) {
	var report struct {
		Results []struct {
			Rule       string `json:"rule"`
			Descriptor struct {
				Kind string `json:"kind"`
				File string `json:"file"`
			} `json:"descriptor"`
			Outcome  string `json:"outcome"`
			Reason   string `json:"reason"`
			Findings []struct {
				Path string `json:"path"`
			} `json:"findings"`
		} `json:"results"`
	}
	if err := readJSON(file, &report); err != nil {
		return nil, err
	}
	out := breaches{}
	for _, r := range report.Results {
		switch {
		case r.Outcome == string(result.Error):
			return nil, fmt.Errorf("rule %s broke on %q", r.Rule, r.Descriptor.File)
		case r.Descriptor.Kind != "System": // only pejl judges the Organisation
		case r.Outcome != string(result.Fail):
		case r.Reason == string(result.Undocumented):
			out.add(r.Descriptor.File, r.Rule, nil)
		default:
			for _, f := range r.Findings {
				out.add(r.Descriptor.File, r.Rule, []any{f.Path})
			}
		}
	}
	return out, nil
}

// finding is what the layouts' rules give.
type finding struct {
	ID   string `json:"id"`
	Path []any  `json:"path"`
}

func readConftest(file string) (breaches, error) {
	type entry struct {
		Metadata finding `json:"metadata"`
	}
	var report []struct {
		Filename string  `json:"filename"`
		Warnings []entry `json:"warnings"`
		Failures []entry `json:"failures"`
	}
	if err := readJSON(file, &report); err != nil {
		return nil, err
	}
	out := breaches{}
	for _, r := range report {
		for _, e := range slices.Concat(r.Warnings, r.Failures) {
			out.add(r.Filename, e.Metadata.ID, e.Metadata.Path)
		}
	}
	return out, nil
}

func readOPA(file string) (breaches, error) {
	var report struct {
		Result []struct {
			Path   string    `json:"path"`
			Result []finding `json:"result"`
			Error  any       `json:"error"`
		} `json:"result"`
	}
	if err := readJSON(file, &report); err != nil {
		return nil, err
	}
	out := breaches{}
	for _, r := range report.Result {
		if r.Error != nil {
			return nil, fmt.Errorf("%s: %v", r.Path, r.Error)
		}
		for _, f := range r.Result {
			out.add(r.Path, f.ID, f.Path)
		}
	}
	return out, nil
}

// pathText writes a path the way pejl's reports do; JSON gives its indices as float64.
func pathText(path []any) string {
	steps := make([]any, len(path))
	for i, step := range path {
		if n, ok := step.(float64); ok {
			step = int(n)
		}
		steps[i] = step
	}
	return result.PathText(steps)
}

func readJSON(file string, into any) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
