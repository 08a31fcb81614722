package inputs

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Set puts one answer, given as a person writes it on a command line, into a descriptor's content,
// which is as YAML takes it. A path is one of Field.Path outside of lists. A boolean is true or
// false, also ja, nej, yes and no; a list is written in brackets, "[a, b]", or without them where no
// item holds a comma; a text needs no quotation marks. The problems, without a place, are those that
// the same value in a file would have; with any the content stays as it is.
func (s *Schema) Set(content map[string]any, path, answer string) Problems {
	name := path + "=" + answer
	n, problem := s.settable(name, path)
	if problem != nil {
		return Problems{*problem}
	}
	var value *Value
	problems := readTrees("answer.yaml", []byte("answer: "+answerYAML(n, answer)), func(out *collector, root *Value, _ int32) {
		value = root.Get("answer")
		c := checker{out: out, schema: s}
		c.check(value, n, 0)
	})
	for i := range problems {
		problems[i].File, problems[i].Pos = name, Position{}
	}
	if len(problems) > 0 {
		return problems
	}
	keys := strings.Split(path, ".")
	last := len(keys) - 1
	for _, key := range keys[:last] {
		group, ok := content[key].(map[string]any)
		if !ok {
			group = map[string]any{}
			content[key] = group
		}
		content = group
	}
	content[keys[last]] = value.Content()
	return nil
}

// settable finds what the schema asks of the value at a path, or says why it cannot be set.
func (s *Schema) settable(name, path string) (*node, *Problem) {
	refuse := func(code string, args ...any) (*node, *Problem) {
		p := newProblem(name, Position{}, code, args...)
		return nil, &p
	}
	if i := strings.Index(path, "[]"); i >= 0 {
		return refuse("answer-in-list", path[:i])
	}
	n := s.root
	for key := range strings.SplitSeq(path, ".") {
		if n.want == wantList && n.items.want == wantObject {
			return refuse("answer-in-list", n.path)
		}
		i, ok := n.index[key]
		if !ok {
			return refuse("answer-path", shown(path), s.nearPath(path))
		}
		n = n.props[i].node
	}
	switch {
	case strings.TrimSpace(strings.TrimPrefix(name, path+"=")) == "":
		return refuse("answer-empty")
	case n.want == wantText && !strings.Contains(path, "."): // what every descriptor begins with
		return refuse("answer-fixed", path)
	case n.want == wantObject:
		return refuse("answer-group", n.path, n.props[0].node.path)
	case n.want == wantList && n.items.want == wantObject:
		return refuse("answer-in-list", n.path)
	}
	return n, nil
}

// nearPath says what may be meant by a path that the schema does not know: the one with the same
// last key, or the one that is spelt most alike.
func (s *Schema) nearPath(path string) Text {
	last := path[strings.LastIndexByte(path, '.')+1:]
	var paths, same []string
	for _, f := range s.Fields() {
		if strings.Contains(f.Path, "[]") {
			continue
		}
		paths = append(paths, f.Path)
		if f.Path == last || strings.HasSuffix(f.Path, "."+last) {
			same = append(same, f.Path)
		}
	}
	near, ok := nearest(path, paths)
	if len(same) == 1 {
		near, ok = same[0], true
	}
	if ok {
		return Text{`mente du "` + near + `"?`, `did you mean "` + near + `"?`}
	}
	return Text{"ret stien; skemaet viser alle felter", "correct the path; the schema shows all fields"}
}

var spokenBooleans = map[string]string{"true": "true", "ja": "true", "yes": "true", "false": "false", "nej": "false", "no": "false"}

// answerYAML is an answer in the form that a file would have it in; what has the wrong form becomes a
// text, which the check refuses.
func answerYAML(n *node, answer string) string {
	if !utf8.ValidString(answer) {
		return answer // as it is, it is refused with the byte that is wrong
	}
	trimmed := strings.TrimSpace(answer)
	switch n.want {
	case wantBoolean:
		if spoken, ok := spokenBooleans[strings.ToLower(trimmed)]; ok {
			return spoken
		}
	case wantInteger, wantNumber:
		if plainKind(trimmed) == Number {
			return trimmed
		}
	case wantList:
		if strings.HasPrefix(trimmed, "[") && !strings.ContainsAny(trimmed, "\n\r") {
			return trimmed
		}
		var items []string
		for item := range strings.SplitSeq(trimmed, ",") {
			items = append(items, strconv.Quote(strings.TrimSpace(item)))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	return string(appendQuoted(nil, answer))
}
