package inputs

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRegions compares the place of every value with testdata/regions/*.golden, which shows the text of each
// beside its numbers, and sees that each text, read by itself, is the value again.
func TestRegions(t *testing.T) {
	files, _ := filepath.Glob("testdata/regions/*.yaml")
	objects, _ := filepath.Glob("testdata/regions/*.json")
	if files = append(files, objects...); len(files) < 9 {
		t.Fatalf("fixtures are missing: %v", files)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			docs, problems := ReadFile(file)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			var b strings.Builder
			for _, d := range docs {
				fmt.Fprintf(&b, "== %s %s, from %d:%d\n", d.Kind, d.ID, d.Start().Line, d.Start().Column)
				visit(d.Root, nil, func(v *Value, path []any) { b.WriteString(regionLine(d, v, path)) })
				checkRegions(t, d, problems)
			}
			golden(t, file+".golden", b.String())
		})
	}
}

// regionLine is "path  place  text", with the middle of long texts left out.
func regionLine(d *Document, v *Value, path []any) string {
	r := d.Region(path)
	text := []rune(cut(d, r))
	if len(text) > 90 {
		text = append(append(append([]rune{}, text[:40]...), []rune(" […] ")...), text[len(text)-40:]...)
	}
	note := ""
	if v.empty() {
		note = " (key)"
	}
	if v.use > 0 {
		note = fmt.Sprintf(" (alias in %d:%d)", d.src.position(v.use).Line, d.src.position(v.use).Column)
	}
	return fmt.Sprintf("%-45s %d:%d-%d:%d%s %q\n", pathText(path),
		r.Start.Line, r.Start.Column, r.End.Line, r.End.Column, note, string(text))
}

func pathText(path []any) string {
	var b strings.Builder
	for i, step := range path {
		switch step.(type) {
		case int:
			fmt.Fprintf(&b, "[%d]", step)
		default:
			if i > 0 {
				b.WriteByte('.')
			}
			fmt.Fprint(&b, step)
		}
	}
	return b.String()
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got\n%s", file, got)
	}
}

// TestRegionOfAbsent covers paths that lead nowhere: the key of the nearest parent.
func TestRegionOfAbsent(t *testing.T) {
	const src = head + "lifecycle:\n  phase_tasks:\n    - id: x\n    - {}\n  dates: ~\n  status:\nsupport: &s\n  task_split: {}\nprocurement: *s\n"
	docs, _ := Read("a.yaml", []byte(src))
	if len(docs) != 1 {
		t.Fatal("one document is expected")
	}
	d := docs[0]
	tests := map[string]struct {
		path []any
		want string
	}{
		"nothing at all":        {[]any{"privacy", "dpia", "need"}, "1:1 apiVersion"},
		"below an object":       {[]any{"metadata", "comment"}, "3:1 metadata"},
		"below a null":          {[]any{"lifecycle", "dates", "last_changed_on"}, "10:3 dates"},
		"below an empty value":  {[]any{"lifecycle", "status", "x"}, "11:3 status"},
		"an empty value":        {[]any{"lifecycle", "status"}, "11:3 status"},
		"a written null":        {[]any{"lifecycle", "dates"}, "10:10 ~"},
		"below an item":         {[]any{"lifecycle", "phase_tasks", 0, "status"}, "8:7 id"},
		"below an empty item":   {[]any{"lifecycle", "phase_tasks", 1, "status"}, "9:7 {}"},
		"beyond a list":         {[]any{"lifecycle", "phase_tasks", 2, "status"}, "7:3 phase_tasks"},
		"a negative index":      {[]any{"lifecycle", "phase_tasks", -1}, "7:3 phase_tasks"},
		"below a text":          {[]any{"metadata", "id", "x"}, "4:3 id"},
		"a step of no use":      {[]any{"metadata", 1.5}, "3:1 metadata"},
		"value through alias":   {[]any{"procurement", "task_split"}, "13:15 {}"},
		"missing through alias": {[]any{"procurement", "x"}, "14:1 procurement"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := d.Region(test.path)
			if got := fmt.Sprintf("%d:%d %s", r.Start.Line, r.Start.Column, cut(d, r)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if r, ok := d.KeyRegion([]any{"procurement"}); !ok || cut(d, r) != "procurement" || r.Start.Line != 14 {
		t.Errorf("key of an alias: %v %v", r, ok)
	}
	if _, ok := d.KeyRegion([]any{"lifecycle", "phase_tasks", 0}); ok {
		t.Error("an item has no key")
	}
	if v, ok := d.Lookup([]any{"procurement", "task_split"}); !ok || v.Kind != Object {
		t.Error("lookup through an alias")
	}
	if _, ok := d.Lookup([]any{"privacy", "dpia"}); ok {
		t.Error("lookup of nothing")
	}
}

func TestSourcePositions(t *testing.T) {
	long := strings.Repeat("æ🎉x", 2000)
	for name, text := range map[string]string{
		"ascii": "ab\ncd\r\nef\rgh", "mixed": "æb\n🎉d\r\n\r\nef", "long": "a\n" + long + "\n" + long + "z", "long ascii": strings.Repeat("x", 9000),
		"mark": "\ufeffæ\nb", "empty": "", "only breaks": "\r\r\n\n\n\r",
	} {
		t.Run(name, func(t *testing.T) {
			s := newSource([]byte(text))
			want := Position{1, 1}
			runes := []rune(strings.TrimPrefix(text, "\ufeff"))
			off := int32(len(text) - len(string(runes)))
			for i, r := range runes {
				if r != '\n' || i == 0 || runes[i-1] != '\r' { // a place inside CR LF is nobody's
					if got := s.position(off); got != want || s.offset(want.Line, want.Column) != off {
						t.Fatalf("byte %d: position %v, want %v; back at %d", off, got, want, s.offset(want.Line, want.Column))
					}
				}
				off += int32(len(string(r)))
				want.Column++
				if r == '\n' || r == '\r' && (i+1 == len(runes) || runes[i+1] != '\n') {
					want = Position{want.Line + 1, 1}
				}
			}
			if got := s.position(off); got != want {
				t.Errorf("end: %v, want %v", got, want)
			}
		})
	}
}
