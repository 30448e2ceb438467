package economy

import "mogna/internal/survey"

// Entry is one item of a response with its number.
type Entry struct {
	Item   string
	Amount float64
}

// Items are what an organisation has handed in for one class of a division.
func (r *Round) Items(n int, division, class string) []Entry {
	return r.entries(n, func(i survey.Item) bool { return label(i, division) == class })
}

// Measured are what an organisation has handed in for a measure.
func (r *Round) Measured(n int, measure string) []Entry {
	return r.entries(n, func(i survey.Item) bool { return i.Measure == measure })
}

func (r *Round) entries(n int, are func(survey.Item) bool) (list []Entry) {
	for _, i := range r.Questionnaire.Items() {
		if x, given := r.Responses[r.Organisations[n].Code].items[i.ID]; given && are(i) {
			list = append(list, Entry{i.ID, x})
		}
	}
	return list
}

// Part is what a member is given of a joint body's amount of one class, named "division/class".
func (r *Round) Part(n int, from, path string) (float64, bool) {
	x, there := r.parts[n][from][path]
	return x, there
}
