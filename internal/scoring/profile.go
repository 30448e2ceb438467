package scoring

import "mogna/internal/survey"

// areaProfiles places each capability in the area that it lies in.
type areaProfiles struct {
	ids   []string
	place []int // of each capability's area, or none
}

// newAreaProfiles takes the leaves of the questionnaire's constructs as the areas, in their order. An area without capabilities is
// left out; a capability without a construct lies in no area.
func newAreaProfiles(q *survey.Questionnaire, items []survey.Item) areaProfiles {
	a := areaProfiles{place: make([]int, len(items))}
	for n := range a.place {
		a.place[n] = none
	}
	for _, leaf := range survey.Leaves(q.Constructs) {
		found := false
		for n, i := range items {
			if i.Construct == leaf.ID {
				a.place[n], found = len(a.ids), true
			}
		}
		if found {
			a.ids = append(a.ids, leaf.ID)
		}
	}
	return a
}

// profile counts an organisation's levels, own and inherited, in all and by area. A capability without a level is asked and
// not answered; it is in no count and in no mean.
func (s *ladder) profile(organisation int, a areaProfiles) *Profile {
	p := &Profile{Asked: len(s.items), Counts: s.emptyCounts(), Strengths: []string{}, Weaknesses: []string{}, Areas: make([]AreaProfile, len(a.ids))}
	for n, id := range a.ids {
		p.Areas[n] = AreaProfile{Area: id, Counts: s.emptyCounts()}
	}
	for c, i := range s.items {
		place, _ := s.level(organisation, c)
		if area := a.place[c]; area != none {
			p.Areas[area].add(place)
		}
		if place == none {
			continue
		}
		p.Answered++
		p.Counts[place].N++
		if s.values[place] >= strengthLevel {
			p.Strengths = append(p.Strengths, i.ID)
		}
		if s.values[place] <= weaknessLevel {
			p.Weaknesses = append(p.Weaknesses, i.ID)
		}
	}
	for n := range p.Areas {
		p.Areas[n].Mean = meanLevel(p.Areas[n].Counts, p.Areas[n].Answered)
	}
	return p
}

func (a *AreaProfile) add(place int16) {
	a.Asked++
	if place != none {
		a.Answered++
		a.Counts[place].N++
	}
}

// meanLevel is the arithmetic mean of the levels counted, or nil where there are none.
func meanLevel(counts []LevelCount, n int) *float64 {
	if n == 0 {
		return nil
	}
	sum := 0.0
	for _, c := range counts {
		sum += c.Value * float64(c.N)
	}
	mean := sum / float64(n)
	return &mean
}
