package evaluator

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// metadataFaults are the faults of one file. What Rego says of METADATA that does not read as YAML is put in the
// words, and at the places, of descriptors: Rego counts lines from within, and often one too far.
func metadataFaults(source string, faults []*PolicyError) []*PolicyError {
	if len(faults) != 1 || faults[0].Code != "rego-syntax" || !strings.Contains(faults[0].Message.EN, "yaml: ") {
		return faults
	}
	if own := yamlFaults(faults[0].File, source); own != nil {
		return own
	}
	return faults
}

// yamlFaults are the faults of the form of a file's METADATA.
func yamlFaults(file, source string) []*PolicyError {
	lines, first, end := metadataBlock(source)
	if end == 0 {
		return nil
	}
	text := strings.Repeat("\n", first+1)
	for _, line := range lines[first+1 : end] {
		text += " " + line[1:] + "\n"
	}
	var out []*PolicyError
	for _, p := range inputs.CheckForm(file+".yaml", []byte(text)) {
		if p.Code != "yaml-syntax" && p.Code != "duplicate-key" {
			continue
		}
		e := fault(file, "annotation-syntax", "")
		e.Message = result.Text{DA: "METADATA: " + p.Message.DA, EN: "METADATA: " + p.Message.EN}
		e.Start = position(p.Pos)
		out = append(out, e)
	}
	return out
}
