package tracing

import (
	"context"

	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// Step begins a part of what is being traced; where nothing is, it does nothing. The end is told whether it failed, and not how: an
// error's words can have names in them.
func Step(ctx context.Context, name string) (_ context.Context, end func(error)) {
	within := trace.SpanFromContext(ctx)
	if !within.IsRecording() {
		return ctx, func(error) {}
	}
	ctx, span := within.TracerProvider().Tracer(scope).Start(ctx, name)
	return ctx, func(err error) {
		if err != nil {
			span.SetStatus(codes.Error, "")
		}
		span.End()
	}
}
