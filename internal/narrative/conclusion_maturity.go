package narrative

import (
	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// orderFound says which municipalities are surely more mature than which, all comparisons holding at once; or that none is. It says
// nothing where fewer than two can be placed, or some that has a score can't.
func (t *teller) orderFound(d document) *Finding {
	if d.Total == nil {
		return nil
	}
	of, sure, stay, missing, unknown := d.Total.Benchmark.N, 0, 0, false, false
	var placed []scoring.OrganisationInfo
	for _, o := range t.c.Organisations {
		r := rankOf(d.Organisations[o.Code])
		if r == nil {
			continue
		}
		placed = append(placed, o)
		sure, stay = sure+of-r.AllHigh, stay+of-r.AllBoundHigh
		unknown = unknown || r.AllBoundHigh == 0
		missing = missing || open(d.Organisations[o.Code].Total.Bounds)
	}
	if len(placed) < 2 || len(placed) < of {
		return nil
	}
	f := Finding{Certainty: Certain, Why: t.behindOrder(d, placed)}
	switch {
	case sure == 0:
		f.Text = t.say("De %s kommuner som visas går inte att skilja åt i totalt index.", "The %s municipalities shown cannot be told apart by total score.", t.numberInWords(of))
		if of == t.municipalities(d) {
			f.Text = t.say("Kommunerna går inte att skilja åt i totalt index.", "The municipalities cannot be told apart by total score.")
		}
	default:
		f.Text = t.surelyApart(d, placed, sure)
	}
	if unknown || missing && (sure == 0 || stay < sure) {
		f.Certainty = Uncertain
		f.Why += t.say(" De som inte har svarat kan ändra det.", " Those who have not answered can change this.")
	}
	return &f
}

// surelyApart names those who differ where all differ from one and the same; else those who may be first and last.
func (t *teller) surelyApart(d document, placed []scoring.OrganisationInfo, sure int) string {
	of := d.Total.Benchmark.N
	if sure == of*(of-1)/2 {
		return t.places(d)
	}
	for _, one := range placed {
		r := rankOf(d.Organisations[one.Code])
		var over, under []string
		for _, o := range placed {
			if x := rankOf(d.Organisations[o.Code]); o.Code != one.Code && x.AllHigh < of {
				over = append(over, o.Name)
			} else if o.Code != one.Code && x.AllLow > 1 {
				under = append(under, o.Name)
			}
		}
		rest := t.say(" I övrigt går de %s kommunerna inte att skilja åt.", " Otherwise the %s municipalities cannot be told apart.", t.numberInWords(of))
		many := func(n int) string { return t.countedNoun(n, aMunicipality) }
		switch {
		case r.AllLow-1 == sure && len(over) == sure:
			return t.say("%s har med säkerhet högre totalt index än %s.", "%s surely "+choose(sure == 1, "has", "have")+" a higher total score than %s.", locale.Capital(t.namesOrCount(over, many)), one.Name) + rest
		case of-r.AllHigh == sure && len(under) == sure:
			return t.say("%s har med säkerhet högre totalt index än %s.", "%s surely has a higher total score than %s.", one.Name, t.namesOrCount(under, many)) + rest
		}
	}
	if words := t.places(d); len(placed) <= mostNamed {
		return words
	}
	return paragraph(t.apart(d))
}

// behindOrder says what the order rests on, and how many municipalities are not in it.
func (t *teller) behindOrder(d document, placed []scoring.OrganisationInfo) string {
	n, asked := 0, 0
	for _, o := range placed {
		n, asked = n+d.Organisations[o.Code].Total.N, asked+d.Organisations[o.Code].Total.Asked
	}
	why := t.say("Bygger på svar från %s i %s.", "Based on the responses of %s in %s.", t.countedNoun(n, aPerson), t.countedNoun(len(placed), aMunicipality))
	if n < asked {
		why = t.say("Bygger på svar från %s av %s inbjudna i %s.", "Based on the responses of %s of %s people invited in %s.", t.n(n), t.n(asked), t.countedNoun(len(placed), aMunicipality))
	}
	return why + t.notInComparison(d)
}

// notInComparison says how many municipalities have no score to compare.
func (t *teller) notInComparison(d document) string {
	n := t.municipalities(d) - d.Total.Benchmark.N
	if n <= 0 {
		return ""
	}
	return t.say(" %s saknas i jämförelsen.", " %s "+t.is(n)+" missing from the comparison.", t.openingCount(n, aMunicipality))
}

// medianFound says where the middle municipality is. It says nothing where the comparison has no median.
func (t *teller) medianFound(d document) *Finding {
	if d.Total == nil || d.Total.Benchmark.Median == nil {
		return nil
	}
	b := d.Total.Benchmark
	f := Finding{Text: t.say("Kommunernas median är %s, på skalan 0 till 100\u00a0%%.", "The municipalities’ median is %s, on the scale from 0 to 100%%.", t.index(*b.Median)),
		Why: t.say("%s är med.", "%s "+t.is(b.N)+" included.", t.openingShare(b.N, max(b.N, t.municipalities(d)), aMunicipality))}
	switch {
	case b.Bounds == nil:
		f.Certainty = choose(b.N == t.municipalities(d), Likely, Uncertain)
		f.Why += t.say(" Hur mycket de som inte har svarat kan ändra går inte att säga.", " How much those who have not answered could change cannot be said.")
	case t.index(b.Bounds.Median.Low) != t.index(b.Bounds.Median.High):
		f.Certainty = Uncertain
		f.Why += t.say(" De som inte har svarat kan flytta medianen till mellan %s och %s.", " Those who have not answered could move the median to between %s and %s.", t.index(b.Bounds.Median.Low), t.index(b.Bounds.Median.High))
	default:
		f.Certainty = Certain
		f.Why += t.say(" Inget svar saknas som kan ändra medianen.", " No missing response could change the median.")
	}
	return &f
}

// changeFound says whose score has surely moved since the earlier round. It says nothing where nothing can be compared.
func (t *teller) changeFound(d document) *Finding {
	x := t.changesSinceEarlier(d)
	if x == nil || t.c.Earlier == nil {
		return nil
	}
	var up, down, still []string
	sure, whole := surelyMoved(x), true
	for _, o := range t.c.Organisations {
		c := x.Organisations[o.Code][""]
		switch {
		case c == nil || c.Change == nil:
			continue
		case !sure[o.Code]:
			still = append(still, o.Name)
			continue
		case *c.Change > 0:
			up = append(up, o.Name)
		default:
			down = append(down, o.Name)
		}
		total := d.Organisations[o.Code].Total
		whole = whole && total != nil && !open(total.Bounds) && total.Bounds != nil
	}
	if len(up)+len(down)+len(still) == 0 {
		return nil
	}
	earlier := t.inQuotes(t.c.Earlier.Title)
	f := Finding{Certainty: Likely, Why: t.say("Svaren visar det för alla jämförelser på en gång (95\u00a0%%). De som inte svarade i någon av mätomgångarna är inte inräknade.",
		"The answers show it for all comparisons at once (95%%). Those who did not answer in either round are not counted.")}
	switch {
	case len(up) > 0 && len(down) > 0:
		f.Text = t.say("Sedan %s har totalt index med säkerhet stigit i %s och sjunkit i %s.", "Since %s, the total score has surely risen in %s and fallen in %s.", earlier, t.namesOrCount(up, t.organisations), t.namesOrCount(down, t.organisations))
	case len(up) > 0:
		f.Text = t.say("Sedan %s har totalt index med säkerhet stigit i %s.", "Since %s, the total score has surely risen in %s.", earlier, t.namesOrCount(up, t.organisations))
	case len(down) > 0:
		f.Text = t.say("Sedan %s har totalt index med säkerhet sjunkit i %s.", "Since %s, the total score has surely fallen in %s.", earlier, t.namesOrCount(down, t.organisations))
	default:
		f.Text = t.say("Ingen organisations totala index har med säkerhet ändrats sedan %s.", "No organisation’s total score has surely changed since %s.", earlier)
		f.Why = t.say("De ändringar som finns kan bero på vilka som råkade svara.", "The changes there are may be due to who happened to answer.")
		return &f
	}
	if len(still) > 0 {
		f.Text += t.say(" I %s kan ändringen bero på vilka som råkade svara.", " In %s, the change may be due to who happened to answer.", t.organisations(len(still)))
	}
	if !whole {
		f.Certainty = Uncertain
		f.Why = t.say("Svaren visar det för alla jämförelser på en gång (95\u00a0%%), men alla inbjudna har inte svarat.", "The answers show it for all comparisons at once (95%%), but not everyone invited has answered.")
	}
	return &f
}

// ranked are the municipalities by total score, those without one last, and of how many places.
func (t *teller) ranked() *Ranking {
	d, there := t.first(survey.Maturity)
	if !there || d.Total == nil {
		return nil
	}
	r := Ranking{Questionnaire: d.q.ID, N: d.Total.Benchmark.N, Rows: []RankedRow{}}
	for _, o := range t.c.Organisations {
		if o.Kind != survey.Municipality {
			continue
		}
		row := RankedRow{Organisation: o.Code, Reason: d.Organisations[o.Code].Reason}
		if total := d.Organisations[o.Code].Total; total != nil {
			row.Score, row.Low, row.High = total.Value, total.Low, total.High
			row.Reason = choose(total.Value == nil && total.Reason != "", total.Reason, row.Reason)
			if x := total.Rank; x != nil {
				row.PlaceLow, row.PlaceHigh = x.AllLow, x.AllHigh
			}
		}
		r.Rows = append(r.Rows, row)
	}
	return &r
}
