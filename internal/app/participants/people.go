package participants

import (
	"context"
	"slices"

	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// ImportOrder is what somebody asks to have read in. A preview changes nothing. Confirmed says that rows that the register of
// municipalities asks about are meant as they stand. PopulationDate and Source are of the populations that say nothing of their own.
type ImportOrder struct {
	Files                  []importing.File
	Preview, Confirmed     bool
	PopulationDate, Source string
}

// Import reads organisations and respondents from spreadsheets into a round: all of it, or, where anything is wrong,
// nothing and a list of what to mend. A respondent already there (by e-mail) is updated.
func (s *Service) Import(ctx context.Context, actor permission.Actor, round int64, order ImportOrder) (sum ImportSummary, err error) {
	err = permission.ActOrPreview(ctx, s.store, actor, round, survey.Invite, order.Preview, func(tx Tx, r *survey.Round) error {
		known, err := tx.Organisations()
		if err != nil {
			return err
		}
		if faults := survey.CheckPopulationSource(order.PopulationDate, order.Source, s.clock()); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		against := importing.Against{Known: known, Register: s.municipalities, Day: order.PopulationDate, Source: order.Source, Now: s.clock()}
		batch, err := importing.Parse(order.Files, against)
		if err != nil {
			return err
		}
		if !order.Preview && !order.Confirmed && len(batch.Questions) > 0 {
			return survey.Refuse(batch.Questions)
		}
		sum, err = s.applyImport(tx, actor, r, known, batch, order.Preview)
		return err
	})
	return sum, err
}

func (s *Service) applyImport(tx Tx, actor permission.Actor, r *survey.Round, known []survey.Organisation, batch importing.Batch, preview bool) (ImportSummary, error) {
	if r.OpenLink && len(batch.Respondents) > 0 {
		return ImportSummary{}, survey.Fail(survey.Conflict, "I den här mätomgången sparas inga namn eller adresser. Läs bara in organisationer, och skapa öppna länkar.",
			"No names or addresses are stored in this round. Import only organisations, and create open links.")
	}
	present, err := tx.Respondents(r.ID)
	if err != nil {
		return ImportSummary{}, err
	}
	there, err := tx.RoundOrganisations(r.ID)
	if err != nil {
		return ImportSummary{}, err
	}
	merged, faults := mergeRespondents(r.ID, present, batch)
	if len(faults) > 0 {
		return ImportSummary{}, survey.Refuse(faults)
	}
	sum := summarise(r, known, there, present, batch)
	if preview {
		return sum, nil
	}
	joining := codesOf(batch)
	batch.Organisations = slices.DeleteFunc(batch.Organisations, func(o survey.Organisation) bool { return sameAsKnown(known, o) })
	return sum, s.keepImport(tx, actor, r, batch, joining, merged)
}

func (s *Service) keepImport(tx Tx, actor permission.Actor, r *survey.Round, batch importing.Batch, joining []string, people []survey.Respondent) error {
	organisations := batch.Organisations
	if err := tx.PutOrganisations(organisations); err != nil {
		return err
	}
	if err := joinRound(tx, r.ID, joining); err != nil {
		return err
	}
	if err := tx.PutRespondents(people); err != nil {
		return err
	}
	questionnaires, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return err
	}
	handed, err := tx.HandOversIn(r.ID)
	if err != nil {
		return err
	}
	plan := slices.DeleteFunc(survey.Plan(r.ID, questionnaires, people), func(a survey.Assignment) bool {
		return slices.ContainsFunc(handed, func(h answering.HandOver) bool { return h.From == a.RespondentID && h.Questionnaire == a.Questionnaire })
	})
	if err := tx.AddAssignments(plan); err != nil {
		return err
	}
	if err := tx.TouchStructure(r.ID); err != nil {
		return err
	}
	return audit.Record(tx, s.clock(), actor.Name(), "import", audit.RoundObject(r.ID), importEntry(joining, people, batch.Questions))
}
