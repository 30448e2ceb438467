package store

import (
	"slices"
	"strings"

	"gorm.io/gorm"

	"mogna/internal/app/participants"
	"mogna/internal/survey"
)

func (t *Tx) RespondentPage(round int64, of participants.Selection, offset, limit int) ([]participants.RespondentRow, int, error) {
	in := t.selected(round, of).Order("organisation, role, name, id")
	var people []respondentRow
	total := 0
	if of.Search == "" {
		var count int64
		if err := in.Session(&gorm.Session{}).Model(&respondentRow{}).Count(&count).Error; err != nil {
			return nil, 0, err
		}
		total, in = int(count), in.Offset(offset).Limit(limit)
	}
	if err := in.Find(&people).Error; err != nil {
		return nil, 0, err
	}
	if of.Search != "" { // SQLite knows no case of å, ä and ö
		people, total = found(people, of, offset, limit)
	}
	list := make([]participants.RespondentRow, len(people))
	for n, p := range people {
		list[n].Respondent = p.respondent()
	}
	if err := t.addAssignments(list); err != nil {
		return nil, 0, err
	}
	return list, total, t.addReminded(list)
}

// addReminded gives respondents the time of their latest reminder.
func (t *Tx) addReminded(list []participants.RespondentRow) error {
	at, ids := map[int64]*participants.RespondentRow{}, make([]int64, len(list))
	for n := range list {
		at[list[n].ID], ids[n] = &list[n], list[n].ID
	}
	for first := 0; first < len(ids); first += batch {
		var sent []letterRow
		err := t.db.Select("respondent_id", "sent_at").Where("respondent_id IN ? AND kind = ? AND state = ?", ids[first:min(first+batch, len(ids))],
			string(survey.ReminderLetter), string(survey.LetterSent)).Order("id").Find(&sent).Error
		if err != nil {
			return err
		}
		for _, l := range sent {
			at[*l.RespondentID].Reminded = orZero(l.SentAt).UTC()
		}
	}
	return nil
}

// selected are a round's respondents that a selection takes, but for what is searched for.
func (t *Tx) selected(round int64, of participants.Selection) *gorm.DB {
	in := t.db.Where("round_id = ?", round)
	if of.Organisation != "" {
		in = in.Where("organisation = ?", of.Organisation)
	}
	if of.Role != "" {
		in = in.Where("role = ?", of.Role)
	}
	if of.State == participants.SaysWrong {
		in, of.State = in.Where("id IN (SELECT w.respondent_id "+saysWrong+")"), ""
	}
	if of.Questionnaire == "" && of.State == "" {
		return in
	}
	condition, args := asked(round, of)
	return in.Where(condition, args...)
}

// asked is a condition of being put a form to that a selection is about: one of one's own, or one that the organisation writes together. They are
// two questions, so that each is answered by an index.
func asked(round int64, of participants.Selection) (condition string, all []any) {
	own, joint := "a.respondent_id = respondents.id", "a.round_id = ? AND a.organisation = respondents.organisation AND a.respondent_id IS NULL"
	var args []any
	also := func(condition string, arg any) {
		own, joint, args = own+condition, joint+condition, append(args, arg)
	}
	if of.Questionnaire != "" {
		also(" AND a.questionnaire = ?", of.Questionnaire)
	}
	switch of.State {
	case "":
	case participants.Missing:
		also(" AND a.state <> ?", survey.Submitted)
	default:
		also(" AND a.state = ?", of.State)
	}
	conditions := []string{"EXISTS (SELECT 1 FROM assignments a WHERE " + own + ")"}
	all = slices.Clone(args)
	for _, form := range of.Joint {
		conditions = append(conditions, "respondents.role IN ? AND EXISTS (SELECT 1 FROM assignments a WHERE "+joint+" AND a.questionnaire = ?)")
		all = slices.Concat(all, []any{form.Roles, round}, args, []any{form.Questionnaire})
	}
	return "(" + strings.Join(conditions, " OR ") + ")", all
}

// found is a page of those who are searched for.
func found(people []respondentRow, of participants.Selection, offset, limit int) (page []respondentRow, total int) {
	for _, p := range people {
		if !of.Finds(p.respondent()) {
			continue
		}
		if total >= offset && len(page) < limit {
			page = append(page, p)
		}
		total++
	}
	return page, total
}

// addAssignments gives respondents their own.
func (t *Tx) addAssignments(list []participants.RespondentRow) error {
	at, ids := map[int64]*participants.RespondentRow{}, make([]int64, len(list))
	for n := range list {
		at[list[n].ID], ids[n] = &list[n], list[n].ID
	}
	for first := 0; first < len(ids); first += batch {
		var own []assignmentRow
		if err := t.db.Where("respondent_id IN ?", ids[first:min(first+batch, len(ids))]).Order("id").Find(&own).Error; err != nil {
			return err
		}
		for _, a := range own {
			p := at[*a.RespondentID]
			p.Assignments = append(p.Assignments, a.assignment())
			p.Assigned++
			if a.State == string(survey.Submitted) {
				p.Submitted++
			}
		}
	}
	return nil
}
