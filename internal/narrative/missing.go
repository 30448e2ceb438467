package narrative

import (
	"mogna/internal/locale"
	"mogna/internal/scoring"
)

// What the missing could change: a score's bounds, those of the municipalities' quartiles, and of each comparison that is told, whether
// it would stand.

// couldBe says between what a score could lie if everybody had answered.
func (t *teller) couldBe(s scoring.Score) []string {
	if s.Bounds == nil || t.index(s.Bounds.Low) == t.index(s.Bounds.High) {
		return nil
	}
	return []string{t.say("Om alla inbjudna hade svarat på alla frågor kunde indexet ha varit mellan %s och %s.", "If everyone invited had answered every question, the score could have been between %s and %s.",
		t.index(s.Bounds.Low), t.index(s.Bounds.High))}
}

// medianCouldBe says so of the municipalities' median.
func (t *teller) medianCouldBe(b scoring.Benchmark) []string {
	if b.Bounds == nil || b.Median == nil || t.index(b.Bounds.Median.Low) == t.index(b.Bounds.Median.High) {
		return nil
	}
	return []string{t.say("Kommunernas median är %s. Om alla inbjudna hade svarat på alla frågor kunde den ha varit mellan %s och %s.",
		"The municipalities’ median is %s. If everyone invited had answered every question, it could have been between %s and %s.",
		t.index(*b.Median), t.index(b.Bounds.Median.Low), t.index(b.Bounds.Median.High))}
}

// medianLevelsCouldBe says for how many capabilities the median level could be another.
func (t *teller) medianLevelsCouldBe(d document) []string {
	n, all := 0, 0
	for _, c := range d.Capabilities {
		if c.Bounds == nil || c.Median == nil {
			continue
		}
		if all++; c.Bounds.Low != c.Bounds.High {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []string{t.say("Om alla inbjudna hade svarat kunde medianen ha varit en annan för %s.", "If everyone invited had answered, the median could have been different for %s.", t.shareInSentence(n, all, aCapability))}
}

// stands says of a comparison whether it would stand whatever the missing had answered. Where nothing is missing there is nothing to say.
func (t *teller) stands(missing, would bool) string {
	switch {
	case !missing:
		return ""
	case would:
		return t.say(" Det gäller oavsett hur de som inte har svarat hade svarat.", " This holds however those who have not answered would have answered.")
	}
	return t.say(" Om alla hade svarat kunde det ha blivit annorlunda.", " If everyone had answered, this could have been different.")
}

// someStand says so of so many differences.
func (t *teller) someStand(missing bool, stay, all int) string {
	if !missing || stay == 0 || stay == all {
		return t.stands(missing, stay == all)
	}
	return t.say(" Av skillnaderna gäller %s oavsett hur de som inte har svarat hade svarat.", " Of the differences, %s "+choose(stay == 1, "holds", "hold")+" however those who have not answered would have answered.", locale.Words(t.lang, stay, false))
}

// open says whether something is missing of any of the scores.
func open(list ...*scoring.Bounds) bool {
	for _, b := range list {
		if b != nil && b.Low != b.High {
			return true
		}
	}
	return false
}

// missesSomething says whether anything is missing that the municipalities' totals could hang on.
func (d document) missesSomething() bool {
	b := d.Total.Benchmark.Bounds
	return b != nil && open(&b.Q1, &b.Median, &b.Q3)
}

// onOneSide says whether what a score could be lies on one side of a cut.
func onOneSide(b *scoring.Bounds, cut float64) bool {
	return b != nil && (b.Low >= cut || b.High < cut)
}

// response says how large a part of those asked have answered, and in which role it is the least.
func (t *teller) response(d document) []string {
	if len(d.ResponseRates) == 0 || !d.q.Personal() { // how many organisations have answered is said already
		return nil
	}
	all, least := d.ResponseRates[0], d.ResponseRates[0]
	for _, r := range d.ResponseRates[1:] {
		if r.RR1 < least.RR1 {
			least = r
		}
	}
	line := t.say("Svarsfrekvensen är %s.", "The response rate is %s.", locale.Percent(t.lang, all.RR1))
	if all.Partial > 0 {
		line = t.say("Svarsfrekvensen är %s, och %s med delvisa svar.", "The response rate is %s, and %s with partial responses.", locale.Percent(t.lang, all.RR1), locale.Percent(t.lang, all.RR2))
	}
	if title := least.Role.Title(); title != nil && locale.Percent(t.lang, least.RR1) != locale.Percent(t.lang, all.RR1) {
		line += t.say(" Den är lägst i rollen %s: %s.", " It is lowest in the role %s: %s.", lowerFirstLetter(t.of(title)), locale.Percent(t.lang, least.RR1))
	}
	return []string{line}
}
