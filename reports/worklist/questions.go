package worklist

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Question is one fact that is missing behind results that are not assessed or not documented.
type Question struct {
	// Descriptor is what lacks the fact. It is nil where the municipality must answer and the run
	// has no descriptor of it, and for a system of the registry that the run does not have.
	Descriptor *result.Descriptor
	ForAll     bool   // the municipality answers once for all systems
	System     string // id of a system of the registry that the run does not have; else empty
	File       string // may be empty
	Path       string // of the fact
	Fact       result.Fact
	Rules      []*result.Rule // that wait, in the order of their places
	Severity   result.Severity
	Waiting    int // descriptors that wait for the answer
	who        []result.Text
	waiting    map[*result.Descriptor]bool
}

// owner tells apart who must give an answer: one descriptor, or the municipality with one file.
type owner struct {
	forAll     bool
	kind, id   string
	file, path string
}

// Questions lists the missing facts: those of all systems first, then in the order of Descriptors and
// of their results. A fact for which the municipality must answer stands there once, however many
// systems wait; findings that a waiver covers ask nothing.
func Questions(run *result.Run) []*Question {
	q := questions{run: run, known: map[owner]*Question{}}
	for _, d := range Descriptors(run) {
		for i := range d.Results {
			r := &d.Results[i]
			if r.Outcome != result.NotAssessed && (r.Outcome != result.Fail || r.Reason != result.Undocumented) {
				continue
			}
			for j := range r.Findings {
				if f := &r.Findings[j]; f.Missing && f.Waiver == nil {
					q.add(d, r.Rule, f)
				}
			}
		}
	}
	slices.SortStableFunc(q.all, func(a, b *Question) int { return b.rank() - a.rank() })
	return q.all
}

func (q *Question) rank() int {
	if q.ForAll {
		return 1
	}
	return 0
}

type questions struct {
	run   *result.Run
	known map[owner]*Question
	all   []*Question
}

func (q *questions) add(d *result.Descriptor, rule *result.Rule, f *result.Finding) {
	about, key := d, owner{file: f.File, path: result.PathText(f.Path)}
	switch {
	case f.OfOrganisation:
		about, key.forAll = q.organisation(f.File), true
	case f.System != "":
		about, key.kind, key.id = q.system(f.System), "System", f.System
	case d.Kind == "Organisation": // the same facts as others wait for
		key.forAll = true
	default:
		key.kind, key.id = d.Kind, d.ID
	}
	row := q.known[key]
	if row == nil {
		row = &Question{
			Descriptor: about, ForAll: key.forAll, File: f.File, Path: key.path, Severity: rule.Severity,
			Fact: q.run.Facts[f.Fact], waiting: map[*result.Descriptor]bool{},
		}
		if row.Fact.Question.DA == "" {
			row.Fact.Question = f.Message
		}
		if about == nil {
			row.System = f.System
		}
		q.known[key] = row
		q.all = append(q.all, row)
	}
	row.wait(d, rule, f)
}

// wait adds a requirement that waits for the answer.
func (q *Question) wait(d *result.Descriptor, rule *result.Rule, f *result.Finding) {
	if !slices.Contains(q.Rules, rule) {
		q.Rules = append(q.Rules, rule)
	}
	if rule.Severity.Rank() < q.Severity.Rank() {
		q.Severity = rule.Severity
	}
	if who := answers(rule, f); !slices.Contains(q.who, who) {
		q.who = append(q.who, who)
	}
	if !q.waiting[d] {
		q.waiting[d] = true
		q.Waiting++
	}
}

// answers says who can answer: the rule's role, or the municipality for what is not the system's.
func answers(rule *result.Rule, f *result.Finding) result.Text {
	switch {
	case f.Fact == result.RegistryFact:
		return theRunner
	case f.OfData:
		return theData
	case f.OfOrganisation:
		return theTown
	}
	return rule.Role
}

// organisation finds the run's Organisation in a file; nil for none.
func (q *questions) organisation(file string) *result.Descriptor {
	return q.find(func(d *result.Descriptor) bool { return d.Kind == "Organisation" && d.File == file })
}

func (q *questions) system(id string) *result.Descriptor {
	return q.find(func(d *result.Descriptor) bool { return d.Kind == "System" && d.ID == id })
}

func (q *questions) find(is func(*result.Descriptor) bool) *result.Descriptor {
	if i := slices.IndexFunc(q.run.Descriptors, is); i >= 0 {
		return q.run.Descriptors[i]
	}
	return nil
}

// Name is what to call what lacks the fact.
func (q *Question) Name(lang string) string {
	switch {
	case q.Descriptor != nil:
		return Name(q.Descriptor)
	case q.ForAll:
		return forAll.In(lang)
	}
	return q.System
}

// Title is what to call the fact: its title, or its path.
func (q *Question) Title(lang string) string {
	if title := q.Fact.Title.In(lang); title != "" {
		return title
	}
	return q.Path
}

// Who names those who can answer.
func (q *Question) Who(lang string) string {
	var all []string
	for _, who := range q.who {
		all = append(all, who.In(lang))
	}
	return words.Label(words.List(all, lang))
}

// Allowed lists the answers that the fact takes, a line each, with the code to write; empty where
// the answer is free.
func (q *Question) Allowed(lang string) string {
	var lines []string
	for _, v := range q.Fact.Values {
		line := v.Code
		if label := v.Label.In(lang); label != "" && label != v.Code {
			line = label + " (" + v.Code + ")"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// RuleIDs lists the ids of the requirements that wait.
func (q *Question) RuleIDs() string {
	ids := make([]string, len(q.Rules))
	for i, rule := range q.Rules {
		ids[i] = rule.ID
	}
	return strings.Join(ids, ", ")
}

// Who can answer for what is not the system's own.
var (
	forAll    = result.Text{DA: "Kommunen, for alle systemer", EN: "The municipality, for all systems"}
	theRunner = result.Text{DA: "den, der kører kontrollen", EN: "whoever runs the check"}
	theTown   = result.Text{DA: "kommunen (oplysning om organisationen)", EN: "the municipality (information about the organisation)"}
	theData   = result.Text{DA: "kommunen (data ved siden af reglerne)", EN: "the municipality (data beside the rules)"}
)
