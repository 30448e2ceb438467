package signin

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"golang.org/x/oauth2"

	"mogna/internal/survey"
)

// failure is an error with words for the reader, found by errors.As as a *survey.Error, and a cause for the log. The cause
// never holds a code, a token, a secret or an address.
type failure struct {
	told  *survey.Error
	cause string
}

func (f *failure) Error() string {
	return fmt.Sprintf("%s (%s)", f.told.Detail.In(survey.English), f.cause)
}

func (f *failure) Unwrap() error { return f.told }

func fail(told *survey.Error, cause string, args ...any) error {
	return &failure{told: told, cause: fmt.Sprintf(cause, args...)}
}

var (
	errAway = survey.Fail(survey.Unavailable, "Inloggningstjänsten svarar inte just nu. Försök igen om en stund.",
		"The sign-in service does not respond at the moment. Try again in a while.")
	errMisset = survey.Fail(survey.Unavailable, "Inloggningen är inte rätt inställd. Be den som driver tjänsten att läsa loggen.",
		"Sign-in is not set up correctly. Ask the operator of the service to read the log.")
	errStray = survey.Fail(survey.Unauthenticated, "Inloggningen påbörjades i en annan webbläsare eller är redan avslutad. Börja om från inloggningssidan.",
		"The sign-in was started in another browser or is already finished. Start again from the sign-in page.")
	errLate = survey.Fail(survey.Unauthenticated, "Inloggningen tog mer än tio minuter. Börja om från inloggningssidan.",
		"The sign-in took more than ten minutes. Start again from the sign-in page.")
	errDenied = survey.Fail(survey.Unauthenticated, "Inloggningen avbröts eller nekades. Försök igen, eller be din it-avdelning om tillgång till tjänsten.",
		"The sign-in was cancelled or denied. Try again, or ask your IT department for access to the service.")
	errUnfinished = survey.Fail(survey.Unauthenticated, "Inloggningen gick inte att slutföra. Börja om från inloggningssidan.",
		"The sign-in could not be completed. Start again from the sign-in page.")
	errDoubtful = survey.Fail(survey.Unauthenticated, "Svaret från inloggningstjänsten gick inte att lita på. Börja om. Händer det igen, be den som driver tjänsten att läsa loggen.",
		"The response of the sign-in service could not be trusted. Start again. If it happens again, ask the operator of the service to read the log.")
	errTooMany = survey.Fail(survey.Forbidden, "Du är med i fler grupper än inloggningstjänsten kan lämna ut. Be den som driver tjänsten att ge dig en roll i stället.",
		"You are in more groups than the sign-in service can pass on. Ask the operator of the service to give you a role instead.")
)

// answered turns an error that the provider sent people back with into ours.
func answered(code, description string) error {
	told := errMisset
	switch code {
	case "access_denied":
		told = errDenied
	case "temporarily_unavailable", "server_error":
		told = errAway
	case "login_required", "interaction_required", "consent_required", "account_selection_required":
		told = errUnfinished
	}
	return fail(told, "the provider answered %q %q", quotable(code), quotable(description))
}

// exchanged turns an error at the exchange of the code into ours. What the provider sent is not repeated whole: it may hold
// anything.
func exchanged(err error) error {
	var refused *oauth2.RetrieveError
	if !errors.As(err, &refused) {
		return fail(errAway, "exchange of the code: %v", err)
	}
	told := errMisset
	switch {
	case refused.ErrorCode == "invalid_grant":
		told = errUnfinished
	case refused.Response.StatusCode >= 500, refused.Response.StatusCode == http.StatusTooManyRequests:
		told = errAway
	}
	return fail(told, "exchange of the code: %s, %q %q", refused.Response.Status, quotable(refused.ErrorCode), quotable(refused.ErrorDescription))
}

// quotable leaves of a foreign text what a log may hold: no address, and no word so long that it may be a secret.
func quotable(s string) string {
	const words, length = 40, 40 // a GUID has 36 characters
	list := strings.Fields(s)
	for n, word := range list {
		if strings.Contains(word, "@") || len(word) > length {
			list[n] = "…"
		}
	}
	return strings.Join(list[:min(len(list), words)], " ")
}
