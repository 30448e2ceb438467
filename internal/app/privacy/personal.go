package privacy

import (
	"context"
	"slices"
	"strings"

	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// PersonalData is everything that is kept about a respondent.
type PersonalData struct {
	survey.Respondent
	RoundTitle  string
	Assignments []survey.Assignment
	Answers     []answering.GivenAnswer
	Submissions []answering.Submission
	Links       []access.Link
	Letters     []survey.Letter
	HandOvers   []answering.HandOver
	Notices     []survey.Notice
	Log         []audit.Entry
	Wrong       *survey.WrongPerson // where they say that they are not the one to answer
	Withheld    int                 // answers of personal forms that are left out
}

// PersonalData gathers what is kept about a respondent for the coordinator: without what was answered in personal forms, which is
// the person's own. The person is told.
func (s *Service) PersonalData(ctx context.Context, actor permission.Actor, respondent int64) (d *PersonalData, err error) {
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if d, err = personalData(tx, respondent, survey.Visibility{}); err != nil {
			return err
		}
		if err := access.Inform(tx, s.clock(), actor, survey.DataExported, "", respondent); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "read-personal-data", audit.RespondentActor(respondent), "")
	})
	return d, err
}

// OwnData gathers what is kept about one of the session's respondents, for themself. What the session may not see is left out.
func (s *Service) OwnData(ctx context.Context, actor permission.Actor, respondent int64) (*PersonalData, error) {
	if !slices.Contains(actor.Respondents, respondent) {
		return nil, survey.Fail(survey.NotFound, "Uppgifterna finns inte, eller är inte dina. Öppna din personliga länk igen.",
			"The data does not exist, or is not yours. Open your personal link again.")
	}
	return usecase.Read(ctx, s.store, func(tx Tx) (*PersonalData, error) {
		seen, err := actor.IdentitiesOf(tx, respondent)
		if err != nil {
			return nil, err
		}
		return personalData(tx, respondent, survey.SeesIdentities(seen...))
	})
}

// ReleasePersonalData gathers everything that is kept about a respondent, with every answer, for whoever runs the service: what
// the law asks of the organiser. It has a reason, which the log keeps, and the person is told.
func (s *Service) ReleasePersonalData(ctx context.Context, respondent int64, reason string) (d *PersonalData, err error) {
	if reason = strings.TrimSpace(reason); reason == "" {
		return nil, survey.Refuse([]survey.Fault{{Path: "reason", What: survey.Say("Skälet saknas.", "The reason is missing."),
			Mend: survey.Say("Skriv varför uppgifterna lämnas ut, till exempel begärans diarienummer.", "Enter why the data is released, for example the reference number of the request.")}})
	}
	err = s.store.Write(ctx, func(tx Tx) error {
		if d, err = personalData(tx, respondent, survey.SeesAll); err != nil {
			return err
		}
		if err := access.Inform(tx, s.clock(), permission.System, survey.DataReleased, "", respondent); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), permission.System.Name(), "release-personal-data", audit.RespondentActor(respondent), reason)
	})
	return d, err
}

// ErasePerson erases a respondent now: name and address go, links end, what is not handed in is removed. What is handed in
// stays, without a name and without free text.
func (s *Service) ErasePerson(ctx context.Context, actor permission.Actor, respondent int64) error {
	return permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		p, err := tx.Respondent(respondent)
		if err != nil {
			return err
		}
		r, err := permission.LockFor(tx, p.RoundID, survey.ErasePerson)
		if err != nil {
			return err
		}
		if err := tx.ErasePerson(respondent, s.clock()); err != nil {
			return err
		}
		if err := counting.CountOrganisation(tx, r, p.Organisation); err != nil { // fewer may be asked
			return err
		}
		if err := tx.TouchStructure(r.ID); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "erase-person", audit.RespondentActor(respondent), "")
	})
}
