package evaluator

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// metadataFaults are the faults of one file. What Rego says of METADATA that does not read as YAML is put in the
// words, and at the places, of descriptors: Rego counts lines from within, and often one too far.
func metadataFaults(source string, faults []*PolicyError) []*PolicyError {
	if len(faults) != 1 || faults[0].Code != "rego-syntax" {
		return faults
	}
	file, message := faults[0].File, faults[0].Message.EN
	if row := dividedMetadata(source); row > 0 && strings.Contains(message, "expected METADATA block") {
		return []*PolicyError{fault(file, "annotation-divided").mended().onLine(row)}
	}
	if !strings.Contains(message, "yaml: ") {
		return faults
	}
	if own := append(yamlFaults(file, source), kindFaults(file, source, message)...); own != nil {
		return own
	}
	return faults
}

// wrongKind is what the parser says of each value at the top of METADATA that is of another kind.
var wrongKind = regexp.MustCompile(`line (\d+): cannot unmarshal \S+(?: .*?)? into (map|\[\]|\S)`)

// kindFaults are the values at the top of METADATA that are of another kind, by what the parser says of them.
func kindFaults(file, source, message string) []*PolicyError {
	_, first, _ := metadataBlock(source)
	var out []*PolicyError
	for _, m := range wrongKind.FindAllStringSubmatch(message, -1) {
		line, _ := strconv.Atoi(m[1])
		want := inBoth("én tekst", "one text")
		switch m[2] {
		case "map":
			want = inBoth("en gruppe af felter, hvert på sin egen linje", "a group of keys, each on a line of its own")
		case "[]":
			want = inBoth("en liste", "a list")
		}
		e := fault(file, "annotation-malformed").onLine(first + 1 + line)
		e.Message = result.Text{DA: "METADATA: her skal stå " + want.DA, EN: "METADATA: this must be " + want.EN}
		out = append(out, e)
	}
	return out
}

// yamlFaults are the faults of the form of a file's METADATA.
func yamlFaults(file, source string) []*PolicyError {
	lines, first, end := metadataBlock(source)
	if end == 0 {
		return nil
	}
	text := strings.Repeat("\n", first+1)
	for _, line := range lines[first+1 : end] {
		text += " " + line[1:] + "\n"
	}
	var out []*PolicyError
	for _, p := range inputs.CheckForm(file+".yaml", []byte(text)) {
		if p.Code != "yaml-syntax" && p.Code != "duplicate-key" {
			continue
		}
		e := fault(file, "annotation-syntax", "")
		e.Message = result.Text{DA: "METADATA: " + p.Message.DA, EN: "METADATA: " + p.Message.EN}
		e.Start = position(p.Pos)
		out = append(out, e)
	}
	return out
}

// annotationKey begins a line of METADATA.
var annotationKey = regexp.MustCompile(`^#\s+[a-z_]+:(\s|$)`)

// dividedMetadata is the row on which METADATA goes on behind a line that ended it; 0 where it does not.
func dividedMetadata(source string) (row int) {
	lines, _, end := metadataBlock(source)
	for i := end; end > 0 && i < len(lines) && !strings.HasPrefix(lines[i], "package"); i++ {
		if annotationKey.MatchString(lines[i]) {
			return i + 1
		}
	}
	return 0
}

// placement sees that the METADATA of a rule's file stands together, above package and once, and gives the problems
// of the file. What seems to be missing only because it stands elsewhere is none.
func (r *rule) placement(problems []*PolicyError, source string, packageRow int) []*PolicyError {
	lines := strings.Split(source, "\n")
	var elsewhere []*PolicyError
	tell := func(code string, row int) { elsewhere = append(elsewhere, r.wrong(code, "").onLine(row)) }
	if row := dividedMetadata(source); row > 0 && row < packageRow {
		tell("annotation-divided", row)
	}
	for i, line := range lines {
		switch {
		case i+1 > packageRow && opensMetadata(line) && hasCustom(lines[i+1:]):
			tell("annotation-misplaced", i+1)
		case i+1 < packageRow && r.Strategy == "" && seemsMetadata(line): // where there is no METADATA
			tell("annotation-heading", i+1)
		}
	}
	if elsewhere == nil {
		return problems
	}
	problems = slices.DeleteFunc(problems, func(e *PolicyError) bool {
		return e.Code == "annotation-missing" || e.Code == "phases-empty" || e.Code == "id-form" && r.ID == ""
	})
	return append(problems, elsewhere...)
}

// hasCustom says whether comments begin with METADATA of a rule, and not of a helper.
func hasCustom(lines []string) bool {
	for _, line := range lines {
		if !strings.HasPrefix(line, "#") {
			break
		}
		if strings.TrimSpace(line[1:]) == "custom:" {
			return true
		}
	}
	return false
}

// seemsMetadata says whether a line is meant to begin METADATA.
func seemsMetadata(line string) bool {
	text, isComment := strings.CutPrefix(strings.TrimSpace(line), "#")
	word := strings.TrimRight(strings.TrimLeft(text, "# "), ": \r")
	return isComment && (strings.EqualFold(word, "METADATA") || nearest(strings.ToUpper(word), []string{"METADATA"}) != "")
}

// wrongTypes finds the values of an object that are of another type than those of the struct that it is read into.
func (r *rule) wrongTypes(object map[string]any, form reflect.Type, at string) []*PolicyError {
	var out []*PolicyError
	for field := range form.Fields() {
		value, there := object[field.Tag.Get("json")]
		if !there || value == nil {
			continue
		}
		key := at + "." + field.Tag.Get("json")
		inner, isGroup := value.(map[string]any)
		list, isList := value.([]any)
		isText := !notText(value)
		var want result.Text
		switch kind := field.Type.Kind(); {
		case kind == reflect.Struct && isGroup:
			out = append(out, r.wrongTypes(inner, field.Type, key)...)
			continue
		case kind == reflect.Struct:
			want = inBoth("en gruppe af felter, hvert på sin egen linje", "a group of keys, each on a line of its own")
		case kind == reflect.Slice && isList && !slices.ContainsFunc(list, notText):
			continue
		case kind == reflect.Slice:
			want = inBoth("en liste af tekster, fx [a, b]", "a list of texts, such as [a, b]")
		case isText:
			continue
		case isGroup || isList:
			want = inBoth("én tekst", "one text")
		default:
			want = inBoth("en tekst; sæt den i anførselstegn", "a text; put it in quotation marks")
		}
		e := r.wrong("annotation-malformed", key)
		e.Message = result.Text{DA: "annotation " + key + " skal være " + want.DA, EN: "annotation " + key + " must be " + want.EN}
		out = append(out, e)
	}
	return out
}

// notText says whether a value is no text; a day without quotation marks is told of by itself.
func notText(value any) bool {
	switch value.(type) {
	case string, time.Time:
		return false
	}
	return true
}
