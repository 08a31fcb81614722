package cli_test

import (
	"os"
	"regexp"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// await waits until a file that a command in the background writes holds the pattern.
func await(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 2, "await file pattern")
	pattern, err := regexp.Compile(args[1])
	ts.Check(err)
	var content []byte
	for begin := time.Now(); time.Since(begin) < 2*bound; time.Sleep(20 * time.Millisecond) {
		if content, err = os.ReadFile(ts.MkAbs(args[0])); err == nil && pattern.Match(content) {
			return
		}
	}
	ts.Fatalf("%s never holds %s; it is (%v):\n%s", args[0], args[1], err, content)
}
