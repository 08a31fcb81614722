package inputs

import (
	"strings"
	"testing"
)

func TestReadYAML(t *testing.T) {
	tests := map[string]struct{ src, want string }{
		"valid":                {head, ""},
		"byte order mark":      {"\ufeff" + head, ""},
		"json in yaml":         {jsonHead + "}", ""},
		"empty file":           {"", "0:0 empty-file"},
		"only comments":        {"# one\n# two\n", "0:0 empty-file"},
		"only a mark":          {"\ufeff", "0:0 empty-file"},
		"empty documents":      {"---\n---\n", "1:1 empty-document\n2:1 empty-document"},
		"empty last document":  {head + "---\n", "6:1 empty-document"},
		"several documents":    {head + "---\n" + strings.Replace(head, "id: a", "id: æ", 1), "10:7 pattern"},
		"text":                 {"hello\n", "1:1 not-a-descriptor"},
		"list":                 {"- a\n", "1:1 not-a-descriptor"},
		"other file":           {"# c\nversion: 2\n", "2:1 not-a-descriptor"},
		"no kind":              {"apiVersion: pejl/v1\nmetadata: {id: a, name: A}\n", "1:1 missing-key"},
		"no apiVersion":        {"kind: Hardware\nmetadata: {id: a, name: A}\n", "1:1 missing-key"},
		"key in wrong case":    {"apiversion: pejl/v1\nkind: System\nmetadata: {id: a, name: A}\n", "1:1 missing-key\n1:1 unknown-key"},
		"null kind":            {"apiVersion: pejl/v1\nkind:\nmetadata: {id: a, name: A}\n", "2:1 missing-key"},
		"wrong version":        {strings.Replace(head, "v1", "v2", 1), "1:13 not-allowed"},
		"number as version":    {strings.Replace(head, "pejl/v1", "1", 1), "1:13 not-allowed"},
		"wrong kind":           {strings.Replace(head, "System", "Toaster", 1) + "nonsense: 1\n", "2:7 not-allowed"},
		"near kind goes on":    {strings.Replace(head, "System", "system", 1) + "nonsense: 1\n", "2:7 not-allowed\n6:1 unknown-key"},
		"no metadata":          {"apiVersion: pejl/v1\nkind: System\n", "1:1 missing-key"},
		"null metadata":        {"apiVersion: pejl/v1\nkind: System\nmetadata: ~\n", "3:1 missing-key"},
		"empty metadata":       {"apiVersion: pejl/v1\nkind: System\nmetadata: {}\n", "3:1 missing-key\n3:1 missing-key"},
		"null id":              {strings.Replace(head, "id: a", "id:", 1), "4:3 missing-key"},
		"blank id":             {strings.Replace(head, "id: a", "id: ' '", 1), "4:7 blank"},
		"empty name":           {strings.Replace(head, "name: A", `name: ""`, 1), "5:9 blank"},
		"id with a space":      {strings.Replace(head, "id: a", "id: a b", 1), "4:7 pattern"},
		"unknown key":          {head + "ovnership: {}\n", "6:1 unknown-key"},
		"unknown key twice":    {head + "x: 1\nx: 2\n", "6:1 unknown-key\n7:1 duplicate-key"},
		"inside unknown key":   {head + "x:\n  - y: 1\n    y: 2\n", "6:1 unknown-key\n8:5 duplicate-key"},
		"duplicate key":        {head + "lifecycle:\n  status: retired\n  status: proposed\n", "8:3 duplicate-key"},
		"list for object":      {head + "lifecycle:\n- phase: exit\n", "7:1 not-object"},
		"text for object":      {head + "lifecycle: exit\n", "6:12 not-object"},
		"object for list":      {head + "lifecycle: {phase_tasks: {}}\n", "6:26 not-list"},
		"list for text":        {head + "  comment: [a]\n", "6:12 not-text"},
		"wrong code":           {head + "lifecycle: {phase: exti}\n", "6:20 not-allowed"},
		"null in list":         {head + "support: {beyond_standard_tasks: [a, ~]}\n", "6:38 null-item"},
		"empty item":           {head + "support:\n  beyond_standard_tasks:\n    - a\n    -\n", "9:6 null-item"},
		"null means unknown":   {head + "  comment: null\n  description: ~\nlifecycle:\nsupport: Null\nexit: NULL\n", ""},
		"blank text":           {head + "  comment: \"  \"\n  description: ''\n", ""},
		"merge key":            {head + "lifecycle: {<<: {phase: exit}}\n", "6:13 merge-key"},
		"quoted merge key":     {head + "lifecycle: {'<<': {phase: exit}}\n", "6:13 unknown-key"},
		"complex key":          {head + "? [a]\n: b\n", "6:3 key-form"},
		"empty key":            {head + "'': b\n", "6:1 key-form"},
		"binary tag":           {head + "  comment: !!binary aGVq\n", "6:12 tag"},
		"own tag":              {head + "lifecycle: !foo {}\n", "6:12 tag"},
		"text tag on a number": {head + "  comment: !!str 85\n", "6:12 tag\n6:18 needs-quotes"},
		"bare tag":             {head + "  comment: ! abc\n", "6:12 tag"},
		"tag after anchor":     {head + "  comment: &x !y abc\n", "6:12 tag"},
		"tag on a key":         {head + "!!str lifecycle: {}\n", "6:1 tag"},
		"cyclic alias":         {head + "support: &s {beyond_standard_tasks: *s}\n", "6:37 alias-cycle"},
		"escape for control":   {head + `  comment: "a\x07b"` + "\n", "6:12 control-character"},
		"control":              {head + "  comment: a\x1bb\n", "6:13 control-character"},
		"nul":                  {head + "\x00", "6:1 control-character"},
		"line separator":       {head + "  comment: æ\u2028b\n", "6:13 control-character"},
		"mark in the middle":   {head + "\ufeffx: 1\n", "6:1 control-character"},
		"latin-1":              {head + "  comment: bl\xe5b\xe6r\n", "6:14 not-utf-8"},
		"utf-16":               {"\xff\xfea\x00", "1:1 utf-16"},
		"utf-16 big endian":    {"\xfe\xff\x00a", "1:1 utf-16"},
		"all at once": {head + "  comment: 01234567\nlifecycle:\n  phase: nope\n  fase: exit\n",
			"6:12 needs-quotes\n8:10 not-allowed\n9:3 unknown-key"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			docs, problems := Read("a.yaml", []byte(test.src))
			if got := codes(problems); got != test.want {
				t.Fatalf("got\n%s\nwant\n%s\n%s", got, test.want, problems.In("en"))
			}
			if test.want == "" && (len(docs) != 1 || docs[0].ID != "a" || docs[0].Name != "A" || docs[0].Kind != System) {
				t.Fatalf("got %v", docs)
			}
		})
	}
}

func TestReadSyntax(t *testing.T) {
	tests := map[string]struct{ src, want string }{
		"tab":               {head + "\tfoo: 1\n", "6:1 tabulator"},
		"tab after spaces":  {head + "  \tfoo: 1\n", "6:3 tabulator"},
		"open quote":        {head + "x: \"bar\ny: 1\nz: 1\n", "6:1 anførselstegn"},
		"open quote first":  {"x: \"bar\ny: 1\nz: 1\n", "1:1 anførselstegn"},
		"colon in text":     {head + "x: a: b\ny: 1\n", "6:1 kolon"},
		"no space":          {head + "foo:bar\nx: 1\n", "6:1 kolon"},
		"open list":         {head + "x: [1, 2\ny: 1\n", "6:1 parentes"},
		"at sign":           {head + "x: @y\n", "6:1 @"},
		"one space more":    {head + " x: 1\n", "6:2 indrykning"},
		"two levels":        {head + "x:\n  - a\n - b\ny: 1\nz: 1\n", "8:2 indrykning"},
		"list after keys":   {head + "- a\ny: 1\n", "6:1 indrykning"},
		"keys after list":   {"- a\nx: 1\ny: 1\n", "2:1 listen"},
		"text after quotes": {head + "x: \"a\" b\ny: 1\nz: 1\n", "6:1 anførselstegn"},
		"no such anchor":    {head + "x: a*b\ny: [*b]\n", "7:5 stjernen"},
		"unknown escape":    {head + "x: \"C:\\Qa\"\n", "6:1 skråstreg"},
		"second document":   {head + "---\n" + head + "x: [\n", "12:1 parentes"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := Read("a.yaml", []byte(test.src))
			place, cause, _ := strings.Cut(test.want, " ")
			got := codes(problems)
			if want := place + " yaml-syntax"; got != want || !strings.Contains(problems[0].Message.DA, cause) {
				t.Errorf("got %s (%s), want %s about %q", got, problems, want, cause)
			}
		})
	}
}

func TestReadJSON(t *testing.T) {
	tests := map[string]struct{ src, want string }{
		"valid":           {jsonHead + "}", ""},
		"byte order mark": {"\ufeff" + jsonHead + "}\n", ""},
		"escapes":         {strings.Replace(jsonHead, `"A"`, `"A","comment":"\ud83d\ude00\n\/\\ud83d"`, 1) + "}", ""},
		"empty":           {" \n", "0:0 empty-file"},
		"null":            {"null", "1:1 not-a-descriptor"},
		"two documents":   {jsonHead + "}\n" + jsonHead + "}", "2:1 trailing-data"},
		"comma after":     {jsonHead + "},", "1:74 trailing-data"},
		"duplicate":       {jsonHead + ",\n\"kind\":\"System\"}", "2:1 duplicate-key"},
		"number as text":  {jsonHead + ",\n\"metadata2\":1}", "2:1 unknown-key"},
		"text for number": {jsonHead + ",\n\"classification\":{\"users\":{\"expected\":\"1\"}}}", "2:39 not-integer"},
		"fraction":        {jsonHead + ",\n\"classification\":{\"users\":{\"expected\":1.0}}}", "2:39 not-integer"},
		"number for text": {strings.Replace(jsonHead, `"A"`, `85.10`, 1) + "}", "1:69 needs-quotes"},
		"half a pair":     {strings.Replace(jsonHead, `"A"`, `"æ\ud83dx"`, 1) + "}", "1:71 lone-surrogate"},
		"second half":     {strings.Replace(jsonHead, `"A"`, `"\u00e6\ude00"`, 1) + "}", "1:76 lone-surrogate"},
		"escaped control": {strings.Replace(jsonHead, `"A"`, `"\u0000"`, 1) + "}", "1:69 control-character"},
		"raw line break":  {strings.Replace(jsonHead, `"A"`, "\"A\nB\"", 1) + "}", "1:71 json-syntax"},
		"line separator":  {strings.Replace(jsonHead, `"A"`, "\"A\u2028B\"", 1) + "}", ""},
		"trailing comma":  {jsonHead + ",\n}", "2:1 json-syntax"},
		"comment":         {"// c\n" + jsonHead + "}", "1:1 json-syntax"},
		"single quotes":   {"{'a': 1}", "1:2 json-syntax"},
		"cut short":       {jsonHead, "1:73 json-syntax"},
		"leading zero":    {jsonHead + ",\n\"x\":012}", "2:6 json-syntax"},
		"missing colon":   {"{\"æ\" 1}", "1:6 json-syntax"},
		"latin-1":         {"{\"a\": \"\xe6\"}", "1:8 not-utf-8"},
		"null item":       {jsonHead + ",\n\"support\":{\"beyond_standard_tasks\":[null]}}", "2:37 null-item"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			docs, problems := Read("a.JSON", []byte(test.src))
			if got := codes(problems); got != test.want {
				t.Fatalf("got\n%s\nwant\n%s\n%s", got, test.want, problems.In("en"))
			}
			if test.want == "" && len(docs) != 1 {
				t.Fatalf("got %v", docs)
			}
		})
	}
}

func TestScalars(t *testing.T) {
	fields := map[string]string{
		"text":    "metadata: {id: a, name: A}\nownership:\n  system_owner:\n    name: %\n",
		"date":    "metadata: {id: a, name: A}\nlifecycle:\n  dates:\n    last_changed_on: %\n",
		"boolean": "metadata: {id: a, name: A}\nclassification:\n  used_by_all_forvaltninger: %\n",
		"integer": "metadata: {id: a, name: A}\nclassification:\n  users:\n    expected: %\n",
		"number":  "metadata: {id: a, name: A}\ncommon_solutions:\n  copy_registers:\n    - annual_cost_dkk: %\n",
		"enum":    "metadata: {id: a, name: A}\nlifecycle:\n  phase: %\n",
	}
	tests := []struct{ field, code, values string }{ // values are separated by bars
		{"text", "", `abc|"85.10"|'01234567'|"no"|"="|æ|-a|1.2.3.x|12a|10%a|1.a|3 år|3 x|a:b|yEs|nO|Nej|ja|2026-01-01x|+45 12 34 56 78|<<a|==|0b2|0x|1e|e1|nuLL|~|null`},
		{"text", "needs-quotes", `85|85.10|01234567|1e3|1E+3|0x1F|0b11|0o17|1_000|1,000|12:30|190:20:30.15|2026-01-01|2026-1-1|2026-01-01 10:00:00` +
			`|2026-01-01T10:00:00Z|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|y|Y|n|N|true|True|TRUE|false|False|FALSE|.inf|-.Inf|+.INF|.nan|.NaN|=|<<|+1|-1|.5|5.|1.2.3`},
		{"date", "", `2026-01-31|"2026-01-31"|'2024-02-29'|~|null`},
		{"date", "no-such-day", `2026-02-30|2026-13-01|2025-02-29|2026-00-10`},
		{"date", "date-form", `2026-1-1|20260101|01-02-2026|"2026-01-31 "|2026-01-31T10:00:00Z|i dag|""|26-01-01|true`},
		{"boolean", "", `true|false|~`},
		{"boolean", "not-boolean", `True|FALSE|yes|no|ja|nej|"true"|1|0|on|[true]`},
		{"integer", "", `0|1|-5|123456789012345678901234567890|~`},
		{"integer", "not-integer", `1.0|1e3|01|"1"|1_000|0x1F|+1|tolv|1.250|[1]`},
		{"number", "", `0|1|-5|1.5|85.10|0.125|1250.125|1e3|2.5E-3|~`},
		{"number", "not-number", `01|.5|5.|+1|"1"|1_000|0x1F|1.250,50|12:30|.inf|true`},
		{"number", "thousands", `1.250|-12.500|100.000`},
		{"number", "number-range", `1e999|1e-999|-1e400|` + strings.Repeat("9", 65)},
		{"enum", "", `exit|"exit"|'exit'|~`},
		{"enum", "not-allowed", `Exit|exitt|no|1|""|true|"~"`},
	}
	for _, test := range tests {
		for value := range strings.SplitSeq(test.values, "|") {
			src := "apiVersion: pejl/v1\nkind: System\n" + strings.Replace(fields[test.field], "%", value, 1)
			_, problems := Read("a.yaml", []byte(src))
			got := ""
			for _, p := range problems {
				got += p.Code
			}
			if got != test.code {
				t.Errorf("%s %s: got %q, want %q\n%s", test.field, value, got, test.code, problems)
			}
		}
	}
}

func TestMessages(t *testing.T) {
	tests := map[string]struct{ src, da, en string }{
		"near key": {head + "ownrship: {}\n",
			`a.yaml:6:1: ukendt felt "ownrship"; mente du "ownership"?`, `a.yaml:6:1: unknown key "ownrship"; did you mean "ownership"?`},
		"key in the plural": {head + "support: {beyond_standard_task: []}\n",
			`a.yaml:6:11: ukendt felt "beyond_standard_task"; mente du "beyond_standard_tasks"?`, `a.yaml:6:11: unknown key "beyond_standard_task"; did you mean "beyond_standard_tasks"?`},
		"plural of a key elsewhere": {head + "lifecycle: {date: {}}\n",
			`a.yaml:6:13: ukendt felt "date"; mente du "dates"?`, `a.yaml:6:13: unknown key "date"; did you mean "dates"?`},
		"key elsewhere": {head + "dpia: {}\n",
			`a.yaml:6:1: ukendt felt "dpia"; det hører til under "privacy"`, `a.yaml:6:1: unknown key "dpia"; it belongs under "privacy"`},
		"key at the top": {head + "  ethics: {}\n",
			`a.yaml:6:3: ukendt felt "ethics"; det hører til yderst, uden indrykning`,
			`a.yaml:6:3: unknown key "ethics"; it belongs at the top level, without indentation`},
		"duplicate": {head + "kind: System\n",
			`a.yaml:6:1: feltet "kind" står her for anden gang (første gang i linje 2); behold kun det ene`,
			`a.yaml:6:1: the key "kind" is repeated here (first on line 2); keep only one of them`},
		"code": {head + "lifecycle: {phase: Exit-}\n",
			`a.yaml:6:20: "Exit-" kan ikke stå i "lifecycle.phase"; mente du "exit"? Ellers skriv "behovsopgoerelse", "anskaffelse", "kontraktopfoelgning" eller "exit"`,
			`a.yaml:6:20: "Exit-" is not a value of "lifecycle.phase"; did you mean "exit"? Otherwise write "behovsopgoerelse", "anskaffelse", "kontraktopfoelgning" or "exit"`},
		"encoding": {"a: \xe6\n",
			`a.yaml:1:4: tegnet her (byte 0xE6) er ikke gemt som UTF-8, formentlig et æ, ø eller å i en ældre tegnkodning; gem filen som UTF-8`,
			`a.yaml:1:4: the character here (byte 0xE6) is not saved as UTF-8, probably a letter such as æ, ø or å in an older encoding; save the file as UTF-8`},
		"whole file": {"",
			`a.yaml: filen er tom; skriv en beskrivelse i den, eller slet den`, `a.yaml: the file is empty; write a descriptor in it, or delete it`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, problems := Read("a.yaml", []byte(test.src))
			if problems.In("da") != test.da || problems.In("en") != test.en || problems.Error() != test.da {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", problems.In("da"), problems.In("en"), test.da, test.en)
			}
		})
	}
	if Problems(nil).Err() != nil || (Problems{{}}).Err() == nil {
		t.Error("Err must be nil exactly without problems")
	}
}
