package httpapi

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mogna/api"
	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/app/privacy"
	"mogna/internal/survey"
)

// GetRespondentData gives everything that is kept about a respondent, as a file.
func (s *server) GetRespondentData(ctx context.Context, r api.GetRespondentDataRequestObject) (api.GetRespondentDataResponseObject, error) {
	d, err := s.app.Privacy.PersonalData(ctx, actorOf(ctx), r.RespondentID)
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf(`attachment; filename="mogna-personuppgifter-%d.json"`, d.ID)
	return api.GetRespondentData200JSONResponse{Body: PersonalData(d), Headers: api.GetRespondentData200ResponseHeaders{ContentDisposition: &name}}, nil
}

// GetOwnData gives a respondent everything that is kept about them, as a file.
func (s *server) GetOwnData(ctx context.Context, r api.GetOwnDataRequestObject) (api.GetOwnDataResponseObject, error) {
	d, err := s.app.Privacy.OwnData(ctx, actorOf(ctx), r.RespondentID)
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf(`attachment; filename="mogna-personuppgifter-%d.json"`, d.ID)
	return api.GetOwnData200JSONResponse{Body: PersonalData(d), Headers: api.GetOwnData200ResponseHeaders{ContentDisposition: &name}}, nil
}

// EraseRespondent erases a respondent's data.
func (s *server) EraseRespondent(ctx context.Context, r api.EraseRespondentRequestObject) (api.EraseRespondentResponseObject, error) {
	return api.EraseRespondent204Response{}, s.app.Privacy.ErasePerson(ctx, actorOf(ctx), r.RespondentID)
}

// GetStaffData gives everything that is kept about a member of staff, as a file.
func (s *server) GetStaffData(ctx context.Context, r api.GetStaffDataRequestObject) (api.GetStaffDataResponseObject, error) {
	d, err := s.app.Staff.StaffData(ctx, actorOf(ctx), r.StaffID)
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf(`attachment; filename="mogna-medarbetare-%d.json"`, d.ID)
	return api.GetStaffData200JSONResponse{Headers: api.GetStaffData200ResponseHeaders{ContentDisposition: &name}, Body: api.StaffData{ID: d.ID, Name: d.Name,
		Email: d.Email, Role: api.StaffRole(d.Role), Organisation: filled(d.Organisation), Ended: filled(d.Ended), Links: each(d.Links, linkTimes), Log: each(d.Log, logEntry),
		SignIns: each(d.SignIns, func(v access.SignIn) api.KeptSignIn {
			return api.KeptSignIn{At: v.At, Seen: v.Seen, Browser: v.Browser}
		})}}, nil
}

// EraseStaff ends somebody's access and erases their data.
func (s *server) EraseStaff(ctx context.Context, r api.EraseStaffRequestObject) (api.EraseStaffResponseObject, error) {
	return api.EraseStaff204Response{}, s.app.Staff.EraseStaff(ctx, actorOf(ctx), r.StaffID)
}

// PersonalData is what is kept about a respondent as the contract has it.
func PersonalData(d *privacy.PersonalData) api.PersonalData {
	return api.PersonalData{ID: d.ID, RoundID: d.RoundID, Round: d.RoundTitle, Organisation: d.Organisation, Name: d.Name, Email: d.Email, Role: string(d.Role), Erased: d.Erased,
		Assignments: each(d.Assignments, func(a survey.Assignment) api.KeptAssignment {
			return api.KeptAssignment{ID: a.ID, Questionnaire: a.Questionnaire, Shared: a.RespondentID == 0, State: string(a.State), SubmittedAt: filled(a.SubmittedAt)}
		}),
		Answers: each(d.Answers, func(a answering.GivenAnswer) api.KeptAnswer {
			v := value(a.Value)
			v.Item = a.Item
			return api.KeptAnswer{Assignment: a.Assignment, At: a.At, Answer: v}
		}),
		Submissions: each(d.Submissions, func(x answering.Submission) api.KeptSubmission {
			return api.KeptSubmission{Assignment: x.Assignment, Number: x.Number, At: x.At, Answers: byItem(x.Answers)}
		}),
		WrongPerson: wrongPerson(d.Wrong), Letters: each(d.Letters, keptLetter), HandOvers: each(d.HandOvers, func(h answering.HandOver) api.KeptHandOver {
			return api.KeptHandOver{Assignment: h.Assignment, From: h.From, To: h.To, At: h.At}
		}),
		Links: each(d.Links, linkTimes), Log: each(d.Log, logEntry), Withheld: d.Withheld, Notices: each(d.Notices, func(n survey.Notice) api.KeptNotice {
			return api.KeptNotice{At: n.At, Kind: string(n.Kind)}
		})}
}

func linkTimes(l access.Link) api.LinkTimes {
	return api.LinkTimes{Created: l.Created, Expires: filled(l.Expires), Revoked: filled(l.Revoked)}
}

func logEntry(e audit.Entry) api.LogEntry {
	return api.LogEntry{At: e.At, Actor: e.Actor, Action: e.Action, Object: e.Object, Detail: e.Detail}
}

// byItem lists answers in the order of their items' ids.
func byItem(answers survey.Answers) []api.Answer {
	list := []api.Answer{}
	for item, v := range answers {
		a := value(v)
		a.Item = item
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b api.Answer) int { return cmp.Compare(a.Item, b.Item) })
	return list
}

func keptLetter(l survey.Letter) api.KeptLetter {
	return api.KeptLetter{Kind: string(l.Kind), State: string(l.State), Planned: l.Planned, Sent: filled(l.SentAt)}
}
