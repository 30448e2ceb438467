package store

import (
	"errors"
	"time"

	"gorm.io/gorm"

	"mogna/internal/survey"
)

func (t *Tx) Staff(id int64) (*survey.Staff, error) {
	return t.findStaff(t.confined().Where("id = ?", id))
}

func (r staffRow) staff() survey.Staff {
	return survey.Staff{ID: r.ID, Organiser: r.OrganiserID, Name: r.Name, Email: r.Email, Role: survey.StaffRole(r.Role), Organisation: orZero(r.Organisation), Ended: orZero(r.EndedAt).UTC(),
		Issuer: r.Issuer, Subject: r.Subject, FromDirectory: r.FromDirectory}
}

func (t *Tx) StaffPage(offset, limit int) ([]survey.Staff, int, error) {
	var total int64
	if err := t.confined().Model(&staffRow{}).Where("ended_at IS NULL").Count(&total).Error; err != nil {
		return nil, 0, err
	}
	var rows []staffRow
	err := t.confined().Where("ended_at IS NULL").Order("name, id").Offset(offset).Limit(limit).Find(&rows).Error
	list := make([]survey.Staff, len(rows))
	for n, r := range rows {
		list[n] = r.staff()
	}
	return list, int(total), err
}

func (t *Tx) StaffOfRound(round int64) ([]survey.Staff, error) {
	var rows []staffRow
	err := t.db.Where("ended_at IS NULL AND organiser_id = (SELECT organiser_id FROM rounds WHERE id = ?)", round).Order("name, id").Find(&rows).Error
	list := make([]survey.Staff, len(rows))
	for n, r := range rows {
		list[n] = r.staff()
	}
	return list, err
}

func (t *Tx) AddStaff(s *survey.Staff, now time.Time) error {
	s.Organiser = t.owner()
	row := staffRow{OrganiserID: s.Organiser, Name: s.Name, Email: s.Email, Role: string(s.Role), CreatedAt: now, Issuer: s.Issuer, Subject: s.Subject, FromDirectory: s.FromDirectory}
	if s.Organisation != "" {
		row.Organisation = &s.Organisation
	}
	err := taken(s, t.db.Create(&row).Error)
	s.ID = row.ID
	return err
}

// taken says so where somebody else has the address.
func taken(s *survey.Staff, err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return survey.Fail(survey.Conflict, "Någon med adressen %s har redan behörighet. Ändra den personens roll i stället.",
			"Someone with the address %s already has access. Change that person's role instead.", s.Email)
	}
	return err
}

func (t *Tx) EndStaff(id int64, now time.Time) error {
	return t.db.Model(&staffRow{}).Where("id = ? AND ended_at IS NULL", id).Update("ended_at", now).Error
}

func (t *Tx) StaffByEmail(email string) (*survey.Staff, error) {
	return t.findStaff(t.confined().Where("lower(email) = lower(?) AND ended_at IS NULL", email).Order("from_directory, organiser_id"))
}

func (t *Tx) StaffBySubject(issuer, subject string) (*survey.Staff, error) {
	return t.findStaff(t.confined().Where("issuer = ? AND subject = ?", issuer, subject).Order("ended_at IS NOT NULL, id DESC"))
}

func (t *Tx) findStaff(where *gorm.DB) (*survey.Staff, error) {
	var row staffRow
	if err := where.Take(&row).Error; err != nil {
		return nil, notFound(err, "Medarbetaren finns inte.", "There is no such member of staff.")
	}
	s := row.staff()
	return &s, nil
}

func (t *Tx) UpdateStaff(s *survey.Staff) error {
	var organisation *string
	if s.Organisation != "" {
		organisation = &s.Organisation
	}
	return taken(s, t.db.Model(&staffRow{}).Where("id = ?", s.ID).Updates(map[string]any{"name": s.Name, "email": s.Email, "role": string(s.Role), "organisation": organisation,
		"issuer": s.Issuer, "subject": s.Subject, "from_directory": s.FromDirectory}).Error)
}
