package narrative

import (
	"mogna/internal/economy"
	"mogna/internal/locale"
	"mogna/internal/scoring"
)

// costsApart says how far the municipalities' costs lie apart, and in what. Who is cheap is not said: a low cost is no merit.
func (t *teller) costsApart(d document) (lines []string) {
	if b := d.Economy.KeyFigures[economy.CostShare]; b.Min != nil && b.Max != nil && b.Median != nil {
		lines = append(lines, t.say("It-kostnaden är mellan %s och %s av verksamhetens kostnader. Medianen är %s.", "The IT cost is between %s and %s of the operating cost. The median is %s.",
			t.fineShare(*b.Min), t.fineShare(*b.Max), t.fineShare(*b.Median)))
	}
	if b := d.Economy.KeyFigures[economy.PerResident]; b.Min != nil && b.Max != nil && b.Median != nil {
		lines = append(lines, t.costs(*b.Min, *b.Median, *b.Max)+" "+t.say("En hög eller låg kostnad är varken bra eller dålig i sig: se vad pengarna går till, och läs kostnaden tillsammans med mognad och förmågor.",
			"A high or low cost is neither good nor bad in itself: look at what the money is spent on, and read the cost together with maturity and capabilities."))
	}
	return append(lines, t.widestShare(d)...)
}

func (t *teller) costs(least, median, most float64) string {
	low, high := locale.Number(t.lang, least, 0), locale.Number(t.lang, most, 0)
	if low == high {
		return t.say("It-kostnaden är %s per invånare i alla kommuner som kan jämföras.", "IT cost per resident is %s in all municipalities that can be compared.", t.kronor(most))
	}
	return t.say("It-kostnaden är mellan %s och %s per invånare. Medianen är %s.", "IT cost per resident ranges from SEK %[1]s to %[2]s (median %[3]s).", low, t.kronor(most), t.kronor(median))
}

// fineShare is a share with a decimal: a whole per cent of an operating cost is much.
func (t *teller) fineShare(x float64) string {
	return t.say("%s\u00a0%%", "%s%%", locale.Fixed(t.lang, 100*x, 1))
}

func (t *teller) kronor(x float64) string {
	return t.say("%s kronor", "SEK %s", locale.Number(t.lang, x, 0))
}

// widestShare is the class whose share differs most between the quartiles. What is put in no class says nothing of the use.
func (t *teller) widestShare(d document) []string {
	name, spread, of := "", scoring.Benchmark{}, ""
	for _, division := range economy.Divisions {
		for _, l := range economy.Labels(d.q, division) {
			b := d.Economy.Shares[division][l.ID]
			if b.Q1 == nil || b.Q3 == nil || l.ID == unplaced {
				continue
			}
			if name == "" || *b.Q3-*b.Q1 > *spread.Q3-*spread.Q1 {
				name, spread, of = t.quotedName(l.Title), b, t.say("kostnaden", "cost")
				if division == economy.Purposes && economy.SplitsExpenditure(d.q) {
					of = t.say("utgifterna", "expenditure")
				}
			}
		}
	}
	if name == "" || *spread.Q3-*spread.Q1 < 0.01 { // no difference that shows in whole per cent
		return nil
	}
	return []string{t.say("Störst skillnad är det i hur stor andel av %s som går till %s: undre kvartilen är %s och övre kvartilen %s.", "The largest difference is in the share of the %s spent on %s: the lower quartile is %s and the upper quartile %s.",
		of, name, locale.Percent(t.lang, *spread.Q1), locale.Percent(t.lang, *spread.Q3))}
}

// unplaced is the class of what the organisation could put in no other.
const unplaced = "unallocated"
