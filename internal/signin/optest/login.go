package optest

import (
	"html/template"
	"net/http"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

const loginPath = "/login"

// Names of the form's fields. Cancel is the value of user with which somebody refuses.
const (
	RequestField = "request"
	UserField    = "user"
	Cancel       = ""
)

var page = template.Must(template.New("").Parse(`<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Logga in (provleverantör)</title>
<main>
<h1>Vem loggar in?</h1>
<form method="post">
<input type="hidden" name="request" value="{{.Request}}">
{{range .Users}}<p><button name="user" value="{{.Subject}}">{{or .Name .Subject}}</button></p>
{{end}}<p><button name="user" value="">Avbryt</button></p>
</form>
</main>
</html>
`))

func (p *Provider) page(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_ = page.Execute(w, struct {
		Request string
		Users   []User
	}{r.URL.Query().Get(RequestField), p.options.Users})
}

// chosen signs in whoever was picked and sends the browser back, with a code or with the refusal.
func (p *Provider) chosen(w http.ResponseWriter, r *http.Request) {
	id, subject := r.PostFormValue(RequestField), r.PostFormValue(UserField)
	request, err := p.store.AuthRequestByID(r.Context(), id)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if subject == Cancel {
		op.AuthRequestError(w, r, request, oidc.ErrAccessDenied(), p.op)
		return
	}
	if _, known := p.user(subject); !known {
		http.Error(w, "there is no such user", http.StatusBadRequest)
		return
	}
	p.store.signIn(id, subject)
	http.Redirect(w, r, op.AuthCallbackURL(p.op)(r.Context(), id), http.StatusFound)
}
