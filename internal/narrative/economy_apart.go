package narrative

import (
	"mogna/internal/economy"
	"mogna/internal/locale"
	"mogna/internal/scoring"
)

// costsApart says how far the municipalities' costs lie apart, and in what. Who is cheap is not said: a low cost is no merit.
func (t *teller) costsApart(d document) (lines []string) {
	if b := d.Economy.KeyFigures[economy.PerResident]; b.Min != nil && b.Max != nil && b.Median != nil {
		lines = append(lines, t.say("It kostar mellan %s och %s per invånare, med medianen %s. Det säger inte vem som gör rätt: se vad pengarna går till, och läs kostnaden bredvid mognad och förmågor.",
			"IT costs between %s and %s per resident, with the median %s. That does not say who does right: see what the money goes to, and read the cost beside maturity and capabilities.", t.kronor(*b.Min), t.kronor(*b.Max), t.kronor(*b.Median)))
	}
	return append(lines, t.widest(d)...)
}

func (t *teller) kronor(x float64) string {
	return t.say("%s kronor", "SEK %s", locale.Number(t.lang, x, 0))
}

// widest is the class whose share differs most between the quartiles. What is put in no class says nothing of the use.
func (t *teller) widest(d document) []string {
	name, spread := "", scoring.Benchmark{}
	for _, division := range economy.Divisions {
		for _, l := range economy.Labels(d.q, division) {
			b := d.Economy.Shares[division][l.ID]
			if b.Q1 == nil || b.Q3 == nil || l.ID == unplaced {
				continue
			}
			if name == "" || *b.Q3-*b.Q1 > *spread.Q3-*spread.Q1 {
				name, spread = t.called(l.Title), b
			}
		}
	}
	if name == "" || *spread.Q3-*spread.Q1 < 0.01 { // no difference that shows in whole per cent
		return nil
	}
	return []string{t.say("Mest skiljer det i hur stor del som går till %s: undre kvartilen är %s och övre kvartilen %s.", "The greatest difference is in how large a part goes to %s: the lower quartile is %s and the upper quartile %s.",
		name, locale.Percent(t.lang, *spread.Q1), locale.Percent(t.lang, *spread.Q3))}
}

// unplaced is the class of what the organisation could put in no other.
const unplaced = "unallocated"
