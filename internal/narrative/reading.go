package narrative

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// readingAdvice is the one judgement of how far an organisation's figures carry: what is worth knowing of its own answers, and what the
// measures of the whole round say of those areas. Everything that tells a reader to lean on the figures, or not to, is from here.
func (t *teller) readingAdvice(careful, shown bool) string {
	switch {
	case !shown:
		return t.say("Det finns inga siffror att visa för organisationen.", "There are no figures to show for the organisation.")
	case careful:
		return t.say("Tolka siffrorna med försiktighet. Skälen står nedan.", "Interpret the figures with care, for the reasons below.")
	}
	return t.say("Vi har inte hittat något, i svaren eller i måtten för hela mätomgången, som gör siffrorna osäkrare än vad osäkerhetsintervallen visar.",
		"We found nothing, in the responses or in the measures for the whole round, that makes the figures less reliable than their confidence intervals show.")
}

// callsForCare says whether a flag is a reason for care. That answers came late is worth knowing, and no such reason: they count like the
// others.
func callsForCare(flags []string) bool {
	return slices.ContainsFunc(flags, func(f string) bool { return f != scoring.FlagLate })
}

// cautions are what the round and the intervals say of the organisation's scores in a maturity questionnaire.
func (t *teller) cautions(d document, r scoring.OrganisationResult) (lines []string) {
	if d.q.Kind != survey.Maturity || r.Total == nil {
		return nil
	}
	shown, unsure := 0, 0
	var loose []string
	for _, c := range survey.Leaves(d.q.Constructs) {
		s := r.Constructs[c.ID]
		if s.Value == nil {
			continue
		}
		shown++
		if _, known := spanOf(d, s, 1); !known {
			unsure++
		}
		if d.isLooseArea(c.ID) {
			loose = append(loose, t.quotedName(c.Title))
		}
	}
	if shown == 0 {
		return nil
	}
	if all := len(survey.Leaves(d.q.Constructs)); shown < all {
		lines = append(lines, t.say("%s i %s har inget index att visa.", "%s in %s "+t.has(all-shown)+" no score to show.", t.openingShare(all-shown, all, anArea), t.quotedName(d.q.Title)))
	}
	if unsure > 0 {
		lines = append(lines, t.say("I %s går osäkerheten inte att räkna ut, så "+choose(unsure == 1, "indexet", "indexen")+" där går inte att jämföra.",
			"In %s the uncertainty cannot be calculated, so the "+choose(unsure == 1, "score", "scores")+" there cannot be compared.", t.areas(unsure)))
	}
	if n := len(loose); n > 0 {
		lines = append(lines, t.looseAreas(loose))
	}
	if d.indistinct() {
		lines = append(lines, t.say("Skillnader mellan organisationernas index säger lite i den här mätomgången.", "Differences between organisations’ scores say little in this round."))
	}
	return lines
}

// looseAreas names the areas whose questions don't go together, over the round.
func (t *teller) looseAreas(areas []string) string {
	one := len(areas) == 1
	return t.say("I %s hänger svaren på frågorna inte väl ihop i mätomgången. Tolka "+choose(one, "indexet", "indexen")+" där med försiktighet.",
		"In %s the questions do not measure the same thing well in this round. Interpret the "+choose(one, "score", "scores")+" there with care.", t.namesOrCount(areas, t.areas))
}

// isLooseArea says that an area's questions don't go together, over the round.
func (d document) isLooseArea(id string) bool {
	a := d.Constructs[id].Alpha
	return a != nil && a.Value != nil && *a.Value < goodAlpha
}

// indistinct says that organisations can't be told apart by their scores, over the round.
func (d document) indistinct() bool {
	if d.Total == nil || d.Total.ICC2 == nil {
		return false
	}
	chance := d.Total.ICC != nil && d.Total.ICC.P != nil && *d.Total.ICC.P > 1-confidence
	return chance || *d.Total.ICC2 < fairICC2
}
