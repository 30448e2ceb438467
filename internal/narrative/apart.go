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
	some, of := d.Total != nil && d.Total.Benchmark.N < t.municipalities(d), t.numberInWords(placed) // not all are shown
	switch {
	case pairs == 0:
		return nil
	case sure == 0:
		none := t.say("Kommunerna går inte att skilja åt", "The municipalities cannot be told apart")
		if some {
			none = t.say("De %s kommuner som visas går inte att skilja åt", "The %s municipalities shown cannot be told apart", of)
		}
		return []string{none + t.say(" i totalt index: med så många svar kan skillnaderna bero på vilka som svarade. Läs varje kommuns resultat för sig, inte som en rangordning.",
			" by total score: with this many responses, the differences may depend on who answered. Read each municipality’s results by themselves, not as a ranking.")}
	case sure == pairs:
		all := t.say("Alla kommuner skiljer sig med säkerhet åt i totalt index.", "All municipalities differ significantly in total score.")
		if some {
			all = t.say("De %s kommuner som visas skiljer sig med säkerhet åt i totalt index.", "The %s municipalities shown differ significantly in total score.", of)
		}
		return []string{all + t.someStand(missing, stay, sure)}
	}
	told := t.say("Av %d par av kommuner skiljer sig %d med säkerhet åt i totalt index.", "Of %d pairs of municipalities, %d differ significantly in total score.", pairs, sure)
	if some {
		told = t.say("Bland de %s kommuner som visas skiljer sig %d av %d par med säkerhet åt i totalt index.", "Among the %s municipalities shown, %d of %d pairs differ significantly in total score.", of, sure, pairs)
	}
	return []string{told + t.someStand(missing, stay, sure),
		t.say("De andra paren går inte att skilja åt, och ordningen mellan dem säger ingenting.", "The other pairs cannot be told apart, and the order between them says nothing.")}
}
