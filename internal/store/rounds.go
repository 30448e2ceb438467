package store

import (
	"bytes"
	"database/sql"
	"errors"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"mogna/internal/app/permission"
	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

func (t *Tx) PutQuestionnaire(q *survey.Questionnaire) error {
	document, err := questionnaire.Document(q)
	if err != nil {
		return err
	}
	row := questionnaireRow{ID: q.ID, Version: q.Version}
	err = t.db.Where(&row).Take(&row).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		row.Document = string(document)
		return t.db.Create(&row).Error
	case err != nil:
		return err
	case row.Document == string(document):
		return nil
	}
	return unchanged(row, q, document)
}

// unchanged compares by meaning where the texts differ: an earlier version of Mogna may have kept fewer keys.
func unchanged(row questionnaireRow, q *survey.Questionnaire, document []byte) error {
	kept, err := questionnaire.FromDocument([]byte(row.Document))
	if err != nil {
		return err
	}
	again, err := questionnaire.Document(kept)
	if err != nil {
		return err
	}
	if !bytes.Equal(again, document) {
		return survey.Fail(survey.Conflict, "Formuläret %s %s har ändrats sedan det först användes. Ge ändringen ett nytt versionsnummer.",
			"The questionnaire %s %s has changed since it was first used. Give the change a new version number.", q.ID, q.Version)
	}
	return nil
}

func (t *Tx) RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error) {
	keys, err := t.questionnaireKeys(round)
	if err != nil {
		return nil, err
	}
	list := make([]*survey.Questionnaire, len(keys))
	for n, key := range keys {
		if list[n], err = t.documents.get(t.db, key); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// questionnaireKeys are asked for once in a transaction: nearly every use case needs them twice.
func (t *Tx) questionnaireKeys(round int64) (keys []documentKey, err error) {
	if t.keysOf == round && t.keys != nil {
		return t.keys, nil
	}
	rows, err := t.db.Raw("SELECT questionnaire, version FROM round_questionnaires WHERE round_id = ? ORDER BY position", round).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var k documentKey
		if err := rows.Scan(&k.ID, &k.Version); err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	t.keysOf, t.keys = round, keys
	return keys, rows.Err()
}

func (t *Tx) CreateRound(r *survey.Round, questionnaires []*survey.Questionnaire) error {
	row, at := roundToRow(r), now()
	row.OrganiserID, row.ChangedAt = t.owner(), &at
	if err := t.db.Create(&row).Error; err != nil {
		return err
	}
	r.ID, r.Owner, r.Changed = row.ID, row.OrganiserID, at
	return t.use(r.ID, questionnaires)
}

func (t *Tx) use(round int64, questionnaires []*survey.Questionnaire) error {
	links := make([]roundQuestionnaireRow, len(questionnaires))
	for n, q := range questionnaires {
		links[n] = roundQuestionnaireRow{RoundID: round, Position: n, Questionnaire: q.ID, Version: q.Version}
	}
	t.keys = nil
	return t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&links).Error
}

func (t *Tx) Round(id int64) (*survey.Round, error) { return t.readRound(id, "") }

func (t *Tx) LockRound(id int64) (*survey.Round, error) { return t.readRound(id, t.forUpdate()) }

// forUpdate locks the rows that a statement reads; SQLite's write transaction is alone already.
func (t *Tx) forUpdate() string {
	if t.dialect == "sqlite" {
		return ""
	}
	if l, is := t.db.Statement.ConnPool.(*line); is && l.free != nil {
		_ = l.again()
	}
	return " FOR UPDATE"
}

func (t *Tx) readRound(id int64, lock string) (*survey.Round, error) {
	var r roundRow
	err := t.db.Raw(`SELECT id, organiser_id, title, organiser, contact, status, closes, first_closes, erase_on, open_link, made_up, earlier_round, data_version, structure_version, changed_at
		FROM rounds WHERE id = ?`+lock, id).Row().
		Scan(&r.ID, &r.OrganiserID, &r.Title, &r.Organiser, &r.Contact, &r.Status, &r.Closes, &r.FirstCloses, &r.EraseOn, &r.OpenLink, &r.MadeUp, &r.EarlierRound, &r.DataVersion, &r.StructureVersion, &r.ChangedAt)
	if err == nil && !t.sees(r.OrganiserID) {
		err = sql.ErrNoRows
	}
	if err != nil {
		return nil, notFound(err, "Mätomgången finns inte.", "There is no such round.")
	}
	return t.round(r)
}

func (t *Tx) Rounds(f permission.RoundFilter, offset, limit int) ([]survey.Round, int, error) {
	in := t.confined()
	if f.Organisation != "" {
		in = in.Where("id IN (?)", t.db.Model(&roundOrganisationRow{}).Select("round_id").Where("organisation = ?", f.Organisation))
	}
	if f.Finished {
		in = in.Where("status NOT IN ?", []string{string(survey.Draft), string(survey.Open)})
	}
	var rows []roundRow
	var total int64
	if err := in.Session(&gorm.Session{}).Model(&roundRow{}).Count(&total).Error; err != nil {
		return nil, 0, err
	}
	if err := in.Session(&gorm.Session{}).Order("id DESC").Offset(offset).Limit(limit).Find(&rows).Error; err != nil {
		return nil, 0, err
	}
	list := make([]survey.Round, 0, len(rows))
	for _, row := range rows {
		r, err := t.round(row)
		if err != nil {
			return nil, 0, err
		}
		list = append(list, *r)
	}
	return list, int(total), nil
}

func (row roundRow) round() *survey.Round {
	return &survey.Round{ID: row.ID, Owner: row.OrganiserID, Title: row.Title, Organiser: row.Organiser, Contact: row.Contact,
		Status: survey.RoundStatus(row.Status), Closes: row.Closes.UTC(), FirstCloses: row.FirstCloses.UTC(), EraseOn: survey.Day(row.EraseOn), OpenLink: row.OpenLink, MadeUp: row.MadeUp,
		EarlierRound: orZero(row.EarlierRound), DataVersion: row.DataVersion, StructureVersion: row.StructureVersion, Changed: orZero(row.ChangedAt).UTC()}
}

func (t *Tx) round(row roundRow) (*survey.Round, error) {
	r := row.round()
	keys, err := t.questionnaireKeys(r.ID)
	for _, k := range keys {
		r.Questionnaires = append(r.Questionnaires, k.ID)
	}
	return r, err
}

func (t *Tx) UpdateRound(r *survey.Round) error {
	row := roundToRow(r)
	return t.db.Select("*").Updates(&row).Error
}

func roundToRow(r *survey.Round) roundRow {
	row := roundRow{ID: r.ID, Title: r.Title, Organiser: r.Organiser, Contact: r.Contact, Status: string(r.Status),
		Closes: r.Closes.UTC(), FirstCloses: r.FirstCloses.UTC(), EraseOn: survey.Day(r.EraseOn), OpenLink: r.OpenLink, MadeUp: r.MadeUp}
	if r.EarlierRound != 0 {
		row.EarlierRound = &r.EarlierRound
	}
	return row
}

func (t *Tx) RoundSize(round int64) (organisations, respondents int, err error) {
	var o, p int64
	if err := t.db.Model(&roundOrganisationRow{}).Where("round_id = ?", round).Count(&o).Error; err != nil {
		return 0, 0, err
	}
	err = t.db.Model(&respondentRow{}).Where("round_id = ?", round).Count(&p).Error
	return int(o), int(p), err
}

// now is finer than neither database keeps.
func now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }

func (t *Tx) TouchResponses(round int64, organisation string) error {
	if err := t.db.Exec("UPDATE rounds SET data_version = data_version + 1, changed_at = ? WHERE id = ?", now(), round).Error; err != nil {
		return err
	}
	return t.db.Exec(`UPDATE round_organisations SET data_version = (SELECT data_version FROM rounds WHERE id = ?)
		WHERE round_id = ? AND organisation = ?`, round, round, organisation).Error
}

func (t *Tx) TouchStructure(round int64) error {
	return t.db.Exec("UPDATE rounds SET data_version = data_version + 1, structure_version = data_version + 1, changed_at = ? WHERE id = ?", now(), round).Error
}

func (t *Tx) ChangedOrganisations(round, since int64) (codes []string, err error) {
	err = t.db.Model(&roundOrganisationRow{}).Where("round_id = ? AND data_version > ?", round, since).Order("organisation").Pluck("organisation", &codes).Error
	return codes, err
}

func (t *Tx) JoinRound(round int64, codes []string) error {
	rows := make([]roundOrganisationRow, len(codes))
	for n, code := range codes {
		rows[n] = roundOrganisationRow{RoundID: round, Organisation: code}
	}
	if len(rows) == 0 {
		return nil
	}
	return t.db.Clauses(clause.OnConflict{DoNothing: true}).CreateInBatches(&rows, batch).Error
}
