package tests_test

import (
	"testing"

	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/tests"
)

func TestJSONFollowsTheSchema(t *testing.T) { reporttest.FollowsSchema(t, tests.Schema(), "*.json") }
