package inputs

import (
	"bytes"
	"strings"
)

// plainReader reads YAML as descriptors are nearly always written, several times faster than a parser of all of
// YAML. It builds values at once, with the bytes where they stand, in one pass over the lines.
//
// It knows objects and lists by indentation, also lists at the indentation of their key; scalars without quotation
// marks or with them on one line; brackets and braces that close on the line they open on; texts after | and >
// without an indentation digit; comments, empty lines, empty values, and documents that "---" on a line of its own
// begins.
//
// It never reports anything. Whatever is not of this subset, or wrong, or beyond a limit, or merely in doubt makes
// it give up, and the parser reads the file from its start: so what a file means and what is wrong with it is told
// in one place, and it takes nothing that the parser reads otherwise. A function that gives nil or false has given up.
type plainReader struct {
	*builder
	text    string // the file; texts of values are pieces of it
	line    int    // the line being read, an index of src.lines
	begin   int    // where the line begins
	indent  int    // the column of what is yet to be read of the line, from 0; -1 at the end of a document
	at, end int    // what is yet to be read, without spaces around it
	members []Member
	items   []*Value // like members, of the collections being read, outer ones first
	folded  []byte
}

// plainDocument is a tree and the byte that its document begins at.
type plainDocument struct {
	root *Value
	at   int32
}

// plainDocuments reads all documents of a file; nil where the file is not of the subset.
func (b *builder) plainDocuments() []plainDocument {
	data := b.src.data
	if bytes.IndexByte(data, '\t') >= 0 || bytes.Count(data, []byte("\r")) != bytes.Count(data, []byte("\r\n")) {
		return nil
	}
	p := plainReader{builder: b, text: string(data), members: make([]Member, 0, 64), items: make([]*Value, 0, 32)}
	docs := p.documents()
	if docs == nil {
		b.slabs, b.count, b.total, b.depth = newSlabs(len(data)), 0, 0, 0
	}
	return docs
}

func (p *plainReader) documents() []plainDocument {
	var docs []plainDocument
	for p.look(); p.line < len(p.src.lines); {
		p.count = 0
		at := -1
		if p.indent < 0 {
			at = p.at
			p.next()
		}
		if p.indent < 0 {
			return nil // nothing in it
		}
		root := p.block()
		if root == nil || p.indent >= 0 {
			return nil
		}
		if at < 0 {
			at = int(root.start)
		}
		docs = append(docs, plainDocument{root, int32(at)})
	}
	return docs
}

// next goes to the next line with content.
func (p *plainReader) next() {
	p.line++
	p.look()
}

// look finds the first line with content from p.line on. A line that begins a document ends the one before.
func (p *plainReader) look() {
	p.indent = -1
	for ; p.line < len(p.src.lines); p.line++ {
		begin, end := p.bounds(p.line)
		at := begin
		for at < end && p.text[at] == ' ' {
			at++
		}
		if at == end || p.text[at] == '#' {
			continue
		}
		for p.text[end-1] == ' ' {
			end--
		}
		p.begin, p.at, p.end = begin, at, end
		if at > begin || !p.startsDocument() {
			p.indent = at - begin
		}
		return
	}
}

// bounds are the first byte of a line and the byte after its last, without the line break.
func (p *plainReader) bounds(line int) (begin, end int) {
	begin = int(p.src.lines[line])
	if line+1 == len(p.src.lines) {
		return begin, len(p.text)
	}
	end = int(p.src.lines[line+1]) - 1
	if end > begin && p.text[end-1] == '\r' {
		end--
	}
	return begin, end
}

// startsDocument tells whether the line is "---", perhaps with a comment. What else begins so is no key.
func (p *plainReader) startsDocument() bool {
	rest, ok := strings.CutPrefix(p.text[p.at:p.end], "---")
	if !ok || rest == "" {
		return ok
	}
	return rest[0] == ' ' && strings.TrimLeft(rest, " ")[0] == '#'
}

// newValue is a value at a byte of the file; nil where that is one too many.
func (p *plainReader) newValue(kind ValueKind, how style, at int) *Value {
	p.count++
	p.total++
	if p.count > maxValues || p.total > maxFileValues {
		return nil
	}
	v := p.value()
	v.Kind, v.style, v.start = kind, how, int32(at)
	return v
}

// block reads the list or object whose first line is at hand.
func (p *plainReader) block() *Value {
	if p.depth == maxDepth {
		return nil
	}
	p.depth++
	v, ok := p.newValue(Object, styleIndented, p.at), false
	switch {
	case v == nil:
	case p.isItem():
		v.Kind = List
		ok = p.blockList(v, p.indent)
	default:
		ok = p.blockObject(v, p.indent)
	}
	p.depth--
	if !ok {
		return nil
	}
	return v
}

// isItem tells whether a dash that makes a list item is next.
func (p *plainReader) isItem() bool {
	return p.text[p.at] == '-' && (p.at+1 == p.end || p.text[p.at+1] == ' ')
}

func (p *plainReader) blockList(v *Value, indent int) bool {
	outer := len(p.items)
	for p.indent == indent && p.isItem() {
		item := p.blockItem(indent)
		if item == nil {
			return false
		}
		p.items = append(p.items, item)
	}
	v.Items = append(p.itemList(len(p.items)-outer), p.items[outer:]...)
	p.items = p.items[:outer]
	return p.indent <= indent // the key after a list without indentation stands in its column
}

func (p *plainReader) blockItem(indent int) *Value {
	p.at++
	after := p.at
	p.skipSpaces()
	if p.atEnd() {
		p.next()
		if p.indent > indent {
			return p.block()
		}
		return p.newValue(Null, styleEmpty, after)
	}
	if p.isItem() || p.isMember() {
		p.indent = p.at - p.begin
		return p.block()
	}
	return p.blockValue(indent)
}

func (p *plainReader) blockObject(v *Value, indent int) bool {
	outer := len(p.members)
	for p.indent == indent {
		m, ok := p.blockKey()
		if !ok {
			return false
		}
		if m.Value = p.blockMember(indent); m.Value == nil {
			return false
		}
		p.members = append(p.members, m)
	}
	v.Members = append(p.memberList(len(p.members)-outer), p.members[outer:]...)
	p.members = p.members[:outer]
	return p.indent < indent
}

// blockMember reads the value after the colon of a key.
func (p *plainReader) blockMember(indent int) *Value {
	after := p.at
	p.skipSpaces()
	if !p.atEnd() {
		return p.blockValue(indent)
	}
	p.next()
	if p.indent > indent || p.indent == indent && p.isItem() {
		return p.block()
	}
	return p.newValue(Null, styleEmpty, after)
}

// blockValue reads the value that begins on the line, of a collection with that indentation. A value that goes on
// in the next line shows by the indentation there, which fits neither this collection nor an outer one.
func (p *plainReader) blockValue(indent int) *Value {
	var v *Value
	switch p.text[p.at] {
	case '|', '>':
		return p.blockText(indent)
	case '"', '\'', '[', '{':
		v = p.flowValue()
	default:
		v = p.plainScalar()
	}
	if v == nil {
		return nil
	}
	p.skipSpaces()
	if !p.atEnd() {
		return nil
	}
	p.next()
	return v
}

func (p *plainReader) skipSpaces() {
	for p.at < p.end && p.text[p.at] == ' ' {
		p.at++
	}
}

// atEnd tells whether there is nothing more on the line but perhaps a comment, which a space must come before.
func (p *plainReader) atEnd() bool {
	return p.at == p.end || p.text[p.at] == '#' && p.text[p.at-1] == ' '
}
