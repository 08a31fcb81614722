package cli

import (
	"os"
	"runtime/debug"
)

// How much the heap may grow before garbage is collected, in percent of what lives. Loading the
// rules makes tens of MiB of garbage that a short run never needs to collect; a portfolio's run
// lives for seconds, and its memory is to stay flat.
const (
	startPercent     = 800
	portfolioPercent = 400
)

// memoryLimit is where garbage is collected more often instead of taking more memory. What a
// run must keep stays well below it for tens of thousands of systems.
const memoryLimit = 112 << 20

// oneFile says whether the arguments name a single file, so that the run is a short one.
func oneFile(args []string) bool {
	if len(args) != 1 {
		return false
	}
	info, err := os.Stat(args[0])
	return err == nil && info.Mode().IsRegular()
}

// collectGarbage sets the percentage, unless the user has set the environment's.
func collectGarbage(percent int) {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(memoryLimit)
	}
}

// authorsMemory is what a command for authors may take before garbage is collected more often: it
// compiles the rules with their tests, and somebody waits for it.
const authorsMemory = 320 << 20

// spendMemory lets memory be taken in place of time, unless the user has set the environment's.
func spendMemory() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(authorsMemory)
	}
}
