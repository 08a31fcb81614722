package evaluator_test

import (
	"context"
	"fmt"

	"github.com/pejl/pejl/evaluator"
)

// The tests of a pack are run, from any fs.FS; here one case is wrong.
func ExampleTester() {
	fsys := testedPack(`"outcome": "pass"`, `"outcome": "not_applicable"`)
	tests, err := evaluator.NewTester(fsys).Run(context.Background(), evaluator.TestOptions{Rules: []string{"TX-ARK-001"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, test := range tests.Tests {
		for _, fault := range test.Faults {
			fmt.Printf("%s:%d: %s\n", fault.File, fault.Line, fault.Message.EN)
			for _, row := range fault.Compared {
				fmt.Println(" ", row.What, "expected", row.Expected, "came", row.Got)
			}
		}
	}
	// Output:
	// test/rules/ark/ark_001_test.rego:11: no case is met; write one with "outcome": "pass"
	// test/rules/ark/ark_001_test.rego:12: a check comes to something else; correct the rule or the case:
	//   outcome expected [not_applicable] came [pass]
}
