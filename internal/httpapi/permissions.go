package httpapi

import (
	"fmt"

	"github.com/labstack/echo/v4"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/survey"
)

// permission is who may call an operation at all; which round or form is theirs the use case decides.
type permission int

const (
	denied      permission = iota // an operation that nobody has placed
	anyone                        // without signing in
	respondent                    // somebody who came by a personal link
	coordinator                   // whoever runs the round
)

// permissions is every operation of the contract, by who may call it.
var permissions = map[string]permission{
	"GetAPIInfo":   anyone,
	"PreviewLink":  anyone,
	"StartSession": anyone,
	"GetSession":   anyone,
	"EndSession":   anyone,

	"GetAssignment": respondent,
	"SaveAnswers":   respondent,
	"Submit":        respondent,

	"ListQuestionnaires":      coordinator,
	"ListRounds":              coordinator,
	"CreateRound":             coordinator,
	"GetRound":                coordinator,
	"UpdateRound":             coordinator,
	"ListRoundQuestionnaires": coordinator,
	"ImportPeople":            coordinator,
	"ListRespondents":         coordinator,
	"CreateLinks":             coordinator,
	"GetMatrix":               coordinator,
	"GetResults":              coordinator,
	"GetDerivation":           coordinator,
	"GetChanges":              coordinator,
	"GetReport":               coordinator,
}

func (p permission) allows(a app.Actor) bool {
	switch p {
	case anyone:
		return true
	case respondent:
		return len(a.Respondents) > 0
	case coordinator:
		return a.Coordinator
	}
	return false
}

// guarded lets an operation run for those who may, with a request that keeps the contract's bounds.
func (s *server) guarded(next api.StrictHandlerFunc, operation string) api.StrictHandlerFunc {
	return func(c echo.Context, request any) (any, error) {
		actor := actorOf(c.Request().Context())
		if p := permissions[operation]; !p.allows(actor) {
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
	case p == denied:
		return fmt.Errorf("operation %s has no permission", operation)
	case !a.Coordinator && len(a.Respondents) == 0:
		return survey.Fail(survey.Unauthenticated, "Du är inte inloggad. Öppna din personliga länk igen.", "You are not signed in. Open your personal link again.")
	case p == coordinator:
		return survey.Fail(survey.Forbidden, "Det här är bara för processledaren.", "This is for the coordinator only.")
	}
	return survey.Fail(survey.Forbidden, "Det här är bara för den som fått en personlig svarslänk.", "This is only for those who have a personal link to answer.")
}
