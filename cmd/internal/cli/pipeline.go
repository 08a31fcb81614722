package cli

import (
	"cmp"
	"net/url"
	"path"

	"github.com/pejl/pejl/reports/sarif"
)

// azurePipeline is the pipeline of Azure DevOps that the command runs in, as its variables say; empty elsewhere.
func azurePipeline(env func(string) string) sarif.Pipeline {
	organisation := ""
	if u, err := url.Parse(env("SYSTEM_COLLECTIONURI")); err == nil && len(u.Path) > 1 {
		organisation = path.Base(u.Path)
	}
	return sarif.Pipeline{
		Organisation:   organisation,
		Project:        env("SYSTEM_TEAMPROJECTID"),
		DefinitionID:   cmp.Or(env("BUILD_DEFINITIONID"), env("SYSTEM_DEFINITIONID")),
		DefinitionName: env("BUILD_DEFINITIONNAME"),
		PhaseID:        cmp.Or(env("SYSTEM_PHASEID"), env("SYSTEM_JOBID")),
		PhaseName:      cmp.Or(env("SYSTEM_PHASENAME"), env("SYSTEM_JOBNAME")),
		Branch:         env("BUILD_SOURCEBRANCH"),
		BuildID:        env("BUILD_BUILDID"),
		Repository:     env("BUILD_REPOSITORY_URI"),
		Commit:         env("BUILD_SOURCEVERSION"),
	}
}
