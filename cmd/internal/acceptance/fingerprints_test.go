package acceptance

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

var fingerprinted = []string{"examples/registry", "examples/proposal"}

// rewritings are what a person may do to a file without changing what it says.
var rewritings = []struct {
	name     string
	json     bool
	elements bool
}{
	{"keys", false, false},
	{"keys as json", true, false},
	{"keys and named elements", false, true},
}

// Keys and named elements in another order, other lines, YAML become JSON, files renamed and put elsewhere: all
// that changes no fingerprint. Only of a finding that shows a list as a whole the order of elements is part: the
// list is its value, and a list in another order is another one.
func TestFingerprintsOutliveRearrangement(t *testing.T) {
	loaded := load(t)
	for _, folder := range fingerprinted {
		want := prints(t, loaded, folder)
		documents := documentsIn(t, folder)
		for _, how := range rewritings {
			t.Run(filepath.Base(folder)+"/"+how.name, func(t *testing.T) {
				w := &rewriter{random: rand.New(rand.NewPCG(1, 2)), elements: how.elements}
				got := prints(t, loaded, w.rewrite(t, documents, how.json))
				samePrints(t, want, got, how.elements)
				if len(want) < 100 || how.elements && w.moved < 10 {
					t.Errorf("%d fingerprints, %d elements moved", len(want), w.moved)
				}
			})
		}
	}
}

// samePrints compares fingerprints; where elements moved, those of findings that show lists may differ.
func samePrints(t *testing.T, want, got map[string]bool, moved bool) {
	t.Helper()
	for print, showsList := range want {
		if _, kept := got[print]; !kept && !(moved && showsList) {
			t.Errorf("gone: %s", print)
		}
	}
	for print, showsList := range got {
		if _, known := want[print]; !known && !(moved && showsList) {
			t.Errorf("new: %s", print)
		}
	}
}

func load(t *testing.T) *evaluator.Policies {
	t.Helper()
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func onDay(t *testing.T) time.Time {
	t.Helper()
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

// prints are the fingerprints of all results of a folder that have findings, and those of the findings; true of
// those that show a list of several groups.
func prints(t *testing.T, loaded *evaluator.Policies, folder string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	request := check.Request{Args: []string{folder}, Date: onDay(t), FailOn: result.Never}
	_, err := check.Run(t.Context(), loaded, request, func(d *result.Descriptor) error {
		for i := range d.Results {
			r := &d.Results[i]
			if len(r.Findings) == 0 {
				continue
			}
			among := false
			for j := range r.Findings {
				f := &r.Findings[j]
				var items []map[string]any
				showsList := json.Unmarshal(f.Value, &items) == nil && len(items) > 1
				among = among || showsList
				out[printOf(d, r, result.FindingFingerprint(d, r, f)+" "+result.PlaceText(f.Place))] = showsList
			}
			out[printOf(d, r, result.Fingerprint(d, r))] = among
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func printOf(d *result.Descriptor, r *result.Result, print string) string {
	return fmt.Sprintf("%s %s %s %s", d.ID, r.Rule.ID, r.Outcome, print)
}

// documentsIn reads all documents of a folder.
func documentsIn(t *testing.T, folder string) []*inputs.Document {
	t.Helper()
	files, missing := inputs.Find([]string{folder})
	if err := missing.Err(); err != nil {
		t.Fatal(err)
	}
	var out []*inputs.Document
	for _, file := range files {
		documents, problems := inputs.ReadFile(file)
		if err := problems.Err(); err != nil {
			t.Fatal(err)
		}
		out = append(out, documents...)
	}
	return out
}

// rewriter writes values down in another way.
type rewriter struct {
	random   *rand.Rand
	elements bool // named elements of lists get another place, too
	moved    int  // how many of them did
	text     string
}

// rewrite writes each document to a file of its own and gives their folder.
func (w *rewriter) rewrite(t *testing.T, documents []*inputs.Document, asJSON bool) string {
	t.Helper()
	dir := t.TempDir()
	for i, number := range w.random.Perm(len(documents)) {
		value, name := w.shuffled(documents[i].Root), fmt.Sprintf("%03d", number)
		if asJSON {
			write(t, filepath.Join(dir, name+".json"), string(value.AppendJSON(nil)))
			continue
		}
		w.text = "# Skrevet om.\n"
		w.yaml(value, "")
		write(t, filepath.Join(dir, name+".yaml"), w.text)
	}
	return dir
}

// shuffled is the value with its keys in another order at every level.
func (w *rewriter) shuffled(v *inputs.Value) *inputs.Value {
	out := &inputs.Value{Kind: v.Kind, Text: v.Text}
	for _, i := range w.random.Perm(len(v.Members)) {
		m := v.Members[i]
		out.Members = append(out.Members, inputs.Member{Key: m.Key, Value: w.shuffled(m.Value)})
	}
	order := make([]int, len(v.Items))
	for i := range order {
		order[i] = i
	}
	if w.elements && named(v.Items) {
		order = w.random.Perm(len(v.Items))
	}
	for to, i := range order {
		if to != i {
			w.moved++
		}
		out.Items = append(out.Items, w.shuffled(v.Items[i]))
	}
	return out
}

// named says whether a finding tells each of the elements from the others by a name, and none by its index.
func named(items []*inputs.Value) bool {
	seen := map[string]bool{}
	for _, item := range items {
		name := ""
		for _, key := range []string{"version", "counterpart", "id", "name"} {
			if v := item.Get(key); v != nil && v.Kind == inputs.String && v.Text != "" {
				name = v.Text
			}
		}
		if _, err := strconv.Atoi(name); err == nil || name == "" || seen[name] {
			return false
		}
		seen[name] = true
	}
	return len(items) > 1
}

// yaml writes an object or a list in blocks, with lines between that say nothing.
func (w *rewriter) yaml(v *inputs.Value, indent string) {
	for _, m := range v.Members {
		w.text += []string{"", "", "\n", indent + "# En bemærkning: ja\n"}[w.random.IntN(4)]
		w.text += indent + string((&inputs.Value{Kind: inputs.String, Text: m.Key}).AppendJSON(nil)) + ":"
		w.below(m.Value, indent)
	}
	for _, item := range v.Items {
		w.text += indent + "-"
		w.below(item, indent)
	}
}

// below writes the value of a key or a list's element.
func (w *rewriter) below(v *inputs.Value, indent string) {
	switch {
	case len(v.Members)+len(v.Items) > 0:
		w.text += "\n"
		w.yaml(v, indent+"   ")
	case v.Kind == inputs.Null:
		w.text += "\n"
	default:
		w.text += " " + string(v.AppendJSON(nil)) + "\n"
	}
}
