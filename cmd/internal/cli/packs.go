package cli

import (
	"path"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs/fetch"
	"github.com/pejl/pejl/policies"
)

// packChoice is the flag that says which policy packs a command uses.
type packChoice struct {
	lang    string
	sources []string
}

func (p *packChoice) bind(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&p.sources, "policy", nil, say(p.lang, textFlagPolicy))
	_ = cmd.MarkFlagDirname("policy") // the error would be that there is no such flag
}

// load compiles the packs. s says where the lock file is; nil for the current folder.
func (p *packChoice) load(s *settings) (*evaluator.Policies, []result.Pack, error) {
	store, err := packStore(s)
	if err != nil {
		return nil, nil, err
	}
	return store.Load(p.sources)
}

// packStore is where packs are taken from: the lock file lies beside the file of settings, or in the
// current folder.
func packStore(s *settings) (*packs.Store, error) {
	folder, err := fetch.DefaultDir()
	if err != nil {
		return nil, err
	}
	lock := fetch.LockName
	if s != nil && s.file != nil {
		lock = path.Join(path.Dir(s.file.Path), lock)
	}
	return &packs.Store{BuiltIn: policies.FS, Cache: fetch.Cache{Dir: folder}, LockFile: lock}, nil
}
