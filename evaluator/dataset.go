package evaluator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/pejl/pejl/evaluator/result"
)

// DataSets names the dated data sets that a user's own file may replace, as
// "<strategy>.<name>", sorted. Each has a schema.
func (p *Policies) DataSets() []string { return slices.Sorted(maps.Keys(p.schemas)) }

// CheckData says whether content may stand in for the data set: its schema decides. The error
// lists every fault with the place within the content.
func (p *Policies) CheckData(name string, content any) error {
	schema, ok := p.schemas[name]
	if !ok {
		return &UnknownError{What: "data set", Name: name, Nearest: nearest(name, p.DataSets()), Known: p.DataSets()}
	}
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return fmt.Errorf("schema of %s: %w", name, err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(name, parsed); err != nil {
		return fmt.Errorf("schema of %s: %w", name, err)
	}
	compiled, err := compiler.Compile(name)
	if err != nil {
		return fmt.Errorf("schema of %s: %w", name, err)
	}
	return compiled.Validate(content)
}

// datedList is what the evaluator knows of any data set: that it is made up, and its editions.
type datedList struct {
	Illustrative bool `json:"illustrative"`
	Lists        []struct {
		Version  string `json:"version"`
		IssuedOn string `json:"issued_on"`
	} `json:"lists"`
}

// DataSources describes the dated data that the run's rules see, sorted by name: for each data
// set the edition in force on the run's day.
func (s *Session) DataSources() []result.DataSource {
	var out []result.DataSource
	for _, name := range s.policies.DataSets() {
		content, file := s.dataset(name)
		raw, err := json.Marshal(content)
		if err != nil {
			continue // what was read as JSON can be written as JSON
		}
		var list datedList
		if json.Unmarshal(raw, &list) != nil {
			continue // a data set of another form has no editions
		}
		source := result.DataSource{Name: s.policies.dataName(name), File: file, Illustrative: list.Illustrative}
		for _, l := range list.Lists {
			if l.IssuedOn <= s.date && l.IssuedOn > source.Date {
				source.Version, source.Date = l.Version, l.IssuedOn
			}
		}
		out = append(out, source)
	}
	return out
}

// dataset is a data set's content as the rules see it, and the user's file that it came from.
func (s *Session) dataset(name string) (content any, file string) {
	if own, ok := s.options.Data[name]; ok {
		return own.Content, own.File
	}
	strategy, key, _ := strings.Cut(name, ".")
	pack, _ := s.policies.data[strategy].(map[string]any)
	return pack[key], ""
}

// dataName is the title that a data set's schema gives it.
func (p *Policies) dataName(name string) result.Text {
	var schema struct {
		Title string `json:"title"`
		EN    struct {
			Title string `json:"title"`
		} `json:"x-en"`
	}
	if json.Unmarshal(p.schemas[name], &schema) != nil || schema.Title == "" {
		return result.Text{DA: name, EN: name}
	}
	return result.Text{DA: schema.Title, EN: schema.EN.Title}
}
