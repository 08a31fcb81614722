package corpus

import (
	"testing"

	"github.com/pejl/pejl/inputs"
)

// TestSystemsAreReadFast wants systems to be read without the general YAML parser, which "..." at the end calls
// for, and the same to come of it either way.
func TestSystemsAreReadFast(t *testing.T) {
	for i := range 500 {
		src := System(i)
		fast, problems := inputs.Read(Name(i), src)
		slow, others := inputs.Read(Name(i), append(src[:len(src):len(src)], "...\n"...))
		if len(fast) != 1 || len(slow) != 1 || problems.Error() != others.Error() {
			t.Fatalf("system %d: %v, and from the parser %v", i, problems, others)
		}
		if a, b := fast[0].Root.AppendJSON(nil), slow[0].Root.AppendJSON(nil); string(a) != string(b) {
			t.Fatalf("system %d reads as\n%s\nand from the parser as\n%s", i, a, b)
		}
		if n := testing.AllocsPerRun(1, func() { inputs.Read(Name(i), src) }); n > 200 {
			t.Errorf("system %d: %v allocations, as if it were not of the plain subset", i, n)
		}
	}
}
