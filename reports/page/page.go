// Package page is what every HTML page of pejl has in common: the frame with its security policy,
// styles, script and icons, the search, the words of a requirement, and the functions that
// templates call.
//
// A page stands alone. Styles, script and drawings are inside it, nothing is loaded, and its
// content security policy forbids loading. Without scripts everything is there to be read; the
// script adds a search. It is made to be printed.
package page

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"io/fs"
)

var (
	//go:embed assets/page.css
	styles string
	//go:embed assets/page.js
	script string
	//go:embed templates/*.tmpl
	templateFiles embed.FS
)

// Frame is what stands around the content of a page; the templates "begin" and "end" show it.
type Frame struct {
	Lang   string
	Title  string
	Tool   string // the version of pejl
	Policy string
	Styles template.CSS
	Script template.JS
}

// NewFrame frames a page that has styles of its own beside the common ones.
func NewFrame(lang, title, tool, ownStyles string) Frame {
	all := styles + "\n" + ownStyles
	return Frame{
		Lang: lang, Title: title, Tool: tool,
		Policy: policy(all, script), Styles: template.CSS(all), Script: template.JS(script),
	}
}

// policy is the page's content security policy: nothing may be loaded, and only the styles and
// the script that the page was written with may run.
func policy(styles, script string) string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
		digest(styles), digest(script))
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Parse parses a page's own templates, "templates/*.tmpl" of files, beside the common ones.
func Parse(files fs.FS, functions template.FuncMap) *template.Template {
	t := template.New("").Funcs(functions)
	template.Must(t.ParseFS(templateFiles, "templates/*.tmpl"))
	return template.Must(t.ParseFS(files, "templates/*.tmpl"))
}

// Write writes the template "page" with its data. The error is one of writing to w.
func Write(w io.Writer, t *template.Template, data any) error {
	buffered := bufio.NewWriter(w)
	if err := t.ExecuteTemplate(buffered, "page", data); err != nil {
		return err
	}
	return buffered.Flush()
}

// Chapter is a numbered part of a page, with the parts that the contents list below it.
type Chapter struct {
	ID     string
	Number int
	Title  string
	Parts  []Part
}

// Part is a part of a chapter.
type Part struct{ ID, Title string }
