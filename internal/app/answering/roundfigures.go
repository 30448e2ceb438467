package answering

import (
	"context"
	"errors"
	"slices"

	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// ImportRoundFigures reads several organisations' costs into their drafts, in the name of whoever runs the round. Nothing is
// handed in.
func (s *Service) ImportRoundFigures(ctx context.Context, actor permission.Actor, round int64, files []importing.File, columns []string, preview bool) (f *FigureImport, err error) {
	readAssignment := Tx.LockAssignment
	if preview {
		readAssignment = Tx.Assignment
	}
	err = permission.ActOrPreview(ctx, s.store, actor, round, survey.Respond, preview, func(tx Tx, r *survey.Round) error {
		q, err := economyOf(tx, round)
		if err != nil {
			return err
		}
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return err
		}
		read, err := importing.ParseRoundFigures(files, q, organisations, importing.Asked{Columns: columns})
		if err != nil {
			return err
		}
		f = &FigureImport{Figures: read}
		return s.importInto(tx, actor, f, preview, s.clock(), func(code string) (*openResponse, error) { return coordinatorsResponse(tx, r, q, code, readAssignment) })
	})
	return f, err
}

func economyOf(tx Tx, round int64) (*survey.Questionnaire, error) {
	list, err := tx.RoundQuestionnaires(round)
	n := slices.IndexFunc(list, func(q *survey.Questionnaire) bool { return q.Kind == survey.EconomyFigures })
	if n < 0 && err == nil {
		err = survey.Fail(survey.Conflict, "Mätomgången har inget formulär om kostnader.", "The round has no questionnaire about costs.")
	}
	if err != nil {
		return nil, err
	}
	return list[n], nil
}

// coordinatorsResponse is an organisation's draft, opened for the coordinator: none of the respondents writes.
func coordinatorsResponse(tx Tx, r *survey.Round, q *survey.Questionnaire, code string, read func(Tx, int64) (*survey.Assignment, error)) (*openResponse, error) {
	all, err := tx.AssignmentsFor(&survey.Respondent{RoundID: r.ID, Organisation: code})
	if err != nil {
		return nil, err
	}
	n := slices.IndexFunc(all, func(a survey.Assignment) bool { return a.Questionnaire == q.ID })
	exempt, err := tx.Exemptions(r.ID)
	switch {
	case err != nil:
		return nil, err
	case survey.Exempts(exempt, code, q.ID):
		return nil, errExempt
	case n < 0:
		return nil, errNotAsked
	}
	a, err := read(tx, all[n].ID)
	if err != nil {
		return nil, err
	}
	d := &openResponse{assignment: a, questionnaire: q, round: r, respondent: &survey.Respondent{RoundID: r.ID, Organisation: code}, sight: survey.SeesAll}
	d.kept, err = tx.Answers(d.assignment.ID)
	return d, err
}

var errNotAsked = errors.New("nobody in the organisation answers the questionnaire")

// noResponse says why an organisation's figures have nowhere to go.
func noResponse(why error, o importing.OrganisationFigures) survey.Fault {
	f := survey.Fault{Line: o.Figures[0].Cell.Row, What: survey.Say("Ingen i %s är inbjuden att svara om kostnader.", "Nobody in %s has been invited to answer about costs.", o.Organisation.Name),
		Mend: survey.Say("Bjud in en ekonom eller it-chef, eller ta bort organisationen ur filen.", "Invite a finance officer or IT manager, or remove the organisation from the file.")}
	if errors.Is(why, errExempt) {
		f.What = survey.Say("%s är undantagen från formuläret om kostnader.", "%s is exempt from the questionnaire about costs.", o.Organisation.Name)
		f.Mend = survey.Say("Ta bort undantaget, eller ta bort organisationen ur filen.", "Remove the exemption, or remove the organisation from the file.")
	}
	return f
}
