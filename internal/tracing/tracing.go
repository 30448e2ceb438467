// Package tracing sends what happens within each request to a collector of OpenTelemetry, where its standard variables ask for it. A
// span says what was done, by the route's pattern, and how long it took: no address, no query, no name and no words of an error.
package tracing

import (
	"context"
	"log/slog"
	"os"
	"strings"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracegrpc"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"

	"mogna/internal/survey"
)

const scope = "mogna"

// Tracing makes spans, and sends them.
type Tracing struct {
	trace.Tracer
	end func(context.Context) error
}

// Open reads the standard variables. Nothing is traced where none of them asks for it.
func Open(ctx context.Context, version string, log *slog.Logger) (*Tracing, error) {
	kind, err := wanted(os.Getenv)
	if err != nil {
		return nil, err
	}
	if kind == off {
		return &Tracing{noop.NewTracerProvider().Tracer(scope), func(context.Context) error { return nil }}, nil
	}
	about, err := resource.New(ctx, resource.WithAttributes(attribute.String("service.name", scope), attribute.String("service.version", version)),
		resource.WithTelemetrySDK(), resource.WithFromEnv())
	if err != nil {
		return nil, err
	}
	exporter, err := newExporter(ctx, kind)
	if err != nil {
		return nil, err
	}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { log.Warn("traces could not be sent", "error", err) }))
	p := sdk.NewTracerProvider(sdk.WithBatcher(exporter), sdk.WithResource(about))
	return &Tracing{p.Tracer(scope, trace.WithInstrumentationVersion(version)), p.Shutdown}, nil
}

// Close sends what is left.
func (t *Tracing) Close(ctx context.Context) error { return t.end(ctx) }

func newExporter(ctx context.Context, kind protocol) (sdk.SpanExporter, error) {
	if kind == grpc {
		return otlptracegrpc.New(ctx)
	}
	return otlptracehttp.New(ctx)
}

type protocol string

const (
	off      protocol = ""
	grpc     protocol = "grpc"
	protobuf protocol = "http/protobuf"
)

// Check tells whether the variables can be understood.
func Check() error {
	_, err := wanted(os.Getenv)
	return err
}

func wanted(env func(string) string) (protocol, error) {
	first := func(names ...string) string {
		for _, name := range names {
			if v := env(name); v != "" {
				return v
			}
		}
		return ""
	}
	if strings.EqualFold(env("OTEL_SDK_DISABLED"), "true") {
		return off, nil
	}
	switch exporter := env("OTEL_TRACES_EXPORTER"); exporter {
	case "none":
		return off, nil
	case "otlp":
	case "":
		if first("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT") == "" {
			return off, nil
		}
	default:
		return off, survey.Fail(survey.Invalid, "OTEL_TRACES_EXPORTER är ”%s”, men bara otlp och none går att använda.", "OTEL_TRACES_EXPORTER is “%s”, but only otlp and none can be used.", exporter)
	}
	switch p := first("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"); protocol(p) {
	case "":
		return protobuf, nil
	case protobuf, grpc:
		return protocol(p), nil
	default:
		return off, survey.Fail(survey.Invalid, "OTEL_EXPORTER_OTLP_PROTOCOL är ”%s”, men bara http/protobuf och grpc går att använda.", "OTEL_EXPORTER_OTLP_PROTOCOL is “%s”, but only http/protobuf and grpc can be used.", p)
	}
}
