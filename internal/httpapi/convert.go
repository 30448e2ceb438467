package httpapi

import (
	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/app/answering"
	"mogna/internal/app/followup"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

// each converts a list; an empty one is [] in JSON, never null.
func each[T, U any](list []T, convert func(T) U) []U {
	out := make([]U, len(list))
	for n, v := range list {
		out[n] = convert(v)
	}
	return out
}

func session(a permission.Actor, views []answering.RespondentView) api.Session {
	out := api.Session{Respondents: each(views, respondentSession)}
	if a.Staff != nil {
		out.Staff = &api.Me{Name: a.Staff.Name, Role: api.StaffRole(a.Staff.Role), Organisation: filled(a.Staff.Organisation)}
	}
	return out
}

func respondentSession(v answering.RespondentView) api.RespondentSession {
	return api.RespondentSession{ID: v.ID, Name: v.Name, Email: v.Email, Organisation: v.OrganisationName, Role: v.Role.Title(), Round: roundBrief(v.Round),
		Assignments: each(v.Assignments, assignment), HandedOver: each(v.HandedOver, handedOver), Covered: v.Covered, Notices: each(v.Notices, notice)}
}

func handedOver(v answering.HandedOverView) api.HandOverBrief {
	return api.HandOverBrief{Assignment: v.Assignment, Title: v.Title, Shared: v.Shared, To: v.To, Email: v.Email, At: v.At, CanTakeBack: v.CanTakeBack}
}

func notice(v answering.NoticeView) api.Notice {
	n := api.Notice{At: v.At, Kind: api.NoticeKind(v.Kind), By: filled(v.By), Role: filled(api.StaffRole(v.Role))}
	if v.Title != nil {
		n.Title = &v.Title
	}
	return n
}

func roundBrief(r survey.Round) api.RoundBrief {
	return api.RoundBrief{ID: r.ID, Title: r.Title, Organiser: r.Organiser, Contact: r.Contact, Closes: r.Closes, EraseOn: types.Date{Time: r.ErasesOn(nil)}, Status: api.RoundStatus(r.Status),
		MadeUp: r.MadeUp, OpenLink: r.OpenLink}
}

func assignment(v answering.AssignmentView) api.AssignmentBrief {
	out := api.AssignmentBrief{ID: v.ID, Questionnaire: v.Questionnaire.ID, Title: v.Questionnaire.Title, Intro: text(v.Questionnaire.Intro), MinutesLeft: v.Progress.MinutesLeft,
		State: api.AssignmentBriefState(v.State), Shared: !v.Questionnaire.Personal(), Asked: v.Progress.Asked, Answered: v.Progress.Answered}
	if v.State == survey.Submitted {
		out.SubmittedAt, out.Changed = &v.SubmittedAt, &v.Changed
	}
	return out
}

func round(v rounds.RoundView) api.Round {
	return api.Round{ID: v.ID, Revision: v.Revision, Title: v.Title, Organiser: v.Organiser, Contact: v.Contact, Status: api.RoundStatus(v.Status), Closes: v.Closes,
		EraseOn: types.Date{Time: v.ErasesOn}, OpenLink: v.OpenLink, Published: v.Published,
		MadeUp: v.MadeUp, EarlierRoundID: v.EarlierRound, Questionnaires: v.Questionnaires, Organisations: v.Organisations, Respondents: v.Respondents,
		Mail: v.CanSend, Undelivered: v.Undelivered, WrongPersons: v.WrongPersons, ReminderDays: append([]int{}, v.Letters.ReminderDays...),
		Invitation: wording(v.Letters.Invitation), Reminder: wording(v.Letters.Reminder)}
}

func progress(p survey.Progress) api.Progress {
	out := api.Progress{Asked: p.Asked, Answered: p.Answered, MinutesLeft: p.MinutesLeft, Unanswered: each(p.Unanswered, func(id string) string { return id })}
	for _, s := range p.Sections {
		out.Sections = append(out.Sections, struct {
			Answered int    `json:"answered"`
			Asked    int    `json:"asked"`
			ID       string `json:"id"`
		}{s.Answered, s.Asked, s.ID})
	}
	return out
}

func cell(c survey.Cell) api.Cell {
	out := api.Cell{State: api.CellState(c.State), Reason: filled(c.Reason), Invited: c.Invited, Started: c.Started, Submitted: c.Submitted}
	if len(c.Missing) > 0 {
		missing := each(c.Missing, func(m survey.RoleNeed) api.RoleNeed {
			return api.RoleNeed{Role: string(m.Role), Title: api.Text(m.Role.Title()), Need: m.Need}
		})
		out.Missing = &missing
	}
	return out
}

func matrix(m followup.MatrixView) api.Matrix {
	out := api.Matrix{Summary: m.Summary(), Rows: []api.MatrixRow{}, Questionnaires: each(m.Questionnaires, func(q *survey.Questionnaire) api.MatrixColumn {
		return api.MatrixColumn{ID: q.ID, Kind: api.Kind(q.Kind), Title: q.Title, Closes: m.Closes}
	})}
	for n, o := range m.Organisations {
		out.Rows = append(out.Rows, api.MatrixRow{Code: o.Code, Name: o.Name, Kind: api.MatrixRowKind(o.Kind), Closes: m.Deadlines[n].Closes, Extended: m.Deadlines[n].Extended,
			Reason: filled(m.Deadlines[n].Reason), Cells: each(m.Cells[n], func(c survey.Cell) api.Cell {
				return cell(c)
			})})
	}
	return out
}
