package evaluator

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Options say what a run is about. The zero value checks all rules for each descriptor's own phase.
type Options struct {
	// Phase asks for the rules of this phase in place of each descriptor's own.
	Phase result.Phase
	// Strategies, Rules, Areas and Severities narrow the rules down; an empty one does not.
	// Areas are codes such as ARK. Unknown names are errors, all reported at once.
	Strategies []string
	Rules      []string
	Areas      []string
	Severities []result.Severity
	// SeverityOf gives rules, by id, another severity than their own, which everything that
	// looks at severities then sees: Severities above, the report and the exit code.
	SeverityOf map[string]result.Severity
	// Organisation is the registry's Organisation descriptor; nil where there is none.
	Organisation *inputs.Document
	// Portfolio holds the registry's systems; nil where the run does not see the whole registry.
	Portfolio *Portfolio
	// Data replaces dated data sets of the strategies, by "<strategy>.<name>".
	Data map[string]Dataset
	// NextPhase also finds what the phase after the descriptor's own would ask.
	NextPhase bool
	// Names shows the names of persons in findings; by default they are left out.
	Names bool
	// Forgetful evaluates every rule on every descriptor, in place of remembering what it said
	// of the same facts. The results are the same; it is there to prove that.
	Forgetful bool
	// Limits bound what a rule may take on one descriptor.
	Limits Limits
}

// Dataset is the user's own edition of a dated data set, checked against the data set's schema.
type Dataset struct {
	File    string
	Content *inputs.Value // as the data set's schema reads it; see Policies.DataSchema
}

// Session is one run: policies, date, organisation. It is safe for concurrent use; Close it.
type Session struct {
	policies *Policies
	options  Options
	date     string
	rules    []*rule
	seen     *seen
	mu       sync.Mutex
	kept     map[*rule]*seen // of rules about systems that read other systems' facts
	systems  *systemsTerm    // remembered of the portfolio; nil for nothing
	byKind   map[string][]*rule
	memories map[*rule]*memory
	facts    map[string]result.Fact
	sources  []result.DataSource
	unread   []result.DataSource
	lacking  map[string]bool // data sets that rules read and that have no edition in force, by name
	watch    watch
}

// ErrUnknown is wrapped by the error for rules, areas or strategies that do not exist.
var ErrUnknown = errors.New("unknown")

// Begin starts a run as of the given day (its time of day does not matter). It checks the
// options; all that is wrong with them is reported at once.
func (p *Policies) Begin(ctx context.Context, date time.Time, options Options) (*Session, error) {
	s := &Session{
		policies: p, options: options, date: date.Format(time.DateOnly),
		byKind: map[string][]*rule{}, memories: map[*rule]*memory{}, kept: map[*rule]*seen{},
	}
	if err := s.checkNames(); err != nil {
		return nil, err
	}
	data, err := s.policies.withOwn(s.options.Data)
	if err != nil {
		return nil, err
	}
	if err := s.chooseRules(data); err != nil {
		return nil, err
	}
	s.readDataSets(data)
	s.facts = s.collectFacts()
	if s.seen, err = s.see(ctx, data); err != nil {
		return nil, fmt.Errorf("begin run: %w", err)
	}
	return s, nil
}

// Close releases what the session holds.
func (s *Session) Close(ctx context.Context) {
	if s.watch.close() {
		return // a rule that was left behind may still read the data
	}
	s.seen.close(ctx)
	for _, own := range s.kept {
		own.close(ctx)
	}
}

// Rules describes the rules of the run, in order.
func (s *Session) Rules() []*result.Rule {
	out := make([]*result.Rule, len(s.rules))
	for i, r := range s.rules {
		out[i] = &r.Rule
	}
	return out
}

// Facts describes the facts that the run's rules read, by path; those of the Organisation too.
func (s *Session) Facts() map[string]result.Fact { return s.facts }

// DataSources describes the dated data that the run's rules read, sorted by the data sets' names: of
// each the edition in force on the run's day, without version and date where there is none. The
// user's own roles are among it, since the rules have their names from there.
func (s *Session) DataSources() []result.DataSource { return s.sources }

// UnreadData describes those of the user's own data sets that no rule of the run reads, in the
// same way: they change nothing.
func (s *Session) UnreadData() []result.DataSource { return s.unread }

// chooseRules finds the rules of the run, gives their roles the names in force on its day, and
// the rules the severities that the options ask for.
func (s *Session) chooseRules(data map[string]any) error {
	roles := map[string]result.Text{} // by data set and code
	for _, strategy := range s.policies.strategies {
		name := strategy.ID + "." + setRoles
		if _, own := s.options.Data[name]; !own {
			continue
		}
		found, err := readRoles(inForce(dataset(data, name), s.date))
		if err != nil {
			return fmt.Errorf("data set %s: %w", name, err)
		}
		for _, r := range found {
			roles[strategy.ID+"."+r.Code] = r.Name
		}
	}
	severities := map[string]result.Severity{} // by id in lower case
	for _, id := range slices.Sorted(maps.Keys(s.options.SeverityOf)) {
		severities[strings.ToLower(id)] = s.options.SeverityOf[id]
	}
	for _, r := range s.policies.rules {
		if severity, ok := severities[strings.ToLower(r.ID)]; ok && severity != r.Severity {
			graded := *r
			graded.Severity = severity
			r = &graded
		}
		if !s.wants(r) {
			continue
		}
		if name, ok := roles[r.Strategy+"."+r.roleCode]; ok {
			renamed := *r
			renamed.Role = name
			r = &renamed
		}
		s.rules = append(s.rules, r)
		s.byKind[r.Kind] = append(s.byKind[r.Kind], r)
		s.memories[r] = &memory{}
	}
	return nil
}

// wants says whether the rule is in force on the day and within the chosen ones.
func (s *Session) wants(r *rule) bool {
	o := &s.options
	chosen := func(list []string, name string) bool {
		return len(list) == 0 || slices.ContainsFunc(list, func(x string) bool { return strings.EqualFold(x, name) })
	}
	inForce := r.EffectiveFrom <= s.date && (r.EffectiveTo == "" || s.date <= r.EffectiveTo)
	return inForce && chosen(o.Strategies, r.Strategy) && chosen(o.Rules, r.ID) && chosen(o.Areas, r.Area) &&
		(len(o.Severities) == 0 || slices.Contains(o.Severities, r.Severity))
}

func (s *Session) checkNames() error {
	var errs []error
	check := func(what string, names []string, known []string) {
		for _, name := range names {
			if !slices.ContainsFunc(known, func(k string) bool { return strings.EqualFold(k, name) }) {
				errs = append(errs, unknown(what, name, known))
			}
		}
	}
	var ids, areas []string
	for _, st := range s.policies.strategies {
		for _, a := range st.Areas {
			areas = append(areas, a.Code)
		}
	}
	for _, r := range s.policies.rules {
		ids = append(ids, r.ID)
	}
	check("strategy", s.options.Strategies, s.policies.strategyIDs())
	check("rule", s.options.Rules, ids)
	check("rule", slices.Sorted(maps.Keys(s.options.SeverityOf)), ids)
	check("area", s.options.Areas, areas)
	if phase := s.options.Phase; phase != "" && !slices.Contains(result.Phases(), phase) {
		var phases []string
		for _, p := range result.Phases() {
			phases = append(phases, string(p))
		}
		errs = append(errs, unknown("phase", string(phase), phases))
	}
	for _, id := range slices.Sorted(maps.Keys(s.options.SeverityOf)) {
		if severity := s.options.SeverityOf[id]; !slices.Contains(result.Severities(), severity) {
			errs = append(errs, fmt.Errorf("rule %q: severity %q does not exist; choose among error, warning and note", id, severity))
		}
	}
	return errors.Join(errs...)
}

// UnknownError names a rule, area, strategy, phase or data set that does not exist.
type UnknownError struct {
	What    string // rule, area, strategy, phase or data set
	Name    string
	Nearest string   // the most alike of those known; empty where none is
	Known   []string // all that exist
}

func unknown(what, name string, known []string) error {
	return &UnknownError{What: what, Name: name, Nearest: nearest(name, known), Known: known}
}

func (e *UnknownError) Error() string {
	if e.Nearest != "" {
		return fmt.Sprintf("unknown %s %q, perhaps %q", e.What, e.Name, e.Nearest)
	}
	return fmt.Sprintf("unknown %s %q; known: %s", e.What, e.Name, strings.Join(e.Known, ", "))
}

func (e *UnknownError) Unwrap() error { return ErrUnknown }

func (s *Session) collectFacts() map[string]result.Fact {
	out := map[string]result.Fact{}
	for _, r := range s.rules {
		for _, f := range r.reads.all() {
			if f.origin == fromData {
				continue
			}
			fact := schemaAt(f.origin, r.Kind).fields[f.path].fact
			out[fact.Path] = fact
		}
		if r.Kind == "System" && !r.anyPhase {
			out[phaseFact] = schemaOf("System").fields[phaseFact].fact
		}
	}
	for name := range s.lacking {
		out[name] = result.Fact{Path: name, Title: result.Text(s.policies.schemas[name].Title()), Question: result.Text{
			DA: "Hvilken udgave af datasættet " + name + " gælder den dag, kontrollen står for?",
			EN: "Which edition of the data set " + name + " is in force on the day that the check stands for?",
		}}
	}
	return out
}

// phaseFact is the fact that says which phase's rules a system is asked.
const phaseFact = "lifecycle.phase"
