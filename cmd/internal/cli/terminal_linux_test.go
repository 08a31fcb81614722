package cli_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/sys/unix"

	"github.com/pejl/pejl/cmd/internal/cli"
)

const proposal = "../../../examples/proposal/madservice.yaml"

// colours are the escape sequences that select them.
var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestTerminal(t *testing.T) {
	for _, c := range []struct {
		name          string
		term, noColor string
		columns       uint16
		coloured      bool
	}{
		{"a terminal has colours", "xterm-256color", "", 80, true},
		{"a narrow one too", "xterm-256color", "", 60, true},
		{"NO_COLOR, whatever it says", "xterm-256color", "0", 80, false},
		{"a terminal that knows none", "dumb", "", 80, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("TERM", c.term)
			t.Setenv("NO_COLOR", c.noColor)
			file := filepath.Join(t.TempDir(), "report.txt")
			shown := onTerminal(t, c.columns, func(tty *os.File) {
				args := []string{"check", proposal, "--date", "2026-11-01", "-o", "text", "-o", "sarif=" + file}
				if code := cli.Main(args, strings.NewReader(""), tty, tty); code != 1 {
					t.Errorf("exit code %d", code)
				}
			})
			if got := colours.MatchString(shown); got != c.coloured {
				t.Errorf("coloured: %v, want %v", got, c.coloured)
			}
			plain := colours.ReplaceAllString(shown, "")
			if !strings.Contains(plain, "Hindringer: krav er ikke opfyldt") {
				t.Errorf("no verdict in %.300q", plain)
			}
			if strings.ContainsRune(plain, '\x1b') {
				t.Errorf("an escape sequence besides colours")
			}
			report, _, _ := strings.Cut(plain, "\nSkrev ")
			for line := range strings.Lines(report) {
				if n := utf8.RuneCountInString(strings.TrimRight(line, "\r\n")); n > int(c.columns) && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%d columns: %q", n, line)
				}
			}
			if src, err := os.ReadFile(file); err != nil || bytes.ContainsRune(src, '\x1b') {
				t.Errorf("the file: %v, or colours in it", err)
			}
		})
	}
}

// TestReferenceWorkIsNotForTheTerminal wants a page refused where a person would have to read its markup.
func TestReferenceWorkIsNotForTheTerminal(t *testing.T) {
	shown := onTerminal(t, 80, func(tty *os.File) {
		if code := cli.Main([]string{"policy", "docs", "-o", "html"}, strings.NewReader(""), tty, tty); code != 2 {
			t.Errorf("exit code %d", code)
		}
	})
	if !strings.HasPrefix(shown, "pejl: angiv, hvor opslagsværket skal skrives: -o html=opslag.html") || strings.Contains(shown, "<html") {
		t.Errorf("the terminal shows %.300q", shown)
	}
}

// TestWorkbookIsNotForTheTerminal wants a report that is no text refused before any work, unless it
// goes to a file.
func TestWorkbookIsNotForTheTerminal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "r.xlsx")
	for output, want := range map[string]int{"xlsx": 2, "xlsx=" + file: 1} {
		shown := onTerminal(t, 80, func(tty *os.File) {
			args := []string{"check", proposal, "--date", "2026-11-01", "-o", output}
			if code := cli.Main(args, strings.NewReader(""), tty, tty); code != want {
				t.Errorf("-o %s: exit code %d, want %d", output, code, want)
			}
		})
		refused := strings.HasPrefix(shown, "pejl: -o xlsx er ikke tekst og kan ikke vises på skærmen; skriv rapporten til en fil, fx -o xlsx=rapport.xlsx")
		if refused != (want == 2) || strings.Contains(shown, "PK\x03\x04") {
			t.Errorf("-o %s: the terminal shows %.300q", output, shown)
		}
	}
}

// onTerminal gives what use writes to a terminal of so many columns.
func onTerminal(t *testing.T, columns uint16, use func(tty *os.File)) string {
	t.Helper()
	return typing(t, "", columns, use)
}

// typing is onTerminal with someone who has typed something, ahead of what is asked.
func typing(t *testing.T, typed string, columns uint16, use func(tty *os.File)) string {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	fd := int(master.Fd())
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	tty, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(int(tty.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: columns}); err != nil {
		t.Fatal(err)
	}
	if _, err := master.WriteString(typed); err != nil {
		t.Fatal(err)
	}
	shown := make(chan string)
	go func() {
		all, _ := io.ReadAll(master) // ends with EIO once the terminal is closed
		shown <- string(all)
	}()
	use(tty)
	if err := tty.Close(); err != nil {
		t.Fatal(err)
	}
	return <-shown
}
