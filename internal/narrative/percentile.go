package narrative

import "mogna/internal/survey"

// What a percentile is, as stats.PercentileRank works it out: wherever it is told it is told in these words. A test holds the
// pages', the contract's and the documentation's against them.
var (
	Percentile = survey.Say("Percentilen är andelen av de andra kommunerna som ligger lägre; de som ligger lika räknas till hälften.",
		"The percentile is the share of the other municipalities that lie lower; those that are level count as half.")
	SimilarPercentile = survey.Say("Percentilen bland kommuner av liknande storlek är andelen av de andra av dem som ligger lägre; de som ligger lika räknas till hälften.",
		"The percentile among municipalities of similar size is the share of the others of them that lie lower; those that are level count as half.")
)
