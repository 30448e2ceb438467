package permission

import (
	"slices"

	"mogna/internal/survey"
)

// StaffReader reads who has access.
type StaffReader interface {
	Organisations
	// StaffOfRound lists those who work for a round's organiser and whose access has not ended, by name.
	StaffOfRound(round int64) ([]survey.Staff, error)
}

// Readers lists the staff who may read a round's results once these show: the contacts of its organisations, and everybody else who
// has access.
func Readers(tx StaffReader, round int64) (list []survey.Staff, err error) {
	members, err := tx.RoundOrganisations(round)
	if err != nil {
		return nil, err
	}
	all, err := tx.StaffOfRound(round)
	for _, who := range all {
		if reads(&who, members) {
			list = append(list, who)
		}
	}
	return list, err
}

// Reads reports whether somebody is one of Readers.
func Reads(tx Organisations, round int64, who *survey.Staff) (bool, error) {
	if !who.Ended.IsZero() {
		return false, nil
	}
	members, err := tx.RoundOrganisations(round)
	return reads(who, members), err
}

func reads(who *survey.Staff, members []survey.Organisation) bool {
	a := Actor{Staff: who}
	return a.Must(ReadResults) == nil && a.belongs(members)
}

// belongs reports whether a contact's organisation is one of some; the others are of none, and belong everywhere.
func (a Actor) belongs(members []survey.Organisation) bool {
	own := a.Organisation()
	return own == "" || slices.ContainsFunc(members, func(o survey.Organisation) bool { return o.Code == own })
}
