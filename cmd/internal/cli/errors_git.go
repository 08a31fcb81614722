package cli

import (
	"cmp"
	"errors"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs/changed"
)

// explainGit puts what git could not say into words; false for an error that is not git's.
func explainGit(lang string, err error) (string, bool) {
	var (
		bad      *changed.BadRevisionError
		noTree   *changed.NoWorkTreeError
		owner    *changed.OwnerError
		unknown  *changed.UnknownRevisionError
		ancestor *changed.NoAncestorError
		failed   *changed.GitError
	)
	fetch := func(shallow bool, otherwise result.Text) string {
		if shallow {
			otherwise = textUnshallow
		}
		return say(lang, otherwise)
	}
	switch {
	case errors.Is(err, changed.ErrNoGit):
		return say(lang, textNoGit), true
	case errors.As(err, &bad):
		return say(lang, textBadRevision, bad.Revision), true
	case errors.As(err, &noTree):
		return say(lang, textNoWorkTree, noTree.Dir), true
	case errors.As(err, &owner):
		return say(lang, textOtherOwner, owner.Dir), true
	case errors.As(err, &unknown) && unknown.Remote != "":
		return say(lang, textNearRef, unknown.Revision, unknown.Remote), true
	case errors.As(err, &unknown):
		return say(lang, textNoRef, unknown.Revision, fetch(unknown.Shallow, textFetch)), true
	case errors.As(err, &ancestor):
		return say(lang, textNoAncestor, ancestor.Revision, fetch(ancestor.Shallow, textOtherRef)), true
	case errors.As(err, &failed):
		return say(lang, textGitFailed, failed.Command, cmp.Or(failed.Detail, failed.Err.Error())), true
	}
	return "", false
}
