package httpapi_test

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	traces "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"

	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// receiver takes in what a collector of OpenTelemetry would, by either protocol.
type receiver struct {
	collector.UnimplementedTraceServiceServer
	mu   sync.Mutex
	got  []*traces.ResourceSpans
	more []string // headers
}

func (r *receiver) Export(_ context.Context, sent *collector.ExportTraceServiceRequest) (*collector.ExportTraceServiceResponse, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.got = append(r.got, sent.ResourceSpans...)
	return &collector.ExportTraceServiceResponse{}, nil
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body := io.Reader(req.Body)
	if req.Header.Get("Content-Encoding") == "gzip" {
		unpacked, err := gzip.NewReader(body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		body = unpacked
	}
	data, err := io.ReadAll(body)
	var sent collector.ExportTraceServiceRequest
	if err != nil || req.URL.Path != "/v1/traces" || proto.Unmarshal(data, &sent) != nil {
		http.Error(w, "no traces", http.StatusBadRequest)
		return
	}
	r.mu.Lock()
	r.more = append(r.more, req.Header.Get("X-Key"))
	r.mu.Unlock()
	answer, _ := r.Export(req.Context(), &sent)
	data, _ = proto.Marshal(answer)
	w.Header().Set("Content-Type", "application/x-protobuf")
	_, _ = w.Write(data)
}

// spans are those that have come, and everything that came as text.
func (r *receiver) spans() (list []*traces.Span, text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, of := range r.got {
		told := proto.CloneOf(of)
		for n, s := range of.ScopeSpans {
			list = append(list, s.Spans...)
			for _, span := range told.ScopeSpans[n].Spans {
				span.TraceId, span.SpanId, span.ParentSpanId = nil, nil, nil // any bytes
			}
		}
		text += prototext.Format(told)
	}
	return list, text
}

func attribute(s *traces.Span, name string) string {
	for _, a := range s.Attributes {
		if a.Key == name {
			return a.Value.GetStringValue()
		}
	}
	return ""
}

const parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

// Traces go where the standard variables say, and tell what was done and how long it took: no token, no address, no path, nobody's name
// and no words of an error. The log names the trace.
func TestTracesTellOfNobody(t *testing.T) {
	r := &receiver{}
	at := httptest.NewServer(r)
	defer at.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", at.URL)
	t.Setenv("OTEL_EXPORTER_OTLP_HEADERS", "x-key=nyckel")
	t.Setenv("OTEL_SERVICE_NAME", "mogna-prov")
	t.Setenv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=prov")
	var secrets []string
	lines := logged(t, func(log func(*config.Config)) func() error {
		s := servertest.Start(t, servertest.SQLite(t), log)
		behind := servertest.Start(t, servertest.SQLite(t), log, func(c *config.Config) { c.TrustedProxies = []string{"127.0.0.1"} })
		b := servertest.Coordinator(t, s)
		round, tokens := servertest.OpenRound(t, b, "digital-mognad")
		asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
		answerSecretly(asa, assignments[0].ID)
		made := servertest.NewToken(t, b, "status")
		b.CallAsMachine("GET", fmt.Sprintf("/rounds/%d", round), made.Token, 200, nil)
		b.Call("GET", "/rounds/4711", nil, 404, nil)
		req, _ := http.NewRequest("HEMLIG-METOD", b.Base+"/api/v1/rounds", nil)
		b.Send(req, 405, nil)
		for _, path := range []string{"/svara/" + tokens["asa@tanum.example"], "/auth/oidc/callback?code=hemlig-kod&state=hemligt-state", "/api/v1/rounds?page=asa@tanum.example", "/asa@tanum.example"} {
			for _, base := range []string{s.URL(), behind.URL()} {
				req, _ := http.NewRequest("GET", base+path, nil)
				req.Header.Set("traceparent", parent)
				req.Header.Set("baggage", "who=hemlig-packning")
				req.Header.Set("X-Forwarded-For", "198.51.100.7")
				req.Header.Set("User-Agent", "hemlig-agent")
				res, err := http.DefaultTransport.RoundTrip(req)
				if err != nil {
					t.Fatal(err)
				}
				res.Body.Close()
			}
		}
		secrets = []string{tokens["asa@tanum.example"], made.Token, servertest.Cookie(b), servertest.Cookie(asa)}
		return func() error { _ = behind.Close(); return s.Close() }
	})
	spans, text := r.spans()
	for _, secret := range append(secrets, plantedText, "@", "Öberg", "Tanum", "hemlig", "svara", "rounds/4711", "198.51", "127.0.0.1", "nyckel", "page=") {
		if strings.Contains(text, secret) {
			t.Errorf("%q is in the traces", secret)
		}
	}
	allowed := []string{"http.request.method", "http.route", "http.response.status_code", "mogna.request.id", "mogna.actor"}
	ids, names, joined := map[string]string{}, map[string]int{}, 0
	for _, s := range spans {
		names[s.Name]++
		for _, a := range s.Attributes {
			if !slices.Contains(allowed, a.Key) {
				t.Errorf("%s has the attribute %s", s.Name, a.Key)
			}
		}
		if len(s.Events)+len(s.Links) > 0 || s.Status.GetMessage() != "" {
			t.Errorf("%s has more with it: %v", s.Name, s)
		}
		if id := attribute(s, "mogna.request.id"); id != "" {
			ids[id] = fmt.Sprintf("%x", s.TraceId)
		}
		if fmt.Sprintf("%x", s.TraceId) == "0af7651916cd43dd8448eb211c80319c" && s.Kind == traces.Span_SPAN_KIND_SERVER {
			joined++
		}
	}
	if joined != 4 {
		t.Errorf("%d requests joined the caller's trace, not the four that a trusted proxy sent", joined)
	}
	for _, name := range []string{"PATCH /api/v1/assignments/:assignmentId/answers", "GET /api/v1/rounds/:roundId", "GET /*", "database read", "database write"} {
		if names[name] == 0 {
			t.Errorf("there is no span %s in %v", name, names)
		}
	}
	if !strings.Contains(text, "mogna-prov") || !strings.Contains(text, "deployment.environment.name") || !slices.Contains(r.more, "nyckel") {
		t.Errorf("the variables are not followed: %.500s", text)
	}
	told := 0
	for _, l := range lines {
		if id, _ := l["requestId"].(string); l["msg"] == "request" {
			if told++; l["traceId"] == nil || ids[id] != l["traceId"] {
				t.Errorf("%v: the trace is %s", l, ids[id])
			}
		}
	}
	if told < 15 {
		t.Errorf("%d lines", told)
	}
}

// The other protocol is spoken too, and nothing is sent where nobody asks for it.
func TestTracesByTheOtherProtocolAndByNone(t *testing.T) {
	listen, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	r := &receiver{}
	g := grpc.NewServer()
	collector.RegisterTraceServiceServer(g, r)
	go func() { _ = g.Serve(listen) }()
	defer g.Stop()
	run := func(environ ...string) int {
		t.Helper()
		for n := 0; n < len(environ); n += 2 {
			t.Setenv(environ[n], environ[n+1])
		}
		s := servertest.Start(t, servertest.SQLite(t))
		servertest.StatusOf(t, s.URL()+"/healthz")
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		list, _ := r.spans()
		return len(list)
	}
	if n := run(); n != 0 {
		t.Errorf("%d spans without being asked", n)
	}
	if n := run("OTEL_EXPORTER_OTLP_ENDPOINT", "http://"+listen.Addr().String(), "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"); n != 1 {
		t.Errorf("%d spans", n)
	}
	if n := run("OTEL_TRACES_EXPORTER", "none"); n != 1 {
		t.Errorf("%d spans where none should be sent", n)
	}
	if n := run("OTEL_TRACES_EXPORTER", "otlp", "OTEL_SDK_DISABLED", "true"); n != 1 {
		t.Errorf("%d spans where none should be sent", n)
	}
}
