package evaluator

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Judge checks a case as a run would, by the one rule: its descriptors are written as YAML and
// read as strictly as any. The error names the file of the case that cannot be read.
func (p *Policies) Judge(ctx context.Context, id string, c Case) (result.Result, error) {
	i := slices.IndexFunc(p.rules, func(r *rule) bool { return r.ID == id })
	if i < 0 {
		return result.Result{}, unknown("rule", id, nil)
	}
	files, err := p.caseFiles(p.rules[i], c)
	if err != nil {
		return result.Result{}, err
	}
	return p.judgeFiles(ctx, p.rules[i], c, files)
}

// caseFile is what a case says in one file: a descriptor, or a data set.
type caseFile struct {
	result.Excerpt
	name string // of a data set: "<strategy>.<name>"
	src  []byte
	head int // lines of src that every descriptor has and that the excerpt leaves out
}

// caseFiles writes a case's files: the descriptor that is judged, the Organisation, the systems
// of the portfolio by id, the data sets by name.
func (p *Policies) caseFiles(r *rule, c Case) ([]caseFile, error) {
	var out []caseFile
	add := func(f caseFile, err error) error {
		out = append(out, f)
		return err
	}
	err := add(descriptorFile(r.Kind, "case.yaml", c.Input))
	if err == nil && c.Organisation != nil {
		err = add(descriptorFile(string(inputs.Organisation), "organisation.yaml", c.Organisation))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Portfolio)) {
		if err == nil {
			system := maps.Clone(c.Portfolio[id])
			system["metadata"] = map[string]any{"id": id, "name": id}
			err = add(descriptorFile(string(inputs.System), portfolioFolder+id+".yaml", system))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Data)) {
		if err == nil {
			err = add(p.dataFile(r.Strategy+"."+name, c.Data[name]))
		}
	}
	return out, err
}

// portfolioFolder is where the files of a case's portfolio lie.
const portfolioFolder = "systems/"

// descriptorFile completes facts to a descriptor of the kind.
func descriptorFile(kind, file string, facts map[string]any) (caseFile, error) {
	full := maps.Clone(facts)
	if full == nil {
		full = map[string]any{}
	}
	full["apiVersion"], full["kind"] = "pejl/v1", kind
	metadata := map[string]any{"id": "case-" + strings.ToLower(kind), "name": "Case"}
	own, named := facts["metadata"].(map[string]any)
	maps.Copy(metadata, own)
	full["metadata"] = metadata
	src, err := inputs.SchemaOf(inputs.Kind(kind)).YAML(full)
	head := 5 // apiVersion, kind, metadata, id, name
	if named {
		head = 2 // apiVersion, kind
	}
	return caseFile{Excerpt: result.Excerpt{File: file, Kind: kind}, src: src, head: head}, err
}

func (p *Policies) dataFile(name string, content map[string]any) (caseFile, error) {
	schema, err := p.DataSchema(name)
	if err != nil {
		return caseFile{}, err
	}
	src, err := schema.YAML(content)
	return caseFile{Excerpt: result.Excerpt{File: name + ".yaml", Title: result.Text(schema.Title())}, name: name, src: src}, err
}

// judgeFiles judges the first file by the rule, with the others beside it.
func (p *Policies) judgeFiles(ctx context.Context, r *rule, c Case, files []caseFile) (result.Result, error) {
	j := judging{policies: p}
	defer j.close(ctx)
	return j.judge(ctx, r, c, files)
}

func (p *Policies) readCaseFile(f caseFile) (*inputs.Document, *inputs.Value, error) {
	if f.Kind == "" {
		schema, err := p.DataSchema(f.name)
		if err != nil {
			return nil, nil, err
		}
		content, problems := schema.Read(f.File, f.src)
		return nil, content, problems.Err()
	}
	docs, problems := inputs.Read(f.File, f.src)
	if len(problems) > 0 {
		return nil, nil, problems
	}
	return docs[0], nil, nil
}
