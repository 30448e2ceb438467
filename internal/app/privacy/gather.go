package privacy

import (
	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/survey"
)

func personalData(tx Tx, id int64, sight survey.Visibility) (*PersonalData, error) {
	p, err := tx.Respondent(id)
	if err != nil {
		return nil, err
	}
	r, err := tx.Round(p.RoundID)
	if err != nil {
		return nil, err
	}
	d := &PersonalData{Respondent: *p, RoundTitle: r.Title}
	views, err := openAssignments(tx, p)
	if err != nil {
		return nil, err
	}
	names := []string{audit.RespondentActor(id)}
	for _, a := range views {
		d.Assignments = append(d.Assignments, a)
		if a.RespondentID == id {
			names = append(names, audit.AssignmentObject(a.ID))
		}
	}
	if err := d.given(tx, sight); err != nil {
		return nil, err
	}
	if d.Links, err = tx.LinksOf(id, 0); err != nil {
		return nil, err
	}
	if d.Letters, err = tx.LettersOf(id); err != nil {
		return nil, err
	}
	if d.HandOvers, err = tx.HandOversOf(id); err != nil {
		return nil, err
	}
	if d.Notices, err = tx.NoticesOf(id); err != nil {
		return nil, err
	}
	wrong, err := tx.WrongPersons(p.RoundID)
	if err != nil {
		return nil, err
	}
	if w, says := wrong[id]; says {
		d.Wrong = &w
	}
	d.Log, err = tx.AuditOf(names)
	return d, err
}

// given gathers what the person has answered, of personal forms as much as may be seen.
func (d *PersonalData) given(tx Tx, sight survey.Visibility) (err error) {
	of := map[int64]*survey.Questionnaire{}
	form := func(assignment int64) (*survey.Questionnaire, error) {
		if of[assignment] == nil {
			a, err := tx.Assignment(assignment)
			if err != nil {
				return nil, err
			}
			if of[assignment], err = answering.RoundQuestionnaire(tx, a); err != nil {
				return nil, err
			}
		}
		return of[assignment], nil
	}
	answers, err := tx.AnswersBy(d.ID)
	if err != nil {
		return err
	}
	for _, g := range answers {
		q, err := form(g.Assignment)
		if err != nil {
			return err
		}
		if !q.Personal() || sight.Sees(g.Identity) {
			d.Answers = append(d.Answers, g)
		} else {
			d.Withheld++
		}
	}
	submissions, err := tx.SubmissionsBy(d.ID)
	if err != nil {
		return err
	}
	for _, x := range submissions {
		q, err := form(x.Assignment)
		if err != nil {
			return err
		}
		if q.Personal() {
			x.Answers, _, _ = sight.Submitted(q, x.Answers, x.Identities)
		}
		d.Submissions = append(d.Submissions, x)
	}
	return nil
}

// openAssignments lists what a respondent may write in.
func openAssignments(tx Tx, p *survey.Respondent) (list []survey.Assignment, err error) {
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	if err != nil {
		return nil, err
	}
	all, err := tx.AssignmentsFor(p)
	for _, q := range questionnaires {
		for _, a := range all {
			if a.Questionnaire == q.ID && a.OpenTo(q, p) {
				list = append(list, a)
			}
		}
	}
	return list, err
}
