package sarif

import "compress/gzip"

// meter measures how large a file becomes, as it is or under gzip.
type meter struct {
	bytes counter
	gzip  *gzip.Writer // nil: the file is measured as it is
}

// counter is a writer that only counts.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// newMeter starts a meter. The fastest compression bounds from above what others make of a file.
func newMeter(compressed bool) *meter {
	m := &meter{}
	if compressed {
		m.gzip, _ = gzip.NewWriterLevel(&m.bytes, gzip.BestSpeed) // the level is a valid one
	}
	return m
}

func (m *meter) add(p []byte) {
	if m.gzip == nil {
		_, _ = m.bytes.Write(p) // counting does not fail
		return
	}
	_, _ = m.gzip.Write(p)
}

// reserve counts what is to come and will hardly be compressed.
func (m *meter) reserve(n int) { m.bytes += counter(n) }

// size is the size so far; under gzip without what waits for more, some tens of kilobytes.
func (m *meter) size() int { return int(m.bytes) }
