package inputs

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// jsonDocument hands the tree of a JSON file to use. The file holds one document and nothing else.
func (b *builder) jsonDocument(use func(root *Value, at int32)) {
	r := b.newJSONReader()
	tok, err := r.next()
	if err == io.EOF {
		return // an empty file
	}
	var root *Value
	if err == nil {
		root, err = r.value(tok)
	}
	if err != nil {
		r.syntax(err)
		return
	}
	if b.stopped {
		return
	}
	if rest := bytes.TrimLeft(b.src.data[r.end:], " \t\r\n"); len(rest) > 0 {
		b.out.add(int32(len(b.src.data)-len(rest)), "trailing-data")
	}
	use(root, root.start)
}

// parsePlainJSON reads JSON that is no descriptor into a tree.
func parsePlainJSON(src []byte) (*Value, error) {
	out := collector{src: newSource(src)}
	b := &builder{slabs: newSlabs(len(src)), src: out.src, out: &out}
	var root *Value
	b.jsonDocument(func(v *Value, _ int32) { root = v })
	if err := out.list.Err(); err != nil {
		return nil, err
	}
	if root == nil {
		return nil, io.ErrUnexpectedEOF
	}
	return root, nil
}

// jsonReader walks the tokens of encoding/json, which checks the grammar, and notes where each stands.
type jsonReader struct {
	*builder
	dec        *json.Decoder
	base       int32 // bytes before those that the decoder sees
	start, end int32 // of the last token
}

func (b *builder) newJSONReader() *jsonReader {
	base := b.src.lines[0]
	dec := json.NewDecoder(bytes.NewReader(b.src.data[base:]))
	dec.UseNumber()
	return &jsonReader{builder: b, dec: dec, base: base, end: base}
}

// next reads a token, and notes a string with half a surrogate pair, which the decoder would replace.
func (r *jsonReader) next() (json.Token, error) {
	tok, err := r.dec.Token()
	if err != nil {
		return nil, err
	}
	r.start = r.skip(r.end)
	r.end = r.base + int32(r.dec.InputOffset())
	if _, ok := tok.(string); ok {
		if at := loneSurrogate(r.src.data[r.start:r.end]); at >= 0 {
			r.out.add(r.start+int32(at), "lone-surrogate")
		}
	}
	return tok, nil
}

// skip is the first byte from off on that belongs to a token.
func (r *jsonReader) skip(off int32) int32 {
	for int(off) < len(r.src.data) {
		if c := r.src.data[off]; !isSpace(c) && c != ',' && c != ':' {
			break
		}
		off++
	}
	return off
}

func (r *jsonReader) value(tok json.Token) (*Value, error) {
	v := r.builder.value()
	v.style, v.start, v.end = styleJSON, r.start, r.end
	if !r.admit(r.start) {
		return v, nil
	}
	switch t := tok.(type) {
	case nil:
		v.Kind = Null
	case bool:
		v.Kind, v.Text = Bool, string(r.src.data[r.start:r.end])
	case json.Number:
		v.Kind, v.Text = Number, t.String()
	case string:
		v.Kind, v.Text = String, t
		if c, found := hasControl(t); found {
			r.out.add(r.start, "control-character", c)
		}
	case json.Delim:
		if !r.enter(r.start) {
			return v, nil
		}
		defer r.leave()
		if t == '[' {
			return v, r.list(v)
		}
		return v, r.object(v)
	}
	return v, nil
}

func (r *jsonReader) list(v *Value) error {
	v.Kind = List
	for !r.stopped {
		tok, err := r.next()
		if err != nil {
			return err
		}
		if tok == json.Delim(']') {
			v.end = r.end
			return nil
		}
		item, err := r.value(tok)
		if err != nil {
			return err
		}
		v.Items = append(v.Items, item)
	}
	return nil
}

func (r *jsonReader) object(v *Value) error {
	v.Kind = Object
	for !r.stopped {
		tok, err := r.next()
		if err != nil {
			return err
		}
		if tok == json.Delim('}') {
			v.end = r.end
			return nil
		}
		key, ok := tok.(string)
		if !ok {
			return errors.New("invalid character looking for a key")
		}
		m := Member{Key: key, start: r.start, end: r.end, style: styleJSON}
		if tok, err = r.next(); err != nil {
			return err
		}
		if m.Value, err = r.value(tok); err != nil {
			return err
		}
		v.Members = append(v.Members, m)
	}
	return nil
}

// syntax reports the error that the decoder met. The place comes from a second look at the whole text, since
// the decoder counts the bytes of values only.
func (r *jsonReader) syntax(err error) {
	off := r.skip(r.end)
	var whole json.RawMessage
	var at *json.SyntaxError
	if second := json.Unmarshal(r.src.data[r.base:], &whole); errors.As(second, &at) {
		err, off = second, r.base+int32(at.Offset)
		if strings.HasPrefix(err.Error(), "invalid character") {
			off--
		}
	}
	r.out.add(off, "json-syntax", causeOf(err.Error()), err.Error())
}

// loneSurrogate finds a \u escape in a JSON string that is half a pair; -1 where there is none.
func loneSurrogate(literal []byte) int {
	if !bytes.Contains(literal, []byte(`\u`)) {
		return -1
	}
	for i := 0; i < len(literal); i++ {
		if literal[i] != '\\' {
			continue
		}
		if i++; literal[i] != 'u' {
			continue
		}
		unit := hexUnit(literal[i+1:])
		switch {
		case unit >= 0xDC00 && unit < 0xE000:
			return i - 1
		case unit >= 0xD800 && unit < 0xDC00:
			low := -1
			if bytes.HasPrefix(literal[i+5:], []byte(`\u`)) {
				low = hexUnit(literal[i+7:])
			}
			if low < 0xDC00 || low >= 0xE000 {
				return i - 1
			}
			i += 6
		}
		i += 4
	}
	return -1
}

// hexUnit reads the four hexadecimal digits that b begins with.
func hexUnit(b []byte) int {
	n := 0
	for _, c := range b[:min(4, len(b))] {
		switch {
		case c >= '0' && c <= '9':
			n = n<<4 | int(c-'0')
		default:
			n = n<<4 | int(c|0x20-'a'+10)
		}
	}
	return n
}
