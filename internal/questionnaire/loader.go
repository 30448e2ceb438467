// Package questionnaire reads questionnaires from YAML. A file that breaks a rule is refused with every fault at once,
// each with file, line, the path in the document, what is wrong and what would be right. Nothing half-loads.
package questionnaire

import (
	"bytes"
	"fmt"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"mogna/internal/survey"
)

// Loader reads questionnaires by the JSON Schema of their format. It may be used by several goroutines.
type Loader struct {
	schema  *jsonschema.Schema
	grammar grammar
}

// The name by which the compiler knows the schema; nothing is fetched from it.
const schemaURL = "urn:mogna:questionnaire"

// NewLoader makes a loader of the schema, which ships beside the questionnaires.
func NewLoader(schema []byte) (*Loader, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, fmt.Errorf("questionnaire schema: %w", err)
	}
	root, ok := doc.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("questionnaire schema: not an object")
	}
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	if err := compiler.AddResource(schemaURL, doc); err != nil {
		return nil, fmt.Errorf("questionnaire schema: %w", err)
	}
	compiled, err := compiler.Compile(schemaURL)
	if err != nil {
		return nil, fmt.Errorf("questionnaire schema: %w", err)
	}
	return &Loader{schema: compiled, grammar: grammar{root}}, nil
}

// Parse reads one questionnaire; name is what the faults call the file. The error is a *survey.Error with every fault.
// What one file can't know, LoadFS checks: that ids are unique, that the capabilities named exist.
func (l *Loader) Parse(name string, data []byte) (*survey.Questionnaire, error) {
	d := l.read(name, data)
	if len(d.faults) > 0 {
		return nil, refuse(d.faults)
	}
	return d.questionnaire, nil
}

// read takes a file as far as it goes: the next step is taken only where the one before left something to stand on.
func (l *Loader) read(name string, data []byte) *draft {
	d := &draft{name: name, places: map[string]place{}}
	root := d.parse(data)
	if root == nil {
		return d
	}
	tree := d.tree(root)
	l.structure(d, tree)
	if len(d.faults) == 0 {
		d.decode(tree)
	}
	return d
}
