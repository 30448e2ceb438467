package scoring

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// costs works out the round's costs from the responses at hand.
func (s *scorer) costs(organisations []survey.Organisation) *economy.Round {
	in := economy.Input{Questionnaire: s.in.Questionnaire, Organisations: organisations, Responses: map[string]economy.Response{}, Keys: s.in.Keys, Exempt: s.in.Exempt}
	for o, r := range s.in.Responses.costs {
		in.Responses[organisations[o].Code] = r
	}
	return economy.Compute(in)
}

// economy is the document of a round's costs.
func (s *scorer) economy(organisations []survey.Organisation) Document {
	doc := countsDocument(s.in, organisations)
	round := s.costs(organisations)
	region := &EconomyResult{Sums: round.Sums, Year: round.Year, KeyFigures: map[string]Benchmark{}}
	for n, o := range organisations {
		r, own := doc.Organisations[o.Code], round.Results[n]
		if r.Answered == 0 {
			r.Reason = ReasonNoAnswers
		}
		if r.Asked > 0 {
			region.Asked++
		}
		if own.Reported != nil {
			region.N++
		}
		if own.Reported != nil || len(own.Received) > 0 {
			r.Economy = &own
		}
		doc.Organisations[o.Code] = r
	}
	region.spread(s.in, round)
	doc.Economy = region
	return doc
}

// CostsSince puts each municipality's costs of an earlier round beside its own, in fixed prices, and reports whether there were any.
func (r *Round) CostsSince(before []Input, organisations []survey.Organisation, documents []Document) (any bool) {
	for n, s := range r.scorers {
		for _, b := range before {
			if s.in.Questionnaire.Kind != survey.EconomyFigures || b.Questionnaire.ID != s.in.Questionnaire.ID {
				continue
			}
			then, now := (&scorer{in: b}).costs(organisations), s.costs(r.organisations)
			for code, result := range documents[n].Organisations {
				if result.Economy != nil {
					result.Economy.Earlier = now.Since(then, code)
					any = any || result.Economy.Earlier != nil
				}
			}
		}
	}
	return any
}

// spread adds up what the classes cost and holds the municipalities against each other.
func (e *EconomyResult) spread(in Input, round *economy.Round) {
	each := func(figure func(economy.Result) *float64) Benchmark {
		var shown []float64
		municipalities := 0
		for n, o := range round.Organisations {
			if o.Kind != survey.Municipality || in.Exempt[o.Code] {
				continue
			}
			municipalities++
			if x := figure(round.Results[n]); x != nil {
				shown = append(shown, *x)
			}
		}
		return benchmark(shown, municipalities, minMunicipalities)
	}
	for _, id := range economy.KeyFiguresOf(in.Questionnaire) {
		e.KeyFigures[id] = each(func(r economy.Result) *float64 { return r.KeyFigures[id].Value })
	}
	e.Divisions, e.Shares = map[string]map[string]float64{}, map[string]map[string]Benchmark{}
	for _, division := range economy.DivisionsOf(in.Questionnaire) {
		sums, shares := map[string]float64{}, map[string]Benchmark{}
		for _, l := range economy.Labels(in.Questionnaire, division) {
			for _, r := range round.Results {
				if r.Reported != nil {
					sums[l.ID] += r.Reported.Divisions[division].Amounts[l.ID].Amount
				}
			}
			shares[l.ID] = each(func(r economy.Result) *float64 {
				if r.Allocated == nil {
					return nil
				}
				return r.Allocated.Divisions[division].Amounts[l.ID].Share
			})
		}
		e.Divisions[division], e.Shares[division] = sums, shares
	}
}

const minMunicipalities = 0.5 // share of the municipalities without which costs are not compared
