package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"mogna/internal/app/answering"
	"mogna/internal/app/counting"
	"mogna/internal/survey"
)

func (t *Tx) Answers(assignment int64) ([]survey.Kept, error) {
	return t.answers(assignment, "")
}

// answers lists those of a response for which a condition holds.
func (t *Tx) answers(assignment int64, and string, parameters ...any) ([]survey.Kept, error) {
	list, contested := []survey.Kept{}, false
	err := t.ask(func(scan func(...any) error) error {
		var r answerRow
		c := &r.Value
		if err := scan(&r.Item, &c.Number, &c.Numbers, &c.Text, &c.Missing, &c.Comment, &r.Author, &r.At, &r.Revision, &r.Writer, &r.Touched, &r.OtherRevision, &r.HandID); err != nil {
			return err
		}
		v, err := c.value()
		list = append(list, survey.Kept{Touched: r.Touched, Answer: survey.Answer{Item: r.Item, Value: v, Author: r.Author, At: r.At.UTC(), Revision: r.Revision, Writer: r.Writer, Identity: r.HandID}})
		contested = contested || r.OtherRevision != nil
		return err
	}, `SELECT item, number, numbers, text, missing, comment, coalesce(author, 0), at, revision, writer, touched, other_revision, coalesce(hand_id, 0)
		FROM answers WHERE assignment_id = $1`+and+` ORDER BY item`, append([]any{assignment}, parameters...)...)
	if err != nil || !contested {
		return list, err
	}
	return list, t.addOthers(assignment, list)
}

// addOthers fetches the answers that stand beside others from the history.
func (t *Tx) addOthers(assignment int64, list []survey.Kept) error {
	var rows []historyRow
	err := t.db.Table("answer_history h").Select("h.*").
		Joins("JOIN answers a ON a.assignment_id = h.assignment_id AND a.item = h.item AND a.other_revision = h.revision").
		Where("h.assignment_id = ?", assignment).Find(&rows).Error
	for _, r := range rows {
		v, err := r.Value.value()
		if err != nil {
			return err
		}
		n := slices.IndexFunc(list, func(k survey.Kept) bool { return k.Item == r.Item })
		if n < 0 {
			continue // it is not asked for
		}
		list[n].Other = &survey.Answer{Item: r.Item, Value: v, Author: r.Author, At: r.At.UTC(), Revision: r.Revision, Writer: r.Writer, Identity: orZero(r.HandID)}
	}
	return err
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

const (
	sentColumns = "assignment_id, item, number, numbers, text, missing, comment, author, at, revision, writer, hand_id"
	keptColumns = sentColumns + ", touched, other_revision"
	replaceKept = ` ON CONFLICT (assignment_id, item) DO UPDATE SET number = excluded.number, numbers = excluded.numbers, text = excluded.text, missing = excluded.missing,
		comment = excluded.comment, author = excluded.author, at = excluded.at, revision = excluded.revision, writer = excluded.writer,
		touched = excluded.touched, other_revision = excluded.other_revision, hand_id = excluded.hand_id`
)

func (t *Tx) SaveAnswers(assignment int64, kept []survey.Kept, sent []survey.Answer) error {
	if len(kept) == 0 {
		return nil
	}
	s, err := toSave(kept, sent)
	if err != nil {
		return err
	}
	if u := t.freely(); u != nil {
		u.saved = s
		return nil
	}
	now, history := insert{into: "answers (" + keptColumns + ")"}, insert{into: "answer_history (" + sentColumns + ")"}
	for n := range kept {
		now.add(append([]any{assignment}, s.kept[n]...)...)
		history.add(append([]any{assignment}, s.sent[n]...)...)
	}
	if err := now.do(t, replaceKept); err != nil {
		return err
	}
	if err := history.do(t, ""); err != nil || !s.tidy {
		return err
	}
	return t.do(tidyHistory, assignment, rememberedAnswers)
}

// savedAnswers are the columns of answers as they are kept and as they were sent, but for the assignment's.
type savedAnswers struct {
	kept, sent [][]any
	alike      []bool // what is kept is what was sent
	tidy       bool   // the history is to be bounded
}

func toSave(kept []survey.Kept, sent []survey.Answer) (*savedAnswers, error) {
	s, r := &savedAnswers{}, sent[0].Revision
	s.tidy = r%tidiedEvery == 0 && r > rememberedAnswers
	for n, k := range kept {
		stands, err := answerColumns(k.Answer)
		if err != nil {
			return nil, err
		}
		came, err := answerColumns(sent[n])
		if err != nil {
			return nil, err
		}
		var other *int64
		if k.Contested() {
			other = &k.Other.Revision
		}
		s.kept, s.sent = append(s.kept, append(stands, k.Touched, other)), append(s.sent, came)
		s.alike = append(s.alike, k.Revision == sent[n].Revision) // of one revision there is one answer to an item
	}
	return s, nil
}

// answerColumns are those that the working copy and the history have in common, but for the assignment's.
func answerColumns(a survey.Answer) ([]any, error) {
	c, err := columns(a.Value)
	return []any{a.Item, c.Number, c.Numbers, c.Text, c.Missing, c.Comment, optionalID(a.Author), a.At, a.Revision, a.Writer, optionalID(a.Identity)}, err
}

// The history keeps this many of the last answers that each person gave to an item, and is tidied at every so many writes.
const (
	rememberedAnswers = 20
	tidiedEvery       = 16
)

// tidyHistory bounds what one person can fill it with. What somebody is still to choose between stays, and so does the last that
// each has written; what was handed in is kept whole elsewhere.
const tidyHistory = `DELETE FROM answer_history WHERE id IN (
			SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY item, author ORDER BY id DESC) AS n FROM answer_history WHERE assignment_id = $1) ranked
			WHERE n > $2)
		AND NOT EXISTS (SELECT 1 FROM answers a WHERE a.assignment_id = answer_history.assignment_id AND a.item = answer_history.item
			AND a.other_revision = answer_history.revision)`

func (t *Tx) LastSubmission(assignment int64) (*answering.Submission, error) {
	var row submissionRow
	if err := t.db.Where("assignment_id = ?", assignment).Order("number DESC").Take(&row).Error; err != nil {
		return nil, notFound(err, "Inget är inskickat än.", "Nothing is submitted yet.")
	}
	return row.submission()
}

func (row submissionRow) submission() (*answering.Submission, error) {
	s := &answering.Submission{Assignment: row.AssignmentID, Number: row.Number, Revision: row.Revision, Author: row.Author, At: row.At.UTC()}
	return s, errors.Join(json.Unmarshal([]byte(row.Answers), &s.Answers), json.Unmarshal([]byte(row.Hands), &s.Identities))
}

func (t *Tx) AddSubmission(s answering.Submission) error {
	answers, err := json.Marshal(s.Answers)
	if err != nil {
		return err
	}
	hands, err := json.Marshal(s.Identities)
	if err != nil {
		return err
	}
	return t.db.Create(&submissionRow{AssignmentID: s.Assignment, Number: s.Number, Revision: s.Revision, Answers: string(answers), Codes: s.Codes, Author: s.Author,
		At: s.At, Hands: string(hands)}).Error
}

func (t *Tx) EachSubmission(round int64, questionnaire string, organisations []string, fn func(counting.SubmissionRow)) error {
	query := `SELECT a.organisation, coalesce(r.role, ''), s.codes, s.at
		FROM assignments a
		JOIN submissions s ON s.assignment_id = a.id AND s.number = a.counted
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
	var row counting.SubmissionRow
	for rows.Next() {
		if err := rows.Scan(&organisation, &role, (*sql.RawBytes)(&row.Codes), &row.At); err != nil {
			return err
		}
		row.Organisation, row.Role = string(organisation), survey.Role(role)
		fn(row)
	}
	return rows.Err()
}
