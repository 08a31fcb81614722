package result

import (
	"errors"
	"net/url"
	"strings"
	"unicode"
)

// Docs is where a reference work about the rules is found; the zero Docs is nowhere. It stands
// beside a rule's own Link, which is the strategy's guidance: Docs explains what the check asks,
// Link what the strategy's authors wrote about it, and a report that has room shows both.
type Docs struct {
	base     string
	absolute bool
}

// ErrDocs says that an address cannot be linked to.
var ErrDocs = errors.New("not an address that a report can link to: write one that begins with https:// or http://, or a file as seen from the report")

// ParseDocs reads the address of a reference work: one that begins with https:// or http:// and
// has no fragment, or the path of a file, absolute or as seen from the report. Other schemes,
// such as javascript:, are refused. The error is ErrDocs. Nothing is opened.
func ParseDocs(address string) (Docs, error) {
	if address == "" || strings.ContainsFunc(address, unicode.IsControl) || address != strings.TrimSpace(address) {
		return Docs{}, ErrDocs
	}
	scheme, _, found := strings.Cut(address, ":")
	if found && !strings.ContainsAny(scheme, "/.") { // "./a:b" is a file
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || strings.Contains(address, "#") {
			return Docs{}, ErrDocs
		}
		return Docs{u.String(), true}, nil
	}
	if strings.HasPrefix(address, "//") || strings.Contains(address, `\`) { // browsers take both for a server's name
		return Docs{}, ErrDocs
	}
	return Docs{base: (&url.URL{Path: address}).String()}, nil
}

// Of gives the link to what the reference work says of a rule; empty where there is no such work.
func (d Docs) Of(r *Rule) string {
	if d.base == "" {
		return ""
	}
	return d.base + "#" + (&url.URL{Fragment: r.ID}).EscapedFragment()
}

// Absolute says that the links hold wherever the report is read, as those of SARIF must.
func (d Docs) Absolute() bool { return d.absolute }
