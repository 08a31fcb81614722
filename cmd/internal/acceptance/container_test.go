package acceptance

import (
	"debug/elf"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

const containerfile = "cmd/pejl/Containerfile"

// instructions gives what follows an instruction of the Containerfile, per use.
func instructions(t *testing.T, name string) []string {
	t.Helper()
	var found []string
	for line := range strings.Lines(string(read(t, containerfile))) {
		if rest, ok := strings.CutPrefix(line, name+" "); ok {
			found = append(found, strings.TrimSpace(rest))
		}
	}
	if len(found) == 0 {
		t.Fatalf("%s: no %s", containerfile, name)
	}
	return found
}

// buildLine is the command that builds the program in the image, and the file it makes.
func buildLine(t *testing.T) (command, output string) {
	t.Helper()
	for _, command := range instructions(t, "RUN") {
		if m := regexp.MustCompile(`\bgo build .*-o (\S+)`).FindStringSubmatch(command); m != nil {
			return command, m[1]
		}
	}
	t.Fatalf("%s: no RUN ... go build ... -o FILE", containerfile)
	return "", ""
}

// An empty container has no loader, no libraries, no environment and no table of time zones.
func TestTheContainersProgramNeedsNothing(t *testing.T) {
	need(t, "a shell", "sh")
	command, output := buildLine(t)
	program := filepath.Join(t.TempDir(), "pejl")
	command = strings.ReplaceAll(command, output, `"$PROGRAM"`)
	build := exec.Command("sh", "-c", command)
	build.Env = append(os.Environ(), "PROGRAM="+program, "GOOS=linux", "GOARCH="+runtime.GOARCH)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, out)
	}
	wantStatic(t, program)
	if runtime.GOOS != "linux" {
		return // it does not run here
	}
	for _, args := range [][]string{{"version"}, {"check", "examples/proposal/madservice.yaml"}} {
		run := exec.Command(program, args...)
		run.Env = []string{}
		out, err := run.Output()
		var exit *exec.ExitError
		if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1 && exit.ExitCode() != 3) {
			t.Errorf("pejl %s: %v", strings.Join(args, " "), err)
		}
		if len(out) == 0 {
			t.Errorf("pejl %s prints nothing", strings.Join(args, " "))
		}
	}
}

func wantStatic(t *testing.T, program string) {
	t.Helper()
	file, err := elf.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, segment := range file.Progs {
		if segment.Type == elf.PT_INTERP {
			t.Error("the program asks for a loader")
		}
	}
	if libraries, _ := file.ImportedLibraries(); len(libraries) > 0 { // an error says that it is static
		t.Errorf("the program needs %v", libraries)
	}
}

func TestTheContainersFilesAreThere(t *testing.T) {
	_, output := buildLine(t)
	for _, copied := range instructions(t, "COPY") {
		words := strings.Fields(copied)
		if strings.HasPrefix(words[0], "--from=") {
			if words[1] != output {
				t.Errorf("COPY %s: the build makes %s", copied, output)
			}
			continue
		}
		for _, source := range words[:len(words)-1] {
			if _, err := os.Stat(source); err != nil {
				t.Errorf("COPY %s: %v", copied, err)
			}
		}
	}
}

func TestTheContainersImagesAreNamedByVersion(t *testing.T) {
	goVersion := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindSubmatch(read(t, "go.mod"))
	for _, from := range instructions(t, "FROM") {
		image, _, _ := strings.Cut(from, " ")
		_, tag, tagged := strings.Cut(filepath.Base(image), ":")
		if image != "scratch" && (!tagged || !regexp.MustCompile(`^\d+\.\d+`).MatchString(tag)) {
			t.Errorf("FROM %s: the tag says no version", from)
		}
		if strings.Contains(image, "golang") && !strings.HasPrefix(tag, string(goVersion[1])+".") {
			t.Errorf("FROM %s: go.mod wants Go %s", from, goVersion[1])
		}
	}
	for _, user := range instructions(t, "USER") {
		if strings.HasPrefix(user, "0") || strings.HasPrefix(user, "root") {
			t.Errorf("USER %s", user)
		}
	}
}

// A file of git's that the image does not get makes Go call the version changed.
func TestTheContainerGetsAllThatGitKeeps(t *testing.T) {
	need(t, "the git repository", ".git")
	for line := range strings.Lines(string(read(t, ".dockerignore"))) {
		pattern := strings.TrimSpace(line)
		if pattern == "" || strings.HasPrefix(pattern, "#") {
			continue
		}
		out, err := exec.Command("git", "-c", "safe.directory=*", "ls-files", "--", pattern).Output()
		if err != nil {
			t.Fatalf("git ls-files: %v", err)
		}
		if len(out) > 0 {
			t.Errorf(".dockerignore: %s leaves out %s", pattern, out)
		}
	}
}
