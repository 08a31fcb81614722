package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"time"

	getter "github.com/hashicorp/go-getter/v2"
)

const maxRedirects = 10

// download gets the archive of a source and unpacks it. The staging folder holds the archive meanwhile.
func (c Cache) download(ctx context.Context, staging string, source Source, limits Limits) (Tree, error) {
	path := filepath.Join(staging, "archive")
	if err := c.get(ctx, path, source, limits); err != nil {
		return Tree{}, downloadError(ctx, source, limits, err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return Tree{}, err
	}
	if info.Size() > limits.Download {
		return Tree{}, &SourceError{Source: source.text, Reason: TooMuchData, Max: limits.text(TooMuchData)}
	}
	return unpack(ctx, path, source, limits)
}

// get lets go-getter download the archive as it is and hold it against the checksum. Go-getter
// ends without an error where MaxBytes is reached, so one byte more than allowed may come.
func (c Cache) get(ctx context.Context, path string, source Source, limits Limits) error {
	address := source.url
	if source.checksum != "" {
		address += "?" + url.Values{"checksum": {source.checksum}}.Encode()
	}
	base := c.Transport
	if base == nil {
		own := newTransport()
		defer own.CloseIdleConnections()
		base = own
	}
	client := getter.Client{
		DisableSymlinks: true,
		Decompressors:   map[string]getter.Decompressor{}, // none: nil would stand for all
		Getters: []getter.Getter{&getter.HttpGetter{
			Client:                &http.Client{Transport: guard{base, limits.Download}, CheckRedirect: checkRedirect},
			Netrc:                 false,
			DoNotCheckHeadFirst:   true,
			MaxBytes:              limits.Download + 1,
			XTerraformGetDisabled: true,
		}},
	}
	_, err := client.Get(ctx, &getter.Request{Src: address, Dst: path, GetMode: getter.ModeFile, Umask: 0o022})
	return err
}

// newTransport is the package's own way to a server: the machine's certificates and proxies.
func newTransport() *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.ResponseHeaderTimeout = time.Minute
	t.MaxResponseHeaderBytes = 256 << 10
	t.DisableCompression = true // an archive is compressed already, and its size is what counts
	return t
}

// guard sees that no request leaves but over https, and stops at answers that are not wanted.
type guard struct {
	base http.RoundTripper
	max  int64 // bytes
}

func (g guard) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Scheme != "https" || r.URL.User != nil {
		return nil, &redirectError{r.URL.Scheme + "://"}
	}
	response, err := g.base.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	switch {
	case response.StatusCode >= 400:
		err = &statusError{response.StatusCode}
	case response.ContentLength > g.max:
		err = errTooMuchData
	default:
		return response, nil
	}
	response.Body.Close()
	return nil, err
}

type statusError struct{ code int }

func (e *statusError) Error() string { return fmt.Sprintf("%d %s", e.code, http.StatusText(e.code)) }

type redirectError struct{ to string }

func (e *redirectError) Error() string { return "redirect to " + e.to }

func checkRedirect(r *http.Request, before []*http.Request) error {
	switch {
	case r.URL.Scheme != "https":
		return &redirectError{r.URL.Scheme + "://"}
	case len(before) > maxRedirects:
		return &redirectError{fmt.Sprintf("https:// (%d)", len(before))}
	}
	return nil
}

// downloadError puts what a download ended with into the words of a SourceError.
func downloadError(ctx context.Context, source Source, limits Limits, err error) error {
	out := &SourceError{Source: source.text, Reason: Unreachable, Err: err}
	var (
		status   *statusError
		redirect *redirectError
		sum      *getter.ChecksumError
		request  *url.Error
	)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, errTooMuchData):
		out.Reason, out.Max = TooMuchData, limits.text(TooMuchData)
	case errors.As(err, &redirect):
		out.Reason, out.Detail = BadRedirect, redirect.to
	case errors.As(err, &sum):
		out.Reason = WrongSum
	case errors.As(err, &status):
		out.Detail = status.Error()
		if status.code == http.StatusUnauthorized || status.code == http.StatusForbidden {
			out.Reason = NoAccess
		}
	case errors.As(err, &request): // without the address, which may be a signed one
		out.Detail = said(request.Err.Error())
	default:
		out.Detail = said(err.Error())
	}
	return out
}
