package narrative

import (
	"mogna/internal/economy"
	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// economyCoverage says who has reported what IT costs, what does not add up, and how joint bodies' costs are shared; and last
// what stands out.
func (t *teller) economyCoverage(d document) (lines []string) {
	x := d.Economy
	if x == nil {
		return nil
	}
	if x.N == 0 {
		return []string{t.say("Ingen organisation har redovisat sina it-kostnader än.", "No organisation has reported its IT costs yet.")}
	}
	lines = append(lines, t.reporters(x))
	lines = append(lines, t.unreported(d)...)
	lines = append(lines, t.unreconciled(d)...)
	lines = append(lines, t.allocated(x)...)
	lines = append(lines, t.scope(d)...)
	lines = append(lines, t.comparedCosts(d)...)
	return append(lines, t.costsApart(d)...)
}

func (t *teller) reporters(x *scoring.EconomyResult) string {
	return t.say("%s har redovisat sina it-kostnader.", "%s "+t.has(x.N)+" reported "+choose(x.N == 1, "its", "their")+" IT costs.", t.openingShare(x.N, x.Asked, anOrganisation))
}

// unreported names who is missing, and who can't be compared because a joint body is.
func (t *teller) unreported(d document) (lines []string) {
	var municipalities, bodies, waiting []string
	for _, o := range t.c.Organisations {
		r := d.Organisations[o.Code]
		missing := r.Asked > 0 && r.Reason != scoring.ReasonExempt && (r.Economy == nil || r.Economy.Reported == nil)
		switch {
		case missing && o.Kind == survey.Municipality:
			municipalities = append(municipalities, o.Name)
		case missing:
			bodies = append(bodies, o.Name)
		case r.Economy != nil && r.Economy.AllocatedReason == economy.ReasonNoBody:
			waiting = append(waiting, o.Name)
		}
	}
	if n := len(municipalities); n > 0 {
		lines = append(lines, t.say("Bland kommunerna har %s inte redovisat.", "Among the municipalities, %s "+t.has(n)+" not reported.", t.firstNames(municipalities)))
	}
	if n := len(bodies); n > 0 {
		lines = append(lines, t.say("Bland de gemensamma organisationerna har %s inte redovisat.", "Among the joint bodies, %s "+t.has(n)+" not reported.", t.firstNames(bodies)))
	}
	switch n := len(waiting); {
	case n == 1:
		lines = append(lines, t.say("För %s kan kostnaden inte jämföras, eftersom kommunens del av gemensamma kostnader inte är känd.", "The costs of %s cannot be compared, because its share of joint costs is not known.", waiting[0]))
	case n > 1:
		lines = append(lines, t.say("För %s kan kostnaderna inte jämföras, eftersom kommunernas delar av gemensamma kostnader inte är kända.", "The costs of %s cannot be compared, because their shares of joint costs are not known.", t.firstNames(waiting)))
	}
	return lines
}

// unreconciled names those with a breakdown that does not add up to the total.
func (t *teller) unreconciled(d document) []string {
	var names []string
	held := 0
	for _, o := range t.c.Organisations {
		x := d.Organisations[o.Code].Economy
		if x == nil || x.Reported == nil {
			continue
		}
		apart := false
		for _, division := range x.Reported.Divisions {
			if division.Difference != nil {
				held++
				apart = apart || !division.Reconciled
			}
		}
		if apart {
			names = append(names, o.Name)
		}
	}
	switch {
	case held == 0:
		return nil
	case len(names) == 0:
		return []string{t.say("Alla redovisade fördelningar stämmer med de belopp som de delar upp.", "All reported cost breakdowns add up to the amounts they divide.")}
	}
	return []string{t.say("Hos %s stämmer minst en fördelning inte med det belopp som den delar upp.", "%s: at least one cost breakdown does not add up to the amount it divides.", t.firstNames(names))}
}

// allocated says what of joint bodies' costs the municipalities are given.
func (t *teller) allocated(x *scoring.EconomyResult) (lines []string) {
	received, unallocated := t.millions(x.Sums.Received), t.millions(x.Sums.Unallocated)
	switch {
	case x.Sums.Received > 0 && x.Sums.Unallocated > 0:
		lines = append(lines, t.say("Av de gemensamma organisationernas kostnader är %s fördelade på kommunerna och %s inte fördelade på någon kommun i mätomgången.",
			"Of the joint bodies’ costs, %s is allocated to municipalities and %s is not allocated to any municipality in the round.", received, unallocated))
	case x.Sums.Received > 0:
		lines = append(lines, t.say("De gemensamma organisationernas kostnader, %s, är fördelade på kommunerna.", "The joint bodies’ costs, %s, are allocated to municipalities.", received))
	case x.Sums.Unallocated > 0:
		lines = append(lines, t.say("De gemensamma organisationernas kostnader, %s, är inte fördelade på någon kommun i mätomgången.", "The joint bodies’ costs, %s, are not allocated to any municipality in the round.", unallocated))
	}
	return lines
}

func (t *teller) millions(x float64) string {
	if x < 1_000_000 {
		return t.kronor(x)
	}
	return t.say("%s miljoner kronor", "SEK %s million", locale.Fixed(t.lang, x/1_000_000, 1))
}

// comparedCosts says how many municipalities the comparison rests on.
func (t *teller) comparedCosts(d document) []string {
	b, all := d.Economy.KeyFigures[economy.PerResident], t.municipalities(d)
	switch {
	case b.Reason == scoring.ReasonTooFewOrgs:
		return []string{t.say("Kostnaden per invånare kan inte jämföras, eftersom färre än tre kommuner har siffran.", "The cost per resident cannot be compared, because fewer than three municipalities have the figure.")}
	case b.Reason != "":
		return []string{t.say("Kostnaden per invånare kan inte jämföras: %s har siffran, och det krävs minst hälften.", "The cost per resident cannot be compared: %s have the figure, and at least half is required.", t.shareInSentence(b.N, all, aMunicipality))}
	}
	return []string{t.say("Jämförelsen av kostnaden per invånare bygger på %s.", "The comparison of cost per resident is based on %s.", t.shareInSentence(b.N, all, aMunicipality))}
}
