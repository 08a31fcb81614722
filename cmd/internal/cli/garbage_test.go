package cli

import (
	"runtime"
	"runtime/debug"
	"testing"
)

func TestRoomFor(t *testing.T) {
	const mib = 1 << 20
	for _, c := range []struct{ lives, wanted, want int64 }{
		{0, memoryLimit, memoryLimit},
		{64 * mib, memoryLimit, memoryLimit},
		{100 * mib, memoryLimit, 166 * mib},
		{1000 * mib, memoryLimit, 1516 * mib},
		{100 * mib, authorsMemory, authorsMemory},
	} {
		if got := roomFor(c.lives, c.wanted); got != c.want {
			t.Errorf("where %d bytes live and %d are wanted, the limit is %d; want %d", c.lives, c.wanted, got, c.want)
		}
	}
}

// TestMakeRoom keeps more than the limit, and lets go of it again.
func TestMakeRoom(t *testing.T) {
	before := debug.SetMemoryLimit(-1)
	defer debug.SetMemoryLimit(before)
	set := func(limit int64) (before int64) {
		wanted.Lock()
		defer wanted.Unlock()
		before, wanted.limit = wanted.limit, limit
		return before
	}
	const asked = 256 << 20
	defer set(set(asked))

	kept := make([]byte, 2*asked)
	runtime.GC()
	makeRoom()
	if limit := debug.SetMemoryLimit(-1); limit < 3*asked {
		t.Errorf("the limit is %d bytes where %d live", limit, len(kept))
	}
	runtime.KeepAlive(kept)
	kept = nil
	runtime.GC()
	makeRoom()
	if limit := debug.SetMemoryLimit(-1); limit != asked {
		t.Errorf("the limit stays %d where what lived is gone, want %d", limit, asked)
	}
}
