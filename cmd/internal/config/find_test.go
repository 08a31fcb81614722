package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree makes files and folders in a new folder and goes there. "x/" is a folder, "a -> b" a link, else an empty file.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		link, target, isLink := strings.Cut(name, " -> ")
		err := os.MkdirAll(filepath.Dir(link), 0o755)
		switch {
		case isLink:
			err = errors.Join(err, os.Symlink(target, link))
		case strings.HasSuffix(name, "/"):
			err = errors.Join(err, os.MkdirAll(name, 0o755))
		default:
			err = errors.Join(err, os.WriteFile(name, nil, 0o644))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestFind(t *testing.T) {
	for name, tt := range map[string]struct {
		tree          []string
		from          string
		args          []string
		path, folders string
	}{
		"without arguments":          {[]string{"pejl.yaml"}, ".", nil, "pejl.yaml", "."},
		"a folder":                   {[]string{"r/pejl.yaml"}, ".", []string{"r"}, "r/pejl.yaml", "r"},
		"a file":                     {[]string{"r/pejl.yaml", "r/a.yaml"}, ".", []string{"r/a.yaml"}, "r/pejl.yaml", "r"},
		"a pattern":                  {[]string{"r/pejl.yaml", "r/s/a.yaml"}, ".", []string{"r/*/a.yaml"}, "r/pejl.yaml", "r"},
		"a missing file":             {[]string{"r/pejl.yaml"}, ".", []string{"r/a.yaml", "r/x/y.yaml"}, "r/pejl.yaml", "r"},
		"an empty argument":          {[]string{"pejl.yaml"}, ".", []string{""}, "pejl.yaml", "."},
		"here without git":           {[]string{"pejl.yaml", "r/s/"}, ".", []string{"r/s"}, "pejl.yaml", "r/s r ."},
		"not above without git":      {[]string{"pejl.yaml", "r/s/"}, "r", []string{"s"}, "", "s ."},
		"elsewhere without git":      {[]string{"pejl.yaml", "r/", "s/"}, "r", []string{"../s"}, "", "../s"},
		"above":                      {[]string{"r/.git/", "r/pejl.yaml", "r/s/t/"}, ".", []string{"r/s/t"}, "r/pejl.yaml", "r/s/t r/s r"},
		"above where .git is a file": {[]string{"r/.git", "r/pejl.yaml", "r/s/"}, ".", []string{"r/s"}, "r/pejl.yaml", "r/s r"},
		"not past git":               {[]string{".git/", "pejl.yaml", "r/.git", "r/s/"}, ".", []string{"r/s"}, "", "r/s r"},
		"the nearest":                {[]string{".git/", "pejl.yaml", "r/pejl.yaml", "r/s/"}, ".", []string{"r/s"}, "r/pejl.yaml", "r/s r"},
		"from below":                 {[]string{"r/.git/", "r/pejl.yaml", "r/s/t/"}, "r/s/t", []string{"."}, "../../pejl.yaml", ". .. ../.."},
		"the same twice":             {[]string{".git/", "pejl.yaml", "r/", "s/"}, ".", []string{"r", "s", "s/*"}, "pejl.yaml", "r . s"},
		"one of two":                 {[]string{"r/pejl.yaml", "s/"}, ".", []string{"s", "r"}, "r/pejl.yaml", "s . r"},
		"a folder of the name":       {[]string{"r/pejl.yaml/"}, ".", []string{"r"}, "r/pejl.yaml", "r"},
		"a link to nowhere":          {[]string{"r/pejl.yaml -> x"}, ".", []string{"r"}, "r/pejl.yaml", "r"},
		"through a link":             {[]string{"r/.git/", "r/pejl.yaml", "r/s/", "l -> r/s"}, ".", []string{"l"}, "r/pejl.yaml", "r/s r"},
	} {
		t.Run(name, func(t *testing.T) {
			tree(t, tt.tree...)
			t.Chdir(tt.from)
			found, err := Find(tt.args)
			if err != nil || found.Path != tt.path || strings.Join(found.Folders, " ") != tt.folders {
				t.Errorf("got %q in %q, %v; want %q in %q", found.Path, found.Folders, err, tt.path, tt.folders)
			}
		})
	}
}

func TestFindTwo(t *testing.T) {
	tree(t, "r/pejl.yaml", "s/pejl.yaml")
	_, err := Find([]string{"r", "s/a.yaml"})
	var two *TwoError
	if !errors.As(err, &two) || *two != (TwoError{"r/pejl.yaml", "s/pejl.yaml"}) || !strings.Contains(two.Error(), "--config") {
		t.Errorf("%v", err)
	}
}

// TestFindAbsolute sees that a file is named as the argument is, but shorter where it can be.
func TestFindAbsolute(t *testing.T) {
	tree(t, "r/pejl.yaml", "s/")
	folder, err := filepath.EvalSymlinks(".")
	if err == nil {
		folder, err = filepath.Abs(folder)
	}
	if err != nil {
		t.Fatal(err)
	}
	if found, err := Find([]string{folder + "/r"}); err != nil || found.Path != "r/pejl.yaml" {
		t.Errorf("%v, %v", found, err)
	}
	t.Chdir("s")
	if found, err := Find([]string{folder + "/r"}); err != nil || found.Path != folder+"/r/pejl.yaml" {
		t.Errorf("%v, %v", found, err)
	}
}
