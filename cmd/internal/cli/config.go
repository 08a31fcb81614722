package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/pejl/pejl/cmd/internal/config"
)

// newConfig shows the settings of a check, with the check's own flags.
func newConfig(lang string) *cobra.Command {
	o := newCheckOptions(lang)
	cmd := &cobra.Command{
		Use:   say(lang, textConfigUse),
		Short: say(lang, textConfigShort),
		Long:  say(lang, textConfigLong),
		Example: `  pejl config examples/registry
  pejl config examples/registry --fail-on warning > pejl.yaml`,
		ValidArgsFunction: completeDescriptors,
		RunE: func(cmd *cobra.Command, args []string) error {
			return o.settings.locate(o.show(cmd, args))
		},
	}
	o.bind(cmd)
	return cmd
}

// show writes the settings, once it is sure that a check could use them.
func (o *checkOptions) show(cmd *cobra.Command, args []string) error {
	loaded, request, _, err := o.prepare(cmd, args)
	if err != nil {
		return err
	}
	session, err := loaded.Begin(cmd.Context(), request.Date, request.Options)
	if err != nil {
		return err
	}
	session.Close(cmd.Context())
	lines := o.settings.head()
	for _, setting := range config.Settings() {
		more, err := o.settings.lines(setting, cmd.Flags().Lookup(setting.Flag))
		if err != nil {
			return err
		}
		lines = append(lines, more...)
	}
	return writeAligned(cmd.OutOrStdout(), lines)
}

// line is a line of YAML, and the comment behind it.
type line struct{ text, comment string }

// head says what the settings are and which file was read.
func (s *settings) head() []line {
	said := say(s.lang, textConfigNone, strings.Join(s.found.Folders, ", "))
	switch {
	case s.file != nil:
		said = say(s.lang, textConfigRead, s.file.Path)
	case len(s.found.Folders) == 0:
		said = say(s.lang, textConfigEmpty)
	}
	return []line{{"# " + say(s.lang, textConfigHead), ""}, {"# " + said, ""}}
}

// lines writes a setting as YAML, with the origin of each value.
func (s *settings) lines(setting config.Setting, flag *pflag.Flag) ([]line, error) {
	values := valuesOf(setting, flag, s.lang)
	src, err := config.Schema().YAML(map[string]any{setting.Key: content(setting, flag, values)})
	if err != nil {
		return nil, err
	}
	var out []line
	item := 0
	for text := range strings.Lines(string(src)) {
		l := line{text: strings.TrimRight(text, "\n")}
		switch first := len(out) == 0; {
		case first && len(values) == 0, first && !isList(flag):
			l.comment = s.origin(setting, flag, 0)
		case strings.HasPrefix(l.text, "  - "):
			l.comment = s.origin(setting, flag, item)
			item++
		}
		out = append(out, l)
	}
	return out, nil
}

func isList(flag *pflag.Flag) bool {
	_, ok := flag.Value.(pflag.SliceValue)
	return ok
}

// valuesOf are the values of a flag in force. Where a default is what the day or the machine
// makes it, there is none.
func valuesOf(setting config.Setting, flag *pflag.Flag, lang string) []string {
	list, ok := flag.Value.(pflag.SliceValue)
	switch {
	case ok && setting.Flag == "output" && !flag.Changed:
		return formatNames()[:1]
	case ok:
		return list.GetSlice()
	case setting.Flag == "lang":
		return []string{lang}
	case setting.Flag == "date" && !flag.Changed, flag.Value.String() == "":
		return nil
	}
	return []string{flag.Value.String()}
}

// content is a setting as JSON has it.
func content(setting config.Setting, flag *pflag.Flag, values []string) any {
	if isList(flag) {
		list := make([]any, len(values))
		for i, value := range values {
			list[i] = value
			if fields := setting.Fields; len(fields) > 0 {
				first, second, _ := strings.Cut(value, "=")
				list[i] = map[string]any{fields[0]: first, fields[1]: second}
			}
		}
		return list
	}
	switch {
	case len(values) == 0:
		return nil
	case flag.Value.Type() == "bool":
		return values[0] == "true"
	case flag.Value.Type() == "int":
		return json.Number(values[0])
	}
	return values[0]
}

// origin says where a value comes from.
func (s *settings) origin(setting config.Setting, flag *pflag.Flag, item int) string {
	_, fromFile := s.taken[setting.Flag]
	switch {
	case fromFile:
		return fmt.Sprintf("%s:%d", s.file.Path, s.file.Values(setting.Key)[item].Pos.Line)
	case flag.Changed:
		return shownFlag(setting.Flag)
	case setting.Flag == "date":
		return say(s.lang, textToday)
	case len(valuesOf(setting, flag, s.lang)) > 0:
		return say(s.lang, textDefault)
	}
	return say(s.lang, textNotSet)
}

// writeAligned writes lines with their comments below one another, but for lines that are much longer than most.
func writeAligned(w io.Writer, lines []line) error {
	const widest = 60
	width := 0
	for _, l := range lines {
		if n := utf8.RuneCountInString(l.text); l.comment != "" && n <= widest {
			width = max(width, n)
		}
	}
	var out strings.Builder
	for _, l := range lines {
		out.WriteString(l.text)
		if l.comment != "" {
			gap := max(0, width-utf8.RuneCountInString(l.text))
			out.WriteString(strings.Repeat(" ", gap) + "  # " + l.comment)
		}
		out.WriteByte('\n')
	}
	_, err := io.WriteString(w, out.String())
	return err
}
