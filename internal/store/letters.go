package store

import (
	"errors"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"mogna/internal/app/letters"
	"mogna/internal/survey"
)

func (t *Tx) AddLetters(list []survey.Letter) (int, error) {
	added := 0
	for first := 0; first < len(list); first += batch {
		var rows []letterRow
		for _, l := range list[first:min(first+batch, len(list))] {
			rows = append(rows, letterToRow(l))
		}
		done := t.db.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "once"}}, DoNothing: true}).Create(&rows)
		if done.Error != nil {
			return 0, done.Error
		}
		added += int(done.RowsAffected)
	}
	return added, nil
}

// locked passes over what another has locked. SQLite's write transaction is alone already.
func (t *Tx) locked() *gorm.DB {
	if t.dialect == "sqlite" {
		return t.db
	}
	return t.db.Clauses(clause.Locking{Strength: "UPDATE", Options: "SKIP LOCKED"})
}

func (t *Tx) NextLetter(now time.Time) (*survey.Letter, error) {
	var row letterRow
	err := t.locked().Where("state = ? AND next_at <= ?", string(survey.LetterWaiting), now).Order("next_at, id").Take(&row).Error
	if err != nil {
		return nil, notFound(err, "Inget brev väntar.", "No letter is waiting.")
	}
	l := row.letter()
	return &l, nil
}

func (t *Tx) ClaimedBefore(then time.Time) ([]survey.Letter, error) {
	var rows []letterRow
	err := t.locked().Where("state IN ? AND claimed_at < ?", []string{string(survey.LetterSending), string(survey.LetterHanding)}, then).Find(&rows).Error
	list := make([]survey.Letter, len(rows))
	for n, r := range rows {
		list[n] = r.letter()
	}
	return list, err
}

func (t *Tx) LockLetter(id int64) (*survey.Letter, error) {
	db := t.db
	if t.dialect != "sqlite" {
		db = db.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var row letterRow
	if err := db.Take(&row, id).Error; err != nil {
		return nil, notFound(err, "Brevet finns inte.", "There is no such letter.")
	}
	l := row.letter()
	return &l, nil
}

func (t *Tx) UpdateLetter(l *survey.Letter) error {
	row := letterToRow(*l)
	return t.db.Select("*").Updates(&row).Error
}

func (t *Tx) LetterPage(round int64, state survey.LetterState, offset, limit int) (list []letters.LetterRow, total int, err error) {
	in := t.db.Table("letters l").Where("l.round_id = ?", round)
	if state != "" {
		in = in.Where("l.state = ?", string(state))
	}
	var all int64
	if err := in.Session(&gorm.Session{}).Count(&all).Error; err != nil {
		return nil, 0, err
	}
	var rows []struct {
		Letter                    letterRow `gorm:"embedded"`
		Name, Email, Organisation string
	}
	err = in.Session(&gorm.Session{}).Select("l.*, coalesce(r.name, s.name) AS name, coalesce(r.email, s.email) AS email, coalesce(o.name, '') AS organisation").
		Joins("LEFT JOIN respondents r ON r.id = l.respondent_id").Joins("LEFT JOIN staff s ON s.id = l.staff_id").
		Joins("LEFT JOIN organisations o ON o.code = coalesce(r.organisation, s.organisation)").
		Order("l.id DESC").Offset(offset).Limit(limit).Find(&rows).Error
	for _, r := range rows {
		list = append(list, letters.LetterRow{Letter: r.Letter.letter(), Name: r.Name, Email: r.Email, Organisation: r.Organisation})
	}
	return list, int(all), err
}

func (t *Tx) Undelivered(round int64) (n int, err error) {
	err = t.db.Raw(`SELECT count(*) FROM letters l WHERE l.round_id = ? AND l.state IN ('failed', 'uncertain')
		AND NOT EXISTS (SELECT 1 FROM letters s WHERE (s.respondent_id = l.respondent_id OR s.staff_id = l.staff_id AND s.round_id = l.round_id)
			AND s.id > l.id AND s.state = 'sent')`, round).Row().Scan(&n)
	return n, err
}

func (t *Tx) LettersSince(round int64, then time.Time) (map[int64]bool, error) {
	var to []int64
	err := t.db.Model(&letterRow{}).Where("round_id = ? AND respondent_id IS NOT NULL AND planned_at > ? AND state NOT IN ('failed', 'cancelled')", round, then).Pluck("respondent_id", &to).Error
	people := make(map[int64]bool, len(to))
	for _, id := range to {
		people[id] = true
	}
	return people, err
}

func (t *Tx) LetterPlan(round int64) (p survey.LetterPlan, err error) {
	var row letterPlanRow
	if err := t.db.Take(&row, round).Error; err != nil && !errors.Is(err, gorm.ErrRecordNotFound) {
		return p, err
	}
	return survey.LetterPlan{ReminderDays: row.ReminderDays, Invitation: survey.Wording{Subject: row.InvitationSubject, Message: row.InvitationMessage},
		Reminder: survey.Wording{Subject: row.ReminderSubject, Message: row.ReminderMessage}}, nil
}

func (t *Tx) PutLetterPlan(round int64, p survey.LetterPlan) error {
	return t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&letterPlanRow{RoundID: round, ReminderDays: append([]int{}, p.ReminderDays...), // [] rather than null
		InvitationSubject: p.Invitation.Subject, InvitationMessage: p.Invitation.Message, ReminderSubject: p.Reminder.Subject, ReminderMessage: p.Reminder.Message}).Error
}

func (t *Tx) PlannedRounds() ([]survey.Round, error) {
	var rows []roundRow
	err := t.db.Where("status = ? AND id IN (?)", string(survey.Open), t.db.Model(&letterPlanRow{}).Select("round_id").Where("reminder_days <> '[]'")).Find(&rows).Error
	var list []survey.Round
	for _, row := range rows {
		r, e := t.round(row)
		if e != nil {
			return nil, e
		}
		list = append(list, *r)
	}
	return list, err
}

func (t *Tx) Assignments(round int64) ([]survey.Assignment, error) {
	var rows []assignmentRow
	err := t.db.Where("round_id = ?", round).Find(&rows).Error
	list := make([]survey.Assignment, len(rows))
	for n, r := range rows {
		list[n] = r.assignment()
	}
	return list, err
}

func (t *Tx) LettersOf(respondent int64) ([]survey.Letter, error) {
	var rows []letterRow
	err := t.db.Where("respondent_id = ?", respondent).Order("id").Find(&rows).Error
	list := make([]survey.Letter, len(rows))
	for n, r := range rows {
		list[n] = r.letter()
	}
	return list, err
}
