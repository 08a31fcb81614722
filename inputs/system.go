package inputs

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// systemReasons are the system's refusals that a user can do something about. Of two that fit the first counts.
var systemReasons = []struct {
	err  error
	text Text
}{
	{fs.ErrPermission, Text{"adgang nægtet", "permission denied"}},
	{syscall.ENOTDIR, Text{"noget i stien er en fil og ikke en mappe", "something in the path is a file and not a folder"}},
	{syscall.EISDIR, Text{"det er en mappe", "it is a folder"}},
	{syscall.ENOSPC, Text{"disken er fuld", "the disk is full"}},
	{syscall.EDQUOT, Text{"disken er fuld", "the disk is full"}},
	{syscall.EROFS, Text{"drevet er skrivebeskyttet", "the drive is read-only"}},
	{syscall.ENAMETOOLONG, Text{"navnet er for langt", "the name is too long"}},
	{syscall.ELOOP, Text{"genvejene (links) i stien fører i ring", "the links in the path lead in a circle"}},
	{syscall.ENOEXEC, Text{"det er ikke et program, som denne maskine kan køre", "it is no program that this machine can run"}},
	{fs.ErrNotExist, Text{"findes ikke", "does not exist"}},
}

// SystemReason is what the operating system says of a file or folder, without the path, which a message
// names itself.
func SystemReason(err error) Text {
	for _, r := range systemReasons {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return Text{err.Error(), err.Error()}
}

// SystemPath is the file or folder that the operating system refused something of; empty for other errors.
func SystemPath(err error) string {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Path
	case errors.As(err, &link):
		return link.New
	}
	return ""
}
