package rules

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema gives the JSON Schema (2020-12) that what WriteJSON writes for pejl policy list and show follows. The caller owns the copy.
func Schema() []byte { return slices.Clone(schema) }
