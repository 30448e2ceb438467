package economy

import "mogna/internal/survey"

// Response is what one organisation has handed in. What it left out is absent, never zero.
type Response struct {
	Year, Total, Users, Workplaces, Staff *float64

	items map[string]float64 // every number, by item
}

// Read takes the numbers of an economy questionnaire out of a response's answers.
func Read(q *survey.Questionnaire, answers survey.Answers) Response {
	r := Response{items: map[string]float64{}}
	measures := map[string]**float64{"year": &r.Year, "total": &r.Total, "users": &r.Users, "workplaces": &r.Workplaces, "it-staff": &r.Staff}
	for _, i := range q.Items() {
		x := answers[i.ID].Number
		if i.Type != survey.NumberItem || x == nil {
			continue
		}
		r.items[i.ID] = *x
		if to := measures[i.Measure]; to != nil {
			*to = x
		}
	}
	return r
}

// label is the item's place in one division, or nothing.
func label(i survey.Item, division string) string {
	switch division {
	case Pools:
		return i.Pool
	case Towers:
		return i.Tower
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
