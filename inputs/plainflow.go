package inputs

// flowValue reads a value in quotation marks, brackets or braces, or within such.
func (p *plainReader) flowValue() *Value {
	switch p.text[p.at] {
	case '"', '\'':
		return p.quotedScalar()
	case '[', '{':
		return p.flowCollection()
	}
	at := p.at
	if !p.flowPlain() {
		return nil
	}
	return p.unquoted(at, p.at)
}

// flowCollection reads a list in brackets or an object in braces that ends on its line.
func (p *plainReader) flowCollection() *Value {
	if p.depth == maxDepth {
		return nil
	}
	p.depth++
	v, ok := p.newValue(Object, styleFlow, p.at), false
	switch {
	case v == nil:
	case p.text[p.at] == '[':
		v.Kind = List
		ok = p.flowList(v)
	default:
		ok = p.flowObject(v)
	}
	p.depth--
	if !ok {
		return nil
	}
	return v
}

func (p *plainReader) flowList(v *Value) bool {
	outer := len(p.items)
	for more := !p.closes(']'); more; more = p.goesOn() {
		if p.at == p.end {
			return false
		}
		item := p.flowValue()
		if item == nil {
			return false
		}
		p.items = append(p.items, item)
	}
	v.Items = append(p.itemList(len(p.items)-outer), p.items[outer:]...)
	p.items = p.items[:outer]
	return p.take(']')
}

func (p *plainReader) flowObject(v *Value) bool {
	outer := len(p.members)
	for more := !p.closes('}'); more; more = p.goesOn() {
		if p.at == p.end {
			return false
		}
		m, ok := p.flowKey()
		if !ok || p.at == p.end {
			return false
		}
		if m.Value = p.flowValue(); m.Value == nil {
			return false
		}
		p.members = append(p.members, m)
	}
	v.Members = append(p.memberList(len(p.members)-outer), p.members[outer:]...)
	p.members = p.members[:outer]
	return p.take('}')
}

// closes steps over the opening bracket and tells whether the closing one follows.
func (p *plainReader) closes(bracket byte) bool {
	p.at++
	p.skipSpaces()
	return p.at < p.end && p.text[p.at] == bracket
}

// goesOn steps over a comma and tells whether there was one.
func (p *plainReader) goesOn() bool {
	p.skipSpaces()
	if !p.take(',') {
		return false
	}
	p.skipSpaces()
	return true
}

func (p *plainReader) take(c byte) bool {
	if p.at == p.end || p.text[p.at] != c {
		return false
	}
	p.at++
	return true
}

// flowKey reads a key, its colon and the spaces after it. Only a key in quotation marks needs no space.
func (p *plainReader) flowKey() (Member, bool) {
	m := Member{start: int32(p.at)}
	switch c := p.text[p.at]; {
	case c == '"' || c == '\'':
		if !p.quotedKey(&m) || !p.take(':') || !p.isKey(&m) {
			return m, false
		}
	case beginsPlainKey(c):
		at := p.at
		if !p.flowPlain() {
			return m, false
		}
		end := p.at
		for p.text[end-1] == ' ' {
			end--
		}
		m.Key = p.text[at:end]
		if !p.take(':') || !p.isKey(&m) {
			return m, false
		}
	default:
		return m, false
	}
	p.skipSpaces()
	return m, true
}

// flowPlain steps over a scalar without quotation marks, and the spaces after it, to what ends it.
func (p *plainReader) flowPlain() bool {
	if !p.beginsPlain() {
		return false
	}
	for ; p.at < p.end; p.at++ {
		switch p.text[p.at] {
		case ',', ']', '}':
			return true
		case '[', '{', '?':
			return false
		case ':':
			if p.at+1 == p.end {
				return false
			}
			switch p.text[p.at+1] {
			case ' ':
				return true
			case ',', '[', ']', '{', '}':
				return false
			}
		case '#':
			if p.text[p.at-1] == ' ' {
				return false
			}
		}
	}
	return false
}
