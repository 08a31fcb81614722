package scaffold

import (
	"errors"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/evaluator/coverage"
)

// listing is a strategy's coverage file, as far as it is looked at here.
type listing struct {
	Coverage []listedSection `yaml:"coverage"`
}

// listedSection is a section with its sentences.
type listedSection struct {
	Section   string           `yaml:"section"`
	Sentences []map[string]any `yaml:"sentences"`
}

// cover adds a rule and the sentence that it quotes to the strategy's coverage file: to the sentence
// that is there already, else as a new one of its section. The author's own lines stay as they are.
// Nil where there is no such file or nothing to add; false where the author must do it.
func (d *draft) cover(pack fs.FS) (file string, content []byte, ok bool, err error) {
	file = d.strategy.ID + "/strategy/coverage.yaml"
	src, err := fs.ReadFile(pack, file)
	if errors.Is(err, fs.ErrNotExist) || err == nil && (d.Quote == "" || d.Section == "") {
		return file, nil, true, nil
	}
	if err != nil {
		return file, nil, false, err
	}
	e := editor{lines: strings.SplitAfter(string(src), "\n"), section: d.Section, quote: d.Quote, id: d.ID}
	content, ok = e.edit(src)
	return file, content, ok, nil
}

// editor adds lines to a coverage file.
type editor struct {
	lines              []string
	section, quote, id string
}

// edit gives the file with the rule added; false where it is not of the form that can be added to
// line by line. What comes of it is read again and must be what was there and the rule.
func (e *editor) edit(src []byte) ([]byte, bool) {
	var before, after listing
	var root yaml.Node
	if yaml.Unmarshal(src, &before) != nil || yaml.Unmarshal(src, &root) != nil || strings.Contains(e.section, "; ") {
		return nil, false
	}
	if !e.add(&before, &root) {
		return nil, false
	}
	out := []byte(strings.Join(e.lines, ""))
	if yaml.Unmarshal(out, &after) != nil || !reflect.DeepEqual(before, after) {
		return nil, false
	}
	return out, true
}

// add adds the rule to the lines, and to what they say.
func (e *editor) add(l *listing, root *yaml.Node) bool {
	sentence := map[string]any{"text": e.quote, "rules": []any{e.id}}
	at := slices.IndexFunc(l.Coverage, func(s listedSection) bool { return s.Section == e.section })
	sections := valueOf(root, "coverage")
	if at < 0 {
		l.Coverage = append(l.Coverage, listedSection{e.section, []map[string]any{sentence}})
		return e.addSection(sections)
	}
	s := &l.Coverage[at]
	sentences := valueOf(sections.Content[at], "sentences")
	for i, known := range s.Sentences {
		text, _ := known["text"].(string)
		if stands, _ := coverage.WordingOf(text).Quotes(e.quote); !stands {
			continue
		}
		rules, _ := known["rules"].([]any)
		known["rules"] = append(rules, any(e.id))
		return known["reason"] == nil && known["background"] == nil && e.addRule(sentences.Content[i])
	}
	s.Sentences = append(s.Sentences, sentence)
	if len(s.Sentences) == 1 {
		return false
	}
	last := sentences.Content[len(sentences.Content)-1]
	dash, ok := e.dash(last)
	return ok && e.insert(e.end(last.Line, dash), e.sentence(strings.Repeat(" ", dash)))
}

var emptyCoverage = regexp.MustCompile(`^coverage:[ \t]*(\[\]|null|~)?[ \t]*\r?\n?$`)

// addSection adds a section after all others.
func (e *editor) addSection(sections *yaml.Node) bool {
	if sections == nil {
		return false
	}
	if len(sections.Content) == 0 {
		line := slices.IndexFunc(e.lines, emptyCoverage.MatchString)
		if line < 0 {
			return false
		}
		e.lines[line] = "coverage:\n"
		return e.insert(line+1, e.sectionText("  "))
	}
	last := sections.Content[len(sections.Content)-1]
	dash, ok := e.dash(last)
	return ok && e.insert(e.end(last.Line, dash), e.sectionText(strings.Repeat(" ", dash)))
}

func (e *editor) sectionText(margin string) string {
	return margin + "- section: " + folded(margin+"    ", e.section) + "\n" +
		margin + "  sentences:\n" + e.sentence(margin+"    ")
}

func (e *editor) sentence(margin string) string {
	return margin + "- text: " + folded(margin+"    ", e.quote) + "\n" + margin + "  rules: [" + e.id + "]\n"
}

var listEnd = regexp.MustCompile(`\][ \t]*(#.*)?\r?\n?$`)

// addRule adds the rule to those of a sentence.
func (e *editor) addRule(sentence *yaml.Node) bool {
	rules := valueOf(sentence, "rules")
	if rules == nil {
		dash, ok := e.dash(sentence)
		return ok && e.insert(e.end(sentence.Line, dash), strings.Repeat(" ", sentence.Column-1)+"rules: ["+e.id+"]\n")
	}
	line := e.lines[rules.Line-1]
	end := listEnd.FindStringIndex(line)
	if rules.Style&yaml.FlowStyle == 0 || len(rules.Content) == 0 || end == nil {
		return false
	}
	e.lines[rules.Line-1] = line[:end[0]] + ", " + e.id + line[end[0]:]
	return true
}

// valueOf is the value of a key; nil where there is none.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	if n.Kind == yaml.DocumentNode {
		n = n.Content[0]
	}
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// dash is how far the dash of a list's item is indented; false where the item has none of its own.
func (e *editor) dash(item *yaml.Node) (int, bool) {
	line := e.lines[item.Line-1]
	before := strings.TrimRight(line[:min(item.Column-1, len(line))], " ")
	indent := len(before) - 1
	return indent, strings.TrimSpace(before) == "-"
}

// end is the number of the last line of an item that begins on a line, which counts from 1, with its
// dash indented so far.
func (e *editor) end(line, dash int) int {
	last := line
	for i := line; i < len(e.lines); i++ {
		text := strings.TrimRight(e.lines[i], " \t\r\n")
		if text == "" {
			continue
		}
		if len(text)-len(strings.TrimLeft(text, " ")) <= dash {
			break
		}
		last = i + 1
	}
	return last
}

// insert adds text after so many lines.
func (e *editor) insert(after int, text string) bool {
	if after > 0 && !strings.HasSuffix(e.lines[after-1], "\n") {
		e.lines[after-1] += "\n"
	}
	e.lines = slices.Insert(e.lines, after, text)
	return true
}
