package acceptance

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// templates are the command lines of pejl init for every kind and phase, and some with answers.
func templates() [][]string {
	out := [][]string{{"System"}, {"Hardware"}, {"Organisation"}}
	for _, phase := range result.Phases() {
		out = append(out,
			[]string{"System", "--phase", string(phase)},
			[]string{"System", "--phase", string(phase), "--set", "citizen_facing.is_citizen_facing=false", "--set", "ai.uses_ai=false"})
	}
	return out
}

// TestTemplatesAskAllThatChecksMiss follows a person who answers everything that a template asks,
// each time with other answers, or half of it first and the rest from a second template.
func TestTemplatesAskAllThatChecksMiss(t *testing.T) {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range templates() {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			template := mustPejl(t, append([]string{"init", "--date", day}, args...)...)
			asked := factsOf(t, template)
			if len(asked) == 0 {
				t.Fatal("the template asks nothing")
			}
			for _, fact := range missed(t, loaded, template) {
				if !asked[fact] {
					t.Errorf("a check of the template asks for %s, which is not in it", fact)
				}
			}
			for seed := range 2 {
				full := filler{seed: seed, share: 100}.fill(t, template)
				if left := missed(t, loaded, full); len(left) > 0 {
					t.Errorf("answers %d: still missing: %v", seed, left)
				}
				half := filepath.Join(t.TempDir(), "half.yaml")
				write(t, half, filler{seed: seed, share: 50}.fill(t, template))
				rest := mustPejl(t, "init", "--date", day, "--from", half)
				if left := missed(t, loaded, filler{seed: seed + 1, share: 100}.fill(t, rest)); len(left) > 0 {
					t.Errorf("answers %d in two parts: still missing: %v", seed, left)
				}
			}
		})
	}
}

// missed checks a descriptor and lists the facts of its own that some rule lacks.
func missed(t *testing.T, loaded *evaluator.Policies, src string) []string {
	t.Helper()
	docs, problems := inputs.Read("template.yaml", []byte(src))
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, src)
	}
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	var options evaluator.Options
	if docs[0].Kind == inputs.Organisation {
		options.Organisation = docs[0]
	}
	session, err := loaded.Begin(t.Context(), date, options)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close(t.Context())
	checked, err := session.Check(t.Context(), docs[0])
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range checked.Results {
		if r.Outcome == result.Error {
			t.Errorf("%s: %s", r.Rule.ID, r.Err)
		}
		for _, f := range r.Findings {
			if f.Missing && !f.OfOrganisation && f.System == "" {
				out = append(out, f.Fact)
			}
		}
	}
	return out
}

// factsOf lists the facts that a template leaves open, and the lists that it shows an element of.
func factsOf(t *testing.T, template string) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	eachOpen(parsed(t, template), "", func(path string, _ *yaml.Node) { out[path] = true })
	return out
}

// parsed reads a template with the elements that it shows taken out of their comments.
func parsed(t *testing.T, template string) *yaml.Node {
	t.Helper()
	for next := ""; next != template; {
		next, template = template, withElements(template)
	}
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(template), &node); err != nil {
		t.Fatalf("%v\n%s", err, template)
	}
	return node.Content[0]
}

// withElements does what a template tells: it removes "# " before the elements of lists.
func withElements(template string) string {
	var out strings.Builder
	within := false
	for line := range strings.Lines(template) {
		text := strings.TrimLeft(line, " ")
		within = strings.HasPrefix(text, "# - ") || within && strings.HasPrefix(text, "#   ")
		if within {
			line = line[:len(line)-len(text)] + strings.TrimPrefix(text, "# ")
		}
		out.WriteString(line)
	}
	return out.String()
}

// eachOpen visits the values that are not given, and lists of groups before what is in them.
func eachOpen(node *yaml.Node, path string, visit func(path string, value *yaml.Node)) {
	switch node.Kind {
	case yaml.MappingNode:
		for i := 0; i < len(node.Content); i += 2 {
			eachOpen(node.Content[i+1], strings.TrimPrefix(path+"."+node.Content[i].Value, "."), visit)
		}
	case yaml.SequenceNode:
		visit(path, node)
		for _, item := range node.Content {
			eachOpen(item, path+"[]", visit)
		}
	case yaml.ScalarNode:
		if node.Tag == "!!null" {
			visit(path, node)
		}
	}
}

// filler answers questions with values that the schema allows, always the same for a seed.
type filler struct {
	seed  int
	share int // of 100 questions this many are answered, the others left open
}

func (f filler) fill(t *testing.T, template string) string {
	t.Helper()
	root := parsed(t, template)
	var kind string
	for i := 0; i < len(root.Content); i += 2 {
		if root.Content[i].Value == "kind" {
			kind = root.Content[i+1].Value
		}
	}
	schema := inputs.SchemaOf(inputs.Kind(kind))
	eachOpen(root, "", func(path string, value *yaml.Node) {
		field, ok := schema.Field(path)
		if !ok {
			t.Fatalf("the schema does not know %s", path)
		}
		if draw := f.draw(path); draw%100 < f.share {
			f.answer(value, field, draw/100)
		}
	})
	var out bytes.Buffer
	if err := yaml.NewEncoder(&out).Encode(root); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func (f filler) draw(path string) int {
	h := fnv.New32a()
	fmt.Fprint(h, path, " ", f.seed)
	return int(h.Sum32() % 1_000_000)
}

func (f filler) answer(value *yaml.Node, field inputs.Field, draw int) {
	scalar := func(tag, text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: text} }
	code := func() *yaml.Node { return scalar("!!str", field.Values[draw%len(field.Values)].Code) }
	switch field.Type {
	case inputs.TypeBoolean:
		*value = *scalar("!!bool", fmt.Sprint(draw%2 == 0))
	case inputs.TypeInteger, inputs.TypeNumber:
		*value = *scalar("!!int", fmt.Sprint(1+draw%3))
	case inputs.TypeDate:
		*value = *scalar("!!timestamp", []string{"2019-01-31", "2026-06-30", "2027-12-31"}[draw%3])
	case inputs.TypeEnum:
		*value = *code()
	case inputs.TypeList:
		if value.Kind == yaml.SequenceNode && draw%4 > 0 {
			return // its element is to be filled in
		}
		*value = yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: yaml.FlowStyle}
		switch {
		case draw%3 == 0 || field.Item == inputs.TypeObject:
		case field.Item == inputs.TypeEnum:
			value.Content = []*yaml.Node{code()}
		default:
			value.Content = []*yaml.Node{scalar("!!str", "svar")}
		}
	default:
		*value = *scalar("!!str", "svar")
	}
}
