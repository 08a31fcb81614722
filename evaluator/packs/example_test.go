package packs_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/inputs/fetch"
	"github.com/pejl/pejl/policies"
)

// Two packs are loaded: one in a folder, and the one that is built in.
func ExampleStore_Load() {
	folder, err := os.MkdirTemp("", "pejl-example-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	if err := os.CopyFS(folder, packOf("aarup", "AA")); err != nil {
		fmt.Println(err)
		return
	}
	store := &packs.Store{BuiltIn: policies.FS}
	loaded, described, err := store.Load([]string{folder, packs.BuiltIn})
	if err != nil {
		fmt.Println(err) // all that is wrong with them, with file, line and what to do
		return
	}
	for _, pack := range described {
		fmt.Println(pack.Strategies, pack.Digest[:len("sha256:")])
	}
	fmt.Println(loaded.Rules()[0].ID)
	// Output:
	// [aarup] sha256:
	// [hjoerring] sha256:
	// AA-ARK-001
}

// A pack from a git repository is fetched once, held by the lock file, and from then on loaded without a network.
func ExampleStore_Fetch() {
	dir, err := fetch.DefaultDir()
	if err != nil {
		log.Fatal(err)
	}
	store := &packs.Store{BuiltIn: policies.FS, Cache: fetch.Cache{Dir: dir}, LockFile: fetch.LockName}
	sources := []string{"git::https://git.example.org/strategy.git//policies?ref=v1.2"}
	locked, _, err := store.Fetch(context.Background(), sources, packs.FetchOptions{})
	if err != nil {
		log.Fatal(err)
	}
	for _, l := range locked {
		fmt.Println(l.Source, l.Pin.Revision, l.Pin.Digest)
	}
	if _, _, err := store.Load(sources); err != nil {
		log.Fatal(err) // also where a byte differs from what is locked
	}
}
