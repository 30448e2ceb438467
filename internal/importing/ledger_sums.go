package importing

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// sumWords name a sum or a balance: sumWord begins its label, and sumLabel is all of it.
const sumWords = `(?:(?:del|slut|total|års)?summa|summering|grand total|subtotal|total|totalt|sum|s:a|omslutning|(?:ingående|utgående|in|ut)[ .]?(?:balans|saldo)|ib|ub|(?:årets|periodens) resultat|(?:opening|closing) balance)`

var (
	sumWord  = regexp.MustCompile(`(?i)^` + sumWords + `(?:$|[^\pL\d])`)
	sumLabel = regexp.MustCompile(`(?i)^` + sumWords + `[\s:.]*(?:(?:för|per|of)\s+)?(?:konto|kontot|ansvar|verksamhet|period|år|året|account)?[\s\d:.,/–-]*$`)
)

func beginsAsSum(text string) bool { return sumWord.MatchString(survey.Unspaced(text)) }

// sumLike reports whether a row without an account is a sum: it says so, or has the number of a group of accounts, or nothing but the amount.
func (h headedSheet) sumLike(row tabular.Row, account int, figures map[int]bool) bool {
	texts := 0
	for _, c := range row.Cells {
		if figures[c.Column] {
			continue
		}
		if texts++; beginsAsSum(c.Text) {
			return true
		}
	}
	group := leadingDigits(row.Cell(account).Text)
	return texts == 0 || group > 0 && group < 3
}

// leadingDigits counts the digits that a text begins with, where a number of one or two is a group's.
func leadingDigits(text string) int {
	rest := strings.TrimLeft(strings.TrimSpace(text), "0123456789")
	if rest != "" && rest[0] != ' ' && rest[0] != '-' {
		return 0
	}
	return len(strings.TrimSpace(text)) - len(rest)
}

// sums tells which rows only sum up others, so that no amount is counted twice: by what they are called, by a number that is the beginning of
// others', and as the barest row of an account that is what its other rows come to.
func (h headedSheet) sums(rows []bookedRow) map[int]bool {
	is, below := map[int]bool{}, amountsBelow(rows)
	for n, b := range rows {
		first := b.file.Cells[0]
		label := sumLabel.MatchString(survey.Unspaced(b.Text)) || beginsAsSum(b.Name) || beginsAsSum(first.Text) && !slices.Contains(h.roles.columns[supplierName], first.Column)
		sum, group := below[b.Account]
		is[n] = label || group && alike(sum, b.Amount)
	}
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && rows[to].Account == rows[from].Account {
			to++
		}
		if at := barestSum(rows[from:to]); at >= 0 {
			is[from+at] = true
		}
		from = to
	}
	return is
}

// amountsBelow is what the accounts come to that begin with a number, by that number.
func amountsBelow(rows []bookedRow) map[string]float64 {
	const shortest = 3 // digits of an account
	sums := map[string]float64{}
	for _, b := range rows {
		for n := shortest; n < len(b.Account); n++ {
			sums[b.Account[:n]] += b.Amount
		}
	}
	return sums
}

// barestSum finds the first or last of an account's rows that tells less than all others and is their sum.
func barestSum(rows []bookedRow) int {
	const fewest = 3 // one row and its like are two purchases
	if len(rows) < fewest {
		return -1
	}
	all := 0.0
	for _, b := range rows {
		all += b.Amount
	}
	for _, at := range []int{len(rows) - 1, 0} {
		least := math.MaxInt
		for n, b := range rows {
			if n != at {
				least = min(least, len(b.file.Cells))
			}
		}
		if len(rows[at].file.Cells) < least && alike(all-rows[at].Amount, rows[at].Amount) {
			return at
		}
	}
	return -1
}
