package participants

import (
	"context"
	"slices"
	"strings"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Selection narrows a list of respondents. What is empty narrows nothing.
type Selection struct {
	Search        string // words that each stand in the name or the address
	Organisation  string
	Role          survey.Role
	Questionnaire string
	State         State
	Joint         []JointForm // the round's joint forms, or the one that is named
}

// State is how far somebody has come with a questionnaire.
type State string

// Missing is whoever has not submitted it; the others are states of an assignment.
const Missing State = "missing"

// SaysWrong is whoever has said that they are not the one to answer.
const SaysWrong State = "wrong-person"

// JointForm is a questionnaire that an organisation's respondents in some roles write together.
type JointForm struct {
	Questionnaire string
	Roles         []survey.Role
}

// RespondentRow is a respondent with how far their own assignments have come.
type RespondentRow struct {
	survey.Respondent
	Assigned    int
	Submitted   int
	Assignments []survey.Assignment
	Reminded    time.Time           // when the latest reminder was sent
	Wrong       *survey.WrongPerson // where they say that they are not the one to answer
}

// Respondents lists who is asked in a round, and whether they have answered; for a contact those of their organisation.
func (s *Service) Respondents(ctx context.Context, actor permission.Actor, round int64, offset, limit int) (usecase.Page[RespondentRow], error) {
	return s.FindRespondents(ctx, actor, round, Selection{}, offset, limit)
}

// FindRespondents lists those that a selection takes.
func (s *Service) FindRespondents(ctx context.Context, actor permission.Actor, round int64, of Selection, offset, limit int) (usecase.Page[RespondentRow], error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Administer, func(tx Tx, _ *survey.Round) (page usecase.Page[RespondentRow], err error) {
		if of.Search != "" && strings.TrimSpace(of.Search) == "" {
			return page, errBlankSearch
		}
		if err := of.confine(actor.Organisation()); err != nil {
			return page, err
		}
		if err := of.findForms(tx, round); err != nil {
			return page, err
		}
		if page, err = usecase.PageOf(tx.RespondentPage(round, of, offset, limit)); err != nil {
			return page, err
		}
		wrong, err := tx.WrongPersons(round)
		for n := range page.Items {
			if w, says := wrong[page.Items[n].ID]; says {
				page.Items[n].Wrong = &w
			}
		}
		return page, err
	})
}

var errBlankSearch = survey.Refuse([]survey.Fault{{Path: "search", What: survey.Say("Sökningen är tom.", "The search is empty."),
	Mend: survey.Say("Skriv en del av namnet eller adressen, eller utelämna sökningen.", "Write part of the name or the address, or leave the search out.")}})

// confine keeps a contact to their own organisation.
func (of *Selection) confine(own string) error {
	switch {
	case own == "" || of.Organisation == own:
	case of.Organisation == "":
		of.Organisation = own
	default:
		return permission.ErrNotInRound
	}
	return nil
}

func (of *Selection) findForms(tx Tx, round int64) error {
	if of.Questionnaire == "" && of.State == "" {
		return nil
	}
	all, err := tx.RoundQuestionnaires(round)
	if err != nil {
		return err
	}
	if of.Questionnaire != "" {
		all = slices.DeleteFunc(all, func(q *survey.Questionnaire) bool { return q.ID != of.Questionnaire })
		if len(all) == 0 {
			return survey.Fail(survey.NotFound, "Mätomgången har inte det formuläret.", "The round does not have that questionnaire.")
		}
	}
	for _, q := range all {
		if !q.Personal() {
			of.Joint = append(of.Joint, JointForm{q.ID, q.Roles})
		}
	}
	return nil
}

// Finds reports whether a person is searched for.
func (of Selection) Finds(p survey.Respondent) bool {
	in := strings.ToLower(p.Name + " " + p.Email)
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(of.Search)), func(word string) bool { return !strings.Contains(in, word) })
}
