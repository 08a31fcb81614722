package evaluator

import (
	_ "embed"
	"path"
	"strings"
	"sync"

	"github.com/pejl/pejl/inputs"
)

//go:embed strategy.schema.json
var strategySchemaJSON []byte

var strategySchema = sync.OnceValues(func() (*inputs.Schema, error) { return inputs.CompileSchema(strategySchemaJSON) })

// isStrategyFile says whether a file is <strategy>/strategy/data.yaml.
func isStrategyFile(file string) bool {
	folder, name := path.Split(file)
	return name == "data.yaml" && path.Base(folder) == "strategy" && strings.Count(file, "/") == 2
}

// readStrategyFile reads what a strategy is as strictly as a data set.
func readStrategyFile(file string, src []byte) (map[string]any, error) {
	schema, err := strategySchema()
	if err != nil {
		return nil, err
	}
	doc, problems := schema.ReadDocument(file, src)
	if len(problems) == 0 {
		problems = repeatedAreas(doc)
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return plain(doc.Root)
}

// repeatedAreas finds the areas whose code another one has.
func repeatedAreas(doc *inputs.Document) inputs.Problems {
	var out inputs.Problems
	seen := map[string]bool{}
	for i, area := range doc.Root.Get("areas").Items {
		code := area.Get("code").Text
		if seen[code] {
			out = append(out, inputs.Problem{
				File: doc.File, Pos: doc.Region([]any{"areas", i, "code"}).Start, Code: "area-repeated",
				Message: inputs.Text{
					DA: "området " + code + " står to gange; fjern det ene, eller ret koden",
					EN: "the area " + code + " stands twice; remove one, or correct the code",
				},
			})
		}
		seen[code] = true
	}
	return out
}
