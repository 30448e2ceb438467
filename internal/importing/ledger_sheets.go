package importing

import (
	"fmt"
	"slices"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// LedgerSheet is a sheet with accounts and amounts, of several in a file.
type LedgerSheet struct {
	ID     string
	Source string
	Hidden bool
	Rows   int
	Read   bool
}

// headedSheet is a sheet with its row of headings, what its columns are, and the rows above and below.
type headedSheet struct {
	tabular.Sheet
	number   int
	headings tabular.Row
	above    []tabular.Row
	below    []tabular.Row
	roles    ledgerRoles
}

// findLedgerHeadings finds a sheet's row of headings: the one that names an account and has amounts below. Where no row says what is amounts,
// it is the one with numbers below that may be.
func findLedgerHeadings(s tabular.Sheet) (headedSheet, bool) {
	for _, unsure := range []bool{false, true} {
		for n, row := range s.Rows[:min(headRowsOfList, len(s.Rows))] {
			h := headedSheet{Sheet: s, headings: row, above: s.Rows[:n:n], below: s.Rows[n+1:]}
			h.roles = rolesOf(row, h.below, unsure)
			if len(h.roles.accounts) > 0 && len(h.roles.amounts) > 0 {
				return h, true
			}
		}
	}
	return headedSheet{Sheet: s}, false
}

// refused reports whether a cell is known to be unreadable.
func (h headedSheet) refused(c tabular.Cell) bool {
	return slices.ContainsFunc(h.Faults, func(f tabular.CellFault) bool { return f.Row == c.Row && f.Column == c.Column })
}

// chosenSheets are those that are read: the only one, or those of several that were asked for. Two may hold the same rows.
func (r *ledgerReader) chosenSheets(found []headedSheet) (chosen []headedSheet) {
	var told []string
	for _, h := range found {
		id := fmt.Sprint(h.number)
		read := len(found) == 1 || slices.Contains(r.asked.Sheets, id)
		if read {
			chosen = append(chosen, h)
		}
		if len(found) > 1 {
			r.sheets = append(r.sheets, LedgerSheet{ID: id, Source: h.Source, Hidden: h.Hidden, Rows: len(h.below), Read: read})
			told = append(told, h.Source)
		}
	}
	for _, id := range r.asked.Sheets {
		if !slices.ContainsFunc(r.sheets, func(s LedgerSheet) bool { return s.ID == id }) {
			r.faults.Add(survey.Fault{What: survey.Say("Bladet kan inte väljas i den här filen.", "The sheet cannot be chosen in this file."), Mend: survey.Say("Granska filen på nytt.", "Check the file again.")})
		}
	}
	if len(chosen) == 0 && len(found) > 0 {
		r.read.Questions = append(r.read.Questions, survey.Fault{What: survey.Say("Flera blad har konton och belopp: %s.", "Several sheets have accounts and amounts: %s.", strings.Join(told, ", ")),
			Mend: survey.Say("Välj de blad som ska läsas. Ett blad som sammanfattar ett annat ska inte med, för då räknas samma belopp två gånger.", "Choose the sheets to import. Leave out a sheet that sums up another: its amounts would be counted twice.")})
	}
	return chosen
}

// whyUnread tells why no row was read of a file: what is missing of accounts and amounts.
func whyUnread(sheets []tabular.Sheet) survey.Fault {
	for _, s := range sheets {
		for n, row := range s.Rows[:min(headRowsOfList, len(s.Rows))] {
			for _, c := range row.Cells {
				if roleOf(c.Text) != accountCode {
					continue
				}
				if at := slices.IndexFunc(s.Rows[n+1:], func(below tabular.Row) bool { return below.Cell(c.Column).Text != "" }); at >= 0 && !accountsBelow(s.Rows[n+1:], c.Column) {
					first := s.Rows[n+1+at].Cell(c.Column)
					return survey.Fault{Source: s.Source, Line: first.Row, Path: first.Ref(), What: survey.Say("Under rubriken ”%s” står inte kontonummer, utan till exempel ”%s”.", "Below the heading “%s” there are no account numbers, but for example “%s”.", showSafely(c.Text), showSafely(first.Text)),
						Mend: survey.Say("Skriv kontots nummer först i cellen, till exempel 4010 eller 4010 Konsulter.", "Enter the number of the account first in the cell, for example 4010 or 4010 Consultants.")}
				}
			}
		}
	}
	return survey.Fault{What: survey.Say("Filen har ingen rad med konto och belopp.", "The file has no row with an account and an amount."),
		Mend: survey.Say("Filen ska ha en rubrikrad med Konto och Belopp, och gärna Ansvar, Verksamhet och Leverantör.", "The file must have a heading row with Konto and Belopp, preferably also Ansvar, Verksamhet and Leverantör.")}
}
