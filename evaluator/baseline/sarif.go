package baseline

import "slices"

// sarifVersion is the one version of SARIF that reports are written in.
const sarifVersion = "2.1.0"

// notWhole is why a result may lack what pejl writes in its report in SARIF.
const notWhole = ": another tool or another version of pejl wrote the file, or it is in a form that holds only some of the results"

// sarif reads a report in SARIF as pejl writes it: one run, with properties of its own on each result
// and on the invocation. The first member's name, key, has been read.
func (r *reader) sarif(key string) error {
	f := form{what: "the SARIF file", names: []string{"version", "runs"}, need: 2}
	f.take = func(i int) error {
		if f.names[i] == "runs" {
			return r.list("runs", r.sarifRun)
		}
		version, err := r.text("version")
		if err == nil && version != sarifVersion {
			err = r.errorf("the version of SARIF is %.40q, not %q", version, sarifVersion)
		}
		return err
	}
	var seen uint
	var err error
	if i := slices.Index(f.names, key); i >= 0 {
		seen, err = 1<<i, f.take(i)
	} else {
		_, err = r.skip()
	}
	if err == nil {
		err = r.members(f, seen)
	}
	switch {
	case err != nil:
		return err
	case r.out.date == "":
		return r.errorf("the SARIF file has no run of pejl: the invocation lacks the property \"date\"")
	case !r.anyListed && r.unlisted.line > 0:
		return r.errorAt(r.unlisted, "the result that ends here lists no fingerprints of findings"+notWhole)
	}
	return nil
}

func (r *reader) sarifRun(i int) error {
	if i > 0 {
		return r.errorf("the SARIF file has more than one run")
	}
	about := form{what: "the invocation's properties", names: []string{"date", "edition"}, need: 2}
	about.take = func(i int) error { return r.head(about.names[i]) }
	invocation := form{what: "the invocation", names: []string{"properties"}}
	invocation.take = func(int) error { return r.object(about) }
	f := form{what: "the run", names: []string{"invocations", "results"}, need: 2}
	f.take = func(i int) error {
		if f.names[i] == "results" {
			return r.list("results", func(int) error { return r.sarifResult() })
		}
		return r.list("invocations", func(i int) error {
			if i > 0 {
				_, err := r.skip()
				return err
			}
			return r.object(invocation)
		})
	}
	return r.object(f)
}

// sarifResult reads one result. Empty lists are left out of SARIF, so a result may lack its findings;
// but where each one lacks them, they were not written.
func (r *reader) sarifResult() error {
	r.begin()
	e, d := &r.found.entry, &r.found.descriptor
	absent := false
	bag := form{what: "the bag of properties", need: 2, hint: notWhole,
		names: []string{"descriptorKind", "descriptorId", "outcome", "was", "findings"}}
	bag.take = func(i int) error {
		switch bag.names[i] {
		case "outcome":
			return r.outcome()
		case "was": // a result that the run compared with its own baseline and did not have any more
			absent = true
			_, err := r.skip()
			return err
		case "descriptorKind":
			return r.identity(&d.kind, "descriptorKind")
		case "descriptorId":
			return r.identity(&d.id, "descriptorId")
		}
		return r.fingerprints()
	}
	f := form{what: "the result", names: []string{"ruleId", "properties"}, need: 2, hint: notWhole}
	f.take = func(i int) error {
		if f.names[i] == "ruleId" {
			return r.identity(&e.rule, "ruleId")
		}
		return r.object(bag)
	}
	if err := r.object(f); err != nil {
		return err
	}
	switch {
	case absent:
		return nil
	case e.outcome == "":
		return r.errorf("the result that ends here has no member \"outcome\"%s", notWhole)
	case !compared(e.outcome):
	case r.found.listed:
		r.anyListed = true
	case r.unlisted.line == 0:
		r.unlisted = r.place()
	}
	r.keep()
	return nil
}
