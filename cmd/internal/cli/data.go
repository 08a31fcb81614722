package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/util"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// maxDataSize bounds what is read of a file of dated data, far above any real one.
const maxDataSize = 10 << 20

// readData reads the --data flags, "name=file", where the name may leave out its strategy as
// long as one strategy alone has such a data set. All that is wrong is reported at once.
func readData(lang string, loaded *evaluator.Policies, flags []string) (map[string]evaluator.Dataset, error) {
	out := map[string]evaluator.Dataset{}
	known := loaded.DataSets()
	var errs []error
	for _, flag := range flags {
		short, file, _ := strings.Cut(flag, "=")
		name := fullName(known, short)
		_, twice := out[name]
		switch {
		case file == "":
			errs = append(errs, usageError(lang, textDataForm, flag, strings.Join(known, ", ")))
			continue
		case twice:
			errs = append(errs, usageError(lang, textDataTwice, name))
		case !slices.Contains(known, name):
			errs = append(errs, loaded.CheckData(name, nil)) // which says that there is no such data set
			continue
		}
		content, err := readDataset(loaded, name, file)
		if err != nil {
			errs = append(errs, err)
		}
		out[name] = evaluator.Dataset{File: file, Content: content}
	}
	return out, errors.Join(errs...)
}

func fullName(known []string, short string) string {
	var found []string
	for _, name := range known {
		if name == short || strings.HasSuffix(name, "."+short) {
			found = append(found, name)
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return short
}

// readDataset reads one file, strictly: a key that stands twice is a fault.
func readDataset(loaded *evaluator.Policies, name, file string) (map[string]any, error) {
	src, err := readLimited(file)
	if err != nil {
		return nil, err
	}
	var root yaml.Node
	var strict, content any
	if err = yaml.Unmarshal(src, &root); err == nil {
		if err = root.Decode(&strict); err == nil {
			err = util.Unmarshal(src, &content)
		}
	}
	switch {
	case err != nil:
		return nil, syntaxFaults(file, err)
	case root.Kind == 0:
		return nil, dataProblem(file, "empty-file", textEmptyData)
	}
	err = loaded.CheckData(name, content)
	var faults *jsonschema.ValidationError
	if errors.As(err, &faults) {
		return nil, dataFaults(file, &root, faults)
	}
	object, ok := content.(map[string]any)
	if err == nil && !ok {
		return nil, dataProblem(file, "data-type", textDataType, typeNames["object"])
	}
	return object, err
}

func readLimited(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, dataProblem(path, "not-found", textNoFile)
	case err == nil && info.IsDir():
		return nil, dataProblem(path, "is-folder", textUnreadable, textIsFolder)
	case err == nil && info.Size() > maxDataSize:
		return nil, dataProblem(path, "too-large", textTooLarge, maxDataSize>>20)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, dataProblem(path, "unreadable", textUnreadable, reason(err))
	}
	defer file.Close()
	src, err := io.ReadAll(io.LimitReader(file, maxDataSize))
	if err != nil {
		return nil, dataProblem(path, "unreadable", textUnreadable, reason(err))
	}
	return src, nil
}

// dataProblem is one fault of a whole file. An argument that is a text is put in each language.
func dataProblem(file, code string, text result.Text, args ...any) inputs.Problems {
	return inputs.Problems{newProblem(file, inputs.Position{}, code, text, args...)}
}

func newProblem(file string, pos inputs.Position, code string, text result.Text, args ...any) inputs.Problem {
	in := func(lang string) string {
		put := slices.Clone(args)
		for i, arg := range put {
			if t, ok := arg.(result.Text); ok {
				put[i] = t.In(lang)
			}
		}
		return say(lang, text, put...)
	}
	return inputs.Problem{File: filepath.ToSlash(file), Pos: pos, Code: code, Message: inputs.Text{DA: in("da"), EN: in("en")}}
}
