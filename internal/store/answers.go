package store

import (
	"database/sql"
	"encoding/json"

	"gorm.io/gorm/clause"

	"mogna/internal/app"
	"mogna/internal/survey"
)

func (t *tx) Answers(assignment int64) ([]survey.Answer, error) {
	var rows []answerRow
	if err := t.db.Where("assignment_id = ?", assignment).Order("item").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]survey.Answer, len(rows))
	for n, r := range rows {
		v, err := r.Value.value()
		if err != nil {
			return nil, err
		}
		list[n] = survey.Answer{Item: r.Item, Value: v, Author: r.Author, At: r.At.UTC()}
	}
	return list, nil
}

func (c valueColumns) value() (survey.Value, error) {
	v := survey.Value{Number: c.Number, Text: c.Text, Missing: survey.Missing(c.Missing), Comment: c.Comment}
	if c.Numbers == "" {
		return v, nil
	}
	return v, json.Unmarshal([]byte(c.Numbers), &v.Numbers)
}

func columns(v survey.Value) (valueColumns, error) {
	c := valueColumns{Number: v.Number, Text: v.Text, Missing: string(v.Missing), Comment: v.Comment}
	if len(v.Numbers) == 0 {
		return c, nil
	}
	b, err := json.Marshal(v.Numbers)
	c.Numbers = string(b)
	return c, err
}

func (t *tx) SaveAnswers(assignment int64, list []survey.Answer) error {
	var kept []answerRow
	var history []historyRow
	var cleared []string
	for _, a := range list {
		c, err := columns(a.Value)
		if err != nil {
			return err
		}
		history = append(history, historyRow{AssignmentID: assignment, Item: a.Item, Value: c, Author: a.Author, At: a.At})
		if a.Value.Empty() {
			cleared = append(cleared, a.Item)
		} else {
			kept = append(kept, answerRow{AssignmentID: assignment, Item: a.Item, Value: c, Author: a.Author, At: a.At})
		}
	}
	if len(kept) > 0 {
		if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).CreateInBatches(&kept, batch).Error; err != nil {
			return err
		}
	}
	if len(cleared) > 0 {
		if err := t.db.Where("assignment_id = ? AND item IN ?", assignment, cleared).Delete(&answerRow{}).Error; err != nil {
			return err
		}
	}
	return t.db.CreateInBatches(&history, batch).Error
}

func (t *tx) LastSubmission(assignment int64) (*app.Submission, error) {
	var row submissionRow
	if err := t.db.Where("assignment_id = ?", assignment).Order("number DESC").Take(&row).Error; err != nil {
		return nil, notFound(err, "Inget är inskickat än.", "Nothing is submitted yet.")
	}
	s := &app.Submission{Assignment: assignment, Number: row.Number, Revision: row.Revision, Author: row.Author, At: row.At.UTC()}
	return s, json.Unmarshal([]byte(row.Answers), &s.Answers)
}

func (t *tx) AddSubmission(s app.Submission) error {
	b, err := json.Marshal(s.Answers)
	if err != nil {
		return err
	}
	return t.db.Create(&submissionRow{AssignmentID: s.Assignment, Number: s.Number, Revision: s.Revision, Answers: string(b), Codes: s.Codes, Author: s.Author, At: s.At}).Error
}

func (t *tx) EachSubmission(round int64, questionnaire string, organisations []string, fn func(app.SubmissionRow)) error {
	query := `SELECT a.organisation, coalesce(r.role, ''), s.codes, s.at
		FROM assignments a
		JOIN submissions s ON s.assignment_id = a.id
			AND s.number = (SELECT max(l.number) FROM submissions l WHERE l.assignment_id = a.id)
		LEFT JOIN respondents r ON r.id = a.respondent_id
		WHERE a.round_id = ? AND a.questionnaire = ?`
	parameters := []any{round, questionnaire}
	if organisations != nil {
		query, parameters = query+" AND a.organisation IN ?", append(parameters, organisations)
	}
	rows, err := t.db.Raw(query, parameters...).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	var organisation, role sql.RawBytes
	var row app.SubmissionRow
	for rows.Next() {
		if err := rows.Scan(&organisation, &role, (*sql.RawBytes)(&row.Codes), &row.At); err != nil {
			return err
		}
		row.Organisation, row.Role = string(organisation), survey.Role(role)
		fn(row)
	}
	return rows.Err()
}
