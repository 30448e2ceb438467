package report

import (
	"mogna/internal/narrative"
	"mogna/internal/survey"
)

// scoreMeasures are an organisation's maturity scores and what is known of each.
var scoreMeasures = []definition{
	{"score", survey.Say("Index. Högre är alltid bättre.", "Score. Higher is always better."), inPoints, scoreSpan,
		survey.Say("Frågans index är 100·(x − min)/(max − min), för en omvänd fråga 100 minus det. Sedan vägda medelvärden: frågor till område, respondenter till organisation, delområden till helhet. Delområdenas index är, där svaren är personers, avrundade så att ingens svar kan räknas ut.",
			"An item’s score is 100·(x − min)/(max − min), for a reverse-keyed item 100 minus that. Then weighted means: items to a construct, respondents to an organisation, parts to the whole. Sub-areas’ scores are, where the answers are personal, rounded so that no one’s answer can be worked out.")},
	{"low", survey.Say("Undre gräns för indexets osäkerhetsintervall (95 %). Kan ligga under 0.", "Lower limit of the score’s 95% confidence interval. It can be below 0."), inPoints, unbounded, intervalSource},
	{"high", survey.Say("Övre gräns för indexets osäkerhetsintervall (95 %). Kan ligga över 100.", "Upper limit of the score’s 95% confidence interval. It can be above 100."), inPoints, unbounded, intervalSource},
	{"n", survey.Say("Antal respondenter bakom siffran. För en förmågas vikt: antal som har bedömt den.", "Number of respondents behind the figure. For a capability’s importance: how many rated it."), inNumber, counted, nil},
	{"respondents_asked", survey.Say("Antal respondenter som har fått någon av områdets frågor.", "Number of respondents who were asked any item in the construct."), inNumber, counted, nil},
	{"agreement", survey.Say("Hur eniga respondenterna är om området: 0 är inte alls, 1 är helt.", "Within-group agreement on the construct: 0 is none, 1 is full."), inShare, unitSpan,
		survey.Say("r_wg(j) mot jämnt spridda svar (James, Demaree och Wolf 1984). Negativa värden är 0. I steg om 0,1, högst 0,9, och bara där minst tio har svarat.", "r_wg(j) against evenly spread answers (James, Demaree and Wolf 1984). Negative values are 0. In steps of 0.1, at most 0.9, and only where at least ten people have answered.")},
	{"role_spread", survey.Say("Skillnaden mellan den högsta och den lägsta rollens medelvärde.", "The distance between the highest and the lowest role’s mean."), inPoints, scoreSpan,
		survey.Say("Bara där varje roll har tillräckligt många svarande.", "Only where every role has enough respondents.")},
	{"percentile", narrative.Percentile, inShare, unitSpan, nil},
	{"median", survey.Say("För ett index: kommunernas median. För en förmåga: medianen av kommunernas nivåer.", "For a score: the municipalities’ median. For a capability: the median of the municipalities’ levels."),
		survey.Say("poäng eller nivå", "points or level"), unbounded, quantileSource},
	{"similar_n", survey.Say("Antal kommuner av liknande storlek som indexet jämförs med.", "Number of municipalities of similar size that the score is compared with."), inNumber, counted,
		survey.Say("De tio närmaste i folkmängd, ingen mer än dubbelt så stor eller hälften så liten.", "The ten nearest in population, none more than twice as large or half as small.")},
	{"similar_median", survey.Say("Median bland kommuner av liknande storlek.", "Median of the municipalities of similar size."), inPoints, scoreSpan, quantileSource},
	{"similar_percentile", narrative.SimilarPercentile, inShare, unitSpan, nil},
	{"conversation", survey.Say("Område att prata om: plats bland dem där rollerna svarar mest olika.", "Construct to discuss: its rank among those where the roles’ answers differ most."), inPlace, span{"1", "5"}, nil},
}

var (
	intervalSource = survey.Say("SE = s·√(Σw²/n). s är hela mätomgångens standardavvikelse för området inom organisation och roll, i steg om 5, minst 10 (generaliserad variansfunktion, Wolter 2007). Saknas under 10 frihetsgrader.",
		"SE = s·√(Σw²/n). s is the whole round’s standard deviation of the construct within organisation and role, in steps of 5, at least 10 (generalised variance function, Wolter 2007). Absent under 10 degrees of freedom.")
	quantileSource = survey.Say("Kvantil av typ 7 (Hyndman och Fan 1996).", "Quantile of type 7 (Hyndman and Fan 1996).")
)
