package result

// Coverage says, sentence by sentence, what became of a strategy's document: which rules a
// sentence is, or why it is none.
type Coverage struct {
	Strategy string // the pack's folder name
	Name     Text
	Document string
	File     string   // the pack's coverage file, from the root of the policies
	Sources  []string // the texts of the document that were compared with it; empty: none were
	Rules    int      // rules of the strategy
	Placed   int      // rules that some sentence names
	Sections []Section
	Faults   []Fault // sorted by file and line; none: everything is accounted for
}

// Section is one section of the document, in the document's order.
type Section struct {
	Path      string // the headings that lead to it, joined by " > "
	Line      int    // in the coverage file
	Sentences []Sentence
}

// Sentence is one sentence of the document, word for word. Where nothing is wrong exactly one
// of Rules, Reason and Background is set.
type Sentence struct {
	Text       string
	Line       int      // in the coverage file
	Rules      []string // ids of the rules that the sentence is the source of
	Reason     Text     // why no machine can check it
	Background bool     // it describes and asks for nothing
}

// Fault is one thing that is wrong with a coverage.
type Fault struct {
	Code    string // the sort of fault, in kebab-case; it stays the same from version to version
	File    string
	Line    int    // from 1; 0 where the whole file is meant
	Rule    string // the rule's id, where the fault is about one
	Message Text   // what is wrong and what to do, without the place
}

// CoverageCounts counts a coverage's sections and sentences.
type CoverageCounts struct {
	Sections, Sentences                int
	WithRules, WithReason, Descriptive int
}

// Count counts the sections and sentences. One that is at fault counts in the whole, and in
// every part that it claims.
func (c *Coverage) Count() CoverageCounts {
	n := CoverageCounts{Sections: len(c.Sections)}
	for _, section := range c.Sections {
		n.Sentences += len(section.Sentences)
		for _, s := range section.Sentences {
			if len(s.Rules) > 0 {
				n.WithRules++
			}
			if s.Reason != (Text{}) {
				n.WithReason++
			}
			if s.Background {
				n.Descriptive++
			}
		}
	}
	return n
}
