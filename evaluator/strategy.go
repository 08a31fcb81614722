package evaluator

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// strategyData is <strategy>/strategy/data.yaml.
type strategyData struct {
	Name     names  `json:"name"`
	Document string `json:"document"`
	Prefix   string `json:"prefix"`
	Areas    []struct {
		Code string `json:"code"`
		names
	} `json:"areas"`
}

type names struct {
	DA string `json:"da"`
	EN string `json:"en"`
}

func (n names) text() result.Text { return result.Text{DA: n.DA, EN: n.EN} }

// readStrategies describes each folder of the data that has a strategy/data.yaml.
func (p *Policies) readStrategies() []*PolicyError {
	var faults []*PolicyError
	for _, id := range slices.Sorted(maps.Keys(p.data)) {
		d, ok, err := p.strategyData(id)
		file := id + "/strategy/data.yaml"
		if err != nil {
			faults = append(faults, fault(file, "data-malformed", err.Error()))
			continue
		}
		if !ok {
			faults = append(faults, fault(file, "strategy-missing", id).mended())
			continue
		}
		s := Strategy{ID: id, Name: d.Name.text(), Document: d.Document, Prefix: d.Prefix, roles: map[string]role{}}
		for _, a := range d.Areas {
			s.Areas = append(s.Areas, Area{Code: a.Code, Name: a.text()})
		}
		if err := s.readRoleNames(p.data); err != nil {
			faults = append(faults, fault(id+"/roles/data.yaml", "data-malformed", err.Error()))
			continue
		}
		p.strategies = append(p.strategies, s)
	}
	if len(p.strategies) == 0 && len(faults) == 0 {
		faults = append(faults, fault("", "strategy-none").mended())
	}
	return faults
}

// StrategyFolders names the strategies below the root of fsys, sorted: the folders with a
// strategy/data.yaml. Nothing of them is read.
func StrategyFolders(fsys fs.FS) ([]string, error) {
	files, err := fs.Glob(fsys, "*/strategy/data.yaml")
	if err != nil {
		return nil, fmt.Errorf("find strategies: %w", err)
	}
	var out []string
	for _, file := range files {
		out = append(out, path.Dir(path.Dir(file)))
	}
	return out, nil
}

func (p *Policies) strategyData(id string) (d strategyData, ok bool, err error) {
	pack, _ := p.data[id].(map[string]any)
	raw, ok := pack["strategy"]
	if !ok {
		return d, false, nil
	}
	text, err := json.Marshal(raw)
	if err == nil {
		err = json.Unmarshal(text, &d)
	}
	if err != nil {
		return d, false, err
	}
	return d, true, nil
}

func (p *Policies) strategy(id string) *Strategy {
	for i := range p.strategies {
		if p.strategies[i].ID == id {
			return &p.strategies[i]
		}
	}
	return nil
}

// Strategy describes the pack of that id. The error wraps ErrUnknown where there is none.
func (p *Policies) Strategy(id string) (Strategy, error) {
	if s := p.strategy(id); s != nil {
		return *s, nil
	}
	return Strategy{}, unknown("strategy", id, p.strategyIDs())
}

// name is what the strategy is called; empty where there is none.
func (s *Strategy) name() result.Text {
	if s == nil {
		return result.Text{}
	}
	return s.Name
}

func (p *Policies) strategyIDs() []string {
	var out []string
	for _, s := range p.strategies {
		out = append(out, s.ID)
	}
	return out
}

// role is what a rule's annotation is told of the role that it names.
type role struct{ code, en string }

// readRoleNames collects the roles of every edition, since a rule may be older than the newest.
func (s *Strategy) readRoleNames(data map[string]any) error {
	name := s.ID + "." + setRoles
	for _, edition := range editions(dataset(data, name)) {
		roles, err := readRoles(edition)
		if err != nil {
			return fmt.Errorf("data set %s: %w", name, err)
		}
		for _, r := range roles {
			s.roles[r.Name.DA] = role{r.Code, r.Name.EN}
		}
	}
	return nil
}

// Roles are the Danish names of the strategy's roles, of every edition, sorted.
func (s *Strategy) Roles() []string { return slices.Sorted(maps.Keys(s.roles)) }

// role is a role by its Danish name; of one that the strategy does not list it is empty.
func (s *Strategy) role(da string) role {
	if s == nil {
		return role{}
	}
	return s.roles[da]
}
