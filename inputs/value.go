package inputs

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// ValueKind is the sort of a value, as in JSON.
type ValueKind uint8

// The kinds of values.
const (
	Null ValueKind = iota
	Bool
	Number
	String
	List
	Object
)

// Value is one value of a descriptor: a scalar, a list or an object. It keeps what was written.
type Value struct {
	Kind       ValueKind
	style      style
	start, end int32 // bytes from the file's start; end is 0 where it is yet to be found
	use        int32 // where the alias stands through which the value came, 0 for none
	// Text is "true" or "false" for a Bool, the literal for a Number ("85.10"), the unescaped text for a String.
	Text string
	// Members are the keys of an Object in the order of the file; a key that was repeated, which is a problem, comes twice.
	Members []Member
	// Items are the values of a List.
	Items []*Value
}

// Member is one key of an object and its value; Value is never nil, and of kind Null where the key has no value.
type Member struct {
	Key   string
	Value *Value

	start, end int32
	style      style
}

// style is how a scalar or a collection is written.
type style uint8

const (
	stylePlain style = iota
	styleEmpty
	styleSingle
	styleDouble
	styleBlock // a block scalar, | or >
	styleFlow  // a flow collection
	styleIndented
	styleJSON
)

// Get finds the value of a key; nil where the value is no object or has no such key.
func (v *Value) Get(key string) *Value {
	if m := v.member(key); m != nil {
		return m.Value
	}
	return nil
}

func (v *Value) member(key string) *Member {
	if v == nil {
		return nil
	}
	for i := range v.Members {
		if v.Members[i].Key == key {
			return &v.Members[i]
		}
	}
	return nil
}

// empty tells whether nothing at all is written where the value should be.
func (v *Value) empty() bool { return v.style == styleEmpty }

// first is where the value's first key stands, or where the value itself begins.
func (v *Value) first() int32 {
	if len(v.Members) > 0 {
		return v.Members[0].start
	}
	return v.start
}

// AppendJSON appends the value as compact JSON: keys in their order, numbers with their own literal.
func (v *Value) AppendJSON(b []byte) []byte {
	switch v.Kind {
	case Null:
		return append(b, "null"...)
	case Bool, Number:
		return append(b, v.Text...)
	case String:
		return appendQuoted(b, v.Text)
	case List:
		b = append(b, '[')
		for i, item := range v.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = item.AppendJSON(b)
		}
		return append(b, ']')
	}
	b = append(b, '{')
	for i := range v.Members {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendQuoted(b, v.Members[i].Key)
		b = append(b, ':')
		b = v.Members[i].Value.AppendJSON(b)
	}
	return append(b, '}')
}

// Content is the value as encoding/json decodes it with UseNumber: what YAML and Template take.
func (v *Value) Content() any {
	switch v.Kind {
	case Bool:
		return v.Text == "true"
	case Number:
		return json.Number(v.Text)
	case String:
		return v.Text
	case List:
		items := make([]any, len(v.Items))
		for i, item := range v.Items {
			items[i] = item.Content()
		}
		return items
	case Object:
		members := make(map[string]any, len(v.Members))
		for i := range v.Members {
			members[v.Members[i].Key] = v.Members[i].Value.Content()
		}
		return members
	}
	return nil
}

// appendQuoted appends s as a JSON string.
func appendQuoted(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c < utf8.RuneSelf:
			b = append(b, c)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			i += size
			continue
		}
		i++
	}
	return append(b, '"')
}

// slabs hands out values, members and lists from larger pieces of memory: a descriptor has hundreds of them.
type slabs struct {
	values  []Value
	members []Member
	items   []*Value
	chunk   int
}

func newSlabs(size int) slabs {
	return slabs{chunk: min(max(size/20, 16), 1024)}
}

func (s *slabs) value() *Value {
	if len(s.values) == cap(s.values) {
		s.values = make([]Value, 0, s.chunk)
	}
	s.values = s.values[:len(s.values)+1]
	return &s.values[len(s.values)-1]
}

func (s *slabs) memberList(n int) []Member {
	if cap(s.members)-len(s.members) < n {
		s.members = make([]Member, 0, max(n, s.chunk))
	}
	from := len(s.members)
	s.members = s.members[:from+n]
	return s.members[from : from : from+n]
}

func (s *slabs) itemList(n int) []*Value {
	if cap(s.items)-len(s.items) < n {
		s.items = make([]*Value, 0, max(n, s.chunk/4))
	}
	from := len(s.items)
	s.items = s.items[:from+n]
	return s.items[from : from : from+n]
}

// shown quotes a piece of the file for a message, cut to a readable length.
func shown(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return strconv.Quote(s[:i] + "…")
		}
	}
	return strconv.Quote(s)
}
