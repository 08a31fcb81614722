package scaffold

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/pejl/pejl/evaluator/result"
)

// Strategy is what must be known to begin a strategy's pack.
type Strategy struct {
	ID       string      // the name of its folder, e.g. herning
	Name     result.Text // an empty English one is the Danish
	Owner    string      // empty: as the name says
	Document string      // the document and its edition, as rules name it; empty: the Danish name
	Prefix   string      // what rule ids begin with; empty: the id's first two letters
	IssuedOn string      // the day from which the strategy holds, e.g. 2026-01-31
	Areas    []Area      // in the strategy's order, at least one
	Roles    []Role      // none: the system owner
}

// Area is one area of a strategy; its code is the middle of a rule id.
type Area struct {
	Code string
	Name result.Text // an empty English one is the Danish
}

// Role is someone whom rules make responsible.
type Role struct {
	Code string
	Name result.Text // an empty English one is the Danish
}

// Pack is what begins a strategy.
type Pack struct {
	// Own are the files of the strategy itself, which must not be there yet.
	Own Files
	// Shared are what strategies of one folder share. Those that are there already stay as they are.
	Shared Files
}

// reserved cannot be a strategy's id: what a run gives to rules, what the helpers are called, and the words of Rego.
var reserved = strings.Fields(`run organisation portfolio pejl pejl_unknown lib
	as contains data default else every false if import in input not null package some true with`)

var (
	strategyID = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	capitals   = regexp.MustCompile(`^[A-Z]+$`)
	municipal  = regexp.MustCompile(`^(.*\bKommune)s?\b`)
)

// Prefix guesses what the ids of a strategy's rules begin with.
func Prefix(id string) string {
	letters := strings.ToUpper(strings.ReplaceAll(id, "_", ""))
	return letters[:min(2, len(letters))]
}

// Begin makes the files of a strategy's pack. Its helpers and the schema of its roles are those of
// model, a pack that has them; folder is where the pack goes, which may hold other strategies
// already. The error is of type Problems where the answers are at fault.
func (s Strategy) Begin(model, folder fs.FS) (Pack, error) {
	others, err := strategies(folder)
	if err != nil {
		return Pack{}, err
	}
	if problems := s.complete(others); len(problems) > 0 {
		return Pack{}, problems
	}
	own := Files{
		"strategy/data.yaml":     render("strategy.yaml.tmpl", s),
		"strategy/coverage.yaml": render("coverage.yaml.tmpl", s),
		"roles/data.yaml":        render("roles.yaml.tmpl", s),
	}
	if own["roles/schema.json"], err = first(model, "*/roles/schema.json"); err != nil {
		return Pack{}, err
	}
	pack := Pack{Own: Files{}, Shared: Files{"README.md": render("README.md.tmpl", s)}}
	for name, content := range own {
		pack.Own[s.ID+"/"+name] = content
	}
	helpers, err := fs.Glob(model, "lib/*.rego")
	for _, name := range helpers {
		var content []byte
		if content, err = fs.ReadFile(model, name); err != nil {
			break
		}
		pack.Shared[name] = content
	}
	if err != nil || len(helpers) == 0 {
		return Pack{}, errors.Join(errors.New("read the helpers of rules"), err)
	}
	return pack, nil
}

// Settings is a pejl.yaml with which checks of the folder that it lies in use the pack, and do not
// take the pack's own files for descriptors. The pack's folder is as seen from there, with forward slashes.
func Settings(folder string) []byte {
	exclude := []string{folder}
	switch {
	case folder == ".":
		exclude = []string{"*/strategy", "*/roles"}
	case folder == "..", strings.HasPrefix(folder, "../"), path.IsAbs(folder):
		exclude = nil
	}
	return render("pejl.yaml.tmpl", struct {
		Folder  string
		Exclude []string
	}{folder, exclude})
}

// first reads the first file that fits a pattern.
func first(fsys fs.FS, pattern string) ([]byte, error) {
	files, err := fs.Glob(fsys, pattern)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no file %s", pattern)
	}
	if err != nil {
		return nil, err
	}
	return fs.ReadFile(fsys, files[0])
}

// complete checks the answers and fills in those that can be guessed.
func (s *Strategy) complete(others []strategy) Problems {
	var p Problems
	switch {
	case !strategyID.MatchString(s.ID):
		p.add("strategy", textStrategyID, s.ID)
	case slices.Contains(reserved, s.ID):
		p.add("strategy", textStrategyTaken, s.ID)
	}
	s.Name = names(&p, "name", s.Name)
	if s.Name.DA == "" {
		p.add("name", textLacks)
	}
	s.Document = cmp.Or(p.text("document", s.Document), s.Name.DA)
	s.Owner = p.text("owner", s.Owner)
	if s.Owner == "" {
		s.Owner = s.Name.DA
		if found := municipal.FindStringSubmatch(s.Name.DA); found != nil {
			s.Owner = found[1]
		}
	}
	s.Prefix = cmp.Or(s.Prefix, Prefix(s.ID))
	if strategyID.MatchString(s.ID) && !capitals.MatchString(s.Prefix) {
		p.add("prefix", textPrefix, s.Prefix)
	}
	for _, other := range others {
		if other.ID != s.ID && other.Prefix == s.Prefix {
			p.add("prefix", textPrefixTaken, s.Prefix, other.ID)
		}
	}
	checkDay(&p, "issued-on", s.IssuedOn)
	s.completeAreas(&p)
	s.completeRoles(&p)
	return p
}

func checkDay(p *Problems, answer, day string) {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		p.add(answer, textBadDay, day)
	}
}

// names checks a name in both languages; an empty English one is the Danish.
func names(p *Problems, answer string, name result.Text) result.Text {
	da := p.text(answer, name.DA)
	if name.EN == "" {
		return result.Text{DA: da, EN: da}
	}
	return result.Text{DA: da, EN: p.text(answer, name.EN)}
}

func (s *Strategy) completeAreas(p *Problems) {
	if len(s.Areas) == 0 {
		p.add("area", textLacks)
	}
	s.Areas = slices.Clone(s.Areas)
	taken := map[string]bool{}
	for i := range s.Areas {
		a := &s.Areas[i]
		a.Name = names(p, "area", a.Name)
		switch {
		case !capitals.MatchString(a.Code):
			p.add("area", textAreaCode, a.Code)
		case a.Name.DA == "":
			p.add("area", textAreaName, a.Code)
		case taken[a.Code]:
			p.add("area", textTwice, a.Code)
		}
		taken[a.Code] = true
	}
}

func (s *Strategy) completeRoles(p *Problems) {
	s.Roles = slices.Clone(s.Roles)
	if len(s.Roles) == 0 {
		s.Roles = []Role{{Name: both("systemejer", "system owner")}}
	}
	taken, codes := map[string]bool{}, map[string]bool{}
	for i := range s.Roles {
		r := &s.Roles[i]
		r.Name = names(p, "role", r.Name)
		r.Code = cmp.Or(r.Code, roleCode(r.Name.DA))
		for r.Code != "" && codes[r.Code] {
			r.Code += "_2"
		}
		switch {
		case r.Code == "":
			p.add("role", textRoleName)
		case taken[r.Name.DA]:
			p.add("role", textTwice, r.Name.DA)
		}
		taken[r.Name.DA], codes[r.Code] = true, true
	}
}

var danish = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa")

// roleCode is a role's name as a code.
func roleCode(name string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '_'
	}, danish.Replace(strings.ToLower(name))), "_")
}

// ruleFile is where a rule lies, without the ending: herning/rules/drift/drift_001.
func ruleFile(strategyID, area, number string) string {
	area = strings.ToLower(area)
	return path.Join(strategyID, "rules", area, area+"_"+number)
}
