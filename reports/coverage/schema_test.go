package coverage_test

import (
	"testing"

	"github.com/pejl/pejl/reports/coverage"
	"github.com/pejl/pejl/reports/reporttest"
)

func TestJSONFollowsTheSchema(t *testing.T) { reporttest.FollowsSchema(t, coverage.Schema(), "*.json") }
