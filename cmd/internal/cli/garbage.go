package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// How much the heap may grow before garbage is collected, in percent of what lives; never is not before
// the limit on memory. Loading the rules makes tens of MiB of garbage that a short run never needs to
// collect; a portfolio's run lives for seconds, and its memory is to stay flat.
const (
	never            = -1
	portfolioPercent = 400
)

// memoryLimit is where garbage is collected more often instead of taking more memory. What a
// run must keep stays well below it for tens of thousands of systems where the report is streamed.
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
		limitMemory(memoryLimit)
	}
}

// authorsMemory is what a command for authors may take before garbage is collected more often: it
// compiles the rules with their tests, and somebody waits for it.
const authorsMemory = 320 << 20

// spendMemory lets memory be taken in place of time, unless the user has set the environment's.
func spendMemory() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		limitMemory(authorsMemory)
	}
}

// wanted is the limit as it was last asked for. Under its lock the runtime's own is set, so that what was asked for
// before does not come after.
var wanted struct {
	sync.Mutex
	limit int64
}

func limitMemory(limit int64) {
	wanted.Lock()
	wanted.limit = limit
	debug.SetMemoryLimit(limit)
	wanted.Unlock()
	watchGarbage()
}

// watchGarbage makes room after each collection from now on.
var watchGarbage = sync.OnceFunc(afterCollection)

// afterCollection is called when its own last mark has become garbage, which is once in a collection.
func afterCollection() {
	makeRoom()
	runtime.SetFinalizer(&mark{}, func(*mark) { afterCollection() })
}

type mark struct{ _ *mark } // with a pointer, so that it shares its memory with nothing

// makeRoom lets the limit grow with what lives: a report that keeps all results needs the memory
// however often garbage is collected, and close to the limit most of the time would go into that.
func makeRoom() {
	lives := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(lives)
	wanted.Lock()
	defer wanted.Unlock()
	debug.SetMemoryLimit(roomFor(int64(lives[0].Value.Uint64()), wanted.limit))
}

// roomFor is the limit on memory that leaves half as much again as what lives, and what the runtime
// itself takes.
func roomFor(lives, wanted int64) int64 {
	const runtimes = 16 << 20
	return max(wanted, lives+lives/2+runtimes)
}
