package measure

import (
	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var (
	own     = survey.Say("Eget", "Own")
	overAll = survey.Say("Alla kommuner", "All municipalities")
	alike   = survey.Say("Liknande storlek", "Similar size")
	within  = survey.Say("Inom organisationen", "Within the organisation")
)

var respondents = &Measure{ID: "n", Group: own, Title: survey.Say("n", "n"), Means: survey.Say("Antal respondenter bakom siffran. För en förmågas vikt: antal som har bedömt den.", "Number of respondents behind the figure. For a capability’s importance: how many rated it."),
	Unit: inNumber, Span: counted}

var median = &Measure{ID: "median", Group: overAll, Shape: AsItsSubject, Title: survey.Say("Median", "Median"), Means: survey.Say("För ett index: kommunernas median. För en förmåga: medianen av kommunernas nivåer.", "For a score: the municipalities’ median. For a capability: the median of the municipalities’ levels."),
	Unit: survey.Say("poäng eller nivå", "points or level"), Source: quantileSource, Reasoned: true}

var score = group[scoring.Score]{[]string{"documents.organisations.total", "documents.organisations.constructs"}, []row[scoring.Score]{
	{&Measure{ID: "score", Group: own, Shape: Score, Title: survey.Say("Index", "Score"), Means: survey.Say("Index från 0 till 100. Högre är alltid bättre.", "Score from 0 to 100. Higher is always better."),
		Unit: inPoints, Span: scoreSpan, Source: survey.Say("Frågans index är 100·(x − min)/(max − min), för en omvänd fråga 100 minus det. Sedan vägda medelvärden: frågor till område, respondenter till organisation, delområden till helhet. Delområdenas index är, där svaren är personers, avrundade så att ingens svar kan räknas ut, och dolda där det inte räcker.", "An item’s score is 100·(x − min)/(max − min), for a reverse-keyed item 100 minus that. Then weighted means: items to a construct, respondents to an organisation, parts to the whole. Sub-areas’ scores are, where the answers are personal, rounded so that no one’s answer can be worked out, and suppressed where that is not enough."), Reasoned: true}, "score", func(s scoring.Score) Value { return either(s.Value, s.Reason) }},
	{&Measure{ID: "low", Group: own, Shape: Score, Bound: Lower, Title: survey.Say("Från", "Low"), Means: survey.Say("Undre gräns för indexets osäkerhetsintervall (95 %). Kan ligga under 0.", "Lower limit of the score’s 95% confidence interval. It can be below 0."),
		Unit: inPoints, Source: intervalSource}, "low", func(s scoring.Score) Value { return optional(s.Low) }},
	{&Measure{ID: "high", Group: own, Shape: Score, Bound: Upper, Title: survey.Say("Till", "High"), Means: survey.Say("Övre gräns för indexets osäkerhetsintervall (95 %). Kan ligga över 100.", "Upper limit of the score’s 95% confidence interval. It can be above 100."),
		Unit: inPoints, Source: intervalSource}, "high", func(s scoring.Score) Value { return optional(s.High) }},
	{respondents, "n", func(s scoring.Score) Value { return positive(s.N) }},
	{&Measure{ID: "respondents_asked", Group: own, Title: survey.Say("Inbjudna", "Invited"), Means: survey.Say("Antal respondenter som har fått någon av områdets frågor.", "Number of respondents who were asked any item in the construct."),
		Unit: inNumber, Span: counted}, "asked", func(s scoring.Score) Value { return positive(s.Asked) }},
	{&Measure{ID: "agreement", Group: within, Shape: Hundredths, Column: survey.Say("Samstämmighet", "Agreement"), Title: survey.Say("Samstämmighet", "Within-group agreement"), Means: survey.Say("Samstämmighet: hur lika de som svarar för samma organisation svarar. 0 är inte alls, 1 är helt.", "Within-group agreement: how similar the answers from one organisation are. 0 is not at all, 1 is completely."),
		Unit: inShare, Span: unitSpan, Source: survey.Say("r_wg(j) mot jämnt spridda svar (James, Demaree och Wolf 1984). Negativa värden är 0. Visas inte där svaren är personers: tillsammans med indexet kunde det röja vad någon har svarat.", "r_wg(j) against evenly spread answers (James, Demaree and Wolf 1984). Negative values are 0. Not shown where the answers are personal: together with the score it could reveal what somebody answered.")}, "agreement", func(s scoring.Score) Value { return optional(s.Agreement) }},
	{&Measure{ID: "role_spread", Group: within, Shape: Points, Column: survey.Say("Mellan roller", "Between roles"), Title: survey.Say("Skillnad mellan roller", "Difference between roles"), Means: survey.Say("Den största skillnaden mellan två rollers medelvärden, över de frågor som båda har fått.", "The greatest distance between two roles’ means, over the items that both were asked."),
		Unit: inPoints, Span: scoreSpan, Source: survey.Say("Bara där rollerna har fått minst två frågor gemensamt och varje roll har tillräckligt många svarande. Där svaren är personers jämförs bara roller som har fått precis samma frågor.", "Only where the roles have at least two items in common and every role has enough respondents. Where the answers are personal, only roles with exactly the same items are compared."), Reasoned: true}, "spread", func(s scoring.Score) Value { return orBecause(s.Spread, s.SpreadReason) }},
	{&Measure{ID: "percentile", Group: overAll, Shape: Percent, Title: survey.Say("Percentil", "Percentile"), Means: narrative.Percentile,
		Unit: inShare, Span: unitSpan}, "percentile", func(s scoring.Score) Value { return optional(s.Percentile) }},
	{median, "median", func(s scoring.Score) Value { return optional(s.Median) }},
}}

var similar = group[scoring.Similar]{[]string{"documents.organisations.total.similar", "documents.organisations.constructs.similar"}, []row[scoring.Similar]{
	{&Measure{ID: "similar_n", Group: alike, Column: survey.Say("Antal", "Number"), Title: survey.Say("Liknande: antal", "Similar: number"), Means: survey.Say("Antal kommuner av liknande storlek som indexet jämförs med.", "Number of municipalities of similar size that the score is compared with."),
		Unit: inNumber, Span: counted, Source: survey.Say("De tio närmaste i folkmängd, ingen mer än dubbelt så stor eller hälften så liten.", "The ten nearest in population, none more than twice as large or half as small.")}, "n", func(s scoring.Similar) Value { return whole(s.N) }},
	{&Measure{ID: "similar_median", Group: alike, Column: survey.Say("Median", "Median"), Shape: Score, Title: survey.Say("Liknande: median", "Similar: median"), Means: survey.Say("Median bland kommuner av liknande storlek.", "Median of the municipalities of similar size."),
		Unit: inPoints, Span: scoreSpan, Source: quantileSource}, "median", func(s scoring.Similar) Value { return number(s.Median) }},
	{&Measure{ID: "similar_percentile", Group: alike, Column: survey.Say("Percentil", "Percentile"), Shape: Percent, Title: survey.Say("Liknande: percentil", "Similar: percentile"), Means: narrative.SimilarPercentile,
		Unit: inShare, Span: unitSpan}, "percentile", func(s scoring.Similar) Value { return number(s.Percentile) }},
}}

var rank = group[scoring.Rank]{[]string{"documents.organisations.total.rank", "documents.organisations.constructs.rank"}, []row[scoring.Rank]{
	{&Measure{ID: "rank_low", Group: overAll, Bound: Lower, Title: survey.Say("Plats, från", "Place, from"), Means: survey.Say("Den högsta plats bland kommunerna som indexet kan ha (95 %). 1 är det högsta indexet.", "The highest place among the municipalities that the score may have (95%). 1 is the highest score."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "low", func(r scoring.Rank) Value { return whole(r.Low) }},
	{&Measure{ID: "rank_high", Group: overAll, Bound: Upper, Column: survey.Say("Plats", "Place"), Title: survey.Say("Plats, till", "Place, to"), Means: survey.Say("Den lägsta plats bland kommunerna som indexet kan ha (95 %).", "The lowest place among the municipalities that the score may have (95%)."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "high", func(r scoring.Rank) Value { return whole(r.High) }},
	{&Measure{ID: "rank_all_low", Group: overAll, Bound: Lower, Title: survey.Say("Plats i en lista, från", "Place in a list, from"), Means: survey.Say("Den högsta plats som indexet kan ha, när alla kommuners platser ska stämma på en gång (95 %): för listor över alla.", "The highest place that the score may have, where the places of all municipalities hold at once (95%): for lists of them all."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "allLow", func(r scoring.Rank) Value { return whole(r.AllLow) }},
	{&Measure{ID: "rank_all_high", Group: overAll, Bound: Upper, Column: survey.Say("Plats i en lista", "Place in a list"), Title: survey.Say("Plats i en lista, till", "Place in a list, to"), Means: survey.Say("Den lägsta plats som indexet kan ha, när alla kommuners platser ska stämma på en gång (95 %): för listor över alla.", "The lowest place that the score may have, where the places of all municipalities hold at once (95%): for lists of them all."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "allHigh", func(r scoring.Rank) Value { return whole(r.AllHigh) }},
	{&Measure{ID: "rank_bound_low", Bound: Lower, Title: survey.Say("Plats om alla hade svarat, från", "Place if all had answered, from"), Means: survey.Say("Den högsta plats som indexet kan ha (95 %), när bara de skillnader räknas som hade bestått oavsett hur de som inte har svarat hade svarat.", "The highest place that the score may have (95%), where only the differences count that would remain however those who have not answered would have answered."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "boundLow", func(r scoring.Rank) Value { return positive(r.BoundLow) }},
	{&Measure{ID: "rank_bound_high", Bound: Upper, Column: survey.Say("Plats om alla hade svarat", "Place if all had answered"), Title: survey.Say("Plats om alla hade svarat, till", "Place if all had answered, to"), Means: survey.Say("Den lägsta plats som indexet kan ha (95 %), när bara de skillnader räknas som hade bestått oavsett hur de som inte har svarat hade svarat.", "The lowest place that the score may have (95%), where only the differences count that would remain however those who have not answered would have answered."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "boundHigh", func(r scoring.Rank) Value { return positive(r.BoundHigh) }},
	{&Measure{ID: "rank_all_bound_low", Bound: Lower, Title: survey.Say("Plats i en lista om alla hade svarat, från", "Place in a list if all had answered, from"), Means: survey.Say("Som rank_bound_low, när alla kommuners platser ska stämma på en gång (95 %).", "As rank_bound_low, where the places of all municipalities hold at once (95%)."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "allBoundLow", func(r scoring.Rank) Value { return positive(r.AllBoundLow) }},
	{&Measure{ID: "rank_all_bound_high", Bound: Upper, Column: survey.Say("Plats i en lista om alla hade svarat", "Place in a list if all had answered"), Title: survey.Say("Plats i en lista om alla hade svarat, till", "Place in a list if all had answered, to"), Means: survey.Say("Som rank_bound_high, när alla kommuners platser ska stämma på en gång (95 %).", "As rank_bound_high, where the places of all municipalities hold at once (95%)."),
		Unit: inPlace, Span: countedFromOne, Source: rankSource}, "allBoundHigh", func(r scoring.Rank) Value { return positive(r.AllBoundHigh) }},
}}

var conversation = group[int]{[]string{""}, []row[int]{
	{&Measure{ID: "conversation", Means: survey.Say("Område att prata om: plats bland dem där rollerna svarar mest olika.", "Construct to discuss: its rank among those where the roles’ answers differ most."),
		Unit: inPlace, Span: Span{"1", "5"}}, "", func(place int) Value { return whole(place) }},
}}

var (
	// Interval is what a score's interval tells.
	Interval = survey.Say("Osäkerhetsintervallet (95 %) visar hur mycket indexet kunde ha skilt sig om andra personer i samma roller hade svarat.",
		"The 95% confidence interval shows how much the score could have varied if other people in the same roles had answered.")
	intervalSource = joined(Interval, " ", survey.Say("SE = s·√(Σw²/n). s är hela mätomgångens standardavvikelse för området inom organisation och roll (generaliserad variansfunktion, Wolter 2007). Den visas i steg om 5 och är minst 10 och √(20 000/frihetsgrader). Saknas där organisationerna utom den största har under 10 frihetsgrader.",
		"SE = s·√(Σw²/n). s is the whole round’s standard deviation of the construct within organisation and role (generalised variance function, Wolter 2007). It is told in steps of 5, and is at least 10 and √(20,000/degrees of freedom). Absent where the organisations but the largest have under 10 degrees of freedom."))
	rankSource = survey.Say("Konfidensmängd för platsen (Mogstad, Romano, Shaikh och Wilhelm 2024): parvisa skillnader med Welchs frihetsgrader, Holms nedstegning på 5 %. Bara kommuner med ett index att visa och ett osäkerhetsintervall. Felet i ett avrundat index är större med det som avrundningen lägger till.",
		"Confidence set for the rank (Mogstad, Romano, Shaikh and Wilhelm 2024): pairwise differences with Welch’s degrees of freedom, Holm’s step-down at 5%. Only municipalities with a score to show and a confidence interval. The error of a rounded score is greater by what rounding adds.")
	quantileSource = survey.Say("Kvantil av typ 7 (Hyndman och Fan 1996), över kommunerna. Gemensamma organisationer räknas inte in.", "Quantile of type 7 (Hyndman and Fan 1996), over the municipalities. Joint bodies are not counted.")
)

// Total is what is about all constructs together.
var Total = Subject{title: survey.Say("Totalt", "Total"), shape: Score}

// ConstructSubject is a construct.
func ConstructSubject(k survey.Construct) Subject {
	return Subject{About: k.ID, title: k.Title, name: k.ID, shape: Score}
}

// ofRole is what one role says of a construct.
func (s Subject) ofRole(role survey.Role) Subject {
	name := role.Title()
	if name == nil {
		name = survey.Text{survey.Swedish: string(role), survey.English: string(role)}
	}
	s.title, s.About = joined(s.title, ": ", name), s.About+"/"+string(role)
	return s
}

// constructs visits the questionnaire's, parents first.
func (w *walk) constructs(visit func(survey.Construct)) {
	survey.Walk(w.doc.Q.Constructs, func(k survey.Construct, _ int) { visit(k) })
}

// scores visits an organisation's: the total and then each construct, and the leaves that are worth a conversation.
func (w *walk) scores(code string, r scoring.OrganisationResult) {
	visit := func(s Subject, x scoring.Score) {
		each(w, &score, s, x)
		if x.Similar != nil {
			each(w, &similar, s, *x.Similar)
		}
		if x.Rank != nil {
			each(w, &rank, s, *x.Rank)
		}
		if x.Bounds != nil {
			each(w, &bounds, s, *x.Bounds)
		}
	}
	if r.Total != nil {
		visit(Total.of(code), *r.Total)
	}
	titles := map[string]Subject{}
	w.constructs(func(k survey.Construct) {
		titles[k.ID] = ConstructSubject(k).of(code)
		if x, there := r.Constructs[k.ID]; there {
			visit(titles[k.ID], x)
		}
	})
	for n, id := range r.Conversation {
		each(w, &conversation, titles[id], n+1)
	}
}
