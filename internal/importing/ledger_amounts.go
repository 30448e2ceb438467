package importing

import (
	"regexp"
	"slices"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// amountIn is where a row's amount stands: in one column, as debit and credit, or in a column for each month. Heading is all of it.
type amountIn struct {
	columns []int
	heading string
	pair    bool // the second is what the first is less
	months  int
}

// amountsIn are the places where amounts may stand, in the columns' order, those of one column first. Unsure are numbers below a heading that
// does not say what they are.
func amountsIn(headings tabular.Row, below []tabular.Row, roles ledgerRoles, unsure bool) (list []amountIn) {
	months := monthsIn(headings, below)
	numbers := func(column int) bool {
		return slices.ContainsFunc(below, func(row tabular.Row) bool { return numeric(row.Cell(column)) })
	}
	for _, c := range headings.Cells {
		use := useOf(c.Text)
		named := amountHeading(c.Text) || unsure && (use == AmountColumn || use == DifferenceColumn) && !vat.MatchString(c.Text)
		if roleOf(c.Text) == 0 && named && numbers(c.Column) && !slices.ContainsFunc(months, func(a amountIn) bool { return slices.Contains(a.columns, c.Column) }) {
			list = append(list, amountIn{columns: []int{c.Column}, heading: c.Text})
		}
	}
	debit, credit := roles.columns[debitAmount], roles.columns[creditAmount]
	for n := range min(len(debit), len(credit)) {
		list = append(list, amountIn{columns: []int{debit[n], credit[n]}, heading: headings.Cell(debit[n]).Text + " − " + headings.Cell(credit[n]).Text, pair: true})
	}
	if len(debit) != len(credit) && len(list) == 0 {
		list = append(list, amountIn{columns: append(debit, credit...)[:1], heading: headings.Cell(append(debit, credit...)[0]).Text, pair: true})
	}
	return append(list, months...)
}

var vat = regexp.MustCompile(`(?i)\b(moms|vat)`)

// amountHeading reports whether the numbers below a heading are amounts: it names some, a year or a unit, and no VAT.
func amountHeading(heading string) bool {
	if useOf(heading) != AmountColumn || vat.MatchString(heading) && !withoutVAT(heading) && !withVAT(heading) {
		return false
	}
	words := strings.Fields(foldWords(heading))
	return slices.ContainsFunc(words, func(w string) bool {
		w = strings.Trim(w, "().,:")
		return slices.Contains(amountWords, w) || strings.HasSuffix(w, "belopp") || strings.HasSuffix(w, "utfall")
	}) || len(yearsIn(heading)) > 0 || len(statedUnits(false, tabular.Cell{Text: heading})) > 0
}

func withoutVAT(heading string) bool {
	words := foldWords(heading)
	return strings.Contains(words, "exkl") || strings.Contains(words, "utan") || strings.Contains(words, "netto") || strings.Contains(words, "excl")
}

func withVAT(heading string) bool {
	words := foldWords(heading)
	return vat.MatchString(heading) && (strings.Contains(words, "inkl") || strings.Contains(words, "med ") || strings.Contains(words, "incl"))
}

// chosenAmount is where a sheet's amounts are read from, and what has to be asked first. Two places that say the same in every row are one.
func (r *ledgerReader) chosenAmount(h headedSheet) (chosen amountIn, question *survey.Fault) {
	all := h.roles.amounts
	for _, a := range all {
		if slices.Contains(r.asked.Columns, r.columnID(a.columns[0])) {
			return r.counted(h, a), nil
		}
	}
	if one := all[0]; len(all) == 1 && one.pair && len(one.columns) == 1 {
		r.addFault(h.Source, h.headings.Cell(one.columns[0]), survey.Say("Filen har bara den ena av kolumnerna Debet och Kredit.", "The file has only one of the columns Debit and Credit."),
			survey.Say("Ta ut filen med båda, eller med en kolumn Belopp.", "Extract the file with both, or with a column Belopp."))
		return amountIn{}, nil
	}
	var plain, ours []amountIn
	for _, a := range all {
		years := yearsIn(a.heading)
		if !withVAT(a.heading) && !slices.ContainsFunc(plain, func(b amountIn) bool { return h.sameAmounts(a, b) }) {
			plain = append(plain, a)
		}
		if r.asked.Year > 0 && len(years) == 1 && years[0] == r.asked.Year && !isPlanned(a.heading) {
			ours = append(ours, a)
		}
	}
	otherYear := func(a amountIn) bool {
		return slices.ContainsFunc(yearsIn(a.heading), func(y int) bool { return r.asked.Year > 0 && y != r.asked.Year })
	}
	switch {
	case len(ours) == 1:
		return r.counted(h, ours[0]), nil
	case len(plain) == 1 && !isPlanned(plain[0].heading) && !otherYear(plain[0]) && (len(plain[0].columns) > 1 || amountHeading(plain[0].heading)):
		return r.counted(h, plain[0]), nil
	}
	f := &survey.Fault{Line: h.headings.Number, Path: h.headings.Cell(all[0].columns[0]).Ref()}
	f.What = h.nameColumns("Beloppen kan vara fel: %s.", "The amounts may be the wrong ones: %s.", all, numeric)
	f.Mend = survey.Say("Välj kolumnen med årets utfall utan moms.", "Choose the column with the outcome of the year, without VAT.")
	return amountIn{}, f
}

// counted tells how many months are summed.
func (r *ledgerReader) counted(h headedSheet, a amountIn) amountIn {
	if a.months > 0 {
		first, last := showSafely(h.headings.Cell(a.columns[0]).Text), showSafely(h.headings.Cell(a.columns[a.months-1]).Text)
		r.note(survey.Say("Beloppen är summan av %d månader, från %s till %s.", "The amounts are the sum of %d months, from %s to %s.", a.months, first, last))
	}
	return a
}

// sameAmounts reports whether two places say the same amount in every row.
func (h headedSheet) sameAmounts(a, b amountIn) bool {
	return !slices.ContainsFunc(h.below, func(row tabular.Row) bool {
		return !alike(a.in(row), b.in(row))
	})
}

// in is a row's amount there as it is written, for comparing.
func (a amountIn) in(row tabular.Row) (sum float64) {
	for n, column := range a.columns {
		got := readCell(row.Cell(column))
		if a.pair && n == 1 {
			sum -= got.In(got.Unit.Exp)
		} else {
			sum += got.In(got.Unit.Exp)
		}
	}
	return sum
}

func alike(x, y float64) bool { return x-y < 0.005 && y-x < 0.005 }

// hasNumber reports whether a row has a number in any of some columns.
func hasNumber(row tabular.Row, columns []int) bool {
	return slices.ContainsFunc(columns, func(column int) bool { return numeric(row.Cell(column)) })
}
