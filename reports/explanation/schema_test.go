package explanation_test

import (
	"testing"

	"github.com/pejl/pejl/reports/explanation"
	"github.com/pejl/pejl/reports/reporttest"
)

func TestJSONFollowsTheSchema(t *testing.T) {
	reporttest.FollowsSchema(t, explanation.Schema(), "*.json")
}
