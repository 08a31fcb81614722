// Generate writes a made-up portfolio of descriptors to a folder:
//
//	go run ./cmd/internal/corpus/generate -n 3300 -o DIR
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
	flag.Parse()
	if *dir == "" || *n < 0 || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: generate -n COUNT -o FOLDER")
		os.Exit(2)
	}
	if err := corpus.Write(*dir, *n); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(2)
	}
}
