package evaluator

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/util"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// A data set is a folder of a strategy with a data.yaml and a schema.json: {illustrative?, note?,
// editions: [{version, issued_on, …}]}. An edition is in force from the day it is issued until a
// newer one is; of several issued on one day reports name the last.

// DataSchemas reads the JSON Schemas of the data sets of the policies under the root of fsys, as
// they are published, by "<strategy>.<name>". Nothing else is read, so that it takes no time.
func DataSchemas(fsys fs.FS) (map[string][]byte, error) {
	files, err := fs.Glob(fsys, "*/*/schema.json")
	if err != nil {
		return nil, fmt.Errorf("read data schemas: %w", err)
	}
	out := make(map[string][]byte, len(files))
	for _, file := range files {
		if out[datasetName(file)], err = fs.ReadFile(fsys, file); err != nil {
			return nil, fmt.Errorf("read data schemas: %w", err)
		}
	}
	return out, nil
}

// datasetName is the name of the data set that a file belongs to.
func datasetName(file string) string { return strings.ReplaceAll(path.Dir(file), "/", ".") }

// DataSets names the dated data sets that a user's own file may replace, as
// "<strategy>.<name>", sorted. Each has a schema.
func (p *Policies) DataSets() []string { return slices.Sorted(maps.Keys(p.schemas)) }

// DataSchema is the schema of a data set; a file that replaces it is read by it. The error
// wraps ErrUnknown where there is no such data set.
func (p *Policies) DataSchema(name string) (*inputs.Schema, error) {
	schema, ok := p.schemas[name]
	if !ok {
		return nil, unknown("data set", name, p.DataSets())
	}
	return schema, nil
}

// readData reads the data files and hangs the content of each where its folder says, as OPA does.
// What cannot be read is left out.
func (p *Policies) readData(files packFiles) []*PolicyError {
	p.data, p.schemas = map[string]any{}, map[string]*inputs.Schema{}
	var faults []*PolicyError
	broken := map[string]bool{}
	for _, file := range slices.Sorted(maps.Keys(files.schemas)) {
		data := path.Dir(file) + "/data.yaml"
		schema, err := inputs.CompileSchema(files.schemas[file])
		if err != nil {
			faults = append(faults, dataFaults(file, err)...)
			broken[data] = true
			continue
		}
		p.schemas[datasetName(file)] = schema
		if files.data[data] == nil {
			faults = append(faults, fault(file, "data-missing", data).mended())
		}
	}
	for _, file := range slices.Sorted(maps.Keys(files.data)) {
		if broken[file] {
			continue
		}
		content, err := p.readDataFile(file, files.data[file])
		if err == nil {
			err = hang(p.data, path.Dir(file), content)
		}
		if err != nil {
			faults = append(faults, dataFaults(file, err)...)
		}
	}
	return faults
}

// readDataFile reads a data file: a data set by its schema, others as OPA does.
func (p *Policies) readDataFile(file string, src []byte) (map[string]any, error) {
	var content map[string]any
	schema := p.schemas[datasetName(file)]
	if schema == nil && isStrategyFile(file) {
		return readStrategyFile(file, src)
	}
	if schema == nil {
		if problems := inputs.CheckForm(file, src); len(problems) > 0 {
			return nil, problems
		}
		if err := util.Unmarshal(src, &content); err != nil {
			return nil, err
		}
		return content, nil
	}
	value, problems := schema.Read(file, src)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	content, err := plain(value)
	if err != nil {
		return nil, err
	}
	if _, ok := content["editions"].([]any); !ok {
		return nil, errors.New("a data set has a list of editions")
	}
	return content, nil
}

// plain is the content of a data set as OPA's storage takes it.
func plain(value *inputs.Value) (map[string]any, error) {
	content, err := ast.JSON(toTerm(value).Value)
	if err != nil {
		return nil, err
	}
	object, ok := content.(map[string]any)
	if !ok {
		return nil, errors.New("a data set is an object")
	}
	return object, nil
}

// hang puts the content of a data file where its folder says.
func hang(data map[string]any, folder string, content map[string]any) error {
	at := data
	for step := range strings.SplitSeq(folder, "/") {
		next, ok := at[step].(map[string]any)
		if !ok {
			next = map[string]any{}
			at[step] = next
		}
		at = next
	}
	for key, value := range content {
		if _, taken := at[key]; taken {
			return fmt.Errorf("%q is there already", key)
		}
		at[key] = value
	}
	return nil
}

// withOwn is the dated data with the user's own data sets in place of the embedded ones.
func (p *Policies) withOwn(own map[string]Dataset) (map[string]any, error) {
	data := maps.Clone(p.data)
	for _, name := range slices.Sorted(maps.Keys(own)) {
		if p.schemas[name] == nil {
			return nil, unknown("data set", name, p.DataSets())
		}
		content, err := plain(own[name].Content)
		if err != nil {
			return nil, fmt.Errorf("data set %s: %w", name, err)
		}
		strategy, key, _ := strings.Cut(name, ".")
		pack := maps.Clone(data[strategy].(map[string]any))
		pack[key] = content
		data[strategy] = pack
	}
	return data, nil
}

// dataset is the content of a data set; nil where the strategy has none of the name.
func dataset(data map[string]any, name string) map[string]any {
	strategy, key, _ := strings.Cut(name, ".")
	pack, _ := data[strategy].(map[string]any)
	set, _ := pack[key].(map[string]any)
	return set
}

// editions lists the editions of a data set, oldest first.
func editions(set map[string]any) []map[string]any {
	list, _ := set["editions"].([]any)
	out := make([]map[string]any, 0, len(list))
	for _, item := range list {
		if edition, ok := item.(map[string]any); ok {
			out = append(out, edition)
		}
	}
	slices.SortStableFunc(out, func(a, b map[string]any) int {
		return strings.Compare(text(a["issued_on"]), text(b["issued_on"]))
	})
	return out
}

func text(v any) string { s, _ := v.(string); return s }

// inForce is the edition of a data set in force on the day; nil where there is none.
func inForce(set map[string]any, day string) map[string]any {
	var found map[string]any
	for _, edition := range editions(set) {
		if text(edition["issued_on"]) <= day {
			found = edition
		}
	}
	return found
}

// dataSource describes the edition of a data set that is in force on the day.
func (p *Policies) dataSource(name, file string, set map[string]any, day string) result.DataSource {
	edition := inForce(set, day)
	illustrative, _ := set["illustrative"].(bool)
	return result.DataSource{
		Name:         result.Text(p.schemas[name].Title()),
		Version:      text(edition["version"]),
		Date:         text(edition["issued_on"]),
		File:         file,
		Illustrative: illustrative,
	}
}

// readDataSets finds the data sets that the run's rules read: what they are, which have no
// edition in force on the run's day, and which of the user's own are read by none.
func (s *Session) readDataSets(data map[string]any) {
	s.lacking = map[string]bool{}
	read := map[string]bool{}
	for _, r := range s.rules {
		for _, f := range r.reads.all() {
			if f.origin == fromData {
				read[f.path] = true
			}
		}
		read[r.Strategy+"."+setRoles] = true
	}
	for _, name := range s.policies.DataSets() {
		own, given := s.options.Data[name]
		if !given && (!read[name] || strings.HasSuffix(name, "."+setRoles)) {
			continue // embedded roles are no more than the words of the annotations
		}
		set := dataset(data, name)
		source := s.policies.dataSource(name, own.File, set, s.date)
		if !read[name] {
			s.unread = append(s.unread, source)
			continue
		}
		s.sources = append(s.sources, source)
		if inForce(set, s.date) == nil {
			s.lacking[name] = true
		}
	}
}
