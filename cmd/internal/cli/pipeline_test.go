package cli

import (
	"testing"

	"github.com/pejl/pejl/reports/sarif"
)

func TestAzurePipeline(t *testing.T) {
	if got := azurePipeline(func(string) string { return "" }); got != (sarif.Pipeline{}) {
		t.Errorf("outside of a pipeline: %+v", got)
	}
	variables := map[string]string{
		"SYSTEM_COLLECTIONURI": "https://dev.azure.com/kommunen/", "SYSTEM_TEAMPROJECTID": "p", "SYSTEM_DEFINITIONID": "7",
		"BUILD_DEFINITIONNAME": "register", "SYSTEM_JOBID": "j", "SYSTEM_PHASENAME": "gate", "BUILD_SOURCEBRANCH": "refs/heads/main",
		"BUILD_BUILDID": "12", "BUILD_REPOSITORY_URI": "https://example.dk/register", "BUILD_SOURCEVERSION": "abc",
	}
	want := sarif.Pipeline{
		Organisation: "kommunen", Project: "p", DefinitionID: "7", DefinitionName: "register", PhaseID: "j", PhaseName: "gate",
		Branch: "refs/heads/main", BuildID: "12", Repository: "https://example.dk/register", Commit: "abc",
	}
	if got := azurePipeline(func(name string) string { return variables[name] }); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
