package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/evaluator/scaffold"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/reports/words"
)

// question asks for what a flag gives.
type question struct {
	flag string
	text string
	set  func(answer string)
}

// answers asks, on a terminal, for what no flag gave, and tries what came of it. What is wrong is told
// and, on a terminal, asked again.
func (o *newOptions) answers(questions []question, try func() error) error {
	in, asks := o.person()
	if asks {
		fmt.Fprintln(o.cmd.ErrOrStderr(), say(o.lang, textNewAsking))
		for _, q := range questions {
			if !o.cmd.Flags().Changed(q.flag) && !o.ask(in, q) {
				return usageError(o.lang, textNewStopped)
			}
		}
	}
	for {
		err := try()
		var problems scaffold.Problems
		if !errors.As(err, &problems) {
			return err
		}
		told := o.told(problems)
		again := slices.DeleteFunc(slices.Clone(questions), func(q question) bool {
			return !slices.ContainsFunc(problems, func(p scaffold.Problem) bool { return p.Answer == q.flag })
		})
		if !asks || len(again) == 0 {
			return told
		}
		fmt.Fprintln(o.cmd.ErrOrStderr(), explain(o.lang, told))
		for _, q := range again {
			if !o.ask(in, q) {
				return usageError(o.lang, textNewStopped)
			}
		}
	}
}

// askWhat finds out, where neither a rule nor a strategy was named, what is to begin: on a terminal a rule, which
// is asked for with the rest, and where there is no pack yet a strategy, whose name is asked for here.
func (o *newOptions) askWhat() (strategy bool, err error) {
	in, asks := o.person()
	if !asks {
		return false, usageError(o.lang, textNewWhat)
	}
	if _, err := findPack(o.lang, nil); err == nil {
		return false, nil
	}
	fmt.Fprintln(o.cmd.ErrOrStderr(), say(o.lang, textNewNoPack))
	if !o.ask(in, question{"strategy", say(o.lang, textAskStrategy), one(&o.strategy.ID)}) {
		return false, usageError(o.lang, textNewStopped)
	}
	return true, nil
}

// person says whether someone sits at a terminal who can answer.
func (o *newOptions) person() (*bufio.Reader, bool) {
	file, ok := o.cmd.InOrStdin().(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return nil, false
	}
	_, shown := terminalWidth(o.cmd.ErrOrStderr())
	return bufio.NewReader(file), shown
}

// ask asks one question; false where the input has ended.
func (o *newOptions) ask(in *bufio.Reader, q question) bool {
	fmt.Fprintf(o.cmd.ErrOrStderr(), "%s: ", q.text)
	answer, err := in.ReadString('\n')
	if err != nil && (answer == "" || !errors.Is(err, io.EOF)) {
		return false
	}
	q.set(strings.TrimSpace(answer))
	return true
}

// told are problems as errors, each with its flag.
func (o *newOptions) told(problems scaffold.Problems) error {
	var errs []error
	for _, p := range problems {
		if p.Answer == "rule" {
			errs = append(errs, messageError{p.Message.In(o.lang)})
			continue
		}
		errs = append(errs, valueError{p.Answer, "", p.Message.In(o.lang)})
	}
	return errors.Join(errs...)
}

func one(to *string) func(string) { return func(answer string) { *to = answer } }

// several takes answers with a semicolon between them.
func several(to *[]string) func(string) {
	return func(answer string) {
		*to = nil
		for part := range strings.SplitSeq(answer, ";") {
			if part = strings.TrimSpace(part); part != "" {
				*to = append(*to, part)
			}
		}
	}
}

func (o *newOptions) strategyQuestions() []question {
	s := &o.strategy
	return []question{
		{"name", say(o.lang, textAskName), one(&s.Name.DA)},
		{"name-en", say(o.lang, textAskNameEN), one(&s.Name.EN)},
		{"document", say(o.lang, textAskDocument), one(&o.document)},
		{"prefix", say(o.lang, textAskPrefix, scaffold.Prefix(s.ID)), one(&s.Prefix)},
		{"issued-on", say(o.lang, textAskIssuedOn, today(clock())), one(&s.IssuedOn)},
		{"area", say(o.lang, textAskArea, words.List(areaCodes(), o.lang)), several(&o.areas)},
		{"role", say(o.lang, textAskRoles), several(&o.roles)},
	}
}

func (o *newOptions) ruleQuestions(roles []string) []question {
	r := &o.rule
	return []question{
		{"title", say(o.lang, textAskTitle), one(&r.Title.DA)},
		{"title-en", say(o.lang, textAskTitleEN), one(&r.Title.EN)},
		{"section", say(o.lang, textAskSection), one(&r.Section)},
		{"quote", say(o.lang, textAskQuote), one(&r.Quote)},
		{"kind", say(o.lang, textAskKind, words.List(codes(inputs.Kinds()), o.lang)), one(&o.kind)},
		{"fact", say(o.lang, textAskFact), one(&r.Fact)},
		{"when", say(o.lang, textAskWhen), several(&r.When)},
		{"modality", say(o.lang, textAskModality, words.List(codes(result.Modalities()), o.lang)), one(&o.modality)},
		{"phase", say(o.lang, textAskPhase, words.List(codes(result.Phases()), o.lang)), several(&o.phases)},
		{"role", say(o.lang, textAskRole, words.List(roles, o.lang)), several(&o.roles)},
		{"description", say(o.lang, textAskDescription), one(&r.Description.DA)},
		{"description-en", say(o.lang, textAskDescriptionEN), one(&r.Description.EN)},
		{"remedy", say(o.lang, textAskRemedy), one(&r.Remedy.DA)},
		{"remedy-en", say(o.lang, textAskRemedyEN), one(&r.Remedy.EN)},
	}
}

// completeFact lists the facts for the shell, of the kind that was given.
func (o *newOptions) completeFact(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	schema := inputs.SchemaOf(o.completeRule().Kind)
	if schema == nil {
		schema = inputs.SchemaOf(inputs.System)
	}
	var out []string
	for _, f := range schema.Fields() {
		if !f.Required {
			out = append(out, f.Path)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// completeRole lists the roles of the pack for the shell.
func (o *newOptions) completeRole(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	pack, err := findPack(o.lang, args[min(1, len(args)):])
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return scaffold.RoleNames(pack.fs), cobra.ShellCompDirectiveNoFileComp
}
