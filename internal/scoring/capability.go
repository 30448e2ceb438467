package scoring

import (
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Levels from which a capability counts as a strength or a weakness, and as leading.
const (
	strength = 3
	weakness = 1
)

// capability reads the level of each organisation in each capability from its shared response. A member of a joint body
// has that body's level where it has none of its own.
func capability(q *survey.Questionnaire, organisations []survey.Organisation, t *Table, asked map[string]int) Document {
	doc := newDocument(q)
	own := make([]map[string]float64, len(organisations))
	answered := make([]int, len(organisations))
	for r, who := range t.rows {
		own[who.organisation] = levels(t, r)
		answered[who.organisation]++
	}
	inherited := inheritance(organisations, own)
	for n, o := range organisations {
		result := OrganisationResult{Asked: asked[o.Code], Answered: answered[n], Levels: inherited[o.Code]}
		for id, x := range own[n] {
			result.Levels[id] = Level{Value: x}
		}
		if len(result.Levels) == 0 {
			result.Reason = ReasonNoAnswers
		} else {
			result.Profile = profile(q, result.Levels)
		}
		doc.Organisations[o.Code] = result
	}
	doc.Capabilities = region(q, organisations, doc.Organisations)
	return doc
}

func levels(t *Table, r int) map[string]float64 {
	m := map[string]float64{}
	for c, i := range t.items {
		if x := t.value(r, c); i.Type == survey.ScaleItem && !math.IsNaN(x) {
			m[i.ID] = x
		}
	}
	return m
}

// inheritance gives every organisation the levels that it would have from its joint bodies alone. Where two bodies give
// one, the first by code does, so that the answer doesn't depend on the order of a list.
func inheritance(organisations []survey.Organisation, own []map[string]float64) map[string]map[string]Level {
	given := map[string]map[string]Level{}
	for _, o := range organisations {
		given[o.Code] = map[string]Level{}
	}
	for n, body := range organisations {
		for _, member := range body.Members {
			levels, known := given[member]
			if !known {
				continue
			}
			for id, x := range own[n] {
				if old, taken := levels[id]; !taken || body.Code < old.InheritedFrom {
					levels[id] = Level{Value: x, InheritedFrom: body.Code}
				}
			}
		}
	}
	return given
}

func profile(q *survey.Questionnaire, levels map[string]Level) *Profile {
	p := &Profile{Counts: emptyCounts(q), Strengths: []string{}, Weaknesses: []string{}}
	for _, i := range q.Items() {
		if i.Type != survey.ScaleItem {
			continue
		}
		p.Asked++
		l, known := levels[i.ID]
		if !known {
			continue
		}
		p.Answered++
		count(p.Counts, l.Value)
		if l.Value >= strength {
			p.Strengths = append(p.Strengths, i.ID)
		}
		if l.Value <= weakness {
			p.Weaknesses = append(p.Weaknesses, i.ID)
		}
	}
	return p
}

// emptyCounts has a count for every level of the questionnaire's scales, in order.
func emptyCounts(q *survey.Questionnaire) []LevelCount {
	var values []float64
	for _, i := range q.Items() {
		if i.Type != survey.ScaleItem {
			continue
		}
		for _, o := range q.Options(i) {
			if !slices.Contains(values, o.Value) {
				values = append(values, o.Value)
			}
		}
	}
	slices.Sort(values)
	counts := make([]LevelCount, len(values))
	for n, v := range values {
		counts[n].Value = v
	}
	return counts
}

func count(counts []LevelCount, value float64) {
	for n := range counts {
		if counts[n].Value == value {
			counts[n].N++
		}
	}
}

// region spreads each capability over the municipalities: how many at each level, the median, and who leads. A level that
// members inherit counts for each of them and not once more for the joint body.
func region(q *survey.Questionnaire, organisations []survey.Organisation, results map[string]OrganisationResult) map[string]CapabilityResult {
	doc := map[string]CapabilityResult{}
	for _, i := range q.Items() {
		if i.Type != survey.ScaleItem {
			continue
		}
		c := CapabilityResult{Distribution: emptyCounts(q)}
		var values []float64
		highest := math.Inf(-1)
		for _, o := range organisations {
			l, known := results[o.Code].Levels[i.ID]
			if !known {
				continue
			}
			if o.Kind == survey.Municipality {
				values = append(values, l.Value)
				count(c.Distribution, l.Value)
			}
			highest = math.Max(highest, l.Value)
		}
		c.N, c.Leaders = len(values), leaders(i.ID, highest, organisations, results)
		if median, ok := stats.Quantile(values, 0.5); ok {
			c.Median = &median
		} else {
			c.Reason = ReasonNoAnswers
		}
		doc[i.ID] = c
	}
	return doc
}

// leaders are those at the highest level, where that is a strength; an inherited level leads through the body it is from.
func leaders(item string, highest float64, organisations []survey.Organisation, results map[string]OrganisationResult) (codes []string) {
	for _, o := range organisations {
		l, known := results[o.Code].Levels[item]
		if known && l.Value == highest && highest >= strength && l.InheritedFrom == "" {
			codes = append(codes, o.Code)
		}
	}
	return codes
}
