package report

import (
	"slices"

	"mogna/internal/narrative"
	"mogna/internal/survey"
)

// rules adds the sheet before the codebook: how the questionnaires' answers become figures, and what each measure means.
func (b *book) rules() {
	s := b.sheet(layout{name: b.say("Kodbok, regler", "Codebook, rules"), title: b.say("Kodbok: skalor, områden, regler och mått", "Codebook: scales, areas, rules and metrics"),
		widths: []float64{30, 16, 30, 44, 10, 34, 90}, head: 1, onePage: true})
	s.add(append(texts(headLook, s.say("Formulär", "Questionnaire"), s.say("Slag", "Kind"), "Id", s.say("Namn", "Name")),
		text(s.say("Värde", "Value"), headNumberLook), text(s.say("Del av", "Part of"), headLook), text(s.say("Betyder", "Means"), headLook))...)
	top := s.row
	for _, d := range b.documents {
		s.limits(d.Q)
		s.areas(d.Q)
		s.scales(d.Q)
	}
	for _, m := range measures {
		s.add(texts(wrapLook, "", s.say("mått", "metric"), "", s.of(m.name), "", "", s.of(m.means))...)
	}
	s.filter(top, 7)
	s.close()
}

func (s *sheet) rule(q *survey.Questionnaire, kind, id, name string, value any, of, means string) {
	row := texts(wrapLook, s.of(q.Title), kind, id, name, "", of, means)
	row[4] = cell{value, weightLook}
	s.add(row...)
}

// limits are what it takes to show a figure, and how respondents become their organisation's score.
func (s *sheet) limits(q *survey.Questionnaire) {
	if !q.Personal() {
		return
	}
	r, rule := q.Scoring, s.say("regel", "rule")
	s.rule(q, rule, "minRespondents", s.say("Minsta antal svarande", "Minimum number of respondents"), r.MinRespondents, "",
		s.say("En siffra med färre svarande än så visas inte. Gränsen är alltid minst tre.", "A figure with fewer respondents is not shown. The limit is always at least three."))
	if len(q.Constructs) == 0 {
		return
	}
	s.rule(q, rule, "minAnswered", s.say("Minsta andel besvarade frågor", "Minimum share of questions answered"), r.MinAnswered, "",
		s.say("Så stor del av delområdets frågor ska en person ha besvarat för att räknas med där.", "The share of a sub-area’s questions that a person must have answered to be counted there."))
	s.rule(q, rule, "minCoverage", s.say("Minsta täckning", "Minimum coverage"), r.MinCoverage, "",
		s.say("Så stor del av delarnas vikt i uträkningen ska ha ett index för att helheten ska få ett.", "The share of the parts’ weight that must have a score for the whole to have one."))
	means := s.say("Medelvärdet av alla svarande.", "The mean of all respondents.")
	if r.Aggregate != survey.Pooled {
		means = s.say("Medelvärdet inom varje roll, sedan medelvärdet av de roller som har svarat, efter deras vikt.", "The mean within each role, then the mean of the roles that have answered, by their weight.")
	}
	s.rule(q, rule, "aggregate", s.say("Så blir personers svar organisationens index", "How personal answers become the organisation’s score"), string(r.Aggregate), "", means)
	for _, role := range q.Roles {
		weight, set := r.RoleWeights[role]
		if !set {
			weight = 1
		}
		s.rule(q, s.say("rollvikt", "role weight"), string(role), s.or(s.of(role.Title()), string(role)), weight, "", "")
	}
}

// areas are the constructs with their weights, parents first.
func (s *sheet) areas(q *survey.Questionnaire) {
	var walk func(all []survey.Construct, parent string)
	walk = func(all []survey.Construct, parent string) {
		for _, c := range all {
			s.rule(q, s.say("område", "area"), c.ID, s.of(c.Title), c.Weight, parent, s.of(c.Description))
			walk(c.Children, s.of(c.Title))
		}
	}
	walk(q.Constructs, "")
}

// scales are the options with their values.
func (s *sheet) scales(q *survey.Questionnaire) {
	var ids []string
	for id := range q.Scales {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		for _, o := range q.Scales[id].Options {
			s.rule(q, s.say("skala", "scale"), id, s.of(o.Label), o.Value, "", "")
		}
	}
}

// measures are the figures of the report and what they mean.
var measures = []struct{ name, means survey.Text }{
	{survey.Say("Index", "Score"), survey.Say("0–100. Svaret på varje fråga räknas om till 0–100, omvända frågor vänds, och indexet är medelvärdet efter frågornas vikt. Delområdenas index avrundas så att ingens svar kan räknas ut, och döljs där det inte räcker.",
		"0–100. The answer to each question is converted to 0–100, reversed questions are turned, and the score is the mean by the questions’ weights. Sub-areas’ scores are rounded so that no one’s answer can be worked out, and suppressed where that is not enough.")},
	{survey.Say("Från, Till", "Low, High"), survey.Say("Indexets osäkerhetsintervall (95 %). Spridningen är hela mätomgångens inom organisation och roll, i steg om 5 och minst 10 (Wolter 2007). Därför visar den inte hur lika en enskild grupp har svarat.",
		"95% confidence interval of the score. The standard deviation is that of the whole round within organisation and role, in steps of 5 and at least 10 (Wolter 2007). It therefore does not reveal how similar the answers of one group are.")},
	{survey.Say("Percentil", "Percentile"), narrative.Percentile},
	{survey.Say("Kvartil, Median", "Quartile, Median"), survey.Say("Typ 7 (Hyndman och Fan 1996), över kommunerna. Gemensamma organisationer räknas inte in.",
		"Type 7 (Hyndman and Fan 1996), over the municipalities. Joint bodies are not counted.")},
	{survey.Say("Samstämmighet", "Within-group agreement"), survey.Say("r_wg(j), 0–1: hur lika de som svarar för samma organisation svarar (James, Demaree och Wolf 1984). I steg om 0,1, högst 0,9, där minst tio har svarat.",
		"Within-group agreement r_wg(j), 0–1: how similar the answers from one organisation are (James, Demaree and Wolf 1984). In steps of 0.1, at most 0.9, where at least ten people have answered.")},
	{survey.Say("Alfa", "Alpha"), survey.Say("Cronbachs alfa (1951): hur väl ett områdes frågor mäter samma sak.", "Cronbach’s alpha (1951): how well an area’s questions measure the same thing.")},
	{survey.Say("ICC(1), ICC(2)", "ICC(1), ICC(2)"), survey.Say("Andelen av skillnaderna som ligger mellan organisationer, för en persons svar och för en organisations medelvärde (Shrout och Fleiss 1979).",
		"The share of the differences that lies between organisations, for one person’s answer and for an organisation’s mean (Shrout and Fleiss 1979).")},
	{survey.Say("Vikt", "Importance"), survey.Say("0–1: medelvärdet av alla bedömningar av hur viktig förmågan är.", "0–1: the mean of all ratings of how much the capability matters.")},
	{survey.Say("Kendalls W", "Kendall’s W"), survey.Say("0–1: hur eniga bedömarna är om ordningen, med rättelse för lika värden (Kendall 1945).", "0–1: how far raters agree on the order, corrected for ties (Kendall 1945).")},
	{survey.Say("Prioritet", "Priority"), survey.Say("Vikten gånger de nivåer som saknas till målet, delat med 4.", "Importance times the gap to target in levels, divided by 4.")},
	{survey.Say("Skillnad (självbild)", "Difference (self-assessment check)"), survey.Say("Egen bedömning minus förvaltningschefernas medelvärde, båda på 0–100, med Students osäkerhetsintervall (95 %) över förmågorna. Chefernas medelvärde är avrundat så att ingens svar kan räknas ut, och ingen förmåga visas för sig.",
		"Self-assessment minus the mean of the heads of department, both on 0–100, with Student’s 95% confidence interval over the capabilities. The heads’ mean is rounded so that no one’s answer can be worked out, and no capability is shown by itself.")},
}
