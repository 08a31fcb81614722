package acceptance

import (
	"context"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// A value that a finding shows and that becomes another one changes the fingerprints of the findings that show
// it, and no other's. Nobody can give a boolean another wrong value.
func TestFingerprintsFollowTheirValues(t *testing.T) {
	loaded := load(t)
	changed, went, kept, decided := 0, 0, 0, map[string]bool{}
	for _, folder := range fingerprinted {
		documents := documentsIn(t, folder)
		r := &registryOf{t: t, loaded: loaded, documents: documents, decided: decided}
		for i, document := range documents {
			before := r.check(i, document)
			for _, shown := range shownBy(before) {
				if r.change(i, document, before, shown) {
					changed++
				}
			}
		}
		went, kept = went+r.went, kept+r.kept
	}
	// Fewer than these, and the examples no longer prove much.
	if changed < 90 || went < 150 || kept < 1000 {
		t.Errorf("%d values changed, %d fingerprints with them, %d kept", changed, went, kept)
	}
	for fact := range decides {
		if !decided[fact] {
			t.Errorf("%s is said to decide over other findings, and did not", fact)
		}
	}
}

// decides are facts whose values, besides being shown, decide what becomes of other findings, and how.
var decides = map[string]string{
	"metadata.id":                    "another descriptor has other findings",
	"classification.category":        "rules ask of some categories only",
	"lifecycle.phase_tasks[].status": "a task that is done no longer keeps back those that depend on it",
}

// registryOf judges one document among others.
type registryOf struct {
	t         *testing.T
	loaded    *evaluator.Policies
	documents []*inputs.Document
	session   *evaluator.Session // with the Organisation as it is
	// went and kept count the fingerprints that the changes left behind and those that outlived them;
	// decided are the facts of decides that did decide.
	went, kept int
	decided    map[string]bool
}

// check judges the document with the number, of which the one given is a version.
func (r *registryOf) check(number int, document *inputs.Document) *result.Descriptor {
	r.t.Helper()
	session := r.session
	if session == nil || document != r.documents[number] && document.Kind == inputs.Organisation {
		session = r.begin(number, document)
	}
	if document == r.documents[number] {
		r.session = session
	}
	d, err := session.Check(r.t.Context(), document)
	if err != nil {
		r.t.Fatal(err)
	}
	return d
}

// begin starts a session in which the document stands for the one with the number.
func (r *registryOf) begin(number int, document *inputs.Document) *evaluator.Session {
	r.t.Helper()
	portfolio := r.loaded.NewPortfolio(func(_, id string) (*inputs.Document, error) {
		i := slices.IndexFunc(r.documents, func(d *inputs.Document) bool { return d.ID == id })
		return r.documents[i], nil
	})
	var options evaluator.Options
	for i, d := range r.documents {
		if i == number {
			d = document
		}
		if d.Kind == inputs.Organisation {
			options.Organisation, options.Portfolio = d, portfolio
		}
		portfolio.Add(d)
	}
	session, err := r.loaded.Begin(r.t.Context(), onDay(r.t), options)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { session.Close(context.WithoutCancel(r.t.Context())) })
	return session
}

// shownBy gives one finding for each scalar value of the document that is shown to be in breach of a rule.
func shownBy(d *result.Descriptor) []result.Finding {
	var out []result.Finding
	seen := map[string]bool{}
	for _, r := range d.Results {
		for _, f := range r.Findings {
			at := f.Where()
			own := f.System == "" && !f.OfOrganisation && !f.Missing && f.Value[0] != '[' && f.Value[0] != '{'
			if r.Reason == result.Violated && own && !seen[at] {
				seen[at] = true
				out = append(out, f)
			}
		}
	}
	return out
}

// change makes the value that is shown another, one that changes as few outcomes as can be, and tells whether
// there was any.
func (r *registryOf) change(number int, document *inputs.Document, before *result.Descriptor, shown result.Finding) bool {
	r.t.Helper()
	was, _ := document.Lookup(shown.Path)
	var after *result.Descriptor
	for _, text := range others(document.Kind, shown, was) {
		value := replaced(document.Root, shown.Path, &inputs.Value{Kind: was.Kind, Text: text})
		documents, problems := inputs.Read("changed.json", value.AppendJSON(nil))
		if problems.Err() != nil {
			continue // the schema has more to say of the value
		}
		if d := r.check(number, documents[0]); after == nil || changedOutcomes(before, d) < changedOutcomes(before, after) {
			after = d
		}
	}
	if after != nil {
		r.compare(before, after, shown)
	}
	return after != nil
}

func changedOutcomes(before, after *result.Descriptor) int {
	n := 0
	for i, was := range before.Results {
		if is := after.Results[i]; was.Outcome != is.Outcome || was.Reason != is.Reason {
			n++
		}
	}
	return n
}

// compare holds the fingerprints before against those after: gone are those of what shows the value, and no other.
func (r *registryOf) compare(before, after *result.Descriptor, shown result.Finding) {
	r.t.Helper()
	for i := range before.Results {
		was, is := &before.Results[i], &after.Results[i]
		if len(was.Findings) == 0 {
			continue
		}
		left := map[string]bool{}
		for j := range is.Findings {
			left[result.FindingFingerprint(after, is, &is.Findings[j])] = true
		}
		among := false
		for j := range was.Findings {
			f := &was.Findings[j]
			shows := showsValueAt(f, shown.Place)
			among = among || shows
			r.expect(before, shown, was, result.PlaceText(f.Place), shows, left[result.FindingFingerprint(before, was, f)])
		}
		kept := result.Fingerprint(before, was) == result.Fingerprint(after, is)
		r.expect(before, shown, was, "as a whole", among, kept)
	}
}

// showsValueAt says whether the finding's value is the one at the place or holds it.
func showsValueAt(f *result.Finding, place []string) bool {
	return !f.Missing && f.System == "" && len(f.Place) <= len(place) && slices.Equal(f.Place, place[:len(f.Place)])
}

// expect says of one fingerprint whether it was kept; it must be where it does not show the value.
func (r *registryOf) expect(d *result.Descriptor, shown result.Finding, of *result.Result, what string, shows, kept bool) {
	r.t.Helper()
	switch {
	case shows && !kept:
		r.went++
	case !shows && kept:
		r.kept++
	case !shows && decides[shown.Fact] != "":
		r.decided[shown.Fact] = true
	default:
		r.t.Errorf("%s: another value of %s, and the fingerprint of %s (%s) was kept: %v", d.ID, shown.Where(), of.Rule.ID, what, kept)
	}
}

// others are values that may stand in place of the one shown; none for a boolean.
func others(kind inputs.Kind, shown result.Finding, was *inputs.Value) []string {
	field, _ := inputs.SchemaOf(kind).Field(shown.Fact)
	if date, err := time.Parse(time.DateOnly, was.Text); err == nil {
		return []string{date.AddDate(0, 0, 1).Format(time.DateOnly)}
	}
	if n, err := strconv.Atoi(was.Text); err == nil && was.Kind == inputs.Number {
		return []string{strconv.Itoa(n + 1)}
	}
	var out []string
	for _, value := range field.Values {
		if value.Code != was.Text {
			out = append(out, value.Code)
		}
	}
	if was.Kind == inputs.String && len(out) == 0 {
		out = append(out, was.Text+"x")
	}
	return out
}

// replaced is the value with another one at the path.
func replaced(v *inputs.Value, path []any, by *inputs.Value) *inputs.Value {
	if len(path) == 0 {
		return by
	}
	out := &inputs.Value{Kind: v.Kind, Text: v.Text, Members: slices.Clone(v.Members), Items: slices.Clone(v.Items)}
	for i, m := range out.Members {
		if m.Key == path[0] {
			out.Members[i].Value = replaced(m.Value, path[1:], by)
		}
	}
	if i, ok := path[0].(int); ok {
		out.Items[i] = replaced(out.Items[i], path[1:], by)
	}
	return out
}
