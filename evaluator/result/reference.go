package result

// Reference is what a strategy's dated data says on one day, beside its rules: what pages and
// templates for people are made of. Each list has the data's own order, and is empty where the
// strategy has no such data in force that day.
type Reference struct {
	Strategy string            // the pack's folder name, e.g. hjoerring
	Date     string            // ISO date
	Phases   []PhaseChecklist  // of an IT system's life cycle
	Needs    []Named           // that the common future picture indicates; codes as in procurement.future_needs
	Goals    []Named           // the architecture goals; codes as in strategy.target_picture.architecture_goals
	Roles    []Role            // that rules make responsible
	Units    []Named           // organisational units, groups and functions; codes as in the descriptors' schemas
	Sources  []ReferenceSource // the editions that the lists come from, by the name of the data set
}

// The data sets of a reference, as their names end.
const (
	SetPhases = "phases"
	SetNeeds  = "future_needs"
	SetGoals  = "architecture_goals"
	SetRoles  = "roles"
	SetUnits  = "units"
)

// ReferenceSource is the edition that one of the lists comes from.
type ReferenceSource struct {
	Set string // e.g. SetPhases
	DataSource
}

// Source is the edition of a set; nil where it has none in force that day.
func (r *Reference) Source(set string) *ReferenceSource {
	for i := range r.Sources {
		if r.Sources[i].Set == set {
			return &r.Sources[i]
		}
	}
	return nil
}

// Named is one entry of dated data. Its code stays the same from edition to edition.
type Named struct {
	Code string
	Name Text
}

// PhaseChecklist is a phase and what must be in place in it.
type PhaseChecklist struct {
	Phase    Phase
	Name     Text
	Section  string // of the strategy; may be empty
	Text     Text   // what the strategy says of the phase, in Danish word for word; may be empty
	Elements []Element
}

// Element is one thing to see to in a phase; its name is the strategy's phrase for it.
type Element struct {
	Named
	Section string // of the strategy, where it is another than the phase's
}

// Role is a role that rules make responsible. Phases and Areas are those that the strategy itself
// names it in; empty where it does not say.
type Role struct {
	Named
	Description Text // what the role does, in Danish word for word; may be empty
	Phases      []Phase
	Areas       []string // codes, e.g. ARK
}
