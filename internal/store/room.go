package store

import (
	"time"

	"mogna/internal/app"
	"mogna/internal/survey"
)

func (t *tx) EndRoomLinks(round int64, now time.Time) error {
	return t.db.Exec("UPDATE open_links SET revoked_at = ? WHERE round_id = ? AND questionnaire IS NOT NULL AND revoked_at IS NULL", now, round).Error
}

func (t *tx) Room(round int64, questionnaire string) (from []app.Joined, v app.LiveVersion, err error) {
	rows, err := t.db.Raw(`SELECT organisation, COUNT(*), SUM(CASE WHEN state = 'submitted' THEN 1 ELSE 0 END), SUM(revision)
		FROM assignments WHERE round_id = ? AND questionnaire = ? GROUP BY organisation ORDER BY organisation`, round, questionnaire).Rows()
	if err != nil {
		return nil, v, err
	}
	defer rows.Close()
	for rows.Next() {
		var j app.Joined
		var revisions int64
		if err := rows.Scan(&j.Organisation, &j.People, &j.HandedIn, &revisions); err != nil {
			return nil, v, err
		}
		from = append(from, j)
		v.Joined, v.HandedIn, v.Revisions = v.Joined+j.People, v.HandedIn+j.HandedIn, v.Revisions+revisions
	}
	return from, v, rows.Err()
}

func (t *tx) EachDraft(round int64, questionnaire string, fn func(app.DraftRow)) error {
	rows, err := t.db.Raw(`SELECT a.id, a.organisation, coalesce(r.role, ''), w.item, w.number, w.missing
		FROM assignments a
		JOIN answers w ON w.assignment_id = a.id
		LEFT JOIN respondents r ON r.id = a.respondent_id
		WHERE a.round_id = ? AND a.questionnaire = ? ORDER BY a.id`, round, questionnaire).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	var last int64
	var draft app.DraftRow
	for rows.Next() {
		var id int64
		var organisation, role, item, missing string
		var number *float64
		if err := rows.Scan(&id, &organisation, &role, &item, &number, &missing); err != nil {
			return err
		}
		if id != last && last != 0 {
			fn(draft)
		}
		if id != last {
			last, draft = id, app.DraftRow{Organisation: organisation, Role: survey.Role(role), Answers: survey.Answers{}}
		}
		draft.Answers[item] = survey.Value{Number: number, Missing: survey.Missing(missing)}
	}
	if last != 0 {
		fn(draft)
	}
	return rows.Err()
}
