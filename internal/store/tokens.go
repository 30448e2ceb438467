package store

import (
	"time"

	"mogna/internal/survey"
)

func (r tokenRow) token() survey.Token {
	return survey.Token{ID: r.ID, Organiser: r.OrganiserID, Name: r.Name, Owner: r.Owner, Scope: survey.Scope(r.Scope), Created: r.CreatedAt.UTC(), Expires: r.ExpiresAt.UTC(),
		Revoked: orZero(r.RevokedAt).UTC(), LastUsed: orZero(r.LastUsed).UTC()}
}

func (t *Tx) AddToken(k *survey.Token, hash string) error {
	k.Organiser = t.owner()
	row := tokenRow{OrganiserID: k.Organiser, Hash: hash, Name: k.Name, Owner: k.Owner, Scope: string(k.Scope), CreatedAt: k.Created, ExpiresAt: k.Expires}
	err := t.db.Create(&row).Error
	k.ID = row.ID
	return err
}

func (t *Tx) TokenByHash(hash string) (*survey.Token, error) {
	var row tokenRow
	if err := t.db.Where("hash = ?", hash).Take(&row).Error; err != nil {
		return nil, notFound(err, "Nyckeln finns inte.", "There is no such token.")
	}
	k := row.token()
	return &k, nil
}

func (t *Tx) TokenPage(offset, limit int) ([]survey.Token, int, error) {
	var total int64
	if err := t.confined().Model(&tokenRow{}).Where("revoked_at IS NULL").Count(&total).Error; err != nil {
		return nil, 0, err
	}
	var rows []tokenRow
	err := t.confined().Where("revoked_at IS NULL").Order("id DESC").Offset(offset).Limit(limit).Find(&rows).Error
	list := make([]survey.Token, len(rows))
	for n, r := range rows {
		list[n] = r.token()
	}
	return list, int(total), err
}

func (t *Tx) RevokeToken(id int64, now time.Time) error {
	done := t.confined().Model(&tokenRow{}).Where("id = ? AND revoked_at IS NULL", id).Update("revoked_at", now)
	if done.Error == nil && done.RowsAffected == 0 {
		return survey.Fail(survey.NotFound, "Nyckeln finns inte, eller är redan indragen.", "There is no such token, or it has been revoked already.")
	}
	return done.Error
}

func (t *Tx) TokenUsed(id int64, day time.Time) error {
	return t.db.Model(&tokenRow{}).Where("id = ?", id).Update("last_used", day).Error
}
