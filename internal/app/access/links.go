package access

import (
	"context"
	"fmt"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// CreateCoordinatorLink makes a link that signs a coordinator in once. Whoever runs the service makes it; a second one ends none.
func (s *Service) CreateCoordinatorLink(ctx context.Context) (token string, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		t, l, err := NewLink(s.random, s.clock(), Link{Purpose: CoordinatorLink})
		if err != nil {
			return err
		}
		token, l.Expires = t, l.Created.Add(CoordinatorLinkLife)
		if err := tx.AddLinks([]Link{l}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), audit.Operator, "create-sign-in-link", audit.Operator, "")
	})
	return token, err
}

// CreateLinks makes a link for every respondent of a round (nil), or for the chosen ones. Earlier links go on working. Whoever makes one
// sees it, so that it shows nobody's answers.
func (s *Service) CreateLinks(ctx context.Context, actor permission.Actor, round int64, chosen []int64) (made []PersonalLink, err error) {
	err = permission.Act(ctx, s.store, actor, round, survey.CreateLinks, func(tx Tx, _ *survey.Round) error {
		people, err := tx.Respondents(round)
		if err != nil {
			return err
		}
		var rows []Link
		var told []int64
		for _, p := range people {
			if chosen != nil && !slices.Contains(chosen, p.ID) || p.Email == "" && chosen == nil {
				continue
			}
			if p.Erased {
				return survey.Fail(survey.Conflict, "Personens uppgifter är raderade. Läs in personen igen för att skicka en ny inbjudan.", "The person's data has been erased. Import the person again to send a new invitation.")
			}
			token, l, err := NewLink(s.random, s.clock(), Link{Purpose: RespondentLink, Respondent: p.ID})
			if err != nil {
				return err
			}
			rows, made, told = append(rows, l), append(made, PersonalLink{Respondent: p, Token: token}), append(told, p.ID)
		}
		if len(chosen) > len(made) {
			return survey.Fail(survey.NotFound, "Någon av respondenterna finns inte i mätomgången.", "One of the respondents is not in the round.")
		}
		if err := tx.AddLinks(rows); err != nil {
			return err
		}
		if err := Inform(tx, s.clock(), actor, survey.LinkMade, "", told...); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "create-links", audit.RoundObject(round), fmt.Sprintf("%d respondents", len(made)))
	})
	return made, err
}

// RevokeLinks ends a respondent's links at once, also where they have been opened. What is answered stays.
func (s *Service) RevokeLinks(ctx context.Context, actor permission.Actor, respondent int64) error {
	return permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		p, err := tx.Respondent(respondent)
		if err != nil {
			return err
		}
		if _, err := permission.LockFor(tx, p.RoundID, survey.RevokeLinks); err != nil {
			return err
		}
		if err := tx.RevokeLinksTo(respondent, s.clock()); err != nil {
			return err
		}
		if err := Inform(tx, s.clock(), actor, survey.LinksRevoked, "", respondent); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "revoke-links", audit.RespondentActor(respondent), "")
	})
}
