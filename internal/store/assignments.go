package store

import (
	"gorm.io/gorm/clause"

	"mogna/internal/survey"
)

const selectAssignment = `SELECT id, round_id, questionnaire, organisation, respondent_id, state, revision, submitted_at FROM assignments WHERE id = ?`

func (t *Tx) Assignment(id int64) (*survey.Assignment, error) {
	return t.assignment(selectAssignment, id)
}

func (t *Tx) LockAssignment(id int64) (*survey.Assignment, error) {
	return t.assignment(selectAssignment+t.forUpdate(), id)
}

// assignment is read by plain SQL, as is everything else on the way of an answer that is saved: it halves the time.
func (t *Tx) assignment(query string, id int64) (*survey.Assignment, error) {
	var r assignmentRow
	err := t.db.Raw(query, id).Row().Scan(&r.ID, &r.RoundID, &r.Questionnaire, &r.Organisation, &r.RespondentID, &r.State, &r.Revision, &r.SubmittedAt)
	if err != nil {
		return nil, notFound(err, "Formuläret finns inte, eller är inte ditt. Öppna din personliga länk igen.",
			"The form does not exist, or is not yours. Open your personal link again.")
	}
	a := r.assignment()
	return &a, nil
}

func (r assignmentRow) assignment() survey.Assignment {
	return survey.Assignment{ID: r.ID, RoundID: r.RoundID, Questionnaire: r.Questionnaire, Organisation: r.Organisation,
		RespondentID: orZero(r.RespondentID), State: survey.AssignmentState(r.State), Revision: r.Revision, SubmittedAt: orZero(r.SubmittedAt).UTC()}
}

func assignmentToRow(a survey.Assignment) assignmentRow {
	return assignmentRow{ID: a.ID, RoundID: a.RoundID, Questionnaire: a.Questionnaire, Organisation: a.Organisation,
		RespondentID: optionalID(a.RespondentID), State: string(a.State), Revision: a.Revision, SubmittedAt: optionalTime(a.SubmittedAt)}
}

func (t *Tx) AssignmentsFor(p *survey.Respondent) ([]survey.Assignment, error) {
	var rows []assignmentRow
	err := t.db.Where("respondent_id = ? OR round_id = ? AND organisation = ? AND respondent_id IS NULL", p.ID, p.RoundID, p.Organisation).
		Order("id").Find(&rows).Error
	list := make([]survey.Assignment, len(rows))
	for n, r := range rows {
		list[n] = r.assignment()
	}
	return list, err
}

func (t *Tx) AddAssignments(list []survey.Assignment) error {
	rows := make([]assignmentRow, len(list))
	for n, a := range list {
		rows[n] = assignmentToRow(a)
	}
	if len(rows) == 0 {
		return nil
	}
	return t.db.Clauses(clause.OnConflict{DoNothing: true}).CreateInBatches(&rows, batch).Error
}

func (t *Tx) CountAssignments(round int64) ([]survey.RoleCount, error) {
	var counts []survey.RoleCount
	err := t.db.Raw(`SELECT a.organisation, a.questionnaire, coalesce(r.role, '') AS role, count(*) AS invited,
			sum(CASE WHEN a.state <> 'not-started' THEN 1 ELSE 0 END) AS started,
			sum(CASE WHEN a.state = 'submitted' THEN 1 ELSE 0 END) AS submitted
		FROM assignments a LEFT JOIN respondents r ON r.id = a.respondent_id
		WHERE a.round_id = ? GROUP BY 1, 2, 3`, round).Scan(&counts).Error
	return counts, err
}

func (t *Tx) UpdateAssignment(a *survey.Assignment) error {
	return t.do("UPDATE assignments SET state = $1, revision = $2, submitted_at = $3, respondent_id = $4 WHERE id = $5",
		string(a.State), a.Revision, optionalTime(a.SubmittedAt), optionalID(a.RespondentID), a.ID)
}

// UpdateRevision leaves alone what an index is made of: both databases would write that anew.
func (t *Tx) UpdateRevision(a *survey.Assignment) error {
	if u := t.freely(); u != nil {
		u.now = a
		return nil
	}
	return t.do("UPDATE assignments SET state = $1, revision = $2 WHERE id = $3", string(a.State), a.Revision, a.ID)
}
