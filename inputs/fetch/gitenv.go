package fetch

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// kept are the variables of git's own that say where its programs and its configuration are, and
// how the user reaches servers. The others are left out: some name another repository, some make
// git write down what it sends, and GIT_SSL_NO_VERIFY would let anybody answer.
var kept = pattern(`^GIT_(CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|(KEY|VALUE)_[0-9]+)|EXEC_PATH|SSL_(CAINFO|CAPATH|CERT|KEY|VERSION|CIPHER_LIST)|SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|HTTP_PROXY_AUTHMETHOD|HTTP_USER_AGENT)=`)

// gitSettings win over every configuration.
var gitSettings = [][2]string{
	{"core.hooksPath", os.DevNull},
	{"core.fsmonitor", "false"},
	{"gc.auto", "0"},
	{"maintenance.auto", "false"},
	{"submodule.recurse", "false"},
	{"fetch.recurseSubmodules", "false"},
	{"fetch.unpackLimit", "1"}, // one pack rather than many files
	{"fetch.writeCommitGraph", "false"},
	{"transfer.bundleURI", "false"},
	{"core.bigFileThreshold", "1m"}, // what is larger is streamed, not held in memory
	{"pack.threads", "1"},           // each would take as much memory
	{"http.followRedirects", "initial"},
	{"http.sslVerify", "true"},
	{"credential.interactive", "false"},
}

// gitEnvironment is what git runs with: the user's and the machine's configuration count, for
// proxies, certificates and credentials.
func gitEnvironment(dir string) []string {
	var env []string
	count := 0
	for _, variable := range os.Environ() {
		if value, ok := strings.CutPrefix(variable, "GIT_CONFIG_COUNT="); ok {
			if n, err := strconv.Atoi(value); err == nil && n > 0 {
				count = n
			}
			continue
		}
		if !strings.HasPrefix(strings.ToUpper(variable), "GIT_") || kept().MatchString(variable) {
			env = append(env, variable)
		}
	}
	for i, s := range gitSettings {
		env = append(env, fmt.Sprintf("GIT_CONFIG_KEY_%d=%s", count+i, s[0]), fmt.Sprintf("GIT_CONFIG_VALUE_%d=%s", count+i, s[1]))
	}
	return append(env,
		fmt.Sprintf("GIT_CONFIG_COUNT=%d", count+len(gitSettings)),
		"GIT_DIR="+dir,
		"GIT_ALLOW_PROTOCOL=https:ssh", // redirects and the user's url.*.insteadOf obey it too
		"GIT_TERMINAL_PROMPT=0",
		"GIT_ALLOC_LIMIT=256m", // at a time; a delta of a few bytes may claim gigabytes
		"GIT_NO_REPLACE_OBJECTS=1",
		"GIT_NO_LAZY_FETCH=1",
		"GIT_LFS_SKIP_SMUDGE=1",
		"SSH_ASKPASS_REQUIRE=never",
		"LC_ALL=C", // its messages are read
	)
}

// sshEnvironment sees that ssh asks nobody anything, unless the user has a command of his own for
// it, which counts: there is no terminal to ask on in either case.
func sshEnvironment(env []string, configured bool) []string {
	for _, variable := range env {
		if strings.HasPrefix(variable, "GIT_SSH_COMMAND=") || strings.HasPrefix(variable, "GIT_SSH=") {
			configured = true
		}
	}
	if configured {
		return env
	}
	return append(env, "GIT_SSH_COMMAND=ssh -o BatchMode=yes")
}
