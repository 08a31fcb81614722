package evaluator_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
)

// TestRefusedBuiltins sees that a policy which reaches out is not loaded, and says why.
func TestRefusedBuiltins(t *testing.T) {
	for _, tt := range []struct{ call, want string }{
		{`http.send({"method": "get", "url": "http://localhost"})`, "http.send reaches the network, which rules must not; let the descriptor"},
		{`net.lookup_ip_addr("localhost")`, "net.lookup_ip_addr reaches the network"},
		{`opa.runtime()`, "opa.runtime looks at the machine that it runs on"},
		{`time.now_ns()`, "time.now_ns looks at the clock, which rules must not; the day of the run is data.run.date"},
		{`rand.intn("x", 2)`, "rand.intn draws at random"},
		{`uuid.rfc4122("x")`, "uuid.rfc4122 draws at random"},
		{`trace("x")`, "trace speaks to a tracer, which rules must not; use print in tests"},
		{`io.jwt.decode_verify("x", {})`, "io.jwt.decode_verify looks at the clock"},
		{`io.jwt.encode_sign({}, {}, {})`, "io.jwt.encode_sign draws at random"},
		{`crypto.x509.parse_and_verify_certificates("x")`, "looks at the clock"},
		{`crypto.x509.parse_certificates("x")`, "handles keys, tokens or certificates"},
		{`json.match_schema({}, {"$ref": "http://localhost"})`, "may take any amount of time or memory"},
		{`yaml.unmarshal("a: 1")`, "may take any amount of time or memory"},
		{`net.cidr_expand("0.0.0.0/0")`, "may take any amount of time or memory"},
	} {
		_, err := evaluator.Load(pack(map[string]string{"ark_001": "met if " + tt.call + "\n"}))
		if err == nil || !strings.Contains(err.Error(), "test/rules/ark/ark_001.rego:22:") || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "undefined") {
			t.Errorf("%s: %v, want one with %q", tt.call, err, tt.want)
		}
	}
}

// TestRefusedBuiltinsAllAtOnce sees that they are found wherever they are called, in tests too.
func TestRefusedBuiltinsAllAtOnce(t *testing.T) {
	many := strings.Repeat("\thttp.send({}).x\n", 12)
	fsys := pack(map[string]string{"ark_001": "met if {\n" + many + "}\n", "ark_002": "met if count([x | x := time.now_ns()]) > 0\n"})
	fsys["lib/x.rego"] = &fstest.MapFile{Data: []byte("package lib.x\n\ntrace(x) := x\n\ny := trace(1)\n\nz := {\"a\": rand.intn(\"a\", 1)}\n")}
	_, err := evaluator.Load(fsys)
	if err == nil {
		t.Fatal("loaded")
	}
	for _, want := range []string{"ark_001.rego:23:2: http.send", "ark_001.rego:34:2: http.send", "ark_002.rego:22:24: time.now_ns", "lib/x.rego:7:12: rand.intn"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%v\nlacks %q", err, want)
		}
	}
	if strings.Contains(err.Error(), "trace") {
		t.Errorf("%v\nrefuses a function of the pack's own", err)
	}
	fsys = pack(map[string]string{"ark_001": "met if input.ai.uses_ai\n"})
	fsys["test/rules/ark/ark_001_test.rego"] = &fstest.MapFile{Data: []byte("package test.rules.ark_001_test\n\ncases := x if x := {} with http.send as {}\n\nx := opa.runtime()\n")}
	_, err = loadFS(t, fsys).Cases(t.Context())
	for _, want := range []string{"ark_001_test.rego:3:23: http.send reaches", "ark_001_test.rego:5:6: opa.runtime"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v\nlacks %q", err, want)
		}
	}
}

// TestNothingIsFetched sees that no schema that a policy refers to is fetched.
func TestNothingIsFetched(t *testing.T) {
	var asked atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		_, _ = w.Write([]byte("{}"))
	}))
	defer server.Close()
	ref := `{"$ref": "` + server.URL + `/schema.json"}`
	fsys := pack(map[string]string{"ark_001": "\n# METADATA\n# schemas:\n#   - input: " + ref + "\nmet if input.ai.uses_ai\n"})
	head := strings.Replace(string(fsys["test/rules/ark/ark_001.rego"].Data), "# custom:", "# schemas:\n#   - input: "+ref+"\n# custom:", 1)
	fsys["test/rules/ark/ark_001.rego"].Data = []byte(head)
	loaded := loadFS(t, fsys)
	if got := verdicts(t, begin(t, loaded, evaluator.Options{}), system(t, "ai: {uses_ai: true}"))["TX-ARK-001"]; got != "pass" {
		t.Errorf("got %s, want pass", got)
	}
	fsys["test/roles/schema.json"] = &fstest.MapFile{Data: []byte(ref)}
	if _, err := evaluator.Load(fsys); err == nil {
		t.Error("loaded a data schema that refers elsewhere")
	}
	if n := asked.Load(); n > 0 {
		t.Errorf("the server was asked %d times", n)
	}
}

// TestHostileTables sees that the tables of cases are bounded as rules are.
func TestHostileTables(t *testing.T) {
	for _, tt := range []struct{ cases, want string }{
		{"cases := {\"a\": count(sprintf(\"%v\", [numbers.range(1, 1000000)]))}", "numbers.range: may give more than 8 MiB"},
		{"cases := a10 if {\n\t" + doubled("a", "numbers.range(1, 10000)", 10, "[x, x]") + "}", "the table takes more than 8 MiB"},
		{"cases := a40 if {\n\t" + doubled("a", `["x"]`, 40, "[x, x]") + "}", "ark_001_test.rego:20:2: puts values into values until they have more than 100000 parts"},
		{"f0(x) := [x, x]\n" + functions(20) + "cases := f20(1)", "ark_001_test.rego:7:10: puts values into values"},
	} {
		fsys := pack(map[string]string{"ark_001": "met if input.ai.uses_ai\n"})
		fsys["test/rules/ark/ark_001_test.rego"] = &fstest.MapFile{Data: []byte("package test.rules.ark_001_test\n\n" + tt.cases + "\n")}
		if _, err := loadFS(t, fsys).Cases(t.Context()); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%.200v\nlacks %q", err, tt.want)
		}
	}
}

// functions are f1 to fn, of which each calls the one before twice.
func functions(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "f%d(x) := f%d(f%d(x))\n", i+1, i, i)
	}
	return b.String()
}

// TestInvolvedRules sees that what would take for ever to look through is refused.
func TestInvolvedRules(t *testing.T) {
	for _, tt := range []struct{ name, rule, want string }{
		{"functions that call functions twice", "met if g30(input.ai.uses_ai)\ng0(x) if x\n" + twice(30), "is too involved to tell which facts it reads"},
		{"few comprehensions in each other", "met if x\nx if " + nested(8), ""},
		{"comprehensions in each other", "met if x\nx if " + nested(40), "ark_001.rego:23:129: has comprehensions in each other more than 8 deep"},
		{"lists of lists", "met if {\n\t" + doubled("a", `[input.ai.uses_ai]`, 40, "[x, x]") + "\tcount(a40) == 1\n}\n", "puts values into values"},
		{"lists joined to lists", "met if {\n\t" + doubled("a", `["x"]`, 40, "array.concat([x], [x])") + "\tcount(a40) == 1\n}\n", "puts values into values"},
		{"lists collected", "met if {\n\t" + doubled("a", `["x"]`, 40, "[y | some _ in [1, 2]; y := x]") + "\tcount(a40) == 1\n}\n", "puts values into values"},
		{"lists of lists in functions", "met if count(f20(input.ai.uses_ai)) == 1\nf0(x) := [x, x]\n" + functions(20), "puts values into values"},
		{"lists of lists in rules", "met if count(r38) == 1\nr0 := [input.ai.uses_ai]\n" + rules(38), "puts values into values"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := evaluator.Load(pack(map[string]string{"ark_001": tt.rule}))
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("%.300v\nlacks %q", err, tt.want)
			}
		})
	}
}

// twice are functions g1 to gn, of which each asks the one before twice.
func twice(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "g%d(x) if { g%d(x); g%d(x) }\n", i+1, i, i)
	}
	return b.String()
}

// rules are r1 to rn, of which each holds the one before twice.
func rules(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "r%d := [r%d, r%d]\n", i+1, i, i)
	}
	return b.String()
}

// nested is a condition of n comprehensions in each other.
func nested(n int) string {
	return strings.Repeat("count([1 | 1 == ", n-1) + "count([a | a := input.ai.uses_ai])" + strings.Repeat("])", n-1) + "\n"
}
