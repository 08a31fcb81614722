// Package evaluator decides which of a strategy's rules each descriptor meets.
//
// Load reads and compiles a set of policies once. Begin fixes what a run is about: its date,
// its Organisation, its rules. Check may then be called from many goroutines.
// Nothing here opens a file or a socket, and nothing that is decided depends on the clock: the caller
// hands in an fs.FS, parsed documents and a date.
//
// A rule is a Rego package with up to three rules: applies, met and violation. What they leave
// undefined is settled here: a violation wins over met; with neither, the facts that are
// absent and could still decide the matter are missing, and the rule's annotation says whether
// that is a fail or leaves it not assessed. See missing.go for how those facts are found.
//
// Policies are untrusted code. They reach nothing beside what a run gives them (capabilities.go), and
// time and memory of each evaluation are bounded: a rule that exceeds its limits is an outcome
// error, and no other rule's outcome changes for it. See watch.go for how, bounded.go for calls that
// nothing could stop, and packlimits.go for loading.
//
// Beside the rules stands dated data, which a user's own files may replace; see dataset.go. A rule
// that needs a data set without an edition in force on the run's date is not assessed.
//
// Load refuses policies that would misjudge, with all that is wrong as PolicyErrors; Inspect tells authors more.
package evaluator
