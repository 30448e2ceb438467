package ledger

import (
	"fmt"
	"strings"

	"mogna/internal/survey"
)

// WrongChart tells where a ledger looks as if it were kept by another chart than the one it is read by, and which.
func WrongChart(rows []Row, chart *Chart) (other *Chart, doubt *survey.Fault) {
	own := evidence(rows, chart)
	for _, c := range Charts {
		if c != chart && evidence(rows, c).score > own.score {
			other = c
		}
	}
	if other == nil {
		return nil, nil
	}
	found := evidence(rows, other)
	return other, &survey.Fault{What: survey.Text{
		survey.Swedish: fmt.Sprintf("Filen verkar följa %s, inte %s. %s", other.Title, chart.Title, found.say(survey.Swedish)),
		survey.English: fmt.Sprintf("The file seems to follow %s, not %s. %s", other.Title, chart.Title, found.say(survey.English)),
	}, Mend: survey.Say("Läs filen som %s. Är %s ändå rätt kontoplan, bekräfta det.", "Read the file as %s. If %s is the right chart of accounts after all, confirm that.", other.Title, chart.Title)}
}

// signs are what speaks for a chart: its score, and in words what decided.
type signs struct {
	score int
	said  []survey.Text
}

func (s signs) say(lang string) string {
	var words []string
	for _, t := range s.said {
		words = append(words, t.In(lang))
	}
	return strings.Join(words, " ")
}

// How much each sign counts: a name of an account says most plainly what it is.
const (
	signByName     = 1
	signBySupplier = 3
	signByFees     = 3
)

// evidence holds what the ledger's accounts look like against what a chart says that they are.
func evidence(rows []Row, c *Chart) (s signs) {
	s.byNames(rows, c)
	s.bySuppliers(rows, c)
	s.byFees(rows, c)
	return s
}

// byNames counts the accounts whose names say the pool that the chart is certain of, less those whose names say another.
func (s *signs) byNames(rows []Row, c *Chart) {
	seen := map[string]bool{}
	for _, r := range rows {
		if seen[r.Account] || r.Name == "" {
			continue
		}
		seen[r.Account] = true
		e, known := c.entry(r.Account)
		pool, _, says := poolByName(r.Name)
		if !known || !e.certain() || !says || e.To == Left {
			continue
		}
		if pool != e.To {
			s.score -= signByName
			continue
		}
		s.score += signByName
		if len(s.said) == 0 {
			s.said = append(s.said, survey.Say("Konto %s heter ”%s”.", "Account %s is called “%s”.", r.Account, r.Name))
		}
	}
}

// bySuppliers holds that rent has suppliers and that pay has none, where the file tells suppliers.
func (s *signs) bySuppliers(rows []Row, c *Chart) {
	rent, rented, pay, paid := 0, 0, 0, 0
	for _, r := range rows {
		switch e, _ := c.entry(r.Account); {
		case e.To == "facilities" && e.certain():
			rent++
			if r.Supplier != "" {
				rented++
			}
		case e.To == "internal-labor" && e.certain():
			pay++
			if r.Supplier != "" {
				paid++
			}
		}
	}
	if rented+paid == 0 {
		return
	}
	if pay > 0 && paid*4 < pay {
		s.score += signBySupplier
		s.said = append(s.said, survey.Say("Lönekontona saknar leverantör.", "The pay accounts have no supplier."))
	}
	if pay > 0 && paid*2 > pay {
		s.score -= signBySupplier
	}
	if rent > 0 && rented*4 < rent {
		s.score -= signBySupplier
	}
}

// byFees holds that social contributions are a share of pay which the law and agreements keep within bounds.
func (s *signs) byFees(rows []Row, c *Chart) {
	const least, most = 0.25, 0.55
	pay, contributions := 0.0, 0.0
	for _, r := range rows {
		if strings.HasPrefix(r.Account, c.Fees) {
			contributions += r.Amount
		}
		for _, p := range c.Pay {
			if strings.HasPrefix(r.Account, p) {
				pay += r.Amount
			}
		}
	}
	if pay == 0 || contributions == 0 {
		return
	}
	if share := contributions / pay; share < least || share > most {
		s.score -= signByFees
		return
	}
	s.score += signByFees
	s.said = append(s.said, survey.Say("Konto %s ser ut som sociala avgifter på lönerna på konto %s.", "Account %s looks like social contributions on the pay on account %s.", c.Fees, strings.Join(c.Pay, " + ")))
}
