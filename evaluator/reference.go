package evaluator

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/pejl/pejl/evaluator/result"
)

// The data sets that pejl itself knows, besides those that only rules read. A strategy may lack
// any but the roles.
const (
	setPhases = result.SetPhases
	setNeeds  = result.SetNeeds
	setGoals  = result.SetGoals
	setRoles  = result.SetRoles
	setUnits  = result.SetUnits
)

// named is an entry of any of them: {code, da, en}.
type named struct {
	Code string `json:"code"`
	names
}

func (n named) plain() result.Named { return result.Named{Code: n.Code, Name: n.text()} }

// The editions, each in the form of its data set's schema.
type (
	needsEdition struct {
		Needs []named `json:"needs"`
	}
	goalsEdition struct {
		Goals []named `json:"goals"`
	}
	unitsEdition struct {
		Units []named `json:"units"`
	}
	rolesEdition struct {
		Roles []struct {
			named
			Description names          `json:"description"`
			Phases      []result.Phase `json:"phases"`
			Areas       []string       `json:"areas"`
		} `json:"roles"`
	}
	phasesEdition struct {
		Phases []struct {
			named
			Section  string `json:"section"`
			Text     names  `json:"text"`
			Elements []struct {
				named
				Section string `json:"section"`
			} `json:"elements"`
		} `json:"phases"`
	}
)

// Reference gives what a strategy's dated data says on a day: the phases with their elements, the
// needs of the future picture, the architecture goals, roles and units. A set in own replaces the
// embedded one of that name, as it does in a run. Of a data set without an edition in force that
// day the list is empty. The error wraps ErrUnknown where there is no such strategy or data set.
func (p *Policies) Reference(strategy string, date time.Time, own map[string]Dataset) (*result.Reference, error) {
	if p.strategy(strategy) == nil {
		return nil, unknown("strategy", strategy, p.strategyIDs())
	}
	data, err := p.withOwn(own)
	if err != nil {
		return nil, err
	}
	out := &result.Reference{Strategy: strategy, Date: date.Format(time.DateOnly)}
	for _, part := range []struct {
		set  string
		read func(edition map[string]any) error
	}{
		{setGoals, func(e map[string]any) (err error) { out.Goals, err = readNamed(e, goalsEdition.list); return }},
		{setNeeds, func(e map[string]any) (err error) { out.Needs, err = readNamed(e, needsEdition.list); return }},
		{setPhases, func(e map[string]any) (err error) { out.Phases, err = readPhases(e); return }},
		{setRoles, func(e map[string]any) (err error) { out.Roles, err = readRoles(e); return }},
		{setUnits, func(e map[string]any) (err error) { out.Units, err = readNamed(e, unitsEdition.list); return }},
	} {
		name := strategy + "." + part.set
		set := dataset(data, name)
		edition := inForce(set, out.Date)
		if edition == nil || p.schemas[name] == nil {
			continue
		}
		if err := part.read(edition); err != nil {
			return nil, fmt.Errorf("data set %s: %w", name, err)
		}
		out.Sources = append(out.Sources, result.ReferenceSource{Set: part.set, DataSource: p.dataSource(name, own[name].File, set, out.Date)})
	}
	return out, nil
}

func (e needsEdition) list() []named { return e.Needs }
func (e goalsEdition) list() []named { return e.Goals }
func (e unitsEdition) list() []named { return e.Units }

func readNamed[E any](content map[string]any, list func(E) []named) ([]result.Named, error) {
	edition, err := decodeEdition[E](content)
	if err != nil {
		return nil, err
	}
	var out []result.Named
	for _, n := range list(edition) {
		out = append(out, n.plain())
	}
	return out, nil
}

func readRoles(content map[string]any) ([]result.Role, error) {
	edition, err := decodeEdition[rolesEdition](content)
	if err != nil {
		return nil, err
	}
	var out []result.Role
	for _, r := range edition.Roles {
		out = append(out, result.Role{Named: r.plain(), Description: r.Description.text(), Phases: r.Phases, Areas: r.Areas})
	}
	return out, nil
}

func readPhases(content map[string]any) ([]result.PhaseChecklist, error) {
	edition, err := decodeEdition[phasesEdition](content)
	if err != nil {
		return nil, err
	}
	var out []result.PhaseChecklist
	for _, p := range edition.Phases {
		phase := result.PhaseChecklist{Phase: result.Phase(p.Code), Name: p.named.text(), Section: p.Section, Text: p.Text.text()}
		for _, e := range p.Elements {
			phase.Elements = append(phase.Elements, result.Element{Named: e.plain(), Section: e.Section})
		}
		out = append(out, phase)
	}
	return out, nil
}

func decodeEdition[E any](content map[string]any) (E, error) {
	var out E
	raw, err := json.Marshal(content)
	if err == nil {
		err = json.Unmarshal(raw, &out)
	}
	return out, err
}
