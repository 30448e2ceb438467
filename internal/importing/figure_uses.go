package importing

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"mogna/internal/numeral"
)

// Use is what a column of figures was taken for.
type Use string

const (
	OrganisationColumn Use = "organisation"
	NameColumn         Use = "name"       // the items' names
	ItemColumn         Use = "item"       // an item's figures, below its name
	AmountColumn       Use = "amount"     // figures beside the items' names
	AccountColumn      Use = "account"    // numbers that are names: of accounts, of projects, of rows
	ShareColumn        Use = "share"      // per cent of something
	QuantityColumn     Use = "quantity"   // how many
	YearColumn         Use = "year"       // which year, month or day
	RateColumn         Use = "rate"       // for each of something
	DifferenceColumn   Use = "difference" // between two figures
	UnknownColumn      Use = "unknown"    // figures below a name that no item has
	TextColumn         Use = "text"
)

func wordSet(list string) []string { return strings.Fields(list) }

var (
	shareWords      = wordSet("andel share procent percent pct procentandel")
	rateWords       = wordSet("apris pris styckpris enhetspris timpris price snitt genomsnitt medel medelvarde average mean index kvot ratio rate")
	differenceWords = wordSet("avvikelse differens skillnad forandring okning minskning diff variance change difference deviation")
	amountWords     = wordSet("belopp kostnad kostnader summa utfall budget bokslut prognos plan varde amount amounts cost costs sum outcome actual actuals forecast value total totalt kronor kr sek")
	accountWords    = wordSet("konto kontonr kontonummer kontokod kontering account ansvar ansvarskod objekt projekt project verksamhet verksamhetskod aktivitet kod code nr nummer no id rad radnr lopnr ver vernr verifikation motpart fakturanr orgnr organisationsnummer kst kostnadsstalle center centre")
	quantityWords   = wordSet("antal st stycken styck kvantitet volym mangd timmar quantity qty number count units hours pcs")
	yearWords       = wordSet("ar year kalenderar rakenskapsar verksamhetsar budgetar bokslutsar period manad month datum date kvartal quarter")
	planWords       = wordSet("budget prognos plan forecast planned budgeted budgeterat internbudget")
	perUnit         = regexp.MustCompile(`(?i)(\bper\s+|\p{L}\s*/\s*)(inv|anv|arbetsp|person|plats|styck|st\b|elev|mån|timm|month|hour|user|workpl|capita|resident|head)`)
)

// useOf tells by a heading whether the numbers below it can be figures.
func useOf(heading string) Use {
	words := strings.FieldsFunc(foldWords(heading), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	has := func(list []string, endings ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.Contains(list, w) || slices.ContainsFunc(endings, func(end string) bool { return strings.HasSuffix(w, end) })
		})
	}
	switch {
	case strings.Contains(heading, "%"), has(shareWords, "andel"):
		return ShareColumn
	case perUnit.MatchString(heading), has(rateWords):
		return RateColumn
	case has(differenceWords, "avvikelse", "forandring", "differens"):
		return DifferenceColumn
	case has(accountWords) && !has(amountWords):
		return AccountColumn
	case has(quantityWords) && !has([]string{"belopp", "kostnad", "kostnader", "amount", "cost", "kronor", "kr", "sek", "tkr", "mkr"}):
		return QuantityColumn
	case has(yearWords) && !has(amountWords) && len(yearsIn(heading)) == 0 && len(numeral.Stated(heading)) == 0:
		return YearColumn
	}
	return AmountColumn
}

// isPlanned reports whether a heading says that its figures were meant, and not what came of it.
func isPlanned(heading string) bool {
	words := strings.FieldsFunc(foldWords(heading), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(planWords, w) })
}

func foldWords(s string) string {
	return strings.NewReplacer("å", "a", "ä", "a", "à", "a", "ö", "o").Replace(strings.ToLower(s))
}

var yearWord = regexp.MustCompile(`\d+`)

// yearsIn are the years that a text names, each once.
func yearsIn(s string) (years []int) {
	for _, word := range yearWord.FindAllString(s, -1) {
		if n, err := strconv.Atoi(word); err == nil && isYear(float64(n)) && len(word) == 4 && !slices.Contains(years, n) {
			years = append(years, n)
		}
	}
	return years
}

func isYear(x float64) bool { return x >= 1990 && x <= 2100 && x == float64(int(x)) }

// money reports whether an item asks for kronor.
