package servertest

import (
	"fmt"
	"slices"

	"mogna/api"
)

// AnswerAll answers every item of a form alike: by the option of that value, or the nearest that the item has.
func (b *Browser) AnswerAll(assignment int64, value float64) (answered int) {
	b.T.Helper()
	return b.answerEach(assignment, func(options []api.Option, _ int) float64 { return nearest(options, value) })
}

// Offered is the value where an item of a form has it, or else the nearest below that it has.
func Offered(q *api.Questionnaire, i api.Item, value float64) float64 {
	return nearest(optionsOf(q, i), value)
}

func optionsOf(q *api.Questionnaire, i api.Item) []api.Option {
	if i.Scale == nil {
		return nil
	}
	return q.Scales[*i.Scale].Options
}

func nearest(options []api.Option, value float64) float64 {
	for _, o := range slices.Backward(options) {
		if o.Value <= value {
			return o.Value
		}
	}
	return value
}

// AnswerUnlike answers every item of a form, from item to item and from person to person unlike.
func (b *Browser) AnswerUnlike(assignment int64, person int) {
	b.T.Helper()
	b.answerEach(assignment, func(options []api.Option, n int) float64 {
		place := (n*n + person*(n%3+1) + n/7) % 4
		return options[min(place, len(options)-1)].Value
	})
}

// answerEach answers the items of a form that have options, or a number; n counts them.
func (b *Browser) answerEach(assignment int64, choose func(options []api.Option, n int) float64) int {
	b.T.Helper()
	var form api.Form
	b.Call("GET", fmt.Sprintf("/assignments/%d", assignment), nil, 200, &form)
	change := api.AnswerChange{Writer: "harness1"}
	for _, section := range form.Questionnaire.Sections {
		for _, i := range section.Items {
			if i.Type == api.ItemTypeText || i.Type == api.ItemTypeChoices { // a choice of several has no value of its own
				continue
			}
			value := choose(optionsOf(form.Questionnaire, i), len(change.Answers))
			change.Answers = append(change.Answers, api.Answer{Item: i.ID, Value: &value})
		}
	}
	b.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", assignment), change, 200, nil)
	return len(change.Answers)
}

// Submit hands in a response as it stands.
func (b *Browser) Submit(assignment int64) (receipt api.Receipt) {
	b.T.Helper()
	b.Call("POST", fmt.Sprintf("/assignments/%d/submissions", assignment), api.SubmissionOrder{Revision: b.Standing(assignment).Revision}, 201, &receipt)
	return receipt
}

// Standing tells how a response stands, all of it.
func (b *Browser) Standing(assignment int64) (standing api.Standing) {
	b.T.Helper()
	b.Call("GET", fmt.Sprintf("/assignments/%d/answers", assignment), nil, 200, &standing)
	return standing
}

// Save sends one answer by a writer who had seen a revision.
func (b *Browser) Save(assignment int64, writer string, since int64, item string, value float64) (standing api.Standing) {
	b.T.Helper()
	b.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", assignment), api.AnswerChange{Writer: writer, Since: &since, Answers: []api.Answer{{Item: item, Value: &value}}}, 200, &standing)
	return standing
}
