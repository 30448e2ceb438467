// Package importing parses spreadsheets into organisations and respondents. People fill them in by hand, in Swedish or English, with
// columns in any order, so it reports every error with row and cell in one pass.
package importing

import (
	"errors"
	"slices"
	"time"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// File is an uploaded file. Its name is only used to name it.
type File struct {
	Name string
	Data []byte
}

// Batch is what was read, in the order of the files, and the row of each. Questions are rows that somebody must say are meant before
// they are taken in.
type Batch struct {
	Organisations []survey.Organisation
	Respondents   []survey.Respondent

	OrganisationRows, RespondentRows []Place
	Undated                          int // organisations whose population has no day or no source
	Questions                        []survey.Fault
	Sheets                           []*SheetRead
}

// Against is what files are read against: the organisations that are known, and the country's municipalities. Day and Source are of
// the populations that say nothing of their own.
type Against struct {
	Known       []survey.Organisation
	Register    []survey.Place
	Day, Source string
	Now         time.Time
}

// latestMoment is a moment that no day of a population can be after; without a clock every day has been.
func (a Against) latestMoment() time.Time {
	if a.Now.IsZero() {
		return time.Unix(1<<40, 0)
	}
	return a.Now
}

// maxFiles is how many files are read at once.
const maxFiles = 20

// Parse reads files of organisations and of respondents, in any order: a respondent's organisation may stand in any of
// the files or be known already. The error is a *survey.Error, and then the batch is empty: nothing is imported by half.
func Parse(files []File, against Against) (Batch, error) {
	sheets, err := readFiles(files, tabular.Open)
	if err != nil {
		return Batch{}, err
	}
	p := newParser(against)
	p.parseSheets(sheets)
	if err := p.faults.Err(); err != nil {
		return Batch{}, err
	}
	p.batch.Questions, p.batch.Sheets = p.questions, p.sheets
	return p.batch, nil
}

// readFiles reads every file, so that the faults of all of them are told. Nothing is made of rows before all can be read:
// else a broken file's organisations would be missed by each of their respondents.
func readFiles(files []File, open func(string, []byte) ([]tabular.Sheet, error)) ([]tabular.Sheet, error) {
	if len(files) > maxFiles {
		return nil, survey.Fail(survey.TooLarge, "Högst %d filer kan läsas in på en gång.", "At most %d files can be imported at a time.", maxFiles)
	}
	var all []tabular.Sheet
	var faults []survey.Fault
	for _, f := range files {
		sheets, err := open(f.Name, f.Data)
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
	known     map[string]survey.Organisation
	against   Against
	codes     map[string]Place
	emails    map[string]person
	batch     Batch
	questions []survey.Fault
	sheets    []*SheetRead
}

func newParser(against Against) *parser {
	p := &parser{directory: newDirectory(against.Known), against: against, known: map[string]survey.Organisation{},
		codes: map[string]Place{}, emails: map[string]person{}}
	for _, o := range against.Known {
		p.known[o.Code] = o
	}
	return p
}

// parseSheets goes through the organisations first, for their names and codes, since other rows refer to them.
func (p *parser) parseSheets(sheets []tabular.Sheet) {
	var tables []*table
	alone := !slices.ContainsFunc(sheets, func(s tabular.Sheet) bool {
		k, _ := findHeadings(s)
		return k != nil && !s.Hidden
	})
	for _, sheet := range sheets {
		if t := p.table(sheet, alone); t != nil {
			tables = append(tables, t)
		}
	}
	for _, t := range tables {
		if t.kind == organisations {
			p.enterOrganisations(t)
		}
	}
	for _, t := range tables {
		for _, row := range t.rows {
			p.parseRow(t, row)
		}
	}
	if len(p.batch.Organisations)+len(p.batch.Respondents) == 0 && !p.faults.Any() {
		p.faults.Add(survey.Fault{What: survey.Say("Det finns inga rader att läsa in.", "There are no rows to import."),
			Mend: survey.Say("Kontrollera att du har valt rätt fil och att raderna finns under rubrikerna.",
				"Check that you chose the right file and that the rows are below the headings.")})
	}
}

func (p *parser) parseRow(t *table, row tabular.Row) {
	r := p.checkCells(t, row)
	at := Place{t.source, row.Number}
	switch {
	case r.example():
		t.read.Notes = append(t.read.Notes, survey.Say("Rad %d är mallens exempel och läses inte in.", "Line %d is the template's example and is not imported.", row.Number))
	case t.kind == organisations:
		o := r.organisation()
		p.batch.Organisations = append(p.batch.Organisations, o)
		if o.Population != nil && (o.PopulationDate == "" || o.Source == "") {
			p.batch.Undated++
		}
		p.batch.OrganisationRows = append(p.batch.OrganisationRows, at)
	case t.kind == respondents:
		p.batch.Respondents = append(p.batch.Respondents, r.respondent())
		p.batch.RespondentRows = append(p.batch.RespondentRows, at)
	}
}
