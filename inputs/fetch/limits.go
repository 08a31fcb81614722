package fetch

import (
	"cmp"
	"strconv"
	"time"
)

// Limits bound what a tree may be and what getting it may take. A field that is zero stands for
// its default.
type Limits struct {
	// Bytes are those of all files together, unpacked; by default 50 MiB. For an archive they count
	// whatever is packed, for git what is in the folder that is asked for.
	Bytes int64
	// FileBytes are those of any one file; by default 5 MiB.
	FileBytes int64
	// Files is how many files and folders there may be, those included that fall away; by default 10,000.
	Files int
	// Depth is how many folders a file may lie in; by default 20.
	Depth int
	// Download is how many bytes may come over the network; by default 100 MiB. What git writes is
	// measured a few times a second, so that it may be exceeded by as much as comes in between.
	Download int64
	// Time is how long fetching may take; by default two minutes.
	Time time.Duration
}

// orDefault puts the defaults where nothing is said.
func (l Limits) orDefault() Limits {
	return Limits{
		Bytes:     cmp.Or(l.Bytes, 50<<20),
		FileBytes: cmp.Or(l.FileBytes, 5<<20),
		Files:     cmp.Or(l.Files, 10_000),
		Depth:     cmp.Or(l.Depth, 20),
		Download:  cmp.Or(l.Download, 100<<20),
		Time:      cmp.Or(l.Time, 2*time.Minute),
	}
}

// text writes the limit that a reason is about as people do.
func (l Limits) text(reason Reason) string {
	switch reason {
	case TooManyBytes:
		return bytesText(l.Bytes)
	case TooLargeFile:
		return bytesText(l.FileBytes)
	case TooManyFiles:
		return strconv.Itoa(l.Files)
	case TooDeep:
		return strconv.Itoa(l.Depth)
	case TooMuchData:
		return bytesText(l.Download)
	case TooSlow:
		if l.Time%time.Minute == 0 {
			return strconv.Itoa(int(l.Time/time.Minute)) + " min"
		}
		return strconv.FormatFloat(l.Time.Seconds(), 'f', -1, 64) + " s"
	}
	return ""
}

// bytesText writes a number of bytes in the largest unit that it is a whole number of.
func bytesText(n int64) string {
	for _, unit := range []struct {
		name string
		size int64
	}{{" GiB", 1 << 30}, {" MiB", 1 << 20}, {" KiB", 1 << 10}} {
		if n >= unit.size && n%unit.size == 0 {
			return strconv.FormatInt(n/unit.size, 10) + unit.name
		}
	}
	return strconv.FormatInt(n, 10) + " B"
}
