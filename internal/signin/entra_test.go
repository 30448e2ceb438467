package signin_test

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"

	"mogna/internal/signin"
	"mogna/internal/survey"
)

// entra answers as Entra ID does where it differs from the test provider: RS256, one audience as a text, neither azp nor at_hash,
// the person's claims in the ID token. change is made to the token before it is signed.
type entra struct {
	url    string
	key    *rsa.PrivateKey
	nonce  string
	change map[string]any
	signer func(claims []byte) string // in place of an honest one
}

func newEntra(t *testing.T) *entra {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	e := &entra{key: key}
	mux := http.NewServeMux()
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	e.url = s.URL
	mux.Handle("GET /.well-known/openid-configuration", says(map[string]any{"issuer": e.url, "authorization_endpoint": e.url + "/authorize",
		"token_endpoint": e.url + "/token", "jwks_uri": e.url + "/keys", "id_token_signing_alg_values_supported": []string{"RS256"},
		"token_endpoint_auth_methods_supported": []string{"client_secret_post", "private_key_jwt", "client_secret_basic"}}))
	mux.HandleFunc("GET /keys", func(w http.ResponseWriter, _ *http.Request) {
		_ = json.NewEncoder(w).Encode(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: &key.PublicKey, KeyID: "k", Use: "sig"}}})
	})
	mux.HandleFunc("POST /token", func(w http.ResponseWriter, r *http.Request) {
		claims := map[string]any{"aud": "mogna", "iss": e.url, "iat": time.Now().Unix(), "nbf": time.Now().Unix(), "exp": time.Now().Add(time.Hour).Unix(),
			"email": "anna@tanum.example", "groups": []string{"0a1b2c3d-1111-4222-8333-444455556666"}, "name": "Anna Åberg", "nonce": e.nonce, "oid": "o",
			"preferred_username": "anna@tanum.example", "sub": "pairwise", "tid": "t", "uti": "u", "ver": "2.0"}
		maps.Copy(claims, e.change)
		payload, err := json.Marshal(claims)
		if err != nil {
			t.Error(err)
		}
		sign := e.honest
		if e.signer != nil {
			sign = e.signer
		}
		says(map[string]any{"access_token": "opaque", "token_type": "Bearer", "expires_in": 3600, "id_token": sign(payload)})(w, r)
	})
	return e
}

func (e *entra) honest(claims []byte) string { return signed(jose.RS256, e.key, claims) }

func signed(algorithm jose.SignatureAlgorithm, key any, claims []byte) string {
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: algorithm, Key: jose.JSONWebKey{Key: key, KeyID: "k"}}, nil)
	if err != nil {
		panic(err)
	}
	object, err := signer.Sign(claims)
	if err != nil {
		panic(err)
	}
	text, err := object.CompactSerialize()
	if err != nil {
		panic(err)
	}
	return text
}

func (e *entra) finish(t *testing.T) (signin.Identity, error) {
	t.Helper()
	s := connect(t, signin.Config{Issuer: e.url, ClientID: "mogna", ClientSecret: "hemligt", RedirectURL: back, RoleClaim: "groups",
		Roles: map[string]string{"0a1b2c3d-1111-4222-8333-444455556666": "contact:1435"}})
	_, flow := begin(t, s)
	e.nonce = flow.Nonce
	return s.Finish(t.Context(), flow, url.Values{"state": {flow.State}, "code": {"c"}, "session_state": {"x"}})
}

func TestATokenAsEntraMakesThem(t *testing.T) {
	e := newEntra(t)
	id, err := e.finish(t)
	want := signin.Identity{Issuer: e.url, Subject: "pairwise", Email: "anna@tanum.example", Name: "Anna Åberg", Grants: []signin.Grant{{Role: "contact", Organisation: "1435"}}}
	if err != nil || !reflect.DeepEqual(id, want) {
		t.Errorf("%+v %v", id, err)
	}
}

func TestATokenThatIsNotQuiteRight(t *testing.T) {
	e := newEntra(t)
	for name, change := range map[string]map[string]any{
		"about nobody":             {"sub": ""},
		"another tenant's":         {"iss": "https://login.microsoftonline.com/other/v2.0"},
		"for another service":      {"aud": "other"},
		"for several":              {"aud": []string{"mogna", "other"}},
		"given to another service": {"azp": "other"},
		"another access token's":   {"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"},
		"without a nonce":          {"nonce": ""},
		"expired":                  {"exp": time.Now().Add(-time.Minute).Unix()},
		"not valid yet":            {"nbf": time.Now().Add(time.Hour).Unix()},
	} {
		e.change = change
		if id, err := e.finish(t); err == nil {
			t.Errorf("%s: %+v was signed in", name, id)
		} else {
			refused(t, err, survey.Unauthenticated, "gick inte att lita på")
		}
	}
	e.change = nil
	stranger := newEntra(t)
	for name, signer := range map[string]func([]byte) string{
		"signed by a stranger":       stranger.honest,
		"signed with what is public": func(claims []byte) string { return signed(jose.HS256, e.key.N.Bytes(), claims) },
		"not signed": func(claims []byte) string {
			return "eyJhbGciOiJub25lIn0." + base64.RawURLEncoding.EncodeToString(claims) + "."
		},
		"no token at all": func([]byte) string { return "x" },
	} {
		e.signer = signer
		if id, err := e.finish(t); err == nil {
			t.Errorf("%s: %+v was signed in", name, id)
		} else {
			refused(t, err, survey.Unauthenticated, "gick inte att lita på")
		}
	}
}
