package httpapi

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"log/slog"
	"net/http"
	"regexp"
	"strings"

	"github.com/labstack/echo/v4"
	"go.opentelemetry.io/otel/trace"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
	"mogna/internal/watch"
)

// trail is what is noted of a request on its way in, for the log and the metrics. It says what class of actor asks, and never which.
type trail struct {
	id    string
	actor string
	limit watch.Limit // that has refused it

	refused []any // who was turned away and from where, for the log
}

func trailOf(ctx context.Context) *trail {
	if t, ok := ctx.Value(trailKey).(*trail); ok {
		return t
	}
	return &trail{}
}

// refuse notes which limit has refused a request. Where it stands is the one that knows.
func refuse(c echo.Context, by watch.Limit) { trailOf(c.Request().Context()).limit = by }

// answered notes the limit by how the request is answered, where nothing more exact is known.
func (t *trail) answered(status int, late bool) {
	switch {
	case t.limit != "":
	case status == http.StatusTooManyRequests:
		t.limit = watch.ByQuota
	case status == http.StatusRequestEntityTooLarge:
		t.limit = watch.BySize
	case status == http.StatusServiceUnavailable && late:
		t.limit = watch.ByTime
	}
}

// begun gives a request its trail, and tells the caller its id.
func (s *server) begun(c echo.Context) *trail {
	t := &trail{id: s.requestID(c.Request()), actor: "anonymous"}
	c.SetRequest(c.Request().WithContext(context.WithValue(c.Request().Context(), trailKey, t)))
	if !strings.HasPrefix(c.Request().URL.Path, "/_app/") { // files of the pages: nobody asks about them, and phones load them
		c.Response().Header().Set(echo.HeaderXRequestID, t.id)
	}
	return t
}

// wellFormed is an id that breaks no log. Addresses of people don't fit in it.
var wellFormed = regexp.MustCompile(`^[A-Za-z0-9._-]{8,64}$`)

// requestID is the one that a trusted proxy has given, so that its log and ours can be read together. What others send is not
// believed: two requests could be made to look like one.
func (s *server) requestID(r *http.Request) string {
	if id := r.Header.Get(echo.HeaderXRequestID); wellFormed.MatchString(id) && s.fromProxy(r) {
		return id
	}
	b := make([]byte, 8)
	_, _ = rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

func (s *server) fromProxy(r *http.Request) bool {
	return isTrusted(parseIP(r.RemoteAddr), s.config.TrustedProxies)
}

// actorClass is the kind of actor. Staff who also answer count as staff.
func actorClass(a permission.Actor) string {
	switch {
	case a.Token != nil:
		return "program"
	case a.Staff != nil && a.Staff.ID == 0:
		return "operator"
	case a.Is(survey.Coordinator):
		return "coordinator"
	case a.Is(survey.Contact):
		return "contact"
	case a.Is(survey.Reader):
		return "reader"
	case len(a.Respondents) > 0:
		return "respondent"
	}
	return "anonymous"
}

// log is for lines about one request.
func (s *server) log(ctx context.Context) *slog.Logger { return ofRequest(s.config.Log, ctx) }

func ofRequest(log *slog.Logger, ctx context.Context) *slog.Logger {
	log = log.With("requestId", trailOf(ctx).id)
	if span := trace.SpanContextFromContext(ctx); span.IsValid() {
		log = log.With("traceId", span.TraceID().String())
	}
	return log
}
