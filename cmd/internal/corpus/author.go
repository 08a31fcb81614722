package corpus

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"
)

// seed begins every stream of random numbers; another seed is another municipality.
const seed = 2022

// How often a fact is left out, and how often it is not as the strategy wants it.
const (
	absentShare = 0.025
	wrongShare  = 0.08
)

// author writes one descriptor. Its methods for facts take the value that conforms to the
// strategy first and what may stand there instead after it.
type author struct {
	out    []byte
	indent int
	inline bool // within braces on one line
	random *rand.Rand

	number  int
	phase   string
	kind    product
	unit    string
	owner   string
	signed  bool
	begun   time.Time // the day the procurement phase began
	merges  bool      // data of several sources
	ai      bool
	ordinal int // of the free texts written so far
}

func newAuthor(i int) *author {
	a := &author{number: i, random: rand.New(rand.NewPCG(seed, uint64(i)))}
	a.phase = phases[a.random.IntN(len(phases))]
	a.kind = products[a.random.IntN(len(products))]
	a.unit = units[a.random.IntN(len(units))]
	a.owner = "Kontorchef " + initials[a.random.IntN(len(initials))] + strconv.Itoa(i%97) + ", " + a.unit
	a.signed = a.phase == "kontraktopfoelgning" || a.phase == "exit" || a.phase == "anskaffelse" && a.chance(0.5)
	a.begun = time.Date(2018+a.random.IntN(8), time.Month(1+a.random.IntN(12)), 1+a.random.IntN(28), 0, 0, 0, 0, time.UTC)
	a.merges, a.ai = a.chance(0.15), a.chance(0.15)
	return a
}

func (a *author) id() string { return a.kind.id + "-" + strconv.Itoa(a.number) }

// buying says whether the system is still to be acquired.
func (a *author) buying() bool { return a.phase == "behovsopgoerelse" || a.phase == "anskaffelse" }

func (a *author) chance(p float64) bool { return a.random.Float64() < p }
func (a *author) absent() bool          { return a.chance(absentShare) }
func (a *author) wrong() bool           { return a.chance(wrongShare) }

func pick[T any](a *author, from []T) T { return from[a.random.IntN(len(from))] }

// group writes a key with an object below it; one that would stay empty is left out.
func (a *author) group(key string, write func()) {
	before := len(a.out)
	a.key(key)
	a.out = append(a.out, '\n')
	a.indent += 2
	inside := len(a.out)
	write()
	a.indent -= 2
	if len(a.out) == inside {
		a.out = a.out[:before]
	}
}

// section is a group of the descriptor itself, set off by an empty line.
func (a *author) section(key string, write func()) {
	a.out = append(a.out, '\n')
	a.group(key, write)
}

// list writes a key with one object per call of write, in block style; with none, an empty list.
func (a *author) list(key string, n int, write func(i int)) {
	if n == 0 {
		a.line(key, "[]")
		return
	}
	a.key(key)
	a.out = append(a.out, '\n')
	a.indent += 4
	for i := range n {
		start := len(a.out)
		write(i)
		a.out[start+a.indent-2] = '-'
	}
	a.indent -= 4
}

// rows is a list with one line in flow style per object.
func (a *author) rows(key string, n int, write func(i int)) {
	if n == 0 {
		a.line(key, "[]")
		return
	}
	a.key(key)
	a.out = append(a.out, '\n')
	for i := range n {
		a.out = append(a.out, strings.Repeat(" ", a.indent+2)+"- "...)
		a.braces(func() { write(i) })
	}
}

// short is a group on one line.
func (a *author) short(key string, write func()) {
	before := len(a.out)
	a.key(key)
	a.out = append(a.out, ' ')
	if !a.braces(write) {
		a.out = a.out[:before]
	}
}

// braces says whether anything was written between them.
func (a *author) braces(write func()) bool {
	a.out = append(a.out, '{')
	before := len(a.out)
	a.inline = true
	write()
	a.inline = false
	some := len(a.out) > before
	a.out = append(bytes.TrimSuffix(a.out, []byte(", ")), "}\n"...)
	return some
}

func (a *author) key(key string) {
	if !a.inline {
		a.out = append(a.out, strings.Repeat(" ", a.indent)...)
	}
	a.out = append(a.out, key...)
	a.out = append(a.out, ':')
}

// line writes a key and a scalar or flow collection as it stands.
func (a *author) line(key, value string) {
	a.key(key)
	a.out = append(a.out, ' ')
	a.out = append(a.out, value...)
	end := "\n"
	if a.inline {
		end = ", "
	}
	a.out = append(a.out, end...)
}

func (a *author) comment(text string) {
	a.out = append(a.out, strings.Repeat(" ", a.indent)+"# "+text+"\n"...)
}

// fact writes a scalar, or leaves it out now and then.
func (a *author) fact(key, value string, instead ...string) {
	switch {
	case a.absent():
	case len(instead) > 0 && a.wrong():
		a.line(key, pick(a, instead))
	default:
		a.line(key, value)
	}
}

func (a *author) yes(key string) { a.fact(key, "true", "false") }
func (a *author) no(key string)  { a.fact(key, "false", "true") }

// either is a fact that the strategy has no opinion on.
func (a *author) either(key string, trueShare float64) {
	a.fact(key, strconv.FormatBool(a.chance(trueShare)))
}

// day writes a date as days from the begin of the procurement phase.
func (a *author) day(key string, days int, instead ...int) {
	spread := a.random.IntN(20)
	late := make([]string, len(instead))
	for i, d := range instead {
		late[i] = a.date(d + spread)
	}
	a.fact(key, a.date(days+spread), late...)
}

func (a *author) date(days int) string { return a.begun.AddDate(0, 0, days).Format(time.DateOnly) }

// amount writes kroner, in whole thousands.
func (a *author) amount(key string, thousands int) {
	a.fact(key, strconv.Itoa(1000*(1+a.random.IntN(thousands))))
}

// all writes a flow list of codes; when wrong, the last one is missing.
func (a *author) all(key string, codes ...string) {
	if len(codes) > 0 && a.wrong() {
		codes = codes[:len(codes)-1]
	}
	a.fact(key, "["+strings.Join(codes, ", ")+"]")
}

// some writes a flow list of a few of the codes.
func (a *author) some(key string, n int, codes ...string) {
	a.fact(key, "["+strings.Join(a.sample(n, codes), ", ")+"]")
}

// sample draws n of the list, in the list's order.
func (a *author) sample(n int, from []string) []string {
	drawn := a.random.Perm(len(from))[:min(n, len(from))]
	slices.Sort(drawn)
	out := make([]string, len(drawn))
	for i, j := range drawn {
		out[i] = from[j]
	}
	return out
}

// textAbsent draws whether a text is left out, which happens about twice as often as to a code.
func (a *author) textAbsent() bool {
	first, second := a.absent(), a.absent()
	return first || second
}

// text writes a sentence that no other system has, and leaves it out more often than a code.
func (a *author) text(key string, from []string) {
	if a.textAbsent() {
		return
	}
	sentence := a.sentence(from)
	if a.inline {
		sentence = `"` + sentence + `"`
	}
	a.line(key, sentence)
}

// paragraph is a text in a folded block.
func (a *author) paragraph(key string, from []string) {
	if a.textAbsent() {
		return
	}
	a.line(key, ">-")
	margin := strings.Repeat(" ", a.indent+2)
	for range 2 {
		a.out = append(a.out, margin+a.sentence(from)+"\n"...)
	}
}

// sentence fills the blanks of one of the patterns.
func (a *author) sentence(from []string) string {
	a.ordinal++
	return strings.NewReplacer(
		"{unit}", a.unit,
		"{place}", pick(a, places),
		"{case}", strconv.Itoa(a.number)+"-"+strconv.Itoa(a.ordinal),
		"{count}", strconv.Itoa(2+a.random.IntN(900)),
		"{year}", strconv.Itoa(a.begun.Year()+a.random.IntN(4)),
	).Replace(pick(a, from))
}
