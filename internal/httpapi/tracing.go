package httpapi

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/trace"

	"mogna/internal/watch"
)

// traced begins a request's span, within the trace of a trusted proxy if it has one. The names of attributes are OpenTelemetry's; of
// those that its own middleware would record, the address, the query and the client are left out: they have tokens in them, or say who.
func (s *server) traced(c echo.Context, t *trail) (end func(status int)) {
	ctx := c.Request().Context()
	if s.fromProxy(c.Request()) {
		ctx = propagation.TraceContext{}.Extract(ctx, propagation.HeaderCarrier(c.Request().Header))
	}
	method := watch.Method(c.Request())
	ctx, span := s.config.Tracer.Start(ctx, method+" "+c.Path(), trace.WithSpanKind(trace.SpanKindServer),
		trace.WithAttributes(attribute.String("http.request.method", method), attribute.String("http.route", c.Path()), attribute.String("mogna.request.id", t.id)))
	c.SetRequest(c.Request().WithContext(ctx))
	return func(status int) {
		span.SetAttributes(attribute.Int("http.response.status_code", status), attribute.String("mogna.actor", t.actor))
		if status >= http.StatusInternalServerError {
			span.SetStatus(codes.Error, "")
		}
		span.End()
	}
}
