package rules_test

import (
	"testing"

	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/rules"
)

func TestJSONFollowsTheSchema(t *testing.T) { reporttest.FollowsSchema(t, rules.Schema(), "*.json") }
