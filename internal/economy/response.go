package economy

import "mogna/internal/survey"

// Response is what one organisation has handed in. What it left out is absent, never zero.
type Response struct {
	Year, Total, Users, Workplaces, Staff *float64
	Facts                                 map[string]float64 // by measure, of those in Facts
	Stated                                map[string]Stated  // by measure
	Scope                                 map[string]string  // by area

	items map[string]float64 // every number, by item
}

// Read takes the numbers of an economy questionnaire out of a response's answers.
func Read(q *survey.Questionnaire, answers survey.Answers) Response {
	r := Response{items: map[string]float64{}, Facts: map[string]float64{}, Stated: map[string]Stated{}, Scope: map[string]string{}}
	measures := map[string]**float64{"year": &r.Year, "total": &r.Total, "users": &r.Users, "workplaces": &r.Workplaces, "it-staff": &r.Staff}
	for _, i := range q.Items() {
		x := answers[i.ID].Number
		if x == nil {
			continue
		}
		if i.Type == survey.ChoiceItem {
			r.choice(q, i, *x)
		}
		if i.Type != survey.NumberItem {
			continue
		}
		r.items[i.ID] = *x
		if to := measures[i.Measure]; to != nil {
			*to = x
		} else if isFact(i.Measure) {
			r.Facts[i.Measure] = *x
		}
	}
	r.allUsers()
	return r
}

// allUsers are the users of the second edition, which asks for pupils by themselves.
func (r *Response) allUsers() {
	others, told := r.Facts[UsersWithoutPupils]
	pupils, too := r.Facts[Pupils]
	if told && too {
		all := others + pupils
		r.Users = &all
	}
}

// label is the item's place in one division, or nothing.
func label(i survey.Item, division string) string {
	switch division {
	case Pools:
		return i.Pool
	case Towers:
		return i.Tower
	case Centres:
		return i.Centre
	}
	return i.Purpose
}

// Labels are the classes of one division, in the questionnaire's order.
func Labels(q *survey.Questionnaire, division string) []survey.Label {
	if q.Economy == nil {
		return nil
	}
	switch division {
	case Pools:
		return q.Economy.Pools
	case Towers:
		return q.Economy.Towers
	case Centres:
		return q.Economy.Centres
	}
	return q.Economy.Purposes
}

// amounts sums a division's items by class. A class without an answer is absent.
func (r Response) amounts(q *survey.Questionnaire, division string) map[string]float64 {
	sums := map[string]float64{}
	for _, i := range q.Items() {
		if id := label(i, division); id != "" {
			if x, given := r.items[i.ID]; given {
				sums[id] += x
			}
		}
	}
	return sums
}

// asks says whether the questionnaire asks for a measure.
func asks(q *survey.Questionnaire, measure string) bool {
	for _, s := range q.Sections {
		for _, i := range s.Items {
			if i.Measure == measure {
				return true
			}
		}
	}
	return false
}
