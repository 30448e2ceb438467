package store

import (
	"mogna/internal/app/counting"
)

func (t *Tx) Waiting(round int64, questionnaire, organisation string) (list []counting.Waiting, more bool, err error) {
	of, parameters := countedTogether(round, questionnaire, organisation)
	err = t.db.Raw(`SELECT a.id AS assignment, a.organisation, s.number, coalesce(r.role, '') AS role, s.codes
		FROM assignments a
		JOIN submissions s ON s.assignment_id = a.id
			AND s.number = (SELECT max(l.number) FROM submissions l WHERE l.assignment_id = a.id)
		LEFT JOIN respondents r ON r.id = a.respondent_id
		WHERE `+of+` AND s.number > a.counted ORDER BY s.at, a.id`, parameters...).Scan(&list).Error
	if err != nil {
		return nil, false, err
	}
	links := `SELECT 1 FROM open_links o WHERE o.round_id = ? AND o.revoked_at IS NULL AND (o.questionnaire IS NULL OR o.questionnaire = ?)`
	linkParameters := []any{round, questionnaire}
	if organisation != "" {
		links, linkParameters = links+" AND (o.organisation IS NULL OR o.organisation = ?)", append(linkParameters, organisation)
	}
	err = t.db.Raw("SELECT EXISTS (SELECT 1 FROM assignments a WHERE "+of+" AND a.state <> 'submitted') OR EXISTS ("+links+")",
		append(parameters, linkParameters...)...).Row().Scan(&more)
	return list, more, err
}

func (t *Tx) Counted(round int64, questionnaire, organisation string) (list []counting.Waiting, err error) {
	of, parameters := countedTogether(round, questionnaire, organisation)
	err = t.db.Raw(`SELECT a.id AS assignment, a.organisation, s.number, coalesce(r.role, '') AS role, s.codes
		FROM assignments a
		JOIN submissions s ON s.assignment_id = a.id AND s.number = a.counted
		LEFT JOIN respondents r ON r.id = a.respondent_id
		WHERE `+of, parameters...).Scan(&list).Error
	return list, err
}

// countedTogether picks the assignments whose responses count together: an organisation's, or all.
func countedTogether(round int64, questionnaire, organisation string) (condition string, parameters []any) {
	condition, parameters = "a.round_id = ? AND a.questionnaire = ?", []any{round, questionnaire}
	if organisation != "" {
		condition, parameters = condition+" AND a.organisation = ?", append(parameters, organisation)
	}
	return condition, parameters
}

func (t *Tx) Count(list []counting.Waiting) error {
	for _, w := range list {
		if err := t.db.Exec("UPDATE assignments SET counted = ? WHERE id = ?", w.Number, w.Assignment).Error; err != nil {
			return err
		}
	}
	return nil
}
