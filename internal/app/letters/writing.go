package letters

import (
	"time"

	"mogna/internal/address"
	"mogna/internal/app/access"
	"mogna/internal/letter"
	post "mogna/internal/mail"
	"mogna/internal/survey"
)

// readyLetter is a letter ready to leave, and the link that it carries, where it signs somebody in.
type readyLetter struct {
	message post.Message
	links   []access.Link
}

// addressee is whom a letter is to, as things stand now.
type addressee struct {
	person       survey.Respondent
	round        *survey.Round // with the organisation's deadline
	organisation string
	outstanding  survey.Outstanding
	wrong        bool // they say that they are not the one to answer
}

func readAddressee(tx Tx, l *survey.Letter) (*addressee, error) {
	p, err := tx.Respondent(l.RespondentID)
	if err != nil {
		return nil, err
	}
	return addresseeOf(tx, p)
}

func addresseeOf(tx Tx, p *survey.Respondent) (*addressee, error) {
	a := &addressee{person: *p}
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	if err != nil {
		return nil, err
	}
	assignments, err := tx.AssignmentsFor(p)
	if err != nil {
		return nil, err
	}
	if assignments, err = notExempt(tx, p.RoundID, assignments); err != nil {
		return nil, err
	}
	a.outstanding = survey.NewOutstanding(questionnaires, assignments)
	wrong, err := tx.WrongPersons(p.RoundID)
	if err != nil {
		return nil, err
	}
	_, a.wrong = wrong[p.ID]
	if a.round, err = tx.RoundAs(p.RoundID, p.Organisation); err != nil {
		return nil, err
	}
	a.organisation, err = tx.OrganisationName(p.RoundID, p.Organisation)
	return a, err
}

func (a *addressee) skipReason(now time.Time) survey.SkipReason {
	if a.wrong {
		return survey.SkipWrongPerson
	}
	return skipReason(a.outstanding, a.round, a.person, "", now)
}

// facts are what every letter to a respondent is written from.
func (s *Service) facts(a *addressee, url string) letter.Facts {
	var lacking []survey.Text
	for _, q := range a.outstanding.Lacking(&a.person) {
		lacking = append(lacking, q.Title)
	}
	return letter.Facts{Lacking: lacking, Name: a.person.Name, Organisation: a.organisation, Role: a.person.Role, Round: a.round.Title, Organiser: a.round.Organiser,
		Contact: a.round.Contact, Closes: a.round.Closes, Erases: a.round.ErasesOn(nil), Controller: s.controller, URL: url}
}

// write writes a letter with a link of its own, to the address as it is now.
func (s *Sender) write(tx Tx, l *survey.Letter, a *addressee) (w readyLetter, err error) {
	token, link, err := access.NewLink(s.service.random, s.service.clock(), access.Link{Purpose: access.RespondentLink, Respondent: a.person.ID, Own: true, AddressVersion: a.person.AddressVersion})
	if err != nil {
		return w, err
	}
	facts := s.service.facts(a, s.link("svara", token))
	if err := addOccasion(tx, l, &facts); err != nil {
		return w, err
	}
	plan, err := tx.LetterPlan(a.round.ID)
	if err != nil {
		return w, err
	}
	text, err := letter.Write(letter.Kind(l.Kind), facts, letter.Own(plan.Of(l.Kind)))
	if err != nil {
		return w, err
	}
	html, err := text.HTML()
	w = readyLetter{links: []access.Link{link}, message: post.Message{ID: "mogna." + l.MessageID, To: a.person.Email, ToName: a.person.Name,
		FromName: a.round.Organiser, ReplyTo: replyTo(a.round.Contact),
		Subject: text.Subject, Text: text.Text(), HTML: html}}
	return w, err
}

// addOccasion adds what a letter is about.
func addOccasion(tx Tx, l *survey.Letter, facts *letter.Facts) error {
	switch l.Kind {
	case survey.ExtensionLetter:
		e, err := tx.Extension(l.ExtensionID)
		if err != nil {
			return err
		}
		facts.Reason, facts.Previous = e.Reason, e.From
	case survey.HandOverLetter:
		return handedOverBy(tx, l, facts)
	}
	return nil
}

func handedOverBy(tx Tx, l *survey.Letter, facts *letter.Facts) error {
	switch facts.By = facts.Organiser; {
	case l.ByRespondent != 0:
		p, err := tx.Respondent(l.ByRespondent)
		if err != nil {
			return err
		}
		facts.By = p.Name
	case l.ByStaff != 0:
		who, err := tx.Staff(l.ByStaff)
		if err != nil {
			return err
		}
		facts.By = who.Name
	}
	return nil
}

// replyTo is where an answer to a letter goes: to whom respondents may ask, where that is an address.
func replyTo(contact string) string {
	if len(address.Check("", contact)) > 0 {
		return ""
	}
	return contact
}
