package scoring

import (
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Levels from which a capability counts as a strength or a weakness, and as leading.
const (
	strengthLevel = 3
	weaknessLevel = 1
)

// capabilityDocument reads the level of each organisation in each capability from its shared response. A member of a joint body
// has that body's level where it has none of its own.
func capabilityDocument(q *survey.Questionnaire, organisations []survey.Organisation, t *Table, asked map[string]Invited, exempt map[string]bool) Document {
	doc := newDocument(q)
	s := newLadder(q, organisations, t)
	areas := newAreaProfiles(q, s.items)
	for n, o := range organisations {
		result := OrganisationResult{Asked: asked[o.Code].sum(), Answered: s.responses[n], Levels: s.levels(n)}
		if len(result.Levels) == 0 {
			result.Reason = ReasonNoAnswers
		} else {
			result.Profile = s.profile(n, areas)
		}
		doc.Organisations[o.Code] = result
	}
	awaited := awaitedLevels(organisations, asked)
	doc.Capabilities = make(map[string]CapabilityResult, len(s.items))
	for c, i := range s.items {
		doc.Capabilities[i.ID] = s.region(c, awaited, exempt, q.Scoring.MinCoverage)
	}
	return doc
}

// region spreads one capability over the municipalities: how many at each level, the median (type 7) and the
// standard deviation. A level that
// members inherit counts for each of them and not once more for the joint body. Nobody with a level: neither, no-answers.
// Fewer than minCoverage of the municipalities, but for the exempt who have none: neither, coverage.
func (s *ladder) region(c int, awaited, exempt map[string]bool, minCoverage float64) CapabilityResult {
	r := CapabilityResult{Distribution: s.emptyCounts()}
	highest, asked, missing := int16(none), 0, 0
	for n, o := range s.organisations {
		place, _ := s.level(n, c)
		if o.Kind == survey.Municipality && place != none {
			r.Distribution[place].N++
			r.N++
		}
		if o.Kind == survey.Municipality && (place != none || !exempt[o.Code]) {
			asked++
			if place == none && awaited[o.Code] {
				missing++
			}
		}
		highest = max(highest, place)
	}
	r.Leaders = s.leaders(c, highest)
	levels := spreadOut(r.Distribution, r.N)
	switch median, ok := stats.Quantile(levels, 0.5); {
	case !ok:
		r.Reason = ReasonNoAnswers
	case float64(r.N) < minCoverage*float64(asked):
		r.Reason = ReasonCoverage
	default:
		deviation, _ := stats.Deviation(levels)
		r.Median, r.Deviation = &median, &deviation
		r.Bounds = s.medianBounds(c, levels, missing)
	}
	return r
}

// awaitedLevels names those that were asked themselves, or through a joint body that was.
func awaitedLevels(organisations []survey.Organisation, asked map[string]Invited) map[string]bool {
	awaited := map[string]bool{}
	for _, o := range organisations {
		if asked[o.Code].sum() == 0 {
			continue
		}
		awaited[o.Code] = true
		for _, member := range o.Members {
			awaited[member] = true
		}
	}
	return awaited
}

// medianBounds are what the median could be with levels from those that were asked and have none, all at the lowest or all at the
// highest.
func (s *ladder) medianBounds(c int, levels []float64, missing int) *Bounds {
	low, _ := stats.Quantile(append(slices.Repeat([]float64{s.span[c][0]}, missing), levels...), 0.5)
	high, _ := stats.Quantile(append(slices.Repeat([]float64{s.span[c][1]}, missing), levels...), 0.5)
	return &Bounds{low, high}
}

func spreadOut(counts []LevelCount, n int) []float64 {
	levels := make([]float64, 0, n)
	for _, c := range counts {
		for range c.N {
			levels = append(levels, c.Value)
		}
	}
	return levels
}

// leaders are those at the highest level by code, where that is a strength; an inherited level leads through the body it is
// from.
func (s *ladder) leaders(c int, highest int16) (codes []string) {
	if highest == none || s.values[highest] < strengthLevel {
		return nil
	}
	for _, n := range s.byCode {
		if place, own := s.level(n, c); own && place == highest {
			codes = append(codes, s.organisations[n].Code)
		}
	}
	return codes
}

// emptyCounts has a count for every level of the questionnaire's scales, in order.
func (s *ladder) emptyCounts() []LevelCount {
	counts := make([]LevelCount, len(s.values))
	for n, v := range s.values {
		counts[n].Value = v
	}
	return counts
}
