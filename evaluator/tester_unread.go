package evaluator

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// unreadFault is the fault of what encoding/json cannot read of a test, in words of the table.
func unreadFault(code string, at *ast.Location, err error) result.TestFault {
	why, form := unreadReason(err), testMessages[code]
	out := newFault(code, at)
	out.Message = result.Text{DA: fmt.Sprintf(form.DA, why.DA), EN: fmt.Sprintf(form.EN, why.EN)}
	return out
}

var unknownField = regexp.MustCompile(`unknown field "(.*)"`)

// rowKeys are the keys of a case and of exempt.
var rowKeys = append(jsonKeys(reflect.TypeFor[Case]()), jsonKeys(reflect.TypeFor[exemptions]())...)

func jsonKeys(t reflect.Type) (keys []string) {
	for field := range t.Fields() {
		keys = append(keys, field.Tag.Get("json"))
	}
	return keys
}

func unreadReason(err error) result.Text {
	if m := unknownField.FindStringSubmatch(err.Error()); m != nil {
		out := inBoth(fmt.Sprintf("feltet %q er ukendt", m[1]), fmt.Sprintf("the field %q is unknown", m[1]))
		if name := nearest(m[1], rowKeys); name != "" {
			out.DA += fmt.Sprintf("; måske %q", name)
			out.EN += fmt.Sprintf("; perhaps %q", name)
		}
		return out
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		want := inBoth("en tekst", "a text")
		switch wrong.Type.Kind() {
		case reflect.Map, reflect.Struct:
			want = inBoth("et objekt", "an object")
		case reflect.Slice:
			want = inBoth("en liste", "a list")
		}
		if wrong.Field == "" {
			return inBoth("den skal være "+want.DA, "it must be "+want.EN)
		}
		return inBoth(wrong.Field+" skal være "+want.DA, wrong.Field+" must be "+want.EN)
	}
	return inBoth("den kan ikke læses som JSON", "it cannot be read as JSON: "+strings.TrimPrefix(err.Error(), "json: "))
}
