package cli

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/pejl/pejl/cmd/internal/config"
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/inputs"
)

// settings are what a command takes from pejl.yaml.
type settings struct {
	lang   string
	shared bool // only what holds for more than checks is taken
	found  config.Found
	file   *config.File // nil where none was read
	taken  map[string]config.Setting
}

// bind makes the flag that names the file.
func (s *settings) bind(cmd *cobra.Command) {
	usage := textFlagConfig
	if s.shared {
		usage = textFlagConfigHere
	}
	cmd.Flags().String("config", "", say(s.lang, usage))
	_ = cmd.MarkFlagFilename("config", "yaml", "yml", "json") // the error would be that there is no such flag
}

// takesPaths marks a command whose arguments are paths that lead to a pejl.yaml.
func takesPaths(cmd *cobra.Command) { cmd.Annotations = map[string]string{"paths": "true"} }

// pathsOf gives those of a command's arguments that lead to a pejl.yaml.
func pathsOf(cmd *cobra.Command, args []string) []string {
	switch cmd.Annotations["paths"] {
	case "":
		return nil
	case pathsAfterFirst:
		return args[min(1, len(args)):]
	}
	return args
}

// pathsAfterFirst marks a command of which all arguments but the first are such paths.
const pathsAfterFirst = "after first"

// apply sets the flags that were not given by the values of pejl.yaml. All that is wrong with the
// file is one error; what is right in it is set all the same.
func (s *settings) apply(cmd *cobra.Command, args []string) error {
	found, err := findConfig(cmd.Flags(), pathsOf(cmd, args))
	if err != nil {
		return err
	}
	s.found, s.taken = found, map[string]config.Setting{}
	if found.Path == "" {
		return nil
	}
	file, problems := config.Read(found.Path)
	if file == nil {
		return problems.Err()
	}
	s.file = file
	errs := []error{problems.Err()}
	for _, setting := range config.Settings() {
		flag, values := cmd.Flags().Lookup(setting.Flag), file.Values(setting.Key)
		if flag == nil || flag.Changed || s.shared && !setting.Shared || len(values) == 0 {
			continue
		}
		s.taken[setting.Flag] = setting
		for _, v := range values {
			errs = append(errs, cmd.Flags().Set(setting.Flag, v.Text))
		}
	}
	return errors.Join(errs...)
}

// findConfig finds the file of settings: that of --config, or that of the paths.
func findConfig(flags *pflag.FlagSet, paths []string) (config.Found, error) {
	if flag := flags.Lookup("config"); flag != nil && flag.Changed {
		return config.Found{Path: flag.Value.String()}, nil
	}
	return config.Find(paths)
}

// read lists the file of settings, if there is one.
func (s *settings) read() []string {
	if s.file == nil {
		return nil
	}
	return []string{s.file.Path}
}

// value is what the file says of a setting that has one value; empty where it says nothing.
func (s *settings) value(key string) string {
	if s.file == nil {
		return ""
	}
	for _, v := range s.file.Values(key) {
		return v.Text
	}
	return ""
}

// locate gives every error about a value of pejl.yaml its place there, and sorts these by place.
func (s *settings) locate(err error) error {
	if err == nil || s.file == nil {
		return err
	}
	var others []error
	var here inputs.Problems
	used := map[inputs.Position]bool{}
	for _, e := range flatten(err) {
		var problems inputs.Problems
		if errors.As(e, &problems) && len(problems) > 0 && problems[0].File == s.file.Path {
			here = append(here, problems...)
			continue
		}
		pos, message, ok := s.placeOf(e, used)
		if !ok {
			others = append(others, e)
			continue
		}
		used[pos] = true
		here = append(here, inputs.Problem{
			File: s.file.Path, Pos: pos, Code: "setting", Message: inputs.Text{DA: message, EN: message},
		})
	}
	slices.SortStableFunc(here, func(a, b inputs.Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return errors.Join(append([]error{here.Err()}, others...)...)
}

// placeOf finds the value of pejl.yaml that an error is about, and says what is wrong with it. Of
// two that fit, it is one that was not used before.
func (s *settings) placeOf(err error, used map[inputs.Position]bool) (pos inputs.Position, message string, ok bool) {
	var wrong valueError
	var unknown *evaluator.UnknownError
	switch {
	case errors.As(err, &wrong):
		message = wrong.message
	case errors.As(err, &unknown):
		message = explainUnknown(s.lang, unknown)
	default:
		return pos, "", false
	}
	for _, setting := range config.Settings() {
		if _, taken := s.taken[setting.Flag]; !taken {
			continue
		}
		for _, v := range s.file.Values(setting.Key) {
			fits := setting.Flag == wrong.flag && v.Text == wrong.value
			if unknown != nil {
				fits = setting.Names == unknown.What && setting.Name(v.Text) == unknown.Name
			}
			if fits && (!ok || used[pos]) {
				pos, ok = v.Pos, true
			}
		}
	}
	return pos, message, ok
}

// configuredLanguage is the language that the pejl.yaml of a command line asks for; empty where
// none does. Whatever is wrong there is told once the command runs.
func configuredLanguage(args []string) string {
	root := newRoot("da", streams{strings.NewReader(""), io.Discard, io.Discard})
	cmd, rest, err := root.Find(args)
	if err != nil {
		cmd, rest = root, nil
	}
	cmd.InheritedFlags() // makes Flags hold them too
	flags := cmd.Flags()
	flags.ParseErrorsAllowlist.UnknownFlags = true
	_ = flags.ParseAll(rest, func(flag *pflag.Flag, value string) error {
		if flag.Name != "config" {
			return nil
		}
		return flags.Set("config", value)
	})
	found, err := findConfig(flags, pathsOf(cmd, flags.Args()))
	if err != nil || found.Path == "" {
		return ""
	}
	file, _ := config.Read(found.Path)
	if file == nil {
		return ""
	}
	for _, v := range file.Values("lang") {
		return v.Text
	}
	return ""
}
