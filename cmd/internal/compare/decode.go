package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/evaluator"
)

// decodeAll decodes the YAML files of the folders into nodes on all cores: the floor for any
// program that reads them with that library.
func decodeAll(dirs []string) error {
	var files []string
	for _, dir := range dirs {
		found, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		return errors.New("decode: no YAML files")
	}
	decode := func(_ context.Context, file string) error { return decodeFile(file) }
	return evaluator.Ordered(context.Background(), files, decode, func(err error) error { return err })
}

func decodeFile(file string) error {
	src, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	for {
		var node yaml.Node
		err := decoder.Decode(&node)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
}
