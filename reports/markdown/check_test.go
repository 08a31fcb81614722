package markdown

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// render gives the page that GitHub would show, with the report's own elements.
func render(t testing.TB, report string) *html.Node {
	t.Helper()
	var page bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(renderer.WithUnsafe()))
	if err := md.Convert([]byte(report), &page); err != nil {
		t.Fatal(err)
	}
	node, err := html.Parse(&page)
	if err != nil {
		t.Fatal(err)
	}
	return node
}

// ours are the elements that a report is made of.
var ours = strings.Fields("html head body h2 h3 p br table thead tbody tr th td ul li details summary sub em strong a")

// references are what GitHub and GitLab make links, images and formulas of in the text that is shown.
var references = map[string]*regexp.Regexp{
	"mention":   regexp.MustCompile(`@[\w-]`),
	"issue":     regexp.MustCompile(`(?i)#\w|\b(GH|GL)-\d`),
	"request":   regexp.MustCompile(`![\w"]`),
	"snippet":   regexp.MustCompile(`\$\w`),
	"milestone": regexp.MustCompile(`%[\w"{]`),
	"epic":      regexp.MustCompile(`&\w`),
	"label":     regexp.MustCompile(`~[\w"]`),
	"alert":     regexp.MustCompile(`\^\w`),
	"object":    regexp.MustCompile(`\[(\w+:|\[|[+-])|\{[+-]|\*iteration:`),
	"emoji":     regexp.MustCompile(`:[\w+-]+:`),
	"address":   regexp.MustCompile(`(?i)://|www\.|mailto:|xmpp:`),
	"commit":    regexp.MustCompile(`\b([a-f]+\d|\d+[a-f])[0-9a-f]{5,38}\b`),
}

// check lists what came out of a text that should have stood for itself, and what the platforms would
// not take. Links may lead to the reference work alone.
func check(t testing.TB, report, docs string) []string {
	t.Helper()
	c := &checker{docs: docs}
	if !strings.HasPrefix(report, Marker+"\n") || strings.Count(report, Marker) != 1 {
		c.say("the report does not begin with its marker")
	}
	if n := length(report); n >= 65_000 {
		c.say("%d characters", n)
	}
	if strings.Contains(report, "$") {
		c.say("a dollar, which may begin a formula")
	}
	c.rows(report)
	c.node(render(t, report))
	return c.faults
}

type checker struct {
	docs    string
	faults  []string
	columns int
}

func (c *checker) say(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

var separators = regexp.MustCompile(`(\\*)\|`)

// rows counts the separators of each row: a renderer drops cells that are too many.
func (c *checker) rows(report string) {
	before := 0
	for line := range strings.SplitSeq(report, "\n") {
		n := 0
		for _, m := range separators.FindAllStringSubmatch(line, -1) {
			if len(m[1])%2 == 0 {
				n++
			}
		}
		if before > 0 && n > 0 && n != before {
			c.say("a row of %d separators below one of %d: %s", n, before, line)
		}
		before = n
	}
}

func (c *checker) node(n *html.Node) {
	switch n.Type {
	case html.CommentNode:
		if n.Data != " pejl " {
			c.say("the comment %q", n.Data)
		}
	case html.ElementNode:
		c.element(n)
	}
	for kid := range n.ChildNodes() {
		c.node(kid)
	}
}

func (c *checker) element(n *html.Node) {
	if !slices.Contains(ours, n.Data) {
		c.say("the element %s", n.Data)
	}
	for _, a := range n.Attr {
		if n.Data != "a" || a.Key != "href" || c.docs == "" || !strings.HasPrefix(a.Val, c.docs) {
			c.say("the attribute %s of %s is %q", a.Key, n.Data, a.Val)
		}
	}
	switch n.Data {
	case "p", "td", "th", "h2", "h3", "li", "summary":
		text := textOf(n)
		for _, what := range slices.Sorted(maps.Keys(references)) {
			if found := references[what].FindString(text); found != "" {
				c.say("%s %q in %q", what, found, text)
			}
		}
		if n.Data == "td" && strings.TrimSpace(text) == "" {
			c.say("an empty cell")
		}
	case "tr":
		cells := 0
		for kid := range n.ChildNodes() {
			if kid.Type == html.ElementNode {
				cells++
			}
		}
		if n.Parent.Data == "thead" {
			c.columns = cells
		}
		if cells != c.columns {
			c.say("%d cells in a table of %d columns", cells, c.columns)
		}
	}
}

// textOf is the text that is shown, where a line break parts words.
func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if n.Data == "br" {
		return "\n"
	}
	var b strings.Builder
	for kid := range n.ChildNodes() {
		b.WriteString(textOf(kid))
	}
	return b.String()
}

// A checker that finds nothing wrong in what is wrong proves nothing.
func TestCheckFinds(t *testing.T) {
	const good = Marker + "\n## x\n\n[a](<https://docs.example/#a>)\n\n| a | b |\n| --- | --- |\n| c | d |\n"
	const docs = "https://docs.example/"
	if faults := check(t, good, docs); len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, bad := range []string{
		good[1:], good + Marker, good + strings.Repeat("æ", 65_000), good + "| c |\n", good + "| c | d | e |\n", good + "| c | |\n", good + "| a | |",
		good + "\n<b>x</b>", good + "\n<img src=x>", good + "\n<!-- x -->", good + "\n![x](y)", good + "\n[x](y)", good + "\nhttps://x.example", good + "\na@b.example",
		good + "\n`x`", good + "\n~~x~~", good + "\n# x", good + "\n> x", good + "\n1. x", good + "\n---",
		good + "\n@x", good + "\n\\@x", good + "\n&#64;x", good + "\n#1", good + "\nGH-1", good + "\n!1", good + "\n$1", good + "\n$\\alpha$", good + "\n%1", good + "\n&1",
		good + "\n~a", good + "\n^a", good + "\n[[a]]", good + "\n{+a+}", good + "\n:a:", good + "\nx://y", good + "\nwww.x", good + "\nmailto:x", good + "\n1f0c1d9b7a52",
	} {
		if len(check(t, bad, docs)) == 0 {
			t.Errorf("unnoticed: %q", bad[len(good)-1:])
		}
	}
	if len(check(t, good, "")) == 0 {
		t.Error("a link where there is no reference work goes unnoticed")
	}
}
