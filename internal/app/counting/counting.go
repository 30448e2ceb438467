// Package counting decides when submitted responses come to count, so that no step of a figure tells what somebody answered.
package counting

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Count lets those responses count that may, of the ones that the organisation's count together with. The round must be locked, so
// that two who count at once make no smaller step than either.
func Count(tx Tx, r *survey.Round, q *survey.Questionnaire, organisation string) error {
	list, more, err := tx.Waiting(r.ID, q.ID, q.CountedBy(organisation))
	if err != nil {
		return err
	}
	list, err = countable(tx, r, q, list, more && r.Status == survey.Open)
	if err != nil || len(list) == 0 {
		return err
	}
	if err := tx.Count(list); err != nil {
		return err
	}
	var others []string
	for _, w := range list {
		others = append(others, w.Organisation)
	}
	slices.Sort(others)
	for _, code := range slices.Compact(others) {
		if err := tx.TouchResponses(r.ID, code); err != nil {
			return err
		}
	}
	return nil
}

// countable are those that come to count now, the oldest first.
func countable(tx Tx, r *survey.Round, q *survey.Questionnaire, list []Waiting, more bool) ([]Waiting, error) {
	list = list[:q.CountedNow(len(list), more)]
	if len(list) == 0 || q.CountsAlone() {
		return list, nil
	}
	counted, err := tx.Counted(r.ID, q.ID, q.CountedBy(list[0].Organisation))
	if err != nil || len(counted) == 0 { // nothing has been told of
		return list, err
	}
	if !scoring.StepKeeps(q, stepsOf(counted, list)) {
		return nil, nil
	}
	return list, nil
}

// stepsOf is everybody whose response counts before or after those in the list do.
func stepsOf(counted, list []Waiting) (all []scoring.Step) {
	place := map[int64]int{}
	for n, w := range counted {
		place[w.Assignment] = n
		all = append(all, scoring.Step{Role: w.Role, Before: w.Codes, After: w.Codes})
	}
	for _, w := range list {
		if n, known := place[w.Assignment]; known {
			all[n].After = w.Codes
			continue
		}
		all = append(all, scoring.Step{Role: w.Role, After: w.Codes})
	}
	return all
}

// CountOrganisation does so for every questionnaire of one organisation: when fewer are asked in it.
func CountOrganisation(tx Tx, r *survey.Round, organisation string) error {
	questionnaires, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return err
	}
	for _, q := range questionnaires {
		if err := Count(tx, r, q, organisation); err != nil {
			return err
		}
	}
	return nil
}

// CountRound does so for a whole round: when no more can come.
func CountRound(tx Tx, r *survey.Round) error {
	return eachGroup(tx, r, func(q *survey.Questionnaire, organisation string) error { return Count(tx, r, q, organisation) })
}

// eachGroup goes through whose responses count together: by questionnaire, and an organisation of each.
func eachGroup(tx Tx, r *survey.Round, do func(q *survey.Questionnaire, organisation string) error) error {
	questionnaires, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return err
	}
	organisations, err := tx.RoundOrganisations(r.ID)
	if err != nil {
		return err
	}
	for _, q := range questionnaires {
		done := map[string]bool{}
		for _, o := range organisations {
			if by := q.CountedBy(o.Code); !done[by] {
				done[by] = true
				if err := do(q, o.Code); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// Uncounted counts the responses that have come, or changed, since the figures that they belong to were told of. Whether they would
// count if the round closed now follows from what they answer, so that it isn't told before.
func Uncounted(tx Tx, r *survey.Round) (n int, err error) {
	err = eachGroup(tx, r, func(q *survey.Questionnaire, organisation string) error {
		if q.CountsAlone() {
			return nil
		}
		list, _, err := tx.Waiting(r.ID, q.ID, q.CountedBy(organisation))
		if err != nil || len(list) == 0 {
			return err
		}
		told, err := tx.Counted(r.ID, q.ID, q.CountedBy(organisation))
		if len(told) > 0 {
			n += len(list)
		}
		return err
	})
	return n, err
}

// UncountedText says how many responses might not count.
func UncountedText(n int) []survey.Text {
	switch n {
	case 0:
		return nil
	case 1:
		return []survey.Text{survey.Say("Ett inskickat svar kan komma att inte räknas med. Det har kommit eller ändrats sedan siffrorna senast räknades ut. Svar som är för få eller för lika räknas inte, eftersom någon då skulle kunna räkna ut dem.",
			"1 submitted response might not count. It has arrived or changed since the figures were last calculated. Responses that are too few or too similar do not count, because they could then be deduced.")}
	}
	return []survey.Text{survey.Say("%d inskickade svar kan komma att inte räknas med. De har kommit eller ändrats sedan siffrorna senast räknades ut. Svar som är för få eller för lika räknas inte, eftersom någon då skulle kunna räkna ut dem.",
		"%d submitted responses might not count. They have arrived or changed since the figures were last calculated. Responses that are too few or too similar do not count, because they could then be deduced.", n)}
}
