package evaluator

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// Every builtin of OPA is decided here, each once: one that a rule may call, perhaps within bounds
// (see bounded.go), or one that it must not call, and why. A builtin that a new version of OPA brings
// is not there for rules until it is decided, and a test fails until then.

// refusal is why rules must not call a builtin, and what to do instead.
type refusal struct{ does, instead result.Text }

var (
	toNetwork     = refusal{inBoth("bruger netværket", "reaches the network"), inBoth("lad beskrivelsen eller daterede data ved siden af reglerne sige det", "let the descriptor or dated data beside the rules say it")}
	toClock       = refusal{inBoth("ser på uret", "looks at the clock"), inBoth("kontrollens dag er data.run.date", "the day of the run is data.run.date")}
	toEnvironment = refusal{inBoth("ser på den maskine, den kører på", "looks at the machine that it runs on"), inBoth("lad beskrivelsen eller daterede data ved siden af reglerne sige det", "let the descriptor or dated data beside the rules say it")}
	toChance      = refusal{inBoth("trækker lod", "draws at random"), inBoth("udelad det: de samme oplysninger skal give det samme svar", "leave it out: the same facts must give the same answer")}
	toKeys        = refusal{inBoth("arbejder med nøgler eller certifikater", "handles keys, tokens or certificates"), inBoth("udelad det: hverken beskrivelser eller data har nogen", "leave it out: neither descriptors nor data hold any")}
	toTracer      = refusal{inBoth("taler til sporing", "speaks to a tracer"), inBoth("brug print i test", "use print in tests")}
	withoutBound  = refusal{inBoth("kan tage al tid og hukommelse", "may take any amount of time or memory"), inBoth("skriv det med andre funktioner", "write it with other functions")}
)

// refused are the builtins that rules, their helpers and tests must not call.
var refused = refusals(map[refusal]string{
	toNetwork: "http.send net.lookup_ip_addr",
	toClock: `time.now_ns io.jwt.decode_verify crypto.x509.parse_and_verify_certificates
		crypto.x509.parse_and_verify_certificates_with_options`,
	toEnvironment: "opa.runtime",
	toChance:      "rand.intn uuid.rfc4122 io.jwt.encode_sign io.jwt.encode_sign_raw",
	toKeys: `crypto.parse_private_keys crypto.x509.parse_certificate_request crypto.x509.parse_certificates
		crypto.x509.parse_keypair crypto.x509.parse_rsa_private_key io.jwt.decode io.jwt.verify_eddsa
		io.jwt.verify_es256 io.jwt.verify_es384 io.jwt.verify_es512 io.jwt.verify_hs256 io.jwt.verify_hs384
		io.jwt.verify_hs512 io.jwt.verify_ps256 io.jwt.verify_ps384 io.jwt.verify_ps512 io.jwt.verify_rs256
		io.jwt.verify_rs384 io.jwt.verify_rs512 providers.aws.sign_req`,
	toTracer: "trace",
	// A few bytes that expand (aliases, templates, references of schemas), or work that doubles with
	// each byte; none of it is of use for judging descriptors.
	withoutBound: `graph.reachable_paths graphql.is_valid graphql.parse graphql.parse_and_verify
		graphql.parse_query graphql.parse_schema graphql.schema_is_valid json.marshal_with_options
		json.match_schema json.patch json.verify_schema net.cidr_expand regex.globs_match
		rego.parse_module strings.render_template yaml.is_valid yaml.marshal yaml.unmarshal`,
})

func refusals(names map[refusal]string) map[string]refusal {
	out := map[string]refusal{}
	for why, list := range names {
		for name := range strings.FieldsSeq(list) {
			out[name] = why
		}
	}
	return out
}

// unbounded are the builtins that rules may call as they are: what they give is no larger than
// what they are given, and they take time in proportion, or are of use to OPA alone.
var unbounded = strings.Fields(`
	all and any array.reverse array.slice assign base64.decode base64.is_valid base64url.decode
	cast_array cast_boolean cast_null cast_object cast_set cast_string contains count crypto.hmac.equal
	crypto.hmac.md5 crypto.hmac.sha1 crypto.hmac.sha256 crypto.hmac.sha512 crypto.md5 crypto.sha1
	crypto.sha256 endswith eq equal graph.reachable gt gte hex.decode indexof internal.member_2
	internal.member_3 internal.print internal.test_case intersection is_array is_boolean is_null
	is_number is_object is_set is_string json.filter json.remove lt lte max min neq net.cidr_contains
	net.cidr_intersects net.cidr_is_valid net.cidr_merge net.cidr_overlap object.filter object.get
	object.keys object.remove object.subset or print regex.is_valid rego.metadata.chain
	rego.metadata.rule semver.compare semver.is_valid set_diff sort startswith strings.any_prefix_match
	strings.any_suffix_match strings.count strings.reverse substring time.parse_duration_ns
	time.parse_rfc3339_ns trim trim_left trim_prefix trim_right trim_space trim_suffix
	type_name union uri.is_valid uri.parse urlquery.decode uuid.parse`)

// capabilities are what policies may use of OPA: its language, and the builtins that are decided above
// or in bounded.go. Nothing is fetched from anywhere.
var capabilities = sync.OnceValue(func() *ast.Capabilities {
	caps := ast.CapabilitiesForThisVersion()
	caps.Builtins = slices.DeleteFunc(caps.Builtins, func(b *ast.Builtin) bool {
		_, within := bounds[b.Name]
		return !within && !slices.Contains(unbounded, b.Name)
	})
	for _, b := range boundedBuiltins() {
		caps.Builtins = append(caps.Builtins, b.Decl)
	}
	caps.AllowNet = []string{}
	return caps
})

// compile compiles policies, or their tests with them, so that nothing reaches out and each call of
// a builtin is bounded. Queries need boundedBuiltins. All that is wrong is given at once; the compiler
// is nil only where nothing could be compiled.
func compile(modules map[string]*ast.Module) (*ast.Compiler, []*PolicyError) {
	if faults := refuseNesting(modules); len(faults) > 0 {
		return nil, faults
	}
	compiler := ast.NewCompiler().WithCapabilities(capabilities()).SetErrorLimit(mostErrors)
	if compiler.Compile(modules); compiler.Failed() {
		return compiler, compileFaults(modules, compiler.Errors)
	}
	return compiler, refuseExpansion(compiler)
}

// mostErrors is how many mistakes of a pack are told.
const mostErrors = 100

// compileFaults says of builtins that are refused why they are, which OPA calls undefined.
func compileFaults(modules map[string]*ast.Module, found ast.Errors) []*PolicyError {
	var out []*PolicyError
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		out = append(out, refusedCalls(name, modules[name])...)
	}
	told := len(out) > 0
	for _, e := range found {
		name := strings.TrimPrefix(e.Message, "undefined function ")
		_, isRefused := refused[name]
		if target := strings.HasPrefix(e.Message, "with keyword target must"); told && (isRefused || target) {
			continue
		}
		for _, one := range regoFaults("", ast.Errors{e}) {
			one.Message.DA, one.Message.EN = brief(one.Message.DA), brief(one.Message.EN)
			out = append(out, one.mended())
		}
	}
	return out[:min(len(out), mostErrors)]
}

// refusedCalls finds the builtins that a module calls, or replaces in tests, and must not.
func refusedCalls(file string, module *ast.Module) []*PolicyError {
	own := map[string]bool{} // what the module itself names so
	for _, i := range module.Imports {
		own[string(i.Name())] = true
	}
	for _, r := range module.Rules {
		own[r.Head.Ref()[0].String()] = true
	}
	found := map[string]*PolicyError{} // by line and name
	note := func(at *ast.Location, x fmt.Stringer) {
		name := x.String()
		head, _, _ := strings.Cut(name, ".")
		why, no := refused[name]
		if !no || own[head] || at == nil {
			return
		}
		key := fmt.Sprintf("%09d %s", at.Row, name)
		if found[key] == nil {
			found[key] = fault(file, "builtin-refused").at(at)
			found[key].Message = result.Text{
				DA: name + " " + why.does.DA + ", og det må regler ikke; " + why.instead.DA,
				EN: name + " " + why.does.EN + ", which rules must not; " + why.instead.EN,
			}
		}
	}
	ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.Term:
			if ref, ok := x.Value.(ast.Ref); ok {
				note(x.Location, ref)
			}
		case *ast.With:
			note(x.Location, x.Target)
		}
		return false
	}).Walk(module)
	var out []*PolicyError
	for _, key := range slices.Sorted(maps.Keys(found)) {
		out = append(out, found[key])
	}
	return out
}
