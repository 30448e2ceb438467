package tracing

import (
	"strings"
	"testing"
)

// Only the variables that OpenTelemetry has for it turn tracing on, and what can't be done is refused by name.
func TestTheVariablesDecide(t *testing.T) {
	const at, over = "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318", "OTEL_EXPORTER_OTLP_PROTOCOL="
	for environ, want := range map[string]protocol{
		"": off, "OTEL_SERVICE_NAME=x": off, at: protobuf, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://127.0.0.1:4318/v1/traces": protobuf, "OTEL_TRACES_EXPORTER=otlp": protobuf,
		at + " " + over + "grpc": grpc, at + " " + over + "http/protobuf": protobuf, at + " " + over + "grpc OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=http/protobuf": protobuf,
		at + " OTEL_TRACES_EXPORTER=none": off, at + " OTEL_SDK_DISABLED=true": off, at + " OTEL_SDK_DISABLED=false": protobuf,
		at + " " + over + "http/json": "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_TRACES_EXPORTER=console": "OTEL_TRACES_EXPORTER", "OTEL_TRACES_EXPORTER=zipkin": "OTEL_TRACES_EXPORTER",
	} {
		got, err := wanted(func(name string) string {
			for _, e := range strings.Fields(environ) {
				if v, found := strings.CutPrefix(e, name+"="); found {
					return v
				}
			}
			return ""
		})
		if refused := strings.HasPrefix(string(want), "OTEL_"); refused && (err == nil || !strings.Contains(err.Error(), string(want))) || !refused && (err != nil || got != want) {
			t.Errorf("%s: %q, %v", environ, got, err)
		}
	}
}
