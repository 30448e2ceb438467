package followup

import (
	"context"
	"slices"

	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// ClosingPreview is what would be lost by closing a round now.
type ClosingPreview struct {
	Summary        []survey.Text
	Questionnaires []scoring.Loss
	Started        []StartedResponse
}

// StartedResponse is a response that is begun and not handed in. Name is the respondent's, where it is a person's own.
type StartedResponse struct {
	survey.Assignment
	Name string
}

// PreviewClosing tells what would be lost by closing now. It changes nothing.
func (s *Service) PreviewClosing(ctx context.Context, actor permission.Actor, round int64) (*ClosingPreview, error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, err
	}
	draft := s.results.Draft(round)
	defer draft.End()
	p, waiting := &ClosingPreview{}, 0
	standing, err := permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, r *survey.Round) (m survey.Matrix, err error) {
		if err := draft.Read(tx); err != nil {
			return m, err
		}
		if p.Started, err = startedResponses(tx, round); err != nil {
			return m, err
		}
		if waiting, err = counting.Uncounted(tx, r); err != nil {
			return m, err
		}
		return progress(tx, round, "")
	})
	if err != nil {
		return nil, err
	}
	p.Questionnaires = scoring.LostByClosing(draft.Results().Comparison, standing)
	for _, l := range p.Questionnaires {
		p.Summary = append(p.Summary, l.Say()...)
	}
	p.Summary = append(append(p.Summary, counting.UncountedText(waiting)...), startedText(len(p.Started))...)
	if len(p.Summary) == 0 {
		p.Summary = []survey.Text{survey.Say("Allt är inskickat. Inget går förlorat.", "Everything has been submitted. Nothing is lost.")}
	}
	return p, nil
}

// startedResponses leaves out what need not be answered.
func startedResponses(tx Tx, round int64) ([]StartedResponse, error) {
	list, err := tx.StartedAssignments(round)
	if err != nil {
		return nil, err
	}
	exempt, err := tx.Exemptions(round)
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(a survey.Assignment) bool { return survey.Exempts(exempt, a.Organisation, a.Questionnaire) })
	var ids []int64
	for _, a := range list {
		ids = append(ids, a.RespondentID)
	}
	names, err := tx.Names(ids)
	out := make([]StartedResponse, len(list))
	for n, a := range list {
		out[n] = StartedResponse{a, names[a.RespondentID]}
	}
	return out, err
}

func startedText(n int) []survey.Text {
	switch n {
	case 0:
		return nil
	case 1:
		return []survey.Text{survey.Say("Ett svar är påbörjat men inte inskickat. Det räknas inte.", "1 response has been started but not submitted. It will not count.")}
	}
	return []survey.Text{survey.Say("%d svar är påbörjade men inte inskickade. De räknas inte.", "%d responses have been started but not submitted. They will not count.", n)}
}
