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
	title := t.called(d.q.Title)
	switch {
	case r.Reason == scoring.ReasonExempt:
		return []string{t.say("%s behöver inte svara på %s.", "%s need not answer %s.", o.Name, title)}
	case r.Suppressed:
		return []string{t.say("Inget resultat visas för %s, eftersom ingen, eller färre än %d personer, har svarat.", "No result is shown for %s, since nobody, or fewer than %d people, answered.", title, d.q.Scoring.MinRespondents)}
	case r.Total == nil || r.Total.Value == nil:
		lines = append(lines, t.say("%s har inget samlat index för %s, eftersom för få frågor är besvarade.", "%s has no total score for %s, since too few questions are answered.", o.Name, title))
		if r.Total != nil && r.Total.Suppressed {
			lines[0] = t.say("%s har inget samlat index att visa för %s, eftersom svaren är för få, eller för lika, för att visas utan att röja någons svar.", "%s has no total score to show for %s, since the answers are too few, or too alike, to be shown without giving somebody's answer away.", o.Name, title)
		}
	default:
		lines = append(lines, t.scored(title, *r.Total))
		lines = append(lines, t.beside(d, o, *r.Total)...)
	}
	return append(append(lines, t.field(d, r)...), t.extremes(d, r)...)
}

func (t *teller) scored(title string, s scoring.Score) string {
	if s.Low == nil || s.High == nil {
		return t.say("Indexet för %s är %s. Hur osäkert det är går inte att räkna.", "The score for %s is %s. How uncertain it is can't be computed.", title, t.index(*s.Value))
	}
	low, high := math.Max(0, *s.Low), math.Min(100, *s.High)
	return t.say("Indexet för %s är %s. Hade andra personer svarat kunde det ha blivit mellan %s och %s.", "The score for %s is %s. Had other people answered it might have been between %s and %s.",
		title, t.index(*s.Value), t.index(low), t.index(high))
}

// beside holds a score against the municipalities.
func (t *teller) beside(d document, o scoring.OrganisationInfo, s scoring.Score) (lines []string) {
	if s.Median == nil {
		why := d.Total.Benchmark
		if why.Reason == scoring.ReasonTooFewOrgs {
			return []string{t.say("Det går inte att jämföra med kommunerna, eftersom färre än tre av dem har ett index.", "It can't be compared with the municipalities, since fewer than three of them have a score.")}
		}
		return []string{t.say("Det går inte att jämföra med kommunerna, eftersom bara %s av dem har ett index.", "It can't be compared with the municipalities, since only %s of them have a score.", locale.Percent(t.lang, why.Coverage))}
	}
	lines = append(lines, t.median(d, s))
	if o.Kind == survey.Municipality {
		lines = append(lines, t.rank(d, o, s)...)
	}
	if s.Similar != nil {
		lines = append(lines, t.say("Bland %d kommuner av liknande storlek, den egna inräknad, är medianen %s.", "Among %d municipalities of similar size, its own included, the median is %s.", s.Similar.N, t.index(s.Similar.Median)))
	}
	return lines
}

// median holds a score against the median, and says which is the higher only where the whole interval is.
func (t *teller) median(d document, s scoring.Score) string {
	median := t.index(*s.Median)
	switch x, known := spanOf(d.q, s, 1); {
	case !known:
		return t.say("Kommunernas median, den mittersta kommunens index, är %s.", "The municipalities' median, the score of the one in the middle, is %s.", median)
	case x.above(*s.Median):
		return t.say("Det är högre än kommunernas median, den mittersta kommunens index, som är %s.", "That is higher than the municipalities' median, the score of the one in the middle, which is %s.", median)
	case x.below(*s.Median):
		return t.say("Det är lägre än kommunernas median, den mittersta kommunens index, som är %s.", "That is lower than the municipalities' median, the score of the one in the middle, which is %s.", median)
	}
	return t.say("Det går inte att skilja från kommunernas median, den mittersta kommunens index, som är %s.", "It can't be told from the municipalities' median, the score of the one in the middle, which is %s.", median)
}

// rank says how many of the other municipalities that are shown surely lie lower or higher: those whose intervals, all of them
// holding at once at 95 %, nowhere meet. Nothing is said from the scores alone.
func (t *teller) rank(d document, o scoring.OrganisationInfo, own scoring.Score) []string {
	var others []scoring.Score
	for _, other := range t.c.Organisations {
		if x := d.Organisations[other.Code].Total; other.Code != o.Code && other.Kind == survey.Municipality && x != nil && x.Value != nil {
			others = append(others, *x)
		}
	}
	if len(others) == 0 {
		return nil
	}
	mine, known := spanOf(d.q, own, len(others)+1)
	if !known {
		return []string{t.say("Hur det ligger till jämfört med var och en av de andra kommunerna går inte att säga.", "How it compares with each of the other municipalities can't be told.")}
	}
	higher, lower := 0, 0
	for _, other := range others {
		switch x, known := spanOf(d.q, other, len(others)+1); {
		case !known:
		case mine.above(x.high):
			higher++
		case mine.below(x.low):
			lower++
		}
	}
	var parts []string
	if higher > 0 {
		parts = append(parts, t.say("säkert högre än %d", "surely higher than %d", higher))
	}
	if lower > 0 {
		parts = append(parts, t.say("säkert lägre än %d", "surely lower than %d", lower))
	}
	if parts == nil {
		return []string{t.say("Det går inte att skilja från något av de %d andra kommunernas index.", "It can't be told from any of the %d other municipalities' scores.", len(others))}
	}
	lines := []string{t.say("Av de %d andra kommunernas index är det %s.", "Of the %d other municipalities' scores it is %s.", len(others), t.list(parts))}
	if rest := len(others) - higher - lower; rest > 0 {
		lines = append(lines, t.say("%d går inte att skilja från det.", "%d can't be told from it.", rest))
	}
	return lines
}
