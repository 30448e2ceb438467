package openlinks

import (
	"context"
	"slices"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// A link that leads a room or a country's IT managers in must not be usable to fill a round with people who don't exist.
var (
	joinsFrom = usecase.Limit{Every: 2 * time.Second, Burst: 120} // from an address: a workshop behind one fits
	joinsBy   = usecase.Limit{Every: 10 * time.Second, Burst: 500}
)

// UseOpenLink makes a respondent without name or address, and the personal link by which they come back. It is the person's own
// step; looking at the link changes nothing. By a room's link they choose an organisation. From is the network that they come from.
func (s *Service) UseOpenLink(ctx context.Context, token, chosen, from string) (own string, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		l, err := findOpenLink(tx, token)
		if err != nil {
			return err
		}
		r, err := tx.LockRound(l.Round)
		if err != nil {
			return err
		}
		if err := r.TakesAnswers(s.clock()); err != nil {
			return err
		}
		questionnaires, err := tx.RoundQuestionnaires(r.ID)
		if err != nil {
			return err
		}
		organisation, err := l.organisation(tx, chosen)
		if err != nil {
			return err
		}
		if err := usecase.Take(tx, s.clock(), joinsFrom, "join from "+from); err != nil {
			return err
		}
		if err := usecase.Take(tx, s.clock(), joinsBy, "join by "+l.Hash); err != nil {
			return err
		}
		who := []survey.Respondent{{RoundID: r.ID, Organisation: organisation, Role: l.Role}}
		if err := tx.PutRespondents(who); err != nil {
			return err
		}
		if err := tx.AddAssignments(survey.Plan(r.ID, l.questionnaires(questionnaires), who)); err != nil {
			return err
		}
		if err := tx.TouchStructure(r.ID); err != nil { // one more is asked
			return err
		}
		t, link, err := access.NewLink(s.random, s.clock(), access.Link{Purpose: access.RespondentLink, Respondent: who[0].ID, Own: true})
		if err != nil {
			return err
		}
		own = t
		if err := tx.AddLinks([]access.Link{link}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), audit.RespondentActor(who[0].ID), "come-by-open-link", audit.RoundObject(r.ID), "")
	})
	return own, err
}

func findOpenLink(tx Invitations, token string) (*OpenLink, error) {
	l, err := access.ByToken(token, tx.OpenLinkByHash)
	if err == nil && !l.Revoked.IsZero() {
		if r, err := tx.Round(l.Round); err == nil && r.Status == survey.Archived {
			return nil, access.ErrArchived(r)
		}
		return nil, access.ErrEnded
	}
	return l, err
}

// Invitation is what an open link leads to.
type Invitation struct {
	Round          survey.Round
	Organisation   string                // its name; none where one is to be chosen
	Organisations  []survey.Organisation // to choose among
	Role           survey.Role
	Questionnaires []*survey.Questionnaire
}

// ReadInvitation reads what an open link leads to.
func ReadInvitation(tx Invitations, token string) (*Invitation, error) {
	l, err := findOpenLink(tx, token)
	if err != nil {
		return nil, err
	}
	r, err := tx.Round(l.Round)
	if err != nil {
		return nil, err
	}
	i := &Invitation{Round: *r, Role: l.Role}
	if l.Organisation == "" {
		i.Organisations, err = tx.RoundOrganisations(r.ID)
	} else {
		i.Organisation, err = tx.OrganisationName(r.ID, l.Organisation)
	}
	if err != nil {
		return nil, err
	}
	all, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return nil, err
	}
	exempt, err := tx.Exemptions(r.ID)
	i.Questionnaires = slices.DeleteFunc(l.questionnaires(all), func(q *survey.Questionnaire) bool { return survey.Exempts(exempt, l.Organisation, q.ID) })
	return i, err
}
