package lint_test

import (
	"testing"

	"github.com/pejl/pejl/reports/lint"
	"github.com/pejl/pejl/reports/reporttest"
)

func TestJSONFollowsTheSchema(t *testing.T) { reporttest.FollowsSchema(t, lint.Schema(), "json.*") }
