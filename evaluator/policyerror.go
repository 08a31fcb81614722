package evaluator

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// PolicyError is one thing that is wrong with a file of a policy pack. Load gives them joined, and the
// file is named from the root of the pack.
type PolicyError struct {
	result.LintFinding
	key string // of the annotation, until it has its place
}

// Error is "file:line:column: what is wrong; what to do", in English.
func (e *PolicyError) Error() string { return e.In("en") }

// In is Error in the language, "da" or "en".
func (e *PolicyError) In(lang string) string {
	switch {
	case e.File == "":
		return e.Message.In(lang)
	case e.Start.Line == 0:
		return e.File + ": " + e.Message.In(lang)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Start.Line, e.Start.Column, e.Message.In(lang))
}

// fault begins the error for a file; args fill the message of the code.
func fault(file, code string, args ...any) *PolicyError {
	c, known := policyChecks[code]
	if !known {
		panic("evaluator: no policy check is called " + code)
	}
	return &PolicyError{LintFinding: result.LintFinding{
		Code: code, Severity: c.severity(), File: file,
		Message: result.Text{DA: filled(c.message.DA, args), EN: filled(c.message.EN, args)},
	}}
}

func filled(form string, args []any) string {
	if len(args) == 0 {
		return form
	}
	return fmt.Sprintf(form, args...)
}

// near adds the name that was probably meant, if there is one.
func (e *PolicyError) near(name string) *PolicyError {
	if name != "" {
		e.Message.DA += "; måske " + name
		e.Message.EN += "; perhaps " + name
	}
	return e
}

// mended adds what to do, as the code's check says it.
func (e *PolicyError) mended() *PolicyError {
	if mend := policyChecks[e.Code].mend; mend != (result.Text{}) {
		e.Message.DA += "; " + mend.DA
		e.Message.EN += "; " + mend.EN
	}
	return e
}

// at places the error at a location of Rego.
func (e *PolicyError) at(l *ast.Location) *PolicyError {
	if l == nil || l.Row == 0 {
		return e
	}
	e.Start, e.End = region(l)
	if l.File != "" {
		e.File = l.File
	}
	return e
}

// region is where a location begins and ends, as far as its text tells.
func region(l *ast.Location) (start, end result.Position) {
	start = result.Position{Line: l.Row, Column: max(l.Col, 1)} // the end of a file has the column 0
	text := string(l.Text)
	if text == "" {
		return start, end
	}
	end = start
	if breaks := strings.Count(text, "\n"); breaks > 0 {
		end.Line += breaks
		end.Column = 1
		text = text[strings.LastIndexByte(text, '\n')+1:]
	}
	end.Column += utf8.RuneCountInString(text)
	return start, end
}

// onLine places the error at a line.
func (e *PolicyError) onLine(line int) *PolicyError {
	e.Start, e.End = result.Position{Line: line, Column: 1}, result.Position{}
	return e
}

// regoForms are the messages of Rego that have a check of their own, or of which only a name is told.
var regoForms = []struct {
	code string
	form *regexp.Regexp
}{
	{"rego-undefined", regexp.MustCompile(`^undefined function (\S+)$`)},
	{"rego-arguments", regexp.MustCompile(`^(\S+): arity mismatch$`)},
	{"rego-arguments", regexp.MustCompile(`^function (\S+) has arity \d+, got \d+ arguments?$`)},
	{"rego-recursive", regexp.MustCompile(`^rule \S+ is recursive: (.+)$`)},
	{"rego-unsafe", regexp.MustCompile(`^var (\S+) is unsafe\b`)},
	{"rego-assigned", regexp.MustCompile(`^var (\S+) (?:assigned|referenced|declared) above$`)},
	{"rego-conflict", regexp.MustCompile(`^conflicting rules data\.(\S+) found$`)},
	{"shadowed-name", regexp.MustCompile(`^(?:rules|variables) must not shadow (\S+) .*$`)},
	{"shadowed-name", regexp.MustCompile(`^import must not shadow (.+)$`)},
}

// regoFaults are the errors of one file that Rego gives.
func regoFaults(file string, err error) []*PolicyError {
	errs, ok := err.(ast.Errors)
	if !ok {
		return []*PolicyError{fault(file, "rego-syntax", err.Error())}
	}
	var out []*PolicyError
	for _, e := range errs {
		if own := tokenFault(file, e); own != nil {
			out = append(out, own)
			continue
		}
		code := "rego-compile"
		switch e.Code {
		case ast.ParseErr:
			code = "rego-syntax"
		case ast.TypeErr:
			code = "rego-type"
		}
		message := e.Message
		for _, s := range regoForms {
			if m := s.form.FindStringSubmatch(message); m != nil {
				code, message, e.Details = s.code, m[1], nil
			}
		}
		if e.Details != nil {
			message += " (" + strings.Join(strings.Fields(strings.Join(e.Details.Lines(), " ")), " ") + ")"
		}
		own := fault(file, code, message).at(e.Location)
		if code == "rego-syntax" {
			own.hinted(e.Message)
		}
		out = append(out, own)
	}
	return out
}

// NamedBelow puts what leads to the pack before the names of its files in errors about them: a folder with
// "/" behind it, or where the pack came from and ": ". Other errors stay as they are.
func NamedBelow(err error, before string) error {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		var out []error
		for _, one := range several.Unwrap() {
			out = append(out, NamedBelow(one, before))
		}
		return errors.Join(out...)
	}
	if fault, ok := err.(*PolicyError); ok && fault.File != "" {
		named := *fault
		named.File = before + fault.File
		return &named
	}
	if problems, ok := err.(inputs.Problems); ok {
		problems = slices.Clone(problems)
		for i := range problems {
			problems[i].File = before + problems[i].File
		}
		return problems
	}
	return err
}
