package httpapi

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"mogna/api"
	"mogna/internal/survey"
)

// statuses is the one place that turns an error's code into a status.
var statuses = map[survey.Code]int{
	survey.Invalid:         http.StatusUnprocessableEntity,
	survey.Unauthenticated: http.StatusUnauthorized,
	survey.Forbidden:       http.StatusForbidden,
	survey.NotFound:        http.StatusNotFound,
	survey.Gone:            http.StatusGone,
	survey.Conflict:        http.StatusConflict,
	survey.TooLarge:        http.StatusRequestEntityTooLarge,
	survey.TooMany:         http.StatusTooManyRequests,
	survey.Unavailable:     http.StatusServiceUnavailable,
}

var titles = map[int]survey.Text{
	http.StatusBadRequest:            survey.Say("Förfrågan går inte att tolka", "The request cannot be read"),
	http.StatusUnauthorized:          survey.Say("Du är inte inloggad", "You are not signed in"),
	http.StatusForbidden:             survey.Say("Du har inte behörighet", "You do not have access"),
	http.StatusNotFound:              survey.Say("Det här finns inte", "Not found"),
	http.StatusMethodNotAllowed:      survey.Say("Metoden går inte att använda här", "The method cannot be used here"),
	http.StatusGone:                  survey.Say("Det här finns inte kvar", "This no longer exists"),
	http.StatusConflict:              survey.Say("Det går inte i nuvarande läge", "Conflict with the current state"),
	http.StatusRequestEntityTooLarge: survey.Say("Filen eller förfrågan är för stor", "File or request too large"),
	http.StatusUnsupportedMediaType:  survey.Say("Formatet kan inte läsas", "The format cannot be read"),
	http.StatusUnprocessableEntity:   survey.Say("Uppgifterna behöver rättas", "There are errors in the input"),
	http.StatusTooManyRequests:       survey.Say("För många försök", "Too many attempts"),
	http.StatusServiceUnavailable:    survey.Say("Inte tillgängligt just nu", "Not available at the moment"),
	http.StatusInternalServerError:   survey.Say("Något gick fel hos oss", "Something went wrong on our side"),
}

// details say what to do where the error itself has no words for the reader.
var details = map[int]survey.Text{
	http.StatusBadRequest:            survey.Say("Kontrollera adressen och parametrarna mot API-beskrivningen.", "Check the address and the parameters against the API description."),
	http.StatusNotFound:              survey.Say("Kontrollera adressen.", "Check the address."),
	http.StatusMethodNotAllowed:      survey.Say("Se API-beskrivningen för vilka metoder som finns.", "See the API description for the methods there are."),
	http.StatusRequestEntityTooLarge: survey.Say("En fil får vara högst 10 MB, annat innehåll högst 1 MB. Dela upp filen, eller skicka mindre åt gången.", "A file can be at most 10 MB, other content at most 1 MB. Split the file, or send less at a time."),
	http.StatusUnsupportedMediaType:  survey.Say("Skicka innehållet i det format som står i API-beskrivningen.", "Send the content in the format that the API description specifies."),
	http.StatusTooManyRequests:       survey.Say("Vänta en minut och försök igen.", "Wait a minute and try again."),
	http.StatusServiceUnavailable:    survey.Say("Det tog för lång tid. Försök igen om en stund.", "It took too long. Try again in a while."),
	http.StatusInternalServerError:   survey.Say("Försök igen om en stund. Det du redan har sparat finns kvar.", "Try again in a while. What you have already saved is still there."),
}

// newProblem describes an error to the reader. An error without words for the reader keeps its text to the log.
func newProblem(r *http.Request, err error) api.Problem {
	lang := languageOf(r.Context())
	var ours *survey.Error
	if errors.As(err, &ours) {
		return problem(r, statuses[ours.Code], string(ours.Code), ours.Detail.In(lang), faults(ours.Faults, lang))
	}
	status := http.StatusInternalServerError
	if errors.Is(err, context.DeadlineExceeded) {
		status = http.StatusServiceUnavailable
	}
	var theirs *echo.HTTPError
	if errors.As(err, &theirs) && titles[theirs.Code] != nil {
		status = theirs.Code
	}
	return problem(r, status, "", details[status].In(lang), nil)
}

func problem(r *http.Request, status int, code, detail string, list *[]api.Fault) api.Problem {
	kind := "about:blank"
	if code != "" {
		kind = "/problems/" + code
	}
	return api.Problem{Type: kind, Title: titles[status].In(languageOf(r.Context())), Status: status, Detail: detail, Instance: r.URL.Path, RequestID: filled(trailOf(r.Context()).id), Errors: list}
}

func faults(list []survey.Fault, lang string) *[]api.Fault {
	if len(list) == 0 {
		return nil
	}
	out := make([]api.Fault, len(list))
	for n, f := range list {
		out[n] = api.Fault{Source: filled(f.Source), Line: filled(f.Line), Path: filled(f.Path), What: f.What.In(lang), Mend: filled(f.Mend.In(lang))}
	}
	return &out
}

// faultList is faults where none are an empty list.
func faultList(list []survey.Fault, lang string) []api.Fault {
	if out := faults(list, lang); out != nil {
		return *out
	}
	return []api.Fault{}
}

// filled is nil for what is empty, so that it stays out of the JSON.
func filled[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

// fail answers with the problem, and logs what the reader is not told.
func (s *server) fail(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	p := newProblem(c.Request(), err)
	trailOf(c.Request().Context()).answered(p.Status, errors.Is(c.Request().Context().Err(), context.DeadlineExceeded))
	var told *survey.Error
	if errors.Is(c.Request().Context().Err(), context.Canceled) { // the browser has left; nobody reads the answer
		s.log(c.Request().Context()).Info("request abandoned", "route", c.Path(), "error", err)
	} else if p.Status == http.StatusServiceUnavailable && errors.As(err, &told) && told.Error() == err.Error() { // the reader knows as much as the log
		s.log(c.Request().Context()).Info("not available", "route", c.Path(), "error", err)
	} else if p.Status >= http.StatusInternalServerError {
		s.log(c.Request().Context()).Error("request failed", "route", c.Path(), "error", err)
	}
	noteRefusal(c, p.Status, err)
	if errors.As(err, &told) && told.Wait > 0 {
		c.Response().Header().Set(echo.HeaderRetryAfter, strconv.Itoa(int(math.Ceil(told.Wait.Seconds()))))
	}
	writeProblem(c.Response(), p)
}

// Seconds to wait where nothing more exact is known.
const (
	waitForUs    = "10"
	waitForLimit = "60"
)

func writeProblem(w http.ResponseWriter, p api.Problem) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	if h := w.Header(); h.Get(echo.HeaderRetryAfter) == "" {
		switch p.Status {
		case http.StatusTooManyRequests:
			h.Set(echo.HeaderRetryAfter, waitForLimit)
		case http.StatusServiceUnavailable:
			h.Set(echo.HeaderRetryAfter, waitForUs)
		}
	}
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p)
}
