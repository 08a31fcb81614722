// Generate writes a made-up portfolio of descriptors, with its Organisation, to a folder, and the
// overview of common solutions that they name to a file for pejl check --data common_solutions=FILE:
//
//	go run ./cmd/internal/corpus/generate -n 3300 -o DIR [-overview FILE]
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/pejl/pejl/cmd/internal/corpus"
)

func main() {
	n := flag.Int("n", 330, "how many systems")
	dir := flag.String("o", "", "folder to write them to")
	overview := flag.String("overview", "", "file for the overview of common solutions; none by default")
	flag.Parse()
	if *dir == "" || *n < 0 || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: generate -n COUNT -o FOLDER")
		os.Exit(2)
	}
	err := corpus.Write(*dir, *n)
	if err == nil && *overview != "" {
		err = os.WriteFile(*overview, corpus.Overview(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(2)
	}
}
