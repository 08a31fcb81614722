package evaluator

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// byteOrderMark is what some editors put before a text in UTF-8.
const byteOrderMark = "\uFEFF"

// textFault is what keeps a file from being read as the text that its author sees; nil where nothing does.
func textFault(name, source string) *PolicyError {
	var e *PolicyError
	switch {
	case strings.HasPrefix(source, "\xff\xfe"), strings.HasPrefix(source, "\xfe\xff"):
		e = fault(name, "file-utf-16").onLine(1)
	case !hasText(source):
		e = fault(name, "file-empty")
	case !utf8.ValidString(source):
		e = fault(name, "file-encoding")
		e.Start = firstInvalid(source)
	default:
		return nil
	}
	return e.mended()
}

// firstInvalid is where a text first is not UTF-8.
func firstInvalid(source string) result.Position {
	at := result.Position{Line: 1, Column: 1}
	for i, r := range source {
		if r == utf8.RuneError && !strings.HasPrefix(source[i:], string(utf8.RuneError)) {
			break
		}
		if at.Column++; r == '\n' {
			at = result.Position{Line: at.Line + 1, Column: 1}
		}
	}
	return at
}

// foreignToken is a letter or sign that Rego has no use of outside of texts and comments.
var foreignToken = regexp.MustCompile(`[^\x00-\x7F]|'`)

// tokenFault tells which sign Rego stumbled over, where that is one that people type who write in Danish or paste
// from a document: Rego says only that it is illegal.
func tokenFault(file string, e *ast.Error) *PolicyError {
	detail, ok := e.Details.(*ast.ParserErrorDetail)
	if !ok || e.Message != "illegal token" || e.Location == nil {
		return nil
	}
	at := foreignToken.FindStringIndex(detail.Line[detail.Idx:])
	if at == nil {
		return nil
	}
	before, rest := detail.Line[:detail.Idx+at[0]], detail.Line[detail.Idx:]
	out := fault(file, "rego-letter", rest[at[0]:at[1]])
	out.Start = result.Position{Line: e.Location.Row, Column: utf8.RuneCountInString(before) + 1}
	out.End = result.Position{Line: e.Location.Row, Column: out.Start.Column + 1}
	return out.mended()
}

// hasText says whether more than comments and space stands in a file.
func hasText(source string) bool {
	for line := range strings.Lines(strings.TrimPrefix(source, byteOrderMark)) {
		if text := strings.TrimSpace(line); text != "" && text[0] != '#' {
			return true
		}
	}
	return false
}
