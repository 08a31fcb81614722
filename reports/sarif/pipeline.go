package sarif

import (
	"net/url"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// Pipeline is the pipeline of Azure DevOps that a check runs in. GitHub Advanced Security for Azure
// DevOps refuses a run that does not say it, in the form of its SARIF SDK (rules GHAzDO1019
// and 1020 of the SARIF Multitool). What is empty is filled in with what the service takes for a run of no
// saved pipeline. Each member is the value of a variable that every pipeline sets.
type Pipeline struct {
	Organisation   string // the last part of SYSTEM_COLLECTIONURI's path, "contoso" of https://dev.azure.com/contoso/
	Project        string // SYSTEM_TEAMPROJECTID, a GUID
	DefinitionID   string // BUILD_DEFINITIONID or else SYSTEM_DEFINITIONID, a positive number
	DefinitionName string // BUILD_DEFINITIONNAME
	PhaseID        string // SYSTEM_PHASEID or else SYSTEM_JOBID, a GUID
	PhaseName      string // SYSTEM_PHASENAME or else SYSTEM_JOBNAME
	Branch         string // BUILD_SOURCEBRANCH, e.g. refs/heads/main
	BuildID        string // BUILD_BUILDID
	Repository     string // BUILD_REPOSITORY_URI; may be empty
	Commit         string // BUILD_SOURCEVERSION; may be empty
}

const (
	pipelinePrefix = "azuredevops/pipeline/build/"
	// noDefinition is the service's number for no saved pipeline.
	noDefinition = "-1"
	// noPhase is a GUID of pejl's own, since the service refuses the one of zeros.
	noPhase = "6a1b7a52-7065-4a6c-8a3e-000000000001"
)

// automation identifies the run: prefix, organisation, project, pipeline, phase, branch, build.
func (p Pipeline) automation(strategies []string) *sarif.RunAutomationDetails {
	or := func(s, other string) string {
		if s = strings.TrimSpace(s); s == "" {
			return other
		}
		return s
	}
	definition, phase := or(p.DefinitionID, noDefinition), or(p.PhaseID, noPhase)
	name := strings.Join(strategies, "+")
	id := pipelinePrefix + strings.Join([]string{
		or(p.Organisation, "pejl"), or(p.Project, or(name, "pejl")), definition, phase, or(p.Branch, "refs/heads/none"), or(p.BuildID, "0"),
	}, "/")
	return sarif.NewRunAutomationDetails().WithID(id).WithProperties(sarif.NewPropertyBag().
		Add(pipelinePrefix+"buildDefinitionId", definition).
		Add(pipelinePrefix+"buildDefinitionName", or(p.DefinitionName, "pejl")).
		Add(pipelinePrefix+"phaseId", phase).
		Add(pipelinePrefix+"phaseName", or(p.PhaseName, "pejl check")))
}

// provenance is the commit that was checked; nil where it is not known. An address keeps no name
// and no password.
func (p Pipeline) provenance() *sarif.VersionControlDetails {
	u, err := url.Parse(strings.TrimSpace(p.Repository))
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return nil
	}
	u.User = nil
	out := sarif.NewVersionControlDetails().WithRepositoryURI(u.String()).
		WithMappedTo(sarif.NewArtifactLocation().WithURIBaseID(rootID))
	if p.Commit != "" {
		out.WithRevisionID(p.Commit)
	}
	if p.Branch != "" {
		out.WithBranch(p.Branch)
	}
	return out
}
