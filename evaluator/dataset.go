package evaluator

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// DataSets names the dated data sets that a user's own file may replace, as
// "<strategy>.<name>", sorted. Each has a schema.
func (p *Policies) DataSets() []string { return slices.Sorted(maps.Keys(p.schemas)) }

// DataSchema is the schema of a data set; a file that replaces it is read by it. The error
// wraps ErrUnknown where there is no such data set.
func (p *Policies) DataSchema(name string) (*inputs.Schema, error) {
	source, ok := p.schemas[name]
	if !ok {
		return nil, unknown("data set", name, p.DataSets())
	}
	schema, err := inputs.CompileSchema(source)
	if err != nil {
		return nil, fmt.Errorf("data set %s: %w", name, err)
	}
	return schema, nil
}

// datedList is what the evaluator knows of any data set: that it is made up, and its editions.
type datedList struct {
	Illustrative bool `json:"illustrative"`
	Lists        []struct {
		Version  string `json:"version"`
		IssuedOn string `json:"issued_on"`
	} `json:"lists"`
}

// dataSources describes the dated data that the run's rules see, sorted by name: for each data
// set the edition in force on the run's day.
func (s *Session) dataSources() ([]result.DataSource, error) {
	var out []result.DataSource
	for _, name := range s.policies.DataSets() {
		content, file := s.dataset(name)
		schema, err := s.policies.DataSchema(name)
		if err != nil {
			return nil, err
		}
		var list datedList
		if err := json.Unmarshal(content, &list); err != nil {
			return nil, fmt.Errorf("data set %s: %w", name, err)
		}
		source := result.DataSource{Name: result.Text(schema.Title()), File: file, Illustrative: list.Illustrative}
		for _, l := range list.Lists {
			if l.IssuedOn <= s.date && l.IssuedOn > source.Date {
				source.Version, source.Date = l.Version, l.IssuedOn
			}
		}
		out = append(out, source)
	}
	return out, nil
}

// dataset is a data set's content as JSON, and the user's file that it came from.
func (s *Session) dataset(name string) (content []byte, file string) {
	if own, ok := s.options.Data[name]; ok {
		return own.Content.AppendJSON(nil), own.File
	}
	strategy, key, _ := strings.Cut(name, ".")
	pack, _ := s.policies.data[strategy].(map[string]any)
	raw, err := json.Marshal(pack[key])
	if err != nil {
		panic(err) // it was read from YAML
	}
	return raw, ""
}
