package importing

import (
	"regexp"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// SheetRead says what was done with a sheet, or with a file that is none: what it was read as, if anything, and each column.
type SheetRead struct {
	Source  string
	Hidden  bool
	List    string // organisations, respondents, or empty where it was not read
	Notes   []survey.Text
	Columns []ColumnRead
}

// ColumnRead says what a column was read as. Where it was not read there may be a reason.
type ColumnRead struct {
	Cell    string
	Heading string
	As      survey.Text
	Why     survey.Text
}

// noteSheet begins what is told of a sheet.
func (p *parser) noteSheet(sheet tabular.Sheet, list string) *SheetRead {
	read := &SheetRead{Source: sheet.Source, Hidden: sheet.Hidden, List: list, Notes: sheet.Notes}
	p.sheets = append(p.sheets, read)
	return read
}

var looksLikeAddress = regexp.MustCompile(`[^\s@]+@[^\s@]+\.[^\s@]+`)

// skipUnknownSheet passes over a sheet whose headings are not known, where it is not the only one and has nobody's address: instructions,
// and the values of drop-down lists.
func (p *parser) skipUnknownSheet(sheet tabular.Sheet, alone bool) {
	if !alone && !hasAddress(sheet) {
		read := p.noteSheet(sheet, "")
		read.Notes = append(read.Notes, survey.Say("Bladet läses inte in, eftersom ingen rubrik känns igen.", "The sheet is not imported: none of its headings is recognised."))
		return
	}
	what, mend := survey.Say("Rubrikerna känns inte igen.", "The headings are not recognised."), expectedHeadings()
	if sheet.Hidden {
		what = survey.Say("Rubrikerna känns inte igen, och bladet är dolt.", "The headings are not recognised, and the sheet is hidden.")
		mend = survey.Say("Visa bladet (högerklicka på en bladflik och välj Ta fram) och rätta rubrikerna, eller ta bort det.",
			"Show the sheet (right-click a sheet tab and choose Unhide) and fix its headings, or delete it.")
	}
	p.faults.Add(survey.Fault{Source: sheet.Source, Line: sheet.Rows[0].Number, What: what, Mend: mend})
}

func hasAddress(sheet tabular.Sheet) bool {
	for _, row := range sheet.Rows {
		for _, c := range row.Cells {
			if looksLikeAddress.MatchString(c.Text) {
				return true
			}
		}
	}
	return false
}
