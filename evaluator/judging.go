package evaluator

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// caseDay is the day that cases are judged on where they name none, as policies/lib/testing.rego has it.
const caseDay = "2026-11-01"

// judging judges cases. It is safe for concurrent use; close it.
type judging struct {
	policies *Policies
	// many lets cases that bring nothing but a descriptor share a session for each day, since
	// beginning one takes longer than judging.
	many     bool
	mu       sync.Mutex
	sessions map[string]*Session // by day
}

func (j *judging) close(ctx context.Context) {
	for _, session := range j.sessions {
		session.Close(ctx)
	}
}

// judge judges the first file of a case by the rule, with the others beside it.
func (j *judging) judge(ctx context.Context, r *rule, c Case, files []caseFile) (result.Result, error) {
	options, judged, err := j.policies.caseOptions(r, c, files)
	if err != nil {
		return result.Result{}, err
	}
	day := cmp.Or(c.Date, caseDay)
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return result.Result{}, fmt.Errorf("date %q of the case: write it as 2026-11-01: %w", day, err)
	}
	var session *Session
	if j.many && len(files) == 1 && options.Portfolio == nil {
		session, err = j.shared(ctx, date)
	} else if session, err = j.policies.Begin(ctx, date, options); err == nil {
		defer session.Close(ctx)
	}
	if err != nil {
		return result.Result{}, err
	}
	at := slices.IndexFunc(session.rules, func(s *rule) bool { return s.ID == r.ID })
	if at < 0 {
		return result.Result{}, fmt.Errorf("%s is not in force on %s", r.ID, day)
	}
	got := session.judgeAll(ctx, judged, session.phaseOf(judged), session.rules[at:at+1])
	return got[0], interrupted(ctx, judged)
}

// shared is the session of a day with nothing beside the descriptors. It remembers nothing, so that
// no case answers for another.
func (j *judging) shared(ctx context.Context, date time.Time) (*Session, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	day := date.Format(time.DateOnly)
	if session := j.sessions[day]; session != nil {
		return session, nil
	}
	session, err := j.policies.Begin(ctx, date, Options{Forgetful: true})
	if err != nil {
		return nil, err
	}
	if j.sessions == nil {
		j.sessions = map[string]*Session{}
	}
	j.sessions[day] = session
	return session, nil
}

// caseOptions reads a case's files: the descriptor that is judged, and what a run of it is about.
func (p *Policies) caseOptions(r *rule, c Case, files []caseFile) (Options, *inputs.Document, error) {
	options := Options{Rules: []string{r.ID}, Data: map[string]Dataset{}}
	systems := map[string]*inputs.Document{}
	if c.Portfolio != nil {
		options.Portfolio = p.NewPortfolio(func(_, id string) (*inputs.Document, error) { return systems[id], nil })
	}
	var judged *inputs.Document
	for i, f := range files {
		doc, content, err := p.readCaseFile(f)
		switch {
		case err != nil:
			return options, nil, err
		case i == 0:
			judged = doc
		case f.Kind == "":
			options.Data[f.name] = Dataset{File: f.File, Content: content}
		case f.Kind == string(inputs.Organisation):
			options.Organisation = doc
		default:
			systems[doc.ID] = doc
			options.Portfolio.Add(doc)
		}
	}
	return options, judged, nil
}
