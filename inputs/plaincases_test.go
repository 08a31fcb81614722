package inputs

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// plainSample has all that the plain reader knows.
const plainSample = `# a comment
---   # another
apiVersion: pejl/v1
"kind": System   # and one here
'it''s': "a \"b\" \\ \n c"

empty:
null_: ~
æøå: blåbærgrød 🎉
url: http://x:80/#a
list:
- a
-   b: 1
    c: -2.50

    d:
    - e
-
- - f
  - g:
-
  h: i
text: |  # a comment
    one
      two

    three  

  # outside
folded: >-

  one
  two

  three
    four
  five
kept: |+
  x

flow: [a, 'b ]', {c: d, "e":f, g: [], h: {}}, http://x, -1]
last: 2026-01-31
`

// plainCases are small files, and whether the plain reader takes them. What it takes must be what the parser reads.
var plainCases = []struct {
	src   string
	taken bool
}{
	{"", false}, {"\n", false}, {"# only comments\n", false}, {"---", false}, {"a", false}, {"'a'", false}, {"[a]", false},
	{"\ufeffa: b", true}, {"\ufeff# c\na: b", true}, {"a: b", true}, {"a: b\n\n\n", true}, {"a: b\r\nc: d\r\n", true},
	{"a: b\rc: d", false}, {"a: b\r", false}, {"a:\tb", false}, {"\ta: b", false}, {"a: b\t# c", false},
	{"a: http://x", true}, {"a: b:c", true}, {"a: b: c", false}, {"a: b:", false}, {"a: b :c", true}, {"a:b", false},
	{"a :b", false}, {"a : b", true}, {"a  :  b  ", true}, {": b", false}, {"a: :b", false}, {"a b: c d", true},
	{"a: b#c", true}, {"a: b #c", true}, {"a: b # c: d", true}, {"a: #c", true}, {"a:#c", false}, {"a#b: c", true},
	{"a #b: c", false}, {"a: b\n#c\nd: e", true}, {"a: b\n  #c\nd: e", true}, {"a:\n#c\n  b: c\n #d\n  e: f", true},
	{"key:    value   # c", true}, {`"quoted": x`, true}, {`'quoted' : x`, true}, {`"quoted":x`, false}, {`"a" b: c`, false},
	{`"a\nb": c`, true}, {`"": c`, false}, {`" ": c`, false}, {"\u00a0: c", false}, {"\u00a0a: c", true}, {"a: \u00a0", true},
	{"a: 'it''s'", true}, {"a: ''''", true}, {"a: ''", true}, {"a: '''", false}, {"a: 'b' c", false}, {"a: 'b'#c", false},
	{"a: 'b' #c", true}, {"a: 'b", false}, {"a: 'b\n  c'", false}, {`a: "b`, false}, {"a: \"b\n  c\"", false}, {`a: ""`, true},
	{`a: "\\"`, true}, {`a: "\"`, false}, {`a: "\u00e6\u2029x"`, true}, {`a: "\u00E6b\\u\u0022"`, true}, {`a: "\ud83d\ude00"`, false}, {`a: "\u0007"`, false}, {`a: "\u00e"`, false}, {`a: "\u+0e6"`, false}, {`a: "\u00_6"`, false}, {`a: "\`, false}, {`a: "\x07"`, false}, {`a: "\/"`, false}, {`a: "b\`, false},
	{`a: "b  c "`, true}, {`a: 'b \ c'`, true}, {`a: "'"`, true}, {`a: '"'`, true}, {`a: "b": c`, false}, {`- "b": c`, true},
	{"- a\n-\n- b", true}, {"-", true}, {"-\n-", true}, {"- # c", true}, {"-# c", false}, {"-a", false}, {"- -a", true},
	{"- - a", true}, {"- - a\n  - b\n- c", true}, {"- -   - a\n      - b\n  - c", true}, {"-  - a\n - b", false}, {"- - a\n - b", false},
	{"- a: b\n  c: d\n- e: f", true}, {"-   a: b\n    c: d", true}, {"- a: b\n   c: d", false}, {"- a: b\n c: d", false},
	{"- a:\n  - b\n- c", true}, {"- a:\n    - b\n  - c", false}, {"-\n  a: b\n  c: d", true}, {"-\n a", false}, {"- \n\n  # c\n  a: b", true},
	{"a:\n- b", true}, {"a:\n  - b", true}, {"a:\n- b\nc: d", true}, {"a:\n  - b\n- c", false}, {"a:\n- b\n  - c", false},
	{"a:\n- b\n c: d", false}, {"a: - b", false}, {"a: -", false}, {"a: -b", true}, {"a: --", true}, {"- a\nb: c", false},
	{"a:\n  b: c\n  d: e\nf: g", true}, {"a:\n  b: c\n d: e", false}, {"a:\n  b: c\n   d: e", false}, {" a: b\n c: d", true},
	{" a: b\nc: d", false}, {"a: b\n c: d", false}, {"a: b\n c", false}, {"a: 'b'\n c: d", false}, {"a: [b]\n c: d", false},
	{"a:\nb:", true}, {"a:\n\n  b:\n\n\nc:", true}, {"a:\n b", false}, {"a:\n 'b'", false}, {"a:   \n  b: c", true},
	{"a: b\na: c", true}, {"<<: b", false}, {"? a", false}, {"?a: b", false}, {"? a\n: b", false}, {"!a b: c", false}, {"a: !b c", false},
	{"%a: b", false}, {"a: %b", false}, {"@a: b", false}, {"a: @b", false}, {"a: `b`", false}, {"a: &b c", false}, {"a: *b", false},
	{"a: |", false}, {"a: |\nb: c", false}, {"a: |\n  b", true}, {"a: |\n  b\n", true}, {"a: |\n  b\n\n\n", true}, {"a: |+\n  b\n\n\nc: d", true},
	{"a: |-\n  b\n\n\nc: d", true}, {"a: |2\n  b", false}, {"a: |+2\n  b", false}, {"a: |b\n  c", false}, {"a: |#b\n  c", false}, {"a: | #b\n  c", true},
	{"a: |\n b\n c\n", true}, {"a: |\n   b\n  c\n", false}, {"a: |\n   \n  b\n", false}, {"a: |\n \n  b\n", true}, {"a: |\n  b\n   \n  c\n", true},
	{"a: |\n  b\n   ", true}, {"a: |\n  b\n  ", false}, {"a: |\n  b\n ", false}, {"a: |\n  b\n # c\n", true}, {"a: |\n  b\n  # c\nd: e", true},
	{"a: |\r\n  b\r\n\r\n  c\r\n", true}, {"a: |\n  b: [\n  - '\n", true}, {"- |\n b\n- >\n c", true}, {"- |\nb", false}, {"- a: |\n  b", false},
	{"- a: |\n   b\n  c: d", true}, {"a:\n- |\n b\n- c", true}, {"a:\n- |\n- c", false}, {"a: >\n  b\n  c\n", true}, {"a: >-\n  b\n\n  c\n", true},
	{"a: >\n\n\n  b\n   c\n  d\n\n   e\n\n\n  f", true}, {"a: >+\n  b\n  \n  c\n\n", true}, {"a: >\n  b  \n  c", true}, {"a: |\n  ---\n  ...\n", true},
	{"a: [", false}, {"a: ]", false}, {"a: [b", false}, {"a: [b]", true}, {"a: [b] c", false}, {"a: [b]#c", false}, {"a: [b] #c", true}, {"a: [b #c]", false},
	{"a: []", true}, {"a: [ ]", true}, {"a: {}", true}, {"a: { }", true}, {"a: [b,]", false}, {"a: [,b]", false}, {"a: [b,,c]", false}, {"a: [b , c ]", true},
	{"a: [b,c]", true}, {"a: [[b], [c, []]]", true}, {"a: [b\n  ]", false}, {"a: [b: c]", false}, {"a: [b:c, d::e]", true}, {"a: [b:]", false}, {"a: [b?c]", false},
	{"a: [-b, -1, --]", true}, {"a: [- b]", false}, {"a: [-]", false}, {"a: [-, b]", false}, {"a: [?b]", false}, {"a: [b[c]", false}, {"a: [b{c]", false}, {"a: [b}c]", false},
	{"a: {b: c, d: 'e', \"f\": g}", true}, {"a: {b}", false}, {"a: {b: }", false}, {"a: {b:c}", false}, {"a: {b: c,}", false}, {"a: {'b':c}", true}, {"a: {'b' : c}", true},
	{"a: {b : c}", true}, {"a: {b c: d e}", true}, {"a: {b: c: d}", false}, {"a: {b: c]", false}, {"a: [b}", false}, {"a: {<<: b}", false}, {"a: {&b c: d}", false}, {"a: {'b'::c}", false},
	{"a: {b: 'c''d'}", true}, {"a: {b: 'c' d}", false}, {"a: {b#c: d#e}", true}, {"a: {[b]: c}", false}, {"a: {b: [c], d: {e: f}}", true}, {"[a]: b", false}, {"{a: b}: c", false},
	{"a: b[c]{d},e", true}, {"a: b, c", true}, {"a: ,b", false}, {"a, b: c", true}, {"a: b ' c \" d", true}, {"a: b & c * d ! e | f > g % h @ i ` j", true}, {"a: 'b' # c", true},
	{"a: null\nb: ~\nc: Null\nd: NULL\ne: nUll\nf:", true}, {"a: true\nb: 1\nc: -1.5e3\nd: 01\ne: 1_0\nf: 2026-01-31\ng: 12:30\nh: yes\ni: .5\nj: 0x1f", true},
	{"null: a\ntrue: b\n1: c\n2026-01-31: d", true}, {"~: a", false}, {"-1: a", false}, {".a: b", false}, {"a: .b", true}, {"a: ...", true}, {"a: ---", true}, {"a: =", true}, {"a: <<", true},
	{"---\na: b", true}, {"--- \na: b", true}, {"--- # c\na: b", true}, {"--- a: b", false}, {"---a: b", false}, {"--- #\n---\na: b", false}, {"# c\n---\n# d\na: b", true},
	{"a: b\n---\nc: d", true}, {"a:\n---\n- c", true}, {"a: b\n---\n", false}, {"a: b\n...\n", false}, {"a: b\n... : c", false}, {"... : c", false}, {"--- : c", false}, {"--- - a", false},
	{"a: b\n --- : c", false}, {"a:\n  --- : c", false}, {"a:\n  ---", false}, {"- ---", true}, {"- --- : c", false}, {"a: |\n b\n---\nc: d", true}, {"a: |+\n b\n\n---\nc: d", true},
	{"a: b \nc:  \n  d: e  \n  ", true}, {"- a  \n-   \n-  b: c  ", true}, {"- a: - b", false}, {"- 'a' : b", true}, {"- 'a'", true}, {"- 'a' 'b'", false}, {"- a: b\n- 'c': d\n  \"e\": f", true},
	{"- [a]: b", false}, {"- {a: b}\n- [c]\n- d", true}, {"- a #b: c", true}, {"- a: #b", true}, {"- # a\n  - b", true}, {"- # a\n  # b\n\n  - c\n  # d\n- e", true}, {"a:\n    # b\n  c: d\n# e\n  f: g\n      # h", true},
}

// TestPlainCases tries small files alone, with CR LF, and in the midst of others.
func TestPlainCases(t *testing.T) {
	if !checkPlain(t, []byte(plainSample)) {
		t.Error("the sample is not taken")
	}
	for _, c := range plainCases {
		if got := checkPlain(t, []byte(c.src)); got != c.taken {
			t.Errorf("%q: taken %v", c.src, got)
		}
		for _, src := range surrounded(c.src) {
			checkPlain(t, []byte(src))
		}
	}
}

// surrounded puts a file into others, deeper and between other values.
func surrounded(src string) []string {
	all := []string{src + "\n", src + "\nz: æ\n", src + "\n- z\n", "y: ø\n" + src, "- y\n" + src, src + "\n\n# c\n---\n" + src, src + " # c\n  # d\n"}
	for _, pad := range []string{" ", "  ", "    "} {
		deep := pad + strings.ReplaceAll(src, "\n", "\n"+pad)
		for _, outer := range []string{"y:\n", "-\n", "- y:\n  - z\n"} {
			all = append(all, outer+deep, outer+deep+"\nz: å\n", outer+deep+"\n- z\n")
		}
		all = append(all, "-"+deep, "-"+deep[:len(pad)-1]+" "+deep[len(pad):]+"\n- z", "y: |\n"+deep, "y: >\n"+deep+"\n  z\nz: æ", "- >-\n"+deep+"\n- b")
	}
	for _, s := range all {
		all = append(all, strings.ReplaceAll(s, "\n", "\r\n"))
	}
	return all
}

// TestPlainPieces puts pieces of YAML together at random.
func TestPlainPieces(t *testing.T) {
	pieces := strings.Split("a|b|: |:|- |-| |  |\n|\n|\n  |\n  |\n    |\n- |\n  - |a: |b: c|a:\n|'|\"|'c'|\"d\"|[|]|{|}|, |,| #c|#|\\|\r\n|---|\n---\n|...|?|!|&x|*x|~|1|æ|<<|: >-\n|: ¦\n   ", "|")
	random := rand.New(rand.NewPCG(6, 7))
	taken := 0
	for range 30_000 {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(strings.ReplaceAll(pieces[random.IntN(len(pieces))], "¦", "|"))
		}
		if checkPlain(t, []byte(b.String())) {
			taken++
		}
	}
	if taken < 1000 {
		t.Errorf("%d taken", taken)
	}
}
