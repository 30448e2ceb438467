package participants

import (
	"context"
	"slices"
	"strings"

	"mogna/internal/address"
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
	if err := actor.MustCoordinate(); err != nil {
		return sum, err
	}
	run, readRound := s.store.Write, Tx.LockRound // nobody comes in while names are being erased
	if order.Preview {
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
		if faults := survey.OriginFaults(order.PopulationDate, order.Source, s.clock()); len(faults) > 0 {
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
		sum, err = s.apply(tx, actor, r, known, batch, order.Preview)
		return err
	})
	return sum, err
}

func (s *Service) apply(tx Tx, actor permission.Actor, r *survey.Round, known []survey.Organisation, batch importing.Batch, preview bool) (ImportSummary, error) {
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
	return sum, s.keep(tx, actor, r, batch, joining, merged)
}

func (s *Service) keep(tx Tx, actor permission.Actor, r *survey.Round, batch importing.Batch, joining []string, people []survey.Respondent) error {
	organisations := batch.Organisations
	if err := tx.PutOrganisations(organisations); err != nil {
		return err
	}
	if err := join(tx, r.ID, joining); err != nil {
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
	return audit.Record(tx, s.clock(), actor.Name(), "import", audit.RoundObject(r.ID), imported(joining, people, batch.Questions))
}

// mergeRespondents gives those already in the round their id. Moving somebody to another organisation or role would
// carry their answers along to where they don't belong, so that is refused.
func mergeRespondents(round int64, present []survey.Respondent, batch importing.Batch) (merged []survey.Respondent, faults []survey.Fault) {
	byEmail := byAddress(present)
	for n, p := range batch.Respondents {
		p.RoundID = round
		old, there := byEmail[addressKey(p)]
		if there && (old.Organisation != p.Organisation || old.Role != p.Role) {
			at := batch.RespondentRows[n]
			faults = append(faults, survey.Fault{Source: at.Source, Line: at.Line, Path: p.Email,
				What: survey.Text{survey.Swedish: "Personen finns redan i mätomgången med en annan organisation eller roll (" + old.Organisation + ", " + old.Role.Title().In(survey.Swedish) + ").",
					survey.English: "The person is already in the round with another organisation or role (" + old.Organisation + ", " + old.Role.Title().In(survey.English) + ")."},
				Mend: survey.Say("Rätta raden så att den stämmer med det som redan är inläst.", "Correct the row so that it matches what has already been imported.")})
		}
		p.ID, p.AddressVersion = old.ID, old.AddressVersion
		merged = append(merged, p)
	}
	return merged, faults
}

// byAddress finds people by their address; those without one are nobody's.
func byAddress(people []survey.Respondent) map[string]survey.Respondent {
	by := map[string]survey.Respondent{}
	for _, p := range people {
		by[addressKey(p)] = p
	}
	return by
}

func addressKey(p survey.Respondent) string { return strings.ToLower(address.Tidy(p.Email)) }

// Respondents lists who is asked in a round, and whether they have answered; for a contact those of their organisation.
func (s *Service) Respondents(ctx context.Context, actor permission.Actor, round int64, offset, limit int) (list []RespondentRow, total int, err error) {
	if err := actor.Must(survey.Coordinator, survey.Contact); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.Round(tx, round); err != nil {
			return err
		}
		list, total, err = tx.RespondentPage(round, actor.Organisation(), offset, limit)
		return err
	})
	return list, total, err
}

// RespondentRow is a respondent with how far their own assignments have come.
type RespondentRow struct {
	survey.Respondent
	Assigned    int
	Submitted   int
	Assignments []survey.Assignment
}
