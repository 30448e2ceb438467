package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/letters"
	"mogna/internal/survey"
)

// exampleToken stands where a personal link would in a letter that is only looked at.
const exampleToken = "exempel"

// PreviewLetter shows a letter as it will be.
func (s *server) PreviewLetter(ctx context.Context, r api.PreviewLetterRequestObject) (api.PreviewLetterResponseObject, error) {
	p, err := s.app.Letters.PreviewLetter(ctx, actorOf(ctx), r.RoundID, letterDraft(r.Body), s.link("svara", exampleToken))
	return api.PreviewLetter200JSONResponse(letterPreview(p)), err
}

// SendTestLetter sends the asker such a letter.
func (s *server) SendTestLetter(ctx context.Context, r api.SendTestLetterRequestObject) (api.SendTestLetterResponseObject, error) {
	return api.SendTestLetter204Response{}, s.app.Letters.SendTestLetter(ctx, actorOf(ctx), r.RoundID, letterDraft(r.Body), s.link("svara", exampleToken))
}

func letterDraft(b *api.LetterDraft) letters.Draft {
	draft := letters.Draft{LetterOrder: order(survey.LetterKind(b.Kind), b.Respondents, b.Organisations, b.Questionnaire), Closes: orZero(b.Closes), Reason: orZero(b.Reason)}
	if b.Subject != nil || b.Message != nil {
		draft.Wording = &survey.Wording{Subject: orZero(b.Subject), Message: orZero(b.Message)}
	}
	return draft
}

func letterPreview(p letters.LetterPreview) api.LetterPreview {
	return api.LetterPreview{To: p.To, Subject: p.Subject, Text: p.Text, HTML: p.HTML, Recipients: p.Recipients, Skipped: each(p.Skipped, skipped)}
}

// SendLetters plans invitations or reminders.
func (s *server) SendLetters(ctx context.Context, r api.SendLettersRequestObject) (api.SendLettersResponseObject, error) {
	q, err := s.app.Letters.SendLetters(ctx, actorOf(ctx), r.RoundID, order(survey.LetterKind(r.Body.Kind), r.Body.Respondents, r.Body.Organisations, r.Body.Questionnaire))
	return api.SendLetters201JSONResponse{Queued: q.Queued, Skipped: each(q.Skipped, skipped)}, err
}

func order(kind survey.LetterKind, respondents *[]int64, organisations *[]string, questionnaire *string) letters.LetterOrder {
	return letters.LetterOrder{Kind: kind, Respondents: orZero(respondents), Organisations: orZero(organisations), Questionnaire: orZero(questionnaire)}
}

func skipped(k letters.Skipped) api.Skipped {
	return api.Skipped{Reason: api.SkippedReason(k.Reason), N: k.N}
}

// ListLetters lists a round's letters.
func (s *server) ListLetters(ctx context.Context, r api.ListLettersRequestObject) (api.ListLettersResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	list, err := s.app.Letters.Letters(ctx, actorOf(ctx), r.RoundID, survey.LetterState(orZero(r.Params.State)), offset, rows)
	return api.ListLetters200JSONResponse{Total: list.Total, Items: each(list.Items, letter)}, err
}

// RetryLetter sends a letter again.
func (s *server) RetryLetter(ctx context.Context, r api.RetryLetterRequestObject) (api.RetryLetterResponseObject, error) {
	row, err := s.app.Letters.RetryLetter(ctx, actorOf(ctx), r.LetterID)
	return api.RetryLetter201JSONResponse(letter(orZero(row))), err
}

func letter(l letters.LetterRow) api.Letter {
	out := api.Letter{ID: l.ID, Kind: api.LetterKind(l.Kind), Planned: l.Planned, State: api.LetterState(l.State), Attempts: l.Attempts, Sent: filled(l.SentAt),
		Reason: text(l.Why())}
	if l.StaffID != 0 {
		out.Staff = &api.LetterStaff{ID: l.StaffID, Name: l.Name, Organisation: filled(l.Organisation)}
	} else {
		out.Respondent = &api.LetterRespondent{ID: l.RespondentID, Name: l.Name, Organisation: l.Organisation,
			Revision: survey.RevisionOf((&survey.Respondent{ID: l.RespondentID, Name: l.Name, Email: l.Email}).ReadAs())}
	}
	if l.State == survey.LetterWaiting {
		out.Next = &l.Next
	}
	return out
}

func wording(w survey.Wording) api.Wording {
	return api.Wording{Subject: w.Subject, Message: w.Message}
}

func sentWording(w *api.Wording) *survey.Wording {
	if w == nil {
		return nil
	}
	return &survey.Wording{Subject: w.Subject, Message: w.Message}
}
