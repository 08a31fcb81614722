package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/inputs"
)

type initOptions struct {
	lang    string
	output  string
	force   bool
	from    string
	answers []string
	id      string
	name    string
	schema  string
	choose  selection

	settings settings
}

func newInit(lang string) *cobra.Command {
	o := &initOptions{lang: lang, choose: selection{lang: lang}, settings: settings{lang: lang, shared: true}}
	kinds := codes(inputs.Kinds())
	cmd := &cobra.Command{
		Use:   say(lang, textInitUse),
		Short: say(lang, textInitShort),
		Long:  say(lang, textInitLong),
		Example: `  pejl init --phase anskaffelse --id madservice --name Madservice -o madservice.yaml
  pejl init System --phase behovsopgoerelse --set citizen_facing.is_citizen_facing=false
  pejl init --from madservice.yaml --phase kontraktopfoelgning -o madservice-kontrakt.yaml
  pejl init Organisation --lang en`,
		ValidArgs: kinds,
		Args:      atMost(1, lang),
		RunE: func(cmd *cobra.Command, args []string) error {
			kind := choice{allowed: kinds, lang: lang}
			if len(args) == 1 {
				if err := kind.Set(args[0]); err != nil {
					return err
				}
			}
			if err := o.settings.locate(o.run(cmd, inputs.Kind(kind.value))); err != nil {
				return templateError{err}
			}
			return nil
		},
	}
	o.bind(cmd)
	return cmd
}

func (o *initOptions) bind(cmd *cobra.Command) {
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.output, "output", "o", "", say(o.lang, textInitOutput))
	f.BoolVar(&o.force, "force", false, say(o.lang, textInitForce))
	f.StringVar(&o.id, "id", "", say(o.lang, textInitID))
	f.StringVar(&o.name, "name", "", say(o.lang, textInitName))
	f.StringArrayVar(&o.answers, "set", nil, say(o.lang, textInitSet))
	f.StringVar(&o.from, "from", "", say(o.lang, textInitFrom))
	f.StringVar(&o.schema, "schema", "", say(o.lang, textInitSchema))
	o.choose.bind(cmd, textInitDate, textInitPhase)
	o.settings.bind(cmd)
	_ = cmd.RegisterFlagCompletionFunc("set", settable)
	_ = cmd.MarkFlagFilename("from", "yaml", "yml", "json")
	_ = cmd.MarkFlagFilename("schema", "json")
}

// settable lists for the shell the facts that --set can answer, of all kinds.
func settable(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var out []string
	for _, kind := range inputs.Kinds() {
		for _, f := range inputs.SchemaOf(kind).Fields() {
			if path := f.Path + "="; f.Item != inputs.TypeObject && strings.Contains(path, ".") && !strings.Contains(path, "[]") && !slices.Contains(out, path) {
				out = append(out, path)
			}
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// run writes the template; a kind that is empty was not given.
func (o *initOptions) run(cmd *cobra.Command, kind inputs.Kind) error {
	settingsErr := o.settings.apply(cmd, nil)
	date, options, optionsErr := o.choose.read()
	known, fromErr := o.known(kind)
	if err := errors.Join(optionsErr, fromErr, settingsErr); err != nil {
		return err
	}
	file, err := o.file()
	if err != nil {
		return err
	}
	if file != nil {
		defer file.discard()
	}
	loaded, _, err := o.choose.packs.load(&o.settings)
	if err != nil {
		return err
	}
	if options.Data, err = o.choose.dataOf(loaded); err != nil {
		return err
	}
	template, err := o.template(cmd.Context(), loaded, date, options, known)
	if err != nil {
		return err
	}
	if file == nil {
		_, err = cmd.OutOrStdout().Write(template)
		return err
	}
	if err := save(file, template); err != nil {
		return usageError(o.lang, textNoWrite, o.output, say(o.lang, reason(err)))
	}
	fmt.Fprintln(cmd.ErrOrStderr(), say(o.lang, textWrote, o.output))
	return nil
}

// file readies the file to be written, so that one that may not be is known before the work begins;
// nil for standard output.
func (o *initOptions) file() (*pendingFile, error) {
	if o.output == "" {
		return nil, nil
	}
	if info, err := os.Stat(o.output); err == nil && info.Mode().IsRegular() && !o.force {
		return nil, usageError(o.lang, textExists, o.output)
	}
	file, err := createFile(o.output)
	if err != nil {
		return nil, usageError(o.lang, textNoWrite, o.output, say(o.lang, reason(err)))
	}
	return file, nil
}

func save(file *pendingFile, content []byte) error {
	if _, err := file.Write(content); err != nil {
		return err
	}
	if err := file.complete(); err != nil {
		return err
	}
	return file.commit()
}

// draft is what is known of a descriptor before its questions are asked.
type draft struct {
	kind    inputs.Kind
	content map[string]any
	notes   map[string]string // comments for the stand-ins, by path
}

// known puts together the answers of the file and of the flags; all that is wrong with them is one error.
func (o *initOptions) known(kind inputs.Kind) (*draft, error) {
	d := &draft{kind: kind, content: map[string]any{}, notes: map[string]string{}}
	if o.from != "" {
		if err := o.readFrom(d); err != nil {
			return nil, err
		}
	}
	d.kind = cmp.Or(d.kind, inputs.System)
	d.content["apiVersion"], d.content["kind"] = "pejl/v1", string(d.kind)
	if o.choose.phase.value != "" && d.kind != inputs.System {
		return nil, usageError(o.lang, textNoPhases, d.kind)
	}
	if strings.ContainsAny(o.schema, "\r\n") {
		return nil, usageError(o.lang, textBadSchemaPath, o.schema)
	}
	var errs []error
	taken := map[string]bool{}
	schema := inputs.SchemaOf(d.kind)
	for _, a := range o.given() {
		switch {
		case a.path == "":
			errs = append(errs, usageError(o.lang, textSetForm, a.flag))
			continue
		case taken[a.path]:
			errs = append(errs, usageError(o.lang, textSetTwice, a.path))
			continue
		}
		taken[a.path] = true
		problems := schema.Set(d.content, a.path, a.answer)
		for i := range problems {
			problems[i].File = a.flag
		}
		errs = append(errs, problems.Err())
	}
	o.standIn(d)
	return d, errors.Join(errs...)
}

// readFrom takes the answers of the one descriptor in the file.
func (o *initOptions) readFrom(d *draft) error {
	documents, problems := inputs.ReadFile(o.from)
	if err := problems.Err(); err != nil {
		return err
	}
	if len(documents) != 1 {
		return usageError(o.lang, textOneDescriptor, o.from, len(documents))
	}
	found := documents[0]
	if d.kind != "" && d.kind != found.Kind {
		return usageError(o.lang, textOtherKind, o.from, found.Kind, d.kind)
	}
	d.kind = found.Kind
	d.content, _ = found.Root.Content().(map[string]any)
	return nil
}

// answer is one answer from the command line, and the flag as it was given; the path is empty
// where the flag has none.
type answer struct{ flag, path, answer string }

// given lists the answers that stand in flags, those with a flag of their own first.
func (o *initOptions) given() []answer {
	var out []answer
	for _, a := range []answer{
		{"--id", "metadata.id", o.id},
		{"--name", "metadata.name", o.name},
		{"--phase", "lifecycle.phase", o.choose.phase.value},
	} {
		if a.answer != "" {
			a.flag += " " + a.answer
			out = append(out, a)
		}
	}
	for _, given := range o.answers {
		path, text, ok := strings.Cut(given, "=")
		if !ok {
			path = ""
		}
		out = append(out, answer{"--set " + given, strings.TrimSpace(path), text})
	}
	return out
}

// standIn gives the descriptor an id and a name where it has none, with the word that they are to be replaced.
func (o *initOptions) standIn(d *draft) {
	metadata, ok := d.content["metadata"].(map[string]any)
	if !ok {
		metadata = map[string]any{}
		d.content["metadata"] = metadata
	}
	if metadata["id"] == nil {
		metadata["id"] = say(o.lang, textStandInID)
		d.notes["metadata.id"] = say(o.lang, textReplaceID)
	}
	if metadata["name"] == nil {
		metadata["name"] = say(o.lang, textStandInName)
		d.notes["metadata.name"] = say(o.lang, textReplaceName)
	}
}

// template asks the rules what the draft lacks and writes it with the questions.
func (o *initOptions) template(ctx context.Context, loaded *evaluator.Policies, date time.Time, options evaluator.Options, d *draft) ([]byte, error) {
	schema := inputs.SchemaOf(d.kind)
	source, err := schema.YAML(d.content)
	if err != nil {
		return nil, err
	}
	documents, problems := inputs.Read(cmp.Or(o.output, "-"), source)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	if d.kind == inputs.Organisation {
		options.Organisation = documents[0]
	}
	session, err := loaded.Begin(ctx, date, options)
	if err != nil {
		return nil, err
	}
	defer session.Close(ctx)
	if len(session.Rules()) == 0 {
		return nil, &check.NoRulesError{Date: date.Format(time.DateOnly)}
	}
	needs, err := session.Needs(ctx, documents[0])
	if err != nil {
		return nil, err
	}
	return schema.Template(d.content, needs.Facts, inputs.TemplateOptions{
		Lang: o.lang, Notes: d.notes, Head: o.head(documents[0], session.Rules(), needs),
	})
}
