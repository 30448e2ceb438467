// Package httpapi is the HTTP edge: the contract's routes over the use cases, the one place where an error becomes a status,
// and the web pages. It is the only package that imports Echo. It is one folder, since
// the contract is one interface: each resource has a file of its own, and its tests stand beside it in one of the same name.
package httpapi

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"github.com/alexedwards/scs/v2"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"go.opentelemetry.io/otel/trace"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/app/results"
	"mogna/internal/report"
	"mogna/internal/signin"
	"mogna/internal/statement"
	"mogna/internal/watch"
)

// Config is what the edge needs to know.
type Config struct {
	BaseURL        string // where people reach the service, as links are written
	Version        string
	Pages          fs.FS  // the built web pages; index.html answers every path that is no file
	Placeholder    []byte // stands in where the pages are not built
	Spec           []byte // the contract, served as it is written
	Sessions       scs.Store
	Ready          func(context.Context) error
	Progress       Progress
	TrustedProxies []netip.Prefix
	OIDC           *signin.Provider // nil where nobody signs in by it
	Statement      *statement.Statement
	DataProtection *statement.DataProtection
	Report         func(context.Context, *results.Results) report.Model
	Log            *slog.Logger
	Watch          *watch.Metrics
	Tracer         trace.Tracer
}

// server answers the contract's operations.
type server struct {
	app      *app.App
	config   Config
	sessions *scs.SessionManager
	version  string
	asked    middleware.RateLimiterStore // sign-in links, by address
	shown    shownQuestionnaires

	reportSlots reportSlots
}

const (
	maxBody   = "1M"
	maxUpload = "11M" // the files' limit and what the form around them takes
)

// New makes the handler of the whole service.
func New(service *app.App, c Config) http.Handler {
	s := &server{app: service, config: c, version: c.Version, sessions: newSessions(c), asked: newAsked(), reportSlots: newReportSlots()}
	e := echo.New()
	e.HTTPErrorHandler = s.fail
	e.JSONSerializer = strictJSON{}
	e.IPExtractor = clientIP(c.TrustedProxies, func(proxy string) {
		c.Log.Warn("X-Forwarded-For is not believed, so that everybody behind the proxy shares one limit: name it in the option trustedProxies", "proxy", proxy)
	})
	e.Pre(middleware.RemoveTrailingSlashWithConfig(middleware.TrailingSlashConfig{Skipper: isRoot}))
	e.Use(s.logRequests, onAPI(withTimeout), middleware.RecoverWithConfig(middleware.RecoverConfig{LogErrorFunc: s.panicked}), securityHeaders(c), withLanguage, limitConcurrency())
	e.Use(compressed())

	e.GET("/healthz", s.healthy)
	e.GET("/readyz", s.ready)
	e.GET("/api/v1/openapi.yaml", s.spec)

	e.Use(onAPI(limitBody), onAPI(forBrowsers(sameOrigin(c))), onAPI(forBrowsers(echo.WrapMiddleware(s.loadSession))), onAPI(s.withActor), onAPI(newIntake().bounded))
	limited := limitRate()
	e.GET(oidcPath, s.beginOIDC, browsersOnly, limited)
	e.GET(OIDCReturn, s.finishOIDC, browsersOnly, limited)
	api.RegisterHandlersWithOptions(e, api.NewStrictHandler(s, []api.StrictMiddlewareFunc{s.guarded}), api.RegisterHandlersOptions{
		BaseURL: "/api/v1",
		OperationMiddlewares: s.withPermissions(map[string][]echo.MiddlewareFunc{"previewLink": {limited}, "startSession": {limited}, "enterCode": {limited}, "getReport": {limited},
			"requestSignInLink": {limited}, "reportWrongPerson": {limited}, "sendTestLetter": {limited}, "exportAuditEntries": {limited}, "useOpenLink": {limitOpenLinks()}}),
	})
	e.GET("/*", newPages(c).serve)
	return headAsGet{e}
}

// headAsGet answers HEAD as GET, whatever is asked for: net/http keeps the body of the answer back.
type headAsGet struct{ *echo.Echo }

func (h headAsGet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodHead {
		r = r.WithContext(r.Context()) // a copy: net/http still knows what was asked
		r.Method = http.MethodGet
	}
	h.Echo.ServeHTTP(w, r)
}

// onAPI keeps a middleware to the contract's operations and the sign-in: pages need no session.
func onAPI(m echo.MiddlewareFunc) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		guarded := m(next)
		return func(c echo.Context) error {
			if onAPIPath(c) {
				return guarded(c)
			}
			return next(c)
		}
	}
}

func onAPIPath(c echo.Context) bool {
	return strings.HasPrefix(c.Path(), "/api/v1/") || strings.HasPrefix(c.Path(), oidcPath)
}

// isWrite tells what is sent from what is read.
func isWrite(c echo.Context) bool {
	return c.Request().Method != http.MethodGet && c.Request().Method != http.MethodHead
}

func isRoot(c echo.Context) bool { return c.Request().URL.Path == "/" }

// link writes a personal link as people get it.
func (s *server) link(path ...string) string {
	u, err := url.JoinPath(s.config.BaseURL, path...)
	if err != nil {
		return s.config.BaseURL
	}
	return u
}
