package narrative

import (
	"cmp"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

const GoodLevel = 3 // from which a level is a strength, as in scoring

// levels says who has most capabilities at the top and in good order, and whether any is missing altogether anywhere.
func (t *teller) levels(d document) string {
	var silent []string
	shown := 0
	top, bottom := t.topAndBottomLevel(d)
	leading, good := mostCommon{}, mostCommon{}
	lowest := map[string]bool{}
	for _, o := range t.c.Organisations {
		p := d.Organisations[o.Code].Profile
		if p == nil {
			if d.Organisations[o.Code].Asked > 0 {
				silent = append(silent, o.Name)
			}
			continue
		}
		shown++
		leading.offerOrganisation(o.Name, countAtLevel(p, top.Value))
		good.offerOrganisation(o.Name, len(p.Strengths))
		for id, l := range d.Organisations[o.Code].Levels {
			if l.Value == bottom.Value {
				lowest[id] = true
			}
		}
	}
	if shown == 0 {
		return t.say("Inga nivåer har angetts än.", "No levels have been given yet.")
	}
	all := len(d.ratedItems())
	lines := []string{t.mostAtLevel(leading, all, t.level(top)), t.mostAtLevel(good, all, t.orBetter(d)), t.anyAtLevel(len(lowest), all, t.level(bottom))}
	if len(silent) > 0 {
		lines = append(lines, t.say("Nivåer saknas från %s.", "Levels are missing from %s.", t.namesOrCount(silent, t.organisations)))
	}
	return paragraph(lines)
}

// mostCommon are those with most of something.
type mostCommon struct {
	names []string
	n     int
}

func (b *mostCommon) offerOrganisation(name string, n int) {
	switch {
	case n > b.n:
		b.names, b.n = []string{name}, n
	case n == b.n && n > 0:
		b.names = append(b.names, name)
	}
}

func (t *teller) mostAtLevel(b mostCommon, all int, level string) string {
	if b.n == 0 {
		return t.say("Ingen organisation har någon förmåga på nivån %s.", "No organisation has any capability at the level %s.", level)
	}
	if n := len(b.names); n > 1 {
		return t.say("Flest förmågor på nivån %s har %s: %s av %s var.", "%[2]s have the most capabilities at the level %[1]s: %[3]s of %[4]s each.", level, t.namesOrCount(b.names, t.organisations), t.n(b.n), t.n(all))
	}
	return t.say("Flest förmågor på nivån %s har %s: %s av %s.", "%[2]s has the most capabilities at the level %[1]s: %[3]s of %[4]s.", level, b.names[0], t.n(b.n), t.n(all))
}

func (t *teller) anyAtLevel(n, all int, level string) string {
	if n == 0 {
		return t.say("Ingen förmåga är på nivån %s i någon organisation.", "No capability is at the level %s in any organisation.", level)
	}
	return t.say("%s är på nivån %s i minst en organisation.", "%s "+t.is(n)+" at the level %s in at least one organisation.", t.openingShare(n, all, aCapability), level)
}

// topAndBottomLevel are the highest and the lowest level.
func (t *teller) topAndBottomLevel(d document) (top, bottom survey.Option) {
	for n, o := range d.levelOptions() {
		if n == 0 {
			bottom = o
		}
		top = o
	}
	return top, bottom
}

// levelOptions are the levels that a capability can have, rising.
func (d document) levelOptions() (options []survey.Option) {
	for _, i := range d.ratedItems() {
		for _, o := range d.q.Options(i) {
			at, there := slices.BinarySearchFunc(options, o, func(a, b survey.Option) int {
				return cmp.Compare(a.Value, b.Value)
			})
			if !there {
				options = slices.Insert(options, at, o)
			}
		}
	}
	return options
}

func (t *teller) level(o survey.Option) string { return lowerFirstLetter(t.of(o.Label)) }

// orBetter names the levels that are strengths.
func (t *teller) orBetter(d document) string {
	return t.say("%s eller högre", "%s or higher", t.goodName(d))
}

// goodName is what the lowest level that is good is called.
func (t *teller) goodName(d document) string {
	for _, o := range d.levelOptions() {
		if o.Value >= GoodLevel {
			return t.level(o)
		}
	}
	return t.tenths(GoodLevel)
}

func countAtLevel(p *scoring.Profile, level float64) int {
	for _, c := range p.Counts {
		if c.Value == level {
			return c.N
		}
	}
	return 0
}
