package numeral

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Unit is what amounts are stated in: ten to the power of Exp, of kronor where it says so. Foreign is another currency.
type Unit struct {
	Name    string // as it was written, plainly
	Exp     int
	Money   bool
	Foreign bool
}

var (
	kronor     = Unit{Name: "kr", Money: true}
	currencies = []string{"kr", "kronor", "krona", "sek", "svenska kronor", "swedish kronor"}
	scales     = map[int][]string{
		3: {"tusen", "tusental", "tusentals", "1000", "1 000", "1000 tal", "1 000 tal", "1000 tals", "thousand", "thousands", "thousand of", "thousands of", "k", "000", "000s"},
		6: {"miljon", "miljoner", "milj", "mn", "mnkr", "mio", "m", "million", "millions", "million of", "millions of"},
		9: {"miljard", "miljarder", "md", "mdr", "billion", "billions", "billion of", "billions of"},
	}
	// Those that mean kronor by themselves.
	short = map[string]int{"tkr": 3, "t kr": 3, "t sek": 3, "kkr": 3, "ksek": 3, "tsek": 3, "sekk": 3, "mkr": 6, "mnkr": 6, "msek": 6, "mnsek": 6, "sekm": 6, "miljkr": 6, "mdkr": 9, "mdrkr": 9, "mdsek": 9}
	// Those that mean a number by themselves. Others, such as m, need a currency.
	bare    = []string{"tusen", "tusental", "tusentals", "1000 tal", "1 000 tal", "1000 tals", "thousand", "thousands", "000s", "miljon", "miljoner", "milj", "mn", "mio", "million", "millions", "miljard", "miljarder", "billion", "billions"}
	foreign = []string{"eur", "euro", "euros", "usd", "dollar", "dollars", "nok", "dkk", "gbp", "teur", "keur", "meur", "tusd", "musd", "tnok", "mnok", "tdkk", "mdkk"}
)

// units are all there are, by their words.
var units = func() map[string]Unit {
	all := map[string]Unit{}
	for name, exp := range short {
		all[name] = Unit{name, exp, true, false}
	}
	for _, c := range currencies {
		all[c] = Unit{c, 0, true, false}
		for exp, list := range scales {
			for _, scale := range list {
				for _, name := range []string{scale + " " + c, c + " " + scale} {
					all[name] = Unit{name, exp, true, false}
				}
			}
		}
	}
	for exp, list := range scales {
		for _, name := range list {
			if slices.Contains(bare, name) {
				all[name] = Unit{name, exp, false, false}
			}
		}
	}
	return all
}()

// phrases are the units' words, those that hold others first.
var phrases = func() (list []string) {
	for name := range units {
		list = append(list, name)
	}
	list = append(list, foreign...)
	slices.SortFunc(list, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return list
}()

// wordsOf is a text's words, in small letters with a space between.
func wordsOf(s string) string {
	s = strings.NewReplacer("€", " eur ", "$", " usd ", "£", " gbp ").Replace(strings.ToLower(s))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// Named reports whether a text is a unit's name.
func Named(s string) bool {
	_, ok := Whole(s)
	return ok
}

// Whole is the unit that a text is, and nothing but.
func Whole(s string) (Unit, bool) {
	text := strings.TrimPrefix(strings.TrimPrefix(wordsOf(s), "i "), "in ")
	u, ok := units[text]
	if !ok && slices.Contains(foreign, text) {
		return Unit{Name: text, Foreign: true}, true
	}
	return u, ok
}

// Stated are the units that a heading or a label states. Plain kronor beside a scale are the same statement.
func Stated(s string) []Unit {
	found, _ := cut(s)
	if slices.ContainsFunc(found, func(u Unit) bool { return u.Exp > 0 }) {
		found = slices.DeleteFunc(found, func(u Unit) bool { return u.Exp == 0 && !u.Foreign })
	}
	return found
}

// StatedInProse are those of a line of text, where a word such as miljoner has to be said to be the unit.
func StatedInProse(s string) []Unit {
	if u, ok := Whole(s); ok {
		return []Unit{u}
	}
	return slices.DeleteFunc(Stated(s), func(u Unit) bool {
		text := " " + wordsOf(s) + " "
		return !u.Money && !u.Foreign && !strings.Contains(text, " i "+u.Name+" ") && !strings.Contains(text, " in "+u.Name+" ")
	})
}

// Without is a text's words without its units.
func Without(s string) string {
	_, rest := cut(s)
	return rest
}

// cut parts a text's units from its other words. One that has a number before it tells an amount and is no statement.
func cut(s string) (found []Unit, rest string) {
	text := " " + wordsOf(s) + " "
	for _, name := range phrases {
		at := strings.Index(text, " "+name+" ")
		if at < 0 {
			continue
		}
		if counted(text[:at]) {
			text = text[:at] + " \x00 " + text[at+len(name)+2:]
			continue
		}
		u, ok := units[name]
		if !ok {
			u = Unit{Name: name, Foreign: true}
		}
		found = append(found, u)
		before := strings.TrimSuffix(strings.TrimSuffix(text[:at], " i"), " in")
		text = before + " \x00 " + strings.TrimPrefix(text[at+len(name)+1:], " ")
	}
	return found, strings.Join(strings.Fields(strings.ReplaceAll(text, "\x00", " ")), " ")
}

// counted reports whether a text ends in a number that is no year.
func counted(before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 {
		return false
	}
	n, err := strconv.Atoi(words[len(words)-1])
	return err == nil && (n < 1990 || n > 2100)
}
