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
		return []string{t.say("Ingen organisation har redovisat vad it kostar än.", "No organisation has reported what IT costs yet.")}
	}
	lines = append(lines, t.reporters(x))
	lines = append(lines, t.unreported(d)...)
	lines = append(lines, t.unreconciled(d)...)
	lines = append(lines, t.allocated(x)...)
	lines = append(lines, t.comparedCosts(d)...)
	return append(lines, t.costsApart(d)...)
}

func (t *teller) reporters(x *scoring.EconomyResult) string {
	if x.N == x.Asked {
		return t.say("Alla som tillfrågats har redovisat vad it kostar: %s.", "All that were asked have reported what IT costs: %s.", t.organisations(x.N))
	}
	return t.say("%d av %d organisationer har redovisat vad it kostar.", "%d of %d organisations have reported what IT costs.", x.N, x.Asked)
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
	if len(municipalities) > 0 {
		lines = append(lines, t.say("Bland kommunerna saknas %s.", "Of the municipalities, these are missing: %s.", t.leading(municipalities)))
	}
	if len(bodies) > 0 {
		lines = append(lines, t.say("Bland de gemensamma organen saknas %s.", "Of the joint bodies, these are missing: %s.", t.leading(bodies)))
	}
	if len(waiting) > 0 {
		lines = append(lines, t.say("Kostnaden kan inte jämföras för %s, eftersom delen av ett gemensamt organs kostnader inte är känd.", "The cost can't be compared for %s, since the part of a joint body's costs is not known.", t.leading(waiting)))
	}
	return lines
}

// unreconciled names those with a division that does not come to the total.
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
		return []string{t.say("Alla redovisade fördelningar stämmer med den totala it-kostnaden.", "All divisions reported come to the total IT cost.")}
	}
	return []string{t.say("Minst en fördelning stämmer inte med den totala it-kostnaden hos %s.", "At least one division does not come to the total IT cost at %s.", t.leading(names))}
}

// allocated says what of joint bodies' costs the municipalities are given.
func (t *teller) allocated(x *scoring.EconomyResult) (lines []string) {
	if x.Sums.Received > 0 {
		lines = append(lines, t.say("Av de gemensamma organens kostnader är %s fördelade på kommunerna.", "Of the joint bodies' costs %s are allocated to the municipalities.", t.millions(x.Sums.Received)))
	}
	if x.Sums.Unallocated > 0 {
		lines = append(lines, t.say("%s av de gemensamma organens kostnader är inte fördelade på någon kommun i mätomgången.", "%s of the joint bodies' costs are not allocated to any municipality of the round.", t.millions(x.Sums.Unallocated)))
	}
	return lines
}

func (t *teller) millions(x float64) string {
	return t.say("%s miljoner kronor", "SEK %s million", locale.Fixed(t.lang, x/1_000_000, 1))
}

// comparedCosts says how many municipalities the comparison rests on.
func (t *teller) comparedCosts(d document) []string {
	b, all := d.Economy.KeyFigures[economy.PerResident], t.municipalities(d)
	switch {
	case b.Reason == scoring.ReasonTooFewOrgs:
		return []string{t.say("Kommunernas kostnad per invånare kan inte jämföras, eftersom färre än tre har siffran.", "The municipalities' cost per resident can't be compared, since fewer than three have the figure.")}
	case b.Reason != "":
		return []string{t.say("Kommunernas kostnad per invånare kan inte jämföras: %d av %d har siffran, och det behövs minst hälften.", "The municipalities' cost per resident can't be compared: %d of %d have the figure, and it takes at least half.", b.N, all)}
	}
	return []string{t.say("Jämförelsen av kostnad per invånare bygger på %d av %d kommuner.", "The comparison of cost per resident rests on %d of %d municipalities.", b.N, all)}
}
