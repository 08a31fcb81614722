package deviation

import (
	"strings"
	"unicode"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Of reads the deviations of one document in the order in which they stand there: a descriptor's own, or
// of a document of kind Deviations one for each descriptor that an entry names. A text of nothing but
// white space is empty. Until is empty: NewBook's Book sets it.
func Of(doc *inputs.Document) []*result.Deviation {
	list := doc.Root.Get("deviations")
	if list == nil {
		return nil
	}
	var out []*result.Deviation
	for i, item := range list.Items {
		region := doc.Region([]any{"deviations", i})
		entry := result.Deviation{
			Rule: text(item, "rule"), Descriptor: doc.ID, Path: text(item, "path"),
			Reason:     prose(item, "reason"),
			ApprovedBy: prose(item, "approved_by"),
			ApprovedOn: text(item, "approved_on"), ExpiresOn: text(item, "expires_on"),
			Measure: prose(item, "measure"),
			File:    doc.File,
			Start:   result.Position(region.Start), End: result.Position(region.End),
		}
		if doc.Kind != inputs.Deviations {
			out = append(out, &entry)
			continue
		}
		if descriptors := item.Get("descriptors"); descriptors != nil {
			for _, id := range descriptors.Items {
				one := entry
				one.Descriptor = strings.Clone(id.Text)
				out = append(out, &one)
			}
		}
	}
	return out
}

// text is the text under a key, empty where there is none. It is a copy, since a deviation outlives its document.
func text(entry *inputs.Value, key string) string {
	v := entry.Get(key)
	if v == nil || v.Kind != inputs.String {
		return ""
	}
	return strings.Clone(v.Text)
}

// prose is the text under a key without white space around it.
func prose(entry *inputs.Value, key string) string {
	t := text(entry, key)
	if blank(t) {
		return ""
	}
	return strings.TrimSpace(t)
}

// blank says whether nobody can see anything of the text.
func blank(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) })
}
