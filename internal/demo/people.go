package demo

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"strings"

	"mogna/internal/survey"
)

var (
	givenNames  = strings.Fields("Anna Erik Maria Lars Karin Anders Eva Johan Lena Per Sara Mikael Kristina Jonas Fatima Henrik Ingrid Ali Emma Magnus Elin Stefan Malin Peter Amira Daniel Helena Nils Ulla Oskar")
	familyNames = strings.Fields("Andersson Berg Lind Holm Nyström Ek Sandberg Dahl Forsberg Lund Haddad Wallin Sjögren Öberg Månsson Åkesson Björk Hedlund Norén Strand Ahmed Blom Falk Gren Hagman Isaksson Krantz Lilja Roos Ståhl")
)

// people makes up respondents for every organisation, as a spreadsheet: the demo is read in the way a coordinator's own
// file is. The addresses end in .example, which can't exist.
func people(organisations []survey.Organisation, staff []asking, rnd *rand.Rand) ([]byte, error) {
	rows := [][]string{{"organisation", "namn", "e-post", "roll"}}
	taken := map[string]bool{}
	for _, o := range organisations {
		for _, s := range staff {
			for range s.count {
				name, mail := person(o, rnd, taken)
				rows = append(rows, []string{o.Code, name, mail, string(s.role)})
			}
		}
	}
	var b bytes.Buffer
	err := csv.NewWriter(&b).WriteAll(rows)
	return b.Bytes(), err
}

func person(o survey.Organisation, rnd *rand.Rand, taken map[string]bool) (name, mail string) {
	for {
		given, family := givenNames[rnd.IntN(len(givenNames))], familyNames[rnd.IntN(len(familyNames))]
		mail = fmt.Sprintf("%s.%s@%s.example", ascii(given), ascii(family), ascii(o.Name))
		if !taken[mail] {
			taken[mail] = true
			return given + " " + family, mail
		}
	}
}

func ascii(s string) string {
	return strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "é", "e", " ", "-").Replace(strings.ToLower(s))
}
