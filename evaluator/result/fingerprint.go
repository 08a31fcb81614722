package result

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// FingerprintName names the recipe of Fingerprint and FindingFingerprint; it changes when the recipe does.
const FingerprintName = "pejl/v1"

// Fingerprint identifies a result from run to run: the rule, the descriptor, and what was found
// there, as 32 hexadecimal digits. A moved line, a key or an element put elsewhere, a renamed file
// and another language change nothing; another value does.
func Fingerprint(d *Descriptor, r *Result) string {
	found := make([][]byte, 0, len(r.Findings))
	for i := range r.Findings {
		found = append(found, identity(&r.Findings[i]))
	}
	slices.SortFunc(found, bytes.Compare)
	sum := sha256.Sum256(append(owner(d, r), bytes.Join(found, nil)...))
	return hex.EncodeToString(sum[:16])
}

// FindingFingerprint identifies one finding of a result in the same way, as 16 hexadecimal digits.
// It tells findings of one result apart; across results Fingerprint does.
func FindingFingerprint(d *Descriptor, r *Result, f *Finding) string {
	sum := sha256.Sum256(append(owner(d, r), identity(f)...))
	return hex.EncodeToString(sum[:8])
}

func owner(d *Descriptor, r *Result) []byte {
	return fields(r.Rule.Strategy, r.Rule.ID, d.Kind, d.ID)
}

func identity(f *Finding) []byte { return fields(PlaceText(f.Place), string(canonical(f))) }

// fields joins texts so that no two lists of texts give the same bytes.
func fields(list ...string) []byte {
	b, _ := json.Marshal(list) // a list of strings always encodes
	return b
}

// canonical is a finding's value with the keys of objects sorted; empty for a missing fact.
func canonical(f *Finding) []byte {
	if f.Missing {
		return nil
	}
	if len(f.Value) > 0 && f.Value[0] != '{' && f.Value[0] != '[' {
		return f.Value // no keys to sort
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
