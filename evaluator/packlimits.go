package evaluator

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/inputs"
)

// Limits of a policy pack, far above any real one, so that none can exhaust time or memory before
// its rules are asked. OPA's parser and compiler take time in proportion to the square of what they
// are given, or worse, and cannot be stopped: a pack that takes too long is left behind.
var loadLimits = Limits{Time: 60 * time.Second, Memory: 1 << 30}

const (
	mostEntries  = 100_000   // files and folders of a pack, of any kind
	mostFiles    = 10_000    // files that are read
	mostRego     = 256 << 10 // bytes of a Rego file
	mostPack     = 64 << 20  // bytes of all files
	mostFolders  = 20        // folders in folders
	mostBrackets = 100       // brackets in brackets
)

// Load reads the policies under the root of fsys and compiles them: a folder per strategy,
// with rules below rules/ and a data.yaml in each folder of dated data, and lib beside them.
// Files named *_test.rego are left out. Data beside a schema.json is a data set, and is read by its
// schema as strictly as a user's own file. All mistakes of the policies are reported at once: Rego
// errors, annotations that are incomplete, references that no descriptor schema knows. Policies are
// untrusted code: what they may call, and how large they may be, is bounded.
func Load(fsys fs.FS) (*Policies, error) { return loadWithin(loadLimits, fsys) }

func loadWithin(limits Limits, fsys fs.FS) (*Policies, error) {
	var p *Policies
	err := limits.bounded(context.Background(), "the policy pack", func(topdown.Cancel) (err error) {
		p, err = loadPack(fsys)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// Outline is what a pack is, without its rules.
type Outline struct {
	Strategies []Strategy
	Edition    string // see Policies.Edition
}

// ReadOutline reads a pack as Load does, but compiles nothing: what is wrong with the rules is not found.
func ReadOutline(fsys fs.FS) (Outline, error) {
	var out Outline
	err := loadLimits.bounded(context.Background(), "the policy pack", func(topdown.Cancel) error {
		files, err := readPack(fsys)
		if err != nil {
			return err
		}
		p := &Policies{}
		faults := p.readData(files)
		if len(faults) == 0 {
			faults = p.readStrategies()
		}
		out = Outline{p.strategies, files.edition}
		return joinFaults(faults)
	})
	return out, err
}

// packReader reads the files of a pack, and counts.
type packReader struct {
	fsys  fs.FS
	files int
	bytes int
}

// read reads a file that is not too large, nor its brackets too deep for OPA's parser.
func (p *packReader) read(name string) ([]byte, error) {
	if p.files++; p.files > mostFiles {
		return nil, fmt.Errorf("there are more than %d files of policies; split the pack", mostFiles)
	}
	file, err := p.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	isRego := path.Ext(name) == ".rego"
	most := inputs.MaxFileSize
	if isRego {
		most = mostRego
	}
	var content bytes.Buffer
	if info, err := file.Stat(); err == nil {
		content.Grow(int(min(info.Size(), int64(most))) + bytes.MinRead)
	}
	if _, err := content.ReadFrom(io.LimitReader(file, int64(most)+1)); err != nil {
		return nil, err
	}
	src := content.Bytes()
	if len(src) > most {
		return nil, fmt.Errorf("%s: is larger than %d KiB; split it", name, most>>10)
	}
	if p.bytes += len(src); p.bytes > mostPack {
		return nil, fmt.Errorf("the files of policies are larger than %d MiB together; split the pack", mostPack>>20)
	}
	if !isRego {
		return src, nil
	}
	if line := tooDeep(string(src)); line > 0 {
		return nil, fmt.Errorf("%s:%d: has brackets in brackets more than %d deep; write it more simply", name, line, mostBrackets)
	}
	return src, nil
}

// tooDeep is the line where brackets of Rego are too deep; 0 where they are not. Those in texts and
// comments do not count.
func tooDeep(src string) int {
	depth, line := 0, 1
	for i := 0; i < len(src); i++ {
		switch src[i] {
		case '\n':
			line++
		case '(', '[', '{':
			if depth++; depth > mostBrackets {
				return line
			}
		case ')', ']', '}':
			depth = max(0, depth-1)
		case '#':
			i += skipTo(src[i:], "\n", 0)
			line++
		case '`':
			n := skipTo(src[i:], "`", 1)
			line += strings.Count(src[i:i+n], "\n")
			i += n
		case '"':
			for i++; i < len(src) && src[i] != '"' && src[i] != '\n'; i++ {
				if src[i] == '\\' {
					i++
				}
			}
			if i < len(src) && src[i] == '\n' {
				line++
			}
		}
	}
	return 0
}

// skipTo is how far it is to the mark, or to the last byte.
func skipTo(src, mark string, from int) int {
	if n := strings.Index(src[from:], mark); n >= 0 {
		return from + n
	}
	return len(src) - 1
}

// mostNested is how many comprehensions and every loops may stand in each other: with each, OPA takes
// about three times as long to check the types.
const mostNested = 8

// refuseNesting gives a fault for each place where more of them stand in each other.
func refuseNesting(modules map[string]*ast.Module) []*PolicyError {
	var out []*PolicyError
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		depth := 0
		nests := func(x any) bool {
			switch x.(type) {
			case *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension, *ast.Every:
				return true
			}
			return false
		}
		var at *ast.Location // of the expression last met
		ast.NewBeforeAfterVisitor(func(x any) bool {
			if e, ok := x.(*ast.Expr); ok && e.Location != nil {
				at = e.Location
			}
			if !nests(x) {
				return false
			}
			if depth++; depth == mostNested+1 && at != nil {
				out = append(out, fault(name, "nested-too-deep", mostNested).mended().at(at))
			}
			return false
		}, func(x any) {
			if nests(x) {
				depth--
			}
		}).Walk(modules[name])
	}
	return out
}

// briefly cuts errors of OPA, which quote the line that they are about, however long.
func briefly(err error) error {
	if err == nil || len(err.Error()) <= mostText {
		return err
	}
	return errors.New(brief(err.Error()))
}
