package importing

import (
	"regexp"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// sumWords name a sum or a balance: sumWord begins its label, sumLabel is all of it, and sumWithin is somewhere in it.
const sumWords = `(?:(?:del|slut|total|års|konto)?summa|summering|grand total|subtotal|total|totalt|sum|s:a|omslutning|(?:ingående|utgående|ing|utg|in|ut)[ .]{0,2}(?:balans|saldo)|ib|ub|(?:årets|periodens) resultat|(?:opening|closing) balance)`

var (
	sumWord   = regexp.MustCompile(`(?i)^` + sumWords + `(?:$|[^\pL\d])`)
	sumLabel  = regexp.MustCompile(`(?i)^(?:` + sumWords + `|saldo|tot|ackumulerat|transport (?:till|från) \pL+ sida)[\s:.]*(?:(?:för|per|of)\s+)?(?:konto|kontot|ansvar|verksamhet|period|år|året|account|debet|kredit)?[\s\d:.,/–-]*$`)
	sumWithin = regexp.MustCompile(`(?i)(?:^|[^\pL\d])` + sumWords + `(?:$|[^\pL\d])`)
	balance   = regexp.MustCompile(`(?i)^[iu]b$`)
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
