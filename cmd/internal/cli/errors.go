package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/pflag"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// exitError is a verdict other than "holds": it carries the exit code and has no words.
type exitError struct{ code int }

func (e exitError) Error() string { return "" }

// messageError is an error in words for the user, in the language asked for.
type messageError struct{ message string }

func (e messageError) Error() string { return e.message }

func usageError(lang string, text result.Text, args ...any) error {
	return messageError{say(lang, text, args...)}
}

// explain puts an error into words for the user, one line per fault.
func explain(lang string, err error) string {
	var problems inputs.Problems
	if errors.As(err, &problems) {
		closing := say(lang, texts.problem)
		if len(problems) != 1 {
			closing = say(lang, texts.problems, len(problems))
		}
		return problems.In(lang) + "\n" + closing
	}
	if errors.Is(err, context.Canceled) {
		return say(lang, texts.errorPrefix) + say(lang, texts.interrupted)
	}
	var lines []string
	for _, e := range flatten(err) {
		lines = append(lines, say(lang, texts.errorPrefix)+explainOne(lang, e))
	}
	return strings.Join(lines, "\n")
}

func explainOne(lang string, err error) string {
	var unknown *evaluator.UnknownError
	var noFlag *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	switch {
	case errors.As(err, &unknown):
		what := say(lang, map[string]result.Text{
			"rule": texts.rule, "area": texts.area, "strategy": texts.strategy,
			"phase": texts.phase, "data set": texts.dataSet,
		}[unknown.What])
		if unknown.Nearest != "" {
			return say(lang, texts.unknownName, what, unknown.Name, unknown.Nearest)
		}
		return say(lang, texts.unknownKnown, what, unknown.Name, strings.Join(unknown.Known, ", "))
	case errors.As(err, &noFlag):
		return say(lang, texts.unknownFlag, "--"+noFlag.GetSpecifiedName())
	case errors.As(err, &noValue):
		return say(lang, texts.needsArg, "--"+noValue.GetSpecifiedName())
	}
	return err.Error()
}

// flatten opens joined errors.
func flatten(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var out []error
	for _, e := range joined.Unwrap() {
		out = append(out, flatten(e)...)
	}
	return out
}
