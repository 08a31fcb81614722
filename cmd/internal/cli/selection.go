package cli

import (
	"errors"
	"strings"
	"time"
	_ "time/tzdata" // Windows and bare containers have no table of time zones

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// selection is the flags that choose the day, the phase, the rules and the data they read.
type selection struct {
	lang       string
	packs      packChoice
	date       string
	phase      choice
	strategies []string
	rules      []string
	areas      []string
	severities []string
	data       []string
}

// bind makes the flags; the usage of the day and of the phase says what they mean to the command.
func (s *selection) bind(cmd *cobra.Command, dateUsage, phaseUsage result.Text) {
	phases := codes(result.Phases())
	s.phase = choice{allowed: phases, lang: s.lang, flag: "phase"}
	f := cmd.Flags()
	bindDate(f, &s.date, say(s.lang, dateUsage))
	bindChoice(cmd, f, &s.phase, say(s.lang, phaseUsage, words.List(phases, s.lang)))
	s.packs.lang = s.lang
	s.packs.bind(cmd)
	f.StringArrayVar(&s.strategies, "strategy", nil, say(s.lang, textFlagStrategy))
	f.StringArrayVar(&s.areas, "area", nil, say(s.lang, textFlagArea))
	f.StringArrayVar(&s.rules, "rule", nil, say(s.lang, textFlagRule))
	f.StringArrayVar(&s.severities, "severity", nil, say(s.lang, textFlagSeverity))
	f.StringArrayVar(&s.data, "data", nil, say(s.lang, textFlagData, words.List(shortNames(dataSchemas()), s.lang)))
	_ = cmd.RegisterFlagCompletionFunc("data", completeData) // the error would be that there is no such flag
	complete(cmd, "severity", codes(result.Severities())...)
}

// read gives the day and the options of a run, without its data; all that is wrong with the
// flags is one error.
func (s *selection) read() (time.Time, evaluator.Options, error) {
	date, dateErr := readDay(s.lang, s.date)
	severities, severitiesErr := s.chosenSeverities()
	return date, evaluator.Options{
		Phase:      result.Phase(s.phase.value),
		Strategies: s.strategies,
		Rules:      s.rules,
		Areas:      s.areas,
		Severities: severities,
	}, errors.Join(dateErr, severitiesErr)
}

// dataOf reads the files that replace data sets of the policies.
func (s *selection) dataOf(loaded *evaluator.Policies) (map[string]evaluator.Dataset, error) {
	return readData(s.lang, loaded, s.data)
}

// clock is the time, which a test may set.
var clock = time.Now

// bindDate makes the flag of the day, which is today where it is not given.
func bindDate(f *pflag.FlagSet, to *string, usage string) {
	f.StringVar(to, "date", today(clock()), usage)
	f.Lookup("date").DefValue = "" // the usage says it, in the language
}

// today is the day in Denmark, as an ISO date, wherever the machine is: a server that keeps UTC
// would be a day behind in the first hours of it.
func today(now time.Time) string {
	denmark, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic(err) // the table of zones is part of the program
	}
	return now.In(denmark).Format(time.DateOnly)
}

func readDay(lang, iso string) (time.Time, error) {
	date, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return date, badValue(lang, "date", iso, textBadDate, iso)
	}
	return date, nil
}

func (s *selection) chosenSeverities() ([]result.Severity, error) {
	var out []result.Severity
	var errs []error
	for _, name := range s.severities {
		severity := choice{allowed: codes(result.Severities()), lang: s.lang, flag: "severity"}
		if err := severity.Set(name); err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, result.Severity(severity.value))
	}
	return out, errors.Join(errs...)
}

// readSeverityOf reads the --severity-of flags, "id=level".
func readSeverityOf(lang string, flags []string) (map[string]result.Severity, error) {
	const flag = "severity-of"
	out := map[string]result.Severity{}
	taken := map[string]bool{}
	var errs []error
	for _, given := range flags {
		rule, level, ok := strings.Cut(given, "=")
		severity := choice{allowed: codes(result.Severities()), lang: lang}
		switch key := strings.ToLower(rule); {
		case !ok || rule == "":
			errs = append(errs, badValue(lang, flag, given, textSeverityForm, given))
		case taken[key]:
			errs = append(errs, badValue(lang, flag, given, textSeverityTwice, rule))
		case severity.Set(level) != nil:
			errs = append(errs, badValue(lang, flag, given, textBadChoice, level, words.List(severity.allowed, lang)))
		default:
			out[rule] = result.Severity(severity.value)
			taken[key] = true
		}
	}
	return out, errors.Join(errs...)
}

// completeSeverityOf lets the shell complete the severity in "id=level".
func completeSeverityOf(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	rule, _, ok := strings.Cut(typed, "=")
	if !ok {
		return nil, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	var out []string
	for _, severity := range codes(result.Severities()) {
		out = append(out, rule+"="+severity)
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// codes are the values as the command line writes them.
func codes[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
