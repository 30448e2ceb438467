package httpapi

import (
	"fmt"
	"strings"

	"github.com/labstack/echo/v4"

	"mogna/api"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// permission is who may call an operation at all, as a set; which round or form is theirs the use case decides. An operation
// with none is one that nobody has placed, and is refused.
type callers int

const (
	anyone       callers = 1 << iota // without signing in
	respondent                       // somebody who came by a personal link
	coordinator                      // whoever runs the rounds
	contact                          // an organisation's contact
	reader                           // whoever reads results
	machine                          // a machine with any token
	statusToken                      // a machine with a token of that scope
	resultsToken                     // the same
)

// permissions is every operation of the contract, by who may call it.
var permissions = map[string]callers{
	"GetAPIInfo":                anyone | machine,
	"GetAccessibilityStatement": anyone | machine,
	"GetDataProtection":         anyone | machine,
	"PreviewLink":               anyone,
	"UseOpenLink":               anyone,
	"EnterRoomCode":             anyone,
	"ReportWrongPerson":         anyone,
	"StartSession":              anyone,
	"GetSession":                anyone,
	"EndSession":                anyone,
	"SwitchOrganiser":           coordinator | contact | reader,
	"GetSignInMethods":          anyone,
	"RequestSignInLink":         anyone,

	"GetAssignment": respondent,
	"GetAnswers":    respondent,

	"GetAssignmentQuestionnaire": respondent,

	"SaveAnswers":   respondent,
	"ImportFigures": respondent, "ImportLedger": respondent,
	"Submit":     respondent,
	"GetReceipt": respondent,
	"HandOver":   respondent | contact | coordinator,
	"TakeBack":   respondent,
	"EnterCode":  respondent,
	"GetOwnData": respondent,

	"ListQuestionnaires":       coordinator,
	"CreateRound":              coordinator,
	"UpdateRound":              coordinator,
	"ImportPeople":             coordinator,
	"GetImportTemplate":        coordinator,
	"CreateLinks":              coordinator,
	"RevokeLinks":              coordinator,
	"ListStaff":                coordinator,
	"DeleteRound":              coordinator,
	"CreateSnapshot":           coordinator,
	"PreviewPublicationLetter": coordinator,
	"GetClosingPreview":        coordinator,
	"ListMunicipalities":       coordinator,
	"AddOrganisations":         coordinator,
	"RemoveOrganisation":       coordinator,
	"ListRoundOrganisations":   coordinator,
	"CorrectOrganisation":      coordinator,
	"PutExemption":             coordinator,
	"DeleteExemption":          coordinator,
	"ListAllocationKeys":       coordinator,
	"PutAllocationKey":         coordinator,
	"ImportRoundFigures":       coordinator,
	"AddWorkshop":              coordinator,
	"PutWorkshop":              coordinator,
	"DeleteWorkshop":           coordinator,
	"AddRisk":                  coordinator,
	"CreateRoomLink":           coordinator,
	"GetLiveRatings":           coordinator,
	"PutRisk":                  coordinator,
	"GetRiskHistory":           coordinator,
	"GetTargets":               coordinator,
	"PutTargets":               coordinator,
	"AddScenario":              coordinator,
	"OrderScenarios":           coordinator,
	"PutScenario":              coordinator,
	"DeleteScenario":           coordinator,
	"ListOpenLinks":            coordinator,
	"CreateOpenLinks":          coordinator,
	"RevokeOpenLink":           coordinator,
	"GetRespondentData":        coordinator,
	"EraseRespondent":          coordinator,
	"GetStaffData":             coordinator,
	"EraseStaff":               coordinator,
	"AddStaff":                 coordinator,
	"EndStaff":                 coordinator,
	"CreateStaffLink":          coordinator,
	"GetArchivingPreview":      coordinator,

	"PreviewLetter":      coordinator | contact,
	"SendTestLetter":     coordinator,
	"UpdateStaff":        coordinator,
	"InviteStaff":        coordinator,
	"SendLetters":        coordinator | contact,
	"ListLetters":        coordinator,
	"RetryLetter":        coordinator,
	"ExtendRound":        coordinator,
	"ListExtensions":     coordinator,
	"UpdateRespondent":   coordinator,
	"ListTokens":         coordinator,
	"CreateToken":        coordinator,
	"RevokeToken":        coordinator,
	"ListAuditEntries":   coordinator,
	"ExportAuditEntries": coordinator,

	"ListRounds":         coordinator | contact | reader | statusToken,
	"GetRound":           coordinator | contact | reader | statusToken,
	"GetMatrix":          coordinator | contact | statusToken,
	"ListRespondents":    coordinator | contact,
	"AddRespondent":      coordinator | contact,
	"RemoveRespondent":   coordinator | contact,
	"DismissWrongPerson": coordinator | contact,
	"ListSignIns":        coordinator | contact | reader,
	"EndSignIn":          coordinator | contact | reader,
	"ListWorkshops":      coordinator | contact | reader,
	"ListRisks":          coordinator | contact | reader,

	"GetActionPlan":      coordinator | contact,
	"AddAction":          coordinator | contact,
	"ChangeAction":       coordinator | contact,
	"RemoveAction":       coordinator | contact,
	"GetActionPlanFile":  coordinator | contact,
	"GetActionPlansFile": coordinator,

	"ListRoundQuestionnaires": coordinator | contact | reader | resultsToken,
	"GetResults":              coordinator | contact | reader | resultsToken,
	"ListSnapshots":           coordinator | contact | reader | resultsToken,
	"GetDerivation":           coordinator | contact | reader | resultsToken,
	"GetChanges":              coordinator | contact | reader | resultsToken,
	"GetConclusion":           coordinator | contact | reader | resultsToken,
	"GetSummary":              coordinator | contact | reader | resultsToken,
	"ListScenarios":           coordinator | contact | reader | resultsToken,
	"GetScenario":             coordinator | contact | reader | resultsToken,
	"GetScenarioDerivation":   coordinator | contact | reader | resultsToken,
	"GetChart":                coordinator | contact | reader | resultsToken,
	"GetReport":               coordinator | contact | reader | resultsToken,
	"GetReportProgress":       coordinator | contact | reader | resultsToken,
}

// granted is what whoever asks may call.
func granted(a permission.Actor) callers {
	switch {
	case a.Holds(survey.StatusScope):
		return machine | statusToken
	case a.Holds(survey.ResultsScope):
		return machine | resultsToken
	}
	p := anyone
	if len(a.Respondents) > 0 {
		p |= respondent
	}
	for role, its := range map[survey.StaffRole]callers{survey.Coordinator: coordinator, survey.Contact: contact, survey.Reader: reader} {
		if a.Is(role) {
			p |= its
		}
	}
	return p
}

// withPermissions asks for the right to each operation before anything of the request is read, within the limits that the operation has.
func (s *server) withPermissions(limits map[string][]echo.MiddlewareFunc) map[string][]echo.MiddlewareFunc {
	for operation := range permissions {
		id := strings.ToLower(operation[:1]) + operation[1:]
		if operation == "GetAPIInfo" {
			id = "getApiInfo"
		}
		limits[id] = append(limits[id], func(next echo.HandlerFunc) echo.HandlerFunc {
			return func(c echo.Context) error {
				if err := permitted(c, operation); err != nil {
					return err
				}
				confine(c, operation)
				return next(c)
			}
		})
	}
	for _, id := range []string{"importPeople", "importFigures", "importLedger", "importRoundFigures"} {
		limits[id] = append(limits[id], form)
	}
	for id, kind := range longWork {
		limits[id] = append(limits[id], s.trackWork(kind))
	}
	return limits
}

// working are those who work with one organiser's rounds, and see no other's.
const working = coordinator | contact | reader | machine | statusToken | resultsToken

// confine keeps a request of theirs to that organiser's data. Respondents and the rest are let in by what they hold.
func confine(c echo.Context, operation string) {
	actor := actorOf(c.Request().Context())
	if permissions[operation]&granted(actor)&working != 0 {
		c.SetRequest(c.Request().WithContext(usecase.ForOrganiser(c.Request().Context(), actor.Organiser)))
	}
}

func permitted(c echo.Context, operation string) error {
	actor := actorOf(c.Request().Context())
	if p := permissions[operation]; p&granted(actor) == 0 {
		return refusal(p, actor, operation)
	}
	return nil
}

// guarded lets an operation run for those who may, with a request that keeps the contract's bounds. It asks for the right once
// more, so that an operation that nobody has placed is refused.
func (s *server) guarded(next api.StrictHandlerFunc, operation string) api.StrictHandlerFunc {
	return func(c echo.Context, request any) (any, error) {
		if err := permitted(c, operation); err != nil {
			return nil, err
		}
		if faults := append(emptyParameters(c.QueryParams()), textFaults(request)...); len(faults) > 0 {
			return nil, survey.Refuse(faults)
		}
		if err := validateShape(request); err != nil {
			return nil, err
		}
		return next(c, request)
	}
}

func refusal(p callers, a permission.Actor, operation string) error {
	switch {
	case p == 0:
		return fmt.Errorf("operation %s has no permission", operation)
	case a.Nobody():
		return permission.ErrSignIn
	case a.Token != nil:
		return errMachine
	case p == coordinator:
		return survey.Fail(survey.Forbidden, "Det här är till för processledaren. Be processledaren om du behöver behörighet.", "This is only for the coordinator. If you need access, ask the coordinator.")
	case p == respondent:
		return survey.Fail(survey.Forbidden, "Det här är till för den som har fått en personlig länk för att svara. Öppna länken i ditt mejl.", "This is only for people with a personal link to answer. Open the link in your email.")
	}
	return survey.Fail(survey.Forbidden, "Det här är till för dem som arbetar med mätomgången. Be processledaren om du behöver behörighet.", "This is only for people who work with the round. If you need access, ask the coordinator.")
}
