// Package policies embeds the strategies' rules: Rego with its tests, and the dated data beside it.
//
// The folder of each strategy holds its rules (rules/<area>/), its description (strategy/)
// and its dated data with a schema each; lib holds what rules of any strategy share. All of
// it works with plain OPA too: opa test, opa check --strict and opa fmt.
package policies

import "embed"

// FS holds the embedded policies; its root is this folder.
//
//go:embed hjoerring lib
var FS embed.FS
