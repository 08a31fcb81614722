package acceptance

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// job is what a platform makes of its file.
type job struct {
	env   map[string]string // the file's own variables
	steps []step
	// picks are the files that the platform picks up afterwards; they may name variables.
	picks []string
	// golang are the versions of Go that the file asks for.
	golang []string
}

type step struct {
	command string
	always  bool // also where an earlier step failed
}

// platform is a CI system, and the file by which it checks a registry.
type platform struct {
	name, file string
	parse      func(t *testing.T, src []byte) job
	shell      []string          // how it runs a command, which follows in a file
	env        map[string]string // what it sets; $TMP and $REGISTRY are the test's folders
	gopath     bool              // the programs that Go installs are found by name
}

var platforms = []platform{
	{
		name: "GitHub", file: ".github/workflows/pejl.yml", parse: parseGitHub, gopath: true,
		shell: []string{"bash", "-e"}, // where a step names no shell
		env:   map[string]string{"RUNNER_TEMP": "$TMP", "GITHUB_STEP_SUMMARY": "$TMP/summary", "GITHUB_ACTIONS": "true"},
	},
	{
		name: "GitLab", file: ".gitlab-ci.yml", parse: parseGitLab, gopath: true,
		shell: []string{"bash", "-eo", "pipefail"},
		env:   map[string]string{"CI_PROJECT_DIR": "$REGISTRY", "GITLAB_CI": "true"},
	},
	{
		name: "Azure", file: ".azure-pipelines/pejl.yml", parse: parseAzure,
		shell: []string{"bash", "--noprofile", "--norc"}, // without -e: the last command decides
		env:   map[string]string{"AGENT_TEMPDIRECTORY": "$TMP", "TF_BUILD": "True"},
	},
}

// strictly decodes YAML and refuses a key that the shape does not have: a misspelt one would be
// without effect, or refused by the platform.
func strictly(t *testing.T, file string, src []byte, shape any) {
	t.Helper()
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	decoder.KnownFields(true)
	if err := decoder.Decode(shape); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// same reports the settings that are not as they should be.
func same[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v; want %v", what, got, want)
	}
}

// isAlways tells whether a step's condition is the one that the test knows.
func isAlways(t *testing.T, condition string) bool {
	t.Helper()
	if condition != "" && condition != "always()" {
		t.Errorf("condition %q: the test knows always() alone", condition)
	}
	return condition != ""
}

type githubStep struct {
	Name, Uses, Run, If string
	With                map[string]string
}

var pinned = regexp.MustCompile(`^\s*(- )?uses: [\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)

// leastPermissions are those that the workflow may have: to read the registry, to upload SARIF.
var leastPermissions = map[string]string{"contents": "read", "security-events": "write"}

func parseGitHub(t *testing.T, src []byte) job {
	var file struct {
		Name string
		On   struct {
			Push        struct{ Branches []string }
			PullRequest *struct{} `yaml:"pull_request"`
		}
		Permissions, Env map[string]string
		Jobs             map[string]struct {
			RunsOn  string `yaml:"runs-on"`
			Timeout int    `yaml:"timeout-minutes"`
			Steps   []githubStep
		}
	}
	strictly(t, "GitHub", src, &file)
	same(t, "on.push.branches", strings.Join(file.On.Push.Branches, " "), "main")
	same(t, "on.pull_request", bytes.Contains(src, []byte("\n  pull_request:\n")), true)
	same(t, "permissions are given", len(file.Permissions) > 0, true)
	for name, value := range file.Permissions {
		same(t, "permission "+name, value, leastPermissions[name])
	}
	same(t, "jobs", len(file.Jobs), 1)
	made := job{env: file.Env, picks: []string{"$GITHUB_STEP_SUMMARY"}}
	uses, checkouts := 0, 0
	for _, one := range file.Jobs {
		same(t, "runs-on", one.RunsOn, "ubuntu-latest")
		for _, s := range one.Steps {
			same(t, "uses or run", (s.Uses == "") != (s.Run == ""), true)
			action, _, _ := strings.Cut(s.Uses, "@")
			switch action {
			case "":
				made.steps = append(made.steps, step{s.Run, isAlways(t, s.If)})
				continue
			case "actions/checkout":
				same(t, "fetch-depth", s.With["fetch-depth"], "0")
				checkouts++
			case "actions/setup-go":
				made.golang = append(made.golang, s.With["go-version"])
			}
			uses++
		}
	}
	same(t, "checkouts", checkouts, 1)
	for line := range strings.Lines(string(src)) {
		if strings.Contains(line, "uses:") {
			same(t, "pinned by commit, with the version beside: "+line, pinned.MatchString(strings.TrimSuffix(line, "\n")), true)
			uses--
		}
	}
	same(t, "uses that the text does not show", uses, 0)
	return made
}

func parseGitLab(t *testing.T, src []byte) job {
	var file struct {
		Variables map[string]string
		Pejl      struct {
			Stage, Image, Timeout string
			Rules                 []struct{ If string }
			Variables             map[string]string
			Script                []string
			Artifacts             struct {
				When     string
				ExpireIn string `yaml:"expire_in"`
				ExposeAs string `yaml:"expose_as"`
				Paths    []string
				Reports  struct{ JUnit string }
			}
		}
	}
	strictly(t, "GitLab", src, &file)
	same(t, "rules", len(file.Pejl.Rules), 2)
	for i, want := range []string{`$CI_PIPELINE_SOURCE == "merge_request_event"`, `$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`} {
		same(t, "rule", file.Pejl.Rules[i].If, want)
	}
	same(t, "stage", file.Pejl.Stage, "test")
	same(t, "GIT_DEPTH", file.Pejl.Variables["GIT_DEPTH"], "0")
	same(t, "artifacts.when", file.Pejl.Artifacts.When, "always")
	image, tag, _ := strings.Cut(file.Pejl.Image, ":")
	same(t, "image", image, "golang")
	made := job{
		env:    file.Variables,
		steps:  []step{{command: strings.Join(file.Pejl.Script, "\n")}}, // one shell runs them all
		golang: []string{tag},
	}
	for _, path := range append(file.Pejl.Artifacts.Paths, file.Pejl.Artifacts.Reports.JUnit) {
		made.picks = append(made.picks, "$CI_PROJECT_DIR/"+path)
	}
	return made
}

type azureStep struct {
	Checkout    string
	FetchDepth  *int `yaml:"fetchDepth"`
	Task        string
	Inputs      map[string]string
	Bash        string
	DisplayName string `yaml:"displayName"`
	Condition   string
}

type azureTrigger struct {
	Branches struct{ Include []string }
}

// macro is a variable of Azure's in a task's inputs.
var macro = regexp.MustCompile(`\$\(([A-Za-z.]+)\)`)

func parseAzure(t *testing.T, src []byte) job {
	var file struct {
		Trigger, PR azureTrigger
		Variables   map[string]string
		Pool        struct {
			VMImage string `yaml:"vmImage"`
		}
		Jobs []struct {
			Job     string
			Timeout int `yaml:"timeoutInMinutes"`
			Steps   []azureStep
		}
	}
	strictly(t, "Azure", src, &file)
	same(t, "trigger", strings.Join(file.Trigger.Branches.Include, " "), "main")
	same(t, "pr", strings.Join(file.PR.Branches.Include, " "), "main")
	same(t, "pool.vmImage", file.Pool.VMImage, "ubuntu-latest")
	same(t, "jobs", len(file.Jobs), 1)
	made := job{env: file.Variables}
	checkouts := 0
	for _, s := range file.Jobs[0].Steps {
		always := isAlways(t, s.Condition)
		switch {
		case s.Checkout != "":
			same(t, "fetchDepth: 0", s.FetchDepth != nil && *s.FetchDepth == 0, true)
			checkouts++
		case s.Task == "GoTool@0":
			made.golang = append(made.golang, s.Inputs["version"])
		case s.Task == "PublishTestResults@2":
			same(t, "the test results' condition always()", always, true)
			same(t, "testResultsFormat", s.Inputs["testResultsFormat"], "JUnit")
			folder := macro.ReplaceAllStringFunc(s.Inputs["searchFolder"], func(name string) string {
				name = macro.FindStringSubmatch(name)[1]
				return "$" + strings.ToUpper(strings.ReplaceAll(name, ".", "_"))
			})
			made.picks = append(made.picks, folder+"/"+s.Inputs["testResultsFiles"])
		case s.Bash != "":
			made.steps = append(made.steps, step{s.Bash, always})
		default:
			t.Errorf("a step that the test does not know: %+v", s)
		}
	}
	same(t, "checkouts", checkouts, 1) // what Azure does by itself is shallow
	return made
}

// hookOfPreCommit is the hook's command. No shell reads it: its words are run as they are.
func hookOfPreCommit(t *testing.T) string {
	t.Helper()
	type hook struct {
		ID, Name, Entry, Language string
		PassFilenames             *bool `yaml:"pass_filenames"`
		AlwaysRun                 bool  `yaml:"always_run"`
	}
	var file struct {
		Repos []struct {
			Repo  string
			Hooks []hook
		}
	}
	strictly(t, "pre-commit", read(t, registryFolder+"/.pre-commit-config.yaml"), &file)
	if len(file.Repos) != 1 || len(file.Repos[0].Hooks) != 1 {
		t.Fatalf("not one hook: %+v", file.Repos)
	}
	one := file.Repos[0].Hooks[0]
	same(t, "repo", file.Repos[0].Repo, "local")
	same(t, "language", one.Language, "system")
	same(t, "pass_filenames: false", one.PassFilenames != nil && !*one.PassFilenames, true)
	same(t, "signs for a shell in "+one.Entry, strings.ContainsAny(one.Entry, "$|&;<>()\"'`*\\\n"), false)
	return one.Entry
}
