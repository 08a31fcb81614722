package sarif

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// The names of the fingerprints. The number behind pejl's own changes when its recipe does;
// GitHub reads no other than the second.
const (
	fingerprintName = "pejl/v1"
	githubName      = "primaryLocationLineHash"
)

// fingerprints identify a result from run to run: the rule, the descriptor, and what was found
// there. A moved line, a key put elsewhere, a renamed file and another language change nothing;
// another value does.
func fingerprints(d *result.Descriptor, r *result.Result) map[string]string {
	found := make([][]byte, 0, len(r.Findings))
	for i := range r.Findings {
		f := &r.Findings[i]
		found = append(found, fields(f.Where(), string(canonical(f))))
	}
	slices.SortFunc(found, bytes.Compare)
	sum := sha256.Sum256(append(fields(r.Rule.Strategy, r.Rule.ID, d.Kind, d.ID), bytes.Join(found, nil)...))
	hash := hex.EncodeToString(sum[:16])
	return map[string]string{fingerprintName: hash, githubName: hash + ":1"}
}

// fields joins texts so that no two lists of texts give the same bytes.
func fields(list ...string) []byte {
	b, _ := json.Marshal(list) // a list of strings always encodes
	return b
}

// canonical is a finding's value with the keys of objects sorted; empty for a missing fact.
func canonical(f *result.Finding) []byte {
	if f.Missing {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(f.Value))
	d.UseNumber()
	var v any
	if d.Decode(&v) != nil {
		return f.Value
	}
	b, err := json.Marshal(v)
	if err != nil {
		return f.Value
	}
	return b
}
