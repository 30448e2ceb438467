package ledger

import (
	"strings"
	"unicode"
)

// names are what the names of accounts say, in order.
var names = func() (list []struct {
	To    string
	Sure  bool // whatever else the chart says that the account may hold
	Words []string
}) {
	load("names", &list)
	return list
}()

// poolByName is what an account's name in the file says, if anything, and whether it leaves no doubt.
func poolByName(name string) (pool string, sure, says bool) {
	text := foldName(name)
	for _, line := range names {
		for _, words := range line.Words {
			if holdsAll(text, strings.Split(words, "+")) {
				return line.To, line.Sure, true
			}
		}
	}
	return "", false, false
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// foldName writes a name as the words are written: small letters without dots, with a space before each word and after the last.
func foldName(name string) string {
	name = strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e").Replace(strings.ToLower(name))
	return " " + strings.Join(strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }), " ") + " "
}
