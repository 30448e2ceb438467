package httpapi

import (
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"golang.org/x/time/rate"

	"mogna/internal/survey"
	"mogna/internal/watch"
)

// securityHeaders sets the headers that every answer carries. The pages add their own script policy.
func securityHeaders(c Config) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(ctx echo.Context) error {
			h := ctx.Response().Header()
			h.Set("X-Content-Type-Options", "nosniff")
			h.Set("Referrer-Policy", "no-referrer") // addresses carry link tokens
			h.Set("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox")
			h.Set("Cross-Origin-Opener-Policy", "same-origin")
			h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
			if strings.HasPrefix(c.BaseURL, "https://") {
				h.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
			}
			if strings.HasPrefix(ctx.Request().URL.Path, "/api/") {
				h.Set("Cache-Control", "no-store")
			}
			ctx.Response().Before(func() { h.Set(echo.HeaderContentType, inUTF8Said(h.Get(echo.HeaderContentType))) })
			return next(ctx)
		}
	}
}

// inUTF8Said names the encoding of a text. All of ours are in UTF-8; what says nothing of it is left to the browser to guess.
func inUTF8Said(media string) string {
	if (strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "+xml")) && !strings.Contains(media, "charset") {
		return media + "; charset=utf-8"
	}
	return media
}

// sameOrigin refuses writes that a browser says come from somewhere else.
func sameOrigin(c Config) echo.MiddlewareFunc {
	guard := http.NewCrossOriginProtection()
	_ = guard.AddTrustedOrigin(strings.TrimSuffix(c.BaseURL, "/")) // behind a proxy the Host header may be another
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(ctx echo.Context) error {
			if guard.Check(ctx.Request()) != nil {
				return survey.Fail(survey.Forbidden, "Förfrågan kommer från en annan webbplats. Öppna Mogna direkt.", "The request comes from another site. Open Mogna directly.")
			}
			return next(ctx)
		}
	}
}

var bodyLimit, uploadLimit = middleware.BodyLimit(maxBody), middleware.BodyLimit(maxUpload) // once: Echo builds its chain anew for each request

// limitBody limits what a request may carry.
func limitBody(next echo.HandlerFunc) echo.HandlerFunc {
	body, upload := bodyLimit(next), uploadLimit(next)
	return func(c echo.Context) error {
		if strings.HasSuffix(c.Path(), "imports") {
			return upload(c)
		}
		return body(c)
	}
}

// limitRate slows down guessing, and whoever would keep this process busy. An office of respondents behind one address must fit
// within it. Each process counts for itself: links have 144 bits, and it is the process's own time that is kept. What protects a
// round or a mailbox is counted in the database (usecase.Take).
func limitRate() echo.MiddlewareFunc { return rateLimiter(20, 200) }

// limitOpenLinks is for open links: what is no use of one costs this process no more than what is. Uses themselves are counted by every process
// together, by network and by link.
func limitOpenLinks() echo.MiddlewareFunc { return rateLimiter(0.5, 120) }

func rateLimiter(perSecond rate.Limit, burst int) echo.MiddlewareFunc {
	store := middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{Rate: perSecond, Burst: burst, ExpiresIn: 5 * time.Minute})
	return middleware.RateLimiterWithConfig(middleware.RateLimiterConfig{
		Store:               store,
		IdentifierExtractor: func(c echo.Context) (string, error) { return network(c), nil },
		DenyHandler: func(c echo.Context, _ string, _ error) error {
			refuse(c, watch.ByAddress)
			return echo.ErrTooManyRequests
		},
		ErrorHandler: func(echo.Context, error) error { return echo.ErrForbidden },
	})
}
