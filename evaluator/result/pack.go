package result

// Pack is a policy pack by which a run judged.
type Pack struct {
	// Source is what the user named it by: a folder, or an address without secrets. Empty for the
	// pack that is built in.
	Source string
	// Revision is the commit that a git source led to, 40 hexadecimal digits; empty elsewhere.
	Revision string
	// Digest is "sha256:" and 64 hexadecimal digits over every file of the pack.
	Digest string
	// Strategies are the ids of its strategies, sorted.
	Strategies []string
}
