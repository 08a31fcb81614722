package cli

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs/fetch"
	"github.com/pejl/pejl/policies"
)

// packChoice is the flags that say which policy packs a command uses, and what those are held to.
type packChoice struct {
	lang    string
	sources []string
	lock    string
}

func (p *packChoice) bind(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&p.sources, "policy", nil, say(p.lang, textFlagPolicy))
	f.StringVar(&p.lock, "lock", "", say(p.lang, textFlagLock))
	_ = cmd.MarkFlagDirname("policy") // the error would be that there is no such flag
	_ = cmd.MarkFlagFilename("lock", "lock")
}

// load compiles the packs; s are the settings of the command.
func (p *packChoice) load(s *settings) (*evaluator.Policies, []result.Pack, error) {
	store, err := p.store(s)
	if err != nil {
		return nil, nil, err
	}
	if len(p.sources) == 0 {
		built := loadBuiltIn()
		return built.policies, slices.Clone(built.packs), built.err
	}
	return store.Load(p.sources)
}

// loaded is what came of loading packs.
type loaded struct {
	policies *evaluator.Policies
	packs    []result.Pack
	err      error
}

// loadBuiltIn loads the pack that is built in once in a process, since it stays the same.
var loadBuiltIn = sync.OnceValue(func() (l loaded) {
	l.policies, l.packs, l.err = (&packs.Store{BuiltIn: policies.FS}).Load(nil)
	return l
})

// named gives a file of the policies as it can be opened from here: below the folder that it is in, where its
// pack is a folder. What is built in or fetched stays as it is.
func (p *packChoice) named(file string) string {
	for _, source := range p.sources {
		if source == packs.BuiltIn {
			continue
		}
		here := path.Join(filepath.ToSlash(source), file)
		if info, err := os.Stat(here); err == nil && info.Mode().IsRegular() {
			return here
		}
	}
	return file
}

// store is where packs are taken from. The lock file lies beside the file of settings, or in the current
// folder, unless it is named.
func (p *packChoice) store(s *settings) (*packs.Store, error) {
	folder, err := fetch.DefaultDir()
	if err != nil && slices.ContainsFunc(p.sources, isElsewhere) { // a container may have no home
		return nil, usageError(p.lang, textNoCache)
	}
	if p.lock == "" {
		p.lock = fetch.LockName
		if s.file != nil {
			p.lock = path.Join(path.Dir(s.file.Path), p.lock)
		}
	}
	return &packs.Store{BuiltIn: policies.FS, Cache: fetch.Cache{Dir: folder}, LockFile: p.lock}, nil
}

// isElsewhere says whether a pack must be fetched.
func isElsewhere(source string) bool {
	s, err := fetch.Parse(source)
	return err == nil && s.Kind() != fetch.Folder
}

// builtIn is the choice of a command that has no such flags.
func builtIn() (*evaluator.Policies, []result.Pack, error) {
	return (&packChoice{}).load(&settings{})
}
