package report

import "mogna/internal/survey"

// regionMeasures are about a construct, a key figure or a class of costs over all organisations, and stand in the long file alone.
var regionMeasures = []definition{
	{"benchmark_n", survey.Say("Antal kommuner med en siffra att jämföra: ett index, ett nyckeltal eller en posts andel.", "Number of municipalities with a figure to compare: a score, an indicator or a class’s share."), inNumber, counted, nil},
	{"benchmark_coverage", survey.Say("Täckning: så stor del av kommunerna som har siffran. Undantagna kommuner är inte medräknade.", "Coverage: the share of the municipalities that have the figure. Exempt municipalities are not included."), inShare, unitSpan, nil},
	{"benchmark_min", survey.Say("Det lägsta bland kommunerna.", "The lowest among the municipalities."), inOwnUnit, unbounded, nil},
	{"benchmark_q1", survey.Say("Kommunernas undre kvartil.", "The municipalities’ lower quartile."), inOwnUnit, unbounded, quantileSource},
	{"benchmark_median", survey.Say("Kommunernas median.", "The municipalities’ median."), inOwnUnit, unbounded, quantileSource},
	{"benchmark_q3", survey.Say("Kommunernas övre kvartil.", "The municipalities’ upper quartile."), inOwnUnit, unbounded, quantileSource},
	{"benchmark_max", survey.Say("Det högsta bland kommunerna.", "The highest among the municipalities."), inOwnUnit, unbounded, nil},
	{"alpha", survey.Say("Cronbachs alfa: hur väl områdets frågor mäter samma sak.", "Cronbach’s alpha: how well the construct’s items measure the same thing."), inRatio, span{most: "1"},
		survey.Say("Cronbach (1951), över dem som har svarat på alla frågorna. Med två decimaler, mellan 0 och 0,95, där svaren är personers.", "Cronbach (1951), over those who answered every item. With two decimals, between 0 and 0.95, where the answers are personal.")},
	{"alpha_n", survey.Say("Antal respondenter bakom alfa.", "Number of respondents behind alpha."), inNumber, counted, nil},
	{"alpha_items", survey.Say("Antal frågor bakom alfa.", "Number of items behind alpha."), inNumber, counted, nil},
	{"icc1", survey.Say("ICC(1): hur stor del av skillnaderna mellan respondenter som är skillnader mellan organisationer.",
		"ICC(1): how much of the differences between respondents are differences between organisations."), inRatio, span{most: "1"}, iccSource},
	{"icc2", survey.Say("ICC(2): hur säkert organisationernas medelvärden skiljer dem åt.", "ICC(2): how reliably the organisations’ means tell them apart."), inRatio, span{most: "1"}, iccSource},
	{"icc_f", survey.Say("F-värdet i variansanalysen bakom ICC.", "The F statistic of the analysis of variance behind ICC."), inRatio, counted, iccSource},
	{"icc_p", survey.Say("p-värdet i variansanalysen bakom ICC.", "The p value of the analysis of variance behind ICC."), inShare, unitSpan, iccSource},
	{"icc_n", survey.Say("Antal respondenter bakom ICC.", "Number of respondents behind ICC."), inNumber, counted, nil},
	{"icc_groups", survey.Say("Antal organisationer bakom ICC.", "Number of organisations behind ICC."), inNumber, counted, nil},
}

// inOwnUnit is the unit of what is compared.
var inOwnUnit = survey.Say("poäng för ett index, nyckeltalets enhet, eller andel för en post", "points for a score, the indicator’s unit, or share for a class")

var iccSource = survey.Say("Envägs variansanalys med slumpmässiga effekter (Shrout och Fleiss 1979; Bliese 2000), av de index som visas och hela mätomgångens standardavvikelse inom organisation och roll.",
	"One-way random-effects analysis of variance (Shrout and Fleiss 1979; Bliese 2000), from the scores shown and the round’s standard deviation within organisation and role.")
