package store

import (
	"time"

	"gorm.io/gorm"

	"mogna/internal/app/answering"
)

func (t *Tx) AddHandOver(h answering.HandOver) error {
	return t.db.Create(&handOverRow{AssignmentID: h.Assignment, FromRespondent: h.From, ToRespondent: h.To, At: h.At, Own: h.Own, Added: h.Added, Revision: h.Revision,
		FromHand: optionalID(h.FromIdentity), ToHand: optionalID(h.ToIdentity)}).Error
}

func (t *Tx) DropHandOver(id int64) error {
	return t.db.Exec("DELETE FROM hand_overs WHERE id = ?", id).Error
}

type handOverRead struct {
	ID             int64
	AssignmentID   int64
	Questionnaire  string
	FromRespondent int64
	ToRespondent   int64
	Name, Email    string
	At             time.Time
	Own, Added     bool
	Revision       int64
	FromHand       *int64
	ToHand         *int64
	Holder         *int64
}

// HandOversFrom leaves out what has come back to whoever handed it over.
func (t *Tx) HandOversFrom(respondent int64) ([]answering.HandOver, error) {
	return read(t.handOvers().Where("h.from_respondent = ? AND (a.respondent_id IS NULL OR a.respondent_id <> h.from_respondent)", respondent))
}

func (t *Tx) HandOversIn(round int64) ([]answering.HandOver, error) {
	return read(t.handOvers().Where("a.round_id = ? AND a.respondent_id <> h.from_respondent", round))
}

// handOvers are the last of each assignment from each respondent, and of a shared one every one: it lets somebody in.
func (t *Tx) handOvers() *gorm.DB {
	return t.db.Table("hand_overs h").Select(`h.id, h.assignment_id, a.questionnaire, h.from_respondent, h.to_respondent, r.name, r.email, h.at, h.own, h.added,
			h.revision, h.from_hand, h.to_hand, a.respondent_id AS holder`).
		Joins("JOIN assignments a ON a.id = h.assignment_id").
		Joins("JOIN respondents r ON r.id = h.to_respondent").
		Where(`a.respondent_id IS NULL OR
			h.id = (SELECT max(l.id) FROM hand_overs l WHERE l.assignment_id = h.assignment_id AND l.from_respondent = h.from_respondent)`).
		Order("h.id")
}

func read(in *gorm.DB) ([]answering.HandOver, error) {
	var rows []handOverRead
	err := in.Find(&rows).Error
	list := make([]answering.HandOver, len(rows))
	for n, r := range rows {
		list[n] = answering.HandOver{ID: r.ID, Assignment: r.AssignmentID, Questionnaire: r.Questionnaire, From: r.FromRespondent, To: r.ToRespondent, ToName: r.Name,
			ToEmail: r.Email, At: r.At.UTC(), Own: r.Own, Added: r.Added, Revision: r.Revision, FromIdentity: orZero(r.FromHand), ToIdentity: orZero(r.ToHand), Holder: orZero(r.Holder)}
	}
	return list, err
}
