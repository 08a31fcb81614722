// Compare is the part of compare.sh that a shell is not good at:
//
//	compare layouts -policies DIR -o DIR -date D  write the rules the way conftest and opa want them
//	compare verify -pejl FILE TOOL=FILE…          did every tool find the same breaches?
//	compare decode DIR…                           decode YAML files into nodes, on all cores, and nothing else
//	compare race -pairs N -a COMMAND -b COMMAND   run two commands in turn and print the ratios
//	compare peak COMMAND…                         print the peak memory of each command
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("name a step: layouts, verify, decode, race or peak")
	}
	flags := flag.NewFlagSet("compare "+args[0], flag.ExitOnError)
	switch args[0] {
	case "layouts":
		policies := flags.String("policies", "policies", "folder of the policies")
		out := flags.String("o", "", "folder to write to")
		date := flags.String("date", "", "day of the run, as 2026-11-21")
		_ = flags.Parse(args[1:])
		return writeLayouts(*policies, *out, *date)
	case "verify":
		pejl := flags.String("pejl", "", "what pejl check -o json printed")
		_ = flags.Parse(args[1:])
		return verify(*pejl, flags.Args())
	case "decode":
		return decodeAll(args[1:])
	case "race":
		r := race{}
		flags.IntVar(&r.pairs, "pairs", 5, "how many pairs, after one that does not count")
		flags.StringVar(&r.name, "name", "A/B", "what the ratio is called")
		flags.StringVar(&r.target, "target", "", "what is wanted of the ratio, to be printed beside it")
		flags.StringVar(&r.a, "a", "", "command A, words separated by blanks")
		flags.StringVar(&r.b, "b", "", "command B")
		_ = flags.Parse(args[1:])
		return r.run()
	case "peak":
		return peaks(args[1:])
	}
	return fmt.Errorf("unknown step %q", args[0])
}
