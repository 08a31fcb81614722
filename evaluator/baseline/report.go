package baseline

// reportURI identifies the form of a report in JSON, as its first member says.
const reportURI = "https://pejl.dk/schema/v1/report.json"

// report reads the report in JSON. Members that do not concern a baseline are passed over: the form
// may grow within its version.
func (r *reader) report() error {
	run := form{what: "the member \"run\"", names: []string{"date", "edition"}, need: 2}
	run.take = func(i int) error { return r.head(run.names[i]) }
	f := form{what: "the report", names: []string{"schema", "run", "results"}, need: 3}
	f.take = func(i int) error {
		if f.names[i] == "run" {
			return r.object(run)
		}
		return r.list("results", func(int) error { return r.reportResult() })
	}
	return r.members(f, 1)
}

func (r *reader) reportResult() error {
	r.begin()
	e, d := &r.found.entry, &r.found.descriptor
	about := form{what: "the descriptor", names: []string{"kind", "id"}, need: 2}
	about.take = func(i int) error {
		return r.identity([]*string{&d.kind, &d.id}[i], about.names[i])
	}
	f := form{what: "the result", names: []string{"rule", "descriptor", "outcome", "findings"}, need: 4}
	f.take = func(i int) error {
		switch f.names[i] {
		case "rule":
			return r.identity(&e.rule, "rule")
		case "descriptor":
			return r.object(about)
		case "outcome":
			return r.outcome()
		}
		return r.list("findings", func(int) error { return r.finding() })
	}
	if err := r.object(f); err != nil {
		return err
	}
	if bare := r.found.bare; compared(e.outcome) && bare.line > 0 {
		return r.errorAt(bare, "the finding that ends here has no fingerprint: another version of pejl wrote the report")
	}
	r.keep()
	return nil
}

// finding reads one finding. One that a deviation covers is not known.
func (r *reader) finding() error {
	var mark fingerprint
	var waived, marked bool
	f := form{what: "the finding", names: []string{"fingerprint", "waived"}}
	f.take = func(i int) (err error) {
		if f.names[i] == "waived" {
			waived, err = r.skip()
			return err
		}
		marked = true
		mark, err = r.fingerprint()
		return err
	}
	err := r.object(f)
	switch {
	case err != nil || waived:
	case marked:
		r.found.entry.findings = append(r.found.entry.findings, mark)
	case r.found.bare.line == 0:
		r.found.bare = r.place()
	}
	return err
}
