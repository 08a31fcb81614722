package sarif

import "encoding/json"

// encode gives the object as compact JSON without the members that say nothing. The library
// writes each empty list and each unset index (−1); the standard makes them the default, forbids
// some of them (rules in a taxonomy), and with one result for each rule and descriptor they
// would be most of the file.
func encode(object any) ([]byte, error) {
	b, err := json.Marshal(object)
	if err != nil {
		return nil, err
	}
	return prune(b), nil
}

// prune drops members whose value is [], {} or -1, from compact JSON and in place. A member that
// becomes empty by that is dropped too. Elements of lists stay.
func prune(in []byte) []byte {
	out := in[:0]
	var starts []int // where the member begins whose value is being read; -1 in a list
	for i := 0; i < len(in); {
		switch c := in[i]; c {
		case '"':
			end := stringEnd(in, i)
			out = append(out, in[i:end]...)
			i = end
			continue
		case '{':
			starts = append(starts, len(out)+1)
		case '[':
			starts = append(starts, -1)
		case '}', ']':
			out = closeMember(out, starts)
			starts = starts[:len(starts)-1]
			out = append(trimComma(out), c)
			i++
			continue
		case ',':
			out = closeMember(out, starts)
			if last := len(starts) - 1; last >= 0 && starts[last] >= 0 {
				out = trimComma(out)
				if out[len(out)-1] != '{' {
					out = append(out, ',')
				}
				starts[last] = len(out)
				i++
				continue
			}
		}
		out = append(out, in[i])
		i++
	}
	return out
}

// closeMember drops the member that ends here if its value is empty.
func closeMember(out []byte, starts []int) []byte {
	last := len(starts) - 1
	if last < 0 || starts[last] < 0 || starts[last] >= len(out) {
		return out
	}
	member := out[starts[last]:]
	switch string(member[stringEnd(member, 0)+1:]) {
	case "[]", "{}", "-1":
		return out[:starts[last]]
	}
	return out
}

func trimComma(out []byte) []byte {
	if n := len(out); n > 0 && out[n-1] == ',' {
		return out[:n-1]
	}
	return out
}

// stringEnd is the index after the JSON string that begins at i.
func stringEnd(b []byte, i int) int {
	for i++; b[i] != '"'; i++ {
		if b[i] == '\\' {
			i++
		}
	}
	return i + 1
}
