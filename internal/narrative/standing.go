package narrative

import (
	"cmp"
	"math"
	"slices"

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
	lines = append(lines, t.median(s))
	if s.Percentile != nil {
		lines = append(lines, t.rank(d, o, *s.Value))
	}
	if s.Similar != nil {
		lines = append(lines, t.say("Bland %d kommuner av liknande storlek, den egna inräknad, är medianen %s.", "Among %d municipalities of similar size, its own included, the median is %s.", s.Similar.N, t.index(s.Similar.Median)))
	}
	return lines
}

// median compares what the reader sees: two scores that are shown alike are alike.
func (t *teller) median(s scoring.Score) string {
	median := t.index(*s.Median)
	switch a, b := locale.Round(*s.Value, 0), locale.Round(*s.Median, 0); {
	case a > b:
		return t.say("Det är högre än kommunernas median, den mittersta kommunens index, som är %s.", "That is higher than the municipalities' median, the score of the one in the middle, which is %s.", median)
	case a < b:
		return t.say("Det är lägre än kommunernas median, den mittersta kommunens index, som är %s.", "That is lower than the municipalities' median, the score of the one in the middle, which is %s.", median)
	}
	return t.say("Det är detsamma som kommunernas median, den mittersta kommunens index.", "That is the same as the municipalities' median, the score of the one in the middle.")
}

// rank puts the percentile in words: how many of the other municipalities that are shown lie lower.
func (t *teller) rank(d document, o scoring.OrganisationInfo, own float64) string {
	lower, level, others := 0, 0, 0
	for _, other := range t.c.Organisations {
		x := d.Organisations[other.Code].Total
		if other.Code == o.Code || other.Kind != survey.Municipality || x == nil || x.Value == nil {
			continue
		}
		others++
		switch {
		case *x.Value < own:
			lower++
		case *x.Value == own:
			level++
		}
	}
	if level > 0 {
		return t.say("Indexet är högre än i %d av %d andra kommuner, och lika i %d.", "The score is higher than in %d of %d other municipalities, and the same in %d.", lower, others, level)
	}
	return t.say("Indexet är högre än i %d av %d andra kommuner.", "The score is higher than in %d of %d other municipalities.", lower, others)
}

// field tells which field of the four-type plot the organisation lies in, and what that means.
func (t *teller) field(d document, r scoring.OrganisationResult) []string {
	if r.Type == "" {
		return nil
	}
	for _, n := range d.q.Scoring.Types.Names {
		if n.ID == r.Type {
			return []string{t.say("Resultatet hör till fältet %s. %s", "The result is in the field %s. %s", t.of(n.Title), t.of(n.Description))}
		}
	}
	return nil
}

const mostExtremes = 3

// extremes names the areas with the highest and the lowest scores.
func (t *teller) extremes(d document, r scoring.OrganisationResult) []string {
	var leaves []survey.Construct
	for _, c := range survey.Leaves(d.q.Constructs) {
		if r.Constructs[c.ID].Value != nil {
			leaves = append(leaves, c)
		}
	}
	n := min(mostExtremes, len(leaves)/2)
	if n == 0 {
		return nil
	}
	slices.SortStableFunc(leaves, func(a, b survey.Construct) int {
		return cmp.Compare(*r.Constructs[b.ID].Value, *r.Constructs[a.ID].Value)
	})
	return []string{t.say("Starkast är %s. Svagast är %s.", "Strongest: %s. Weakest: %s.", t.withScores(leaves[:n], r), t.withScores(leaves[len(leaves)-n:], r))}
}

func (t *teller) withScores(list []survey.Construct, r scoring.OrganisationResult) string {
	var parts []string
	for _, c := range list {
		parts = append(parts, t.called(c.Title)+" ("+t.index(*r.Constructs[c.ID].Value)+")")
	}
	return t.list(parts)
}
