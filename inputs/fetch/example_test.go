package fetch_test

import (
	"context"
	"fmt"
	"log"
	"testing/fstest"

	"github.com/pejl/pejl/inputs/fetch"
)

// A source is fetched once, held to what came, and from then on read from the cache.
func Example() {
	source, err := fetch.Parse("git::https://git.example.org/strategy.git//policies?ref=v1.2")
	if err != nil {
		log.Fatal(err)
	}
	dir, err := fetch.DefaultDir()
	if err != nil {
		log.Fatal(err)
	}
	cache := fetch.Cache{Dir: dir}

	// As pejl fetch does.
	tree, err := cache.Fetch(context.Background(), source, fetch.Pin{})
	if err != nil {
		log.Fatal(err)
	}
	var lock fetch.Lock
	lock.Set(source, tree)
	if err := fetch.WriteLock(fetch.LockName, &lock); err != nil {
		log.Fatal(err)
	}

	// As pejl check does, without a network.
	read, problems := fetch.ReadLock(fetch.LockName)
	if err := problems.Err(); err != nil {
		log.Fatal(err)
	}
	if locked, ok := read.Get(source); ok {
		tree, err = cache.Open(source, locked.Pin)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(tree.Revision, tree.Digest, tree.Files)
	}
}

// The digest of a folder is that of the list of its files, as sha256sum writes it.
func ExampleRead() {
	tree, err := fetch.Read(fstest.MapFS{
		"rules/a.rego": {Data: []byte("package a\n")},
		".git/HEAD":    {Data: []byte("falls away")},
	}, fetch.Limits{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(tree.Manifest)
	fmt.Println(tree.Digest)
	// Output:
	// 7b39baa38a2ec2b8d111bbbd8e448e80226477ab40105d9d2123d4dc18067438  rules/a.rego
	// sha256:371eda2a6e7cabdb5f498f213f1bfae92f87d0286cc8190c24c4e3187ae2c114
}

// Refused sources say why, in both languages, without what may be a secret.
func ExampleParse() {
	_, err := fetch.Parse("https://user:password@example.org/policies.tar.gz")
	fmt.Println(err)
	// Output:
	// https://***@example.org/policies.tar.gz: the address holds a user name or a password; remove what stands before the @, and let git's credential helper or an ssh key give access
}
