package coverage

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// open readies the texts. One that holds hardly any of the sentences is of another document, and
// nothing more is said of it.
func (e *examination) open(texts []Text) {
	for _, text := range texts {
		s := newSource(text)
		found, all := 0, 0
		e.each(func(_ place, sentence *result.Sentence) {
			all++
			if strings.Contains(s.text, Letters(sentence.Text)) {
				found++
			}
		})
		if found*5 < all {
			e.addIn(text.File, 0, "", "text-foreign", found, all)
			continue
		}
		e.texts = append(e.texts, s)
		e.cov.Sources = append(e.cov.Sources, text.File)
	}
}

// document compares rules and sentences with the texts of the document, both ways.
func (e *examination) document(rules []*result.Rule) {
	for _, rule := range rules {
		if !slices.ContainsFunc(e.texts, func(s *source) bool { stands, _ := Wording{s.letters}.Quotes(rule.Source.Quote); return stands }) {
			line := 0
			if places := e.named[rule.ID]; len(places) > 0 {
				line = e.sentence(places[0]).Line
			}
			e.add(line, rule.ID, "quote-gone", rule.ID, shown(rule.Source.Quote), e.fileNames())
		}
	}
	gone := e.take()
	for _, s := range e.texts {
		s.leave()
		s.excuse(e.likely(s))
	}
	for _, p := range gone {
		e.missing(e.sentence(p))
	}
	e.unlisted()
}

// take covers every sentence and heading in every text and gives the sentences that stand in none.
func (e *examination) take() (gone []place) {
	found := map[place]bool{}
	for _, s := range e.texts {
		from := 0
		e.each(func(p place, sentence *result.Sentence) {
			end, ok := s.take(Letters(sentence.Text), from)
			if ok {
				from, found[p] = end, true
			}
		})
		for _, heading := range e.headings() {
			s.takeHeading(heading)
		}
	}
	e.each(func(p place, _ *result.Sentence) {
		if !found[p] {
			gone = append(gone, p)
		}
	})
	return gone
}

// headings are the letters of the headings that lead to the sections, longest first.
func (e *examination) headings() []string {
	var out []string
	for _, section := range e.cov.Sections {
		for _, heading := range strings.Split(section.Path, " > ") {
			out = append(out, Letters(heading))
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	slices.SortStableFunc(out, func(a, b string) int { return len(b) - len(a) })
	return out
}

// likeness of texts is counted in runs of three letters.
type grams map[string]bool

func gramsOf(text string) grams {
	g := grams{}
	for i := 0; i+3 <= len(text); i++ {
		g[text[i:i+3]] = true
	}
	return g
}

// share is how much of a text is made of the grams, from 0 to 1.
func (g grams) share(text string) float64 {
	if len(text) < 3 {
		return 1
	}
	shared := 0
	for i := 0; i+3 <= len(text); i++ {
		if g[text[i:i+3]] {
			shared++
		}
	}
	return float64(shared) / float64(len(text)-2)
}

// What likeness means. A slip leaves most of a line as it is; a new wording, a good part.
const (
	slip    = 0.8
	related = 0.5
	// A text with more fragments than these is another document; likeness would tell nothing.
	mostFragments = 2000
)

// candidate is something that a fragment may be.
type candidate struct {
	grams
	least int // letters that the fragment must have
}

// likely lists what a text may hold with a slip: the headings, and the sentences that it does not
// have but another text has.
func (e *examination) likely(s *source) []candidate {
	var out []candidate
	for _, heading := range e.headings() {
		out = append(out, candidate{gramsOf(heading), len(heading) * 4 / 5})
	}
	e.each(func(_ place, sentence *result.Sentence) {
		words := Letters(sentence.Text)
		other := func(o *source) bool { return o != s && strings.Contains(o.text, words) }
		if !strings.Contains(s.text, words) && slices.ContainsFunc(e.texts, other) {
			out = append(out, candidate{grams: gramsOf(words)})
		}
	})
	return out
}

// excuse settles the fragments that are one of the candidates, with a slip perhaps.
func (s *source) excuse(candidates []candidate) {
	if len(s.fragments) > mostFragments {
		return
	}
	for i := range s.fragments {
		f := &s.fragments[i]
		text := s.text[f.from:f.to]
		f.settled = f.settled || slices.ContainsFunc(candidates, func(c candidate) bool {
			return len(text) >= c.least && c.share(text) >= slip
		})
	}
}

// missing reports a sentence that stands in no text: with the text that seems to have taken its
// place, or as gone.
func (e *examination) missing(sentence *result.Sentence) {
	words := Letters(sentence.Text)
	var where *source
	var place stretch
	for _, s := range e.texts {
		if found := s.nearest(words); found.share > place.share {
			where, place = s, found
		}
	}
	if where == nil {
		e.add(sentence.Line, "", "sentence-gone", shown(sentence.Text), e.fileNames())
		return
	}
	e.add(sentence.Line, "", "sentence-changed",
		shown(sentence.Text), where.File, where.line(place.from), shown(where.original(place.from, place.to)))
}

// stretch is a part of a text that may be a new wording of a sentence.
type stretch struct {
	from, to  int     // bytes of the letters
	share     float64 // of the old wording that is in the new one
	fragments []int
}

// nearest finds the unsettled fragments, with nothing listed between them, that together are most
// like the words, and settles them; a share of 0 says that none are like them.
func (s *source) nearest(words string) stretch {
	if len(s.fragments) > mostFragments {
		return stretch{}
	}
	known := gramsOf(words)
	var best, at stretch
	run := -1
	for i, f := range s.fragments {
		if f.settled || known.share(s.text[f.from:f.to]) < related {
			continue
		}
		if f.run != run {
			run, at = f.run, stretch{from: f.from}
		}
		at.to, at.fragments = f.to, append(slices.Clip(at.fragments), i)
		if at.share = gramsOf(s.text[at.from:at.to]).share(words); at.share >= related && at.share > best.share {
			best = at
		}
	}
	for _, i := range best.fragments {
		s.fragments[i].settled = true
	}
	return best
}

// unlisted reports what of the texts no sentence covers, sentence by sentence, each once.
func (e *examination) unlisted() {
	for n, s := range e.texts {
		for i := 0; i < len(s.fragments); i++ {
			if s.fragments[i].settled {
				continue
			}
			from, run := s.fragments[i].from, s.fragments[i].run
			for !s.fragments[i].ends && i+1 < len(s.fragments) && s.fragments[i+1].run == run && !s.fragments[i+1].settled {
				i++
			}
			to := s.fragments[i].to
			e.addIn(s.File, s.line(from), "", "text-new", shown(s.original(from, to)), e.cov.File)
			told := []candidate{{grams: gramsOf(s.text[from:to])}}
			for _, other := range e.texts[n+1:] {
				other.excuse(told)
			}
		}
	}
}

// fileNames lists the texts for a message.
func (e *examination) fileNames() string {
	names := make([]string, len(e.texts))
	for i, s := range e.texts {
		names[i] = s.File
	}
	return strings.Join(names, ", ")
}
