package worklist

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// Waiver is one deviation: one in force, or one that the run has something to say of.
type Waiver struct {
	*result.Deviation
	Descriptor *result.Descriptor // nil where the run has none of that id
	Rule       *result.Rule       // nil where there is none of that id
	InForce    bool               // it covers something that was found
	Faults     []result.DeviationFault
	remarks    []result.Text
}

// Waivers lists the deviations: those in force in the order of Descriptors, then the rest in the
// order of the run's remarks.
func Waivers(run *result.Run) []*Waiver {
	w := waivers{known: map[*result.Deviation]*Waiver{}}
	for _, d := range Descriptors(run) {
		for i := range d.Results {
			r := &d.Results[i]
			for _, deviation := range r.Waivers {
				w.get(deviation).cover(d, r.Rule)
			}
			for j := range r.Findings {
				if deviation := r.Findings[j].Waiver; deviation != nil {
					w.get(deviation).cover(d, r.Rule)
				}
			}
		}
	}
	for i := range run.Remarks {
		remark := &run.Remarks[i]
		row := w.get(remark.Deviation)
		row.Faults = append(row.Faults, remark.Fault)
		row.remarks = append(row.remarks, remark.Message)
	}
	w.complete(run)
	return w.all
}

type waivers struct {
	known map[*result.Deviation]*Waiver
	all   []*Waiver
}

func (w *waivers) get(d *result.Deviation) *Waiver {
	if w.known[d] == nil {
		w.known[d] = &Waiver{Deviation: d}
		w.all = append(w.all, w.known[d])
	}
	return w.known[d]
}

func (w *Waiver) cover(d *result.Descriptor, rule *result.Rule) {
	w.InForce, w.Descriptor, w.Rule = true, d, rule
}

// complete finds what the deviations that are not in force speak of.
func (w *waivers) complete(run *result.Run) {
	rules, descriptors := map[string]*result.Rule{}, map[string]*result.Descriptor{}
	for _, r := range run.Rules {
		rules[r.ID] = r
	}
	for _, d := range run.Descriptors {
		descriptors[d.ID] = d
	}
	for _, row := range w.all {
		if row.Rule == nil {
			row.Rule = rules[row.Deviation.Rule]
		}
		if row.Descriptor == nil {
			row.Descriptor = descriptors[row.Deviation.Descriptor]
		}
	}
}

// Status says in a word or two whether the deviation holds.
func (w *Waiver) Status(lang string) string {
	has := func(fault result.DeviationFault) bool { return slices.Contains(w.Faults, fault) }
	switch {
	case w.InForce && has(result.DeviationExpiring):
		return expiring.In(lang)
	case w.InForce:
		return valid.In(lang)
	case has(result.DeviationExpired):
		return expired.In(lang)
	case has(result.DeviationUnapproved):
		return unapproved.In(lang)
	case has(result.DeviationUnused):
		return unused.In(lang)
	}
	return noEffect.In(lang)
}

// Remarks are the run's remarks on the deviation, a line each.
func (w *Waiver) Remarks(lang string) string {
	lines := make([]string, len(w.remarks))
	for i, remark := range w.remarks {
		lines[i] = remark.In(lang)
	}
	return strings.Join(lines, "\n")
}

// The states of a deviation.
var (
	valid      = result.Text{DA: "Gyldig", EN: "Valid"}
	expiring   = result.Text{DA: "Udløber snart", EN: "Expiring"}
	expired    = result.Text{DA: "Udløbet", EN: "Expired"}
	unapproved = result.Text{DA: "Uden godkendelse", EN: "Without approval"}
	unused     = result.Text{DA: "Ubrugt", EN: "Unused"}
	noEffect   = result.Text{DA: "Uden virkning", EN: "Without effect"}
)
