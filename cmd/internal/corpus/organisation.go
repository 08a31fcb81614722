package corpus

import (
	"fmt"
	"strings"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/inputs"
)

const (
	forums    = 4
	discussed = 100 // systems in one of the forums, from the first
)

// OrganisationName is the file name of the Organisation; it sorts before the systems.
const OrganisationName = "organisation.yaml"

// Organisation is the made-up municipality itself, with an answer to every fact of the
// Organisation that rules about systems read, but for the overview of common solutions, which is
// a data set; as YAML.
func Organisation() []byte {
	var b strings.Builder
	b.WriteString(`# Opdigtet beskrivelse til målinger.
apiVersion: pejl/v1
kind: Organisation

metadata:
  id: kommunen
  name: Opdigtet Kommune

strategy:
  document: {version: "2022-09", last_updated_on: 2026-03-16}
  target_picture: {version: "2026", last_updated_on: 2026-02-09, responsible: iod}
  access_model: {status: published, version: "1.0"}
  operations_model:
    forms: [vendor, internal, shared]
  security_rules: {version: "2026", revised_on: 2026-01-20, rule_ids: [ISR-1, ISR-2]}
  technical_security:
    solutions:
      - {name: Firewall, last_upgraded_on: 2018-02-01, next_upgrade_on: 2027-02-01, policy_rule_ref: ISR-1}
  task_split_template:
    tasks:
      - {id: bruger, category: line_of_business}
      - {id: fejl, category: cross_cutting}
  forums:
`)
	for forum := range forums {
		fmt.Fprintf(&b, "    - name: Forum %d\n      status: active\n      knowledge_represented: [technical, organisational]\n      systems:\n", forum+1)
		for i := forum; i < discussed; i += forums {
			fmt.Fprintf(&b, "        - %s\n", newAuthor(i).id())
		}
	}
	b.WriteString(`
portfolio:
  contract_segments:
    - {name: A, priority: 1, follow_ups_per_year: 4}
    - {name: B, priority: 2, follow_ups_per_year: 1}
`)
	return []byte(b.String())
}

// Options are those of a run that judges the systems one by one: with the Organisation and its
// data, and with a portfolio in which no system is, since none names another.
func Options(loaded *evaluator.Policies) (evaluator.Options, error) {
	data, err := Data(loaded)
	if err != nil {
		return evaluator.Options{}, err
	}
	documents, problems := inputs.Read(OrganisationName, Organisation())
	if err := problems.Err(); err != nil {
		return evaluator.Options{}, err
	}
	return evaluator.Options{Data: data, Organisation: documents[0], Portfolio: loaded.NewPortfolio(nil)}, nil
}
