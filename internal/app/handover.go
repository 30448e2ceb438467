package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"mogna/internal/survey"
)

// HandedOver says who has an assignment now. The colleague gets a letter with a link where letters can be sent; otherwise Token
// is set where whoever handed it over had it themselves, and so may pass the colleague's link on.
type HandedOver struct {
	To      survey.Respondent
	Token   string
	Written bool
}

// HandOver gives a personal assignment to a colleague in the same organisation and role, or lets a colleague into a shared
// one. What is answered stays, with who wrote it.
func (s *Service) HandOver(ctx context.Context, actor Actor, assignment int64, name, email string) (h *HandedOver, err error) {
	name, email = strings.TrimSpace(name), strings.TrimSpace(email)
	err = s.store.Write(ctx, func(tx Tx) error {
		d, own, err := handingOver(tx, actor, assignment)
		if err != nil {
			return err
		}
		if faults := survey.CheckPerson(name, email); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := d.handable(s.clock()); err != nil {
			return err
		}
		if now, err := tx.LockRound(d.round.ID); err != nil { // nobody comes in while names are being erased
			return err
		} else if err := now.Status.Allows(survey.Respond); err != nil {
			return err
		}
		to, err := s.colleague(tx, d, name, email)
		if err != nil {
			return err
		}
		h = &HandedOver{To: *to, Written: s.CanPost()}
		if err := s.passOn(tx, actor, d, to); err != nil {
			return err
		}
		if s.CanPost() {
			return s.tellColleague(tx, actor, d, to, own)
		}
		if !own {
			return nil
		}
		token, l, err := s.newLink(Link{Purpose: RespondentLink, Respondent: to.ID})
		h.Token = token
		if err != nil {
			return err
		}
		return tx.AddLinks([]Link{l})
	})
	s.callCourier()
	return h, err
}

// tellColleague plans the letter to whoever takes over. It says who handed over: the respondent, or whoever did it in their stead.
func (s *Service) tellColleague(tx Tx, actor Actor, d *desk, to *survey.Respondent, own bool) error {
	l := survey.Letter{Once: fmt.Sprintf("hand-over/%d/%d/%d", d.assignment.ID, to.ID, s.clock().UnixMicro()), Kind: survey.HandOverLetter,
		RoundID: d.round.ID, RespondentID: to.ID}
	if own {
		l.ByRespondent = d.respondent.ID
	} else {
		l.ByStaff = actor.Staff.ID
	}
	l, err := s.newLetter(l)
	if err != nil {
		return err
	}
	_, err = tx.AddLetters([]survey.Letter{l})
	return err
}

// handingOver opens the desk for whoever may hand an assignment over: its respondent, the organisation's contact, or the
// coordinator. own tells that it is the actor's own.
func handingOver(tx Tx, actor Actor, assignment int64) (d *desk, own bool, err error) {
	if actor.Nobody() {
		return nil, false, ErrSignIn
	}
	if len(actor.Respondents) > 0 {
		if d, err := openDesk(tx, actor, assignment, tx.LockAssignment); err == nil || !isNotFound(err) {
			return d, true, err
		}
	}
	a, err := tx.LockAssignment(assignment)
	if err != nil {
		return nil, false, err
	}
	if !actor.Is(survey.Coordinator) && !(actor.Is(survey.Contact) && actor.Staff.Organisation == a.Organisation) {
		return nil, false, errNotYours
	}
	d = &desk{assignment: a}
	if d.questionnaire, err = roundQuestionnaire(tx, a); err != nil {
		return nil, false, err
	}
	if a.RespondentID != 0 {
		if d.respondent, err = tx.Respondent(a.RespondentID); err != nil {
			return nil, false, err
		}
	}
	d.round, err = tx.RoundAs(a.RoundID, a.Organisation)
	return d, false, err
}

// role is the one that a colleague answers in.
func (d *desk) role() survey.Role {
	if d.respondent != nil {
		return d.respondent.Role
	}
	return d.questionnaire.Roles[0]
}

// colleague finds the person in the round, or adds them.
func (s *Service) colleague(tx Tx, d *desk, name, email string) (*survey.Respondent, error) {
	p, err := tx.RespondentByEmail(d.round.ID, email)
	if isNotFound(err) {
		list := []survey.Respondent{{RoundID: d.round.ID, Organisation: d.assignment.Organisation, Name: name, Email: email, Role: d.role()}}
		return &list[0], tx.PutRespondents(list)
	}
	if err != nil {
		return nil, err
	}
	return p, d.mayReceive(tx, p)
}

// mayReceive fails where somebody who is already in the round can't take the assignment over. It tells nothing of people in
// other organisations.
func (d *desk) mayReceive(tx Tx, p *survey.Respondent) error {
	q := d.questionnaire
	if p.Organisation != d.assignment.Organisation {
		return survey.Fail(survey.Conflict, "Adressen kan inte användas här. Hör av dig till %s.", "The address can't be used here. Contact %s.", d.round.Contact)
	}
	fits := p.Role == d.role()
	if !q.Personal() {
		fits = slices.Contains(q.Roles, p.Role)
	}
	if !fits {
		return survey.Fail(survey.Conflict, "%s svarar redan i en annan roll (%s). Välj en annan kollega, eller hör av dig till %s.",
			"%s already answers in another role (%s). Choose another colleague, or contact %s.", p.Name, strings.ToLower(p.Role.Title().In(survey.Swedish)), d.round.Contact)
	}
	theirs, err := tx.AssignmentsFor(p)
	if err != nil {
		return err
	}
	for _, a := range theirs {
		if a.Questionnaire == q.ID && a.OpenTo(q, p) {
			return survey.Fail(survey.Conflict, "%s svarar redan på det här formuläret. Välj en annan kollega.", "%s already answers this form. Choose another colleague.", p.Name)
		}
	}
	return nil
}

// passOn moves a personal assignment. A shared one is open to the colleague by being in the round.
func (s *Service) passOn(tx Tx, actor Actor, d *desk, to *survey.Respondent) error {
	if d.questionnaire.Personal() {
		from := d.assignment.RespondentID
		d.assignment.RespondentID = to.ID
		if err := tx.UpdateAssignment(d.assignment); err != nil {
			return err
		}
		if err := tx.AddHandOver(HandOver{Assignment: d.assignment.ID, From: from, To: to.ID, At: s.clock()}); err != nil {
			return err
		}
	}
	return s.audit(tx, actor.name(), "hand-over", assignmentObject(d.assignment.ID), "to "+respondentActor(to.ID))
}
