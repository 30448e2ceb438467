package answering

import (
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Asking is what is asked of the store about a response that somebody wants to open.
type Asking struct {
	Assignment  int64
	Respondents []int64 // in whose names it may be opened
	Lock        bool    // so that nobody else writes in it until the transaction ends
	Saving      *Saving // nil: without its answers
	Repeatable  bool    // the use case may be run again: where another has written meanwhile it is, and nobody is locked out
}

// Saving is which of a response's answers it takes to save some: those to the same items, and what the writer has not seen. Of the others it
// is enough whether they are there, and which condition of another item they meet.
type Saving struct {
	Since int64
	Items []string
}

// Opening is an assignment and what says who may do what with it.
type Opening struct {
	Assignment    survey.Assignment
	Questionnaire *survey.Questionnaire
	Round         survey.Round // as the organisation meets it
	Exempt        bool
	Respondents   []OpeningRespondent // of those that were asked about, the organisation's in this round
	Kept          []survey.Kept       // where saving: an answer that is not asked for is told by its number alone
}

// OpeningRespondent is one with whoever has written in their name.
type OpeningRespondent struct {
	survey.Respondent
	Identities []permission.Identity // by id and address alone
}

// IdentitiesOf gives those that were read already.
func (o *Opening) IdentitiesOf(respondent int64) ([]permission.Identity, error) {
	for _, p := range o.Respondents {
		if p.ID == respondent {
			return p.Identities, nil
		}
	}
	return nil, nil
}

// respondent is the first of the actor's in whose name the response may be opened.
func (o *Opening) respondent(actor permission.Actor) *survey.Respondent {
	for _, id := range actor.Respondents {
		for n := range o.Respondents {
			if p := &o.Respondents[n].Respondent; p.ID == id && o.Assignment.OpenTo(o.Questionnaire, p) {
				return p
			}
		}
	}
	return nil
}
