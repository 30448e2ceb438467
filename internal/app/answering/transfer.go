package answering

import (
	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// transfer moves a personal assignment. A shared one is open to the colleague by being in the round.
func (s *Service) transfer(tx Tx, actor permission.Actor, d *openResponse, to *survey.Respondent, own, added bool) (h HandOver, err error) {
	h = HandOver{Assignment: d.assignment.ID, To: to.ID, At: s.clock(), Own: own, Added: added, Revision: d.assignment.Revision}
	switch {
	case d.questionnaire.Personal() && own:
		h.From = d.respondent.ID
		err = s.transferWithAnswers(tx, actor, d, to, &h)
	case d.questionnaire.Personal():
		h.From = d.assignment.RespondentID
		err = s.transferEmpty(tx, actor, d, to)
	case own:
		h.From = d.respondent.ID
	}
	if err == nil && h.From != 0 {
		err = tx.AddHandOver(h)
	}
	if err != nil {
		return h, err
	}
	return h, audit.Record(tx, s.clock(), actor.Name(), "hand-over", audit.AssignmentObject(d.assignment.ID), "to "+audit.RespondentActor(to.ID))
}

// transferWithAnswers gives a form to a colleague with what the person sees of it.
func (s *Service) transferWithAnswers(tx Tx, actor permission.Actor, d *openResponse, to *survey.Respondent, h *HandOver) error {
	identity := permission.Identity{Respondent: to.ID, AddressVersion: to.AddressVersion, Mailed: s.outbox.CanSend(), Created: s.clock()}
	if err := tx.AddIdentity(&identity); err != nil {
		return err
	}
	seen, err := actor.IdentitiesOf(tx, d.respondent.ID)
	if err != nil {
		return err
	}
	if err := tx.MoveIdentities(d.assignment.ID, seen, identity.ID); err != nil {
		return err
	}
	h.FromIdentity, h.ToIdentity, d.assignment.RespondentID = d.identity, identity.ID, to.ID
	return tx.UpdateAssignment(d.assignment)
}

// transferEmpty gives a form to a colleague without what somebody has answered in it. Where it comes back to somebody who had
// answered, that is there again.
func (s *Service) transferEmpty(tx Tx, actor permission.Actor, d *openResponse, to *survey.Respondent) error {
	a := d.assignment
	for kind, id := range map[survey.NoticeKind]int64{survey.FormTaken: a.RespondentID, survey.FormGiven: to.ID} {
		if err := access.Inform(tx, s.clock(), actor, kind, a.Questionnaire, id); err != nil {
			return err
		}
	}
	if err := tx.DropAnswers(a.ID); err != nil {
		return err
	}
	theirs, err := tx.AnswersBy(to.ID)
	if err != nil {
		return err
	}
	a.RespondentID, a.State, a.Revision = to.ID, survey.NotStarted, a.Revision+1
	kept, sent := lastAnswers(theirs, a)
	if len(kept) > 0 {
		a.State = survey.Started
	}
	if err := tx.SaveAnswers(a.ID, kept, sent); err != nil {
		return err
	}
	return tx.UpdateAssignment(a)
}

// lastAnswers is what somebody once answered in a response, as they left it.
func lastAnswers(all []GivenAnswer, a *survey.Assignment) (kept []survey.Kept, sent []survey.Answer) {
	last := map[string]survey.Answer{}
	for _, g := range all {
		if g.Assignment == a.ID {
			last[g.Item] = g.Answer
		}
	}
	for _, x := range last {
		if x.Revision = a.Revision; !x.Value.Empty() {
			kept, sent = append(kept, survey.Kept{Answer: x, Touched: a.Revision}), append(sent, x)
		}
	}
	return kept, sent
}
