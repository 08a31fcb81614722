package inputs

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// bySchema are the problems that the schema alone explains: with one of them, any validator must refuse the document.
// The others come from strictness about how a value is written.
var bySchema = map[string]bool{
	"unknown-key": true, "missing-key": true, "not-allowed": true, "pattern": true, "null-item": true,
	"not-object": true, "not-list": true, "not-text": true, "not-boolean": true, "not-number": true,
	"date-form": true, "no-such-day": true,
}

// checkAgainstJudge holds what Read says of a file against an independent validator.
func checkAgainstJudge(t *testing.T, docs []*Document, problems Problems) {
	t.Helper()
	if len(problems) == 0 {
		for _, d := range docs {
			if err := judge(t, d); err != nil {
				t.Fatalf("accepted, but %v\n%s", err, d.Root.AppendJSON(nil))
			}
		}
	}
	if len(docs) != 1 || strings.Contains(string(docs[0].src.data), "---") {
		return // whose problems they are is not known
	}
	explained := false
	for _, p := range problems {
		if p.Code == "duplicate-key" || p.Code == "empty-document" || p.Code == "not-a-descriptor" || p.Code == "trailing-data" {
			return
		}
		explained = explained || bySchema[p.Code]
	}
	if explained && judge(t, docs[0]) == nil {
		t.Fatalf("the schema allows what Read refuses:\n%s\n%s", problems.In("en"), docs[0].Root.AppendJSON(nil))
	}
}

// TestDifferential makes documents that follow the schema, with and without a fault, and reads them as JSON, as JSON
// in YAML and as YAML in block style.
func TestDifferential(t *testing.T) {
	refused := 0
	for seed := range uint64(300) {
		kind := DocumentKinds()[seed%4]
		g := generator{rand: rand.New(rand.NewPCG(seed, 1)), fault: float64(seed%4) / 100, share: 0.4}
		root := g.value(SchemaOf(kind).root)
		js := string(root.AppendJSON(nil))
		first := ""
		for i, file := range []struct{ name, text string }{
			{"a.json", js}, {"a.yaml", escaped(js)}, {"a.yml", block(root, 0)},
		} {
			docs, problems := Read(file.name, []byte(file.text))
			checkAgainstJudge(t, docs, problems)
			if got := said(problems); i == 0 {
				first = got
			} else if got != first {
				t.Fatalf("seed %d: %s is judged\n%s\nand JSON\n%s\n%s", seed, file.name, got, first, file.text)
			}
			for _, d := range docs {
				if got := string(d.Root.AppendJSON(nil)); got != js {
					t.Fatalf("seed %d: %s reads as\n%s\nwritten was\n%s", seed, file.name, got, js)
				}
				checkRegions(t, d, problems)
			}
			if len(problems) > 0 {
				refused++
			}
		}
	}
	if refused < 200 || refused > 700 {
		t.Errorf("%d of 900 documents were refused, which tests one side only", refused)
	}
}

// said is what is wrong, without the places.
func said(problems Problems) string {
	count := map[string]int{}
	for _, p := range problems {
		count[p.Code]++
	}
	return fmt.Sprint(count)
}

// generator makes values for a schema.
type generator struct {
	rand  *rand.Rand
	fault float64 // the share of values that break the schema
	share float64 // the share of optional keys that are there
}

func (g *generator) pick(texts ...string) string { return texts[g.rand.IntN(len(texts))] }

func text(s string) *Value   { return &Value{Kind: String, Text: s} }
func number(s string) *Value { return &Value{Kind: Number, Text: s} }

func (g *generator) value(n *node) *Value {
	if n.path != "" && g.rand.Float64() < g.fault {
		return g.wrong(n)
	}
	if n.nullable && g.rand.IntN(8) == 0 {
		return &Value{}
	}
	switch n.want {
	case wantObject:
		return g.object(n)
	case wantList:
		v := &Value{Kind: List}
		for range g.rand.IntN(4) {
			v.Items = append(v.Items, g.value(n.items))
		}
		return v
	case wantBoolean:
		return &Value{Kind: Bool, Text: g.pick("true", "false")}
	case wantInteger:
		return number(g.pick("0", "12", "-3", "100000000000000000000"))
	case wantNumber:
		return number(g.pick("0", "1.50", "-2", "1e3", "0.125", "99999999999999999999.25"))
	}
	switch {
	case n.date:
		return text(g.pick("2026-01-31", "2024-02-29"))
	case n.enum != nil:
		return text(g.pick(n.enum...))
	case n.pattern != nil:
		return text(g.pick("a", "x-1.2_b", "0"))
	case n.minLength > 0:
		return text(g.pick("Blåbærgrød", "x"))
	}
	return text(g.pick("æøå 🎉", "no", "85.10", "", "a \"b\"\\c", "line\nline\n", "~", "- x", "# y", "a: b", "2026-01-01", " pad ", "<&>\u2029"))
}

func (g *generator) object(n *node) *Value {
	v := &Value{Kind: Object}
	for i, p := range n.props {
		required := false
		for _, r := range n.required {
			required = required || r == i
		}
		if required && g.rand.Float64() >= g.fault || !required && g.rand.Float64() < g.share {
			v.Members = append(v.Members, Member{Key: p.name, Value: g.value(p.node)})
		}
	}
	if g.rand.Float64() < g.fault {
		v.Members = append(v.Members, Member{Key: "unknown æ", Value: text("x")})
	}
	return v
}

func (g *generator) wrong(n *node) *Value {
	if n.path == "kind" || n.path == "apiVersion" {
		return text("Toaster")
	}
	return []*Value{
		text("wrong"), text("2026-02-30"), text(""), number("1.0"), number("12.5"), {Kind: Bool, Text: "true"},
		{Kind: List}, {Kind: Object}, {}, {Kind: List, Items: []*Value{{}}},
	}[g.rand.IntN(10)]
}

// block writes a value as YAML in block style, every text in quotation marks, so that strictness has nothing to say.
func block(v *Value, indent int) string {
	pad := "\n" + strings.Repeat(" ", indent)
	var b strings.Builder
	switch {
	case v.Kind == Object && len(v.Members) > 0:
		for i := range v.Members {
			b.WriteString(pad)
			b.Write(appendQuoted(nil, v.Members[i].Key))
			b.WriteString(": " + block(v.Members[i].Value, indent+2))
		}
	case v.Kind == List && len(v.Items) > 0:
		for _, item := range v.Items {
			b.WriteString(pad + "- " + block(item, indent+2))
		}
	default:
		return escaped(string(v.AppendJSON(nil)))
	}
	return b.String()
}

// escaped spares YAML the separators that it takes for line breaks.
func escaped(js string) string { return strings.ReplaceAll(js, "\u2029", `\u2029`) }
