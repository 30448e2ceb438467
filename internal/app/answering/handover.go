package answering

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"mogna/internal/address"
	"mogna/internal/app/access"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
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
// one. What the person themself hands over goes along, with who wrote it. Where somebody else gives a personal form away, the
// colleague begins anew: what a person has answered is theirs to give.
func (s *Service) HandOver(ctx context.Context, actor permission.Actor, assignment int64, name, email string) (h *HandedOver, err error) {
	name, email = strings.TrimSpace(name), address.Tidy(email)
	err = s.store.Write(ctx, func(tx Tx) error {
		d, own, err := openForHandOver(tx, actor, assignment)
		if err != nil {
			return err
		}
		if faults := access.CheckPerson(name, email); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := d.mayHandOver(s.clock()); err != nil {
			return err
		}
		if _, err := permission.LockFor(tx, d.round.ID, survey.Respond); err != nil { // nobody comes in while names are being erased
			return err
		}
		to, added, err := s.colleague(tx, d, name, email)
		if err != nil {
			return err
		}
		h = &HandedOver{To: *to, Written: s.outbox.CanSend()}
		passed, err := s.transfer(tx, actor, d, to, own, added)
		if err != nil {
			return err
		}
		if s.outbox.CanSend() {
			return s.tellColleague(tx, actor, d, to, own)
		}
		if !own {
			return nil
		}
		token, l, err := access.NewLink(s.random, s.clock(), access.Link{Purpose: access.RespondentLink, Respondent: to.ID, Identity: passed.ToIdentity})
		h.Token = token
		if err != nil {
			return err
		}
		return tx.AddLinks([]access.Link{l})
	})
	s.outbox.Wake()
	return h, err
}

// tellColleague plans the letter to whoever takes over. It says who handed over: the respondent, or whoever did it in their stead.
func (s *Service) tellColleague(tx Tx, actor permission.Actor, d *openResponse, to *survey.Respondent, own bool) error {
	l := survey.Letter{Once: fmt.Sprintf("hand-over/%d/%d/%d", d.assignment.ID, to.ID, s.clock().UnixMicro()), Kind: survey.HandOverLetter,
		RoundID: d.round.ID, RespondentID: to.ID}
	if own {
		l.ByRespondent = d.respondent.ID
	} else {
		l.ByStaff = actor.Staff.ID
	}
	l, err := s.outbox.NewLetter(l)
	if err != nil {
		return err
	}
	_, err = tx.AddLetters([]survey.Letter{l})
	return err
}

// openForHandOver opens a response for whoever may identity an assignment over: its respondent, the organisation's contact, or the
// coordinator. own tells that it is the actor's own.
func openForHandOver(tx Tx, actor permission.Actor, assignment int64) (d *openResponse, own bool, err error) {
	if actor.Nobody() {
		return nil, false, permission.ErrSignIn
	}
	if len(actor.Respondents) > 0 {
		if d, err := openFor(tx, actor, Asking{Assignment: assignment, Lock: true}); err == nil || !usecase.IsNotFound(err) {
			return d, true, err
		}
	}
	a, err := tx.LockAssignment(assignment)
	if err != nil {
		return nil, false, err
	}
	if !actor.Is(survey.Coordinator) && !(actor.Is(survey.Contact) && actor.Staff.Organisation == a.Organisation) {
		return nil, false, permission.ErrNotYours
	}
	d = &openResponse{assignment: a}
	if d.questionnaire, err = RoundQuestionnaire(tx, a); err != nil {
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
func (d *openResponse) role() survey.Role {
	if d.respondent != nil {
		return d.respondent.Role
	}
	return d.questionnaire.Roles[0]
}

// colleague finds the person in the round, or adds them.
func (s *Service) colleague(tx Tx, d *openResponse, name, email string) (to *survey.Respondent, added bool, err error) {
	p, err := tx.RespondentByEmail(d.round.ID, email)
	if usecase.IsNotFound(err) {
		list := []survey.Respondent{{RoundID: d.round.ID, Organisation: d.assignment.Organisation, Name: name, Email: email, Role: d.role()}}
		return &list[0], true, tx.PutRespondents(list)
	}
	if err != nil {
		return nil, false, err
	}
	return p, false, d.mayReceive(tx, p)
}

// mayReceive fails where somebody who is already in the round can't take the assignment over. It tells nothing of people in
// other organisations.
func (d *openResponse) mayReceive(tx Tx, p *survey.Respondent) error {
	q := d.questionnaire
	if p.Organisation != d.assignment.Organisation {
		return survey.Fail(survey.Conflict, "Personen med den adressen kan inte svara på formuläret. Välj en annan kollega, eller hör av dig till %s.", "The person with that address cannot answer the questionnaire. Choose another colleague, or contact %s.", d.round.Contact)
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
			return survey.Fail(survey.Conflict, "%s svarar redan på det här formuläret. Välj en annan kollega.", "%s already answers this questionnaire. Choose another colleague.", p.Name)
		}
	}
	return nil
}

// HandOver is an assignment that passed from one respondent to another, or a shared one that somebody was let into.
type HandOver struct {
	ID            int64 // as read
	Assignment    int64
	Questionnaire string // as read
	From, To      int64
	ToName        string // as read
	ToEmail       string // as read
	Holder        int64  // as read: whose the assignment is now; 0 for a shared one
	At            time.Time
	Own           bool  // by the person themself
	Added         bool  // the colleague came into the round by it
	Revision      int64 // the response's then
	FromIdentity  int64 // who had written what went along, and who is shown it since
	ToIdentity    int64
}
