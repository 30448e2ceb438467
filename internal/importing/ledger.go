package importing

import (
	"errors"
	"fmt"
	"slices"

	"mogna/internal/ledger"
	"mogna/internal/numeral"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// Ledger is what was read of somebody's ledger, and what was done with each column. Unread are rows with an amount and no account, such as
// sums; Notes are what was left out or assumed; Questions and Faults as of figures.
type Ledger struct {
	Rows      []ledger.Row
	Columns   []Column
	Unread    []tabular.Cell
	Notes     []survey.Text
	Questions []survey.Fault
	Faults    []survey.Fault
}

// ParseLedger reads a ledger: a row for each amount, with its account, whose it is, and the supplier. Of several columns with amounts none is
// taken without its being asked for, but for that of the form's year, or the one without VAT.
func ParseLedger(files []File, asked Asked) (Ledger, error) {
	sheets, err := readFiles(files, tabular.OpenCalculated)
	if err != nil {
		return Ledger{}, err
	}
	r := &ledgerReader{figureReader: newFigureReader(&survey.Questionnaire{}, nil, false, asked), years: map[int]int{}}
	for n, s := range sheets {
		r.number = n + 1
		if at, roles, found := findLedgerHeadings(s); found {
			r.readLedgerSheet(s, at, roles)
		} else if len(sheets) > 1 {
			r.notes = append(r.notes, survey.Say("Bladet %s läses inte: det har ingen kolumn Konto.", "The sheet %s is not imported: it has no column Account.", s.Source))
		}
	}
	r.unasked()
	r.checkYears()
	if len(r.rows) == 0 && len(r.read.Questions) == 0 && !r.faults.Any() {
		r.faults.Add(survey.Fault{What: survey.Say("Filen har ingen rad med konto och belopp.", "The file has no row with an account and an amount."),
			Mend: survey.Say("Filen ska ha en rubrikrad med Konto och Belopp, och gärna Ansvar, Verksamhet och Leverantör.", "The file must have a heading row with Konto and Belopp, preferably also Ansvar, Verksamhet and Leverantör.")})
	}
	var refused *survey.Error
	if errors.As(r.faults.Err(), &refused) {
		r.read.Faults = refused.Faults
	}
	return Ledger{Rows: r.rows, Columns: r.read.Columns, Unread: r.read.Unread, Notes: r.notes, Questions: r.read.Questions, Faults: r.read.Faults}, nil
}

// ledgerReader is one reading of a ledger.
type ledgerReader struct {
	*figureReader
	rows  []ledger.Row
	notes []survey.Text
	years map[int]int // how many rows are for each
}

// kronorItem is what an amount of a ledger is asked as.
var kronorItem = survey.Item{Unit: "SEK"}

func (r *ledgerReader) readLedgerSheet(s tabular.Sheet, at int, roles ledgerRoles) {
	below := s.Rows[at+1:]
	chosen, choosable, question := r.chosenAmount(s.Rows[at], below, roles)
	r.noteLedgerColumns(s, at, roles, chosen, choosable)
	if question != nil {
		question.Source = s.Source
		r.read.Questions = append(r.read.Questions, *question)
		return
	}
	figures := map[int]bool{chosen: true, roles.debit: true, roles.credit: true}
	for _, f := range s.Faults { // of other cells nothing is read but to be shown
		if f.Row > s.Rows[at].Number && (figures[f.Column] || f.Column == roles.account) {
			r.faults.Add(f.Fault(s.Source))
		}
	}
	units, rows := unitRows(below, figures)
	all := append(r.unitsOfSheet(tabular.Sheet{Name: s.Name, Rows: slices.Concat(s.Rows[:at], rows)}, figures), units...)
	for _, row := range rows {
		amount, is := r.amountOf(s, row, s.Rows[at], roles, chosen, all)
		account, name, known := accountOf(row.Cell(roles.account))
		switch {
		case !is:
		case !known:
			r.noteUnreadCell(orCell(row.Cell(roles.account), row.Cells[0]))
		case r.ofOtherYear(row, roles.year):
		default:
			r.rows = append(r.rows, ledger.Row{Source: s.Source, Line: row.Number, Account: account, Name: firstText(name, roles.text(row, accountName)), Unit: roles.coded(row, unitCode, unitName),
				Activity: roles.coded(row, activityCode, activityName), Supplier: roles.text(row, supplierName), Text: roles.text(row, rowText), Amount: amount})
		}
	}
}

// amountOf is a row's amount: the chosen column's, or debit less credit.
func (r *ledgerReader) amountOf(s tabular.Sheet, row, headings tabular.Row, roles ledgerRoles, chosen int, all []statement) (sum float64, is bool) {
	signs := map[int]float64{chosen: 1}
	if chosen == 0 {
		signs = map[int]float64{roles.debit: 1, roles.credit: -1}
	}
	for column, sign := range signs {
		c := row.Cell(column)
		if column == 0 || !numeric(c) {
			continue
		}
		reading, ok := r.readNumber(s.Source, headings.Cell(column).Text, c)
		if !ok {
			continue
		}
		unit, ok := r.unitOfFigure(s.Source, kronorItem, headings.Cell(column).Text, c, slices.Concat([]statement{{reading.Unit, c, true}, {formatUnit(c), c, true}}, statedUnits(true, headings.Cell(column)), holdsFor(all, column), unitsBesideFigures(row, map[int]bool{column: true})))
		if !ok {
			continue
		}
		if reading.Kind == numeral.Ambiguous {
			r.askWhichReading(s.Source, headings.Cell(column).Text, c, reading, unit)
			continue
		}
		sum, is = sum+sign*reading.In(unit.Exp), true
	}
	return sum, is
}

// ofOtherYear counts the row by its year, and tells whether that is another than the form's.
func (r *ledgerReader) ofOtherYear(row tabular.Row, columns []int) bool {
	for _, column := range columns {
		if year := yearOf(row.Cell(column)); year > 0 {
			r.years[year]++
			return r.asked.Year > 0 && year != r.asked.Year
		}
	}
	return false
}

// checkYears tells of rows for other years than the form's, and refuses several where the form has none.
func (r *ledgerReader) checkYears() {
	var years []int
	for y := range r.years {
		years = append(years, y)
	}
	slices.Sort(years)
	switch {
	case r.asked.Year == 0 && len(years) > 1:
		r.faults.Add(survey.Fault{What: survey.Say("Filen har rader för flera år: %s.", "The file has rows for several years: %s.", list(years)),
			Mend: survey.Say("Fyll i År i formuläret först. Då läses bara det årets rader.", "Fill in Year in the questionnaire first. Then only the rows of that year are imported.")})
	case r.asked.Year > 0 && len(years) > 0 && r.years[r.asked.Year] == 0:
		r.faults.Add(survey.Fault{What: survey.Say("Filen gäller %s, men formuläret gäller %d.", "The file is for %s, but the questionnaire is for %d.", list(years), r.asked.Year),
			Mend: survey.Say("Välj rätt fil, eller rätta året i formuläret.", "Choose the right file, or correct the year in the questionnaire.")})
	case r.asked.Year > 0:
		for _, y := range years {
			if y != r.asked.Year {
				r.notes = append(r.notes, survey.Say("%d rader gäller %d och läses inte.", "%d rows are for %d and are not imported.", r.years[y], y))
			}
		}
	}
}

func list(years []int) (text string) {
	for n, y := range years {
		if n > 0 {
			text += ", "
		}
		text += fmt.Sprint(y)
	}
	return text
}
