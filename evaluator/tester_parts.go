package evaluator

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// fingerprints tells for each package of tests, in their order, whether something changed that it
// depends on: the files of every rule that its tests lead to, and the data of its strategy, of all
// strategies for a helper's tests.
func (r *testRun) fingerprints(units []*testUnit) []string {
	digests := map[string][32]byte{}
	for name, source := range r.sources {
		digests[name] = sha256.Sum256([]byte(source))
	}
	data := r.dataDigests()
	follow := follower{compiler: r.compiler}
	out := make([]string, len(units))
	for i, u := range units {
		files := map[string]bool{}
		follow.packageFiles(u.path, files)
		if u.rule != nil {
			follow.packageFiles(u.rule.ref, files)
		}
		h := sha256.New()
		for _, file := range slices.Sorted(maps.Keys(files)) {
			fmt.Fprintf(h, "%s %x\n", file, digests[file])
		}
		for _, strategy := range slices.Sorted(maps.Keys(data)) {
			if u.rule == nil || u.rule.Strategy == strategy {
				fmt.Fprintf(h, "%s %x\n", strategy, data[strategy])
			}
		}
		out[i] = string(h.Sum(nil))
	}
	return out
}

// dataDigests is a digest over the data files of each strategy, by its folder.
func (r *testRun) dataDigests() map[string][]byte {
	contents := map[string][]byte{}
	_ = walkPack(r.policies.source, func(name string) error {
		if base := path.Base(name); base != "data.yaml" && base != "schema.json" {
			return nil
		}
		folder, _, _ := strings.Cut(name, "/")
		content, err := fs.ReadFile(r.policies.source, name)
		contents[folder] = fmt.Appendf(contents[folder], "%s %v %x\n", name, err, sha256.Sum256(content))
		return nil
	})
	return contents
}

// follower finds the files that rules depend on.
type follower struct {
	compiler *ast.Compiler
}

// packageFiles adds the files that the rules below a package depend on, and its own.
func (f *follower) packageFiles(pkg ast.Ref, to map[string]bool) {
	seen := map[*ast.Rule]bool{}
	var visit func(r *ast.Rule)
	visit = func(r *ast.Rule) {
		if seen[r] {
			return
		}
		seen[r] = true
		if r.Location != nil {
			to[r.Location.File] = true
		}
		for next := range f.compiler.Graph.Dependencies(r) {
			if rule, ok := next.(*ast.Rule); ok {
				visit(rule)
			}
		}
	}
	for _, r := range f.compiler.GetRulesWithPrefix(pkg) {
		visit(r)
	}
}
