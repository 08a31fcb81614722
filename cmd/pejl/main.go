// Command pejl checks a municipality's IT systems against its own IT strategy.
package main

import (
	"os"

	"github.com/pejl/pejl/cmd/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
