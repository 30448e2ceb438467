package httpapi_test

import (
	"net/http"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

func TestTheServiceAnswersForItself(t *testing.T) {
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t)))
	var info api.APIInfo
	b.Call("GET", "/api-info", nil, 200, &info)
	if info.APIName != "mogna" || info.APIVersion == "" || info.APIStatus != api.Active || !strings.HasSuffix(info.APIDocumentation, "/api/v1/openapi.yaml") {
		t.Errorf("%+v", info)
	}
	for _, path := range []string{"/healthz", "/readyz", "/api/v1/openapi.yaml", "/", "/svara/x", "/matomgangar/1/resultat"} {
		res, err := http.Get(b.Base + path)
		if err != nil || res.StatusCode != 200 {
			t.Fatalf("%s: %v %v", path, res.StatusCode, err)
		}
		res.Body.Close()
		for header, part := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Content-Security-Policy": "frame-ancestors 'none'"} {
			if !strings.Contains(res.Header.Get(header), part) {
				t.Errorf("%s: %s is %q", path, header, res.Header.Get(header))
			}
		}
		if strings.Contains(res.Header.Get("Content-Security-Policy"), "unsafe") {
			t.Errorf("%s allows unsafe scripts", path)
		}
	}
}
