package inputs

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest finds the name that is most likely meant by a misspelt word, as messages suggest it; false where none is near.
func Nearest(word string, names []string) (string, bool) { return nearest(word, names) }

// nearest finds the name that is most likely meant by a word: one that differs in case, hyphens and spaces only,
// or else in few letters, the earlier of two that are as near.
func nearest(word string, names []string) (string, bool) {
	const longest = 64
	if word == "" || utf8.RuneCountInString(word) > longest {
		return "", false
	}
	word = plainly(word)
	best, least := "", max(1, min(3, utf8.RuneCountInString(word)/3))+1
	for _, name := range names {
		if d := levenshtein.ComputeDistance(word, plainly(name)); d < least {
			best, least = name, d
		}
	}
	return best, best != ""
}

var plainer = strings.NewReplacer("-", "_", " ", "_")

func plainly(word string) string { return plainer.Replace(strings.ToLower(strings.TrimSpace(word))) }

// advice says what to do about an unknown key: put it into the plural or singular; move it where the schema knows it,
// if that is one place; correct it; or choose among those that may stand there.
func (c *checker) advice(key string, n *node) Text {
	for _, p := range n.props {
		if p.name == key+"s" || p.name+"s" == key {
			return didYouMean(p.name)
		}
	}
	if homes := c.schema.homes[key]; len(homes) == 1 {
		if homes[0] == "" {
			return Text{"det hører til yderst, uden indrykning", "it belongs at the top level, without indentation"}
		}
		home := strings.TrimSuffix(homes[0], "[]")
		return Text{`det hører til under "` + home + `"`, `it belongs under "` + home + `"`}
	}
	names := make([]string, len(n.props))
	for i, p := range n.props {
		names[i] = p.name
	}
	if near, ok := nearest(key, names); ok {
		return didYouMean(near)
	}
	const few = 12
	if len(names) > few {
		return Text{"fjern det, eller ret navnet", "remove it, or correct the name"}
	}
	list := choice(names)
	return Text{"fjern det, eller ret navnet til " + list.DA, "remove it, or correct the name to " + list.EN}
}

func didYouMean(near string) Text {
	return Text{`mente du "` + near + `"?`, `did you mean "` + near + `"?`}
}

// notAllowed reports a value that is none of the codes, with the likeliest one: the code that is nearest, or the
// one whose label was written.
func (c *checker) notAllowed(v *Value, n *node) {
	codes := n.enum
	if n.path == "kind" {
		codes = nil
		for _, kind := range DocumentKinds() {
			codes = append(codes, string(kind))
		}
	}
	near, ok := nearest(v.Text, codes)
	for _, code := range codes {
		label := n.labels[code]
		if strings.EqualFold(label.DA, v.Text) || strings.EqualFold(label.EN, v.Text) {
			near, ok = code, true
			break
		}
	}
	hint := Text{}
	if ok && len(codes) > 1 {
		hint = Text{`mente du "` + near + `"? Ellers `, `did you mean "` + near + `"? Otherwise `}
	}
	c.out.add(v.start, "not-allowed", shown(v.Text), n.label(), hint, choice(codes))
}

// choice lists words in quotation marks, the last with "or".
func choice(words []string) Text {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = strconv.Quote(word)
	}
	last := len(quoted) - 1
	if last < 1 {
		s := strings.Join(quoted, "")
		return Text{s, s}
	}
	head := strings.Join(quoted[:last], ", ")
	return Text{head + " eller " + quoted[last], head + " or " + quoted[last]}
}

// nearFiles suggests a file for a path that does not exist, out of the same folder; always with advice.
func nearFiles(path string) Text {
	folder, name := filepath.Split(filepath.Clean(path))
	entries, err := os.ReadDir(filepath.Dir(filepath.Clean(path)))
	if err != nil {
		return Text{"; ret stien", "; correct the path"}
	}
	const most = 1000
	names := make([]string, 0, min(len(entries), most))
	for _, entry := range entries[:min(len(entries), most)] {
		names = append(names, entry.Name())
	}
	slices.Sort(names)
	if near, ok := nearest(name, names); ok {
		s := filepath.ToSlash(folder + near)
		return Text{`; mente du "` + s + `"?`, `; did you mean "` + s + `"?`}
	}
	return Text{"; ret stien", "; correct the path"}
}
