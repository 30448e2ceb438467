package questionnaire

import (
	"fmt"
	"io"
	"io/fs"
	"path"

	"mogna/internal/survey"
)

// LoadFS reads every *.yaml file of a folder, in the order of their names, and holds them against one another. Where
// any has a fault the error is a *survey.Error with the faults of all of them, and nothing is loaded. A folder that
// can't be read gives another error; one without questionnaires gives none.
func (l *Loader) LoadFS(fsys fs.FS, dir string) ([]*survey.Questionnaire, error) {
	drafts, err := l.folder(fsys, dir)
	if err != nil {
		return nil, err
	}
	var faults []survey.Fault
	var set []*survey.Questionnaire
	for _, d := range drafts {
		faults = append(faults, d.faults...)
		if d.questionnaire != nil {
			set = append(set, d.questionnaire)
		}
	}
	if faults = append(faults, across(drafts, set)...); len(faults) > 0 {
		return nil, refuse(faults)
	}
	return set, nil
}

func (l *Loader) folder(fsys fs.FS, dir string) ([]*draft, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, fmt.Errorf("read questionnaires: %w", err)
	}
	var drafts []*draft
	for _, e := range entries {
		if e.IsDir() || path.Ext(e.Name()) != ".yaml" {
			continue
		}
		data, err := readBounded(fsys, path.Join(dir, e.Name()))
		if err != nil {
			return nil, fmt.Errorf("read questionnaires: %w", err)
		}
		drafts = append(drafts, l.read(e.Name(), data))
	}
	return drafts, nil
}

// readBounded reads no more of a file than is needed to know that it is too large.
func readBounded(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxBytes+1))
}

// across holds the questionnaires against one another and puts each fault into the file it belongs to.
func across(drafts []*draft, set []*survey.Questionnaire) []survey.Fault {
	files := map[string][]*draft{}
	for _, d := range drafts {
		if d.questionnaire != nil {
			files[d.questionnaire.ID] = append(files[d.questionnaire.ID], d)
		}
	}
	whole := len(set) == len(drafts)
	again := map[string]int{}
	var faults []survey.Fault
	for _, f := range survey.ValidateSet(set) {
		named := files[f.Source]
		d := named[0]
		switch {
		case f.Path == "/id": // the first file has the id; each one after it has a fault
			again[f.Source]++
			d = named[again[f.Source]]
		case !whole || len(named) > 1:
			continue // what is missing may stand in a file that couldn't be read, or the fault in either file
		}
		f.Source, f.Line = d.name, d.line(f.Path)
		faults = append(faults, f)
	}
	return faults
}
