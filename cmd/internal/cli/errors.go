package cli

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"github.com/spf13/pflag"

	"github.com/pejl/pejl/cmd/internal/config"
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/deviation"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/reports/words"
)

// exitError is a verdict other than "holds": it carries the exit code and has no words.
type exitError struct{ code int }

func (e exitError) Error() string { return "" }

// messageError is an error in words for the user, in the language asked for.
type messageError struct{ message string }

func (e messageError) Error() string { return e.message }

// valueError says in words, in the language asked for, what is wrong with a value of a flag. The
// value may come from pejl.yaml instead.
type valueError struct{ flag, value, message string }

func (e valueError) Error() string { return shownFlag(e.flag) + " " + e.message }

// badValue is the error for a value of a flag; the words need not name the flag.
func badValue(lang, flag, value string, text result.Text, args ...any) error {
	return valueError{flag, value, say(lang, text, args...)}
}

// shownFlag is a flag as it is mostly written.
func shownFlag(name string) string {
	if name == "output" {
		return "-o"
	}
	return "--" + name
}

// placedError is an error in words for the user that begins with the place of a policy, so that it can be
// clicked.
type placedError struct{ message string }

func (e placedError) Error() string { return e.message }

// templateError is what kept a template, and not a check, from being made.
type templateError struct{ err error }

func (e templateError) Error() string { return e.err.Error() }
func (e templateError) Unwrap() error { return e.err }

// noteError is no fault: it says something more about the others.
type noteError struct{ message string }

func (e noteError) Error() string { return e.message }

func usageError(lang string, text result.Text, args ...any) error {
	return messageError{say(lang, text, args...)}
}

// explain puts an error into words for the user, one line per fault: first what is wrong with
// the command, then what is wrong with files.
func explain(lang string, err error) string {
	if errors.Is(err, context.Canceled) {
		return "pejl: " + say(lang, textInterrupted)
	}
	one, many := textProblem, textProblems
	var template templateError
	if errors.As(err, &template) {
		err, one, many = template.err, textTemplateProblem, textTemplateProblems
	}
	var lines, policies, notes []string
	var problems inputs.Problems
	for _, e := range flatten(err) {
		var some inputs.Problems
		var policy *evaluator.PolicyError
		var placed placedError
		var note noteError
		switch {
		case errors.As(e, &note):
			notes = append(notes, "pejl: "+note.message)
		case errors.As(e, &some):
			problems = append(problems, some...)
		case errors.As(e, &policy) && policy.File != "":
			policies = append(policies, policy.In(lang))
		case errors.As(e, &placed):
			policies = append(policies, placed.message)
		default:
			lines = append(lines, "pejl: "+explainOne(lang, e))
		}
	}
	if n := len(policies); n > 0 {
		lines = append(append(lines, policies...), counted(lang, n, textPolicyProblem, textPolicyProblems))
	}
	if len(problems) > 0 {
		lines = append(lines, problems.In(lang), counted(lang, len(lines)+len(problems), one, many))
	}
	return strings.Join(append(lines, notes...), "\n")
}

// counted closes a list of n faults.
func counted(lang string, n int, one, many result.Text) string {
	if n == 1 {
		return say(lang, one)
	}
	return say(lang, many, n)
}

func explainOne(lang string, err error) string {
	var (
		message  messageError
		wrong    valueError
		unknown  *evaluator.UnknownError
		noFlag   *pflag.NotExistError
		noValue  *pflag.ValueRequiredError
		noRules  *check.NoRulesError
		overFile *check.OverwriteError
		waivable *deviation.UnknownError
		two      *config.TwoError
		policy   *evaluator.PolicyError
	)
	switch {
	case errors.As(err, &message):
		return message.message
	case errors.As(err, &wrong):
		return wrong.Error()
	case errors.As(err, &unknown):
		return explainUnknown(lang, unknown)
	case errors.As(err, &noFlag):
		return say(lang, textUnknownFlag, flagName(noFlag.GetSpecifiedName(), noFlag.GetSpecifiedShortnames()))
	case errors.As(err, &noValue):
		return say(lang, textNeedsValue, flagName(noValue.GetSpecifiedName(), noValue.GetSpecifiedShortnames()))
	case errors.As(err, &noRules):
		return say(lang, textNoRules, words.Date(noRules.Date, lang))
	case errors.As(err, &waivable):
		return explainWaivable(lang, waivable.Name, waivable.Nearest)
	case errors.As(err, &overFile):
		return say(lang, textOverwrite, overFile.File)
	case errors.As(err, &policy):
		return policy.In(lang)
	case errors.As(err, &two):
		return say(lang, textTwoConfigs, two.First, two.Second)
	}
	var said interface{ Text() inputs.Text }
	if errors.As(err, &said) {
		return said.Text().In(lang)
	}
	if message, ok := explainGit(lang, err); ok {
		return message
	}
	if path := inputs.SystemPath(err); path != "" {
		return path + ": " + inputs.SystemReason(err).In(lang)
	}
	return err.Error()
}

func flagName(name, shorthands string) string {
	if shorthands != "" {
		return "-" + name
	}
	return "--" + name
}

func explainUnknown(lang string, unknown *evaluator.UnknownError) string {
	const readable = 20 // more names than these help nobody
	what := say(lang, unknownKinds[unknown.What])
	switch {
	case unknown.Nearest != "":
		return say(lang, textUnknownNear, what, unknown.Name, unknown.Nearest)
	case len(unknown.Known) == 1:
		return say(lang, textUnknownOne, what, unknown.Name, unknown.Known[0])
	case len(unknown.Known) > readable:
		return say(lang, textUnknownMany, what, unknown.Name, unknown.Known[0])
	}
	return say(lang, textUnknownKnown, what, unknown.Name, words.List(unknown.Known, lang))
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

// readReason says why a file cannot be read.
func readReason(err error) result.Text {
	if errors.Is(err, fs.ErrNotExist) {
		return textNoFile
	}
	return reason(err)
}

// reason says why a file cannot be written, without the path, which the message names already.
func reason(err error) result.Text {
	if errors.Is(err, fs.ErrNotExist) { // of a path to write to only the folder can be missing
		return textNoFolder
	}
	return result.Text(inputs.SystemReason(err))
}

// explainWaivable says what is wrong with a requirement that cannot be waived.
func explainWaivable(lang, name, near string) string {
	text, args := textNoSuchWaivable, []any{name}
	if near != "" {
		text, args = textNearWaivable, append(args, near)
	}
	return say(lang, text, args...)
}
