package participants

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// FactsView is what a round knows of an organisation, with what has been corrected since it opened.
type FactsView struct {
	survey.Organisation
	Version     string
	Corrections []survey.Correction
}

// Facts lists what a round knows of its organisations.
func (s *Service) Facts(ctx context.Context, actor permission.Actor, round int64) ([]FactsView, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) ([]FactsView, error) {
		return factsViews(tx, round)
	})
}

func factsViews(tx Tx, round int64) ([]FactsView, error) {
	organisations, err := tx.RoundOrganisations(round)
	if err != nil {
		return nil, err
	}
	corrections, err := tx.Corrections(round)
	list := make([]FactsView, len(organisations))
	for n, o := range organisations {
		known := o.Facts()
		known.Tidy()
		list[n] = FactsView{Organisation: o, Version: known.Version()}
		for _, c := range corrections {
			if c.Organisation == o.Code {
				list[n].Corrections = append(list[n].Corrections, c)
			}
		}
	}
	return list, err
}

var errFactsChanged = survey.Fail(survey.Conflict, "Någon annan har ändrat uppgifterna sedan du läste dem. Se vad som är nytt och spara igen.",
	"Someone else has changed the facts since you read them. Check what is new, and save again.")

// CorrectFacts changes what a round knows of an organisation, where it is still what was read: in an opened round for a reason
// and there alone, in a draft for the service and every other draft.
func (s *Service) CorrectFacts(ctx context.Context, actor permission.Actor, round int64, code, version string, f survey.Facts, reason string) (view *FactsView, err error) {
	err = permission.Act(ctx, s.store, actor, round, survey.CorrectFacts, func(tx Tx, r *survey.Round) error {
		was, err := factsOf(tx, round, code)
		if err != nil {
			return err
		}
		known, err := possibleMembers(tx, round)
		if err != nil {
			return err
		}
		c, err := r.Correct(s.clock(), was.Organisation, f, reason, known)
		switch {
		case err != nil:
			return err
		case was.Version != version:
			return errFactsChanged
		}
		if r.Status == survey.Draft {
			err = tx.PutOrganisations([]survey.Organisation{was.With(c.Became)})
		} else {
			err = tx.AddCorrection(c)
		}
		if err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
		if view, err = factsOf(tx, round, code); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "correct-facts", audit.RoundObject(round), describeCorrection(c))
	})
	return view, err
}

func factsOf(tx Tx, round int64, code string) (*FactsView, error) {
	list, err := factsViews(tx, round)
	if err != nil {
		return nil, err
	}
	if n := slices.IndexFunc(list, func(v FactsView) bool { return v.Code == code }); n >= 0 {
		return &list[n], nil
	}
	return nil, permission.ErrNotInRound
}

// possibleMembers are those that can be members of a joint body in a round, or have members in it: as the round knows them, and of others
// the municipalities that the service knows.
func possibleMembers(tx Tx, round int64) ([]survey.Organisation, error) {
	known, err := tx.RoundOrganisations(round)
	if err != nil {
		return nil, err
	}
	all, err := tx.Organisations()
	for _, o := range all {
		if o.Kind == survey.Municipality && byCode(known, o.Code) < 0 {
			known = append(known, o)
		}
	}
	return known, err
}

// describeCorrection says what became what, as the log has it.
func describeCorrection(c survey.Correction) string {
	parts := []string{c.Organisation}
	add := func(what, was, became string) {
		if was != became {
			parts = append(parts, fmt.Sprintf("%s %s → %s", what, was, became))
		}
	}
	add("name", c.Was.Name, c.Became.Name)
	add("kind", string(c.Was.Kind), string(c.Became.Kind))
	add("population", populationText(c.Was), populationText(c.Became))
	add("members", strings.Join(c.Was.Members, " "), strings.Join(c.Became.Members, " "))
	if c.Reason != "" {
		parts = append(parts, "reason: "+c.Reason)
	}
	return strings.Join(parts, ", ")
}

func populationText(f survey.Facts) string {
	if f.Population == nil {
		return "unknown"
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s %s", *f.Population, f.PopulationDate, f.Source))
}

// joinRound takes organisations into a round. One that has opened knows from then on what is known of them now.
func joinRound(tx Tx, round int64, codes []string) error {
	r, err := tx.LockRound(round)
	if err != nil {
		return err
	}
	if err := tx.JoinRound(round, codes); err != nil || r.Status == survey.Draft {
		return err
	}
	return tx.FreezeFacts(round)
}
