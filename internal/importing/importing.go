// Package importing turns spreadsheets into organisations and respondents. People fill these in by hand, in Swedish or
// English and in whatever order suits them; every fault is told by its row and cell, all at once, so that one round of
// mending is enough.
package importing

import (
	"errors"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// File is an uploaded file. Its name is only used to name it.
type File struct {
	Name string
	Data []byte
}

// Batch is what was read, in the order of the files.
type Batch struct {
	Organisations []survey.Organisation
	Respondents   []survey.Respondent
}

// maxFiles is how many files are read at once.
const maxFiles = 20

// Parse reads files of organisations and of respondents, in any order: a respondent's organisation may stand in any of
// the files or be known already. The error is a *survey.Error, and then the batch is empty: nothing is imported by half.
func Parse(files []File, known []survey.Organisation) (Batch, error) {
	sheets, err := read(files, tabular.Read)
	if err != nil {
		return Batch{}, err
	}
	p := &parser{directory: newDirectory(known), codes: map[string]place{}, emails: map[string]person{}}
	p.parse(sheets)
	if err := p.faults.Err(); err != nil {
		return Batch{}, err
	}
	return p.batch, nil
}

// read reads every file, so that the faults of all of them are told. Nothing is made of rows before all can be read:
// else a broken file's organisations would be missed by each of their respondents.
func read(files []File, one func(name string, data []byte) ([]tabular.Sheet, error)) ([]tabular.Sheet, error) {
	if len(files) > maxFiles {
		return nil, survey.Fail(survey.TooLarge, "Högst %d filer kan läsas på en gång.", "At most %d files can be read at once.", maxFiles)
	}
	var all []tabular.Sheet
	var faults []survey.Fault
	for _, f := range files {
		sheets, err := one(f.Name, f.Data)
		var refused *survey.Error
		switch {
		case errors.As(err, &refused) && refused.Code == survey.Invalid:
			faults = append(faults, refused.Faults...)
		case err != nil:
			return nil, err
		}
		all = append(all, sheets...)
	}
	if len(faults) > 0 {
		return nil, survey.Refuse(faults)
	}
	return all, nil
}

// parser is one reading of a batch.
type parser struct {
	faults    tabular.Faults
	directory *directory
	codes     map[string]place
	emails    map[string]person
	batch     Batch
}

// parse goes through the organisations first, for their names and codes, since other rows refer to them.
func (p *parser) parse(sheets []tabular.Sheet) {
	var tables []*table
	for _, sheet := range sheets {
		if t := p.table(sheet); t != nil {
			tables = append(tables, t)
		}
	}
	for _, t := range tables {
		if t.kind == organisations {
			p.enter(t)
		}
	}
	rows := 0
	for _, t := range tables {
		rows += len(t.rows)
		for _, row := range t.rows {
			p.row(t, row)
		}
	}
	if rows == 0 && !p.faults.Any() {
		p.faults.Add(survey.Fault{What: survey.Say("Det finns inga rader att läsa in.", "There are no rows to read in."),
			Mend: survey.Say("Kontrollera att du har valt rätt fil och att raderna står under rubrikerna.",
				"Check that you chose the right file and that the rows stand below the headings.")})
	}
}

func (p *parser) row(t *table, row tabular.Row) {
	r := p.check(t, row)
	switch t.kind {
	case organisations:
		p.batch.Organisations = append(p.batch.Organisations, r.organisation())
	case respondents:
		p.batch.Respondents = append(p.batch.Respondents, r.respondent())
	}
}
