package sarif

import (
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
)

// taxonomy is one strategy document: its sections that rules come from, in order of first use.
type taxonomy struct {
	index    int
	document string
	sections []string
}

// taxonomiesOf collects the documents and sections of the rules.
func taxonomiesOf(rules []*result.Rule) []taxonomy {
	var out []taxonomy
	byDocument := map[string]int{}
	seen := map[[2]string]bool{}
	for _, r := range rules {
		document := r.Source.Document
		for _, section := range sections(r.Source.Section) {
			if document == "" || seen[[2]string{document, section}] {
				continue
			}
			seen[[2]string{document, section}] = true
			i, known := byDocument[document]
			if !known {
				i = len(out)
				byDocument[document] = i
				out = append(out, taxonomy{index: i, document: document})
			}
			out[i].sections = append(out[i].sections, section)
		}
	}
	return out
}

// sections splits a source's section, which may name several: "Indledning; Indkøb > Anskaffelse".
func sections(s string) []string {
	var out []string
	for part := range strings.SplitSeq(s, ";") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// object is the taxonomy with its taxa. The document is Danish in every report.
func (t *taxonomy) object() *sarif.ToolComponent {
	c := sarif.NewToolComponent().
		WithName(t.document).
		WithLanguage("da").
		WithShortDescription(text(t.document)).
		WithFullDescription(text(t.document))
	for _, section := range t.sections {
		taxon := sarif.NewReportingDescriptor().WithID(section).WithShortDescription(text(section))
		if i := strings.LastIndex(section, ">"); i >= 0 {
			taxon.WithName(strings.TrimSpace(section[i+1:]))
		}
		c.AddTaxa(taxon)
	}
	return c
}

func (t *taxonomy) reference() *sarif.ToolComponentReference {
	return sarif.NewToolComponentReference().WithName(t.document).WithIndex(t.index)
}

// taxon refers to a section of a document; nil where there is no such taxonomy.
func (b *builder) taxon(document, section string) *sarif.ReportingDescriptorReference {
	for i := range b.taxonomies {
		t := &b.taxonomies[i]
		if t.document != document {
			continue
		}
		for j, s := range t.sections {
			if s == section {
				return sarif.NewReportingDescriptorReference().WithID(section).WithIndex(j).WithToolComponent(t.reference())
			}
		}
	}
	return nil
}
