package answering

import (
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// NoticeView is something that somebody else has done, with the title of the form that it was about.
type NoticeView struct {
	survey.Notice
	Title survey.Text
}

// HandedOverView is an assignment that a respondent has handed over.
type HandedOverView struct {
	Assignment  int64
	Title       survey.Text
	Shared      bool
	To, Email   string
	At          time.Time
	CanTakeBack bool
}

// AssignmentView is an assignment with its questionnaire and progress. Changed says that answers have changed since it was
// handed in.
type AssignmentView struct {
	survey.Assignment
	Questionnaire *survey.Questionnaire
	Progress      survey.Progress
	Changed       bool
	Covered       int // answers that whoever looks may not see
}

// handedOverViews lists what somebody has handed over themself.
func handedOverViews(tx Tx, v *RespondentView, now time.Time) (views []HandedOverView, err error) {
	list, err := tx.HandOversFrom(v.ID)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	questionnaires, err := tx.RoundQuestionnaires(v.RoundID)
	if err != nil {
		return nil, err
	}
	for _, h := range list {
		if !h.Own {
			continue
		}
		begun, err := colleagueHasBegun(tx, h)
		if err != nil {
			return nil, err
		}
		views = append(views, HandedOverView{Assignment: h.Assignment, Title: titleOf(questionnaires, h.Questionnaire), Shared: h.Holder == 0, To: h.ToName, Email: h.ToEmail,
			At: h.At, CanTakeBack: !begun && v.Round.TakesAnswers(now) == nil})
	}
	return views, nil
}

func noticeViews(tx Tx, p *survey.Respondent) (views []NoticeView, err error) {
	list, err := tx.NoticesOf(p.ID)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	for _, x := range list {
		views = append(views, NoticeView{Notice: x, Title: titleOf(questionnaires, x.Questionnaire)})
	}
	return views, err
}

func titleOf(questionnaires []*survey.Questionnaire, id string) survey.Text {
	for _, q := range questionnaires {
		if q.ID == id {
			return q.Title
		}
	}
	return nil
}

func assignmentViews(tx Tx, actor permission.Actor, p *survey.Respondent) (views []AssignmentView, err error) {
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	if err != nil {
		return nil, err
	}
	list, err := tx.AssignmentsFor(p)
	if err != nil {
		return nil, err
	}
	exempt, err := tx.Exemptions(p.RoundID)
	if err != nil {
		return nil, err
	}
	for _, q := range questionnaires {
		for _, a := range list {
			if a.Questionnaire != q.ID || !a.OpenTo(q, p) || survey.Exempts(exempt, a.Organisation, q.ID) {
				continue
			}
			sight, err := permission.VisibilityOf(tx, actor, q, p.ID)
			if err != nil {
				return nil, err
			}
			kept, err := tx.Answers(a.ID)
			if err != nil {
				return nil, err
			}
			v, err := assignmentView(tx, a, q, p.Role, sight.View(q, kept))
			if err != nil {
				return nil, err
			}
			views = append(views, *v)
		}
	}
	return views, nil
}

func assignmentView(tx Tx, a survey.Assignment, q *survey.Questionnaire, role survey.Role, seen survey.View) (*AssignmentView, error) {
	changed, err := changedSinceSubmitted(tx, a)
	return &AssignmentView{Assignment: a, Questionnaire: q, Progress: q.Progress(role, survey.ValuesOf(seen.Counted)), Covered: len(seen.Covered), Changed: changed}, err
}

// changedSinceSubmitted says whether a response has been submitted and answers have changed since.
func changedSinceSubmitted(tx Tx, a survey.Assignment) (bool, error) {
	if a.State != survey.Submitted {
		return false, nil
	}
	last, err := tx.LastSubmission(a.ID)
	return err == nil && last.Revision < a.Revision, err
}
