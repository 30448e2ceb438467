package model

import (
	"cmp"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Measured is a construct, or the total, with its score for each organisation and its spread over the municipalities.
type Measured struct {
	Area
	Score     func(scoring.OrganisationResult) scoring.Score
	Benchmark scoring.Benchmark
}

var Totally = survey.Say("Totalt", "Total")

func Upper(d Document) []Measured {
	total := Measured{Area: Area{Title: Totally}, Score: TotalOf}
	if d.Total != nil {
		total.Benchmark = d.Total.Benchmark
	}
	return append([]Measured{total}, measuredOf(d, Branches(d.Q.Constructs))...)
}

func Lower(d Document) []Measured { return measuredOf(d, leaves(d.Q.Constructs)) }

func TotalOf(r scoring.OrganisationResult) scoring.Score {
	if r.Total == nil {
		return scoring.Score{Reason: r.Reason}
	}
	return *r.Total
}

func measuredOf(d Document, areas []Area) []Measured {
	var all []Measured
	for _, a := range areas {
		all = append(all, Measured{Area: a, Benchmark: d.Constructs[a.ID].Benchmark,
			Score: func(r scoring.OrganisationResult) scoring.Score { return r.Constructs[a.ID] }})
	}
	return all
}

// Ranked are the capabilities by rank; equal ones, and those without a rank at the end, as in the questionnaire.
func Ranked(d Document) []survey.Item {
	var items []survey.Item
	for _, c := range d.RatedItems() {
		if _, there := d.Capabilities[c.ID]; there {
			items = append(items, c)
		}
	}
	slices.SortStableFunc(items, func(a, b survey.Item) int {
		return compareRanks(d.Capabilities[a.ID], d.Capabilities[b.ID])
	})
	return items
}

func compareRanks(a, b scoring.CapabilityResult) int {
	switch {
	case a.Rank != nil && b.Rank != nil:
		return cmp.Compare(*a.Rank, *b.Rank)
	case a.Rank != nil:
		return -1
	case b.Rank != nil:
		return 1
	}
	return 0
}
