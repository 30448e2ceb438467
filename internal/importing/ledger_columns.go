package importing

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// ledgerRole is what a column of a ledger tells of a row, beside its account and amount.
type ledgerRole int

const (
	accountCode ledgerRole = iota + 1
	accountName
	unitCode
	unitName
	activityCode
	activityName
	supplierName
	rowText
	rowYear
	debitAmount
	creditAmount
)

// ledgerHeadings are what ledgers call them, folded.
var ledgerHeadings = map[ledgerRole][]string{
	accountCode:  wordSet("konto kontonr kontonummer kontokod account accountno accountnumber accountcode"),
	accountName:  wordSet("kontonamn kontotext kontobenamning kontobeskrivning ktxt accountname accounttext"),
	unitCode:     wordSet("ansvar ansvarskod ansvarsenhet ansvarsnr kostnadsstalle kst enhet resultatenhet forvaltning namnd costcentre costcenter department"),
	unitName:     wordSet("ansvarsnamn ansvartext ansvarstext kostnadsstallenamn enhetsnamn"),
	activityCode: wordSet("verksamhet verksamhetskod vht vsh vhet activity"),
	activityName: wordSet("verksamhetsnamn verksamhettext verksamhetstext"),
	supplierName: wordSet("leverantor leverantorsnamn leverantornamn levnamn lev resk resknr reskontra supplier suppliername vendor vendorname motpartsnamn"),
	rowText:      wordSet("text beskrivning verifikationstext vertext fakturatext radtext benamning description"),
	rowYear:      wordSet("ar rakenskapsar bokforingsar year period bokforingsperiod manad datum bokforingsdatum verifikationsdatum verdatum fakturadatum date"),
	debitAmount:  wordSet("debet debit debetbelopp"),
	creditAmount: wordSet("kredit credit kreditbelopp"),
}

// nameOf is the role of the column that writes in words what another has a code for.
var nameOf = map[ledgerRole]ledgerRole{accountCode: accountName, unitCode: unitName, activityCode: activityName, supplierName: supplierName}

// ledgerRoles are the columns of a ledger.
type ledgerRoles struct {
	account       int
	debit, credit int
	amounts       []int
	year          []int
	columns       map[ledgerRole][]int
}

// findLedgerHeadings finds a sheet's row of headings: the one that names an account and has amounts below.
func findLedgerHeadings(s tabular.Sheet) (int, ledgerRoles, bool) {
	for n, row := range s.Rows[:min(headRowsOfList, len(s.Rows))] {
		roles := rolesOf(row, s.Rows[n+1:])
		if roles.account > 0 && (len(roles.amounts) > 0 || roles.debit+roles.credit > 0) {
			return n, roles, true
		}
	}
	return 0, ledgerRoles{}, false
}

// rolesOf tells the columns of a ledger by their headings. A heading that ends in (T), or stands twice, is of the code's text.
func rolesOf(headings tabular.Row, below []tabular.Row) ledgerRoles {
	roles := ledgerRoles{columns: map[ledgerRole][]int{}}
	for _, c := range headings.Cells {
		role := roleOf(c.Text)
		if inWords, has := nameOf[role]; has && (strings.HasSuffix(foldHeading(c.Text), "(t)") || len(roles.columns[role]) > 0) {
			role = inWords
		}
		switch {
		case role == accountCode && roles.account == 0 && accountsBelow(below, c.Column):
			roles.account = c.Column
		case role == debitAmount:
			roles.debit = c.Column
		case role == creditAmount:
			roles.credit = c.Column
		case role == rowYear && len(yearsIn(c.Text)) == 0:
			roles.year = append(roles.year, c.Column)
		case role == 0 && amountHeading(c.Text) && slices.ContainsFunc(below, func(r tabular.Row) bool { return numeric(r.Cell(c.Column)) }):
			roles.amounts = append(roles.amounts, c.Column)
		}
		roles.columns[role] = append(roles.columns[role], c.Column)
	}
	return roles
}

func roleOf(heading string) ledgerRole {
	key := headingKey(heading)
	for role, list := range ledgerHeadings {
		if slices.Contains(list, key) {
			return role
		}
	}
	return 0
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

var vat = regexp.MustCompile(`(?i)\b(moms|vat)`)

// amountHeading reports whether the numbers below a heading are amounts: it names some, a year or a unit, and no VAT.
func amountHeading(heading string) bool {
	if useOf(heading) != AmountColumn || vat.MatchString(heading) && !withoutVAT(heading) && !withVAT(heading) {
		return false
	}
	words := strings.Fields(foldWords(heading))
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(amountWords, strings.Trim(w, "().,:")) }) || len(yearsIn(heading)) > 0 || len(statedUnits(false, tabular.Cell{Text: heading})) > 0
}

func withoutVAT(heading string) bool {
	words := foldWords(heading)
	return strings.Contains(words, "exkl") || strings.Contains(words, "utan") || strings.Contains(words, "netto") || strings.Contains(words, "excl")
}

func withVAT(heading string) bool {
	words := foldWords(heading)
	return vat.MatchString(heading) && (strings.Contains(words, "inkl") || strings.Contains(words, "med ") || strings.Contains(words, "incl"))
}

// chosenAmount is the column that a sheet's amounts are read from, those that can be chosen, and what has to be asked first. Zero is debit less
// credit.
func (r *ledgerReader) chosenAmount(headings tabular.Row, below []tabular.Row, roles ledgerRoles) (chosen int, choosable []int, question *survey.Fault) {
	for _, c := range roles.amounts {
		if slices.Contains(r.asked.Columns, r.columnID(c)) {
			return c, roles.amounts, nil
		}
	}
	plain := slices.DeleteFunc(slices.Clone(roles.amounts), func(c int) bool { return withVAT(headings.Cell(c).Text) })
	var ours []int
	for _, c := range plain {
		if years := yearsIn(headings.Cell(c).Text); r.asked.Year > 0 && len(years) == 1 && years[0] == r.asked.Year && !isPlanned(headings.Cell(c).Text) {
			ours = append(ours, c)
		}
	}
	switch {
	case len(roles.amounts) == 0:
		return 0, nil, nil
	case len(ours) == 1:
		return ours[0], several(roles.amounts), nil
	case len(plain) == 1 && !isPlanned(headings.Cell(plain[0]).Text) && !slices.ContainsFunc(yearsIn(headings.Cell(plain[0]).Text), func(y int) bool { return r.asked.Year > 0 && y != r.asked.Year }):
		return plain[0], several(roles.amounts), nil
	}
	return 0, roles.amounts, askWhichAmount(headings, below, roles.amounts)
}

// several are columns that there are more than one of: of one alone there is nothing to choose.
func several(columns []int) []int {
	if len(columns) < 2 {
		return nil
	}
	return columns
}

// askWhichAmount asks which of a ledger's columns to read, and names a cell of each.
func askWhichAmount(headings tabular.Row, below []tabular.Row, amounts []int) *survey.Fault {
	f := &survey.Fault{Line: headings.Number, Path: headings.Cell(amounts[0]).Ref()}
	var sv, en []string
	for _, column := range amounts {
		heading, first := showSafely(headings.Cell(column).Text), firstNumber(below, column)
		sv = append(sv, fmt.Sprintf("%s (”%s”, %s i %s)", tabular.Letters(column), heading, showSafely(first.Text), first.Ref()))
		en = append(en, fmt.Sprintf("%s (“%s”, %s in %s)", tabular.Letters(column), heading, showSafely(first.Text), first.Ref()))
	}
	f.What = survey.Text{survey.Swedish: "Beloppen kan vara fel: " + strings.Join(sv, ", ") + ".", survey.English: "The amounts may be the wrong ones: " + strings.Join(en, ", ") + "."}
	f.Mend = survey.Say("Välj kolumnen med årets utfall utan moms.", "Choose the column with the outcome of the year, without VAT.")
	return f
}

// accountNumber is one of three to eight digits, with or without the account's name after it.
var accountNumber = regexp.MustCompile(`^(\d{3,8})(?:[.,]0)?(?:\s*[-–:.]?\s+(\D.*))?$`)

// accountOf is the account that a cell names.
func accountOf(c tabular.Cell) (number, name string, is bool) {
	m := accountNumber.FindStringSubmatch(strings.TrimSpace(c.Text))
	if m == nil {
		return "", "", false
	}
	return m[1], showSafely(m[2]), true
}

var leadingYear = regexp.MustCompile(`^(\d{4})(?:$|[-/. ]|\d{2}$|\d{4}$)`)

// yearOf is the year that a cell's date or period is of.
func yearOf(c tabular.Cell) int {
	m := leadingYear.FindStringSubmatch(strings.TrimSpace(c.Text))
	if m == nil {
		return 0
	}
	year, err := strconv.Atoi(m[1])
	if err != nil || !isYear(float64(year)) {
		return 0
	}
	return year
}

// text is what a row says in the columns of a role: the words where there are any, and else the code.
func (l ledgerRoles) text(row tabular.Row, role ledgerRole) (found string) {
	for _, column := range l.columns[role] {
		if text := showSafely(row.Cell(column).Text); text != "" && (found == "" || numeric(tabular.Cell{Text: found})) {
			found = text
		}
	}
	return found
}

// coded is a code with its name.
func (l ledgerRoles) coded(row tabular.Row, code, name ledgerRole) string {
	return strings.TrimSpace(l.text(row, code) + " " + l.text(row, name))
}

func firstText(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// noteLedgerColumns tells what each column was taken for.
func (r *ledgerReader) noteLedgerColumns(s tabular.Sheet, at int, roles ledgerRoles, chosen int, choosable []int) {
	for _, c := range s.Rows[at].Cells {
		use := useOf(c.Text)
		switch role := roleOf(c.Text); {
		case role == debitAmount || role == creditAmount:
			use = AmountColumn
		case slices.Contains(roles.amounts, c.Column):
			use = AmountColumn
		case role == unitCode || role == activityCode || c.Column == roles.account:
			use = AccountColumn
		case role == rowYear:
			use = YearColumn
		case use == AmountColumn:
			use = TextColumn
		}
		read := c.Column == chosen || chosen == 0 && len(choosable) == 0 && (c.Column == roles.debit || c.Column == roles.credit) || slices.Contains(roles.year, c.Column) || c.Column == roles.account || roleOf(c.Text) > accountCode && roleOf(c.Text) < rowYear
		r.noteColumn(s, c, showSafely(c.Text), use, read, sampleCells(s.Rows[at+1:], c.Column))
		if n := len(r.read.Columns) - 1; n >= 0 && slices.Contains(choosable, c.Column) && r.read.Columns[n].ID == r.columnID(c.Column) {
			r.read.Columns[n].Choosable = true
		}
	}
}
