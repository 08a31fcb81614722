// Package corpus writes made-up portfolios of System descriptors, with the Organisation that they
// belong to, for benchmarks and comparisons.
//
// System i is the same text on every machine and in every version of Go. It obeys the schema,
// fills every group that an office manager would, and follows the strategy about nine times in
// ten; of the rest some facts are wrong and some are left out. Names, dates, amounts and free
// texts differ from system to system, so that a program which remembers what it has seen gains
// no more from the corpus than from a real portfolio. Absent facts are missing keys, never null
// or blank, so that tools which tell those apart see the same portfolio.
package corpus

import (
	"fmt"
	"os"
	"path/filepath"
)

// System gives the text of system i, from 0: YAML of about 215 lines and 6.5 KB.
func System(i int) []byte {
	a := newAuthor(i)
	a.head()
	a.lifecycle()
	a.ownership()
	a.procurement()
	a.contract()
	a.architecture()
	a.commonSolutions()
	a.security()
	a.privacy()
	a.ethics()
	a.citizens()
	a.economy()
	a.exit()
	return a.out
}

// Name is the file name of system i. The names sort as the numbers do, up to a million systems.
func Name(i int) string { return fmt.Sprintf("system-%06d.yaml", i) }

// Write writes the Organisation and the systems 0 to n-1 into dir, which it makes as needed. Files
// of the same names are overwritten, others left alone.
func Write(dir string, n int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, OrganisationName), Organisation(), 0o644); err != nil {
		return err
	}
	for i := range n {
		if err := os.WriteFile(filepath.Join(dir, Name(i)), System(i), 0o644); err != nil {
			return err
		}
	}
	return nil
}
