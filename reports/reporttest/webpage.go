package reporttest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// CheckPage wants of an HTML page what every page must have: unique ids, links and labels that
// lead somewhere, nothing loaded or run from an attribute, a policy that allows exactly the
// styles and the script that are there, headings in order and tables that explain themselves.
// A link out of the page must begin as one of leads.
func CheckPage(t *testing.T, root *html.Node, leads ...string) {
	t.Helper()
	checkStructure(t, root, leads)
	checkPolicy(t, root)
	checkHeadings(t, root)
	checkTables(t, root)
}

// checkStructure wants unique ids, links and labels that lead somewhere, and nothing loaded or
// run from an attribute.
func checkStructure(t *testing.T, root *html.Node, leads []string) {
	t.Helper()
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if id := Attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q twice", id)
			}
			if strings.ContainsAny(id, " \"<>") {
				t.Errorf("id %q", id)
			}
			ids[id] = true
		}
	}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "srcset", a.Key == "action":
				t.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				if !ids[a.Val[1:]] && a.Val != "#ZgotmplZ" {
					t.Errorf("<%s> leads to %q, which is not there", n.Data, a.Val)
				}
			case a.Key == "href" && (n.Data != "a" || !slices.ContainsFunc(leads, func(l string) bool { return strings.HasPrefix(a.Val, l) })):
				t.Errorf("<%s> leads to %q", n.Data, a.Val)
			case a.Key == "for", a.Key == "aria-labelledby":
				for _, id := range strings.Fields(a.Val) {
					if !ids[id] {
						t.Errorf("<%s> %s=%q is not there", n.Data, a.Key, id)
					}
				}
			}
		}
		if n.Type == html.ElementNode && slices.Contains([]string{"link", "img", "iframe", "object", "embed", "base"}, n.Data) {
			t.Errorf("<%s> on the page", n.Data)
		}
	}
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// checkPolicy wants the policy to name exactly the styles and the script that are there.
func checkPolicy(t *testing.T, root *html.Node) {
	t.Helper()
	var policy string
	for _, m := range Elements(root, "meta") {
		if Attribute(m, "http-equiv") == "Content-Security-Policy" {
			policy = Attribute(m, "content")
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none';") {
		t.Errorf("policy %q", policy)
	}
	for _, tag := range []string{"style", "script"} {
		all := Elements(root, tag)
		if len(all) != 1 {
			t.Fatalf("%d <%s>", len(all), tag)
		}
		content := all[0].FirstChild.Data
		if want := tag + "-src '" + digest(content) + "'"; !strings.Contains(policy, want) {
			t.Errorf("the policy does not allow <%s>: %s", tag, policy)
		}
		if tag == "style" && (strings.Contains(content, "@import") || strings.Contains(content, "url(http")) {
			t.Error("the styles load something")
		}
	}
}

// checkHeadings wants one h1 and no level left out.
func checkHeadings(t *testing.T, root *html.Node) {
	t.Helper()
	last := 0
	for n := range root.Descendants() {
		level := headingLevel(n)
		if level == 0 {
			continue
		}
		if level > last+1 || level == 1 && last != 0 {
			t.Errorf("heading of level %d after level %d: %s", level, last, Words(n))
		}
		last = level
	}
}

// checkTables wants a caption and a scope on each header cell.
func checkTables(t *testing.T, root *html.Node) {
	t.Helper()
	for _, table := range Elements(root, "table") {
		if len(Elements(table, "caption")) != 1 {
			t.Errorf("a table without caption: %.80s", Words(table))
		}
		for _, th := range Elements(table, "th") {
			if Attribute(th, "scope") == "" {
				t.Errorf("a header cell without scope: %s", Words(th))
			}
		}
	}
}

// Parsed reads a page.
func Parsed(t *testing.T, page []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// Elements lists the elements of a name, in their order.
func Elements(root *html.Node, tag string) []*html.Node {
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == tag {
			all = append(all, n)
		}
	}
	return all
}

// Attribute gives an attribute of an element; empty where it has none.
func Attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Words gives the text of an element, its white space folded.
func Words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func headingLevel(n *html.Node) int {
	if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
		return int(n.Data[1] - '0')
	}
	return 0
}

// Reading gives what a page says, a line for each block, with "#" before headings, "-" before
// list entries and "|" between cells.
func Reading(root *html.Node) string {
	var b strings.Builder
	var line strings.Builder
	end := func() {
		if s := strings.Trim(strings.Join(strings.Fields(line.String()), " "), " |"); s != "" && s != "-" {
			b.WriteString(s + "\n")
		}
		line.Reset()
	}
	var read func(n *html.Node)
	read = func(n *html.Node) {
		if n.Type == html.TextNode {
			line.WriteString(n.Data)
			return
		}
		block := false
		switch n.Data {
		case "style", "script", "head":
			return
		case "td", "th":
			line.WriteString(" | ")
		case "li":
			end()
			line.WriteString("- ")
			block = true
		case "p":
			// The first paragraph of a list entry stands on the entry's line.
			if strings.TrimSpace(line.String()) != "-" {
				end()
			}
			block = true
		case "dd", "dt", "div", "section", "article", "header", "footer", "ul", "ol", "dl", "table", "tr", "caption",
			"h1", "h2", "h3", "h4", "blockquote", "summary", "details", "nav", "form", "label", "option", "svg", "title", "desc":
			end()
			line.WriteString(strings.Repeat("#", headingLevel(n)) + " ")
			block = true
		}
		for c := range n.ChildNodes() {
			read(c)
		}
		if block {
			end()
		}
	}
	read(root)
	end()
	return b.String()
}
