package ledger

import (
	"slices"
	"strings"

	"mogna/internal/survey"
)

// Propose groups rows by account and proposes a pool for each: as a person has moved the account before, as the chart says, or where that is
// in doubt as the account's name says. Towers and purposes are not told by an account, and are never proposed.
func Propose(rows []Row, chart *Chart, moved map[string]string) []Group {
	at, groups := map[string]int{}, []Group{}
	for _, r := range rows {
		n, known := at[r.Account]
		if !known {
			n = len(groups)
			at[r.Account], groups = n, append(groups, Group{Account: r.Account})
		}
		g := &groups[n]
		if g.Name == "" {
			g.Name = r.Name
		}
		g.Sum, g.Rows = g.Sum+r.Amount, append(g.Rows, r)
	}
	for n := range groups {
		g := &groups[n]
		g.Sum = exact(g.Sum)
		g.propose(chart)
		if pool, is := moved[g.Account]; is {
			g.Pool, g.Moved = pool, true
			g.Why = survey.Say("Så placerade ni kontot förra gången.", "That is where you placed the account last time.")
		}
	}
	slices.SortFunc(groups, func(a, b Group) int { return strings.Compare(a.Account, b.Account) })
	return groups
}

// Move places accounts where a person has chosen just now. Why goes on saying what was proposed.
func Move(groups []Group, chosen map[string]string) {
	for n := range groups {
		if pool, is := chosen[groups[n].Account]; is {
			groups[n].Pool, groups[n].Moved = pool, true
		}
	}
}

// capitalPools are of what assets cost each year, which may be booked among financial items.
var capitalPools = []string{"hardware-capital", "software-capital"}

func (g *Group) propose(chart *Chart) {
	e, known := chart.entry(g.Account)
	named, sure, says := poolByName(g.Name)
	if known && e.To == Left && !slices.Contains(capitalPools, named) { // what is bought as an asset is no cost, whatever it is called
		says = false
	}
	switch {
	case known && e.certain():
		g.Pool, g.Why = e.To, e.why(chart)
	case says:
		g.Pool = named
		if !sure {
			g.Doubt = e.Doubt
		}
		g.Why = survey.Say("Kontot heter ”%s” i filen.", "The account is called “%s” in the file.", g.Name)
	case known:
		g.Pool, g.Doubt, g.Why = e.To, e.Doubt, e.why(chart)
	default:
		g.Pool = Unallocated
		g.Why = survey.Say("Kontot finns inte i %s.", "The account is not in %s.", chart.Title)
	}
	g.Proposed = g.Pool
}

func (e Entry) why(chart *Chart) survey.Text {
	return survey.Text{survey.Swedish: e.Account + " i " + chart.Title + ": " + e.Title.In(survey.Swedish) + ".",
		survey.English: e.Account + " in " + chart.Title + ": " + e.Title.In(survey.English) + "."}
}

// Sums are what each pool's groups come to, but for what is left out.
func Sums(groups []Group) map[string]float64 {
	sums := map[string]float64{}
	for _, g := range groups {
		if g.Pool != Left {
			sums[g.Pool] = exact(sums[g.Pool] + g.Sum)
		}
	}
	return sums
}

// UnitSum is what a unit's rows come to.
type UnitSum struct {
	Unit string
	Sum  float64
	Rows int
}

// Units are those of the rows that the chart places in a pool, in order of their names.
func Units(rows []Row, chart *Chart) (list []UnitSum) {
	for _, r := range rows {
		if e, known := chart.entry(r.Account); known && e.To == Left {
			continue
		}
		n := slices.IndexFunc(list, func(u UnitSum) bool { return u.Unit == r.Unit })
		if n < 0 {
			n, list = len(list), append(list, UnitSum{Unit: r.Unit})
		}
		list[n].Sum, list[n].Rows = exact(list[n].Sum+r.Amount), list[n].Rows+1
	}
	slices.SortFunc(list, func(a, b UnitSum) int { return strings.Compare(a.Unit, b.Unit) })
	return list
}

// Without leaves out the rows of some units.
func Without(rows []Row, units []string) []Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return slices.Contains(units, r.Unit) })
}

// Upright turns the signs of a ledger that writes costs with a minus, and tells whether it did. Costs are what the chart places in a pool.
func Upright(rows []Row, chart *Chart) ([]Row, bool) {
	sum := 0.0
	for _, r := range rows {
		if e, known := chart.entry(r.Account); known && e.To != Left {
			sum += r.Amount
		}
	}
	if sum >= 0 {
		return rows, false
	}
	turned := slices.Clone(rows)
	for n := range turned {
		turned[n].Amount = -turned[n].Amount
	}
	return turned, true
}
