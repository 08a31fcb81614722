package check

import (
	"fmt"
	"os"

	"github.com/pejl/pejl/evaluator/result"
)

// NoRulesError says that no rule is in force on the day within the chosen ones, so that
// whatever the descriptors hold, nothing would be checked.
type NoRulesError struct {
	Date string // ISO date of the run
}

func (e *NoRulesError) Error() string {
	return fmt.Sprintf("no chosen rule is in force on %s; choose another date, or other rules", e.Date)
}

// OverwriteError says that a report would overwrite a file that is to be read.
type OverwriteError struct {
	File string // the report's path, as it was given
}

func (e *OverwriteError) Error() string {
	return fmt.Sprintf("%q is to be read and would be overwritten; write the report elsewhere", e.File)
}

// RefuseOverwriting finds an output that is one of the files to be read, by whatever name. The
// error is an OverwriteError.
func RefuseOverwriting(files, outputs []string) error {
	for _, output := range outputs {
		there, err := os.Stat(output)
		if err != nil {
			continue // it is new
		}
		for _, file := range files {
			if info, err := os.Stat(file); err == nil && os.SameFile(info, there) {
				return &OverwriteError{output}
			}
		}
	}
	return nil
}

// withoutRules warns where no rule of the run is about any of the descriptors, which a verdict
// without obstacles would hide.
func (c *collector) withoutRules() (result.Text, bool) {
	if c.summary.Counts.Total() > 0 {
		return result.Text{}, false
	}
	return result.Text{
		DA: "Ingen af kravene i denne kontrol handler om den slags beskrivelser, så intet er vurderet.",
		EN: "None of the requirements in this check is about this kind of descriptor, so nothing was assessed.",
	}, true
}

// unreadData warns of a user's own data set that no rule of the run reads, so that whoever gave it
// does not take it for judged by.
func unreadData(data result.DataSource) result.Text {
	return result.Text{
		DA: fmt.Sprintf("Filen %s er ikke brugt: ingen af kravene i denne kontrol læser datasættet »%s«.", data.File, data.Name.DA),
		EN: fmt.Sprintf("The file %s was not used: none of the requirements in this check reads the data set “%s”.", data.File, data.Name.EN),
	}
}
