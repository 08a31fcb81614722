package evaluator

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// What a call of a builtin may give, reckoned from its operands; see bounded.go.
const (
	mostBytes  = 8 << 20 // that one call of a builtin may give or go through
	mostDigits = 10_000  // of a number that is reckoned with
	mostSteps  = 1 << 27 // of a pattern over a text, each of some nanoseconds
	termBytes  = 64      // what an element of a list takes, about
)

var (
	errTooLarge = fmt.Errorf("may give more than %d MiB", mostBytes>>20)
	errDigits   = fmt.Errorf("reckons with a number of more than %d digits", mostDigits)
	errSteps    = errors.New("looks for too involved a pattern in too long a text")
	errZone     = errors.New("looks up a time zone, which differs from machine to machine; reckon in UTC")
)

// most is an error where n bytes are too many.
func most(n float64) error {
	if n > mostBytes {
		return errTooLarge
	}
	return nil
}

// weigh is about how many bytes a value takes written out; beyond mostBytes it is not looked at further.
func weigh(t *ast.Term) float64 {
	left := mostBytes + 1
	weighInto(t, &left)
	return float64(mostBytes + 1 - max(left, 0))
}

// weighInto takes what a value weighs from what is left, and says whether nothing is left.
func weighInto(t *ast.Term, left *int) bool {
	*left -= 8
	switch v := t.Value.(type) {
	case ast.String:
		*left -= len(v)
	case ast.Number:
		*left -= len(v)
	case *ast.Array:
		v.Until(func(t *ast.Term) bool { return weighInto(t, left) })
	case ast.Set:
		v.Until(func(t *ast.Term) bool { return weighInto(t, left) })
	case ast.Object:
		v.Until(func(k, t *ast.Term) bool { return weighInto(k, left) || weighInto(t, left) })
	}
	return *left <= 0
}

// inProportion bounds builtins whose results take so many times the bytes of what they are given.
func inProportion(times float64) bound {
	return func(args []*ast.Term) error {
		sum := 0.0
		for _, t := range args {
			if t.IsGround() { // the last may be what takes the result
				sum += weigh(t)
			}
		}
		return most(times * sum)
	}
}

func str(args []*ast.Term, i int) string {
	if i < len(args) {
		if s, ok := args[i].Value.(ast.String); ok {
			return string(s)
		}
	}
	return ""
}

func length(args []*ast.Term, i int) float64 { return float64(len(str(args, i))) }

// numberDigits is about how many digits a number has written out.
func numberDigits(v ast.Value) int {
	n, ok := v.(ast.Number)
	if !ok {
		return 0
	}
	if i := strings.IndexAny(string(n), "eE"); i >= 0 {
		exponent, err := strconv.Atoi(string(n[i+1:]))
		if err != nil {
			return math.MaxInt32
		}
		return i + max(exponent, -exponent)
	}
	return len(n)
}

func digits(args []*ast.Term) error {
	for _, t := range args {
		if numberDigits(t.Value) > mostDigits {
			return errDigits
		}
	}
	return nil
}

func digitsOfAll(args []*ast.Term) error {
	sum := 0
	over := func(t *ast.Term) bool {
		if n := numberDigits(t.Value); n > 9 { // small numbers add up to no more than a few digits, but multiply
			sum += n
		} else {
			sum++
		}
		return sum > 100*mostDigits
	}
	switch v := args[0].Value.(type) {
	case *ast.Array:
		v.Until(over)
	case ast.Set:
		v.Until(over)
	}
	if sum > 100*mostDigits {
		return errDigits
	}
	return nil
}

func shift(args []*ast.Term) error {
	if by, ok := args[1].Value.(ast.Number); ok {
		if n, ok := by.Int(); !ok || n > 3*mostDigits {
			return errDigits
		}
	}
	return digits(args)
}

func span(args []*ast.Term) error {
	if err := digits(args); err != nil {
		return err
	}
	var n [3]float64
	n[2] = 1
	for i := range min(len(args), 3) {
		if number, ok := args[i].Value.(ast.Number); ok {
			f, known := number.Float64()
			if n[i] = f; !known {
				return errTooLarge
			}
		}
	}
	return most(math.Abs(n[1]-n[0]) / max(1, n[2]) * termBytes)
}

func pieces(args []*ast.Term) error {
	return most(float64(1+strings.Count(str(args, 0), str(args, 1))) * termBytes)
}

func joined(args []*ast.Term) error {
	sum := 0.0
	add := func(t *ast.Term) bool {
		if s, ok := t.Value.(ast.String); ok {
			sum += float64(len(s)) + length(args, 0)
		}
		return sum > mostBytes
	}
	switch v := args[1].Value.(type) {
	case *ast.Array:
		v.Until(add)
	case ast.Set:
		v.Until(add)
	}
	return most(sum)
}

// printed bounds sprintf: each verb writes one operand, as wide as it says (Go takes up to a
// million), or with [n] any of them.
func printed(args []*ast.Term) error {
	format := str(args, 0)
	verbs, width, number := 0, 0, 0
	for i := range len(format) {
		switch c := format[i]; {
		case '0' <= c && c <= '9':
			number = min(10*number+int(c-'0'), 1_000_000)
			continue
		case c == '%':
			verbs++
		case c == '*':
			width += 1_000_000
		}
		width, number = width+number, 0
	}
	sum := 6 * weigh(args[1])
	if strings.Contains(format, "[") {
		sum *= float64(max(1, verbs))
	}
	return most(float64(len(format)+width) + sum)
}

func replaced(args []*ast.Term) error {
	return most(length(args, 0) + float64(strings.Count(str(args, 0), str(args, 1)))*length(args, 2))
}

func replacedAll(args []*ast.Term) error {
	patterns, ok := args[0].Value.(ast.Object)
	if !ok {
		return nil
	}
	longest, shortest := 0, math.MaxInt
	patterns.Foreach(func(k, v *ast.Term) {
		from, _ := k.Value.(ast.String)
		to, _ := v.Value.(ast.String)
		longest, shortest = max(longest, len(to)), min(shortest, len(from))
	})
	text := length(args, 1)
	return most(text + (text/float64(max(1, shortest))+1)*float64(longest) + 8*weigh(args[0]))
}

// matched bounds what looks for a pattern: Go takes time in proportion to text and compiled pattern,
// which repeats what is counted.
func matched(args []*ast.Term) error {
	pattern, text := str(args, 0), 0.0
	for i := range args[1:] {
		text = max(text, length(args, i+1))
	}
	if steps := patternSize(pattern) * text; steps > mostSteps || patternSize(pattern) > 1<<20 {
		return errSteps
	}
	return most(text * termBytes / 4)
}

// patternSize is how large a compiled pattern may be: its length times all that is counted in it.
func patternSize(pattern string) float64 {
	size := float64(len(pattern))
	for rest := pattern; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			return size
		}
		count, most := 0, 1
		for i := range len(after) {
			c := after[i]
			if c != ',' && (c < '0' || c > '9') {
				break
			}
			if count = 10*count + int(c-'0'); c == ',' {
				count = 0
			}
			most = max(most, min(count, 1000))
		}
		size, rest = size*float64(most), after
	}
}

func rewritten(args []*ast.Term) error {
	if err := matched([]*ast.Term{args[1], args[0]}); err != nil {
		return err
	}
	text, to := length(args, 0), str(args, 2)
	return most((text+1)*float64(len(to)+1) + float64(strings.Count(to, "$"))*text)
}

// globbed bounds glob.match, which tries alternatives one by one.
func globbed(args []*ast.Term) error {
	pattern := str(args, 0)
	if length(args, 0)*length(args, 2) > 1<<20 || strings.Count(pattern, "*") > 20 || strings.Count(pattern, "{") > 8 {
		return errSteps
	}
	return nil
}

func elements(args []*ast.Term) error {
	count := 0.0
	for _, t := range args {
		list, ok := t.Value.(*ast.Array)
		if !ok {
			continue
		}
		count += float64(list.Len())
		list.Until(func(t *ast.Term) bool {
			if inner, ok := t.Value.(*ast.Array); ok {
				count += float64(inner.Len())
			}
			return count > mostBytes
		})
	}
	return most(8 * count)
}

func pairs(args []*ast.Term) error {
	n := 1.0
	for _, t := range args[:2] {
		switch v := t.Value.(type) {
		case interface{ Len() int }:
			n *= float64(max(1, v.Len()))
		}
	}
	return most(16 * n)
}

// inUTC refuses to look at the time zones of the machine, and at long layouts.
func inUTC(args []*ast.Term) error {
	for i, t := range args {
		if i == 0 {
			if s := str(args, 0); strings.Contains(s, "MST") || zonedLayouts[s] {
				return errZone
			}
		}
		list, ok := t.Value.(*ast.Array)
		if !ok || list.Len() < 2 || !list.IsGround() {
			continue
		}
		if zone, ok := list.Elem(1).Value.(ast.String); ok && zone != "" && zone != "UTC" {
			return errZone
		}
	}
	return inProportion(2)(args)
}

// zonedLayouts are OPA's names of layouts that name the time zone.
var zonedLayouts = map[string]bool{"UnixDate": true, "RFC822": true, "RFC850": true, "RFC1123": true}
