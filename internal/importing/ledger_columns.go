package importing

import (
	"slices"
	"strings"

	"mogna/internal/numeral"
	"mogna/internal/tabular"
)

// ledgerRole is what a column of a ledger tells of a row, beside its amount.
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
	invoiceYear // of an invoice, where nothing tells the year that it is booked on
	debitAmount
	creditAmount
	debitOrCredit
)

// ledgerHeadings are what ledgers call them, folded.
var ledgerHeadings = map[ledgerRole][]string{
	accountCode:   wordSet("konto kontonr kontonummer kontokod kto ktonr huvudkonto baskonto account accountno accountnumber accountcode"),
	accountName:   wordSet("kontonamn kontotext kontobenamning kontobeskrivning ktxt accountname accounttext"),
	unitCode:      wordSet("ansvar ansvarskod ansvarsenhet ansvarsnr kostnadsstalle kst enhet resultatenhet forvaltning namnd costcentre costcenter department"),
	unitName:      wordSet("ansvarsnamn ansvartext ansvarstext kostnadsstallenamn enhetsnamn"),
	activityCode:  wordSet("verksamhet verksamhetskod vht vsh vhet activity"),
	activityName:  wordSet("verksamhetsnamn verksamhettext verksamhetstext"),
	supplierName:  wordSet("leverantor leverantorsnamn leverantornamn levnamn lev resk resknr reskontra supplier suppliername vendor vendorname motpartsnamn"),
	rowText:       wordSet("text beskrivning verifikationstext vertext fakturatext radtext benamning description"),
	invoiceYear:   wordSet("fakturadatum fakturadat forfallodatum invoicedate"),
	rowYear:       wordSet("ar rakenskapsar bokforingsar year period bokforingsperiod manad datum bokforingsdatum verifikationsdatum verdatum bokfort bokford transaktionsdatum transdatum date"),
	debitAmount:   wordSet("debet debit deb debetbelopp"),
	creditAmount:  wordSet("kredit credit kred kreditbelopp"),
	debitOrCredit: wordSet("tecken d/k dk debet/kredit debetkredit deb/kred debkred debit/credit d/c"),
}

// nameOf is the role of the column that writes in words what another has a code for.
var nameOf = map[ledgerRole]ledgerRole{accountCode: accountName, unitCode: unitName, activityCode: activityName, supplierName: supplierName}

// ledgerRoles are the columns of a ledger. Accounts are several where two hold different numbers of accounts.
type ledgerRoles struct {
	accounts []int
	amounts  []amountIn
	year     []int
	columns  map[ledgerRole][]int
}

// rolesOf tells the columns of a ledger by their headings. A heading that ends in (T), or stands twice over other texts, is of the code's text.
// Unsure takes for amounts what may be.
func rolesOf(headings tabular.Row, below []tabular.Row, unsure bool) ledgerRoles {
	roles := ledgerRoles{columns: map[ledgerRole][]int{}}
	for _, c := range headings.Cells {
		role := roleOf(c.Text)
		if role == accountCode && accountsBelow(below, c.Column) && !strings.HasSuffix(foldHeading(c.Text), "(t)") {
			roles.addAccount(below, c.Column)
			continue
		}
		if inWords, has := nameOf[role]; has && (strings.HasSuffix(foldHeading(c.Text), "(t)") || role == accountCode || len(roles.columns[role]) > 0) {
			role = inWords
		}
		if (role == rowYear || role == invoiceYear) && len(yearsIn(c.Text)) == 0 {
			if at := len(roles.columns[rowYear]); role == rowYear {
				roles.year = slices.Insert(roles.year, min(at, len(roles.year)), c.Column)
			} else {
				roles.year = append(roles.year, c.Column)
			}
		}
		roles.columns[role] = append(roles.columns[role], c.Column)
	}
	if len(roles.accounts) > 0 { // else it is no ledger
		roles.amounts = amountsIn(headings, below, roles, unsure)
	}
	return roles
}

// addAccount takes a column of accounts, but for one that repeats another.
func (l *ledgerRoles) addAccount(below []tabular.Row, column int) {
	for _, other := range l.accounts {
		if !slices.ContainsFunc(below, func(row tabular.Row) bool {
			one, _, is := accountOf(row.Cell(column))
			two, _, was := accountOf(row.Cell(other))
			return is && was && one != two
		}) {
			return
		}
	}
	l.accounts = append(l.accounts, column)
}

// roleOf tells a column's role by its heading, with or without a unit.
func roleOf(heading string) ledgerRole {
	for _, key := range []string{headingKey(heading), headingKey(numeral.Without(heading))} {
		for role, list := range ledgerHeadings {
			if slices.Contains(list, key) {
				return role
			}
		}
	}
	return 0
}

// of is the role of a column, or none.
func (l ledgerRoles) of(column int) ledgerRole {
	for role, columns := range l.columns {
		if role != 0 && slices.Contains(columns, column) {
			return role
		}
	}
	return 0
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

// noteLedgerColumns tells what each column was taken for, and which can be chosen.
func (r *ledgerReader) noteLedgerColumns(h headedSheet, account int, chosen amountIn, open bool) {
	several := len(h.roles.amounts) > 1 || open
	for _, c := range h.headings.Cells {
		role, use, heading := roleOf(c.Text), useOf(c.Text), c.Text
		at := slices.IndexFunc(h.roles.amounts, func(a amountIn) bool { return slices.Contains(a.columns, c.Column) })
		choosable := at >= 0 && several && h.roles.amounts[at].columns[0] == c.Column
		switch {
		case at >= 0:
			use = AmountColumn
			if choosable {
				heading = h.roles.amounts[at].heading
			}
		case slices.Contains(h.roles.accounts, c.Column):
			use, choosable = AccountColumn, len(h.roles.accounts) > 1
		case role == unitCode || role == activityCode:
			use = AccountColumn
		case role == rowYear || role == invoiceYear:
			use = YearColumn
		case use == AmountColumn:
			use = TextColumn
		}
		read := slices.Contains(chosen.columns, c.Column) || slices.Contains(h.roles.year, c.Column) || c.Column == account || role > accountCode && role < rowYear
		r.noteColumn(h.Sheet, c, showSafely(heading), use, read, sampleCells(h.below, c.Column))
		if n := len(r.read.Columns) - 1; choosable && r.read.Columns[n].ID == r.columnID(c.Column) {
			r.read.Columns[n].Choosable = true
		}
	}
}
