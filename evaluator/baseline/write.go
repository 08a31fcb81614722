package baseline

import (
	"bufio"
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// SchemaURI identifies the form of the file; it stands in its first member, "schema". Another recipe
// of result.FindingFingerprint needs another form, or every known result would be new.
const SchemaURI = "https://pejl.dk/schema/v1/baseline.json"

//go:embed schema.json
var schema []byte

// Schema gives the JSON Schema (2020-12) that every file follows. The caller owns the copy.
func Schema() []byte { return slices.Clone(schema) }

// line is a result as it stands in the file.
type line struct {
	Rule       string         `json:"rule"`
	Kind       string         `json:"kind"`
	Descriptor string         `json:"descriptor"`
	Outcome    result.Outcome `json:"outcome"`
	Findings   []string       `json:"findings"`
}

// Write writes a baseline as JSON that git can show the differences of: one result on a line, sorted by
// kind, descriptor, rule and outcome. The same baseline gives the same bytes.
func Write(w io.Writer, b *Baseline) error {
	out := bufio.NewWriter(w)
	var head [3][]byte
	for i, text := range []string{SchemaURI, b.date, b.edition} {
		var err error
		if head[i], err = json.Marshal(text); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "{\n  \"schema\": %s,\n  \"date\": %s,\n  \"edition\": %s,\n  \"results\": [", head[0], head[1], head[2])
	keys := slices.SortedFunc(maps.Keys(b.entries), func(a, b descriptor) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.id, b.id))
	})
	separator := "\n    "
	for _, d := range keys {
		for _, e := range b.entries[d] {
			l := line{Rule: e.rule, Kind: d.kind, Descriptor: d.id, Outcome: e.outcome, Findings: make([]string, len(e.findings))}
			for i, f := range e.findings {
				l.Findings[i] = f.String()
			}
			encoded, err := json.Marshal(l)
			if err != nil {
				return err
			}
			out.WriteString(separator)
			out.Write(encoded) // what fails here, Flush says
			separator = ",\n    "
		}
	}
	end := "\n  ]\n}\n"
	if len(keys) == 0 {
		end = "]\n}\n"
	}
	out.WriteString(end)
	return out.Flush()
}
