package junit_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pejl/pejl/reports/reporttest"
)

// node is an element as it was read.
type node struct {
	name  string
	attrs map[string]string
	kids  []*node
	text  string
}

func parse(document []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(document))
	top := &node{}
	open := []*node{top}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return top, nil
		}
		if err != nil {
			return nil, err
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: t.Name.Local, attrs: map[string]string{}}
			for _, a := range t.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			last.kids = append(last.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.text += string(t)
		}
	}
}

// grammar says what an element may hold, in this order, and its attributes; "!" marks one that must
// be there and say something.
var grammar = map[string]struct{ kids, attrs []string }{
	"":           {[]string{"testsuites"}, nil},
	"testsuites": {[]string{"testsuite"}, []string{"name!", "tests!", "failures!", "errors!", "skipped!"}},
	"testsuite": {[]string{"properties", "testcase"},
		[]string{"name!", "id!", "file", "tests!", "failures!", "errors!", "skipped!"}},
	"properties": {[]string{"property"}, nil},
	"property":   {nil, []string{"name!", "value!"}},
	"testcase":   {[]string{"properties", "skipped", "error", "failure"}, []string{"classname!", "name!", "file", "line"}},
	"skipped":    {nil, []string{"message!"}},
	"error":      {nil, []string{"message!", "type!"}},
	"failure":    {nil, []string{"message!", "type!"}},
}

// typecast are the types by which Rails' Hash.from_xml, with which GitLab reads, turns a text into
// something else.
var typecast = strings.Fields("symbol date datetime dateTime integer float double decimal boolean string yaml " +
	"base64Binary base64 hexBinary binary file duration array")

// check lists what one of the platforms would misread.
func check(document []byte) []string {
	var faults []string
	say := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if !utf8.Valid(document) {
		say("not UTF-8")
	}
	for _, r := range string(document) {
		// XML 1.0, production 2
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			say("forbidden character %U", r)
		}
	}
	top, err := parse(document)
	if err != nil {
		return append(faults, err.Error())
	}
	checkNode(top, say)
	if len(top.kids) != 1 {
		say("%d top elements", len(top.kids))
		return faults
	}
	checkCounts(top.kids[0], say)
	return faults
}

func checkNode(n *node, say func(string, ...any)) {
	g := grammar[n.name]
	at := 0
	for _, kid := range n.kids {
		place := slices.Index(g.kids, kid.name)
		if place < at {
			say("<%s> is not allowed in <%s>, or not there", kid.name, n.name)
			continue
		}
		at = place
		checkNode(kid, say)
	}
	for name := range n.attrs {
		if !slices.Contains(g.attrs, name) && !slices.Contains(g.attrs, name+"!") {
			say("<%s> has the attribute %s", n.name, name)
		}
	}
	for _, name := range g.attrs {
		if name, needed := strings.CutSuffix(name, "!"); needed && strings.TrimSpace(n.attrs[name]) == "" {
			say("<%s> lacks %s", n.name, name)
		}
	}
	switch n.name {
	case "skipped", "error", "failure":
		if strings.TrimSpace(n.text) == "" {
			say("<%s> has no body, so that GitLab shows its attributes as data", n.name)
		}
		if slices.Contains(typecast, n.attrs["type"]) {
			say("GitLab converts the body of the type %s", n.attrs["type"])
		}
	default:
		if strings.TrimSpace(n.text) != "" {
			say("<%s> has the text %q", n.name, n.text)
		}
	}
}

// checkCounts compares the attributes that count with the elements, and names with each other.
func checkCounts(root *node, say func(string, ...any)) {
	total := map[string]int{}
	for _, s := range root.kids {
		counted := map[string]int{}
		seen := map[string]bool{}
		for _, c := range s.kids {
			if c.name != "testcase" {
				continue
			}
			counted["tests"]++
			said := 0
			for _, kid := range c.kids {
				if kid.name != "properties" {
					counted[map[string]string{"skipped": "skipped", "error": "errors", "failure": "failures"}[kid.name]]++
					said++
				}
			}
			if said > 1 {
				say("a case says %d things", said)
			}
			key := c.attrs["classname"] + "\x00" + c.attrs["name"]
			if seen[key] {
				say("the case %q twice", key)
			}
			seen[key] = true
		}
		compareCounts(s, counted, say)
		for name, n := range counted {
			total[name] += n
		}
	}
	compareCounts(root, total, say)
}

func compareCounts(n *node, counted map[string]int, say func(string, ...any)) {
	for _, name := range []string{"tests", "failures", "errors", "skipped"} {
		if n.attrs[name] != strconv.Itoa(counted[name]) {
			say("<%s %s=%q>, but there are %d", n.name, name, n.attrs[name], counted[name])
		}
	}
}

// A checker that finds nothing wrong in what is wrong proves nothing.
func TestCheckFinds(t *testing.T) {
	good := string(write(t, reporttest.Run(), "da"))
	if faults := check([]byte(good)); len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, change := range [][2]string{
		{`failures="`, `failures="1`},
		{`tests="`, `tests="1`},
		{`<property name="kind"`, `<property name=""`},
		{`<testcase classname`, `<testcase time="1" classname`},
		{`type="violated"`, `type="yaml"`},
		{`type="violated"`, `type=" "`},
		{`</testcase>`, `<system-out>x</system-out></testcase>`},
		{`</testcase>`, `x</testcase>`},
		{`Ikke`, "Ikke\x01"},
		{`</testsuites>`, ``},
		{`</testsuites>`, `</testsuites><testsuites/>`},
		{`<skipped message=`, `<skipped message="x">y</skipped><skipped message=`},
		{`HJ-INDK-006: Hent sparring om kontraktvilkårene, inden kontrakten underskrives`,
			`HJ-INDK-005: Få anskaffelsen vurderet af IT-støttefunktionen efter IT-strategien og indkøbslovgivningen`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good {
			t.Errorf("nothing to change: %s", change[0])
		}
		if len(check([]byte(bad))) == 0 {
			t.Errorf("%q for %q goes unnoticed", change[1], change[0])
		}
	}
}
