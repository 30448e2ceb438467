package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

const capabilities = 55

// mapping is 55 capabilities in five areas, 0–4.
func mapping(kind survey.Kind) *survey.Questionnaire {
	q := &survey.Questionnaire{ID: string(kind), Version: "1.0.0", Kind: kind, Per: survey.PerOrganisation, Sections: []survey.Section{{ID: "all"}},
		Scales:  map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 0}, {Value: 1}, {Value: 2}, {Value: 3}, {Value: 4}}}},
		Scoring: survey.Scoring{Aggregate: survey.Pooled, MinAnswered: 0.5, MinCoverage: 0.5, MinRespondents: 1}}
	for n := range 5 {
		q.Constructs = append(q.Constructs, survey.Construct{ID: fmt.Sprint("area-", n), Weight: 1})
	}
	for n := range capabilities {
		q.Sections[0].Items = append(q.Sections[0].Items, scaleItem(fmt.Sprintf("F-%02d", n+1), fmt.Sprint("area-", n%5)))
	}
	return q
}

// mapped is a country's capability round: every organisation's levels about a standing of its own, and three raters each.
func mapped(n int) ([]survey.Organisation, []Input) {
	rnd := rand.New(rand.NewPCG(3, 4))
	levels, weights := mapping(survey.Capability), mapping(survey.Importance)
	weights.Per = survey.PerRespondent
	organisations := sized(n, rnd)
	judged, rated := NewTable(levels, organisations), NewTable(weights, organisations)
	codes := make([]uint8, capabilities)
	for _, o := range organisations {
		standing := rnd.NormFloat64() * 0.7
		for c := range codes {
			codes[c] = uint8(min(5, max(1, 3.5+standing+rnd.NormFloat64())))
		}
		judged.AddCodes(o.Code, "", codes)
		for range 3 {
			for c := range codes {
				codes[c] = uint8(1 + rnd.IntN(5))
			}
			rated.AddCodes(o.Code, survey.Participant, codes)
		}
	}
	return organisations, []Input{{Questionnaire: levels, Responses: judged}, {Questionnaire: weights, Responses: rated}}
}

func sized(n int, rnd *rand.Rand) (list []survey.Organisation) {
	for o := range n {
		size := 2000 + rnd.IntN(100_000)
		list = append(list, survey.Organisation{Code: fmt.Sprintf("%05d", o), Kind: survey.Municipality, Population: &size})
	}
	return list
}

// BenchmarkCapabilities scores capabilities and their importance, and holds them against each other.
func BenchmarkCapabilities(b *testing.B) {
	for _, n := range []int{15, 290, 10_000} {
		organisations, inputs := mapped(n)
		for _, part := range []struct {
			name string
			do   func()
		}{
			{"levels", func() { Compute(inputs[0], organisations) }},
			{"importance", func() { Compute(inputs[1], organisations) }},
			{"all", func() { Compare(RoundInfo{}, organisations, inputs) }},
		} {
			b.Run(fmt.Sprintf("organisations=%d/%s", n, part.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					part.do()
				}
			})
		}
	}
}
