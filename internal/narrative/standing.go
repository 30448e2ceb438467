package narrative

import (
	"math"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// standing says where an organisation stands in maturity: its score with the interval, beside the other municipalities, and
// where it is strongest and weakest.
func (t *teller) standing(d document, o scoring.OrganisationInfo, r scoring.OrganisationResult) (lines []string) {
	title := t.quotedName(d.q.Title)
	switch {
	case r.Reason == scoring.ReasonExempt:
		return []string{t.say("%s behöver inte svara på %s.", "%s is exempt from %s.", o.Name, title)}
	case r.Suppressed:
		return []string{t.say("Inget resultat visas för %s, eftersom färre än %d personers svar räknas.", "No result is shown for %s, because the responses of fewer than %d people count.", title, d.q.Fewest())}
	case r.Total == nil || r.Total.Value == nil:
		lines = append(lines, t.say("%s har inget totalt index för %s, eftersom för få frågor är besvarade.", "%s has no total score for %s, because too few questions were answered.", o.Name, title))
		if r.Total != nil && r.Total.Suppressed {
			lines[0] = t.say("%s har inget totalt index att visa för %s. Svaren är för få eller för lika för att visas utan att röja vad någon har svarat.", "%s has no total score to show for %s. The answers are too few or too similar to be shown without revealing what somebody answered.", o.Name, title)
		}
	default:
		lines = append(append(lines, t.titledScore(title, *r.Total)), t.couldBe(*r.Total)...)
		lines = append(lines, t.besideMunicipalities(d, o, *r.Total)...)
	}
	return append(append(lines, t.typeField(d, r)...), t.extremes(d, r)...)
}

func (t *teller) titledScore(title string, s scoring.Score) string {
	if s.Low == nil || s.High == nil {
		return t.say("Indexet för %s är %s. Osäkerheten går inte att räkna ut.", "The score for %s is %s. Its uncertainty cannot be calculated.", title, t.index(*s.Value))
	}
	low, high := math.Max(0, *s.Low), math.Min(100, *s.High)
	return t.say("Indexet för %s är %s. Osäkerhetsintervallet (95\u00a0%%) går från %s till %s: så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat.",
		"The score for %s is %s (95%% confidence interval: %s to %s). The interval shows how much the score could have varied if other people in the same roles had answered.",
		title, t.index(*s.Value), t.index(low), t.index(high))
}

// besideMunicipalities compares a score with the municipalities'.
func (t *teller) besideMunicipalities(d document, o scoring.OrganisationInfo, s scoring.Score) (lines []string) {
	if s.Median == nil {
		why := d.Total.Benchmark
		if why.Reason == scoring.ReasonTooFewOrgs {
			return []string{t.say("Indexet kan inte jämföras med kommunernas, eftersom färre än tre av dem har ett index.", "The score cannot be compared with the municipalities’, because fewer than three of them have a score.")}
		}
		return []string{t.say("Indexet kan inte jämföras med kommunernas, eftersom bara %s av dem har ett index.", "The score cannot be compared with the municipalities’, because only %s of them have a score.", locale.Percent(t.lang, why.Coverage))}
	}
	lines = append(lines, t.median(d, s))
	if o.Kind == survey.Municipality {
		lines = append(lines, t.rank(d, s)...)
	}
	if s.Similar != nil {
		lines = append(lines, t.say("Bland %d kommuner av liknande storlek, den egna inräknad, är medianen %s.", "Among %d municipalities of similar size, including this one, the median is %s.", s.Similar.N, t.index(s.Similar.Median)))
	}
	return lines
}

// median compares a score with the median, and says which is the higher only where the whole interval is.
func (t *teller) median(d document, s scoring.Score) string {
	_, median, _ := t.distinctScores(*s.Value, *s.Median)
	missing, over, under := t.medianStands(d, s)
	switch x, known := spanOf(d, s, 1); {
	case !known:
		return t.say("Kommunernas median, den mittersta kommunens index, är %s.", "The municipalities’ median, the score of the one in the middle, is %s.", t.index(*s.Median))
	case x.wholeAbove(*s.Median):
		return t.say("Indexet är med säkerhet högre än kommunernas median, den mittersta kommunens index, som är %s.", "The score is significantly higher than the municipalities’ median, the score of the one in the middle, which is %s.", median) + t.stands(missing, over)
	case x.wholeBelow(*s.Median):
		return t.say("Indexet är med säkerhet lägre än kommunernas median, den mittersta kommunens index, som är %s.", "The score is significantly lower than the municipalities’ median, the score of the one in the middle, which is %s.", median) + t.stands(missing, under)
	}
	return t.say("Indexet går inte att skilja från kommunernas median, den mittersta kommunens index, som är %s.", "The score cannot be distinguished from the municipalities’ median, the score of the one in the middle, which is %s.", t.index(*s.Median))
}

// medianStands says whether a score would lie over the median, or under it, whatever the missing had answered.
func (t *teller) medianStands(d document, s scoring.Score) (missing, over, under bool) {
	b := d.Total.Benchmark.Bounds
	if b == nil || s.Bounds == nil {
		return false, false, false
	}
	return open(s.Bounds, &b.Median), s.Bounds.Low > b.Median.High, s.Bounds.High < b.Median.Low
}

// rank says how many of the other municipalities that are shown surely lie lower or higher, by the places that its score may have.
// Nothing is said from the scores alone, nor where a publication has no places.
func (t *teller) rank(d document, own scoring.Score) []string {
	others := d.Total.Benchmark.N - 1
	if own.Low == nil && others > 0 {
		return []string{t.say("Indexet kan inte jämföras med enskilda kommuner, eftersom osäkerheten inte går att räkna ut.", "The score cannot be compared with individual municipalities, because its uncertainty cannot be calculated.")}
	}
	if own.Rank == nil || others < 1 {
		return nil
	}
	higher, lower := others+1-own.Rank.High, own.Rank.Low-1
	if higher+lower == 0 {
		return []string{t.say("Indexet går inte att skilja från index i någon av de %s andra kommunerna.", "The score cannot be distinguished from that of any of the %s other municipalities.", t.numberInWords(others))}
	}
	stay := others + own.Rank.BoundLow - own.Rank.BoundHigh
	lines := []string{t.say("Indexet är med säkerhet %s.", "The score is significantly %s.", t.placeAmongMunicipalities(higher, lower, others)) +
		t.someStand(own.Rank.BoundHigh > 0 && (open(own.Bounds) || d.missesSomething()), stay, higher+lower)}
	if rest := others - higher - lower; rest > 0 {
		lines = append(lines, t.say("För %s går det inte att avgöra vilket index som är högst.", "For %s it cannot be determined which score is higher.", t.countedNoun(rest, aMunicipality)))
	}
	return lines
}

// placeAmongMunicipalities says how many of the other municipalities a score is higher than, and lower.
func (t *teller) placeAmongMunicipalities(higher, lower, all int) string {
	above, below := t.say("högre än i %s", "higher than in %s", t.numberInWords(higher)), t.say("lägre än i %s", "lower than in %s", t.numberInWords(lower))
	those := t.say(" av de %s andra kommunerna", " of the %s other municipalities", t.numberInWords(all))
	every := t.say(choose(all == 2, "båda de andra kommunerna", "alla de "+t.numberInWords(all)+" andra kommunerna"), choose(all == 2, "both other municipalities", "all "+t.numberInWords(all)+" other municipalities"))
	switch {
	case higher == all:
		return t.say("högre än i %s", "higher than in %s", every)
	case lower == all:
		return t.say("lägre än i %s", "lower than in %s", every)
	case lower == 0:
		return above + those
	case higher == 0:
		return below + those
	}
	return t.listInWords([]string{above, below}) + those
}

// numberInWords is how many municipalities, in words where they are few.
func (t *teller) numberInWords(n int) string { return locale.Words(t.lang, n, false) }
