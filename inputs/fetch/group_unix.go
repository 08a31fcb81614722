//go:build unix

package fetch

import (
	"os/exec"
	"syscall"
)

// alone starts a program in a session of its own, with no terminal that anything it starts could
// ask on, and lets the end of the context end all of them.
func alone(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
