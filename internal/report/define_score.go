package report

import (
	"mogna/internal/narrative"
	"mogna/internal/survey"
)

// scoreMeasures are an organisation's maturity scores and what is known of each.
var scoreMeasures = []definition{
	{"score", survey.Say("Index. Högre är alltid bättre.", "Score. Higher is always better."), inPoints, scoreSpan,
		survey.Say("Frågans index är 100·(x − min)/(max − min), för en omvänd fråga 100 minus det. Sedan vägda medelvärden: frågor till område, respondenter till organisation, delområden till helhet.",
			"An item's score is 100·(x − min)/(max − min), for a reverse-keyed item 100 minus that. Then weighted means: items to a construct, respondents to an organisation, parts to the whole.")},
	{"low", survey.Say("Nedre gränsen för indexets osäkerhetsintervall på 95 %. Kan ligga under 0.", "Lower end of the score's 95 % confidence interval. It can lie below 0."), inPoints, unbounded, intervalSource},
	{"high", survey.Say("Övre gränsen för indexets osäkerhetsintervall på 95 %. Kan ligga över 100.", "Upper end of the score's 95 % confidence interval. It can lie above 100."), inPoints, unbounded, intervalSource},
	{"n", survey.Say("Antal respondenter bakom siffran. För en förmågas vikt: antal som har bedömt den.", "Number of respondents behind the figure. For a capability's importance: how many rated it."), inNumber, counted, nil},
	{"respondents_asked", survey.Say("Antal respondenter som har fått någon av områdets frågor.", "Number of respondents who were asked any item of the construct."), inNumber, counted, nil},
	{"agreement", survey.Say("Hur eniga respondenterna är om området: 0 är inte alls, 1 är helt.", "How far the respondents agree on the construct: 0 not at all, 1 fully."), inShare, unitSpan,
		survey.Say("r_wg(j) mot jämnt spridda svar (James, Demaree och Wolf 1984). Negativa värden är 0.", "r_wg(j) against evenly spread answers (James, Demaree and Wolf 1984). Negative values are 0.")},
	{"role_spread", survey.Say("Skillnaden mellan den högsta och den lägsta rollens medelvärde.", "The distance between the highest and the lowest role's mean."), inPoints, scoreSpan, nil},
	{"percentile", narrative.Percentile, inShare, unitSpan, nil},
	{"median", survey.Say("För ett index: kommunernas median. För en förmåga: medianen av kommunernas nivåer.", "For a score: the municipalities' median. For a capability: the median of the municipalities' levels."),
		survey.Say("poäng eller nivå", "points or level"), unbounded, quantileSource},
	{"similar_n", survey.Say("Antal kommuner av liknande storlek som indexet jämförs med.", "Number of municipalities of similar size that the score is held against."), inNumber, counted,
		survey.Say("De tio närmaste i folkmängd, ingen mer än dubbelt så stor eller hälften så liten.", "The ten nearest in population, none more than twice as large or half as small.")},
	{"similar_median", survey.Say("Median bland kommuner av liknande storlek.", "Median of the municipalities of similar size."), inPoints, scoreSpan, quantileSource},
	{"similar_percentile", narrative.SimilarPercentile, inShare, unitSpan, nil},
	{"conversation", survey.Say("Område värt ett samtal: plats bland dem där rollerna svarar mest olika.", "Construct worth a conversation: its place among those where the roles differ most."), inPlace, span{"1", "5"}, nil},
}

var (
	intervalSource = survey.Say("Students intervall, eller stratifierat över roller: SE² = Σw²s²/n (Cochran 1977) med frihetsgrader efter Satterthwaite (1946).",
		"Student's interval, or stratified by role: SE² = Σw²s²/n (Cochran 1977) with degrees of freedom after Satterthwaite (1946).")
	quantileSource = survey.Say("Kvantil av typ 7 (Hyndman och Fan 1996).", "Quantile of type 7 (Hyndman and Fan 1996).")
)
