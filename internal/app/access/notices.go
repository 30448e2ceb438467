package access

import (
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Inform tells respondents on their own page what somebody else has done about them.
func Inform(tx Notices, at time.Time, actor permission.Actor, kind survey.NoticeKind, questionnaire string, respondents ...int64) error {
	list := make([]survey.Notice, len(respondents))
	for n, id := range respondents {
		list[n] = survey.Notice{Respondent: id, At: at, Kind: kind, Questionnaire: questionnaire}
		if actor.Staff != nil {
			list[n].StaffID = actor.Staff.ID
		}
	}
	return tx.AddNotices(list)
}
