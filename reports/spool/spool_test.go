package spool

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestSpoolGivesBackWhatWasWritten(t *testing.T) {
	for _, limit := range []int{1, 7, 64, 1 << 20} {
		t.Run(fmt.Sprintf("limit %d", limit), func(t *testing.T) {
			dir := t.TempDir()
			t.Setenv("TMPDIR", dir)
			s := Spool{limit: limit}
			var want bytes.Buffer
			for i := range 50 {
				line := strings.Repeat("æ", i%5) + fmt.Sprint(i) + "\n"
				want.WriteString(line)
				if n, err := s.Write([]byte(line)); err != nil || n != len(line) {
					t.Fatalf("Write = %d, %v", n, err)
				}
			}
			for range 2 { // what is written stays
				var got bytes.Buffer
				n, err := s.WriteTo(&got)
				if err != nil || n != int64(want.Len()) || got.String() != want.String() {
					t.Fatalf("WriteTo = %d, %v, %d bytes; want %d bytes", n, err, got.Len(), want.Len())
				}
			}
			if usesFile := s.file != nil; usesFile != (limit < want.Len()) {
				t.Errorf("temporary file used: %v with %d bytes", usesFile, want.Len())
			}
			for range 2 {
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if left, _ := os.ReadDir(dir); len(left) != 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestSpoolReportsAFolderItCannotWrite(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()+"/missing")
	s := Spool{limit: 1}
	_, first := s.Write([]byte("ab"))
	_, second := s.Write([]byte("c"))
	if err := errors.Join(first, second); err == nil || !strings.Contains(err.Error(), "TMPDIR") {
		t.Errorf("error = %v, want one that names TMPDIR", err)
	}
}

func TestSpoolReportsAWriterThatFails(t *testing.T) {
	want := errors.New("pipe closed")
	for _, limit := range []int{1, 1 << 10} {
		s := Spool{limit: limit}
		for range 3 {
			if _, err := s.Write([]byte("abc")); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.WriteTo(failing{want}); !errors.Is(err, want) {
			t.Errorf("limit %d: error = %v, want %v", limit, err, want)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
