package report

import (
	"slices"

	"mogna/internal/narrative"
	"mogna/internal/survey"
)

// rules adds the sheet before the codebook: how the questionnaires' answers become figures, and what each measure means.
func (b *book) rules() {
	s := b.sheet(layout{name: b.say("Kodbok, regler", "Codebook, rules"), title: b.say("Kodbok: skalor, områden, regler och mått", "Codebook: scales, areas, rules and measures"),
		widths: []float64{30, 16, 30, 44, 10, 34, 90}, head: 1, onePage: true})
	s.add(append(texts(headLook, s.say("Formulär", "Questionnaire"), s.say("Slag", "Kind"), "Id", s.say("Namn", "Name")),
		text(s.say("Värde", "Value"), headNumberLook), text(s.say("Del av", "Part of"), headLook), text(s.say("Betyder", "Means"), headLook))...)
	top := s.row
	for _, d := range b.documents {
		s.limits(d.q)
		s.areas(d.q)
		s.scales(d.q)
	}
	for _, m := range measures {
		s.add(texts(wrapLook, "", s.say("mått", "measure"), "", s.of(m.name), "", "", s.of(m.means))...)
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
	s.rule(q, rule, "minRespondents", s.say("Minsta antal svarande", "Least number of respondents"), r.MinRespondents, "",
		s.say("Färre svarande än så bakom en siffra, och den visas inte. Minst tre, vad som än står här.", "Fewer respondents than that behind a figure, and it is not shown. At least three, whatever stands here."))
	if len(q.Constructs) == 0 {
		return
	}
	s.rule(q, rule, "minAnswered", s.say("Minsta andel besvarade frågor", "Least share of items answered"), r.MinAnswered, "",
		s.say("Så stor del av delområdets frågor ska en person ha besvarat för att räknas där.", "A person must have answered that share of a sub-area's items to count in it."))
	s.rule(q, rule, "minCoverage", s.say("Minsta täckning", "Least coverage"), r.MinCoverage, "",
		s.say("Så stor del av delarnas vikt ska ha ett index för att helheten ska få ett.", "That share of the parts' weight must have a score for the whole to have one."))
	means := s.say("Medelvärdet av alla svarande.", "The mean of all respondents.")
	if r.Aggregate != survey.Pooled {
		means = s.say("Medelvärdet inom varje roll, sedan över de roller som har svarat, efter deras vikt.", "The mean within each role, then over the roles that have answered, by their weight.")
	}
	s.rule(q, rule, "aggregate", s.say("Så blir personers svar organisationens index", "How persons' answers become the organisation's score"), string(r.Aggregate), "", means)
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
	{survey.Say("Index", "Score"), survey.Say("0–100. Svaret på varje fråga räknas om till 0–100, omvända frågor vänds, och medelvärden tas med vikterna. Delområdenas index av personers svar avrundas så att ingens svar kan räknas ut, och döljs där det inte räcker.",
		"0–100. The answer to each item is put on 0–100, reversed items are turned round, and means are taken by the weights. Sub-areas' scores of persons' answers are rounded so that nobody's answer can be worked out, and hidden where that isn't enough.")},
	{survey.Say("Från, Till", "Low, High"), survey.Say("95 % konfidensintervall för indexet. Spridningen är hela mätomgångens inom organisation och roll, i steg om 5 och minst 10 (Wolter 2007), så att den inte visar hur lika en enskild grupp har svarat.",
		"95 % confidence interval of the score. The spread is the whole round's within organisation and role, in steps of 5 and at least 10 (Wolter 2007), so that it doesn't tell how alike one group has answered.")},
	{survey.Say("Percentil", "Percentile"), narrative.Percentile},
	{survey.Say("Kvartil, Median", "Quartile, Median"), survey.Say("Typ 7 (Hyndman och Fan 1996), över kommunerna. Gemensamma organ räknas inte in.",
		"Type 7 (Hyndman and Fan 1996), over the municipalities. Joint bodies are not counted.")},
	{survey.Say("Samstämmighet", "Agreement"), survey.Say("r_wg(j), 0–1: hur lika de svarar som svarar för samma organisation (James, Demaree och Wolf 1984). Av personers svar i steg om 0,1, högst 0,9, där minst tio har svarat.",
		"r_wg(j), 0–1: how alike those answer who answer for the same organisation (James, Demaree and Wolf 1984). Of persons' answers in steps of 0.1, at most 0.9, where ten or more have answered.")},
	{survey.Say("Alfa", "Alpha"), survey.Say("Cronbachs alfa (1951): hur väl ett områdes frågor mäter samma sak.", "Cronbach's alpha (1951): how well an area's items measure one thing.")},
	{survey.Say("ICC(1), ICC(2)", "ICC(1), ICC(2)"), survey.Say("Andelen av skillnaderna som ligger mellan organisationer, för en persons svar och för en organisations medelvärde (Shrout och Fleiss 1979).",
		"The share of the differences that lies between organisations, for one person's answer and for an organisation's mean (Shrout and Fleiss 1979).")},
	{survey.Say("Vikt", "Importance"), survey.Say("0–1: medelvärdet av alla bedömningar av hur viktig förmågan är.", "0–1: the mean of all ratings of how much the capability matters.")},
	{survey.Say("Kendalls W", "Kendall's W"), survey.Say("0–1: hur eniga bedömarna är om ordningen, rättat för lika värden (Kendall 1945).", "0–1: how far the raters agree on the order, corrected for ties (Kendall 1945).")},
	{survey.Say("Prioritet", "Priority"), survey.Say("Vikten gånger de steg som fattas till målet, delat med 4.", "The importance times the steps that are missing to the target, divided by 4.")},
	{survey.Say("Skillnad (kalibrering)", "Difference (calibration)"), survey.Say("Egen bedömning minus förvaltningschefernas medelvärde, båda på 0–100, med Students 95 % intervall över förmågorna. Chefernas medelvärde är avrundat så att ingens svar kan räknas ut, och ingen förmåga visas för sig.",
		"Own assessment minus the mean of the heads of department, both on 0–100, with Student's 95 % interval over the capabilities. The heads' mean is rounded so that nobody's answer can be worked out, and no capability is shown by itself.")},
}
