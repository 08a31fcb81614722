package cli

import (
	"cmp"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/pejl/pejl/cmd/internal/config"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/evaluator/scaffold"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
	"github.com/pejl/pejl/reports/words"
)

// newOptions are the answers that begin a strategy's pack or a rule; repeatable ones are as they were typed.
type newOptions struct {
	lang string
	cmd  *cobra.Command

	strategy scaffold.Strategy
	areas    []string
	roles    []string // of a rule at most one

	rule     scaffold.Rule
	kind     string
	modality string
	phases   []string
	open     string // what an unanswered fact makes of the rule
	document string
}

func newPolicyNew(lang string) *cobra.Command {
	o := &newOptions{lang: lang}
	o.cmd = &cobra.Command{
		Use:   say(lang, textNewUse),
		Short: say(lang, textNewShort),
		Long:  say(lang, textNewLong),
		Example: `  pejl policy new --strategy herning --name 'Herning Kommunes IT-strategi' --area DRIFT --area SIK
  pejl policy new HE-DRIFT
  pejl policy new HE-DRIFT-001 --fact procurement.it_support.contacted_on --when procurement.type!=none`,
		Args: atMost(2, lang),
		RunE: func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	o.bindStrategy()
	o.bindRule()
	return o.cmd
}

func (o *newOptions) bindStrategy() {
	f, s := o.cmd.Flags(), &o.strategy
	f.SortFlags = false
	f.StringVar(&s.ID, "strategy", "", say(o.lang, textNewStrategy))
	f.StringVar(&s.Name.DA, "name", "", say(o.lang, textNewName))
	f.StringVar(&s.Name.EN, "name-en", "", say(o.lang, textNewNameEN))
	f.StringVar(&s.Owner, "owner", "", say(o.lang, textNewOwner))
	f.StringVar(&s.Prefix, "prefix", "", say(o.lang, textNewPrefix))
	f.StringVar(&s.IssuedOn, "issued-on", "", say(o.lang, textNewIssuedOn))
	f.StringArrayVar(&o.areas, "area", nil, say(o.lang, textNewArea))
	_ = o.cmd.RegisterFlagCompletionFunc("area", completeArea) // as below
	f.StringVar(&o.document, "document", "", say(o.lang, textNewDocument))
	f.StringArrayVar(&o.roles, "role", nil, say(o.lang, textNewRole))
	_ = o.cmd.RegisterFlagCompletionFunc("role", o.completeRole) // the error would be that there is no such flag
}

func (o *newOptions) bindRule() {
	f, r := o.cmd.Flags(), &o.rule
	kinds, phases, modalities := codes(inputs.Kinds()), codes(result.Phases()), codes(result.Modalities())
	f.StringVar(&r.Title.DA, "title", "", say(o.lang, textNewTitle))
	f.StringVar(&r.Title.EN, "title-en", "", say(o.lang, textNewTitleEN))
	f.StringVar(&r.Description.DA, "description", "", say(o.lang, textNewDescription))
	f.StringVar(&r.Description.EN, "description-en", "", say(o.lang, textNewDescriptionEN))
	f.StringVar(&o.modality, "modality", "", say(o.lang, textNewModality, words.List(modalities, o.lang)))
	f.StringVar(&o.kind, "kind", "", say(o.lang, textNewKind, words.List(kinds, o.lang)))
	f.StringVar(&r.Scope, "scope", "", say(o.lang, textNewScope, words.List(scaffold.Scopes(), o.lang)))
	f.StringArrayVar(&o.phases, "phase", nil, say(o.lang, textNewPhase, words.List(phases, o.lang)))
	f.StringVar(&r.Fact, "fact", "", say(o.lang, textNewFact))
	f.StringVar(&r.Before, "before", "", say(o.lang, textNewBefore))
	f.StringVar(&r.Min, "min", "", say(o.lang, textNewMin))
	f.StringVar(&r.Max, "max", "", say(o.lang, textNewMax))
	f.StringArrayVar(&r.When, "when", nil, say(o.lang, textNewWhen))
	f.StringVar(&o.open, "unanswered", "", say(o.lang, textNewUnanswered))
	f.StringVar(&r.Section, "section", "", say(o.lang, textNewSection))
	f.StringVar(&r.Quote, "quote", "", say(o.lang, textNewQuote))
	f.StringVar(&r.Remedy.DA, "remedy", "", say(o.lang, textNewRemedy))
	f.StringVar(&r.Remedy.EN, "remedy-en", "", say(o.lang, textNewRemedyEN))
	f.StringVar(&r.EffectiveFrom, "effective-from", "", say(o.lang, textNewEffectiveFrom))
	complete(o.cmd, "modality", modalities...)
	complete(o.cmd, "kind", kinds...)
	complete(o.cmd, "scope", scaffold.Scopes()...)
	complete(o.cmd, "phase", phases...)
	complete(o.cmd, "unanswered", string(result.Fail), string(result.NotAssessed))
	for _, flag := range []string{"fact", "before", "when"} {
		_ = o.cmd.RegisterFlagCompletionFunc(flag, o.completeFact)
	}
}

// The flags of a strategy alone, and of both; the others are a rule's.
var (
	strategyFlags = []string{"strategy", "name", "name-en", "owner", "prefix", "issued-on", "area"}
	sharedFlags   = []string{"document", "role", "help", "lang"}
)

func (o *newOptions) run(args []string) error {
	begins := o.cmd.Flags().Changed("strategy")
	if err := o.foreign(begins); err != nil {
		return err
	}
	if !begins && len(args) == 0 {
		var err error
		if begins, err = o.askWhat(); err != nil {
			return err
		}
	}
	if begins {
		if len(args) > 1 {
			return usageError(o.lang, textTooMany, strings.Join(args[1:], " "))
		}
		return o.beginStrategy(args)
	}
	if len(args) > 0 {
		o.rule.ID, args = args[0], args[1:]
	}
	return o.beginRule(args)
}

// foreign refuses the flags of a rule for a strategy and the other way round.
func (o *newOptions) foreign(strategy bool) error {
	var wrong []string
	o.cmd.Flags().Visit(func(f *pflag.Flag) {
		if !slices.Contains(sharedFlags, f.Name) && slices.Contains(strategyFlags, f.Name) != strategy {
			wrong = append(wrong, "--"+f.Name)
		}
	})
	switch {
	case len(wrong) == 0:
		return nil
	case strategy:
		return usageError(o.lang, textNewNotStrategy, words.List(wrong, o.lang))
	}
	return usageError(o.lang, textNewNotRule, words.List(wrong, o.lang))
}

// beginStrategy writes a pack into the folder, and a pejl.yaml beside where there is none.
func (o *newOptions) beginStrategy(args []string) error {
	folder := filepath.ToSlash(filepath.Clean(cmp.Or(strings.Join(args, ""), "policies")))
	var pack scaffold.Pack
	err := o.answers(o.strategyQuestions(), func() (err error) {
		pack, err = o.completeStrategy().Begin(policies.FS, os.DirFS(folder))
		return err
	})
	if err != nil {
		return err
	}
	files := within(folder, pack.Own)
	for name, content := range pack.Shared {
		if _, err := os.Lstat(path.Join(folder, name)); err != nil {
			files[path.Join(folder, name)] = content
		}
	}
	_, err = os.Lstat(config.FileName)
	settled := err == nil
	if !settled {
		files[config.FileName] = scaffold.Settings(folder)
	}
	if err := writeNew(o.lang, files, nil); err != nil {
		return err
	}
	o.tell(files)
	w := o.cmd.ErrOrStderr()
	if settled {
		fmt.Fprintln(w, say(o.lang, textNewSettled, config.FileName, folder))
	}
	s := o.completeStrategy()
	next := cmp.Or(s.Prefix, scaffold.Prefix(s.ID)) + "-" + s.Areas[0].Code
	if folder != "policies" {
		next += " " + folder
	}
	fmt.Fprintln(w, say(o.lang, textNewNext, next))
	return nil
}

// knownAreas are the areas that need no name, since the pack that is built in has them.
func knownAreas() []scaffold.Area { return scaffold.Areas(policies.FS) }

func areaCodes() []string {
	var out []string
	for _, a := range knownAreas() {
		out = append(out, a.Code)
	}
	return out
}

func completeArea(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return areaCodes(), cobra.ShellCompDirectiveNoFileComp
}

// completeStrategy puts the answers of a strategy together.
func (o *newOptions) completeStrategy() scaffold.Strategy {
	s := o.strategy
	s.Document = o.document
	s.IssuedOn = cmp.Or(s.IssuedOn, today(clock()))
	for _, given := range o.areas {
		var name result.Text
		code, da, _ := strings.Cut(given, "=")
		code = strings.ToUpper(strings.TrimSpace(code))
		name.DA, name.EN, _ = strings.Cut(da, "=")
		known := knownAreas()
		if i := slices.IndexFunc(known, func(a scaffold.Area) bool { return a.Code == code }); name.DA == "" && i >= 0 {
			name = known[i].Name
		}
		s.Areas = append(s.Areas, scaffold.Area{Code: code, Name: name})
	}
	for _, given := range o.roles {
		da, en, _ := strings.Cut(given, "=")
		s.Roles = append(s.Roles, scaffold.Role{Name: result.Text{DA: da, EN: en}})
	}
	return s
}

// beginRule writes a rule and its test into the pack.
func (o *newOptions) beginRule(args []string) error {
	pack, err := findPack(o.lang, args)
	if err != nil {
		return err
	}
	o.rule.Folder = pack.folder
	var begun scaffold.Begun
	questions := o.ruleQuestions(scaffold.RoleNames(pack.fs))
	if o.rule.ID == "" {
		questions = slices.Insert(questions, 0, question{"rule", say(o.lang, textAskID), one(&o.rule.ID)})
	}
	err = o.answers(questions, func() (err error) {
		begun, err = o.completeRule().Begin(pack.fs)
		return err
	})
	if err != nil {
		return pack.named(err)
	}
	files, changed := within(pack.folder, begun.Files), within(pack.folder, begun.Changed)
	if err := writeNew(o.lang, files, changed); err != nil {
		return err
	}
	o.tell(files)
	w := o.cmd.ErrOrStderr()
	for _, name := range sortedNames(changed) {
		fmt.Fprintln(w, say(o.lang, textNewListed, name))
	}
	if begun.Unlisted != "" {
		fmt.Fprintln(w, say(o.lang, textNewUnlisted, begun.ID, path.Join(pack.folder, begun.Unlisted)))
	}
	if len(begun.Blanks) > 0 {
		fmt.Fprintln(w, say(o.lang, textNewBlanks, begun.ID))
	}
	for _, blank := range begun.Blanks {
		fmt.Fprintf(w, "%s:%d: %s\n", path.Join(pack.folder, blank.File), blank.Line, blank.Text)
	}
	return nil
}

// completeRule puts the answers of a rule together.
func (o *newOptions) completeRule() scaffold.Rule {
	r := o.rule
	r.Lang, r.Document = o.lang, o.document
	r.Kind = inputs.Kind(canonical(o.kind, codes(inputs.Kinds())))
	r.Modality = result.Modality(canonical(o.modality, codes(result.Modalities())))
	r.Scope = canonical(r.Scope, scaffold.Scopes())
	r.Unanswered = result.Outcome(strings.ToLower(o.open))
	for _, given := range o.phases {
		for phase := range strings.SplitSeq(given, ",") {
			r.Phases = append(r.Phases, result.Phase(canonical(strings.TrimSpace(phase), codes(result.Phases()))))
		}
	}
	r.Role = strings.Join(o.roles, ", ")
	return r
}

// canonical is a code as it is spelt, where it was given in other letters.
func canonical(given string, allowed []string) string {
	if i := slices.IndexFunc(allowed, func(a string) bool { return strings.EqualFold(a, given) }); i >= 0 {
		return allowed[i]
	}
	return given
}

// within are files of a folder, by their own paths.
func within(folder string, files scaffold.Files) map[string][]byte {
	out := map[string][]byte{}
	for name, content := range files {
		out[path.Join(folder, name)] = content
	}
	return out
}

// tell says which files were written.
func (o *newOptions) tell(files map[string][]byte) {
	for _, name := range sortedNames(files) {
		fmt.Fprintln(o.cmd.ErrOrStderr(), say(o.lang, textWrote, name))
	}
}
