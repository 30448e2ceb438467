package httpapi

import (
	"fmt"

	"github.com/labstack/echo/v4"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/survey"
)

// permission is who may call an operation at all, as a set; which round or form is theirs the use case decides. An operation
// with none is one that nobody has placed, and is refused.
type permission int

const (
	anyone      permission = 1 << iota // without signing in
	respondent                         // somebody who came by a personal link
	coordinator                        // whoever runs the rounds
	contact                            // an organisation's contact
	reader                             // whoever reads results
)

// permissions is every operation of the contract, by who may call it.
var permissions = map[string]permission{
	"GetAPIInfo":   anyone,
	"PreviewLink":  anyone,
	"StartSession": anyone,
	"GetSession":   anyone,
	"EndSession":   anyone,

	"GetAssignment": respondent,
	"GetAnswers":    respondent,
	"SaveAnswers":   respondent,
	"Submit":        respondent,
	"GetReceipt":    respondent,
	"HandOver":      respondent | contact | coordinator,

	"ListQuestionnaires": coordinator,
	"CreateRound":        coordinator,
	"UpdateRound":        coordinator,
	"ImportPeople":       coordinator,
	"CreateLinks":        coordinator,
	"RevokeLinks":        coordinator,
	"ListStaff":          coordinator,
	"AddStaff":           coordinator,
	"EndStaff":           coordinator,
	"CreateStaffLink":    coordinator,

	"ListRounds":      coordinator | contact | reader,
	"GetRound":        coordinator | contact | reader,
	"ListRespondents": coordinator | contact,
	"GetMatrix":       coordinator | contact,

	"ListRoundQuestionnaires": coordinator | reader,
	"GetResults":              coordinator | reader,
	"GetDerivation":           coordinator | reader,
	"GetChanges":              coordinator | reader,
	"GetReport":               coordinator | reader,
}

// granted is what whoever asks may call.
func granted(a app.Actor) permission {
	p := anyone
	if len(a.Respondents) > 0 {
		p |= respondent
	}
	for role, its := range map[survey.StaffRole]permission{survey.Coordinator: coordinator, survey.Contact: contact, survey.Reader: reader} {
		if a.Is(role) {
			p |= its
		}
	}
	return p
}

// guarded lets an operation run for those who may, with a request that keeps the contract's bounds.
func (s *server) guarded(next api.StrictHandlerFunc, operation string) api.StrictHandlerFunc {
	return func(c echo.Context, request any) (any, error) {
		actor := actorOf(c.Request().Context())
		if p := permissions[operation]; p&granted(actor) == 0 {
			return nil, refusal(p, actor, operation)
		}
		if err := validateShape(request); err != nil {
			return nil, err
		}
		return next(c, request)
	}
}

func refusal(p permission, a app.Actor, operation string) error {
	switch {
	case p == 0:
		return fmt.Errorf("operation %s has no permission", operation)
	case a.Nobody():
		return survey.Fail(survey.Unauthenticated, "Du är inte inloggad. Öppna din personliga länk igen.", "You are not signed in. Open your personal link again.")
	case p == coordinator:
		return survey.Fail(survey.Forbidden, "Det här är bara för processledaren.", "This is for the coordinator only.")
	case p == respondent:
		return survey.Fail(survey.Forbidden, "Det här är bara för den som fått en personlig svarslänk.", "This is only for those who have a personal link to answer.")
	}
	return survey.Fail(survey.Forbidden, "Det här är bara för dem som arbetar med mätomgången.", "This is only for those who work with the round.")
}
