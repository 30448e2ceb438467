package importing

import (
	"cmp"
	"errors"

	"mogna/internal/ledger"
	"mogna/internal/numeral"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// Ledger is what was read of somebody's ledger, and what was done with each column. Sheets are those that have rows, where there are several,
// and Copies the rows that stand twice. Unread are sums; Notes are what was left out or assumed; Questions and Faults as of figures.
type Ledger struct {
	Rows      []ledger.Row
	Columns   []Column
	Sheets    []LedgerSheet
	Copies    *LedgerCopies
	Unread    []tabular.Cell
	Notes     []survey.Text
	Questions []survey.Fault
	Faults    []survey.Fault
}

// ParseLedger reads a ledger: a row for each amount, with its account, whose it is, and the supplier. Of several columns with amounts or
// accounts, and of several sheets, none is taken without its being asked for, but for the amounts of the form's year or without VAT.
func ParseLedger(files []File, asked Asked) (Ledger, error) {
	sheets, err := readFiles(files, tabular.OpenCalculated)
	if err != nil {
		return Ledger{}, err
	}
	r := &ledgerReader{figureReader: newFigureReader(&survey.Questionnaire{}, nil, false, asked), years: map[int]int{}}
	var found []headedSheet
	for n, s := range sheets {
		h, is := findLedgerHeadings(s)
		switch h.number = n + 1; {
		case is:
			found = append(found, h)
		case len(sheets) > 1:
			r.note(survey.Say("Bladet %s läses inte: det har inga kolumner med konto och belopp.", "The sheet %s is not imported: it has no columns with accounts and amounts.", s.Source))
		}
	}
	for _, h := range r.chosenSheets(found) {
		r.number = h.number
		r.readLedgerSheet(h)
	}
	r.unasked()
	r.checkYears()
	copies := r.checkCopies()
	if len(r.booked) == 0 && len(r.read.Questions) == 0 && !r.faults.Any() {
		r.faults.Add(whyUnread(sheets))
	}
	var refused *survey.Error
	if errors.As(r.faults.Err(), &refused) {
		r.read.Faults = refused.Faults
	}
	rows := make([]ledger.Row, 0, len(r.booked))
	for _, b := range r.booked {
		rows = append(rows, b.Row)
	}
	return Ledger{Rows: rows, Columns: r.read.Columns, Sheets: r.sheets, Copies: copies, Unread: r.read.Unread, Notes: r.notes, Questions: r.read.Questions, Faults: r.read.Faults}, nil
}

// ledgerReader is one reading of a ledger.
type ledgerReader struct {
	*figureReader
	sheets []LedgerSheet
	booked []bookedRow
	notes  []survey.Text
	years  map[int]int // how many rows are for each
}

// bookedRow is a row of the ledger beside what stands in the file.
type bookedRow struct {
	ledger.Row
	file tabular.Row
}

func (r *ledgerReader) note(t survey.Text) { r.notes = append(r.notes, t) }

// kronorItem is what an amount of a ledger is asked as.
var kronorItem = survey.Item{Unit: "SEK"}

func (r *ledgerReader) readLedgerSheet(h headedSheet) {
	r.notes = append(r.notes, h.Notes...)
	account, which := r.chosenAccount(h)
	amount, question := r.chosenAmount(h)
	r.noteLedgerColumns(h, account, amount, question != nil)
	for _, q := range []*survey.Fault{which, question} {
		if q != nil {
			q.Source = h.Source
			r.read.Questions = append(r.read.Questions, *q)
		}
	}
	if which != nil || question != nil || len(amount.columns) == 0 {
		return
	}
	figures := map[int]bool{}
	for _, column := range amount.columns {
		figures[column] = true
	}
	for _, f := range h.Faults { // of other cells nothing is read but to be shown
		if f.Row > h.headings.Number && (figures[f.Column] || f.Column == account) {
			r.faults.Add(f.Fault(h.Source))
		}
	}
	units, rows := unitRows(h.below, figures)
	all := append(r.unitsOfSheet(tabular.Sheet{Name: h.Name, Rows: h.above}, figures), units...)
	signs := r.signsOf(h, amount, rows)
	var booked []bookedRow
	var without []tabular.Cell
	dated := false
	for _, row := range rows {
		number, name, known := accountOf(row.Cell(account))
		switch {
		case !known && !hasNumber(row, amount.columns):
		case !known && h.sumLike(row, account, figures):
			r.noteUnreadCell(row.Cells[0])
		case !known:
			without = append(without, orCell(row.Cell(account), row.Cells[0]))
		default:
			sum, is := r.amountOf(h, row, amount, signs, all)
			if !is {
				continue
			}
			year := yearOfRow(row, h.roles.year)
			dated = dated || year > 0
			if r.ofOtherYear(year) {
				continue
			}
			l := h.roles
			booked = append(booked, bookedRow{file: row, Row: ledger.Row{Source: h.Source, Line: row.Number, Account: number, Name: cmp.Or(name, l.text(row, accountName)), Unit: l.coded(row, unitCode, unitName),
				Activity: l.coded(row, activityCode, activityName), Supplier: l.text(row, supplierName), Text: l.text(row, rowText), Amount: sum}})
		}
	}
	if !dated {
		r.noteOtherYearAbove(h)
	}
	r.refuseWithoutAccount(h, without)
	sums := h.sums(booked, figures)
	for n, b := range booked {
		if sums[n] {
			r.noteUnreadCell(b.file.Cells[0])
			continue
		}
		r.booked = append(r.booked, b)
	}
}

// amountOf is a row's amount: that of its column, or of all its columns together.
func (r *ledgerReader) amountOf(h headedSheet, row tabular.Row, amount amountIn, signs ledgerSigns, all []statement) (sum float64, is bool) {
	for n, column := range amount.columns {
		c, heading := row.Cell(column), h.headings.Cell(column)
		if h.refused(c) {
			continue
		}
		reading, ok := r.readNumber(h.Source, heading.Text, c)
		if !ok {
			continue
		}
		unit, ok := r.unitOfFigure(h.Source, kronorItem, heading.Text, c, append([]statement{{reading.Unit, c, true}, {formatUnit(c), c, true}},
			append(statedUnits(true, heading), append(holdsFor(all, column), unitsBesideFigures(row, map[int]bool{column: true})...)...)...))
		if !ok {
			continue
		}
		if reading.Kind == numeral.Ambiguous {
			r.askWhichReading(h.Source, heading.Text, c, reading, unit)
			continue
		}
		sign, ok := r.signOf(h, row, c, signs, n)
		if !ok {
			continue
		}
		sum, is = sum+sign*reading.In(unit.Exp), true
	}
	return sum, is
}
