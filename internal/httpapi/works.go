package httpapi

import (
	"github.com/labstack/echo/v4"

	"mogna/internal/watch"
)

// longWork are the operations that may take minutes.
var longWork = map[string]watch.Work{
	"importPeople": watch.Import, "importFigures": watch.Import, "importLedger": watch.Import, "importRoundFigures": watch.Import,
	"getReport": watch.Report, "exportAuditEntries": watch.Export,
}

// trackWork has such an operation told while it runs. Printing takes a place of its own, and is told by itself.
func (s *server) trackWork(kind watch.Work) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			kind := kind
			if kind == watch.Report && c.Param("format") == "pdf" {
				kind = watch.PDF
			}
			defer s.config.Watch.Work(kind)()
			return next(c)
		}
	}
}
