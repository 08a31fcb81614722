//go:build !unix

package fetch

import "os/exec"

// alone does nothing: here the end of the context ends the program alone, not what it started.
func alone(*exec.Cmd) {}
