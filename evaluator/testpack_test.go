package evaluator_test

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// annotationOf is a complete annotation; replacements come in pairs.
func annotationOf(id, kind string, replace ...string) string {
	text := fmt.Sprintf(`# METADATA
# title: Krav %[1]s
# description: Beskrivelse
# custom:
#   id: %[1]s
#   title_en: Requirement %[1]s
#   description_en: Description
#   modality: must
#   kind: %[2]s
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: systemejer
#   source:
#     document: Strategi
#     section: Afsnit
#     quote: Ordlyd
#   remedy:
#     da: Ret det
#     en: Mend it
`, id, kind)
	return strings.NewReplacer(replace...).Replace(text)
}

const strategyData = `
name: {da: Prøve, en: Test}
document: Strategi
prefix: TX
areas:
  - {code: ARK, da: Arkitektur, en: Architecture}
  - {code: FKI, da: Infrastruktur, en: Infrastructure}
`

const rolesData = `
editions:
  - version: "1"
    issued_on: "2022-09-01"
    roles:
      - {code: systemejer, da: systemejer, en: system owner}
`

// pack is a strategy of one file per rule: "ark_001" to its Rego below the package line.
func pack(rules map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{
		"test/strategy/data.yaml": {Data: []byte(strategyData)},
		"test/roles/data.yaml":    {Data: []byte(rolesData)},
	}
	for name, body := range rules {
		area, number, _ := strings.Cut(name, "_")
		id := "TX-" + strings.ToUpper(area) + "-" + number
		text := annotationOf(id, "System") + "package test.rules." + name + "\n" + body
		if strings.HasPrefix(body, "# METADATA") {
			text = body
		}
		fsys["test/rules/"+area+"/"+name+".rego"] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func loadPack(t *testing.T, rules map[string]string) *evaluator.Policies {
	t.Helper()
	return loadFS(t, pack(rules))
}

func loadFS(t *testing.T, fsys fs.FS) *evaluator.Policies {
	t.Helper()
	loaded, err := evaluator.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func system(t *testing.T, facts string) *inputs.Document {
	t.Helper()
	return document(t, "System", facts)
}

func document(t *testing.T, kind, facts string) *inputs.Document {
	t.Helper()
	src := "apiVersion: pejl/v1\nkind: " + kind + "\nmetadata: {id: x, name: X}\n" + facts
	docs, problems := inputs.Read(strings.ToLower(kind)+".yaml", []byte(src))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return docs[0]
}

func begin(t *testing.T, loaded *evaluator.Policies, options evaluator.Options) *evaluator.Session {
	t.Helper()
	return beginAt(t, loaded, time.Date(2026, 11, 1, 23, 0, 0, 0, time.UTC), options)
}

func beginAt(t *testing.T, loaded *evaluator.Policies, date time.Time, options evaluator.Options) *evaluator.Session {
	t.Helper()
	session, err := loaded.Begin(t.Context(), date, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close(context.Background()) })
	return session
}

// verdicts gives each rule's outcome, with its reason and missing facts:
// "fail/undocumented: privacy.dpia.need".
func verdicts(t *testing.T, session *evaluator.Session, doc *inputs.Document) map[string]string {
	t.Helper()
	d, err := session.Check(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, r := range d.Results {
		out[r.Rule.ID] = verdict(r)
	}
	return out
}

func verdict(r result.Result) string {
	text := string(r.Outcome)
	if r.Reason != "" {
		text += "/" + string(r.Reason)
	}
	var paths []string
	for _, f := range r.Findings {
		paths = append(paths, result.PathText(f.Path))
	}
	if len(paths) > 0 {
		text += ": " + strings.Join(paths, " ")
	}
	return text
}
