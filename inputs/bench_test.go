package inputs

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"go.yaml.in/yaml/v3"
)

// descriptor is a valid descriptor of about 5 KB and 200 lines, as people write them: mostly unquoted.
func descriptor() []byte {
	for seed := uint64(0); ; seed++ {
		g := generator{rand: rand.New(rand.NewPCG(seed, 2)), share: 0.7}
		src := []byte(plainBlock(g.value(SchemaOf(System).root), 0)[1:])
		if _, problems := Read("a.yaml", src); len(problems) == 0 && len(src) > 4500 && len(src) < 5500 {
			return src
		}
	}
}

func plainBlock(v *Value, indent int) string {
	switch v.Kind {
	case String:
		if plainKind(v.Text) == String && readsAs(v.Text) == nil && !bytes.ContainsAny([]byte(v.Text), "\n#:\"-<>~ ") {
			return v.Text
		}
		return block(v, indent)
	case Object:
		b, pad := "", "\n"+string(bytes.Repeat([]byte(" "), indent))
		for i := range v.Members {
			b += pad + v.Members[i].Key + ": " + plainBlock(v.Members[i].Value, indent+2)
		}
		if b != "" {
			return b
		}
	case List:
		b, pad := "", "\n"+string(bytes.Repeat([]byte(" "), indent))
		for _, item := range v.Items {
			b += pad + "- " + plainBlock(item, indent+2)
		}
		if b != "" {
			return b
		}
	}
	return block(v, indent)
}

// BenchmarkDecode is what yaml.v3 alone takes, to compare BenchmarkRead with.
func BenchmarkDecode(b *testing.B) {
	src := descriptor()
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range yamlNodes(bytes.NewReader(src)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkRead is all of Read, the decoding included.
func BenchmarkRead(b *testing.B) {
	src := descriptor()
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := Read("a.yaml", src); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}

// BenchmarkOverhead is what Read adds to the decoding.
func BenchmarkOverhead(b *testing.B) {
	src := descriptor()
	node := new(yaml.Node)
	if err := yaml.Unmarshal(src, node); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if code, _, _ := refusal(src, false); code != "" {
			b.Fatal(code)
		}
		out := &collector{src: newSource(src)}
		built := &builder{slabs: newSlabs(len(src)), src: out.src, out: out}
		new(reader).document(out, built.yamlValue(node.Content[0]), 0)
		if len(out.list) > 0 {
			b.Fatal(out.list)
		}
	}
}

// BenchmarkReadJSON reads the same descriptor from JSON.
func BenchmarkReadJSON(b *testing.B) {
	docs, _ := Read("a.yaml", descriptor())
	src := docs[0].Root.AppendJSON(nil)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := Read("a.json", src); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}

// BenchmarkRegion finds the place of every value of a descriptor.
func BenchmarkRegion(b *testing.B) {
	docs, _ := Read("a.yaml", descriptor())
	var paths [][]any
	visit(docs[0].Root, nil, func(_ *Value, path []any) { paths = append(paths, path) })
	b.ReportMetric(float64(len(paths)), "values")
	b.ReportAllocs()
	for b.Loop() {
		for _, path := range paths {
			docs[0].Region(path)
		}
	}
}

// BenchmarkSchema compiles the largest schema, which every run does once.
func BenchmarkSchema(b *testing.B) {
	src := SchemaJSON(System)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := compileSchema(System, src); err != nil {
			b.Fatal(err)
		}
	}
}
