package sarif

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
)

// rootID is the base that relative file names count from; GitHub and Azure DevOps know the name.
const rootID = "%SRCROOT%"

// rootLocation tells what the base is. Its address is left out on purpose (3.14.14): it would
// name a folder on one machine.
func rootLocation(lang string) *sarif.ArtifactLocation {
	return sarif.NewArtifactLocation().WithDescription(message(plain(rootDescription.In(lang))))
}

var (
	drive  = regexp.MustCompile(`^[A-Za-z]:/`)
	scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+://`)
)

// fileURI gives the URI of a file name with forward slashes, percent-encoded (RFC 3986). relative
// says that it counts from the root. An absolute name becomes file:///…, an address stays.
func fileURI(name string) (uri string, relative bool) {
	switch {
	case scheme.MatchString(name):
		if u, err := url.Parse(name); err == nil {
			return u.String(), false
		}
	case drive.MatchString(name):
		return (&url.URL{Scheme: "file", Path: "/" + name}).String(), false
	case strings.HasPrefix(name, "//"): // a share on a Windows server
		host, file, _ := strings.Cut(name[2:], "/")
		return (&url.URL{Scheme: "file", Host: host, Path: "/" + file}).String(), false
	case path.IsAbs(name):
		return (&url.URL{Scheme: "file", Path: path.Clean(name)}).String(), false
	}
	clean := path.Clean(name)
	// The root itself is a folder, and a name that leads out of it does not count from it.
	outside := clean == ".." || strings.HasPrefix(clean, "../")
	return (&url.URL{Path: clean}).String(), !outside
}

// configuration is the role of files that say how to check (3.24.6).
const configuration = "userSpecifiedConfiguration"

// artifacts are the files of a run: names in order of first use, and each name's index.
type artifacts struct {
	names []string
	roles map[string][]string
	index map[string]int
}

// artifactsOf collects the checked files, the files that findings point into, those of deviations,
// and the user's own data files.
func artifactsOf(run *result.Run) artifacts {
	a := artifacts{roles: map[string][]string{}, index: map[string]int{}}
	for _, d := range run.Descriptors {
		a.add(d.File, "analysisTarget")
	}
	for _, d := range run.Descriptors {
		for i := range d.Results {
			for j := range d.Results[i].Findings {
				a.add(d.Results[i].Findings[j].File, "")
			}
			for _, w := range d.Results[i].Waivers {
				a.add(w.File, configuration)
			}
		}
	}
	for i := range run.Remarks {
		a.add(run.Remarks[i].Deviation.File, configuration)
	}
	for i := range run.Data {
		a.add(run.Data[i].File, configuration)
	}
	return a
}

func (a *artifacts) add(name, role string) {
	if name == "" {
		return
	}
	if _, known := a.index[name]; known {
		return
	}
	a.index[name] = len(a.names)
	a.names = append(a.names, name)
	if role != "" {
		a.roles[name] = []string{role}
	}
}

func (a *artifacts) objects() []*sarif.Artifact {
	var out []*sarif.Artifact
	for _, name := range a.names {
		artifact := sarif.NewArtifact().WithLocation(location(name)).WithRoles(a.roles[name])
		if a.roles[name] == nil {
			artifact.Roles = []string{}
		}
		out = append(out, artifact)
	}
	return out
}

// location is the place of a file without its index.
func location(name string) *sarif.ArtifactLocation {
	uri, relative := fileURI(name)
	l := sarif.NewArtifactLocation().WithURI(uri)
	if relative {
		l.WithURIBaseID(rootID)
	}
	return l
}

// physical is a place in one of the run's files. Without a position it is the whole file.
func (a *artifacts) physical(name string, start, end result.Position) *sarif.PhysicalLocation {
	p := sarif.NewPhysicalLocation().WithArtifactLocation(location(name).WithIndex(a.index[name]))
	if start.Line < 1 {
		return p
	}
	region := sarif.NewRegion().WithStartLine(start.Line).WithStartColumn(start.Column)
	if end.Line >= start.Line {
		region.WithEndLine(end.Line).WithEndColumn(end.Column)
	}
	return p.WithRegion(region)
}
