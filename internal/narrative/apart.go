package narrative

// apart says how many of the differences in total score between two municipalities are sure, all of them holding at once. That none
// is, is a result too.
func (t *teller) apart(d document) []string {
	placed, sure, stay, missing := 0, 0, 0, false
	for _, r := range d.Organisations {
		if x := r.Total; x != nil && x.Rank != nil {
			placed, sure, stay = placed+1, sure+d.Total.Benchmark.N-x.Rank.AllHigh, stay+d.Total.Benchmark.N-x.Rank.AllBoundHigh
			missing = missing || open(x.Bounds) && x.Rank.AllBoundHigh > 0
		}
	}
	pairs := placed * (placed - 1) / 2
	switch {
	case pairs == 0:
		return nil
	case sure == 0:
		return []string{t.say("Kommunerna går inte att skilja åt i totalt index: med så många svar kan skillnaderna bero på vilka som svarade. Läs varje kommuns resultat för sig, inte som en rangordning.",
			"The municipalities cannot be told apart by total score: with this many responses, the differences may depend on who answered. Read each municipality’s results by themselves, not as a ranking.")}
	case sure == pairs:
		return []string{t.say("Alla kommuner skiljer sig med säkerhet åt i totalt index.", "All municipalities differ significantly in total score.") + t.someStand(missing, stay, sure)}
	}
	return []string{t.say("Av %d par av kommuner skiljer sig %d med säkerhet åt i totalt index.", "Of %d pairs of municipalities, %d differ significantly in total score.", pairs, sure) + t.someStand(missing, stay, sure),
		t.say("De andra paren går inte att skilja åt, och ordningen mellan dem säger ingenting.", "The other pairs cannot be told apart, and the order between them says nothing.")}
}
