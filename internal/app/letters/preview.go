package letters

import (
	"context"
	"errors"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/letter"
	"mogna/internal/survey"
)

// Draft is a letter to be looked at before it goes. Wording replaces what is kept with the round.
type Draft struct {
	LetterOrder
	Wording *survey.Wording
	Closes  time.Time // an extension's
	Reason  string
}

// LetterPreview is a letter as the first of its recipients will get it, and how many they are.
type LetterPreview struct {
	To         string
	Subject    string
	Text, HTML string
	Recipients int
	Skipped    []Skipped
}

// PreviewLetter writes a letter with an example of a link. It changes nothing.
func (s *Service) PreviewLetter(ctx context.Context, actor permission.Actor, round int64, d Draft, url string) (LetterPreview, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Administer, func(tx Tx, r *survey.Round) (p LetterPreview, err error) {
		if err := d.confine(actor); err != nil {
			return p, err
		}
		to, err := d.choose(tx, r, s.clock())
		if err != nil {
			return p, err
		}
		p.Recipients, p.Skipped = len(to.people), to.skipped
		first, err := d.first(tx, r, to)
		if err != nil {
			return p, err
		}
		err = d.write(tx, first, s.facts(first, url), &p)
		return p, err
	})
}

// first is the first recipient, or where there is none the first person of the round: a wording is tried before anybody can
// be written to.
func (d Draft) first(tx Tx, r *survey.Round, to recipients) (*addressee, error) {
	people := to.people
	if len(people) == 0 {
		var err error
		if people, err = d.people(tx, r.ID); err != nil {
			return nil, err
		}
	}
	if len(people) == 0 {
		return nil, survey.Fail(survey.Conflict, "Mätomgången har inga respondenter än. Läs in dem först, så kan du se mejlet.",
			"The round has no respondents yet. Import them first to preview the email.")
	}
	return addresseeOf(tx, &people[0])
}

func (d Draft) write(tx Tx, a *addressee, facts letter.Facts, p *LetterPreview) error {
	if d.Kind == survey.ExtensionLetter {
		facts.Previous, facts.Closes, facts.Reason = a.round.Closes, d.Closes, d.Reason
		if d.Reason == "" {
			return survey.Refuse([]survey.Fault{{Path: "reason", What: survey.Say("Skälet saknas.", "The reason is missing."), Mend: survey.Say("Skriv varför svarstiden förlängs.", "Enter why the deadline is extended.")}})
		}
		if d.Closes.IsZero() {
			return survey.Refuse([]survey.Fault{{Path: "closes", What: survey.Say("Sista svarsdagen saknas.", "The deadline is missing."), Mend: survey.Say("Välj en dag.", "Choose a day.")}})
		}
	}
	plan, err := tx.LetterPlan(a.round.ID)
	if err != nil {
		return err
	}
	own := plan.Of(d.Kind)
	if d.Wording != nil && d.Kind != survey.ExtensionLetter {
		own = *d.Wording
	}
	text, err := letter.Write(letter.Kind(d.Kind), facts, letter.Own(own))
	if err != nil {
		return err
	}
	p.To, p.Subject, p.Text = a.person.Name, text.Subject, text.Text()
	p.HTML, err = text.HTML()
	return err
}

// CheckWording names what is wrong with a coordinator's own wording, under the name of its letter.
func CheckWording(name string, w survey.Wording) []survey.Fault {
	var refused *survey.Error
	if !errors.As(letter.Own(w).Validate(), &refused) {
		return nil
	}
	for n := range refused.Faults {
		refused.Faults[n].Path = name + "." + refused.Faults[n].Path
	}
	return refused.Faults
}
