package statement

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"mogna/internal/survey"
)

// read takes a file into what it tells of. A misspelt entry is an error, and so is a text that the pages can't show as it is.
func read(data []byte, into any) error {
	if !utf8.Valid(data) {
		return errors.New("the file is not saved as UTF-8. Open it in a text editor and save it with the encoding UTF-8")
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		if errors.Is(err, io.EOF) { // nothing is filled in
			return nil
		}
		return err
	}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return err
	}
	return errors.Join(unreadable("", &root)...)
}

// unreadable names each text that breaks the rule of all texts, by its line and the entry that it stands in.
func unreadable(path string, n *yaml.Node) (wrong []error) {
	for _, f := range survey.CheckText(path, n.Value, true) {
		f.Line = n.Line
		wrong = append(wrong, errors.New(f.In(survey.English)))
	}
	for i, child := range n.Content {
		at := path
		switch {
		case n.Kind == yaml.MappingNode && i%2 == 1:
			at = join(path, n.Content[i-1].Value)
		case n.Kind == yaml.SequenceNode:
			at = join(path, strconv.Itoa(i+1))
		}
		wrong = append(wrong, unreadable(at, child)...)
	}
	return wrong
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
