package main

import (
	"os"
	"syscall"
)

// peakOf is the most memory that the finished process held at once, in bytes.
func peakOf(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return usage.Maxrss << 10 // getrusage(2): KiB
}
