package store

import (
	"time"

	"mogna/internal/app/access"
	"mogna/internal/survey"
)

func (t *Tx) AddLinks(list []access.Link) error {
	rows := make([]linkRow, len(list))
	for n, l := range list {
		rows[n] = linkRow{Hash: l.Hash, Purpose: string(l.Purpose), RespondentID: optionalID(l.Respondent), StaffID: optionalID(l.Staff), CreatedAt: l.Created,
			ExpiresAt: optionalTime(l.Expires), RevokedAt: optionalTime(l.Revoked), Own: l.Own, AddressVersion: l.AddressVersion, HandID: optionalID(l.Identity)}
	}
	if len(rows) == 0 {
		return nil
	}
	return t.db.CreateInBatches(&rows, batch).Error
}

func (t *Tx) LinkByHash(hash string) (*access.Link, error) {
	var row linkRow
	err := t.askOne(row.into(), "SELECT "+linkColumns+" FROM links l WHERE l.hash = $1", hash)
	if err != nil {
		return nil, notFound(err, wrongLinkSv, wrongLinkEn)
	}
	l := row.link()
	return &l, nil
}

const linkColumns = "l.hash, l.purpose, l.respondent_id, l.staff_id, l.created_at, l.expires_at, l.revoked_at, l.own, l.address_version, l.hand_id"

// into is where the columns go.
func (row *linkRow) into() []any {
	return []any{&row.Hash, &row.Purpose, &row.RespondentID, &row.StaffID, &row.CreatedAt, &row.ExpiresAt, &row.RevokedAt, &row.Own, &row.AddressVersion, &row.HandID}
}

const (
	wrongLinkSv = "Länken stämmer inte. Kontrollera att du fick med hela, eller be den som skickade den om en ny."
	wrongLinkEn = "The link is not right. Check that you have all of it, or ask whoever sent it for a new one."
)

func (row linkRow) link() access.Link {
	return access.Link{Hash: row.Hash, Purpose: access.LinkPurpose(row.Purpose), Respondent: orZero(row.RespondentID), Staff: orZero(row.StaffID), Created: row.CreatedAt.UTC(),
		Expires: orZero(row.ExpiresAt), Revoked: orZero(row.RevokedAt), Own: row.Own, AddressVersion: row.AddressVersion, Identity: orZero(row.HandID)}
}

func (t *Tx) UseLink(hash string, now time.Time) error {
	done := t.db.Model(&linkRow{}).Where("hash = ? AND revoked_at IS NULL", hash).Update("revoked_at", now)
	if done.Error == nil && done.RowsAffected == 0 {
		return survey.Fail(survey.Unauthenticated, "Länken är redan använd.", "The link has been used.")
	}
	return done.Error
}

func (t *Tx) RevokeLinksTo(respondent int64, now time.Time) error {
	return t.revoke(now, "respondent_id = ?", respondent)
}

func (t *Tx) RevokeStaffLinks(staff int64, now time.Time) error {
	return t.revoke(now, "staff_id = ?", staff)
}

func (t *Tx) revoke(now time.Time, where string, parameter any) error {
	return t.db.Model(&linkRow{}).Where(where, parameter).Where("revoked_at IS NULL").Update("revoked_at", now).Error
}
