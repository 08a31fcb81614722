package rules

import (
	"encoding/json"
	"io"

	"github.com/pejl/pejl/evaluator/result"
)

// The members of the JSON form. Those of a full rule alone, and those that are empty, are left out.
type (
	list struct {
		Rules []rule `json:"rules"`
	}
	rule struct {
		ID       string         `json:"id"`
		Strategy string         `json:"strategy"`
		Area     string         `json:"area"`
		Title    text           `json:"title"`
		Modality string         `json:"modality"`
		Severity string         `json:"severity"`
		Kind     string         `json:"kind"`
		Phases   []result.Phase `json:"phases"`
		*whole
	}
	whole struct {
		Scope         string `json:"scope"`
		Description   text   `json:"description"`
		Source        source `json:"source"`
		Role          text   `json:"responsible_role"`
		Remedy        text   `json:"remedy"`
		Unanswered    string `json:"unanswered"`
		EffectiveFrom string `json:"effective_from,omitempty"`
		EffectiveTo   string `json:"effective_to,omitempty"`
		Link          string `json:"link,omitempty"`
		Facts         []fact `json:"facts"`
		Data          []text `json:"data,omitempty"`
		File          string `json:"file"`
	}
	text struct {
		DA string `json:"da"`
		EN string `json:"en"`
	}
	source struct {
		Document string `json:"document"`
		Section  string `json:"section"`
		Quote    string `json:"quote"`
	}
	fact struct {
		Path     string   `json:"path"`
		Kind     string   `json:"kind"`
		Registry bool     `json:"registry,omitempty"`
		Title    text     `json:"title"`
		Question text     `json:"question"`
		Answer   string   `json:"answer"`
		Many     bool     `json:"many,omitempty"`
		Values   []string `json:"values,omitempty"`
	}
)

// WriteJSON writes an object with the rules, sorted as the catalogue is, with texts in both
// languages. The only errors are those of w.
func WriteJSON(w io.Writer, c *result.Catalogue, o Options) error {
	out := list{Rules: []rule{}}
	for _, e := range c.Rules {
		r := rule{
			ID: e.ID, Strategy: e.Strategy, Area: e.Area, Title: text(e.Title), Modality: string(e.Modality),
			Severity: string(e.Severity), Kind: e.Kind, Phases: append([]result.Phase{}, e.Phases...),
		}
		if o.Full {
			r.whole = wholeOf(e)
		}
		out.Rules = append(out.Rules, r)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

func wholeOf(e result.RuleEntry) *whole {
	out := &whole{
		Scope: e.Scope, Description: text(e.Description), Source: source(e.Source), Role: text(e.Role), Remedy: text(e.Remedy),
		Unanswered: string(e.Unanswered), EffectiveFrom: e.EffectiveFrom, EffectiveTo: e.EffectiveTo, Link: e.Link,
		Facts: []fact{}, File: e.File,
	}
	for _, asked := range e.Asks {
		f := fact{
			Path: asked.Path, Kind: asked.Kind, Registry: asked.Registry, Title: text(asked.Title), Question: text(asked.Question),
			Answer: string(asked.Answer), Many: asked.Many,
		}
		for _, v := range asked.Values {
			f.Values = append(f.Values, v.Code)
		}
		out.Facts = append(out.Facts, f)
	}
	for _, title := range e.Data {
		out.Data = append(out.Data, text(title))
	}
	return out
}
