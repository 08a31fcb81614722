package evaluator

import (
	"archive/tar"
	"cmp"
	"compress/gzip"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"

	"github.com/pejl/pejl/evaluator/result"
)

// bundleRego is what every bundle has.
//
//go:embed bundle/*.rego
var bundleRego embed.FS

// BundleEntrypoint is the path of the one document of a bundle that answers, as OPA's API takes it:
// POST /v1/data/pejl/main/report. bundle/main.rego says what it takes and gives.
const BundleEntrypoint = "pejl/main/report"

// BundleProblem is something in the policies that a bundle cannot hold.
type BundleProblem struct {
	File    string // in the folder that the policies were loaded from
	Line    int
	Message result.Text // what is wrong, and what to do
}

// BundleError says why policies cannot be turned into a bundle: all that is wrong, by file and line.
type BundleError struct{ Problems []BundleProblem }

func (e *BundleError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message.EN)
	}
	return "bundle policies: " + strings.Join(lines, "\n")
}

// Bundle writes the policies as an OPA bundle, a gzipped tar file. Any OPA server that loads it, without pejl,
// answers at BundleEntrypoint what Check answers here: of each rule the outcome, the reason of a fail, and
// where it is violated. The bundle holds the rules as they are, without tests, the data sets, and rules made
// for it that find out what absent facts leave open; see bundle_lift.go.
//
// The revision is the bundle's; the empty one stands for the policies' edition. The same policies and
// revision give the same bytes. Policies that were joined cannot be bundled, and rules that use what the made
// rules could not answer with are a *BundleError; nothing is written then.
//
// Some things differ from Check. The server takes descriptors as they are, without looking at the schema, and knows
// of no deviations. A rule that breaks, which is an error here, finds nothing there, or fails the whole question
// where it gives two values at once. And where so many facts are absent that Check gives up looking, it leaves a
// rule open that the server may decide.
func (p *Policies) Bundle(w io.Writer, revision string) error {
	files, err := p.bundleFiles(cmp.Or(revision, p.edition))
	if err != nil {
		return err
	}
	zipped := gzip.NewWriter(w)
	archive := tar.NewWriter(zipped)
	for _, f := range files {
		header := &tar.Header{Typeflag: tar.TypeReg, Name: "/" + f.name, Mode: 0o644, Size: int64(len(f.src)), Format: tar.FormatUSTAR}
		if err := archive.WriteHeader(header); err != nil {
			return fmt.Errorf("write bundle: %w", err)
		}
		if _, err := archive.Write(f.src); err != nil {
			return fmt.Errorf("write bundle: %w", err)
		}
	}
	if err := errors.Join(archive.Close(), zipped.Close()); err != nil {
		return fmt.Errorf("write bundle: %w", err)
	}
	return nil
}

// bundleFile is one file of a bundle.
type bundleFile struct {
	name string
	src  []byte
}

func (p *Policies) bundleFiles(revision string) ([]bundleFile, error) {
	if len(p.parts) != 1 {
		return nil, errors.New("bundle policies: they come from several packs; bundle each by itself")
	}
	pack, err := readPack(p.source)
	if err != nil {
		return nil, err
	}
	made, err := p.madeModules()
	if err != nil {
		return nil, err
	}
	manifest, err := json.MarshalIndent(map[string]any{
		"revision": revision, "roots": p.bundleRoots(), "rego_version": 1,
		"metadata": map[string]any{"pejl": map[string]any{"edition": p.edition, "entrypoint": BundleEntrypoint}},
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("bundle policies: %w", err)
	}
	data, err := json.Marshal(p.bundleData())
	if err != nil {
		return nil, fmt.Errorf("bundle policies: %w", err)
	}
	out := []bundleFile{{".manifest", manifest}, {"data.json", data}}
	for _, name := range slices.Sorted(maps.Keys(pack.rego)) {
		out = append(out, bundleFile{name, []byte(pack.rego[name])})
	}
	for _, name := range slices.Sorted(maps.Keys(made)) {
		out = append(out, bundleFile{name, made[name]})
	}
	return out, nil
}

// madeModules are the modules of a bundle that are not the pack's own, by file.
func (p *Policies) madeModules() (map[string][]byte, error) {
	l := newLifting(p)
	l.rules()
	l.names()
	if len(l.problems) > 0 {
		e := &BundleError{Problems: slices.Collect(maps.Keys(l.problems))}
		slices.SortFunc(e.Problems, func(a, b BundleProblem) int {
			return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, strings.Compare(a.Message.EN, b.Message.EN))
		})
		return nil, e
	}
	sources := map[string]string{
		"docs": p.bundleDocs(), "coarse": p.bundleCoarse(), "verdicts": p.bundleVerdicts(), "calls": l.calls(),
	}
	for _, s := range p.strategies {
		if sets := p.bundleSets(s.ID); sets != "" {
			sources["sets/"+s.ID] = sets
		}
	}
	for pkg, b := range l.packages {
		name := notInNames.ReplaceAllString(strings.TrimPrefix(strings.TrimSpace(pkg), "package "), "_")
		sources[strings.Replace(name, "pejl.bundle.open.", "open/", 1)] = b.String()
	}
	out := map[string][]byte{}
	for name, src := range sources {
		file := "pejl/bundle/" + strings.ReplaceAll(name, ".", "/") + ".rego"
		var err error
		if out[file], err = format.SourceWithOpts(file, []byte(src), format.Opts{RegoVersion: ast.RegoV1}); err != nil {
			return nil, fmt.Errorf("bundle policies: %w", err)
		}
	}
	entries, err := bundleRego.ReadDir("bundle")
	if err != nil {
		return nil, fmt.Errorf("bundle policies: %w", err)
	}
	for _, entry := range entries {
		if out["pejl/bundle/"+entry.Name()], err = bundleRego.ReadFile(path.Join("bundle", entry.Name())); err != nil {
			return nil, fmt.Errorf("bundle policies: %w", err)
		}
	}
	return out, nil
}

// notInNames is what names of files do without.
var notInNames = regexp.MustCompile(`[^A-Za-z0-9_.]+`)

// names refuses what would clash with the bundle's own packages, or cannot be named there.
func (l *lifting) names() {
	for _, file := range slices.Sorted(maps.Keys(l.compiler.Modules)) {
		pkg := l.compiler.Modules[file].Package
		for _, taken := range []string{"main", "bundle", "given"} {
			if own := ast.MustParseRef("data.pejl." + taken); pkg.Path.HasPrefix(own) {
				l.file = file
				l.fail(pkg.Location, result.Text{
					DA: fmt.Sprintf("pakken %v hører til enhver bundles egne; giv den et andet navn", pkg.Path),
					EN: fmt.Sprintf("the package %v is one of every bundle's own; name it otherwise", pkg.Path),
				})
			}
		}
	}
	for _, name := range l.policies.DataSets() {
		strategy, key, _ := strings.Cut(name, ".")
		if !ast.IsVarCompatibleString(strategy) || !ast.IsVarCompatibleString(key) {
			l.file = strategy + "/" + key + "/schema.json"
			l.fail(nil, result.Text{
				DA: "en mappe med et datasæt i en bundle skal have et navn af bogstaver, cifre og _; omdøb den",
				EN: "a folder with a data set in a bundle must have a name of letters, digits and _; rename it",
			})
		}
	}
}

func (p *Policies) bundleRoots() []string {
	roots := map[string]bool{"pejl": true}
	for id := range p.data {
		roots[id] = true
	}
	for _, m := range p.compiler.Modules {
		roots[string(m.Package.Path[1].Value.(ast.String))] = true
	}
	return slices.Sorted(maps.Keys(roots))
}
