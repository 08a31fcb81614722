package fetch_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/inputs/fetch"
)

// hostile is what is to become of something hostile: a reason, or the list of what a tree may not hold.
type hostile struct {
	reason fetch.Reason
	name   string // of the error
	bad    string // "name: why", joined by ", "
}

// refused fetches what must be refused, and sees that it is for the reason given, leaves nothing
// behind, and takes neither long nor more memory than the limits give.
func refused(t *testing.T, c fetch.Cache, source string, want hostile) error {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begin := time.Now()
	tree, err := c.Fetch(context.Background(), parse(t, source), fetch.Pin{})
	if took := time.Since(begin); took > 5*time.Minute { // a hang; the machine may be slow
		t.Errorf("it took %v", took)
	}
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 200<<20 {
		t.Errorf("it took %d MiB of memory", took>>20)
	}
	empty(t, c.Dir)
	var bySource *fetch.SourceError
	var byTree *fetch.TreeError
	var got hostile
	switch {
	case errors.As(err, &bySource):
		got.reason, got.name = bySource.Reason, bySource.Name
	case errors.As(err, &byTree):
		var list []string
		for _, e := range byTree.Entries {
			list = append(list, e.Name+": "+string(e.Why))
		}
		got.bad = strings.Join(list, ", ")
	}
	if got != want || tree.FS != nil {
		t.Errorf("%+v, want %+v: %v", got, want, err)
	}
	if err != nil && !strings.HasPrefix(err.Error(), source+": ") {
		t.Errorf("the error does not begin with the source: %v", err)
	}
	return err
}

// archive fetches hostile bytes that a server gives for a name.
func archive(t *testing.T, name string, content []byte, want hostile) {
	t.Helper()
	alone(t)
	server := serveFile(t, content)
	refused(t, newCache(t, server), server.URL+"/"+name, want)
}

func TestHostileNames(t *testing.T) {
	good := entry{name: "a.rego", content: "package a\n"}
	long := strings.Repeat("n", 256)
	for name, tt := range map[string]struct {
		entries []entry
		want    hostile
	}{
		"symbolic link":                 {[]entry{good, {name: "b", kind: tar.TypeSymlink, target: "/etc/passwd"}}, hostile{bad: "b: link"}},
		"link to a file of the tree":    {[]entry{good, {name: "b", kind: tar.TypeSymlink, target: "a.rego"}}, hostile{bad: "b: link"}},
		"link to a folder, then a file": {[]entry{good, {name: "b", kind: tar.TypeSymlink, target: "/tmp"}, {name: "b/evil", content: "x"}}, hostile{bad: "b: link"}},
		"climbing name":                 {[]entry{good, {name: "../evil", content: "x"}}, hostile{bad: "../evil: path"}},
		"climbing name within":          {[]entry{good, {name: "a/../../evil", content: "x"}}, hostile{bad: "a/../../evil: path"}},
		"climbing below what is hidden": {[]entry{good, {name: ".git/../../evil", content: "x"}}, hostile{bad: ".git/../../evil: path"}},
		"absolute name":                 {[]entry{good, {name: "/etc/evil", content: "x"}}, hostile{bad: "/etc/evil: path"}},
		"drive letter":                  {[]entry{good, {name: "C:/evil", content: "x"}}, hostile{bad: "C:/evil: character"}},
		"empty part":                    {[]entry{good, {name: "a//b", content: "x"}}, hostile{bad: "a//b: path"}},
		"backslash":                     {[]entry{good, {name: `a\..\b`, content: "x"}}, hostile{bad: `a\..\b: character`}},
		"newline":                       {[]entry{good, {name: "a\nb", content: "x"}}, hostile{bad: `"a\nb": character`}},
		"escape":                        {[]entry{good, {name: "a\x1b[2J", content: "x"}}, hostile{bad: `"a\x1b[2J": character`}},
		"reversed text":                 {[]entry{good, {name: "a\u202eoger.b", content: "x"}}, hostile{bad: `"a\u202eoger.b": character`}},
		"wildcard":                      {[]entry{good, {name: "a*", content: "x"}}, hostile{bad: "a*: character"}},
		"stream":                        {[]entry{good, {name: "a.rego:evil", content: "x"}}, hostile{bad: "a.rego:evil: character"}},
		"device of Windows":             {[]entry{good, {name: "lib/Con.rego", content: "x"}}, hostile{bad: "lib/Con.rego: reserved"}},
		"port of Windows":               {[]entry{good, {name: "com¹", content: "x"}}, hostile{bad: "com¹: reserved"}},
		"ends with a dot":               {[]entry{good, {name: "lib./x", content: "x"}}, hostile{bad: "lib./x: reserved"}},
		"ends with a space":             {[]entry{good, {name: "x ", content: "x"}}, hostile{bad: "x : reserved"}},
		"long name":                     {[]entry{good, {name: "d/" + long, content: "x"}}, hostile{bad: "d/" + long[:198] + "…: long"}},
		"differs in case":               {[]entry{good, {name: "A.rego", content: "x"}}, hostile{bad: "A.rego: case"}},
		"folders differ in case":        {[]entry{{name: "d/a", content: "x"}, {name: "D/b", content: "x"}}, hostile{bad: "D/b: case"}},
		"differs in composition":        {[]entry{{name: "\u00e5", content: "x"}, {name: "a\u030a", content: "x"}}, hostile{bad: "a\u030a: case"}},
		"the same file twice":           {[]entry{good, good}, hostile{bad: "a.rego: twice"}},
		"file and folder":               {[]entry{good, {name: "a.rego/b", content: "x"}}, hostile{bad: "a.rego/b: twice"}},
		"folder and file":               {[]entry{{name: "a/b", content: "x"}, {name: "a", content: "x"}}, hostile{bad: "a: twice"}},
		"only what is hidden":           {[]entry{{name: ".git/config", content: "x"}, {name: "a/.b", content: "x"}}, hostile{reason: fetch.EmptyTree}},
		"too deep":                      {[]entry{good, {name: strings.Repeat("d/", 21) + "x", content: "x"}}, hostile{reason: fetch.TooDeep, name: strings.Repeat("d/", 21) + "x"}},
		"far too deep":                  {[]entry{good, {name: strings.Repeat("d/", 400) + "x", content: "x"}}, hostile{reason: fetch.TooDeep, name: strings.Repeat("d/", 100) + "…"}},
		"too large a file":              {[]entry{good, {name: "b", content: strings.Repeat("x", 5<<20+1)}}, hostile{reason: fetch.TooLargeFile, name: "b"}},
	} {
		t.Run(name, func(t *testing.T) {
			archive(t, "x.tgz", tgzOf(t, tt.entries...), tt.want)
			archive(t, "x.zip", zipOf(t, tt.entries...), tt.want)
		})
	}
}

func TestHostileTars(t *testing.T) {
	good := entry{name: "a.rego", content: "package a\n"}
	many := make([]entry, 30)
	for i := range many {
		many[i] = entry{name: fmt.Sprintf("l%02d", i), kind: tar.TypeSymlink, target: "x"}
	}
	sparse := rawTar(tar.TypeXHeader, "x", pax("GNU.sparse.name=huge.rego")+pax("GNU.sparse.major=1")+pax("GNU.sparse.minor=0")+pax("GNU.sparse.realsize=1099511627776"))
	for name, tt := range map[string]struct {
		content []byte
		want    hostile
	}{
		"hard link":         {tarOf(t, good, entry{name: "b", kind: tar.TypeLink, target: "a.rego"}), hostile{bad: "b: link"}},
		"pipe":              {tarOf(t, good, entry{name: "b", kind: tar.TypeFifo}), hostile{bad: "b: special"}},
		"device":            {tarOf(t, good, entry{name: "b", kind: tar.TypeChar}), hostile{bad: "b: special"}},
		"disk":              {tarOf(t, good, entry{name: "b", kind: tar.TypeBlock}), hostile{bad: "b: special"}},
		"unknown kind":      {append(rawTar('Z', "b", ""), tarOf(t, good)...), hostile{bad: "b: special"}},
		"not UTF-8":         {append(rawTar('0', "b\xff", "x"), tarOf(t, good)...), hostile{bad: `"b\xff": character`}},
		"no name":           {append(rawTar('0', "", "x"), tarOf(t, good)...), hostile{bad: `"": path`}},
		"huge header":       {rawTar(tar.TypeXHeader, "x", strings.Repeat("x", 2<<20)), hostile{reason: fetch.BrokenArchive}},
		"sparse terabyte":   {append(sparse, rawTar('0', "s", "1\n0\n1\n"+strings.Repeat("\x00", 506))...), hostile{reason: fetch.TooLargeFile, name: "huge.rego"}},
		"claims a terabyte": {rawHeader('0', "b", 1<<40), hostile{reason: fetch.TooLargeFile, name: "b"}},
		"cut off":           {tarOf(t, entry{name: "b", content: strings.Repeat("x", 4096)})[:2048], hostile{reason: fetch.BrokenArchive}},
		"no tar":            {bytes.Repeat([]byte("<html>"), 1000), hostile{reason: fetch.BrokenArchive}},
		"nothing":           {nil, hostile{reason: fetch.EmptyTree}},
		"headers for ever":  {bytes.Repeat(rawTar(tar.TypeXHeader, "x", pax("path=abc")), 75_000), hostile{reason: fetch.TooManyBytes}},
		"globals for ever":  {bytes.Repeat(rawTar(tar.TypeXGlobalHeader, "x", pax("comment=a")), 11_000), hostile{reason: fetch.TooManyFiles}},
	} {
		t.Run(name, func(t *testing.T) {
			archive(t, "x.tgz", fastGzip(t, tt.content), tt.want)
		})
	}
	t.Run("many links", func(t *testing.T) {
		alone(t)
		server := serveFile(t, tgzOf(t, many...))
		_, err := newCache(t, server).Fetch(context.Background(), parse(t, server.URL+"/x.tgz"), fetch.Pin{})
		var byTree *fetch.TreeError
		if !errors.As(err, &byTree) || len(byTree.Entries) != 20 || byTree.More != 10 || !strings.HasSuffix(err.Error(), "\n  and 10 more") {
			t.Errorf("%v", err)
		}
	})
}

func TestBombs(t *testing.T) {
	zeros := fastGzip(t, make([]byte, 16<<20))
	manyTar, manyZip := make([]entry, 100_000), make([]entry, 100_000)
	for i := range manyTar {
		manyTar[i].name = fmt.Sprintf("f%d", i)
		manyZip[i].name = manyTar[i].name
	}
	full := make([]entry, 60) // a MiB each
	for i := range full {
		full[i] = entry{name: fmt.Sprintf("f%d", i), content: strings.Repeat("x", 1<<20)}
	}
	for name, tt := range map[string]struct {
		file    string
		content []byte
		want    hostile
	}{
		"a gibibyte of zeros":         {"x.tgz", bytes.Repeat(zeros, 64), hostile{reason: fetch.TooManyBytes}},
		"a gibibyte in one file":      {"x.tgz", append(fastGzip(t, rawHeader('0', "b", 1<<30)), bytes.Repeat(zeros, 64)...), hostile{reason: fetch.TooLargeFile, name: "b"}},
		"a gibibyte behind the files": {"x.tgz", append(tgzOf(t, entry{name: "a", content: "x"}), bytes.Repeat(zeros, 64)...), hostile{reason: fetch.TooManyBytes}},
		"a gibibyte that is hidden":   {"x.tgz", append(fastGzip(t, rawHeader('0', ".b", 1<<30)), bytes.Repeat(zeros, 64)...), hostile{reason: fetch.TooManyBytes}},
		"100,000 files in a tar":      {"x.tgz", fastGzip(t, tarOf(t, manyTar...)), hostile{reason: fetch.TooManyFiles}},
		"100,000 files in a zip":      {"x.zip", zipOf(t, manyZip...), hostile{reason: fetch.TooManyFiles}},
		"60 MiB in a tar":             {"x.tgz", fastGzip(t, tarOf(t, full...)), hostile{reason: fetch.TooManyBytes}},
		"60 MiB in a zip":             {"x.zip", zipOf(t, full...), hostile{reason: fetch.TooManyBytes}},
		"overlapping zip":             {"x.zip", overlapping(t, 5000), hostile{reason: fetch.TooManyBytes}},
		"zip that claims little":      {"x.zip", claiming(t, 20<<20, 10), hostile{reason: fetch.BrokenArchive}},
		"zip that claims much":        {"x.zip", claiming(t, 10, 1<<31), hostile{reason: fetch.TooManyBytes}},
		"zip cut off":                 {"x.zip", zipOf(t, full[0])[:500], hostile{reason: fetch.BrokenArchive}},
		"gzip cut off":                {"x.tgz", tgzOf(t, full[0])[:500], hostile{reason: fetch.BrokenArchive}},
		"gzip without its end":        {"x.tgz", cut(tgzOf(t, full[0]), 8), hostile{reason: fetch.BrokenArchive}},
		"gzip with a wrong sum":       {"x.tgz", flip(tgzOf(t, full[0]), 8), hostile{reason: fetch.BrokenArchive}},
	} {
		t.Run(name, func(t *testing.T) {
			archive(t, tt.file, tt.content, tt.want)
		})
	}
}

// rawHeader is a tar header as the standard library would not write it.
func rawHeader(kind byte, name string, size int64) []byte {
	h := make([]byte, 512)
	copy(h, name)
	copy(h[100:], "0000644\x000000000\x000000000\x00")
	copy(h[124:], fmt.Sprintf("%012o", size)[:12])
	if size >= 1<<33 {
		copy(h[124:136], "\x80\x00\x00\x00")
		binary.BigEndian.PutUint64(h[128:], uint64(size))
	}
	copy(h[136:], "00000000000\x00        ")
	h[156] = kind
	copy(h[257:], "ustar\x0000")
	sum := 0
	for _, b := range h {
		sum += int(b)
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return h
}

// rawTar is such a header with its content.
func rawTar(kind byte, name, content string) []byte {
	padding := make([]byte, (512-len(content)%512)%512)
	return append(append(rawHeader(kind, name, int64(len(content))), content...), padding...)
}

// pax is a record of an extended header, which begins with its own length.
func pax(record string) string {
	length := len(record) + 3
	if length < 10 {
		return fmt.Sprintf("%d %s\n", length, record)
	}
	return fmt.Sprintf("%d %s\n", length+1, record)
}

func fastGzip(t *testing.T, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Write(content)
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// overlapping is a zip whose list names the same 4 MiB so many times.
func overlapping(t *testing.T, times int) []byte {
	t.Helper()
	one := zipOf(t, entry{name: "0000", content: strings.Repeat("x", 4<<20)})
	end := len(one) - 22
	at := int(binary.LittleEndian.Uint32(one[end+16:]))
	record := one[at:end]
	out := bytes.Clone(one[:at])
	for i := range times {
		copy(record[46:], fmt.Sprintf("%04d", i))
		out = append(out, record...)
	}
	tail := bytes.Clone(one[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(times))
	binary.LittleEndian.PutUint16(tail[10:], uint16(times))
	binary.LittleEndian.PutUint32(tail[12:], uint32(times*len(record)))
	return append(out, tail...)
}

// claiming is a zip of a file of a size whose list says another.
func claiming(t *testing.T, size int, claim uint32) []byte {
	t.Helper()
	out := zipOf(t, entry{name: "a", content: string(make([]byte, size))})
	end := len(out) - 22
	at := int(binary.LittleEndian.Uint32(out[end+16:]))
	binary.LittleEndian.PutUint32(out[at+24:], claim)
	return out
}

func cut(b []byte, last int) []byte { return b[:len(b)-last] }

// flip changes a byte so far before the end.
func flip(b []byte, last int) []byte {
	b[len(b)-last] ^= 1
	return b
}
