package scaffold

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// strategy is what a rule needs to know of the strategy that it belongs to. It is read here, and not
// by loading the policies, since those do not load while another rule has blanks.
type strategy struct {
	ID       string
	Prefix   string `yaml:"prefix"`
	Document string `yaml:"document"`
	Areas    []struct {
		Code string `yaml:"code"`
		DA   string `yaml:"da"`
		EN   string `yaml:"en"`
	} `yaml:"areas"`
	roles    []string // Danish names, of every edition
	issuedOn string   // the first edition of the roles; empty where there is none
}

// strategies reads the strategies of a pack, by id; none of a folder that does not exist.
func strategies(pack fs.FS) ([]strategy, error) {
	files, err := fs.Glob(pack, "*/strategy/data.yaml")
	if err != nil {
		return nil, err
	}
	var out []strategy
	for _, file := range files {
		s := strategy{ID: path.Dir(path.Dir(file))}
		if err := readYAML(pack, file, &s); err != nil {
			return nil, err
		}
		if err := s.readRoles(pack); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// RoleNames lists the Danish names of the roles of a pack's strategies, each once; what cannot be read
// has none.
func RoleNames(pack fs.FS) []string {
	all, _ := strategies(pack)
	var out []string
	for _, s := range all {
		out = append(out, s.roles...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Areas lists the areas of a pack's strategies, in their order; what cannot be read has none.
func Areas(pack fs.FS) []Area {
	all, _ := strategies(pack)
	var out []Area
	for _, s := range all {
		for _, a := range s.Areas {
			out = append(out, Area{Code: a.Code, Name: result.Text{DA: a.DA, EN: a.EN}})
		}
	}
	return out
}

func (s *strategy) readRoles(pack fs.FS) error {
	file := s.rolesFile()
	if _, err := fs.Stat(pack, file); err != nil {
		return nil // a strategy without roles; that a rule's role is none of them is said of the rule
	}
	var data struct {
		Editions []struct {
			IssuedOn string `yaml:"issued_on"`
			Roles    []struct {
				DA string `yaml:"da"`
			} `yaml:"roles"`
		} `yaml:"editions"`
	}
	if err := readYAML(pack, file, &data); err != nil {
		return err
	}
	for _, edition := range data.Editions {
		if s.issuedOn == "" || edition.IssuedOn < s.issuedOn {
			s.issuedOn = edition.IssuedOn
		}
		for _, role := range edition.Roles {
			if !slices.Contains(s.roles, role.DA) {
				s.roles = append(s.roles, role.DA)
			}
		}
	}
	return nil
}

func (s *strategy) dataFile() string  { return s.ID + "/strategy/data.yaml" }
func (s *strategy) rolesFile() string { return s.ID + "/roles/data.yaml" }

func (s *strategy) areaCodes() []string {
	out := make([]string, len(s.Areas))
	for i, a := range s.Areas {
		out[i] = a.Code
	}
	return out
}

// nextNumber is the first number above all that the area's rules have; empty where 999 is taken.
func (s *strategy) nextNumber(pack fs.FS, area string) (string, error) {
	files, err := fs.Glob(pack, ruleFile(s.ID, area, "[0-9][0-9][0-9]")+".rego")
	if err != nil {
		return "", err
	}
	last := 0
	for _, file := range files {
		digits := strings.TrimSuffix(file, ".rego")
		n := 0
		if _, err := fmt.Sscanf(digits[len(digits)-3:], "%03d", &n); err == nil {
			last = max(last, n)
		}
	}
	if last == 999 {
		return "", nil
	}
	return fmt.Sprintf("%03d", last+1), nil
}

func readYAML(fsys fs.FS, file string, into any) error {
	src, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	if err := inputs.CheckForm(file, src).Err(); err != nil {
		return err
	}
	if err := yaml.Unmarshal(src, into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
