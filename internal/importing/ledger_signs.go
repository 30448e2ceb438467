package importing

import (
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// ledgerSigns is how a sheet tells what is to be deducted.
type ledgerSigns struct {
	pair   bool // of debit and credit, credit is deducted
	letter int  // the column whose D or K tells it, if any
}

// signsOf finds out how a sheet tells it. Credit that mostly has a minus already, and rows whose K has one, are deducted as they are.
func (r *ledgerReader) signsOf(h headedSheet, amount amountIn, rows []tabular.Row) (signs ledgerSigns) {
	if amount.pair {
		minus, plain := 0, 0
		for _, row := range rows {
			switch x := (amountIn{columns: amount.columns[1:]}).in(row); {
			case x < 0:
				minus++
			case x > 0:
				plain++
			}
		}
		if minus > plain { // the others are corrections
			r.note(survey.Say("Kredit är skrivet med minus i filen, och dras av en gång.", "Credit has a minus in the file, and is deducted once."))
			return ledgerSigns{}
		}
		return ledgerSigns{pair: true}
	}
	letters := h.roles.columns[debitOrCredit]
	if len(letters) == 0 || len(amount.columns) != 1 {
		return ledgerSigns{}
	}
	negative, creditPlain := false, false
	for _, row := range rows {
		x := amount.in(row)
		negative = negative || x < 0
		creditPlain = creditPlain || x > 0 && letterOf(row.Cell(letters[0])) == 'k'
	}
	if !negative {
		return ledgerSigns{letter: letters[0]}
	}
	if creditPlain {
		c := h.headings.Cell(letters[0])
		r.addFault(h.Source, c, survey.Say("Beloppen har både minustecken och D eller K.", "The amounts have both minus signs and D or K."), survey.Say("Skriv det som dras av med minus, och ta bort kolumnen ”%s”.", "Write what is deducted with a minus, and remove the column “%s”.", showSafely(c.Text)))
	}
	return ledgerSigns{}
}

// signOf is what a number of a row's counts by, the nth of its amount.
func (r *ledgerReader) signOf(h headedSheet, row tabular.Row, c tabular.Cell, signs ledgerSigns, n int) (sign float64, ok bool) {
	switch letter := letterOf(row.Cell(signs.letter)); {
	case signs.pair && n == 1, signs.letter > 0 && letter == 'k':
		return -1, true
	case signs.letter > 0 && letter == 0:
		at := row.Cell(signs.letter)
		r.addFault(h.Source, at, survey.Say("Det står varken D eller K vid beloppet i %s.", "There is neither D nor K beside the amount in %s.", c.Ref()), survey.Say("Skriv D för debet eller K för kredit.", "Enter D for debit or K for credit."))
		return 0, false
	}
	return 1, true
}

// letterOf is d for debit, k for credit and zero for neither.
func letterOf(c tabular.Cell) byte {
	switch text := strings.ToLower(strings.TrimSpace(c.Text)); {
	case text == "d" || strings.HasPrefix(text, "deb") || text == "+":
		return 'd'
	case text == "k" || text == "c" || text == "cr" || strings.HasPrefix(text, "kred") || strings.HasPrefix(text, "cred") || text == "-":
		return 'k'
	}
	return 0
}
