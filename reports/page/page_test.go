package page

import (
	"maps"
	"testing"

	"github.com/pejl/pejl/reports/reporttest"
)

// TestCommonTexts wants every common text in both languages and shown by the common templates or
// by those of a page.
func TestCommonTexts(t *testing.T) {
	used := reporttest.UsedTexts(t, ".")
	for _, dir := range []string{"../html", "../catalog"} {
		maps.Copy(used, reporttest.UsedTexts(t, dir))
	}
	for key, text := range Common {
		if text.DA == "" || text.EN == "" {
			t.Errorf("text %q is not there in both languages", key)
		}
		if used[key] == "" {
			t.Errorf("text %q is not used", key)
		}
	}
}
