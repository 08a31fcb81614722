// Package fetch makes a source text into a tree of files with a digest: a folder on this machine,
// a commit of a git repository, an archive on a server. It knows nothing of what the files are for.
//
// Parse reads the text. Cache.Fetch gets the source over the network into a cache, Cache.Open gives
// it from there without a network, and Read reads a local folder or an embedded one. All three give
// a Tree: the files in memory, so that the bytes that were verified are those that are used, with a
// manifest of their SHA-256 sums and a digest of that. A Lock keeps what a source resolved to.
//
// # What is trusted
//
// Neither the server, nor what it serves, nor the source text, which may come from a file in a
// repository. The user's and the machine's configuration of git and ssh count, as do the
// environment's proxies and certificates: they are how the user reaches servers. Nothing that comes
// from a repository is run or obeyed, because none of it is ever checked out: one commit is fetched
// into a bare repository of our own, without hooks, submodules or filters, and its files are read
// object by object. Redirects are followed only from https to https. Secrets are refused in a
// source, and texts of errors leave out whatever might be one.
//
// # What a tree may hold
//
// Regular files below folders, with names that mean the same on every system. Whatever begins with
// a dot falls away unlooked at, with all that lies below it, links included: .git, .github,
// .gitignore. Anything else, such as a link, a device, a submodule, a path that climbs, or two names
// that differ only in case, and the tree is refused whole, with a list of what was found. For a
// source with a folder behind "//" only what lies in that folder counts, but for paths that climb,
// which condemn an archive wherever they stand.
//
// # What is bounded
//
// Limits hold for what is downloaded, unpacked and kept, and for the time. Archives are unpacked in
// memory under these limits. What git writes to disk is measured while it writes, so that it may
// exceed the limit by what comes within a tenth of a second. Git's own memory is bounded by what it
// may take at one time, 256 MiB, which a few such pieces can add up to; what it costs in time, by
// the limit of time. On Windows the end of time ends git itself, not what git has started. Git 2.31
// or later is meant: an older one does not see the settings that turn off what is not wanted.
package fetch
