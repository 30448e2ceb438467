package permission

import (
	"slices"

	"mogna/internal/survey"
)

// StaffReader reads who has access.
type StaffReader interface {
	Organisations
	// StaffWithAccess lists those whose access has not ended, by name.
	StaffWithAccess() ([]survey.Staff, error)
}

// Readers lists the staff who may read a round's results once these show: the contacts of its organisations, and everybody else who
// has access.
func Readers(tx StaffReader, round int64) (list []survey.Staff, err error) {
	members, err := tx.RoundOrganisations(round)
	if err != nil {
		return nil, err
	}
	all, err := tx.StaffWithAccess()
	for _, who := range all {
		a := Actor{Staff: &who}
		if a.Must(ReadResults) == nil && a.belongs(members) {
			list = append(list, who)
		}
	}
	return list, err
}

// belongs reports whether a contact's organisation is one of some; the others are of none, and belong everywhere.
func (a Actor) belongs(members []survey.Organisation) bool {
	own := a.Organisation()
	return own == "" || slices.ContainsFunc(members, func(o survey.Organisation) bool { return o.Code == own })
}
