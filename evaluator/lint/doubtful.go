package lint

import (
	"path"
	"strings"
)

// findDoubtful finds the files of rules that do not parse, or whose id is told to be wrong. What else would be said
// of their rules, that there is none, or that no sentence names it, follows from that and is left out.
func (e *examination) findDoubtful() {
	e.doubtful = map[string]bool{}
	for file := range e.Sources {
		_, inRules, _ := strings.Cut(file, "/")
		if e.Modules[file] == nil && strings.HasPrefix(inRules, "rules/") {
			e.doubtful[file] = true
		}
	}
	for _, f := range e.findings {
		if _, inRules, _ := strings.Cut(f.File, "/"); !strings.HasPrefix(inRules, "rules/") {
			continue
		}
		unnamed := f.Rule == "" && strings.HasPrefix(f.Code, "annotation-")
		if unnamed || strings.HasPrefix(f.Code, "id-") || f.Code == "rego-syntax" {
			e.doubtful[f.File] = true
		}
	}
}

// doubts says whether the rule of the id, or the file that its id leads to, is doubtful.
func (e *examination) doubts(strategy, id string) bool {
	if id == "" {
		return false
	}
	_, number, _ := strings.Cut(strings.ToLower(id), "-")
	base := strings.ReplaceAll(number, "-", "_") + ".rego"
	if e.doubtful[e.Policies.File(id)] {
		return true
	}
	for file := range e.doubtful {
		if strings.HasPrefix(file, strategy+"/") && path.Base(file) == base {
			return true
		}
	}
	return false
}

// doubtsArea says whether a doubtful file is named as those of the area's rules are.
func (e *examination) doubtsArea(strategy, area string) bool {
	for file := range e.doubtful {
		if strings.HasPrefix(file, strategy+"/") && strings.HasPrefix(path.Base(file), strings.ToLower(area)+"_") {
			return true
		}
	}
	return false
}
