// Package evaluator decides which of a strategy's rules each descriptor meets.
//
// Load reads and compiles a set of policies once. Begin fixes what a run is about: its date,
// its Organisation, its rules. Check may then be called from many goroutines.
// Nothing here opens a file or a socket, or looks at the clock: the caller hands in an fs.FS,
// parsed documents and a date.
//
// A rule is a Rego package with up to three rules: applies, met and violation. What they leave
// undefined is settled here: a violation wins over met; with neither, the facts that are
// absent and could still decide the matter are missing, and the rule's annotation says whether
// that is a fail or leaves it not assessed. See missing.go for how those facts are found.
//
// Beside the rules stands dated data, which a user's own files may replace; see dataset.go. A rule
// that needs a data set without an edition in force on the run's date is not assessed.
package evaluator
