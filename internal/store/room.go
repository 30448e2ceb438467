package store

import (
	"time"

	"mogna/internal/app/workshops"
)

func (t *Tx) EndRoomLinks(round int64, now time.Time) error {
	return t.db.Exec("UPDATE open_links SET revoked_at = ? WHERE round_id = ? AND questionnaire IS NOT NULL AND revoked_at IS NULL", now, round).Error
}

func (t *Tx) Room(round int64, questionnaire string) (from []workshops.Joined, v workshops.LiveVersion, err error) {
	rows, err := t.db.Raw(`SELECT organisation, COUNT(*), SUM(CASE WHEN state <> 'not-started' THEN 1 ELSE 0 END),
			SUM(CASE WHEN state = 'submitted' THEN 1 ELSE 0 END), SUM(CASE WHEN counted > 0 THEN 1 ELSE 0 END), SUM(counted)
		FROM assignments WHERE round_id = ? AND questionnaire = ? GROUP BY organisation ORDER BY organisation`, round, questionnaire).Rows()
	if err != nil {
		return nil, v, err
	}
	defer rows.Close()
	for rows.Next() {
		var j workshops.Joined
		var begun, counted int
		var numbers int64
		if err := rows.Scan(&j.Organisation, &j.People, &begun, &j.HandedIn, &counted, &numbers); err != nil {
			return nil, v, err
		}
		from = append(from, j)
		v.Joined, v.Begun, v.HandedIn = v.Joined+j.People, v.Begun+begun, v.HandedIn+j.HandedIn
		v.Counted, v.Numbers = v.Counted+counted, v.Numbers+numbers
	}
	return from, v, rows.Err()
}
