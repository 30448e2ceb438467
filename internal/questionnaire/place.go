package questionnaire

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"mogna/internal/survey"
)

// draft is one file on its way to a questionnaire.
type draft struct {
	name          string
	places        map[string]place // by document path
	faults        []survey.Fault
	questionnaire *survey.Questionnaire
}

// place is where a path stands in the file.
type place struct {
	line   int
	node   *yaml.Node
	broken bool // already has a fault of its own; what the schema says of its stand-in is noise
}

// fault adds a fault at a path, on its line or, where the path isn't there, on the nearest one above it that is.
func (d *draft) fault(path string, what, mend survey.Text) {
	d.faultAt(d.line(path), path, what, mend)
}

func (d *draft) faultAt(line int, path string, what, mend survey.Text) {
	d.faults = append(d.faults, survey.Fault{Source: d.name, Line: line, Path: path, What: what, Mend: mend})
}

func (d *draft) line(path string) int {
	for {
		if p, ok := d.places[path]; ok {
			return p.line
		}
		up := strings.LastIndexByte(path, '/')
		if up < 0 {
			return 1
		}
		path = path[:up]
	}
}

// literal is what the file says at a path, or "" where there is no single value.
func (d *draft) literal(path string) string {
	if n := d.places[path].node; n != nil && n.Kind == yaml.ScalarNode {
		return n.Value
	}
	return ""
}

var pointerEscape = strings.NewReplacer("~", "~0", "/", "~1")

// join goes one step down in a document path, which is a JSON Pointer.
func join(path, key string) string { return path + "/" + pointerEscape.Replace(key) }

func pointer(keys []string) string {
	path := ""
	for _, k := range keys {
		path = join(path, k)
	}
	return path
}

// short cuts a long quotation.
func short(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}
