package reporttest

import "github.com/pejl/pejl/evaluator/result"

// packs are the built-in pack and one from elsewhere.
func packs() []result.Pack {
	return []result.Pack{
		{Digest: "sha256:9b1e5a30c6f2d84700b3a1c9e8f7d6c5b4a3928170615e4d3c2b1a0f9e8d7c6b", Strategies: []string{"hjoerring"}},
		{
			Source:     "git::https://git.example.dk/it/regler.git//policies?ref=v3",
			Revision:   "1f2e3d4c5b6a79880716253443526170f9e8d7c6",
			Digest:     "sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
			Strategies: []string{"nabo"},
		},
	}
}
