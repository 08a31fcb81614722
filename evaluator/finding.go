package evaluator

import (
	"cmp"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// violated turns a rule's violations into findings, sorted by place.
func (s *Session) violated(r *rule, violations []violation, doc *inputs.Document) ([]result.Finding, error) {
	out := make([]result.Finding, 0, len(violations))
	others := reopened{portfolio: s.options.Portfolio}
	for _, v := range violations {
		kind, path, owner, system := r.Kind, v.path, doc, ""
		if id, rest, ok := inPortfolio(v.path); ok {
			other, err := others.document(id)
			if err != nil {
				return nil, err
			}
			kind, path, owner, system = string(inputs.System), rest, other, id
		}
		f := s.finding(kind, schemaPath(path), path, owner)
		if v.message.DA != "" {
			f.Message = v.message
		}
		out = append(out, about(system, f))
	}
	sortFindings(out)
	return out, nil
}

// missing turns gaps into findings, in their order.
func (s *Session) missing(r *rule, gaps []gap, doc *inputs.Document) ([]result.Finding, error) {
	out := make([]result.Finding, 0, len(gaps))
	others := reopened{portfolio: s.options.Portfolio}
	for _, g := range gaps {
		switch id, path, ofSystem := inPortfolio(append([]any{"portfolio"}, g.path...)); {
		case g.fact.origin == fromData:
			out = append(out, s.lackingData(g))
		case g.fact.origin == fromOrganisation:
			f := s.finding("Organisation", g.fact.path, g.path, s.options.Organisation)
			f.OfOrganisation = s.options.Organisation != doc
			out = append(out, f)
		case g.fact.origin == fromPortfolio && ofSystem:
			other, err := others.document(id)
			if err != nil {
				return nil, err
			}
			out = append(out, about(id, s.finding(string(inputs.System), strings.TrimPrefix(g.fact.path, systemsFact+"[]."), path, other)))
		case g.fact.origin == fromPortfolio:
			out = append(out, wholeRegistry())
		default:
			out = append(out, s.finding(r.Kind, g.fact.path, g.path, doc))
		}
	}
	return out, nil
}

// about says of a finding which other system it is about; an id that is empty says none.
func about(system string, f result.Finding) result.Finding {
	if f.System = system; system != "" {
		f.Place = append([]string{"portfolio", systemsFact, system}, f.Place...)
		f.Message = result.Text{DA: system + ": " + f.Message.DA, EN: system + ": " + f.Message.EN}
	}
	return f
}

// wholeRegistry is the finding that the registry's systems are not known, since the run sees only some of its files.
func wholeRegistry() result.Finding {
	fact := portfolioIndex().fields[systemsFact].fact
	return result.Finding{
		Path: []any{"portfolio", systemsFact}, Place: []string{"portfolio", systemsFact}, Fact: fact.Path, Missing: true, OfOrganisation: true,
		Message: result.Text{
			DA: "Registerets systemer kendes ikke: kontrollér hele registerets mappe med organisationen.",
			EN: "The registry's systems are not known: check the registry's whole folder with the organisation.",
		},
	}
}

// lackingData says that a dated data set has no edition in force on the run's day.
func (s *Session) lackingData(g gap) result.Finding {
	title := s.facts[g.fact.path].Title
	return result.Finding{
		Path: g.path, Place: placeOf(nil, g.path), Fact: g.fact.path, File: s.options.Data[g.fact.path].File,
		Missing: true, OfOrganisation: true, OfData: true,
		Message: result.Text{
			DA: "Ingen udgave gælder på dagen: " + title.DA,
			EN: "No edition is in force on the day: " + title.EN,
		},
	}
}

// present gives a finding for each fact that met reads and that is there.
func (s *Session) present(r *rule, doc *inputs.Document) []result.Finding {
	var out []result.Finding
	for _, f := range r.reads.met {
		if f.origin != fromDescriptor || strings.Contains(f.path, "[]") {
			continue
		}
		path := steps(f.path)
		if v, ok := doc.Lookup(path); ok && !absent(v) {
			out = append(out, s.finding(r.Kind, f.path, path, doc))
		}
	}
	sortFindings(out)
	return out
}

// finding describes the value at a path, or its absence; doc is nil where the fact belongs to
// an Organisation that the registry lacks.
func (s *Session) finding(kind, factPath string, path []any, doc *inputs.Document) result.Finding {
	f, _, _ := s.findingInParts(kind, factPath, path, doc)
	return f
}

// findingInParts gives besides the finding the two parts of its message: what the fact is called, and what is there.
func (s *Session) findingInParts(kind, factPath string, path []any, doc *inputs.Document) (f result.Finding, title, shown result.Text) {
	f = result.Finding{Path: path, Place: placeOf(doc, path)}
	factPath = strings.TrimSuffix(factPath, "[]") // the items of a list of texts are the list's fact
	field, known := schemaOf(kind).fields[factPath]
	title = result.Text{DA: result.PathText(path), EN: result.PathText(path)}
	if known {
		f.Fact, title = factPath, field.fact.Title
	}
	var value *inputs.Value
	if doc != nil {
		region := doc.Region(path)
		f.File, f.Start, f.End = doc.File, position(region.Start), position(region.End)
		if found, ok := doc.Lookup(path); ok {
			value = found
		}
		if name := elementName(doc, path); name != "" {
			title.DA += " (" + name + ")"
			title.EN += " (" + name + ")"
		}
	}
	if absent(value) {
		f.Missing = true
		f.Message = result.Text{DA: "Ikke oplyst: " + title.DA, EN: "Not given: " + title.EN}
		return f, title, result.Text{DA: "ikke oplyst", EN: "not given"}
	}
	f.Value = value.AppendJSON(nil)
	f.Personal = field.personal && !s.options.Names
	shown = show(value, field)
	if f.Personal {
		shown = result.Text{DA: "oplyst (navnet er udeladt)", EN: "given (the name is left out)"}
	}
	f.Message = result.Text{DA: title.DA + ": " + shown.DA, EN: title.EN + ": " + shown.EN}
	return f, title, shown
}

// elementName is what the innermost list element on the path is called, so that a person can
// tell it from the others; empty outside of lists of objects, and where the path leads to that name.
func elementName(doc *inputs.Document, path []any) string {
	for i := len(path) - 1; i > 0; i-- {
		if _, ok := path[i-1].(int); !ok {
			continue
		}
		element, ok := doc.Lookup(path[:i])
		if !ok {
			return ""
		}
		name, key := nameOf(element)
		if path[i] == key {
			return ""
		}
		return name
	}
	return ""
}

func sortFindings(findings []result.Finding) {
	slices.SortFunc(findings, func(a, b result.Finding) int {
		return cmp.Or(
			strings.Compare(a.File, b.File),
			cmp.Compare(a.Start.Line, b.Start.Line),
			cmp.Compare(a.Start.Column, b.Start.Column),
			strings.Compare(result.PathText(a.Path), result.PathText(b.Path)),
			strings.Compare(a.Message.DA, b.Message.DA),
		)
	})
}

// schemaPath writes a path in the schema's form, with "[]" for any index.
func schemaPath(path []any) string {
	var b strings.Builder
	for _, step := range path {
		if key, ok := step.(string); ok {
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(key)
		} else {
			b.WriteString("[]")
		}
	}
	return b.String()
}

// steps is the path to a fact outside of lists.
func steps(path string) []any {
	var out []any
	for key := range strings.SplitSeq(path, ".") {
		out = append(out, key)
	}
	return out
}

func position(p inputs.Position) result.Position {
	return result.Position{Line: p.Line, Column: p.Column}
}
