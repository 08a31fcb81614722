package inputs

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

func TestContentIsWhatJSONDecodes(t *testing.T) {
	docs, problems := Read("x.yaml", []byte(head+
		"classification: {users: {expected: 1250}}\ncitizen_facing: {is_citizen_facing: true, types: []}\n"+
		"privacy:\ncommon_solutions:\n  relevant:\n    - {name: æ, used: false}\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	decoder := json.NewDecoder(bytes.NewReader(docs[0].Root.AppendJSON(nil)))
	decoder.UseNumber()
	var want any
	if err := decoder.Decode(&want); err != nil {
		t.Fatal(err)
	}
	if got := docs[0].Root.Content(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %#v\nwant %#v", got, want)
	}
}
