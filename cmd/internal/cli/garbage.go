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
	portfolioPercent = 100
	portfolioFiles   = 50
)

// collectGarbage sets the percentage, unless the user has set the environment's.
func collectGarbage(percent int) {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(percent)
	}
}
