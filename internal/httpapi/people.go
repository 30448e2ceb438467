package httpapi

import (
	"context"
	"errors"
	"io"
	"mime/multipart"
	"slices"
	"strings"

	"mogna/api"
	"mogna/internal/app/access"
	"mogna/internal/app/participants"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

const (
	maxFiles    = 10
	maxFileSize = 10 << 20
	maxColumns  = 200
	maxParts    = 1000
)

// ImportPeople reads organisations and respondents from the files of a form.
func (s *server) ImportPeople(ctx context.Context, r api.ImportPeopleRequestObject) (api.ImportPeopleResponseObject, error) {
	sent, err := readForm(r.Body)
	if err != nil {
		return nil, err
	}
	sum, err := s.app.Participants.Import(ctx, actorOf(ctx), r.RoundID, sent)
	return api.ImportPeople200JSONResponse(importSummary(ctx, sum, sent.Preview)), err
}

// readUpload is readForm where nothing can be confirmed, and columns can be chosen.
func readUpload(form *multipart.Reader) ([]importing.File, bool, []string, error) {
	sent, err := readParts(form)
	return sent.Files, sent.Preview, sent.fields["column"], err
}

func readForm(form *multipart.Reader) (participants.ImportOrder, error) {
	sent, err := readParts(form)
	return sent.ImportOrder, err
}

// chosenFields are those that are sent once for each thing that is chosen, up to maxColumns of them.
var chosenFields = []string{"column", "chart", "pool", "without", "sheet", "copies"}

// upload is a form with files, with what is said of them. Fields are what is chosen in them, as it was sent.
type upload struct {
	participants.ImportOrder
	fields map[string][]string
}

// readParts reads a form's files, what is said of them, and what is chosen in them.
func readParts(form *multipart.Reader) (sent upload, err error) {
	sent.fields = map[string][]string{}
	for parts := 0; ; parts++ {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return sent, survey.Fail(survey.Invalid, "Filerna kom inte fram i sin helhet. Försök igen.", "The files did not arrive complete. Try again.")
		}
		if parts == maxParts {
			return sent, survey.Fail(survey.TooLarge, "Formuläret har för många delar. Skicka högst %d.", "The form has too many parts. Send at most %d.", maxParts)
		}
		data, err := readPart(part)
		if err != nil {
			return sent, err
		}
		if part.FormName() != "files" {
			if err := checkField(part.FormName(), strings.TrimSpace(string(data))); err != nil {
				return sent, err
			}
		}
		switch {
		case part.FormName() == "preview":
			sent.Preview = string(data) == "true"
		case part.FormName() == "confirm":
			sent.Confirmed = string(data) == "true"
		case part.FormName() == "populationDate":
			sent.PopulationDate = strings.TrimSpace(string(data))
		case part.FormName() == "source":
			sent.Source = strings.TrimSpace(string(data))
		case slices.Contains(chosenFields, part.FormName()) && len(sent.fields[part.FormName()]) < maxColumns:
			sent.fields[part.FormName()] = append(sent.fields[part.FormName()], string(data))
		case part.FormName() != "files" || part.FileName() == "":
		case len(data) > maxFileSize || len(sent.Files) == maxFiles:
			return sent, survey.Fail(survey.TooLarge, "Filerna är för stora eller för många. Skicka högst %d filer på högst 10 MB var.", "The files are too large or too many. Send at most %d files of at most 10 MB each.", maxFiles)
		default:
			sent.Files = append(sent.Files, importing.File{Name: survey.Readable(part.FileName()), Data: data})
		}
	}
	if len(sent.Files) == 0 {
		return sent, survey.Fail(survey.Invalid, "Ingen fil är vald. Välj en CSV- eller XLSX-fil.", "No file has been chosen. Choose a CSV or XLSX file.")
	}
	return sent, nil
}

// ListRespondents lists who is asked.
func (s *server) ListRespondents(ctx context.Context, r api.ListRespondentsRequestObject) (api.ListRespondentsResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	p := r.Params
	of := participants.Selection{Search: orZero(p.Search), Organisation: orZero(p.Organisation), Role: survey.Role(orZero(p.Role)),
		Questionnaire: orZero(p.Questionnaire), State: participants.State(orZero(p.State))}
	list, err := s.app.Participants.FindRespondents(ctx, actorOf(ctx), r.RoundID, of, offset, rows)
	return api.ListRespondents200JSONResponse{Total: list.Total, Items: each(list.Items, respondentRow)}, err
}

func respondentRow(p participants.RespondentRow) api.Respondent {
	return api.Respondent{ID: p.ID, Revision: survey.RevisionOf(p.ReadAs()), Name: p.Name, Email: p.Email, Organisation: p.Organisation, Role: p.Role.Title(), Erased: p.Erased, Assigned: p.Assigned, Submitted: p.Submitted,
		Assignments: each(p.Assignments, personalAssignment), Reminded: filled(p.Reminded), WrongPerson: wrongPerson(p.Wrong)}
}

func wrongPerson(w *survey.WrongPerson) *api.WrongPerson {
	if w == nil {
		return nil
	}
	return &api.WrongPerson{At: w.At, Message: filled(w.Message)}
}

func personalAssignment(a survey.Assignment) api.PersonalAssignment {
	return api.PersonalAssignment{ID: a.ID, Questionnaire: a.Questionnaire, State: api.PersonalAssignmentState(a.State)}
}

// RevokeLinks ends a respondent's links.
func (s *server) RevokeLinks(ctx context.Context, r api.RevokeLinksRequestObject) (api.RevokeLinksResponseObject, error) {
	return api.RevokeLinks204Response{}, s.app.Access.RevokeLinks(ctx, actorOf(ctx), r.RespondentID)
}

// UpdateRespondent corrects a respondent's name or address.
func (s *server) UpdateRespondent(ctx context.Context, r api.UpdateRespondentRequestObject) (api.UpdateRespondentResponseObject, error) {
	return api.UpdateRespondent204Response{}, s.app.Participants.UpdateRespondent(ctx, actorOf(ctx), r.RespondentID, r.Body.Revision, r.Body.Name, r.Body.Email)
}

// CreateLinks makes personal links.
func (s *server) CreateLinks(ctx context.Context, r api.CreateLinksRequestObject) (api.CreateLinksResponseObject, error) {
	var chosen []int64
	if r.Body.Respondents != nil {
		chosen = *r.Body.Respondents
	}
	made, err := s.app.Access.CreateLinks(ctx, actorOf(ctx), r.RoundID, chosen)
	return api.CreateLinks201JSONResponse(each(made, func(l access.PersonalLink) api.PersonalLink {
		p := l.Respondent
		return api.PersonalLink{Respondent: p.ID, Name: p.Name, Email: p.Email, Organisation: p.Organisation, Role: p.Role.Title(), URL: s.link("svara", l.Token)}
	})), err
}
