package store

import (
	"time"

	"mogna/internal/app/openlinks"
	"mogna/internal/survey"
)

type openLinkRow struct {
	ID            int64 `gorm:"primaryKey"`
	Hash          string
	RoundID       int64
	Organisation  *string
	Role          string
	Questionnaire *string
	CreatedAt     time.Time
	RevokedAt     *time.Time
	Code          string
	CodeUntil     *time.Time
}

func (openLinkRow) TableName() string { return "open_links" }

func (r openLinkRow) link() openlinks.OpenLink {
	return openlinks.OpenLink{ID: r.ID, Hash: r.Hash, Round: r.RoundID, Organisation: orZero(r.Organisation), Role: survey.Role(r.Role),
		Questionnaire: orZero(r.Questionnaire), Created: r.CreatedAt.UTC(), Revoked: orZero(r.RevokedAt).UTC(), Code: r.Code, CodeUntil: orZero(r.CodeUntil).UTC()}
}

func (t *Tx) AddOpenLinks(list []openlinks.OpenLink) error {
	rows := make([]openLinkRow, len(list))
	for n, l := range list {
		rows[n] = openLinkRow{Hash: l.Hash, RoundID: l.Round, Role: string(l.Role), CreatedAt: l.Created, Code: l.Code, CodeUntil: optionalTime(l.CodeUntil)}
		if l.Organisation != "" {
			rows[n].Organisation = &l.Organisation
		}
		if l.Questionnaire != "" {
			rows[n].Questionnaire = &l.Questionnaire
		}
	}
	if len(rows) == 0 {
		return nil
	}
	if err := t.db.CreateInBatches(&rows, batch).Error; err != nil {
		return err
	}
	for n, r := range rows {
		list[n].ID = r.ID
	}
	return nil
}

func (t *Tx) OpenLinks(round int64) ([]openlinks.OpenLink, error) {
	var rows []openLinkRow
	err := t.db.Where("round_id = ? AND revoked_at IS NULL AND questionnaire IS NULL", round).Order("organisation, id").Find(&rows).Error
	list := make([]openlinks.OpenLink, len(rows))
	for n, r := range rows {
		list[n] = r.link()
	}
	return list, err
}

func (t *Tx) OpenLinkByHash(hash string) (*openlinks.OpenLink, error) {
	var row openLinkRow
	if err := t.db.Where("hash = ?", hash).Take(&row).Error; err != nil {
		return nil, notFound(err, wrongLinkSv, wrongLinkEn)
	}
	l := row.link()
	return &l, nil
}

func (t *Tx) OpenLinkByCode(code string) (*openlinks.OpenLink, error) {
	var row openLinkRow
	if err := t.db.Where("code = ? AND code <> '' AND revoked_at IS NULL", code).Take(&row).Error; err != nil {
		return nil, notFound(err, "Koden stämmer inte.", "The code is not right.")
	}
	l := row.link()
	return &l, nil
}

func (t *Tx) RevokeOpenLink(round, id int64, now time.Time) error {
	ended := t.db.Model(&openLinkRow{}).Where("id = ? AND round_id = ? AND revoked_at IS NULL", id, round).Update("revoked_at", now)
	if ended.Error != nil || ended.RowsAffected == 0 {
		return orElse(ended.Error, survey.Fail(survey.NotFound, "Länken finns inte, eller är redan indragen.", "There is no such link, or it has been revoked."))
	}
	return nil
}
