package evaluator_test

import (
	"context"
	"fmt"
	"strings"
	"testing/fstest"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// One descriptor is checked by the rules that are built in.
func Example() {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	documents, problems := inputs.Read("madservice.yaml", []byte(`
apiVersion: pejl/v1
kind: System
metadata: {id: madservice, name: Madservice}
lifecycle: {phase: anskaffelse}
procurement:
  type: new_system
  it_support: {contacted_on: 2026-08-12}
`))
	if err := problems.Err(); err != nil {
		fmt.Println(err) // all that is wrong, with line and column
		return
	}
	day := time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
	session, err := loaded.Begin(context.Background(), day, evaluator.Options{Rules: []string{"HJ-INDK-001", "HJ-INDK-005"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer session.Close(context.Background())
	descriptor, err := session.Check(context.Background(), documents[0])
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range descriptor.Results {
		fmt.Println(strings.TrimSpace(fmt.Sprint(r.Rule.ID, " ", r.Outcome, " ", r.Reason)))
		for _, f := range r.Findings {
			fmt.Printf("  line %d: %s\n", f.Start.Line, f.Message.EN)
		}
	}
	// Output:
	// HJ-INDK-001 pass
	// HJ-INDK-005 fail undocumented
	//   line 8: Not given: The IT support function's assessment against the IT strategy
	//   line 8: Not given: The IT support function's assessment against procurement law
}

// A pack of one's own is loaded from any fs.FS: a folder by os.DirFS, an embedded one, or one in memory.
func ExampleLoad() {
	pack := fstest.MapFS{
		"herning/strategy/data.yaml": {Data: []byte(`
name: {da: Herning Kommunes IT-strategi, en: Herning Kommune's IT strategy}
document: Herning Kommune, IT-strategi 2026
prefix: HE
areas: [{code: DRIFT, da: Drift, en: Operations}]
`)},
		"herning/roles/data.yaml": {Data: []byte(`
editions:
  - version: "1"
    issued_on: 2026-01-01
    roles: [{code: systemejer, da: systemejer, en: system owner}]
`)},
		"herning/rules/drift/drift_001.rego": {Data: []byte(`# METADATA
# title: Aftal, hvem der har ansvaret for driften
# description: Opfyldt, når det er oplyst.
# custom:
#   id: HE-DRIFT-001
#   title_en: Agree who is responsible for operations
#   description_en: Met when it is stated.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse]
#   unanswered: fail
#   responsible_role: systemejer
#   source: {document: "Herning Kommune, IT-strategi 2026", section: Drift, quote: "Ansvaret for driften aftales."}
#   remedy: {da: Aftal det., en: Agree on it.}
package herning.rules.drift_001

met if input.operations.overall_responsible
`)},
	}
	loaded, err := evaluator.Load(pack)
	if err != nil {
		fmt.Println(err) // all that is wrong, with file, line and what to do
		return
	}
	for _, rule := range loaded.Rules() {
		fmt.Println(rule.ID, rule.Severity, rule.Title.EN, rule.Facts)
	}
	// Output: HE-DRIFT-001 error Agree who is responsible for operations [operations.overall_responsible]
}
