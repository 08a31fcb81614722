package corpus

import (
	"fmt"
	"strings"

	"github.com/pejl/pejl/evaluator"
)

// Overview is the made-up municipality's own overview of common solutions, which the systems
// name: the data set common_solutions of the strategy hjoerring, as YAML.
func Overview() []byte {
	var b strings.Builder
	b.WriteString("editions:\n")
	for i, edition := range editions {
		fmt.Fprintf(&b, "  - version: %q\n    issued_on: %s\n    solutions:\n", edition, issued[i])
		for _, s := range solutions {
			colour := s.now
			if i == 0 {
				colour = s.before
			}
			fmt.Fprintf(&b, "      - {name: %s, maturity: %s}\n", s.name, colour)
		}
	}
	return []byte(b.String())
}

// Data is the overview as a run takes it.
func Data(loaded *evaluator.Policies) (map[string]evaluator.Dataset, error) {
	const name = "hjoerring.common_solutions"
	schema, err := loaded.DataSchema(name)
	if err != nil {
		return nil, err
	}
	content, problems := schema.Read("overview.yaml", Overview())
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return map[string]evaluator.Dataset{name: {File: "overview.yaml", Content: content}}, nil
}
