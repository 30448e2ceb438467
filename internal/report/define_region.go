package report

import "mogna/internal/survey"

// regionMeasures are about a construct over all organisations, and stand in the long file alone.
var regionMeasures = []definition{
	{"benchmark_n", survey.Say("Antal kommuner med ett index att jämföra.", "Number of municipalities with a score to compare."), inNumber, counted, nil},
	{"benchmark_coverage", survey.Say("Andel av kommunerna, utom de undantagna, som har ett index.", "Share of the municipalities, but for the exempt, that have a score."), inShare, unitSpan, nil},
	{"benchmark_min", survey.Say("Det lägsta av kommunernas index.", "The lowest of the municipalities' scores."), inPoints, scoreSpan, nil},
	{"benchmark_q1", survey.Say("Nedre kvartilen av kommunernas index.", "The lower quartile of the municipalities' scores."), inPoints, scoreSpan, quantileSource},
	{"benchmark_median", survey.Say("Medianen av kommunernas index.", "The median of the municipalities' scores."), inPoints, scoreSpan, quantileSource},
	{"benchmark_q3", survey.Say("Övre kvartilen av kommunernas index.", "The upper quartile of the municipalities' scores."), inPoints, scoreSpan, quantileSource},
	{"benchmark_max", survey.Say("Det högsta av kommunernas index.", "The highest of the municipalities' scores."), inPoints, scoreSpan, nil},
	{"alpha", survey.Say("Cronbachs alfa: hur väl områdets frågor mäter samma sak.", "Cronbach's alpha: how well the construct's items measure the same thing."), inRatio, span{most: "1"},
		survey.Say("Cronbach (1951), över dem som har svarat på alla frågorna.", "Cronbach (1951), over those who answered every item.")},
	{"alpha_n", survey.Say("Antal respondenter bakom alfa.", "Number of respondents behind alpha."), inNumber, counted, nil},
	{"alpha_items", survey.Say("Antal frågor bakom alfa.", "Number of items behind alpha."), inNumber, counted, nil},
	{"icc1", survey.Say("ICC(1): hur stor del av skillnaderna mellan respondenter som är skillnader mellan organisationer.",
		"ICC(1): how much of the differences between respondents are differences between organisations."), inRatio, span{most: "1"}, iccSource},
	{"icc2", survey.Say("ICC(2): hur säkert organisationernas medelvärden skiljer dem åt.", "ICC(2): how reliably the organisations' means tell them apart."), inRatio, span{most: "1"}, iccSource},
	{"icc_f", survey.Say("F-värdet i variansanalysen bakom ICC.", "The F statistic of the analysis of variance behind ICC."), inRatio, counted, iccSource},
	{"icc_p", survey.Say("p-värdet i variansanalysen bakom ICC.", "The p value of the analysis of variance behind ICC."), inShare, unitSpan, iccSource},
	{"icc_n", survey.Say("Antal respondenter bakom ICC.", "Number of respondents behind ICC."), inNumber, counted, nil},
	{"icc_groups", survey.Say("Antal organisationer bakom ICC.", "Number of organisations behind ICC."), inNumber, counted, nil},
}

var iccSource = survey.Say("Envägs variansanalys med slumpmässiga effekter (Shrout och Fleiss 1979; Bliese 2000).",
	"One-way random-effects analysis of variance (Shrout and Fleiss 1979; Bliese 2000).")
