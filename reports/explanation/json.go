package explanation

import (
	"encoding/json"
	"io"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The members of the JSON form. Those that are empty are left out, but for lists.
type (
	report struct {
		Language   string     `json:"language"`
		Date       string     `json:"date"`
		Rule       rule       `json:"rule"`
		Descriptor descriptor `json:"descriptor"`
		Outcome    string     `json:"outcome"`
		Reason     string     `json:"reason,omitempty"`
		Error      string     `json:"error,omitempty"`
		Findings   []finding  `json:"findings"`
		Waivers    []waiver   `json:"waivers,omitempty"`
		Decision   decision   `json:"decision"`
		Reads      []read     `json:"reads"`
		Changes    []change   `json:"changes"`
		Tried      int        `json:"tried"`
		Traces     []trace    `json:"traces,omitempty"`
	}
	rule struct {
		ID       string   `json:"id"`
		Title    string   `json:"title"`
		Modality string   `json:"modality"`
		Severity string   `json:"severity"`
		Phases   []string `json:"phases"`
		Role     string   `json:"responsible_role"`
		Document string   `json:"document"`
		Section  string   `json:"section"`
		Quote    string   `json:"quote"`
		Remedy   string   `json:"remedy"`
	}
	descriptor struct {
		Kind  string `json:"kind"`
		ID    string `json:"id"`
		Name  string `json:"name,omitempty"`
		File  string `json:"file"`
		Phase string `json:"phase,omitempty"`
	}
	position struct {
		Line   int `json:"line"`
		Column int `json:"column"`
	}
	finding struct {
		Path     []any           `json:"path"`
		Fact     string          `json:"fact,omitempty"`
		System   string          `json:"system,omitempty"`
		File     string          `json:"file,omitempty"`
		Start    *position       `json:"start,omitempty"`
		End      *position       `json:"end,omitempty"`
		Missing  bool            `json:"missing,omitempty"`
		Personal bool            `json:"personal,omitempty"`
		Value    json.RawMessage `json:"value,omitempty"`
		Waived   bool            `json:"waived,omitempty"`
		Message  string          `json:"message"`
		Question string          `json:"question,omitempty"`
	}
	waiver struct {
		Reason     string   `json:"reason"`
		ApprovedBy string   `json:"approved_by"`
		ApprovedOn string   `json:"approved_on"`
		Until      string   `json:"until"`
		File       string   `json:"file"`
		Start      position `json:"start"`
	}
	decision struct {
		By      string    `json:"by"`
		Part    string    `json:"part,omitempty"`
		Applies []finding `json:"applies"`
		Because []finding `json:"because"`
		Lines   []line    `json:"lines"`
	}
	line struct {
		File  string `json:"file"`
		Line  int    `json:"line"`
		Part  string `json:"part"`
		Text  string `json:"text"`
		Holds bool   `json:"holds"`
	}
	read struct {
		Origin  string    `json:"origin"`
		Fact    string    `json:"fact"`
		Title   string    `json:"title"`
		Values  []finding `json:"values"`
		More    int       `json:"more,omitempty"`
		Edition *edited   `json:"edition,omitempty"`
	}
	edited struct {
		Version      string `json:"version,omitempty"`
		Date         string `json:"date,omitempty"`
		File         string `json:"file,omitempty"`
		Illustrative bool   `json:"illustrative,omitempty"`
	}
	change struct {
		Outcome string `json:"outcome"`
		Reason  string `json:"reason,omitempty"`
		Sets    []set  `json:"sets"`
	}
	set struct {
		Origin string  `json:"origin"`
		Name   string  `json:"name"`
		Now    finding `json:"now"`
		Values []value `json:"values"`
	}
	value struct {
		Value    json.RawMessage `json:"value,omitempty"`
		Absent   bool            `json:"absent,omitempty"`
		Any      bool            `json:"any,omitempty"`
		Personal bool            `json:"personal,omitempty"`
		Shown    string          `json:"shown"`
		Relation string          `json:"relation,omitempty"`
	}
	trace struct {
		Part     string   `json:"part"`
		Partial  bool     `json:"partial,omitempty"`
		Unknowns []string `json:"unknowns,omitempty"`
		Residue  []string `json:"residue,omitempty"`
		Text     string   `json:"text"`
	}
)

// WriteJSON writes the explanation as one object, its texts in the language. What names a person and is to
// be left out has no value. The only errors are those of w, and of values that are no JSON.
func WriteJSON(w io.Writer, e *result.Explanation, o Options) error {
	f := former{lang: words.Lang(o.Lang), e: e}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(f.report())
}

// former gives the explanation its JSON form.
type former struct {
	lang string
	e    *result.Explanation
}

func (f former) report() report {
	r, d := f.e.Result(), f.e.Descriptor
	out := report{
		Language: f.lang, Date: f.e.Date, Rule: f.rule(),
		Descriptor: descriptor{d.Kind, d.ID, d.Name, d.File, string(d.Phase)},
		Outcome:    string(r.Outcome), Reason: string(r.Reason), Error: r.Err, Findings: f.findings(r.Findings),
		Decision: f.decision(), Reads: []read{}, Changes: []change{}, Tried: f.e.Tried,
	}
	for _, w := range r.Waivers {
		out.Waivers = append(out.Waivers, waiver{w.Reason, w.ApprovedBy, w.ApprovedOn, w.Until, w.File, position(w.Start)})
	}
	for i := range f.e.Reads {
		out.Reads = append(out.Reads, f.read(&f.e.Reads[i]))
	}
	for i := range f.e.Changes {
		out.Changes = append(out.Changes, f.change(&f.e.Changes[i]))
	}
	for _, t := range f.e.Traces {
		out.Traces = append(out.Traces, trace(t))
	}
	return out
}

func (f former) rule() rule {
	r := f.e.Rule
	out := rule{
		ID: r.ID, Title: r.Title.In(f.lang), Modality: string(r.Modality), Severity: string(r.Severity), Phases: []string{}, Role: r.Role.In(f.lang),
		Document: r.Source.Document, Section: r.Source.Section, Quote: r.Source.Quote, Remedy: r.Remedy.In(f.lang),
	}
	for _, phase := range r.Phases {
		out.Phases = append(out.Phases, string(phase))
	}
	return out
}

func (f former) decision() decision {
	d := &f.e.Decision
	out := decision{By: string(d.By), Part: d.Part, Applies: f.findings(d.Applies), Because: f.findings(d.Because), Lines: []line{}}
	for _, l := range d.Lines {
		out.Lines = append(out.Lines, line(l))
	}
	return out
}

func (f former) findings(list []result.Finding) []finding {
	out := []finding{}
	for i := range list {
		out = append(out, f.finding(&list[i]))
	}
	return out
}

func (f former) finding(from *result.Finding) finding {
	out := finding{
		Path: append([]any{}, from.Path...), Fact: from.Fact, System: from.System, File: from.File, Missing: from.Missing, Personal: from.Personal,
		Waived: from.Waiver != nil, Message: from.Message.In(f.lang),
	}
	if from.File != "" && from.Start != (result.Position{}) {
		start, end := position(from.Start), position(from.End)
		out.Start, out.End = &start, &end
	}
	if !from.Missing && !from.Personal {
		out.Value = from.Value
	}
	if from.Missing {
		out.Question = f.e.Facts[from.Fact].Question.In(f.lang)
	}
	return out
}

func (f former) read(from *result.FactRead) read {
	out := read{
		Origin: string(from.Origin), Fact: from.Fact.Path, Title: from.Fact.Title.In(f.lang), Values: f.findings(from.Values), More: from.More,
	}
	for i := range f.e.Data {
		if d := &f.e.Data[i]; from.Origin == result.OfDataset && d.Name == from.Fact.Title {
			out.Edition = &edited{d.Version, d.Date, d.File, d.Illustrative}
		}
	}
	return out
}

func (f former) change(from *result.OutcomeChange) change {
	out := change{Outcome: string(from.Outcome), Reason: string(from.Reason), Sets: []set{}}
	for i := range from.Sets {
		s := &from.Sets[i]
		one := set{Origin: string(s.Origin), Name: s.Name.In(f.lang), Now: f.finding(&s.Now), Values: []value{}}
		for _, v := range s.Values {
			told := value{Any: v.Any, Personal: v.Personal, Shown: v.Shown.In(f.lang), Relation: v.Relation.In(f.lang), Absent: v.Value == nil && !v.Personal}
			if !v.Personal {
				told.Value = v.Value
			}
			one.Values = append(one.Values, told)
		}
		out.Sets = append(out.Sets, one)
	}
	return out
}
