package importing

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// accountNumber is one of three to eight digits, with or without the account's name after it. A spreadsheet may have put a space between
// thousands.
var accountNumber = regexp.MustCompile(`^(\d{3,8}|\d{1,2} \d{3})(?:[.,]0{1,2})?(?: ?[-:.,/] ?([^\d\s].*)| (\D.*))?$`)

// accountOf is the account that a cell names.
func accountOf(c tabular.Cell) (number, name string, is bool) {
	m := accountNumber.FindStringSubmatch(survey.Unspaced(c.Text))
	if m == nil {
		return "", "", false
	}
	return strings.ReplaceAll(m[1], " ", ""), showSafely(strings.TrimLeft(m[2]+m[3], "-: ")), true
}

// accountsBelow reports whether a good part of a column's cells begin with an account's number.
func accountsBelow(rows []tabular.Row, column int) bool {
	numbers, all := 0, 0
	for _, row := range rows {
		if c := row.Cell(column); c.Text != "" {
			all++
			if _, _, is := accountOf(c); is {
				numbers++
			}
		}
	}
	return numbers > 0 && numbers*3 >= all
}

// chosenAccount is the column of accounts, and what has to be asked first: two that differ cannot be told apart by their headings.
func (r *ledgerReader) chosenAccount(h headedSheet) (column int, question *survey.Fault) {
	for _, c := range h.roles.accounts {
		if slices.Contains(r.asked.Columns, r.columnID(c)) {
			return c, nil
		}
	}
	if len(h.roles.accounts) < 2 {
		return h.roles.accounts[0], nil
	}
	f := &survey.Fault{Line: h.headings.Number, Path: h.headings.Cell(h.roles.accounts[0]).Ref()}
	var choices []amountIn
	for _, c := range h.roles.accounts {
		choices = append(choices, amountIn{columns: []int{c}, heading: h.headings.Cell(c).Text})
	}
	f.What = h.nameColumns("Flera kolumner har kontonummer: %s.", "Several columns have account numbers: %s.", choices, func(c tabular.Cell) bool { _, _, is := accountOf(c); return is })
	f.Mend = survey.Say("Välj den med kontot som beloppet är bokfört på.", "Choose the one with the account on which the amount is booked.")
	return 0, f
}

// nameColumns says in both languages which columns something is about, with the first cell of each that is of the kind.
func (h headedSheet) nameColumns(sv, en string, choices []amountIn, is func(tabular.Cell) bool) survey.Text {
	var words [2][]string
	for _, choice := range choices {
		column, heading := choice.columns[0], showSafely(choice.heading)
		first := tabular.Cell{Row: h.headings.Number, Column: column}
		if n := slices.IndexFunc(h.below, func(row tabular.Row) bool { return is(row.Cell(column)) }); n >= 0 {
			first = h.below[n].Cell(column)
		}
		words[0] = append(words[0], fmt.Sprintf("%s (”%s”, %s i %s)", tabular.Letters(column), heading, showSafely(first.Text), first.Ref()))
		words[1] = append(words[1], fmt.Sprintf("%s (“%s”, %s in %s)", tabular.Letters(column), heading, showSafely(first.Text), first.Ref()))
	}
	return survey.Text{survey.Swedish: fmt.Sprintf(sv, strings.Join(words[0], ", ")), survey.English: fmt.Sprintf(en, strings.Join(words[1], ", "))}
}

// refuseWithoutAccount tells of amounts that no account is named for and that are not called sums. They may be sums or costs.
func (r *ledgerReader) refuseWithoutAccount(h headedSheet, without []tabular.Cell) {
	if len(without) == 0 {
		return
	}
	first := without[0]
	what := survey.Say("En rad har belopp men inget kontonummer: ”%s”.", "One row has an amount but no account number: “%s”.", showSafely(first.Text))
	if len(without) > 1 {
		what = survey.Say("%d rader har belopp men inget kontonummer. Den första är ”%s”.", "%d rows have amounts but no account number. The first is “%s”.", len(without), showSafely(first.Text))
	}
	r.faults.Add(survey.Fault{Source: h.Source, Line: first.Row, Path: first.Ref(), What: what,
		Mend: survey.Say("Skriv kontot på varje rad. Är raderna summor, ta bort dem eller skriv Summa först.", "Enter the account in every row. If the rows are sums, remove them or enter Summa first in them.")})
}
