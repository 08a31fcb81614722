// Package provenance reads what a report says of its own making: by which command, which policy packs
// and which version of pejl. The reports that say so are those in JSON, SARIF and HTML.
package provenance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	reportjson "github.com/pejl/pejl/reports/json"
)

// Provenance is what a report says of its own making.
type Provenance struct {
	// Formats are the formats that the report can have been written in, as -o names them.
	Formats []string
	// Arguments are those of the command; see result.Run.
	Arguments []string
	// Packs are the policy packs; of a page none are told apart, and the list is empty.
	Packs []result.Pack
	// ToolVersion is the version of pejl that wrote the report; empty where it does not say.
	ToolVersion string
}

// ErrNone says that a file is no report that tells how it was made.
var ErrNone = errors.New("no report of pejl in JSON, SARIF or HTML that says how it was made")

// Read reads what a report says of its own making, and no more of a long one than it must. The
// error wraps ErrNone where it says nothing.
func Read(r io.ReadSeeker) (Provenance, error) {
	head := make([]byte, 512)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return Provenance{}, err
	}
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return Provenance{}, err
	}
	text := bytes.TrimSpace(head[:n])
	var out Provenance
	switch {
	case bytes.HasPrefix(text, []byte("<")):
		out, err = readPage(r)
	case bytes.HasPrefix(text, []byte("{")):
		out, err = readJSON(r)
	default:
		return Provenance{}, ErrNone
	}
	if err == nil && (len(out.Arguments) == 0 || out.Arguments[0] != "check") {
		err = ErrNone
	}
	return out, err
}

var (
	argumentsPattern = regexp.MustCompile(`<code id="again" data-arguments="([^"]*)"`)
	versionPattern   = regexp.MustCompile(`<meta name="generator" content="pejl ([^"]*)"`)
)

// readPage reads the page, which is held whole: pages are for people.
func readPage(r io.Reader) (Provenance, error) {
	out := Provenance{Formats: []string{"html"}}
	page, err := io.ReadAll(r)
	if err != nil {
		return out, err
	}
	found := argumentsPattern.FindSubmatch(page)
	if found == nil {
		return out, ErrNone
	}
	if err := json.Unmarshal([]byte(html.UnescapeString(string(found[1]))), &out.Arguments); err != nil {
		return out, fmt.Errorf("%w: its arguments cannot be read: %w", ErrNone, err)
	}
	if version := versionPattern.FindSubmatch(page); version != nil {
		out.ToolVersion = html.UnescapeString(string(version[1]))
	}
	return out, nil
}

// pack is a policy pack as both JSON and SARIF write it.
type pack struct {
	Source     string   `json:"source"`
	Revision   string   `json:"revision"`
	Digest     string   `json:"digest"`
	Strategies []string `json:"strategies"`
}

func packs(list []pack) []result.Pack {
	var out []result.Pack
	for _, p := range list {
		out = append(out, result.Pack(p))
	}
	return out
}

// readJSON reads a report in JSON or SARIF as far as both have said it.
func readJSON(r io.Reader) (Provenance, error) {
	d := json.NewDecoder(r)
	var out Provenance
	err := members(d, func(key string) error {
		switch key {
		case "schema":
			var uri string
			if err := d.Decode(&uri); err != nil {
				return err
			}
			if uri != reportjson.SchemaURI {
				return ErrNone
			}
			out.Formats = []string{"json"}
			return doneOnce(len(out.Arguments) > 0)
		case "run":
			if err := readRun(d, &out); err != nil {
				return err
			}
			return doneOnce(len(out.Formats) > 0)
		case "runs":
			out.Formats = []string{"sarif", "sarif-github", "sarif-azure", "sarif-gitlab"}
			return readSARIF(d, &out)
		}
		return skip(d)
	})
	if errors.Is(err, errDone) {
		return out, nil
	}
	if err == nil {
		err = ErrNone
	}
	return out, notNamed(err)
}

// notNamed makes errors of the JSON ones that a reader understands.
func notNamed(err error) error {
	if errors.Is(err, ErrNone) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrNone, err)
}

// errDone ends the reading once all is known.
var errDone = errors.New("done")

// doneOnce ends the reading where all is known.
func doneOnce(known bool) error {
	if known {
		return errDone
	}
	return nil
}

func readRun(d *json.Decoder, out *Provenance) error {
	var run struct {
		Arguments   []string `json:"arguments"`
		Packs       []pack   `json:"packs"`
		ToolVersion string   `json:"tool_version"`
	}
	if err := d.Decode(&run); err != nil {
		return err
	}
	out.Arguments, out.Packs, out.ToolVersion = run.Arguments, packs(run.Packs), run.ToolVersion
	return nil
}

// readSARIF reads the first run of the report, whose members may have any order.
func readSARIF(d *json.Decoder, out *Provenance) error {
	if err := delim(d, '['); err != nil {
		return err
	}
	var invocations []struct {
		Arguments  []string `json:"arguments"`
		Properties struct {
			Packs []pack `json:"packs"`
		} `json:"properties"`
	}
	err := members(d, func(key string) error {
		switch key {
		case "invocations":
			return d.Decode(&invocations)
		case "properties":
			var properties struct {
				Packs []pack `json:"packs"`
			}
			err := d.Decode(&properties)
			out.Packs = packs(properties.Packs)
			return err
		case "tool":
			var tool struct {
				Driver struct {
					Version string `json:"version"`
				} `json:"driver"`
			}
			err := d.Decode(&tool)
			out.ToolVersion = tool.Driver.Version
			return err
		}
		return skip(d)
	})
	if err != nil {
		return err
	}
	if len(invocations) > 0 {
		out.Arguments = invocations[0].Arguments
		if own := invocations[0].Properties.Packs; len(own) > 0 {
			out.Packs = packs(own)
		}
	}
	return errDone
}

// members visits the members of an object; visit reads the value.
func members(d *json.Decoder, visit func(key string) error) error {
	if err := delim(d, '{'); err != nil {
		return err
	}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		if err := visit(key); err != nil {
			return err
		}
	}
	return delim(d, '}')
}

func delim(d *json.Decoder, want json.Delim) error {
	token, err := d.Token()
	if err == nil && token != want {
		err = fmt.Errorf("%v where %v was expected", token, want)
	}
	return err
}

// skip passes over a value without holding it.
func skip(d *json.Decoder) error {
	for depth := 0; ; {
		token, err := d.Token()
		if err != nil {
			return err
		}
		if open, ok := token.(json.Delim); ok {
			if strings.ContainsRune("[{", rune(open)) {
				depth++
			} else {
				depth--
			}
		}
		if depth == 0 {
			return nil
		}
	}
}
