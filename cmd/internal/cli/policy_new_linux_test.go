package cli_test

import (
	"os"
	"strings"
	"testing"

	"github.com/pejl/pejl/cmd/internal/cli"
)

// TestPolicyNewAsks wants what no flag gives to be asked for on a terminal, and what is wrong to be
// asked again.
func TestPolicyNewAsks(t *testing.T) {
	t.Chdir(t.TempDir())
	ask := func(want int, typed []string, args ...string) string {
		t.Helper()
		return typing(t, strings.Join(typed, "\n")+"\n", 80, func(tty *os.File) {
			if code := cli.Main(append([]string{"policy", "new"}, args...), tty, tty, tty); code != want {
				t.Errorf("%v: exit code %d, want %d", args, code, want)
			}
		})
	}
	holds := func(file string, wanted ...string) {
		t.Helper()
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wanted {
			if !strings.Contains(string(src), want) {
				t.Errorf("no %q in %s:\n%s", want, file, src)
			}
		}
	}
	shown := ask(0, []string{"herning", "Herning Kommunes IT-strategi", "", "IT-strategi (2026)", "H1", "", "DRIFT; NET=Netværk=Networks", "ejer=owner; IT=IT", "HR"})
	for _, want := range []string{"Her er intet regelsæt endnu", "Navn på strategiens mappe, fx herning: ", "Strategiens navn på dansk: ", "Bogstaver forrest i id'erne [HE]: ", `--prefix "H1" kan ikke begynde`, "Skriv den første regel: pejl policy new HR-DRIFT"} {
		if !strings.Contains(shown, want) {
			t.Errorf("no %q in %s", want, shown)
		}
	}
	holds("policies/herning/strategy/data.yaml", "prefix: HR", `{code: NET, da: "Netværk", en: "Networks"}`, `document: "IT-strategi (2026)"`)
	holds("policies/herning/roles/data.yaml", `da: "ejer"`, `en: "owner"`)

	shown = ask(0, []string{
		"HX-NET", "Title", "A > B", "Ordene.", "", "contract.signd_on", "procurement.type!=none; ai.uses_ai=ja", "must", "exit; anskaffelse", "ejer",
		"Beskrivelse", "Description", "Gør det", "", "HR-NET", "contract.signed_on",
	}, "--title", "Titel", "--lang", "en")
	if !strings.Contains(shown, "The requirement's id, e.g. HE-DRIFT-001") || strings.Contains(shown, "Title in Danish") || !strings.Contains(shown, "did you mean contract.signed_on?") || !strings.Contains(shown, "net_001.rego:") {
		t.Error(shown)
	}
	holds("policies/herning/rules/net/net_001.rego", `title: "Titel"`, `title_en: "Title"`, "phases: [anskaffelse, exit]",
		"\tinput.procurement.type != \"none\"\n\tinput.ai.uses_ai\n", "met if input.contract.signed_on", `en: "" # TODO `)

	// Whoever ends the input has nothing written.
	shown = ask(2, []string{"Titel", "\x04"}, "HR-NET-002")
	if _, err := os.Stat("policies/herning/rules/net/net_002.rego"); err == nil || !strings.Contains(shown, "pejl: afbrudt; der er ikke skrevet noget") {
		t.Errorf("%v %s", err, shown)
	}
}
