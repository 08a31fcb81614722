package acceptance

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// Code that reads well has few files and functions beyond these lines.
const (
	maxFileLines     = 400
	maxFunctionLines = 80
)

// goFiles hands every Go file of the project to visit.
func goFiles(t *testing.T, visit func(path string, src []byte, set *token.FileSet, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != "." && strings.HasPrefix(entry.Name(), "."):
			return filepath.SkipDir
		case entry.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		src := read(t, path)
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, src, parser.SkipObjectResolution)
		if err == nil {
			visit(path, src, set, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFilesAndFunctionsAreShort(t *testing.T) {
	goFiles(t, func(path string, src []byte, set *token.FileSet, file *ast.File) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		if lines := bytes.Count(src, []byte("\n")); lines > maxFileLines {
			t.Errorf("%s: %d lines; at most %d", path, lines, maxFileLines)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			switch node.(type) {
			case *ast.FuncDecl, *ast.FuncLit:
				start := set.Position(node.Pos())
				if lines := set.Position(node.End()).Line - start.Line + 1; lines > maxFunctionLines {
					t.Errorf("%s: function of %d lines; at most %d", start, lines, maxFunctionLines)
				}
			}
			return true
		})
	})
}

// A test that skips on its own would also do so in CI, unseen.
func TestOnlyNeedAndGivenSkip(t *testing.T) {
	allowed := filepath.Join("cmd", "internal", "acceptance", "support_test.go")
	seen := false
	goFiles(t, func(path string, _ []byte, set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				return true
			}
			name, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || name.Sel.Name != "Skip" && name.Sel.Name != "Skipf" && name.Sel.Name != "SkipNow" {
				return true
			}
			if path == allowed {
				seen = true
			} else if strings.HasSuffix(path, "_test.go") {
				t.Errorf("%s: skips; call need or given of package acceptance", set.Position(node.Pos()))
			}
			return true
		})
	})
	if !seen {
		t.Errorf("%s does not skip; are need and given elsewhere now?", allowed)
	}
}
