package inputs

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// tree makes files and folders in a new folder and goes there. "x/" is a folder, "a -> b" a link, else a file.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		var err error
		link, target, isLink := strings.Cut(name, " -> ")
		switch {
		case isLink:
			if err = os.MkdirAll(filepath.Dir(link), 0o755); err == nil {
				err = os.Symlink(target, link)
			}
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(name, 0o755)
		default:
			if err = os.MkdirAll(filepath.Dir(name), 0o755); err == nil {
				err = os.WriteFile(name, []byte(head), 0o644)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// expectFound finds files and compares them, and the problems as "file code".
func expectFound(t *testing.T, want, wantProblems string, args []string, exclude ...string) []string {
	t.Helper()
	files, problems := Find(args, exclude...)
	if got := strings.Join(files, " "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var said []string
	for _, p := range problems {
		said = append(said, p.File, p.Code)
	}
	if got := strings.Join(said, " "); got != wantProblems {
		t.Errorf("problems: got %s, want %s", got, wantProblems)
	}
	return files
}

func TestFind(t *testing.T) {
	tests := map[string]struct {
		tree, args []string
		want       string // the files
		problems   string // "file code"
	}{
		"folder": {
			[]string{"r/b.yaml", "r/a.YML", "r/sub/c.Json", "r/readme.md", "r/.git/x.yaml", "r/.y.yaml", "r/pejl.yaml", "r/pejl.lock", "r/sub/pejl.yaml"},
			[]string{"r"}, "r/a.YML r/b.yaml r/sub/c.Json", ""},
		"byte order":            {[]string{"r/a/z.yaml", "r/a.yaml", "r/a-b.yaml"}, []string{"r/"}, "r/a-b.yaml r/a.yaml r/a/z.yaml", ""},
		"current folder":        {[]string{"b.yaml", "a/c.yaml"}, []string{"."}, "a/c.yaml b.yaml", ""},
		"files as named":        {[]string{"x.txt", "pejl.yaml", "a.yaml"}, []string{"x.txt", "./pejl.yaml", "b/../a.yaml"}, "a.yaml pejl.yaml x.txt", ""},
		"once":                  {[]string{"r/a.yaml", "l -> r"}, []string{"r/a.yaml", "r", "./r/*.yaml", "l/a.yaml"}, "l/a.yaml", ""},
		"linked file":           {[]string{"r/a.yaml", "other/b.yaml", "r/c.yaml -> ../other/b.yaml"}, []string{"r"}, "r/a.yaml r/c.yaml", ""},
		"linked folder":         {[]string{"r/", "other/b.yaml", "r/l -> ../other"}, []string{"r"}, "r/l/b.yaml", ""},
		"loop":                  {[]string{"r/a.yaml", "r/s/l -> .."}, []string{"r"}, "r/a.yaml", "r/s/l folder-loop"},
		"loop of two":           {[]string{"r/a/x.yaml", "r/b/y.yaml", "r/a/l -> ../b", "r/b/l -> ../a"}, []string{"r"}, "r/a/l/y.yaml r/a/x.yaml", "r/a/l/l folder-loop"},
		"broken link":           {[]string{"r/a.yaml", "r/b.yaml -> nowhere"}, []string{"r"}, "r/a.yaml", "r/b.yaml not-found"},
		"empty folder":          {[]string{"r/readme.md", "r/pejl.yaml"}, []string{"r"}, "", "r empty-folder"},
		"missing":               {[]string{"r/madservice.yaml"}, []string{"r/madservce.yaml", "x/y"}, "", "r/madservce.yaml not-found x/y not-found"},
		"empty argument":        {[]string{"a.yaml"}, []string{""}, "", `"" not-found`},
		"pattern":               {[]string{"r/a.yaml", "r/b.yml", "r/.c.yaml", "r/d.yaml/e.json"}, []string{"r/*.y*"}, "r/a.yaml r/b.yml r/d.yaml/e.json", ""},
		"pattern over folders":  {[]string{"a/x/1.yaml", "b/x/2.yaml", "c/y/3.yaml"}, []string{"[ab]/x/?.yaml"}, "a/x/1.yaml b/x/2.yaml", ""},
		"pattern of texts":      {[]string{"r/a.txt", "r/b.yaml"}, []string{"r/*.txt"}, "r/a.txt", ""},
		"pattern of all":        {[]string{"r/a.txt", "r/b.yaml", "r/pejl.yaml"}, []string{"r/*"}, "r/b.yaml", ""},
		"pattern of settings":   {[]string{"r/a.yaml", "r/pejl.yaml", "r/s/pejl.yaml"}, []string{"r/*.yaml", "r/**/*.yaml"}, "r/a.yaml", ""},
		"two stars":             {[]string{"r/a.yaml", "r/s/b.yaml", "r/s/t/c.yaml", "r/.g/d.yaml", "r/s/e.json"}, []string{"r/**/*.yaml"}, "r/a.yaml r/s/b.yaml r/s/t/c.yaml", ""},
		"two stars at the end":  {[]string{"r/a.yaml", "r/s/b.yaml"}, []string{"**"}, "r/a.yaml r/s/b.yaml", ""},
		"two stars in a loop":   {[]string{"r/a.yaml", "r/l -> ."}, []string{"**/*.yaml"}, "r/a.yaml", ""},
		"two stars in between":  {[]string{"r/s/t/x/a.yaml", "r/x/b.yaml"}, []string{"r/**/x/*.yaml"}, "r/s/t/x/a.yaml r/x/b.yaml", ""},
		"no match":              {[]string{"r/a.yaml"}, []string{"r/*.json", "q/**", "r/*.yaml"}, "r/a.yaml", "q/** no-match r/*.json no-match"},
		"bad pattern":           {[]string{"r/a.yaml"}, []string{"r/[a"}, "", "r/[a bad-pattern"},
		"file named as pattern": {[]string{"r/[a].yaml"}, []string{"r/[a].yaml"}, "r/[a].yaml", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			tree(t, test.tree...)
			files := expectFound(t, test.want, test.problems, test.args)
			slices.Reverse(test.args)
			if again, _ := Find(test.args); !slices.Equal(again, files) {
				t.Errorf("the order of the arguments matters: %v", again)
			}
		})
	}
}

func TestFindExclude(t *testing.T) {
	tests := map[string]struct {
		tree, args, exclude []string
		want, problems      string
	}{
		"a file":             {[]string{"r/a.yaml", "r/azure-pipelines.yml", "r/s/azure-pipelines.yml"}, []string{"r"}, []string{"r/azure-pipelines.yml"}, "r/a.yaml r/s/azure-pipelines.yml", ""},
		"at any depth":       {[]string{"r/a.yaml", "r/x.yml", "r/s/x.yml"}, []string{"r"}, []string{"r/**/x.yml"}, "r/a.yaml", ""},
		"a folder":           {[]string{"r/a.yaml", "r/old/b.yaml", "r/old/s/c.yaml"}, []string{"r"}, []string{"r/old/"}, "r/a.yaml", ""},
		"in a folder":        {[]string{"r/a.yaml", "r/old/b.yaml", "r/old/s/c.yaml"}, []string{"r"}, []string{"r/old/*.yaml"}, "r/a.yaml r/old/s/c.yaml", ""},
		"below a folder":     {[]string{"r/a.yaml", "r/old/b.yaml", "r/old/s/c.yaml"}, []string{"r"}, []string{"r/old/**"}, "r/a.yaml", ""},
		"two stars within":   {[]string{"r/a/x/y/b.yaml", "r/a/b.yaml", "r/c/b.yaml"}, []string{"."}, []string{"r/**/a/**/b.yaml"}, "r/c/b.yaml", ""},
		"named outright":     {[]string{"r/a.yaml", "r/old/b.yaml", "r/z.yaml"}, []string{"r", "r/a.yaml", "r/old"}, []string{"r/old", "r/a.yaml"}, "r/a.yaml r/old/b.yaml r/z.yaml", ""},
		"of a pattern":       {[]string{"r/a.yaml", "r/b.yaml", "r/old/c.yaml"}, []string{"r/*"}, []string{"r/old", "r/b*"}, "r/a.yaml", ""},
		"of two stars":       {[]string{"r/a.yaml", "r/old/c.yaml"}, []string{"**/*.yaml"}, []string{"r/old"}, "r/a.yaml", ""},
		"spelled folder":     {[]string{"r/old/c.yaml"}, []string{"r/old/*.yaml"}, []string{"r/old"}, "r/old/c.yaml", ""},
		"nothing fits":       {[]string{"r/a.yaml"}, []string{"r"}, []string{"r/b.yaml", "q/x/*.yaml", "../z"}, "r/a.yaml", ""},
		"all of it":          {[]string{"r/a.yaml", "s/b.yaml"}, []string{"r", "s/*", "t/*.yaml"}, []string{"**/*.yaml"}, "", "r all-excluded s/* all-excluded t/*.yaml no-match"},
		"empty all the same": {[]string{"r/", "s/a.yaml"}, []string{"r", "s"}, []string{"s/*"}, "", "r empty-folder s all-excluded"},
		"bad pattern":        {[]string{"r/a.yaml"}, []string{"r"}, []string{"r/[a"}, "r/a.yaml", "r/[a bad-pattern"},
		"named as pattern":   {[]string{"[r]/a.yaml", "[r]/b.yaml", "r/b.yaml"}, []string{"."}, []string{"[r]/b*"}, "[r]/a.yaml r/b.yaml", ""},
		"a link":             {[]string{"r/a.yaml", "other/b.yaml", "r/l -> ../other"}, []string{"r"}, []string{"r/l"}, "r/a.yaml", ""},
		"behind a link":      {[]string{"r/a.yaml", "other/b.yaml", "r/l -> ../other"}, []string{"r"}, []string{"other/*"}, "r/a.yaml", ""},
		"through a link":     {[]string{"r/a.yaml", "r/b.yaml", "l -> r"}, []string{"r"}, []string{"l/b.yaml"}, "r/a.yaml", ""},
		"linked file":        {[]string{"r/a.yaml", "other/b.yaml", "r/c.yaml -> ../other/b.yaml"}, []string{"r", "r/c*"}, []string{"other/b.yaml"}, "r/a.yaml", "r/c* all-excluded"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			tree(t, test.tree...)
			for range 2 {
				expectFound(t, test.want, test.problems, test.args, test.exclude...)
				slices.Reverse(test.args)
			}
		})
	}
}

// TestFindExcludeAbsolute has patterns and arguments that are not named in the same way.
func TestFindExcludeAbsolute(t *testing.T) {
	tree(t, "r/a.yaml", "r/b.yaml")
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, named := range [][2]string{{"r", folder + "/r/b.yaml"}, {folder, "r/b.*"}, {"./r", "../" + filepath.Base(folder) + "/*/b.yaml"}} {
		if files, problems := Find([]string{named[0]}, named[1]); len(files) != 1 || !strings.HasSuffix(files[0], "r/a.yaml") || len(problems) > 0 {
			t.Errorf("%v: got %v, %v", named, files, problems)
		}
	}
}

func TestFindMessages(t *testing.T) {
	tree(t, "r/madservice.yaml", "r/s/l -> ..")
	_, problems := Find([]string{"r", "r/madservce.yaml"})
	const want = `r/madservce.yaml: findes ikke; mente du "r/madservice.yaml"?` + "\n" +
		`r/s/l: genvejen fører tilbage til mappen "r", som den selv ligger i; fjern genvejen`
	if got := problems.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFindAbsolute(t *testing.T) {
	tree(t, "r/a.yaml")
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, arg := range []string{folder, folder + "/*/*.yaml", folder + "/**"} {
		if files, problems := Find([]string{arg}); len(problems) > 0 || len(files) != 1 || files[0] != folder+"/r/a.yaml" {
			t.Errorf("%s: got %v %v", arg, files, problems)
		}
	}
}

// TestFindManyLinks has folders whose links to one another could be followed in 4^20 ways.
func TestFindManyLinks(t *testing.T) {
	names := []string{}
	for i := range 20 {
		names = append(names, fmt.Sprintf("f%d/a.yaml", i))
		for j := range 4 {
			if i < 19 {
				names = append(names, fmt.Sprintf("f%d/l%d -> ../f%d", i, j, i+1))
			}
		}
	}
	tree(t, names...)
	for _, arg := range []string{".", "**/*.yaml"} {
		if files, problems := Find([]string{arg}); len(files) != 20 || len(problems) != 0 {
			t.Errorf("%s: got %d files, %v", arg, len(files), problems)
		}
	}
}

func TestReadFile(t *testing.T) {
	tree(t, "a.yaml", "folder/", "json.txt")
	if err := os.WriteFile("json.txt", []byte(" "+jsonHead+"}"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.yaml", "json.txt"} {
		docs, problems := ReadFile(name)
		if len(problems) > 0 || len(docs) != 1 || docs[0].File != name {
			t.Errorf("%s: %v %v", name, docs, problems)
		}
	}
	if err := os.WriteFile("big.yaml", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate("big.yaml", MaxFileSize+1); err != nil { // a hole, no bytes on the disk
		t.Fatal(err)
	}
	if err := syscall.Mkfifo("pipe.yaml", 0o644); err != nil {
		t.Fatal(err)
	}
	for name, code := range map[string]string{
		"folder": "is-folder", "b.yaml": "not-found", "/dev/zero": "not-a-file", "pipe.yaml": "not-a-file", "big.yaml": "too-large",
	} {
		docs, problems := ReadFile(name)
		if len(docs) != 0 || len(problems) != 1 || problems[0].Code != code || problems[0].Pos != (Position{}) {
			t.Errorf("%s: got %v", name, problems)
		}
	}
	if p := newProblem("x", Position{}, "unreadable", SystemReason(&os.PathError{Op: "open", Path: "x", Err: syscall.EACCES})); p.In("da") != "x: kan ikke læses (adgang nægtet); ret adgangen, eller angiv en anden fil" {
		t.Error(p)
	}
}

func TestIDs(t *testing.T) {
	read := func(file, kind, id string) *Document {
		docs, _ := Read(file, []byte("apiVersion: pejl/v1\nkind: "+kind+"\nmetadata:\n  name: x\n  id: "+id+"\n"))
		return docs[0]
	}
	var ids IDs
	for _, step := range []struct {
		doc  *Document
		want string
	}{
		{read("a.yaml", "System", "one"), ""},
		{read("b.yaml", "Hardware", "two"), ""},
		{read("c.yaml", "Hardware", "one"), `c.yaml:5:7: id'et "one" bruges også i a.yaml:5:7; giv den ene beskrivelse et andet id`},
		{read("d.yaml", "Organisation", "org"), ""},
		{read("e.yaml", "Organisation", "org2"), `e.yaml:2:7: der kan kun være én beskrivelse af typen Organisation, og den første står i d.yaml:2:7; fjern den ene`},
		{read("f.yaml", "System", ""), ""},
		{read("g.yaml", "System", ""), ""},
	} {
		got := ""
		if p := ids.Add(step.doc); p != nil {
			got = p.String()
		}
		if got != step.want {
			t.Errorf("got %q, want %q", got, step.want)
		}
	}
}
