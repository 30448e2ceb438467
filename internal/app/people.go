package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"mogna/internal/importing"
	"mogna/internal/survey"
)

// ImportSummary counts what an import brings.
type ImportSummary struct {
	Organisations, NewOrganisations int
	Respondents, NewRespondents     int
}

// Import reads organisations and respondents from spreadsheets into a round: all of it, or, where anything is wrong,
// nothing and a list of what to mend. A respondent already there (by e-mail) is updated. A preview changes nothing.
func (s *Service) Import(ctx context.Context, actor Actor, round int64, files []importing.File, preview bool) (sum ImportSummary, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return sum, err
	}
	run, readRound := s.store.Write, Tx.LockRound // nobody comes in while names are being erased
	if preview {
		run, readRound = s.store.Read, Tx.Round
	}
	err = run(ctx, func(tx Tx) error {
		r, err := readRound(tx, round)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(survey.Invite); err != nil {
			return err
		}
		known, err := tx.Organisations()
		if err != nil {
			return err
		}
		batch, err := importing.Parse(files, known)
		if err != nil {
			return err
		}
		sum, err = s.apply(tx, actor, r, batch, preview)
		return err
	})
	return sum, err
}

func (s *Service) apply(tx Tx, actor Actor, r *survey.Round, batch importing.Batch, preview bool) (ImportSummary, error) {
	if r.OpenLink && len(batch.Respondents) > 0 {
		return ImportSummary{}, survey.Fail(survey.Conflict, "I den här mätomgången sparas inga namn eller adresser. Läs bara in organisationer, och skapa öppna länkar.",
			"No names or addresses are kept in this round. Import organisations only, and make open links.")
	}
	present, err := tx.Respondents(r.ID)
	if err != nil {
		return ImportSummary{}, err
	}
	merged, fresh, faults := mergeRespondents(r.ID, present, batch.Respondents)
	if len(faults) > 0 {
		return ImportSummary{}, survey.Refuse(faults)
	}
	sum := ImportSummary{Respondents: len(batch.Respondents), NewRespondents: fresh}
	if sum.Organisations, sum.NewOrganisations, err = joining(tx, r.ID, batch); err != nil {
		return sum, err
	}
	if preview {
		return sum, nil
	}
	return sum, s.keep(tx, actor, r, batch.Organisations, merged)
}

// joining counts the organisations of a batch, with those that its respondents belong to, and how many are not in the round yet.
func joining(tx organisations, round int64, batch importing.Batch) (all, fresh int, err error) {
	there, err := tx.RoundOrganisations(round)
	codes := map[string]bool{}
	for _, o := range batch.Organisations {
		codes[o.Code] = true
	}
	for _, p := range batch.Respondents {
		codes[p.Organisation] = true
	}
	all = len(codes)
	for _, o := range there {
		delete(codes, o.Code)
	}
	return all, len(codes), err
}

func (s *Service) keep(tx Tx, actor Actor, r *survey.Round, organisations []survey.Organisation, people []survey.Respondent) error {
	if err := tx.PutOrganisations(organisations); err != nil {
		return err
	}
	var codes []string
	for _, o := range organisations {
		codes = append(codes, o.Code)
	}
	for _, p := range people {
		codes = append(codes, p.Organisation)
	}
	slices.Sort(codes)
	if err := tx.JoinRound(r.ID, slices.Compact(codes)); err != nil {
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
		return slices.ContainsFunc(handed, func(h HandOver) bool { return h.From == a.RespondentID && h.Questionnaire == a.Questionnaire })
	})
	if err := tx.AddAssignments(plan); err != nil {
		return err
	}
	if err := tx.TouchStructure(r.ID); err != nil {
		return err
	}
	return s.audit(tx, actor.name(), "import", roundObject(r.ID), fmt.Sprintf("%d organisations, %d respondents", len(organisations), len(people)))
}

// mergeRespondents gives those already in the round their id. Moving somebody to another organisation or role would
// carry their answers along to where they don't belong, so that is refused.
func mergeRespondents(round int64, present, incoming []survey.Respondent) (merged []survey.Respondent, fresh int, faults []survey.Fault) {
	byEmail := map[string]survey.Respondent{}
	for _, p := range present { // of whom those without an address are nobody's
		byEmail[strings.ToLower(p.Email)] = p
	}
	for _, p := range incoming {
		p.RoundID = round
		old, there := byEmail[strings.ToLower(p.Email)]
		switch {
		case !there:
			fresh++
		case old.Organisation != p.Organisation || old.Role != p.Role:
			faults = append(faults, survey.Fault{Path: p.Email,
				What: survey.Say("Personen finns redan i mätomgången med en annan organisation eller roll (%s, %s).", "The person is already in the round with another organisation or role (%s, %s).", old.Organisation, old.Role),
				Mend: survey.Say("Rätta raden så att den stämmer med det som redan är inläst.", "Correct the row so that it agrees with what is already imported.")})
		}
		p.ID = old.ID
		merged = append(merged, p)
	}
	return merged, fresh, faults
}

// Respondents lists who is asked in a round, and whether they have answered; for a contact those of their organisation.
func (s *Service) Respondents(ctx context.Context, actor Actor, round int64, offset, limit int) (list []RespondentRow, total int, err error) {
	if err := actor.must(survey.Coordinator, survey.Contact); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.round(tx, round); err != nil {
			return err
		}
		list, total, err = tx.RespondentPage(round, actor.organisation(), offset, limit)
		return err
	})
	return list, total, err
}
