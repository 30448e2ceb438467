package store

import (
	"strconv"
	"strings"

	"gorm.io/gorm"

	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Here every question and change is kept to one organiser's data. All that belongs to a round is reached by reading the round; users,
// tokens, the log and the list of rounds are asked for through these.

// organiser is whose data the transaction is about, and 0 where it is about everybody's.
func (t *Tx) organiser() int64 { return usecase.OrganiserIn(t.db.Statement.Context) }

// confined narrows a question on a table whose rows belong to organisers.
func (t *Tx) confined() *gorm.DB {
	if o := t.organiser(); o != 0 {
		return t.db.Where("organiser_id = ?", o)
	}
	return t.db
}

// confinedLog does so of the log. What whoever runs the service does is shown where there is one organiser, and told to none of several.
func (t *Tx) confinedLog() *gorm.DB {
	if o := t.organiser(); o != 0 {
		return t.db.Where("(organiser_id = ? OR organiser_id = 0 AND (SELECT count(*) FROM organisers) < 2)", o)
	}
	return t.db
}

// owner is whose what is added now becomes.
func (t *Tx) owner() int64 {
	if o := t.organiser(); o != 0 {
		return o
	}
	return survey.FirstOrganiser
}

// sees reports whether an organiser's data is what the transaction is about.
func (t *Tx) sees(organiser int64) bool { return t.organiser() == 0 || t.organiser() == organiser }

// owners say whose something is that the log calls by a kind and a number.
var owners = map[string]string{
	"round":      "SELECT organiser_id FROM rounds WHERE id = ?",
	"respondent": "SELECT organiser_id FROM rounds WHERE id = (SELECT round_id FROM respondents WHERE id = ?)",
	"assignment": "SELECT organiser_id FROM rounds WHERE id = (SELECT round_id FROM assignments WHERE id = ?)",
	"letter":     "SELECT organiser_id FROM rounds WHERE id = (SELECT round_id FROM letters WHERE id = ?)",
	"staff":      "SELECT organiser_id FROM staff WHERE id = ?",
	"token":      "SELECT organiser_id FROM api_tokens WHERE id = ?",
}

// ownerOf is whose the first is of some names in the log that is anybody's, and 0 where none is: the doings of whoever runs the service.
func (t *Tx) ownerOf(names ...string) (owner int64, err error) {
	if o := t.organiser(); o != 0 {
		return o, nil
	}
	for _, name := range names {
		kind, number, _ := strings.Cut(name, "/")
		id, err := strconv.ParseInt(number, 10, 64)
		query, known := owners[kind]
		if !known || err != nil {
			continue
		}
		if err := t.db.Raw(query, id).Scan(&owner).Error; err != nil || owner != 0 {
			return owner, err
		}
	}
	return 0, nil
}
